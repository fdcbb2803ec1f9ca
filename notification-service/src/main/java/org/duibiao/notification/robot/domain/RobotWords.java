package org.duibiao.notification.robot.domain;

/**
 * What a robot says: a headline, a sentence with numbers, and a link. Invariant: nothing in it is
 * read as a mention or as markup by any of the services, and it never holds a name of the late.
 *
 * @param link null where the operator has not said where the system is found
 */
public record RobotWords(String title, String text, String link) {
  public RobotWords {
    title = plain(title);
    text = plain(text);
  }

  /** All of it as plain text. */
  public String inAll() {
    return link == null ? "【" + title + "】" + text : "【" + title + "】" + text + "\n" + link;
  }

  /**
   * As much of a plain text as goes into so many bytes, the link kept whole.
   *
   * @param most bytes in UTF-8
   */
  public String within(int most) {
    String whole = inAll();
    if (Utf8.length(whole) <= most) {
      return whole;
    }
    String end = link == null ? "" : "\n" + link;
    String begin = "【" + title + "】" + text;
    int room = most - Utf8.length(end);
    return room > 0 ? Utf8.cut(begin, room) + end : Utf8.cut(begin, most);
  }

  /** Brackets and @ of other widths look the same to people and mean nothing to a service. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(RobotWords::harmless)
        .filter(point -> point == '\n' || !Character.isISOControl(point))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static int harmless(int point) {
    int at = "<>[]*_`#@\\".indexOf(point);
    return at < 0 ? point : "＜＞［］＊＿｀＃＠＼".charAt(at);
  }
}
