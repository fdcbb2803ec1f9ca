package org.duibiao.rectification.weakness.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.weakness.application.CaseReading;
import org.duibiao.rectification.weakness.domain.NextStep;
import org.duibiao.rectification.weakness.domain.NextStepKind;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseAction;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list, with what is to be done next. */
@Schema(name = "WeakCaseRow", description = "列表中的薄弱党组织建设个案 / A case in a list")
record WeakCaseRow(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(examples = "第一党支部") String organisationName,
    WeakCaseState state,
    @Schema(nullable = true, description = "挂点领导 / leader", examples = "leader-1")
        String assignedLeader,
    @Schema(nullable = true, description = "帮扶单位 / assisting unit", examples = "dept-02")
        String assistingUnit,
    @Schema(nullable = true) String assistingUnitName,
    @Schema(nullable = true, description = "督导人 / supervisor", examples = "office")
        String supervisor,
    @Schema(description = "整改事项数 / items", examples = "5") long items,
    @Schema(description = "未销号的整改事项数 / items not struck off", examples = "2") long openItems,
    @Schema(description = "销号后又须整改的事项数 / items open again after it was closed", examples = "0")
        long reopenedItems,
    @Schema(description = "待领导确认的督导记录数 / drafts that wait for the leader", examples = "0")
        long drafts,
    @Schema(description = "下一步，最紧要的一项 / what is to be done next, the most urgent")
        NextAction nextAction,
    @Schema(description = "全部待办，最紧要的在前 / all that is to be done, the most urgent first")
        List<NextAction> nextActions,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<WeakCaseAction> allowedActions) {

  /** What is to be done next. */
  @Schema(name = "WeakCaseNextAction", description = "下一步 / What is to be done next")
  record NextAction(
      NextStepKind kind,
      @Schema(nullable = true, description = "时限 / by when", examples = "2021-05-31")
          LocalDate dueDate,
      @Schema(nullable = true, description = "节点任务 / the milestone", examples = "支部班子配齐")
          String milestone) {
    static NextAction of(NextStep step) {
      return new NextAction(step.kind(), step.due(), step.milestone());
    }
  }

  /** One page of cases. */
  @Schema(name = "WeakCasePage", description = "一页个案 / One page of cases")
  record WeakCasePage(
      List<WeakCaseRow> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static WeakCasePage of(Page<CaseReading> page) {
      Page<WeakCaseRow> rows = page.map(WeakCaseRow::of);
      return new WeakCasePage(rows.items(), rows.next());
    }
  }

  static WeakCaseRow of(CaseReading reading) {
    WeakCase one = reading.one();
    return new WeakCaseRow(
        one.id(),
        one.campaign(),
        one.organisation(),
        reading.organisationName(),
        one.state(),
        one.assignment().leader(),
        one.assignment().assistingUnit(),
        reading.unitName(),
        one.assignment().supervisor(),
        reading.items(),
        reading.openItems(),
        reading.reopenedItems(),
        reading.drafts(),
        NextAction.of(reading.next().get(0)),
        reading.next().stream().map(NextAction::of).toList(),
        one.version(),
        reading.allowedActions());
  }
}
