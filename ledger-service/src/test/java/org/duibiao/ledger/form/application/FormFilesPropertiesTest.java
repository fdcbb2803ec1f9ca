package org.duibiao.ledger.form.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.chassis.office.OfficeFiles;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.ledger.entry.domain.Diagnosed;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.form.domain.FilledForm;
import org.duibiao.ledger.form.domain.FormMerge;
import org.duibiao.ledger.form.domain.FormReader;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.NothingSaid;

/** Whatever an entry holds, its form in either file brings it back. */
class FormFilesPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "学习",
          "=1+1",
          "+",
          "-",
          "@",
          "1.",
          "2、",
          "（1）",
          "①",
          "一、",
          "\n",
          "\n　",
          " ",
          "\t",
          "无",
          "/",
          "【",
          "】",
          "【branch-1.1】",
          "（1.1）",
          "_x0041_",
          "𠮷",
          "<&>\"'",
          "备注：",
          "；",
          "1. ",
          "2. ");

  @Provide
  Arbitrary<EntryContent> contents() {
    Arbitrary<String> texts =
        Arbitraries.of(PIECES)
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(pieces -> String.join("", pieces).strip())
            .filter(text -> !text.isBlank() && !text.contains("【】"));
    Arbitrary<String> codes = Arbitraries.of("branch-1.1", "branch-2.3");
    Arbitrary<String> titles = Arbitraries.of("先锋岗", "=题", "1. 题").injectNull(0.3);
    Arbitrary<List<Row>> practices = rows(codes.injectNull(0.5), Arbitraries.just(null), texts);
    Arbitrary<List<Row>> problems = rows(codes, Arbitraries.just(null), texts);
    Arbitrary<String> remarks = texts.filter(text -> !NothingSaid.by(text)).injectNull(0.3);
    Arbitrary<List<Row>> cases = rows(Arbitraries.just(null), titles, texts);
    return Combinators.combine(practices, cases, problems, remarks)
        .as((p, c, q, r) -> new EntryContent(p, c, q, r, false))
        .filter(content -> !content.equals(EntryContent.EMPTY));
  }

  private static Arbitrary<List<Row>> rows(
      Arbitrary<String> codes, Arbitrary<String> titles, Arbitrary<String> texts) {
    return Combinators.combine(codes, titles, texts)
        .as(
            (code, title, text) ->
                new Row(UUID.randomUUID(), code, title, text, Row.Origin.OWNER, false))
        .list()
        .ofMaxSize(3);
  }

  @Property(tries = 150)
  void whatIsWrittenIsReadBack(@ForAll("contents") EntryContent content) throws IOException {
    for (OfficeType type : List.of(OfficeType.XLSX, OfficeType.DOCX)) {
      FilledForm form = writtenAndRead(content, type);

      assertThat(form.faults()).isEmpty();
      assertThat(form.rows()).hasSize(1);
      assertThat(draft(form, content)).as("unchanged as %s", type).isEqualTo(asItStands(content));
      assertThat(bare(draft(form, EntryContent.EMPTY)))
          .as("anew as %s", type)
          .isEqualTo(bare(asItStands(content)));
    }
  }

  private static FilledForm writtenAndRead(EntryContent content, OfficeType type)
      throws IOException {
    FormHead head = new FormHead("c", "o", "某党支部", LocalDate.of(2021, 4, 20));
    FormLine line = new FormLine(1, "o", "某党支部", FilingState.DRAFT, 1, content);
    Path file = Files.createTempFile("form", "." + type.extension());
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        write(type, head, line, out);
      }
      return FormReader.read(OfficeFiles.read(file, type));
    } finally {
      Files.delete(file);
    }
  }

  private static void write(OfficeType type, FormHead head, FormLine line, OutputStream out)
      throws IOException {
    if (type == OfficeType.XLSX) {
      try (FormWorkbook workbook = new FormWorkbook(out, head)) {
        workbook.line(line.cells());
      }
    } else {
      FormDesk.write(new FormDesk.Whole(head, List.of(line)), out);
    }
  }

  private static EntryDraft draft(FilledForm form, EntryContent standing) {
    FormMerge.Merged merged =
        new FormMerge(
                form.rows().get(0), standing, FormFilesPropertiesTest::indicator, Diagnosed.CLEAR)
            .merged();
    assertThat(merged.faults()).isEmpty();
    return merged.draft();
  }

  private static Optional<String> indicator(String text) {
    return List.of("branch-1.1", "branch-2.3").stream()
        .filter(code -> code.equals(text) || code.endsWith("-" + text))
        .findFirst();
  }

  private static EntryDraft asItStands(EntryContent content) {
    return new EntryDraft(
        drafts(content.successfulPractices(), true),
        drafts(content.typicalCases(), true),
        drafts(content.problems(), true),
        content.remarks(),
        content.noProblemFound());
  }

  private static List<Row.Draft> drafts(List<Row> rows, boolean withId) {
    return rows.stream()
        .map(
            row ->
                new Row.Draft(withId ? row.id() : null, row.indicator(), row.title(), row.text()))
        .toList();
  }

  private static EntryDraft bare(EntryDraft draft) {
    return new EntryDraft(
        bare(draft.successfulPractices()),
        bare(draft.typicalCases()),
        bare(draft.problems()),
        draft.remarks(),
        draft.noProblemFound());
  }

  private static List<Row.Draft> bare(List<Row.Draft> rows) {
    return rows.stream()
        .map(row -> new Row.Draft(null, row.indicator(), row.title(), row.text()))
        .toList();
  }
}
