package org.duibiao.ledger.report.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report's title and text. */
public record ReportRequest(
    @Schema(examples = "“学习·诊断·建设”行动阶段性情况报告") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "一、学习情况……") @NotBlank @Size(max = 200_000) String text) {}
