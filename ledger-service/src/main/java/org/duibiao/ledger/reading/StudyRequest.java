package org.duibiao.ledger.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many people who have studied many items, put down at once. */
@Schema(name = "ReadingStudies")
public record StudyRequest(
    @Schema(examples = "[1, 2]") @NotEmpty @Size(max = 100)
        List<@NotNull @Min(1) @Max(1000) Integer> items,
    @Schema(examples = "[\"officer-dept-01-b1\"]") @NotEmpty @Size(max = 2000)
        List<@NotBlank @Size(max = 64) String> persons,
    @Schema(examples = "2021-04-16") @NotNull LocalDate studiedOn,
    @NotNull StudyWay way) {}
