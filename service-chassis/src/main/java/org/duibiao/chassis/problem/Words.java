package org.duibiao.chassis.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one request's language. Chinese is the default; English is given to those who ask
 * for it before Chinese.
 */
public final class Words {
  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
  }

  /** The words for an Accept-Language header; an unreadable one means Chinese. */
  public static Words of(String acceptLanguage) {
    return new Words(chosen(acceptLanguage));
  }

  /** The language in which these words are. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key with its arguments filled in. An argument that is an enum constant is shown
   * by its own text ({@code Type.CONSTANT}) where the bundle has one. A key that the bundle lacks
   * gives the key itself.
   */
  public String text(String bundle, String key, Object... arguments) {
    ResourceBundle words = ResourceBundle.getBundle(bundle, locale, loader(), CONTROL);
    String pattern;
    try {
      pattern = words.getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
    return new MessageFormat(pattern, locale).format(shown(words, arguments));
  }

  private static Object[] shown(ResourceBundle words, Object[] arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = shown(words, arguments[i]);
    }
    return shown;
  }

  private static Object shown(ResourceBundle words, Object argument) {
    if (argument instanceof Enum<?> constant) {
      String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
      return words.containsKey(key) ? words.getString(key) : constant.name();
    }
    return argument == null ? "" : argument.toString();
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static Locale chosen(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage, Map.of());
      Locale best =
          Locale.lookup(ranges, List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    } catch (IllegalArgumentException e) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }
}
