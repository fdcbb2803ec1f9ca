package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * This service's own copy of what the ledger tells of obligations and diagnoses: projections that
 * can be dropped and rebuilt by replay. A fact older than what is known changes nothing.
 */
@ApplicationScoped
public class Standings {
  private static final String OBLIGATION =
      """
      insert into known_obligation (id, campaign, organisation, milestone, kind, due_date, filed,
        reviewed, exempt, first_submitted_on, first_review, first_reviewed_on, exempt_on, version)
      values (:id, :campaign, :organisation, :milestone, :kind, cast(:dueDate as date), :filed,
        :reviewed, :exempt, cast(:submittedOn as date),
        cast(:review as text), case when cast(:review as text) is not null then cast(:day as date) end,
        case when :exempt then cast(:day as date) end, :version)
      on conflict (id) do update set
        due_date = coalesce(excluded.due_date, known_obligation.due_date),
        filed = case when :recalled then known_obligation.reviewed
                     else known_obligation.filed or excluded.filed end,
        reviewed = known_obligation.reviewed or excluded.reviewed,
        exempt = known_obligation.exempt or excluded.exempt,
        first_submitted_on = case
          when :recalled and known_obligation.first_review is null then null
          else coalesce(excluded.first_submitted_on, known_obligation.first_submitted_on) end,
        first_review = coalesce(known_obligation.first_review, excluded.first_review),
        first_reviewed_on = coalesce(known_obligation.first_reviewed_on,
                                     excluded.first_reviewed_on),
        exempt_on = coalesce(known_obligation.exempt_on, excluded.exempt_on),
        version = excluded.version
      where known_obligation.version < excluded.version
      """;

  private static final String DIAGNOSIS =
      """
      insert into known_diagnosis (campaign, organisation, met, partly_met, not_met,
                                      not_applicable, not_met_indicators, findings, version)
      values (:campaign, :organisation, :met, :partlyMet, :notMet, :notApplicable,
              string_to_array(:indicators, ','), cast(:findings as jsonb), :version)
      on conflict (campaign, organisation) do update set met = excluded.met,
        partly_met = excluded.partly_met, not_met = excluded.not_met,
        not_applicable = excluded.not_applicable, not_met_indicators = excluded.not_met_indicators,
        findings = excluded.findings, version = excluded.version
      where known_diagnosis.version < excluded.version
      """;

  private final EntityManager database;

  Standings(EntityManager database) {
    this.database = database;
  }

  /** What a fact says of an obligation. */
  public enum Step {
    /** It is owed. */
    OPENED,
    /** Something was filed. */
    SUBMITTED,
    /** What was filed was taken back; a first filing that nobody had reviewed never was. */
    RECALLED,
    /** What was filed was sent back. */
    RETURNED,
    /** What was filed was accepted. */
    FULFILLED,
    /** What was accepted is being corrected. */
    REOPENED,
    /** It need not be filed. */
    EXEMPTED,
    /** It has another day. */
    EXTENDED;

    /** Whether somebody had looked at what was filed by then. */
    boolean reviewed() {
      return this == RETURNED || this == FULFILLED || this == REOPENED;
    }

    /** What a first review says by this step; null where it says nothing. */
    String firstReview() {
      return switch (this) {
        case RETURNED -> "RETURNED";
        case FULFILLED -> "PASSED";
        default -> null;
      };
    }
  }

  /**
   * A fact about an obligation.
   *
   * @param dueDate null where the fact does not say
   * @param submittedOn the day of the first filing, null where the fact does not say
   * @param day on which it became true
   */
  public record ObligationFact(
      UUID id,
      String campaign,
      String organisation,
      String milestone,
      String kind,
      LocalDate dueDate,
      Step step,
      LocalDate submittedOn,
      LocalDate day,
      long version) {}

  /**
   * What an accepted diagnosis found.
   *
   * @param findings what was found at each indicator, as JSON; null where it was not told
   */
  public record DiagnosisFact(
      String campaign,
      String organisation,
      int met,
      int partlyMet,
      int notMet,
      int notApplicable,
      List<String> notMetIndicators,
      String findings,
      long version) {}

  /** Takes a fact about an obligation in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(ObligationFact fact) {
    database
        .createNativeQuery(OBLIGATION)
        .setParameter("id", fact.id())
        .setParameter("campaign", fact.campaign())
        .setParameter("organisation", fact.organisation())
        .setParameter("milestone", fact.milestone())
        .setParameter("kind", fact.kind())
        .setParameter("dueDate", text(fact.dueDate()))
        .setParameter("submittedOn", text(fact.submittedOn()))
        .setParameter("day", text(fact.day()))
        .setParameter("review", fact.step().firstReview())
        .setParameter("filed", fact.step() == Step.SUBMITTED || fact.step().reviewed())
        .setParameter("recalled", fact.step() == Step.RECALLED)
        .setParameter("reviewed", fact.step().reviewed())
        .setParameter("exempt", fact.step() == Step.EXEMPTED)
        .setParameter("version", fact.version())
        .executeUpdate();
  }

  /** Takes in what an accepted diagnosis found. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(DiagnosisFact fact) {
    database
        .createNativeQuery(DIAGNOSIS)
        .setParameter("campaign", fact.campaign())
        .setParameter("organisation", fact.organisation())
        .setParameter("met", fact.met())
        .setParameter("partlyMet", fact.partlyMet())
        .setParameter("notMet", fact.notMet())
        .setParameter("notApplicable", fact.notApplicable())
        .setParameter("indicators", String.join(",", fact.notMetIndicators()))
        .setParameter("findings", fact.findings())
        .setParameter("version", fact.version())
        .executeUpdate();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
