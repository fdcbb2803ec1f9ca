package org.duibiao.ledger.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was put down in error; what a learning record shows stays until that is withdrawn. */
@Schema(name = "ReadingStudyWithdrawal")
public record StudyWithdrawal(
    @NotEmpty @Size(max = 100) List<@NotNull @Min(1) @Max(1000) Integer> items,
    @NotEmpty @Size(max = 2000) List<@NotBlank @Size(max = 64) String> persons,
    @Schema(examples = "登记错误") @NotBlank @Size(max = 20_000) String reason) {}
