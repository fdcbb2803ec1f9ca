package org.duibiao.ledger.report.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Attachments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report's title and text, what is attached, and where the annual work report is. */
public record ReportRequest(
    @Schema(examples = "“学习·诊断·建设”行动阶段性情况报告") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "一、学习情况……") @NotBlank @Size(max = 200_000) String text,
    @Schema(description = "附件（佐证材料编号），不填则不变 / attached evidence, unchanged if left out")
        @Size(max = Attachments.MOST)
        List<@NotNull UUID> evidence,
    @Schema(
            examples = "附件1《2021年度党建工作报告》",
            description = "年度工作报告附在何处，不填则不变 / where the annual work report is attached")
        @Size(max = 500)
        String annualWorkReport,
    @Schema(description = "责任人，未填时为书记 / who answers for it, the secretary if left out")
        @Size(max = 200)
        String responsiblePerson) {}
