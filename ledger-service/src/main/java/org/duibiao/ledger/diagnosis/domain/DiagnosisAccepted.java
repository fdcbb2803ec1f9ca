package org.duibiao.ledger.diagnosis.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * What a diagnosis found whose entry was accepted: how often which result, where it fell short, and
 * what stands at each indicator. The notice: “院党委全面梳理诊断结果，针对薄弱党组织深入分析问题根源”.
 *
 * @param revision the revision of the entry that was accepted with it
 * @param notMetIndicators the indicators that are not met, in the order of the guide
 * @param partlyMetIndicators the indicators that are met in part, in the order of the guide
 * @param findings what was found at each indicator, in the order of the guide
 */
public record DiagnosisAccepted(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    String campaign,
    String organisation,
    int revision,
    int met,
    int partlyMet,
    int notMet,
    int notApplicable,
    List<String> notMetIndicators,
    List<String> partlyMetIndicators,
    List<ToldFinding> findings)
    implements DomainEvent {
  @Override
  public String type() {
    return "ledger.diagnosis-accepted.v1";
  }

  @Override
  @JsonIgnore
  public String subject() {
    return "diagnosis/" + campaign + "/" + organisation;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
