package org.duibiao.ledger.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign's reading list 学习文件, and how far an organisation and those below it have come. */
public record ReadingListView(
    String campaign, String organisation, List<ReadingItemView> readings) {

  /**
   * Something to be read.
   *
   * @param title verbatim as the notice has it
   * @param studied Party members who have studied it, each once
   * @param of Party members on the roster today
   */
  public record ReadingItemView(
      @Schema(examples = "2") int item,
      @Schema(examples = "《中国共产党普通高等学校基层组织工作条例》") String title,
      long studied,
      long of) {}
}
