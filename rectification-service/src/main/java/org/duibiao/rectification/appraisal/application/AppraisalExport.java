package org.duibiao.rectification.appraisal.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.Words;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.duibiao.rectification.appraisal.domain.DigestCover;

/**
 * Appraisals as a workbook: the rows on the first sheet, what they count on the second. Invariant:
 * no more than a page is held, however many there are. Who took it stands in the audit trail.
 */
@ApplicationScoped
public class AppraisalExport {
  private static final Words CHINESE = Words.of("zh-CN");
  private static final String BUNDLE = "problems.rectification";

  private static final List<String> WHO =
      List.of("党组织代码", "党组织", "任期", "书记工号", "书记", "自", "至", "按时率（%）", "一次通过率（%）");

  private static final List<String> RECORDS =
      List.of("党组织代码", "任期自", "类别", "日期", "认定", "首次审核", "指标或节点", "编号", "查阅路径", "组织路径");

  private static final List<String> BELOW =
      List.of("下级各项", "来自“数据来源”中组织路径以本行路径开头（不含本级）、日期在本行起止之内的报送任务和督导；首行含此前、末行含此后的日期");

  private final AppraisalDesk appraisals;
  private final AppraisalSnapshotDesk snapshots;
  private final Access access;
  private final AuditTrail audit;

