package org.duibiao.rectification.item.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duibiao.rectification.item.api.ItemView.EvidenceView;
import org.duibiao.rectification.item.application.ItemStory.Chapter;
import org.duibiao.rectification.item.domain.Change;
import org.duibiao.rectification.item.domain.HistoryEntry;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.ItemField;
import org.duibiao.rectification.item.domain.ItemState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The history of an item as a story. */
@Schema(name = "ItemHistory", description = "整改事项的经过 / The history of an item")
record HistoryView(List<ChapterView> steps) {

  /** A step, in fields and as a sentence. */
  @Schema(name = "ItemChapter", description = "一步经过 / One step, in fields and as a sentence")
  record ChapterView(
      Instant at,
      @Schema(
              description = "用读者的语言讲述的一句话 / one sentence in the reader's language",
              examples = "2021年5月10日 09:00，张三（第一党支部党务干部）制定整改计划；问题原因：对制度不熟悉。")
          String sentence,
      @Schema(examples = "officer-dept-01-b1") String person,
      @Schema(examples = "张三") String name,
      @Schema(examples = "officer@dept-01-b1", nullable = true) String post,
      @Schema(nullable = true) String onBehalfOf,
      ItemAction action,
      @Schema(nullable = true) ItemState from,
      ItemState to,
      @Schema(nullable = true) String reason,
      List<ChangeView> changes,
      List<EvidenceView> evidence) {
    static ChapterView of(Chapter chapter, Narration narration) {
      HistoryEntry step = chapter.step();
      return new ChapterView(
          step.at(),
          narration.sentence(chapter),
          step.person(),
          chapter.name(),
          step.post(),
          step.onBehalfOf(),
          step.action(),
          step.from(),
          step.to(),
          step.reason(),
          chapter.changes().stream().map(ChangeView::of).toList(),
          chapter.evidence().stream().map(one -> EvidenceView.of(one, Set.of())).toList());
    }
  }

  /** What was put in other words. */
  @Schema(name = "ItemChange", description = "修改前后的内容 / What was put in other words")
  record ChangeView(
      ItemField field,
      @Schema(nullable = true) String before,
      @Schema(nullable = true) String after) {
    static ChangeView of(Change change) {
      return new ChangeView(change.field(), change.before(), change.after());
    }
  }

  static HistoryView of(List<Chapter> story, Narration narration) {
    return new HistoryView(
        story.stream().map(chapter -> ChapterView.of(chapter, narration)).toList());
  }
}
