package org.duibiao.catalog.guide.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.catalog.shared.Faults;

/** A guide's dimensions in their order: numbers without gaps from 1, codes that do not repeat. */
public record Dimensions(List<Dimension> items) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

  /** Dimensions that cannot be changed from outside. */
  public Dimensions {
    items = List.copyOf(items);
  }

  /** The same with the default code {@code <guide>-<dimension>.<n>} where an indicator has none. */
  public Dimensions withCodes(String guide) {
    return new Dimensions(items.stream().map(one -> withCodes(guide, one)).toList());
  }

  private static Dimension withCodes(String guide, Dimension dimension) {
    return new Dimension(
        dimension.number(),
        dimension.title(),
        dimension.indicators().stream()
            .map(
                one ->
                    one.code() != null
                        ? one
                        : new Indicator(
                            guide + "-" + dimension.number() + "." + one.number(),
                            one.number(),
                            one.text()))
            .toList());
  }

  /** What breaks a rule, each at its place. */
  public void examine(Faults faults) {
    Set<String> codes = new HashSet<>();
    for (int d = 0; d < items.size(); d++) {
      String place = "/dimensions/" + d;
      faults.require(
          items.get(d).number() == d + 1, place + "/number", "guide.number-out-of-order", d + 1);
      examine(items.get(d).indicators(), place + "/indicators/", codes, faults);
    }
  }

  private static void examine(
      List<Indicator> indicators, String place, Set<String> codes, Faults faults) {
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      faults
          .require(
              indicator.number() == i + 1,
              place + i + "/number",
              "guide.number-out-of-order",
              i + 1)
          .require(
              CODE.matcher(indicator.code()).matches(),
              place + i + "/code",
              "guide.indicator-code-form")
          .require(
              codes.add(indicator.code()),
              place + i + "/code",
              "guide.indicator-code-repeated",
              indicator.code());
    }
  }

  /** How many indicators there are. */
  public int indicators() {
    return items.stream().mapToInt(one -> one.indicators().size()).sum();
  }
}
