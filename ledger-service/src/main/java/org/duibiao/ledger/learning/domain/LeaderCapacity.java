package org.duibiao.ledger.learning.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** As what somebody led a learning: “院（系）党政主要负责同志” (department guide, 3.1). */
public enum LeaderCapacity {
  /** 党组织书记. */
  PARTY_HEAD("党组织书记", "(?:学院|院|系)?(?:党委|党总支|总支|党支部|支部|党组织)?书记"),
  /** 院长、系主任. */
  ADMINISTRATIVE_HEAD("行政负责人", "(?:学院|院|系|部|所|中心)?(?:行政)?(?:院长|系主任|主任|所长|主要负责人|主要负责同志)|系主任"),
  /** 党政一肩挑. */
  BOTH_HEADS("党政一肩挑", "一肩挑|[^副]*书记[^副]*(?:院长|主任|所长)|[^副]*(?:院长|主任|所长)[^副]*书记"),
  /** 其他. */
  OTHER(
      "其他", "其它|.*副.*|.*(?:委员|支委|党员|党小组长|组长|教师|老师|教授|讲师|辅导员|专家|学者|代表|干部|秘书|干事|员)|.*(?:外请|校外|特邀).*");

  private final String label;
  private final Pattern words;

  LeaderCapacity(String label, String words) {
    this.label = label;
    this.words = Pattern.compile(words);
  }

  /** What somebody wrote for it; nothing is otherwise. */
  public static Optional<LeaderCapacity> of(String written) {
    String bare = written.replaceAll("\\s", "");
    return bare.isEmpty()
        ? Optional.of(OTHER)
        : first(one -> one.label.equals(bare) || one.name().equalsIgnoreCase(bare))
            .or(() -> first(one -> one.words.matcher(bare).matches()));
  }

  private static Optional<LeaderCapacity> first(Predicate<LeaderCapacity> fits) {
    return Arrays.stream(values()).filter(fits).findFirst();
  }

  /** As it is called in lists and forms. */
  public String label() {
    return label;
  }
}
