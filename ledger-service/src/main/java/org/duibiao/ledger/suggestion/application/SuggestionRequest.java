package org.duibiao.ledger.suggestion.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.suggestion.domain.SuggestedChange;
import org.duibiao.ledger.suggestion.domain.SuggestedChanges;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reviewer suggests to the revision under review.
 *
 * @param revision the revision it is for; another one is stale
 */
public record SuggestionRequest(
    @Schema(examples = "1") @NotNull @Positive Integer revision,
    @Size(max = 500) List<@Valid @NotNull ChangeRequest> changes,
    @Size(max = 20_000) String remarks,
    @Schema(examples = "学时应为32，系笔误") @NotBlank @Size(max = 20_000) String reason) {

  /** One row: added without an id, changed where anything is given, removed. */
  public record ChangeRequest(
      @NotNull SuggestedChange.Kind kind,
      @NotNull SuggestedChange.Action action,
      UUID row,
      @Size(max = 64) String indicator,
      @Size(max = 200) String title,
      @Schema(examples = "年度集中学习培训不足32学时") @Size(max = 20_000) String text) {
    private SuggestedChange toChange() {
      return new SuggestedChange(kind, action, row, indicator, title, text, null);
    }
  }

  List<ChangeRequest> rows() {
    return changes == null ? List.of() : changes;
  }

  SuggestedChanges toChanges() {
    return new SuggestedChanges(rows().stream().map(ChangeRequest::toChange).toList(), remarks);
  }
}
