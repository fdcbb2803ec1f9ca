package org.duibiao.ledger.figure.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.figure.api.FigureView.FigurePersonView;
import org.duibiao.ledger.figure.application.FigureDesk.Computed;
import org.duibiao.ledger.figure.application.FigureDesk.FigureSheet;
import org.duibiao.ledger.figure.domain.FigureState;
import org.duibiao.ledger.figure.domain.Measure;

/** Tells figures in the caller's language, with people's names to those who may see them. */
@ApplicationScoped
public class FigureViews {
  private static final String BUNDLE = "problems.figures";
  private static final Set<String> SEE_PEOPLE =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR);

  private final ProblemResponses responses;
  private final Access access;

  FigureViews(ProblemResponses responses, Access access) {
    this.responses = responses;
    this.access = access;
  }

  /** An organisation's figures. */
  public FigureSheetView sheet(FigureSheet sheet) {
    var span = sheet.question().period().span();
    return new FigureSheetView(
        sheet.subject().code(),
        sheet.subject().name(),
        span.label(),
        span.from(),
        span.to(),
        sheet.question().asOf(),
        sheet.figures().stream().map(this::figure).toList());
  }

  /** Those that an indicator states. */
  public List<FigureView> of(FigureSheet sheet, String indicator) {
    return sheet.figures().stream()
        .filter(one -> one.figure().indicator().equals(indicator))
        .map(this::figure)
        .toList();
  }

  /** How many figures an organisation reaches. */
  static FigureCountsView counts(FigureSheet sheet) {
    return new FigureCountsView(
        sheet.subject().code(),
        sheet.subject().name(),
        number(sheet, FigureState.MET),
        number(sheet, FigureState.SHORT),
        number(sheet, FigureState.NOT_COUNTABLE),
        sheet.figures().stream()
            .filter(one -> one.measure().state() == FigureState.SHORT)
            .map(Computed::figure)
            .toList());
  }

  private static int number(FigureSheet sheet, FigureState state) {
    return (int) sheet.figures().stream().filter(one -> one.measure().state() == state).count();
  }

  private FigureView figure(Computed computed) {
    Measure measure = computed.measure();
    Words words = responses.words();
    return new FigureView(
        computed.figure().indicator(),
        computed.figure(),
        words.text(BUNDLE, "Figure." + computed.figure().name()),
        measure.required(),
        measure.done(),
        measure.missing(),
        measure.of(),
        measure.gaps(),
        people(measure),
        measure.basis(),
        computed.figure().usual(),
        computed.figure().veto(),
        measure.state(),
        words.text(BUNDLE, measure.words().key(), measure.words().arguments().toArray())
            + words.text(BUNDLE, "Basis." + measure.basis().name()));
  }

  private List<FigurePersonView> people(Measure measure) {
    return access.caller().holdsAny(SEE_PEOPLE)
        ? measure.shortPeople().stream()
            .map(
                one ->
                    new FigurePersonView(
                        one.staffNumber(), one.name(), one.hours(), one.required()))
            .toList()
        : null;
  }
}
