package org.duibiao.ledger.diagnosis.application;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.office.OfficeFiles;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.diagnosis.domain.FilledForm;
import org.duibiao.ledger.diagnosis.domain.FormReading;

/**
 * The diagnosis on paper: a form that knows what is known, and what came back of it. Invariant: a
 * form that came back is recorded whole or not at all, exactly as if it had been typed in.
 */
@ApplicationScoped
public class DiagnosisFormDesk {
  private final DiagnosisDesk diagnoses;
  private final OrganisationTree tree;
  private final Access access;

  DiagnosisFormDesk(DiagnosisDesk diagnoses, OrganisationTree tree, Access access) {
    this.diagnoses = diagnoses;
    this.tree = tree;
    this.access = access;
  }

  /** What an import did, or would do; the diagnosis' version after it. */
  public record Imported(FormReading.Read read, boolean applied, long version) {}

  /** The form of an organisation, filled in as far as its diagnosis has come. */
  public DiagnosisForm form(String campaign, String organisation) {
    return DiagnosisForm.of(diagnoses.get(campaign, organisation));
  }

  /**
   * A form that came back.
   *
   * @param wins whether it may overwrite what was recorded since it was given out
   */
  public record Returned(Path file, OfficeType type, boolean wins) {}

  /** Says what a form would change, and what is wrong with it. */
  public Imported validate(DiagnosisDesk.Key key, Returned form) {
    DiagnosisDesk.Seen seen = diagnoses.writable(key);
    return new Imported(read(seen, form), false, seen.diagnosis().version());
  }

  /**
   * Records what a form says.
   *
   * @throws DomainException INVALID_CONTENT with every fault; then nothing is recorded
   */
  public Imported apply(DiagnosisDesk.Key key, Returned form) {
    DiagnosisDesk.Seen seen = diagnoses.current(key);
    FormReading.Read read = read(seen, form);
    DiagnosisDesk.Seen after =
        diagnoses.record(
            key,
            "importDiagnosis",
            now -> {
              requireRight(read);
              return read.assessment();
            });
    return new Imported(read, true, after.diagnosis().version());
  }

  private FormReading.Read read(DiagnosisDesk.Seen seen, Returned form) {
    var expected =
        new FormReading.Expected(
            DiagnosisForm.code(seen), seen.guide(), seen.diagnosis(), this::named);
    return FormReading.of(filled(form), expected, form.wins());
  }

  /** Its name and code; the code alone where the caller does not reach it. */
  private String named(String code) {
    return tree.find(code)
        .filter(node -> access.scope().reaches(node.path()))
        .map(node -> node.name() + "（" + code + "）")
        .orElse(code);
  }

  private static FilledForm filled(Returned form) {
    try {
      return FormLayout.find(OfficeFiles.read(form.file(), form.type()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireRight(FormReading.Read read) {
    List<Fault> faults =
        read.faults().stream()
            .map(
                one ->
                    new Fault(
                        "/rows/"
                            + one.row()
                            + (one.heading() == null ? "" : "/" + one.heading().heading()),
                        one.key(),
                        one.arguments()))
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }
}
