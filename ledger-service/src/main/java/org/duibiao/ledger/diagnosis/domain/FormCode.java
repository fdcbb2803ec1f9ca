package org.duibiao.ledger.diagnosis.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form was made for; it stands in the form, so that it is not taken for another one. */
public record FormCode(
    String campaign, String organisation, String guide, int guideVersion, long version) {
  private static final String NAME = "填报表编码";
  private static final Pattern WRITTEN =
      Pattern.compile(
          NAME + ":([a-z0-9-]+)/([a-z0-9-]+)/([a-z0-9-]+)/([0-9]{1,9})/([0-9]{1,18})(?![0-9])");

  /** As it stands in a form. */
  public String written() {
    return NAME
        + "："
        + String.join(
            "/",
            campaign,
            organisation,
            guide,
            Integer.toString(guideVersion),
            Long.toString(version));
  }

  /** The code within some text. */
  public static Optional<FormCode> in(String text) {
    Matcher found = WRITTEN.matcher(FormWords.code(text));
    return found.find()
        ? Optional.of(
            new FormCode(
                found.group(1),
                found.group(2),
                found.group(3),
                Integer.parseInt(found.group(4)),
                Long.parseLong(found.group(5))))
        : Optional.empty();
  }
}
