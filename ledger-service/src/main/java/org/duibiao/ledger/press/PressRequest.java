package org.duibiao.ledger.press;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the press brought, and for which campaigns it counts. */
public record PressRequest(
    @Schema(examples = "福建日报") @NotBlank @Size(max = 200) String outlet,
    @NotNull PressLevel level,
    @Schema(examples = "2021-05-18") @NotNull LocalDate date,
    @Schema(examples = "闽北职院：对标对表抓诊断") @NotBlank @Size(max = 500) String title,
    @Schema(
            examples = "https://example.org/news/1",
            description =
                "http 或 https 链接，只供查看，系统不会打开它 / http or https; it is shown and never fetched")
        @Size(max = 2000)
        String link,
    @Schema(examples = "[\"xzj-2021\"]") @NotEmpty @Size(max = 50)
        List<@NotBlank @Size(max = 63) String> campaigns) {}
