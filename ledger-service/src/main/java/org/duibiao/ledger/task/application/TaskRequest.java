package org.duibiao.ledger.task.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Attachments;
import org.duibiao.ledger.task.domain.TaskContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document of a task. */
public record TaskRequest(
    @Schema(examples = "“学习·诊断·建设”行动建设方案") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "一、总体要求……") @NotBlank @Size(max = 200_000) String text,
    @Schema(description = "附件（佐证材料编号），不填则不变 / attached evidence, unchanged if left out")
        @Size(max = Attachments.MOST)
        List<@NotNull UUID> evidence) {
  TaskContent toContent() {
    return new TaskContent(title, text, evidence);
  }
}
