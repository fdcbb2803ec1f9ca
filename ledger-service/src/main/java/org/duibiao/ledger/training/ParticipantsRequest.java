package org.duibiao.ledger.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is invited to a class, and who came; those who are not named stay as they are. */
@Schema(name = "TrainingParticipants")
public record ParticipantsRequest(
    @NotEmpty @Size(max = 5000) List<@Valid @NotNull Taking> participants) {

  /**
   * Somebody in the class.
   *
   * @param hours own class hours of who was present, where they are not the class's
   */
  @Schema(name = "TrainingTaking")
  public record Taking(
      @Schema(examples = "secretary-dept-01-b1") @NotBlank @Size(max = 64) String staffNumber,
      @NotNull Attendance attendance,
      @Schema(examples = "8") @Min(0) @Max(1000) BigDecimal hours) {}
}
