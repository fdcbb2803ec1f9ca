package org.duibiao.ledger.typicalcase.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Attachments;
import org.duibiao.ledger.typicalcase.domain.CaseContent;
import org.duibiao.ledger.typicalcase.domain.CaseKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A typical case: what it was about, what was done, what came of it. */
public record TypicalCaseRequest(
    @NotNull CaseKind kind,
    @Schema(examples = "“一线三联”抓实主题党日") @NotBlank @Size(max = 200) String title,
    @Schema(description = "背景 / background") @NotBlank @Size(max = 50_000) String background,
    @Schema(description = "做法 / practice") @NotBlank @Size(max = 50_000) String practice,
    @Schema(description = "成效 / effect") @NotBlank @Size(max = 50_000) String effect,
    @Schema(description = "附件（佐证材料编号），不填则不变 / attached evidence, unchanged if left out")
        @Size(max = Attachments.MOST)
        List<@NotNull UUID> evidence) {
  CaseContent toContent() {
    return new CaseContent(kind, title, background, practice, effect, evidence);
  }
}
