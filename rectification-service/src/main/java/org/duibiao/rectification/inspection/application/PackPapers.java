package org.duibiao.rectification.inspection.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.item.application.IndicatorWords;
import org.duibiao.rectification.item.application.ItemDossiers.Dossier;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.application.ItemStory.Chapter;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.EvidenceKind;
import org.duibiao.rectification.item.domain.Item;

/** The documents of a pack, in Chinese and fit for A4. */
final class PackPapers {
  private static final String BUNDLE = "problems.rectification";
  private static final Words CHINESE = Words.of("zh");

  private PackPapers() {}

  /** What the pack is of, and where things stand in it. */
  static WordDocument cover(
      OrganisationNode organisation, String campaign, String title, Instant at) {
    return WordDocument.portrait()
        .title(organisation.name() + "迎检材料")
        .paragraph("专项行动：" + title)
        .paragraph("党组织：" + organisation.name() + "（" + organisation.code() + "）")
        .paragraph("生成时间：" + TableWriter.words(at))
        .heading("一、自我诊断")
        .paragraph("见“01-自我诊断”。")
        .heading("二、学习记录和台账佐证材料")
        .paragraph("见“02-学习记录”，按日期排列，注明学时、参加人数和对应指标；各份佐证出自何处，见“02-台账佐证清单”。")
        .heading("三、各指标的诊断、学习记录、整改事项和佐证")
        .paragraph(
            "见“03-按指标”，每个指标一个文件夹（序号补足两位）：诊断结果（00-诊断）；学习记录（00-学习记录）；整改事项每项一份说明（问题、原因、措施、责任、时限、经过），其佐证文件与之同编号；诊断和学习记录的佐证文件名为“台账佐证”加编号，未注明指标的在“02-学习记录佐证”中，未被引用的在“04-未被引用的佐证”中。")
        .heading("四、全部文件")
        .paragraph("见“99-文件清单.csv”，逐一列出本包全部文件的名称、字节数和校验值。")
        .paragraph(
            "若本包中没有学习记录、台账佐证或文件清单，说明取用的只是整改卷，全套下载地址：/api/inspection/v1/campaigns/"
                + campaign
                + "/organisations/"
                + organisation.code()
                + "/inspection-pack")
        .paragraph("佐证中引用学习记录或网址的，在说明中列出。");
  }

  /** What the accepted diagnosis found. */
  static WordDocument diagnosis(OrganisationNode organisation, Optional<KnownDiagnosis> known) {
    WordDocument paper = WordDocument.portrait().title(organisation.name() + "自我诊断结果");
    if (known.isEmpty()) {
      return paper.paragraph("台账中尚无已通过的自我诊断。");
    }
    KnownDiagnosis found = known.get();
    paper.table(
        List.of("达标", "部分达标", "未达标", "不适用"),
        new int[] {25, 25, 25, 25},
        List.of(
            List.of(
                found.met() + "项",
                found.partlyMet() + "项",
                found.notMet() + "项",
                found.notApplicable() + "项")));
    if (found.findings().isEmpty()) {
      return paper.paragraph("各指标的诊断结果尚待台账报来。");
    }
    return paper
        .heading("各指标诊断结果")
        .table(
            List.of("指标", "内容", "结果"),
            new int[] {20, 62, 18},
            found.findings().stream()
                .map(
                    one ->
                        List.of(
                            IndicatorWords.of(one.indicator(), null),
                            text(one.text()),
                            result(one)))
                .toList());
  }

  /** What the accepted diagnosis found at one indicator. */
  static WordDocument finding(OrganisationNode organisation, KnownFinding found) {
    return WordDocument.portrait()
        .title("指标 " + IndicatorWords.of(found.indicator(), null) + " 诊断结果")
        .paragraph("党组织：" + organisation.name())
        .paragraph("指标内容：" + text(found.text()))
        .paragraph("诊断结果：" + result(found))
        .heading("一、情况说明")
        .paragraph(found.note() == null ? "无。" : found.note())
        .heading("二、成功经验")
        .paragraph(found.goodPractice() == null ? "无。" : found.goodPractice())
        .heading("三、台账佐证材料")
        .paragraph(
            (found.evidence().isEmpty()
                    ? "诊断本身没有引用佐证。"
                    : "诊断引用的佐证：" + String.join("；", found.evidence()) + "。")
                + "诊断和学习记录的佐证文件在本文件夹中，名为“台账佐证”加编号（只取用整改卷时除外）。");
  }

  private static String result(KnownFinding found) {
    return CHINESE.text(BUNDLE, "FindingResult." + found.result());
  }

  /** An item and its story. */
  static WordDocument item(Dossier dossier, String indicator, Function<Chapter, String> narration) {
    ItemReading reading = dossier.reading();
    Item item = reading.item();
    WordDocument paper = WordDocument.portrait().title("整改事项");
    paper
        .paragraph("党组织：" + reading.organisationName())
        .paragraph("对应指标：" + indicator)
        .paragraph("当前状态：" + CHINESE.text(BUNDLE, "ItemState." + item.state()))
        .heading("一、存在问题")
        .paragraph(item.stated().text())
        .heading("二、整改计划")
        .paragraph("问题原因：" + text(item.work().rootCause()))
        .paragraph("整改措施：" + text(item.work().measure()))
        .paragraph("责任人：" + text(dossier.responsible()))
        .paragraph("完成时限：" + ChinaTime.written(item.work().dueDate()))
        .heading("三、佐证");
    evidence(paper, reading);
    paper.heading("四、经过");
    dossier.story().forEach(step -> paper.paragraph(narration.apply(step)));
    return paper;
  }

  private static void evidence(WordDocument paper, ItemReading reading) {
    List<Evidence> evidence = reading.evidence();
    if (evidence.isEmpty()) {
      paper.paragraph("无。");
      return;
    }
    paper.table(
        List.of("序号", "类别", "名称", "日期", "说明"),
        new int[] {8, 12, 40, 16, 24},
        IntStream.range(0, evidence.size())
            .mapToObj(i -> row(i + 1, evidence.get(i), reading))
            .toList());
  }

  private static List<String> row(int number, Evidence one, ItemReading reading) {
    boolean gone =
        reading.withdrawnRecords().stream().anyMatch(id -> one.reference().equals(id.toString()));
    return List.of(
        Integer.toString(number),
        CHINESE.text(BUNDLE, "EvidenceKind." + one.kind()),
        one.kind() == EvidenceKind.LINK || one.title() == null ? one.reference() : one.title(),
        ChinaTime.written(one.day()),
        gone ? "所引用的记录已撤销。" + text(one.description()) : text(one.description()));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
