package org.duibiao.rectification.item.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.domain.Deferral;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.EvidenceKind;
import org.duibiao.rectification.item.domain.HistoryEntry;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.item.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item with everything that is known of it. */
@Schema(name = "Item", description = "整改事项 / A rectification item")
record ItemView(
    UUID id,
    UUID problemId,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(examples = "第一党支部") String organisationName,
    @Schema(examples = "branch-1.2") String indicator,
    @Schema(description = "存在问题 / the problem", examples = "支部党员大会未按季度召开") String problem,
    ItemState state,
    @Schema(nullable = true) String rootCause,
    @Schema(nullable = true) String measure,
    @Schema(nullable = true) String responsible,
    @Schema(nullable = true) LocalDate dueDate,
    List<EvidenceView> evidence,
    @Schema(nullable = true) Verdict verdict,
    @Schema(nullable = true) String verifiedBy,
    @Schema(description = "会上销号的对账会 / review session in which it was struck off", nullable = true)
        UUID session,
    @Schema(
            description = "最近一次批准的延期，没有时为空 / the later date granted last, null if none",
            nullable = true)
        DeferralView deferral,
    List<StepView> history,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<ItemAction> allowedActions) {

  /** A piece of evidence. */
  @Schema(name = "ItemEvidence", description = "佐证 / A piece of evidence")
  record EvidenceView(
      UUID id,
      EvidenceKind kind,
      String reference,
      @Schema(nullable = true) String description,
      @Schema(description = "文件或记录的名称 / title of the file or record", nullable = true) String title,
      @Schema(description = "材料反映的日期 / the day it tells of", nullable = true) LocalDate day,
      @Schema(description = "所引用的记录已被撤销 / the record it refers to counts no more")
          boolean withdrawn,
      String addedBy,
      Instant addedAt) {
    static EvidenceView of(Evidence evidence, Set<UUID> withdrawnRecords) {
      return new EvidenceView(
          evidence.id(),
          evidence.kind(),
          evidence.reference(),
          evidence.description(),
          evidence.title(),
          evidence.day(),
          evidence.refersToAny(withdrawnRecords),
          evidence.addedBy(),
          evidence.addedAt());
    }
  }

  /** A later date that was granted. */
  @Schema(name = "ItemDeferral", description = "延期：批准人、理由和新时限 / A later date that was granted")
  record DeferralView(
      @Schema(description = "批准人工号 / who granted it", examples = "secretary-dept-01")
          String grantedBy,
      @Schema(
              description =
                  "受其委托批准的授权人，本人职务为空 / the delegator whose post was used, null for one's own",
              nullable = true)
          String onBehalfOf,
      @Schema(description = "理由 / why", examples = "等待上级批复") String reason,
      @Schema(
              description = "批准的时限 / the date that was granted",
              examples = "2021-09-30",
              nullable = true)
          LocalDate until,
      @Schema(description = "批准时间 / when it was granted") Instant at) {
    static DeferralView of(Deferral granted) {
      return granted == null
          ? null
          : new DeferralView(
              granted.grantedBy(),
              granted.onBehalfOf(),
              granted.reason(),
              granted.until(),
              granted.at());
    }
  }

  /** One step of the history. */
  @Schema(name = "ItemStep", description = "一步经过 / One step of the history")
  record StepView(
      Instant at,
      String person,
      @Schema(description = "办理时的职务 / the post in which it was done", nullable = true) String post,
      @Schema(
              description =
                  "受其委托办理的授权人，本人职务为空 / the delegator whose post was used, null for one's own",
              nullable = true)
          String onBehalfOf,
      ItemAction action,
      @Schema(description = "此前状态，立项时为空 / the state before, null when it was made", nullable = true)
          ItemState from,
      ItemState to,
      @Schema(description = "理由、意见或修改前的表述 / reason, comment or former wording", nullable = true)
          String reason) {
    static StepView of(HistoryEntry step) {
      return new StepView(
          step.at(),
          step.person(),
          step.post(),
          step.onBehalfOf(),
          step.action(),
          step.from(),
          step.to(),
          step.reason());
    }
  }

  static ItemView of(ItemReading reading) {
    Item item = reading.item();
    return new ItemView(
        item.id(),
        item.stated().problemId(),
        item.stated().campaign(),
        item.organisation(),
        reading.organisationName(),
        item.stated().indicator(),
        item.stated().text(),
        item.state(),
        item.work().rootCause(),
        item.work().measure(),
        item.work().responsible(),
        item.work().dueDate(),
        reading.evidence().stream()
            .map(one -> EvidenceView.of(one, reading.withdrawnRecords()))
            .toList(),
        item.judgement().verdict(),
        item.judgement().verifiedBy(),
        item.judgement().session(),
        DeferralView.of(reading.deferral()),
        reading.history().stream().map(StepView::of).toList(),
        item.version(),
        reading.allowedActions());
  }
}
