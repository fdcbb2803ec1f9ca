package org.duibiao.rectification.item.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.chassis.text.VisibleText;

/**
 * Staff numbers and names as people write them into one line: “王　建华”, “王建华、赵敏”, “李明和王伟”,
 * “王伟（t2021-001）”. Invariant: the one place that says whom such a line may mean; it rather takes
 * too many forms than too few, for it decides who must keep out 回避.
 */
public final class Names {
  private static final Pattern BETWEEN = Pattern.compile("[、,;:/\\\\|&+()\\[\\]<>《》【】〔〕]");
  private static final Pattern AND = Pattern.compile("[和与及]|[\\s\\p{Z}]+");
  private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}·•‧・]");

  private Names() {}

  /** The forms of all who may be meant. */
  public static Set<String> in(String written) {
    Set<String> forms = new HashSet<>();
    forms.add(form(written));
    BETWEEN
        .splitAsStream(Normalizer.normalize(written, Normalizer.Form.NFKC))
        .forEach(
            part -> {
              forms.add(form(part));
              Arrays.stream(AND.split(part)).map(Names::form).forEach(forms::add);
            });
    forms.remove("");
    return forms;
  }

  /** One staff number or name in the form in which it is compared. */
  public static String form(String written) {
    return WITHIN.matcher(VisibleText.line(written)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether two ways to write it are one name. */
  public static boolean same(String one, String other) {
    return form(one).equals(form(other));
  }
}
