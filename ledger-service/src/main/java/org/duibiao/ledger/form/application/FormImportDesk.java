package org.duibiao.ledger.form.application;

import static org.duibiao.chassis.problem.CommonProblem.PRECONDITION_REQUIRED;
import static org.duibiao.chassis.problem.CommonProblem.VERSION_CONFLICT;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.office.OfficeDocument;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.form.domain.FilledForm;
import org.duibiao.ledger.form.domain.FilledForm.Filled;
import org.duibiao.ledger.form.domain.FormColumn;
import org.duibiao.ledger.form.domain.FormFault;
import org.duibiao.ledger.form.domain.FormReader;
import org.duibiao.ledger.form.domain.OrganisationNames;
import org.duibiao.ledger.form.domain.OrganisationNames.Known;
import org.duibiao.ledger.form.infrastructure.FormRows.FormRow;
import org.duibiao.ledger.shared.Digests;

/**
 * Takes a filled form in as drafts of the entries it names: first tried, then written, all of it or
 * nothing. Order of the checks: found, permitted, precondition, version, campaign, content.
 *
 * <p>Invariants: what reads as it stands is not written; what was written since the try is not
 * overwritten: the version to be named is a digest of the versions of the entries the form names.
 */
@ApplicationScoped
public class FormImportDesk {
  private static final Set<String> AUTHORS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);

  private final FormDesk forms;
  private final FormEntries entries;
  private final CampaignDesk campaigns;
  private final Access access;

  FormImportDesk(FormDesk forms, FormEntries entries, CampaignDesk campaigns, Access access) {
    this.forms = forms;
    this.entries = entries;
    this.campaigns = campaigns;
    this.access = access;
  }

  /** Whose form in which campaign. */
  public record Key(String campaign, String organisation) {}

  /**
   * What came of a form.
   *
   * @param rows lines that name an organisation
   * @param changes entries that differ from what stands
   * @param versions of the entries the form names, by organisation
   * @param version the digest of those, to be named when it is applied
   */
  public record Report(
      boolean applied,
      int rows,
      List<FormChange> changes,
      List<FormFault> faults,
      List<FormFault> warnings,
      Map<String, Long> versions,
      String version) {}

  /** Lets a file be read only for those who may fill the form in. */
  @Transactional
  public void requireAuthor(Key key) {
    access.acting(Inputs.code(key.organisation()), AUTHORS);
    campaigns.visible(key.campaign());
  }

  /** Tries a form: nothing is written. */
  @Transactional
  public Report validate(Key key, OfficeDocument document) {
    requireAuthor(key);
    Understood form = understood(key, document);
    List<FormChange> changes = entries.changes(key.campaign(), form.named(), form.problems());
    return report(false, form, changes);
  }

  /** Writes what a form changes, all of it or nothing. */
  @Transactional(rollbackOn = Exception.class)
  public Report apply(Key key, String ifMatch, OfficeDocument document) {
    requireAuthor(key);
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new DomainException(PRECONDITION_REQUIRED);
    }
    Understood form = understood(key, document);
    entries.hold(key.campaign(), form.named());
    form = understood(key, document);
    if (!ifMatch.strip().equals("\"" + form.version() + "\"")) {
      throw new DomainException(VERSION_CONFLICT, form.version());
    }
    campaigns.visible(key.campaign()).requireRunning();
    List<FormChange> changes = entries.changes(key.campaign(), form.named(), form.problems());
    if (!form.problems().faults().isEmpty()) {
      throw new DomainException(
          INVALID_CONTENT,
          sorted(form.problems().faults()).stream().map(FormFault::words).toList());
    }
    changes.forEach(change -> entries.write(key.campaign(), change));
    return report(true, form, changes);
  }

  private static Report report(boolean applied, Understood form, List<FormChange> changes) {
    return new Report(
        applied,
        form.named().size(),
        changes,
        sorted(form.problems().faults()),
        List.copyOf(form.problems().warnings()),
        form.versions(),
        form.version());
  }

  private static List<FormFault> sorted(List<FormFault> faults) {
    return faults.stream().sorted(Comparator.comparingInt(FormFault::row)).toList();
  }

  /** What is wrong, and what is merely to be told. */
  record Problems(List<FormFault> faults, List<FormFault> warnings) {}

  /** A line with the organisation it names. */
  record Named(Filled filled, FormRow row) {}

  private record Understood(List<Named> named, Problems problems) {
    Map<String, Long> versions() {
      Map<String, Long> versions = new TreeMap<>();
      named.forEach(one -> versions.put(one.row().code(), one.row().version()));
      return versions;
    }

    String version() {
      return Digests.sha256(versions().toString()).substring(0, 16);
    }
  }

  private Understood understood(Key key, OfficeDocument document) {
    FilledForm form = FormReader.read(document);
    Problems problems =
        new Problems(new ArrayList<>(form.faults()), new ArrayList<>(form.warnings()));
    if (form.columns().contains(FormColumn.NAME)) {
      warnOfMissingColumns(form, problems);
    }
    List<FormRow> standing = forms.standing(key.campaign(), key.organisation());
    return new Understood(named(form, standing, problems), problems);
  }

  private static void warnOfMissingColumns(FilledForm form, Problems problems) {
    FormColumn.written().stream()
        .filter(column -> !form.columns().contains(column))
        .map(column -> FormFault.of(0, column, "annex.column-missing", column.heading()))
        .forEach(problems.warnings()::add);
  }

  /** The lines in which something is written; one with a name alone says nothing. */
  private static List<Named> named(FilledForm form, List<FormRow> standing, Problems problems) {
    Map<String, FormRow> byCode =
        standing.stream().collect(Collectors.toMap(FormRow::code, row -> row));
    OrganisationNames names =
        new OrganisationNames(
            standing.stream()
                .map(row -> new Known(row.code(), row.name(), row.shortName()))
                .toList());
    Map<String, Integer> seen = new TreeMap<>();
    List<Named> named = new ArrayList<>();
    for (Filled filled : form.rows()) {
      if (!filled.empty()) {
        Set<String> meant = names.meant(filled.name());
        if (meant.size() != 1) {
          problems.faults().add(unknown(filled, meant, names));
        } else {
          String code = meant.iterator().next();
          Integer before = seen.putIfAbsent(code, filled.number());
          if (before == null) {
            named.add(new Named(filled, byCode.get(code)));
          } else {
            problems.faults().add(fault(filled, "annex.twice", filled.name().strip(), before));
          }
        }
      }
    }
    return named;
  }

  private static FormFault unknown(Filled filled, Set<String> meant, OrganisationNames names) {
    String name = filled.name().strip();
    if (!meant.isEmpty()) {
      return fault(filled, "annex.ambiguous", name, String.join("、", meant));
    }
    List<String> nearest = names.nearest(name);
    return nearest.isEmpty()
        ? fault(filled, "annex.unknown", name)
        : fault(filled, "annex.unknown-but", name, String.join("、", nearest));
  }

  private static FormFault fault(Filled filled, String key, Object... arguments) {
    return FormFault.of(filled.number(), FormColumn.NAME, key, arguments);
  }
}
