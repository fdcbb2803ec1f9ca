package org.duibiao.gateway.problem;

import java.util.List;
import java.util.Locale;

/** The languages problems are told in; Chinese unless the client would rather have English. */
public enum Language {
  CHINESE("zh-CN"),
  ENGLISH("en");

  private static final List<String> TAGS = List.of("zh-CN", "zh", "en");
  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Its BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** Reads {@code Accept-Language}; what is absent, unknown or unreadable means Chinese. */
  public static Language of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return CHINESE;
    }
    try {
      String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
      return "en".equals(best) ? ENGLISH : CHINESE;
    } catch (IllegalArgumentException unreadable) {
      return CHINESE;
    }
  }
}
