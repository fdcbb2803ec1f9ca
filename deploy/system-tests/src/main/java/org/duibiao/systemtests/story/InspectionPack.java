package org.duibiao.systemtests.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** What an inspector takes along 迎检包: one file, by indicator, of what two services hold. */
final class InspectionPack {
  private static final String FOLDER = "03-按指标/指标-branch-02.03/";
  private static final String FILE = FOLDER + "台账佐证01-补学签到表.pdf";

  private InspectionPack() {}

  static Step isOneFile() {
    return new Step(
        "An inspector takes " + FirstBranch.CODE + "'s pack 迎检包 along",
        "one zip: by indicator the ledger's files beside the items and their story",
        InspectionPack::take);
  }

  private static String take(Situation now) {
    show(now);
    String address =
        "/api/inspection/v1/campaigns/%s/organisations/%s/inspection-pack"
            .formatted(now.campaign(), FirstBranch.CODE);
    now.as("secretary-dept-02-b1").get(address).problem(404, "not-found");
    Answer pack = now.as(FirstBranch.SUPERIOR).get(address).expect(200);
    Map<String, byte[]> entries = entries(pack.content());
    pack.check(
            pack.header("Content-Disposition").contains("filename*=UTF-8''%E8%BF%8E"),
            "a Chinese file name",
            pack.header("Content-Disposition"))
        .check(Arrays.equals(entries.get(FILE), Paper.PDF), FILE, entries.keySet());
    String item =
        entries.keySet().stream()
            .filter(name -> name.startsWith(FOLDER) && name.endsWith("-整改事项.docx"))
            .findFirst()
            .orElseThrow(() -> pack.notAsTold("an item in " + FOLDER, entries.keySet().toString()));
    String story = text(entries.get(item));
    pack.check(
        story.contains("未达到32学时") && story.contains("已销号") && story.contains("5月补学8学时"),
        "the problem, its strike-off and how",
        story);
    return "%d entries in one zip: %s from the ledger beside %s, which tells how it was struck off; a foreign branch 404"
        .formatted(entries.size(), FILE, item);
  }

  /** A record of what was made up for, with the list of who was there. */
  private static void show(Situation now) {
    Caller officer = now.as(FirstBranch.OFFICER);
    String place = "/api/ledger/v1/organisations/" + FirstBranch.CODE;
    String day = Situation.today(now.gateway()).toString();
    String file =
        officer
            .attach(
                place + "/evidence",
                Map.of("title", "补学签到表", "effectiveDate", day),
                "补学签到表.pdf",
                "application/pdf",
                Paper.PDF)
            .expect(201)
            .json()
            .path("id")
            .asText();
    officer
        .create(
            place + "/learning-records",
            Map.of(
                "kind",
                "GROUP_STUDY",
                "title",
                "5月补学（第二次）",
                "date",
                day,
                "classHours",
                4,
                "attendance",
                9,
                "campaigns",
                List.of(now.campaign()),
                "indicators",
                List.of(FirstBranch.NOT_MET),
                "evidence",
                List.of(file)))
        .expect(201);
  }

  private static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] docx) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return String.join(
          "\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
