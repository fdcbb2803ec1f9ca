package org.duibiao.rectification.weakness.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.Words;
import org.duibiao.rectification.weakness.api.WeakCaseRow.NextAction;
import org.duibiao.rectification.weakness.application.CaseReading;
import org.duibiao.rectification.weakness.domain.CaseMilestone;
import org.duibiao.rectification.weakness.domain.ConstructionPlan;
import org.duibiao.rectification.weakness.domain.LookBack;
import org.duibiao.rectification.weakness.domain.LookBackResult;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseAction;
import org.duibiao.rectification.weakness.domain.WeakCaseState;
import org.duibiao.rectification.weakness.domain.WeakCaseStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case with everything that is known of it but the records. */
@Schema(name = "WeakCase", description = "薄弱党组织建设个案 / The case of a weak organisation")
record WeakCaseView(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(examples = "第一党支部") String organisationName,
    WeakCaseState state,
    @Schema(description = "认定理由 / why it is weak") List<CaseReasonView> reasons,
    @Schema(nullable = true, description = "挂点领导 / leader", examples = "leader-1")
        String assignedLeader,
    @Schema(nullable = true, description = "帮扶单位 / assisting unit", examples = "dept-02")
        String assistingUnit,
    @Schema(nullable = true) String assistingUnitName,
    @Schema(nullable = true, description = "督导人 / supervisor", examples = "office")
        String supervisor,
    @Schema(nullable = true, description = "问题根源 / root cause") String rootCause,
    @Schema(nullable = true, description = "建设方案，未定时为空 / the plan, null while there is none")
        PlanView plan,
    @Schema(description = "整改事项数 / items", examples = "5") long items,
    @Schema(description = "未销号的整改事项数 / items not struck off", examples = "2") long openItems,
    @Schema(description = "销号后又须整改的事项数 / items open again after it was closed", examples = "0")
        long reopenedItems,
    @Schema(description = "待领导确认的督导记录数 / drafts that wait for the leader", examples = "0")
        long drafts,
    @Schema(nullable = true, description = "验收人 / who accepted it") String acceptedBy,
    @Schema(nullable = true, description = "验收日期 / when it was accepted") LocalDate acceptedOn,
    @Schema(nullable = true, description = "回头看，未销号时为空 / the second look, null before")
        LookBackView lookBack,
    @Schema(description = "下一步，最紧要的一项 / what is to be done next, the most urgent")
        NextAction nextAction,
    @Schema(description = "全部待办，最紧要的在前 / all that is to be done, the most urgent first")
        List<NextAction> nextActions,
    List<CaseStepView> history,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<WeakCaseAction> allowedActions) {

  /** The construction plan. */
  @Schema(name = "CaseConstructionPlan", description = "建设方案 / The construction plan")
  record PlanView(
      String document,
      String agreedWith,
      @Schema(nullable = true) String basis,
      List<CaseMeasureView> measures,
      List<CaseMilestoneView> milestones) {
    static PlanView of(ConstructionPlan plan) {
      List<CaseMilestone> milestones = plan.milestones();
      return new PlanView(
          plan.document(),
          plan.agreedWith(),
          plan.basis(),
          plan.measures().stream()
              .map(one -> new CaseMeasureView(one.text(), one.responsible()))
              .toList(),
          IntStream.range(0, milestones.size())
              .mapToObj(i -> CaseMilestoneView.of(i + 1, milestones.get(i)))
              .toList());
    }
  }

  /** A measure. */
  @Schema(name = "CaseMeasure", description = "建设措施 / A measure")
  record CaseMeasureView(String text, @Schema(nullable = true) String responsible) {}

  /** A milestone with its mark. */
  @Schema(name = "CaseMilestone", description = "节点任务 / A milestone")
  record CaseMilestoneView(
      @Schema(description = "序号 / its number", examples = "1") int number,
      String title,
      LocalDate dueDate,
      @Schema(nullable = true) LocalDate doneOn,
      @Schema(nullable = true) String doneBy,
      @Schema(nullable = true) String note) {
    static CaseMilestoneView of(int number, CaseMilestone one) {
      return new CaseMilestoneView(
          number, one.title(), one.dueDate(), one.doneOn(), one.doneBy(), one.note());
    }
  }

  /** The second look. */
  @Schema(name = "CaseLookBack", description = "回头看 / The second look")
  record LookBackView(
      @Schema(nullable = true, description = "应开展日期 / when it is due") LocalDate dueDate,
      @Schema(nullable = true) LookBackResult result,
      @Schema(nullable = true) String findings,
      @Schema(nullable = true) String by,
      @Schema(nullable = true) LocalDate on) {
    static LookBackView of(LookBack look) {
      return look.due() == null && look.on() == null
          ? null
          : new LookBackView(look.due(), look.result(), look.findings(), look.by(), look.on());
    }
  }

  /** One step of the history. */
  @Schema(name = "WeakCaseStep", description = "一步经过 / One step of the history")
  record CaseStepView(
      Instant at,
      String person,
      @Schema(
              description =
                  "受其委托办理的授权人，本人职务为空 / the delegator whose post was used, null for one's own",
              nullable = true)
          String onBehalfOf,
      WeakCaseAction action,
      @Schema(description = "此前状态，确定时为空 / the state before, null when it was made", nullable = true)
          WeakCaseState from,
      WeakCaseState to,
      @Schema(description = "理由或意见 / reason or comment", nullable = true) String reason) {
    static CaseStepView of(WeakCaseStep step) {
      return new CaseStepView(
          step.at(),
          step.person(),
          step.onBehalfOf(),
          step.action(),
          step.from(),
          step.to(),
          step.reason());
    }
  }

  static WeakCaseView of(CaseReading reading, Words words) {
    WeakCase one = reading.one();
    return new WeakCaseView(
        one.id(),
        one.campaign(),
        one.organisation(),
        reading.organisationName(),
        one.state(),
        one.reasons().stream().map(reason -> CaseReasonView.of(reason, words)).toList(),
        one.assignment().leader(),
        one.assignment().assistingUnit(),
        reading.unitName(),
        one.assignment().supervisor(),
        one.rootCause(),
        reading.plan().document() == null ? null : PlanView.of(reading.plan()),
        reading.items(),
        reading.openItems(),
        reading.reopenedItems(),
        reading.drafts(),
        one.acceptedBy(),
        one.acceptedOn(),
        LookBackView.of(one.lookBack()),
        NextAction.of(reading.next().get(0)),
        reading.next().stream().map(NextAction::of).toList(),
        reading.history().stream().map(CaseStepView::of).toList(),
        one.version(),
        reading.allowedActions());
  }
}
