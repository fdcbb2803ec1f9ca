package org.duibiao.catalog.campaign.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a campaign is copied. */
@Schema(name = "CatalogCampaignCopy", description = "复制行动 / How a campaign is copied")
public record CopyRequest(
    @NotNull @Pattern(regexp = Codes.FORM) @Schema(examples = "xzj-2022") String code,
    @NotBlank @Size(max = 200) @Schema(examples = "2022 年“学习·诊断·建设”行动") String title,
    @NotNull
        @Min(-36_500)
        @Max(36_500)
        @Schema(description = "所有日期平移的天数 / days by which every date moves", examples = "365")
        Integer shiftDays) {}
