package org.duibiao.ledger.form.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.FORM_TOO_LARGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.form.infrastructure.FormRows;
import org.duibiao.ledger.form.infrastructure.FormRows.Form;
import org.duibiao.ledger.form.infrastructure.FormRows.FormRow;

/**
 * Writes the form of annex 2 for any organisation: a branch's is its own row; a unit's its own row
 * first, then those below in display order; a committee's the ledgers of all units.
 *
 * <p>The notice: “附件2 诊断情况工作台账”.
 */
@ApplicationScoped
public class FormDesk {
  private static final int MOST_OF_A_DOCUMENT = 1_000;
  private static final int MOST_AT_ONCE = 2_000;
  private static final int[] WIDTHS = {6, 16, 22, 22, 24, 10};

  private final CampaignDesk campaigns;
  private final FormRows rows;
  private final Access access;

  FormDesk(CampaignDesk campaigns, FormRows rows, Access access) {
    this.campaigns = campaigns;
    this.rows = rows;
    this.access = access;
  }

  /** Which content stands in the form. */
  public enum Content {
    /** As it was filed. */
    FILED,
    /** As it stands now, drafts included. */
    CURRENT
  }

  /** Whose form in which campaign, and with which content. */
  public record Wanted(String campaign, String organisation, Content content) {}

  /** A form that is short enough to be held. */
  public record Whole(FormHead head, List<FormLine> lines) {}

  private record Found(FormHead head, Form form) {}

  /** The form, whole. */
  @Transactional
  public Whole whole(Wanted wanted) {
    return whole(wanted, MOST_AT_ONCE);
  }

  /** The form as a document; one that is too long for that is refused. */
  @Transactional
  public void document(Wanted wanted, OutputStream out) throws IOException {
    write(whole(wanted, MOST_OF_A_DOCUMENT), out);
  }

  static void write(Whole whole, OutputStream out) throws IOException {
    try (WordDocument document = WordDocument.landscape()) {
      document
          .plain(FormHead.ANNEX)
          .title(FormHead.TITLE)
          .line(whole.head().unitLine(), whole.head().dueLine())
          .table(FormHead.headings(), WIDTHS, whole.lines().stream().map(FormLine::cells).toList())
          .plain(FormHead.NOTE)
          .save(out);
    }
  }

  /** The form as a workbook, however long it is. */
  @Transactional
  public void workbook(Wanted wanted, OutputStream out) throws IOException {
    Found found = find(wanted);
    try (FormWorkbook workbook = new FormWorkbook(out, found.head())) {
      each(
          found.form(),
          wanted.content(),
          line -> {
            try {
              workbook.line(requireFitting(line));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static List<String> requireFitting(FormLine line) {
    List<String> cells = line.cells();
    if (cells.stream().anyMatch(cell -> cell.length() > TableWriter.CELL)) {
      throw new DomainException(
          FORM_TOO_LARGE,
          List.of(
              new DomainException.Fault(
                  "?format", "annex.cell-too-long", line.name(), TableWriter.CELL)));
    }
    return cells;
  }

  private Whole whole(Wanted wanted, int most) {
    Found found = find(wanted);
    List<FormRow> first = rows.first(found.form(), most + 1);
    if (first.size() > most) {
      throw new DomainException(
          FORM_TOO_LARGE,
          List.of(new DomainException.Fault("?format", "annex.too-many-lines", most)));
    }
    Numbers numbers = new Numbers(wanted.content());
    return new Whole(found.head(), first.stream().map(numbers::line).toList());
  }

  private void each(Form form, Content content, Consumer<FormLine> to) {
    Numbers numbers = new Numbers(content);
    rows.each(form, row -> to.accept(numbers.line(row)));
  }

  /** Numbers the rows; those of the same name are told apart by their codes. */
  private static final class Numbers {
    private final Content content;
    private int number;

    Numbers(Content content) {
      this.content = content;
    }

    FormLine line(FormRow row) {
      number++;
      return new FormLine(
          number,
          row.code(),
          row.namesake() ? row.name() + "（" + row.code() + "）" : row.name(),
          row.state(),
          row.version(),
          content == Content.FILED ? row.filed() : row.current());
    }
  }

  private Found find(Wanted wanted) {
    OrganisationNode node = access.visible(Inputs.code(wanted.organisation()));
    Campaign campaign = campaigns.visible(wanted.campaign());
    String milestone = campaigns.milestone(campaign, Optional.empty());
    Form form = new Form(campaign.code(), milestone, node.code());
    if (rows.first(form, 1).isEmpty()) {
      throw new DomainException(NOT_FOUND);
    }
    FormHead head =
        new FormHead(
            campaign.code(), node.code(), node.name(), rows.dueDate(campaign.code(), milestone));
    return new Found(head, form);
  }

  /** The rows of the form as they are, for those who fill it in. */
  List<FormRow> standing(String campaign, String organisation) {
    Form form = find(new Wanted(campaign, organisation, Content.CURRENT)).form();
    List<FormRow> standing = rows.first(form, MOST_AT_ONCE + 1);
    if (standing.size() > MOST_AT_ONCE) {
      throw new DomainException(
          FORM_TOO_LARGE,
          List.of(new DomainException.Fault("", "annex.import-too-wide", MOST_AT_ONCE)));
    }
    return standing;
  }
}
