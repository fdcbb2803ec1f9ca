package org.duibiao.ledger.campaign.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A part of the roster that a campaign was activated with. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RosterChunk(
    String rosterId, String campaign, int number, List<Member> organisations) {

  /** An organisation of the roster. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Member(String code, String type) {}
}
