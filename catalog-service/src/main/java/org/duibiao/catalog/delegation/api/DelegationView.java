package org.duibiao.catalog.delegation.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.delegation.domain.DelegatedRole;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.catalog.delegation.domain.DelegationState;
import org.duibiao.catalog.delegation.domain.DelegationTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation as a caller sees it. */
@Schema(name = "CatalogDelegation", description = "授权代办 / A post exercised by another")
public record DelegationView(
    UUID id,
    @Schema(examples = "secretary-dept-01") String from,
    String fromName,
    @Schema(examples = "officer-dept-01") String to,
    String toName,
    DelegatedRole role,
    @Schema(examples = "dept-01") String organisation,
    @Schema(examples = "dept-01-b1") String reach,
    LocalDate validFrom,
    LocalDate validTo,
    String basis,
    @Schema(description = "所依据的任职 / the appointment it rests on") UUID appointment,
    DelegationState state,
    @Schema(description = "今日是否生效 / whether it gives the right to act today") boolean current,
    @Schema(nullable = true, description = "收回或缩短的原因 / why it was revoked or shortened")
        String reason,
    @Schema(description = "登记人工号 / who put it down") String recordedBy,
    long version,
    @Schema(description = "您现在可以做的 / what you can do now") List<String> allowedActions) {

  static DelegationView of(Delegation delegation, LocalDate today, boolean mayRevoke) {
    DelegationTerms terms = delegation.terms();
    return new DelegationView(
        delegation.id(),
        terms.from(),
        delegation.fromName(),
        terms.to(),
        terms.toName(),
        terms.role(),
        terms.organisation(),
        terms.reach(),
        terms.validFrom(),
        terms.validTo(),
        terms.basis(),
        delegation.appointment(),
        delegation.state(),
        delegation.isCurrentOn(today),
        delegation.reason(),
        delegation.recordedBy(),
        delegation.revision(),
        mayRevoke ? List.copyOf(delegation.state().actions()) : List.of());
  }
}
