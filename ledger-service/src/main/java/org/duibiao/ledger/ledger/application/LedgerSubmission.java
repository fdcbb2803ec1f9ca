package org.duibiao.ledger.ledger.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duibiao.ledger.ledger.domain.LedgerContent.Missing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who below is missing and why 缺报说明, and what else is to be said. */
public record LedgerSubmission(
    @Size(max = 500) List<@Valid @NotNull MissingRequest> missing,
    @Size(max = 20_000) String comment,
    @Schema(description = "责任人，未填时同本级条目 / who answers for it, as in the own entry if left out")
        @Size(max = 200)
        String responsiblePerson) {

  /** Why one below is missing. */
  public record MissingRequest(
      @Schema(examples = "dept-01-b3") @NotBlank @Size(max = 63) String organisation,
      @Schema(examples = "支部书记外派实习带队，诊断未完成") @NotBlank @Size(max = 20_000) String explanation) {}

  static LedgerSubmission of(LedgerSubmission given) {
    return given == null ? new LedgerSubmission(null, null, null) : given;
  }

  List<Missing> explained() {
    return missing == null
        ? List.of()
        : missing.stream().map(one -> new Missing(one.organisation(), one.explanation())).toList();
  }
}
