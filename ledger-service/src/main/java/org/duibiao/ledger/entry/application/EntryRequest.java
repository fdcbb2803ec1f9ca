package org.duibiao.ledger.entry.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All rows of an entry; a row that names its id stays the same row, one without gets an id. */
public record EntryRequest(
    @Size(max = 500) List<@Valid @NotNull PracticeRequest> successfulPractices,
    @Size(max = 500) List<@Valid @NotNull CaseRequest> typicalCases,
    @Size(max = 500) List<@Valid @NotNull ProblemRequest> problems,
    @Size(max = 20_000) String remarks,
    Boolean noProblemFound,
    @Size(max = 200) String responsiblePerson) {

  /** 成功经验. */
  public record PracticeRequest(
      UUID id,
      @Schema(examples = "branch-1.3") @Size(max = 64) String indicator,
      @Schema(examples = "每月第一个周三固定开展主题党日") @NotBlank @Size(max = 20_000) String text) {
    private Row.Draft toDraft() {
      return new Row.Draft(id, indicator, null, text);
    }
  }

  /** 典型案例. */
  public record CaseRequest(
      UUID id,
      @Schema(examples = "党员先锋岗") @Size(max = 200) String title,
      @NotBlank @Size(max = 20_000) String text) {
    private Row.Draft toDraft() {
      return new Row.Draft(id, null, title, text);
    }
  }

  /** 存在问题, with the indicator of the guide it falls under. */
  public record ProblemRequest(
      UUID id,
      @Schema(examples = "branch-2.3") @NotBlank @Size(max = 64) String indicator,
      @Schema(examples = "年度集中学习培训不足32学时") @NotBlank @Size(max = 20_000) String text) {
    private Row.Draft toDraft() {
      return new Row.Draft(id, indicator, null, text);
    }
  }

  EntryDraft toDraft() {
    return new EntryDraft(
        drafts(successfulPractices, PracticeRequest::toDraft),
        drafts(typicalCases, CaseRequest::toDraft),
        drafts(problems, ProblemRequest::toDraft),
        remarks,
        Boolean.TRUE.equals(noProblemFound));
  }

  private static <T> List<Row.Draft> drafts(List<T> rows, Function<T, Row.Draft> draft) {
    return rows == null ? List.of() : rows.stream().map(draft).toList();
  }
}
