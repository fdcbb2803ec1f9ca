package org.duibiao.ledger.diagnosis.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes to be ticked, with words beside them, as in ☑达标 □部分达标 □未达标. In Word's own boxes the tick is
 * a cross.
 *
 * @param ticked the words beside the boxes that are ticked
 */
record TickedBoxes(List<String> ticked) {
  private static final String OPEN = "□☐▢◻⬜○◯";
  private static final String TICKED = "☑☒■◼▣✅√✓✔●";
  private static final Pattern BRACKETED = Pattern.compile("[(\\[【]([√✓✔VX×]?)[)\\]】]");
  private static final Pattern MARKS = Pattern.compile("[" + OPEN + TICKED + "]+");

  /** Whether a text has boxes; a tick alone is none. */
  static boolean in(String bare) {
    String marked = marked(bare);
    return marked.codePoints().anyMatch(one -> OPEN.indexOf(one) >= 0)
        || (marked.length() > 1 && MARKS.matcher(marked).find());
  }

  /** The boxes of a text, each with the word beside it. */
  static TickedBoxes of(String bare) {
    String marked = marked(bare);
    List<String> marks = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher matcher = MARKS.matcher(marked);
    int end = 0;
    boolean marksFirst = matcher.lookingAt();
    matcher.reset();
    while (matcher.find()) {
      if (matcher.start() > 0) {
        words.add(word(marked.substring(end, matcher.start())));
      }
      marks.add(matcher.group());
      end = matcher.end();
    }
    if (marksFirst || end < marked.length()) {
      words.add(word(marked.substring(end)));
    }
    List<String> ticked = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).codePoints().anyMatch(one -> TICKED.indexOf(one) >= 0)) {
        ticked.add(i < words.size() ? words.get(i) : "");
      }
    }
    return new TickedBoxes(ticked);
  }

  private static String marked(String bare) {
    return BRACKETED.matcher(drawn(bare)).replaceAll(box -> box.group(1).isEmpty() ? "□" : "☑");
  }

  /** Boxes of the Wingdings fonts, of which a file keeps the letters R and £ or private signs. */
  private static String drawn(String bare) {
    String signs =
        bare.replaceAll("[\\uf052\\uf0fe\\uf054]", "☑").replaceAll("[\\uf0a3\\uf0a8\\uf06f]", "□");
    return signs.contains("£") || signs.matches("R\\p{IsHan}.*")
        ? signs.replaceAll("R(?=\\p{IsHan})", "☑").replace('£', '□')
        : signs;
  }

  private static String word(String text) {
    return text.replaceAll("[/、,，;；|.。:：]", "");
  }
}
