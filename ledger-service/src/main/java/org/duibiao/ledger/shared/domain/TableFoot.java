package org.duibiao.ledger.shared.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The rows that people write below a table: sums, who filled it in, a date, a seal, a note. They
 * say nothing of what the table is about.
 */
public final class TableFoot {
  private static final String SIGNED = "(?:\\(?(?:签字|签名|签章|盖章|公章)\\)?)?";
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?:合计|小计|总计|共计)(?:[:(\\d].*)?"
              + "|(?:填表|填报|填写|制表|审核|复核|审签|经办|联系)人(?![员数次才民选])"
              + SIGNED
              + ".{0,60}"
              + "|(?:(?:填表|填报|填写|制表|审核|截止)(?:日期|时间|单位|说明|意见)|日期|联系电话|电话|备注|注|附注"
              + "|说明|负责人|责任人|(?:党组织|党总支|党支部|支部)?(?:书记|负责人)|签字|签名|盖章|公章)"
              + SIGNED
              + ":.*"
              + "|\\(?(?:单位|党组织|党委|党总支|党支部|支部|负责人|书记)?(?:盖章|公章|签字|签名|签章)处?\\)?"
              + "|(?:\\d{4}|20)?年\\d{0,2}月\\d{0,2}日");

  private TableFoot() {}

  /** Whether a row that begins with this text stands below a table. */
  public static boolean begins(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}_]+", "");
    return BEGUN.matcher(bare.length() > 200 ? bare.substring(0, 200) : bare).matches();
  }
}
