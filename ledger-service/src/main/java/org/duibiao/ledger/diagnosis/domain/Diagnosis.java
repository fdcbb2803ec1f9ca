package org.duibiao.ledger.diagnosis.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;
import org.duibiao.ledger.diagnosis.domain.Assessment.DimensionResult;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.People;

/**
 * An organisation's diagnosis of itself 自我诊断 against the guide that applies to it. Invariant:
 * findings are at indicators of that guide only, one each.
 *
 * <p>The notice: “坚持对标对表，严格对照诊断……查找存在问题和工作短板”.
 */
@Entity
@Table(name = "diagnosis")
public class Diagnosis {
  @Id private UUID id;
  private String campaign;
  private String organisation;
  private Findings findings;
  private People contributors;
  @Version private long version;

  @Column(name = "told_again", insertable = false, updatable = false)
  private long toldAgain;

  protected Diagnosis() {}

  /** One that is begun now. */
  public static Diagnosis begin(String campaign, String organisation) {
    Diagnosis begun = new Diagnosis();
    begun.id = UUID.randomUUID();
    begun.campaign = campaign;
    begun.organisation = organisation;
    begun.findings = Findings.NONE;
    begun.contributors = People.NOBODY;
    begun.version = -1;
    return begun;
  }

  /**
   * Records an assessment; findings that it does not name stay.
   *
   * @return what changed
   * @throws DomainException INVALID_CONTENT if the guide has no such indicator or dimension, or one
   *     is named twice
   */
  public List<FindingChange> record(Assessment assessment, Guide guide, Author author) {
    requireKnown(assessment, guide);
    Findings before = findings;
    findings = findings.with(ofDimensions(assessment, guide)).with(ofIndicators(assessment));
    contributors = contributors.and(author.concerned());
    return guide.indicators().stream()
        .map(Indicator::code)
        .map(code -> new FindingChange(before.at(code), findings.at(code)))
        .filter(FindingChange::real)
        .toList();
  }

  private List<Finding> ofDimensions(Assessment assessment, Guide guide) {
    List<Finding> set = new ArrayList<>();
    for (DimensionResult dimension : assessment.dimensions()) {
      guide
          .dimension(dimension.number())
          .ifPresent(
              known ->
                  known
                      .indicators()
                      .forEach(one -> set.add(findings.at(one.code()).with(dimension.result()))));
    }
    return set;
  }

  private List<Finding> ofIndicators(Assessment assessment) {
    return assessment.findings().stream()
        .map(
            one ->
                assessment.keepingEvidence().contains(one.indicator())
                    ? one.shownBy(findings.at(one.indicator()).evidence())
                    : one)
        .toList();
  }

  private static void requireKnown(Assessment assessment, Guide guide) {
    List<DomainException.Fault> faults = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < assessment.findings().size(); i++) {
      String code = assessment.findings().get(i).indicator();
      check("/findings/" + i + "/indicator", code, guide.has(code), "indicator", seen, faults);
    }
    for (int i = 0; i < assessment.dimensions().size(); i++) {
      int number = assessment.dimensions().get(i).number();
      boolean known = guide.dimension(number).isPresent();
      check("/dimensions/" + i + "/number", number, known, "dimension", seen, faults);
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }

  private static void check(
      String pointer,
      Object name,
      boolean known,
      String what,
      Set<Object> seen,
      List<DomainException.Fault> faults) {
    if (!known) {
      faults.add(new DomainException.Fault(pointer, "diagnosis." + what, name));
    } else if (!seen.add(name)) {
      faults.add(new DomainException.Fault(pointer, "diagnosis.twice", name));
    }
  }

  public String campaign() {
    return campaign;
  }

  public String organisation() {
    return organisation;
  }

  /** What was found at an indicator. */
  public Finding at(String indicator) {
    return findings.at(indicator);
  }

  /** The indicators of a guide that are not assessed yet. */
  public List<String> notAssessed(Guide guide) {
    return guide.indicators().stream()
        .map(Indicator::code)
        .filter(code -> findings.at(code).result() == FindingResult.NOT_ASSESSED)
        .toList();
  }

  /** How often it was told beside its acceptances. */
  public long toldAgain() {
    return toldAgain;
  }

  /** What it found, as it is accepted with a revision of the entry. */
  public DiagnosisAccepted accepted(Guide guide, int revision, Instant now) {
    List<String> notMet = found(guide, FindingResult.NOT_MET);
    List<String> partlyMet = found(guide, FindingResult.PARTLY_MET);
    return new DiagnosisAccepted(
        UUID.randomUUID(),
        now,
        campaign,
        organisation,
        revision,
        found(guide, FindingResult.MET).size(),
        partlyMet.size(),
        notMet.size(),
        found(guide, FindingResult.NOT_APPLICABLE).size(),
        notMet,
        partlyMet,
        told(guide));
  }

  private List<ToldFinding> told(Guide guide) {
    List<Indicator> indicators = guide.indicators();
    return indicators.stream()
        .map(one -> ToldFinding.of(one, findings.at(one.code()), indicators.size()))
        .toList();
  }

  private List<String> found(Guide guide, FindingResult result) {
    return guide.indicators().stream()
        .map(Indicator::code)
        .filter(code -> findings.at(code).result() == result)
        .toList();
  }

  /** All evidence to which a finding refers. */
  public Set<UUID> evidence() {
    return findings.all().stream()
        .flatMap(finding -> finding.evidence().stream())
        .collect(Collectors.toSet());
  }

  /** Everyone who recorded anything. */
  public People contributors() {
    return contributors;
  }

  /** 0 while it is not written, 1 after the first writing. */
  public long version() {
    return version + 1;
  }
}
