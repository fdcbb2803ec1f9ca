package org.duibiao.ledger.ledger.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.duibiao.ledger.signoff.domain.FiledKind;
import org.duibiao.ledger.signoff.domain.FiledRevision;

/**
 * Whether a paper is what was filed.
 *
 * @param filed false for a paper that says anything else, and for what the caller does not reach
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionCodeView(
    String code,
    boolean filed,
    FiledKind kind,
    String organisation,
    String organisationName,
    Integer revision,
    Instant submittedAt,
    String signedOffBy) {

  static RevisionCodeView of(String code, Optional<FiledRevision> found) {
    return found
        .map(
            one ->
                new RevisionCodeView(
                    code,
                    true,
                    one.kind(),
                    one.organisation(),
                    one.organisationName(),
                    one.number(),
                    one.submittedAt(),
                    one.signedOffBy()))
        .orElseGet(() -> new RevisionCodeView(code, false, null, null, null, null, null, null));
  }
}
