package org.duibiao.rectification.item.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.item.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item in a list: without evidence and history. */
@Schema(name = "ItemRow", description = "列表中的整改事项，不含佐证和经过 / An item in a list")
record ItemRow(
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
    @Schema(nullable = true) Verdict verdict,
    @Schema(nullable = true) String verifiedBy,
    @Schema(description = "会上销号的对账会 / review session in which it was struck off", nullable = true)
        UUID session,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<ItemAction> allowedActions) {

  /** One page of items. */
  @Schema(name = "ItemPage", description = "一页整改事项 / One page of items")
  record ItemPage(
      List<ItemRow> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static ItemPage of(Page<ItemReading> page) {
      Page<ItemRow> rows = page.map(ItemRow::of);
      return new ItemPage(rows.items(), rows.next());
    }
  }

  static ItemRow of(ItemReading reading) {
    Item item = reading.item();
    return new ItemRow(
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
        item.judgement().verdict(),
        item.judgement().verifiedBy(),
        item.judgement().session(),
        item.version(),
        reading.allowedActions());
  }
}
