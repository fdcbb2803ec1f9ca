package org.duibiao.ledger.figure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.figure.domain.Figure;
import org.duibiao.ledger.figure.domain.Measure;
import org.duibiao.ledger.figure.domain.Observed;
import org.duibiao.ledger.figure.domain.Period;
import org.duibiao.ledger.figure.domain.Question;
import org.duibiao.ledger.figure.infrastructure.Observations;

/** Computes the figures of organisations from what is on record. */
@ApplicationScoped
public class FigureDesk {
  private final Observations observations;
  private final EntityManager database;
  private final Access access;
  private final Clock clock;

  FigureDesk(
      Observations observations, EntityManager database, Access access, @DomainTime Clock clock) {
    this.observations = observations;
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  /** A figure and what it came to. */
  public record Computed(Figure figure, Measure measure) {}

  /** The figures of one organisation. */
  public record FigureSheet(Observed.Subject subject, Question question, List<Computed> figures) {}

  /** The day that counts where none is named. */
  public LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** The figures of an organisation that the caller may see. */
  @Transactional
  public FigureSheet of(String organisation, Question question) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    return sheets(List.of(node.code()), question).get(0);
  }

  /** The figures of an organisation for the running year, as of today. */
  @Transactional
  public FigureSheet now(String organisation) {
    Question question = new Question(Period.year(today().getYear()), today());
    return sheets(List.of(organisation), question).get(0);
  }

  /** The figures of those directly below an organisation, in display order. */
  @Transactional
  public Page<FigureSheet> below(String organisation, Question question, PageRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Filters filters = Filters.of("figures", node.code(), question);
    List<String[]> children = children(node.code(), request.after(filters, 2), request.fetch());
    Page<String[]> page = Page.of(children, request, filters, List::of);
    return new Page<>(
        sheets(page.items().stream().map(child -> child[1]).toList(), question), page.next());
  }

  private List<FigureSheet> sheets(List<String> codes, Question question) {
    return observations.of(codes, question).stream()
        .map(
            observed ->
                new FigureSheet(
                    observed.subject(),
                    question,
                    Figure.of(observed.subject()).stream()
                        .map(figure -> new Computed(figure, figure.measure(observed, question)))
                        .toList()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<String[]> children(String parent, Optional<List<String>> after, int fetch) {
    String later =
        after.isPresent()
            ? " and (display_order, code) > (cast(:order as integer), cast(:code as text))"
            : "";
    var query =
        database
            .createNativeQuery(
                "select cast(display_order as text), code from organisation_node"
                    + " where parent = :parent and path is not null"
                    + later
                    + " order by display_order, code")
            .setParameter("parent", parent);
    after.ifPresent(
        key -> query.setParameter("order", key.get(0)).setParameter("code", key.get(1)));
    List<Object[]> rows = query.setMaxResults(fetch).getResultList();
    return rows.stream().map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
  }
}