  AppraisalExport(
      AppraisalDesk appraisals, AppraisalSnapshotDesk snapshots, Access access, AuditTrail audit) {
    this.appraisals = appraisals;
    this.snapshots = snapshots;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Writes the feed as it stands, all of it up to the day that is the last as it begins; the stream
   * is closed.
   */
  public void feed(AppraisalDesk.Filter asked, OutputStream out) throws IOException {
    AppraisalDesk.Filter filter = appraisals.upToOneDay(asked);
    long rows =
        write(
            filter.campaign(),
            live(filter),
            null,
            out,
            request -> appraisals.page(filter, request),
            page -> appraisals.behind(filter, page));
    note("exportAppraisals", "appraisals/" + filter.campaign(), filter.organisation(), rows);
  }

  /** Writes a snapshot; the stream is closed. */
  public void snapshot(UUID id, OutputStream out) throws IOException {
    AppraisalSnapshot snapshot = snapshots.find(id);
    long rows =
        write(
            snapshot.campaign(),
            frozen(snapshot),
            snapshot.supersededBy() == null ? null : "所在快照已被更正，见“说明”",
            out,
            request -> snapshots.rows(id, request),
            page -> snapshots.behind(id, page));
    note("exportAppraisalSnapshot", "appraisal-snapshot/" + id, snapshot.organisation(), rows);
  }

  /** Writes what a snapshot's digest is of, word for word; the stream is closed. */
  public void content(UUID id, OutputStream out) throws IOException {
    AppraisalSnapshot snapshot = snapshots.find(id);
    try (OutputStream bytes = new BufferedOutputStream(out)) {
      snapshots.content(snapshot, bytes);
    }
    note(
        "getSnapshotContent", "appraisal-snapshot/" + id, snapshot.organisation(), snapshot.rows());
  }

  private static long write(
      String campaign,
      List<List<?>> about,
      String note,
      OutputStream out,
      Function<PageRequest, Page<AppraisalRow>> rows,
      Function<List<AppraisalRow>, List<AppraisalRecord>> behind)
      throws IOException {
    try (TableWriter table = TableWriter.to(out, OfficeType.XLSX, "述职评议考核", headings())) {
      long written = each(rows, page -> page.stream().map(row -> cells(row, note)), table);
      table.sheet("数据来源", RECORDS);
      each(rows, page -> behind.apply(page).stream().map(record -> cells(campaign, record)), table);
      table.sheet("说明", List.of("项目", "内容"));
      for (List<?> line : about) {
        table.row(line);
      }
      return written;
    }
  }

  private static List<List<?>> live(AppraisalDesk.Filter filter) {
    return List.of(
        List.of("性质", "实时数据，未冻结，以后会变化"),
        List.of("专项行动", filter.campaign()),
        List.of("统计截止", TableWriter.words(filter.asOf())),
        filter.secretary() == null ? BELOW : List.of("下级各项", "本表按书记筛选，不含下级的记录；不筛选另行导出即可逐条核对"));
  }

  /** What tells this paper from the feed, and from any other snapshot. */
  private static List<List<?>> frozen(AppraisalSnapshot snapshot) {
    boolean current = snapshot.supersededBy() == null;
    return List.of(
        List.of("性质", current ? "已冻结的快照" : "已冻结的快照，已被另一快照取代：" + snapshot.supersededBy()),
        List.of("编号", snapshot.id().toString()),
        List.of("标题", snapshot.title()),
        List.of("事由", TableWriter.words(snapshot.reason())),
        List.of("专项行动", snapshot.campaign()),
        List.of("党组织", snapshot.organisationName() + "（" + snapshot.organisation() + "）"),
        List.of("统计起止", snapshot.opens() + " 至 " + snapshot.asOf()),
        List.of("冻结时间", TableWriter.words(snapshot.takenAt())),
        List.of("冻结人", snapshot.takenBy()),
        List.of("摘要（SHA-256）", snapshot.digest()),
        List.of(
            "摘要核对",
            snapshot.digestCovers() == DigestCover.CONTENT
                ? "取 /api/rectification/v1/appraisal-snapshots/"
                    + snapshot.id()
                    + "/content 的全部字节计算 SHA-256，应与摘要相同；原文含各行及背后的全部记录"
                : "早先的快照，摘要仅及各行，不能由原文重算"),
        BELOW);
  }

  private static long each(
      Function<PageRequest, Page<AppraisalRow>> rows,
      Function<List<AppraisalRow>, Stream<List<?>>> lines,
      TableWriter table)
      throws IOException {
    long written = 0;
    String cursor = null;
    do {
      Page<AppraisalRow> page = rows.apply(PageRequest.of(PageRequest.MAX_LIMIT, cursor));
      for (List<?> line : lines.apply(page.items()).toList()) {
        table.row(line);
        written++;
      }
      cursor = page.next();
    } while (cursor != null);
    return written;
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(WHO);
    Arrays.stream(AppraisalFigure.values())
        .map(figure -> word("AppraisalFigure." + figure))
        .forEach(headings::add);
    headings.add("备注");
    headings.add("组织路径");
    return headings;
  }

  private static List<?> cells(AppraisalRow row, String note) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.organisation());
    cells.add(row.organisationName());
    cells.add(word("TenureKind." + row.kind()));
    cells.add(row.person());
    cells.add(row.personName());
    cells.add(row.first());
    cells.add(row.last());
    cells.add(row.figures().onTimeRate());
    cells.add(row.figures().passedAtOnceRate());
    for (AppraisalFigure figure : AppraisalFigure.values()) {
      cells.add(row.figures().of(figure));
    }
    cells.add(
        Stream.concat(Stream.ofNullable(note), row.remarks().stream().map(AppraisalExport::remark))
            .collect(Collectors.joining("；")));
    cells.add(row.path());
    return cells;
  }

  private static String remark(AppraisalRemark remark) {
    return CHINESE.text(
        BUNDLE,
        "appraisal.remark." + remark.kind(),
        remark.name() == null ? remark.person() : remark.name(),
        remark.first(),
        remark.last());
  }

  private static List<?> cells(String campaign, AppraisalRecord record) {
    return Arrays.asList(
        record.organisation(),
        record.first(),
        word("RecordKind." + record.kind()),
        record.day(),
        word("appraisal.detail." + record.detail()),
        record.review() == null ? null : word("appraisal.review." + record.review()),
        record.label(),
        record.id().toString(),
        RecordLink.of(campaign, record),
        record.path());
  }

  private static String word(String key) {
    return CHINESE.text(BUNDLE, key);
  }

  private void note(String operation, String subject, String organisation, long rows) {
    AuditEntry entry =
        new AuditEntry(
            operation,
            subject,
            organisation,
            access.caller().posts().get(0).toString(),
            null,
            0,
            rows);
    QuarkusTransaction.requiringNew().run(() -> audit.record(entry));
  }
}
