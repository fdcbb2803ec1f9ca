package org.duibiao.rectification.board.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.board.application.BoardCounts;
import org.duibiao.rectification.board.application.BoardRow;
import org.duibiao.rectification.board.application.BurnDownDay;
import org.duibiao.rectification.board.application.CommonWeakness;
import org.duibiao.rectification.board.domain.DueBucket;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.ItemState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Boards and figures, as they are shown. */
final class BoardView {
  private BoardView() {}

  /** One page of a board. */
  @Schema(name = "ItemBoard", description = "一页整改看板 / One page of a board")
  record ItemBoard(
      List<ItemCard> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static ItemBoard of(Page<BoardRow> page) {
      Page<ItemCard> cards = page.map(ItemCard::of);
      return new ItemBoard(cards.items(), cards.next());
    }
  }

  /** An item on a board. */
  @Schema(name = "ItemCard", description = "看板上的整改事项 / An item on a board")
  record ItemCard(
      UUID id,
      @Schema(examples = "xzj-2021") String campaign,
      @Schema(examples = "dept-01-b1") String organisation,
      @Schema(examples = "第一党支部") String organisationName,
      @Schema(examples = "branch-1.2") String indicator,
      String problem,
      ItemState state,
      @Schema(nullable = true) String responsible,
      @Schema(nullable = true) LocalDate dueDate,
      @Schema(description = "未销号且已过时限 / still open and past its date") boolean overdue,
      @Schema(
              description =
                  "距时限的天数，已过为负；无时限或已了结的为空 / days left, negative once past; null without a"
                      + " date or once it ended",
              nullable = true)
          Long daysLeft,
      @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
      @Schema(description = "您现在可以做的 / what would succeed for you now")
          List<ItemAction> allowedActions) {
    static ItemCard of(BoardRow row) {
      Item item = row.reading().item();
      return new ItemCard(
          item.id(),
          item.stated().campaign(),
          item.organisation(),
          row.reading().organisationName(),
          item.stated().indicator(),
          item.stated().text(),
          item.state(),
          item.work().responsible(),
          item.work().dueDate(),
          row.overdue(),
          row.daysLeft(),
          item.version(),
          row.reading().allowedActions());
    }
  }

  /** How many items a board has. */
  @Schema(name = "ItemBoardCounts", description = "看板的数目 / How many items a board has")
  record ItemBoardCounts(
      @Schema(description = "未了结的 / still open", examples = "7") long open,
      @Schema(description = "按状态 / by state") Map<ItemState, Long> byState,
      @Schema(
              description =
                  "未了结的按时限：逾期、七日内、以后、无时限 / of the open ones: overdue, within seven days, later,"
                      + " undated")
          Map<DueBucket, Long> due) {
    static ItemBoardCounts of(BoardCounts counts) {
      return new ItemBoardCounts(counts.open(), counts.byState(), counts.due());
    }
  }

  /** A burn-down. */
  @Schema(name = "BurnDown", description = "逐日未了结数，供绘图 / Open items day by day, for charts")
  record BurnDown(
      @Schema(examples = "xzj-2021") String campaign,
      @Schema(examples = "college") String organisation,
      List<BurnDownPoint> days) {
    static BurnDown of(String campaign, String organisation, List<BurnDownDay> days) {
      return new BurnDown(campaign, organisation, days.stream().map(BurnDownPoint::of).toList());
    }
  }

  /** A day of it. */
  @Schema(name = "BurnDownPoint", description = "一日 / A day")
  record BurnDownPoint(
      @Schema(examples = "2021-06-20") LocalDate day,
      @Schema(description = "当日新立、重开 / came to be open", examples = "2") long opened,
      @Schema(description = "当日销号、撤销 / struck off or withdrawn", examples = "5") long ended,
      @Schema(description = "日终未了结 / open at its end", examples = "31") long open) {
    static BurnDownPoint of(BurnDownDay day) {
      return new BurnDownPoint(day.day(), day.opened(), day.ended(), day.open());
    }
  }

  /** What is weak in common. */
  @Schema(
      name = "CommonWeaknesses",
      description = "共性问题，涉及党组织多的在前 / What most organisations have first")
  record CommonWeaknesses(
      @Schema(examples = "xzj-2021") String campaign,
      @Schema(examples = "college") String organisation,
      List<IndicatorWeakness> indicators) {
    static CommonWeaknesses of(String campaign, String organisation, List<CommonWeakness> found) {
      return new CommonWeaknesses(
          campaign, organisation, found.stream().map(IndicatorWeakness::of).toList());
    }
  }

  /** One indicator of it. */
  @Schema(name = "IndicatorWeakness", description = "一项指标 / An indicator")
  record IndicatorWeakness(
      @Schema(examples = "branch-1.2") String indicator,
      @Schema(description = "涉及的党组织数 / organisations that have it", examples = "12")
          long organisations,
      @Schema(description = "未撤销的整改事项 / items, withdrawn ones apart", examples = "14") long items,
      @Schema(description = "其中未销号 / still open", examples = "6") long open,
      @Schema(description = "其中逾期 / overdue", examples = "1") long overdue,
      @Schema(description = "其中已销号 / struck off", examples = "8") long struckOff) {
    static IndicatorWeakness of(CommonWeakness found) {
      return new IndicatorWeakness(
          found.indicator(),
          found.organisations(),
          found.items(),
          found.open(),
          found.overdue(),
          found.struckOff());
    }
  }
}
