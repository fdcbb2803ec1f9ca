package org.duibiao.ledger.shared.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which people number what they write one after the other. Invariant: what stands within a
 * decimal, a date, the number of an indicator or of an article is no number of this kind.
 */
enum Numbering {
  /** 1. 2. 3. or 1、2、3、; a number such as 1.5 is none. */
  PLAIN("(?<![\\d.])(\\d{1,3})(?:[.．](?!\\d)|、)", false),
  /** （1）（2）（3）. */
  BRACKETED("[（(](\\d{1,3})[）)]", true),
  /** 1）2）3）. */
  HALF_BRACKETED("(?<!\\d)(\\d{1,3})[）)]", false),
  /** ①②③. */
  CIRCLED("([①-⑳㉑-㉟㊱-㊿])", true),
  /** ⑴⑵⑶. */
  IN_ONE_BRACKET("([⑴-⒇])", true),
  /** ⒈⒉⒊. */
  IN_ONE_DOT("([⒈-⒛])", true),
  /** 一、二、三、. */
  CHINESE("(" + NumberWords.CHINESE + ")、", false),
  /** （一）（二）（三）. */
  CHINESE_BRACKETED("[（(](" + NumberWords.CHINESE + ")[）)]", true),
  /** 一是…二是…三是…. */
  ENUMERATED("(" + NumberWords.CHINESE + ")是(?!否)", false),
  /** 第一，第二，第三，. */
  ORDINAL("第(" + NumberWords.CHINESE + "|\\d{1,3})[，,、：:]", false),
  /** 其一，其二，其三，. */
  OF_THEM("其(" + NumberWords.CHINESE + ")[，,、：:]", false),
  /** 案例一：案例二：, likewise 问题, 经验, 做法. */
  LABELLED("(?:案例|问题|经验|做法)\\s?(" + NumberWords.CHINESE + "|\\d{1,3})[：:、.．]", false);

  private static final Pattern WEAK = Pattern.compile("(?!\\d{1,3}[.．]\\d)\\d|[一二三四五六七八九十]");
  private static final Pattern COUNTED = Pattern.compile("[名人个次年月日级款项条]");

  private final Pattern marker;
  private final boolean anywhere;

  Numbering(String marker, boolean anywhere) {
    this.marker = Pattern.compile(marker);
    this.anywhere = anywhere;
  }

  /** Where a number stands: what is nearer to the beginning of something is surer. */
  enum Place {
    /** At the beginning of the text. */
    START,
    /** At the beginning of a line. */
    LINE,
    /** Behind the end of a sentence. */
    SENTENCE,
    /** Behind a blank or a comma. */
    WITHIN,
    /** Amid words. */
    ANYWHERE
  }

  /**
   * A number and the marks around it.
   *
   * @param weak whether what follows may belong to the number, as in 1、2名 and 一、二年级
   */
  record Marker(int start, int end, int value, Place place, boolean weak) {}

  /** All that may be numbers of this kind, in order. */
  List<Marker> markers(String text) {
    List<Marker> found = new ArrayList<>();
    Matcher matcher = marker.matcher(text);
    while (matcher.find()) {
      Place place = place(text, matcher.start());
      int value = NumberWords.value(matcher.group(1));
      if (value > 0 && !counts(text, matcher, place)) {
        found.add(
            new Marker(matcher.start(), matcher.end(), value, place, weak(text, matcher.end())));
      }
    }
    return found;
  }

  /** Whether a number of this kind counts at such a place, if it is the next one. */
  boolean countsAt(Place place) {
    return anywhere || place != Place.ANYWHERE;
  }

  /** Whether a number of this kind is told from words wherever it stands. */
  boolean plainToSee() {
    return this == CIRCLED || this == IN_ONE_BRACKET || this == IN_ONE_DOT;
  }

  private boolean weak(String text, int end) {
    return (this == PLAIN || this == CHINESE)
        && text.charAt(end - 1) == '、'
        && WEAK.matcher(text).region(end, text.length()).lookingAt();
  }

  /** 第十条（3）and 党员（3）名 number nothing. */
  private boolean counts(String text, Matcher matcher, Place place) {
    if (this != BRACKETED && this != CHINESE_BRACKETED) {
      return false;
    }
    boolean article =
        place == Place.ANYWHERE && "条款第件表图".indexOf(text.charAt(matcher.start() - 1)) >= 0;
    boolean first = NumberWords.value(matcher.group(1)) == 1 && place != Place.ANYWHERE;
    return article
        || (!first
            && (place == Place.ANYWHERE || place == Place.START)
            && COUNTED.matcher(text).region(matcher.end(), text.length()).lookingAt());
  }

  private static Place place(String text, int at) {
    int before = at - 1;
    while (before >= 0 && " \t\u00A0\u3000".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    if (before < 0) {
      return Place.START;
    }
    char last = text.charAt(before);
    if (last == '\n') {
      return Place.LINE;
    }
    if ("。；;！!？?：:".indexOf(last) >= 0) {
      return Place.SENTENCE;
    }
    return before < at - 1 || last == '，' || last == ',' ? Place.WITHIN : Place.ANYWHERE;
  }
}
