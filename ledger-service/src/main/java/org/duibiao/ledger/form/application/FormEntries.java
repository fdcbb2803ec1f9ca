package org.duibiao.ledger.form.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.infrastructure.Diagnoses;
import org.duibiao.ledger.entry.application.EntryKeeper;
import org.duibiao.ledger.entry.domain.Diagnosed;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.form.application.FormImportDesk.Named;
import org.duibiao.ledger.form.application.FormImportDesk.Problems;
import org.duibiao.ledger.form.domain.FormColumn;
import org.duibiao.ledger.form.domain.FormFault;
import org.duibiao.ledger.form.domain.FormMerge;
import org.duibiao.ledger.form.infrastructure.FormRows.FormRow;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.review.FilingRule;
import org.duibiao.ledger.shared.domain.FilingAction;

/** What a form means for the entries it names, and writing it as an author would. */
@ApplicationScoped
class FormEntries {
  private final CampaignDesk campaigns;
  private final DutyDesk duties;
  private final EntryKeeper keeper;
  private final Diagnoses diagnoses;
  private final FilingDesk filing;
  private final FilingRule authors;
  private final Appointments appointments;
  private final OrganisationTree tree;
  private final Clock clock;

  FormEntries(
      CampaignDesk campaigns,
      DutyDesk duties,
      EntryKeeper keeper,
      Diagnoses diagnoses,
      FilingDesk filing,
      FilingRule authors,
      Appointments appointments,
      OrganisationTree tree,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.duties = duties;
    this.keeper = keeper;
    this.diagnoses = diagnoses;
    this.filing = filing;
    this.authors = authors;
    this.appointments = appointments;
    this.tree = tree;
    this.clock = clock;
  }

  /** Nobody else writes these entries until the transaction ends; always held in the same order. */
  void hold(String campaign, List<Named> named) {
    named.stream()
        .map(one -> one.row().code())
        .sorted()
        .forEach(code -> duties.ledgerHeld(campaign, code));
  }

  /** The entries that a form changes; what keeps one from being written is added to the faults. */
  List<FormChange> changes(String campaignCode, List<Named> named, Problems problems) {
    Campaign campaign = campaigns.visible(campaignCode);
    Map<String, OrganisationNode> nodes =
        tree.all(named.stream().map(one -> one.row().code()).toList()).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    List<FormChange> changes = new ArrayList<>();
    Map<String, Diagnosis> found =
        diagnoses.all(campaign.code(), named.stream().map(one -> one.row().code()).toList());
    for (Named one : named) {
      FormRow row = one.row();
      Guide guide = campaigns.guide(campaign, nodes.get(row.code()));
      FormMerge.Merged merged =
          new FormMerge(
                  one.filled(),
                  row.current(),
                  text -> indicator(guide, text),
                  Diagnosed.of(found.get(row.code()), guide))
              .merged();
      problems.warnings().addAll(merged.warnings());
      FormChange change =
          FormChange.between(
              one.filled().number(), row.code(), row.name(), row.current(), merged.draft());
      problems.faults().addAll(merged.faults());
      if (change.any()) {
        whyNotWritable(campaign, one, nodes.get(row.code())).ifPresent(problems.faults()::add);
        changes.add(change);
      }
    }
    return changes;
  }

  private static Optional<String> indicator(Guide guide, String text) {
    return guide.indicators().stream()
        .map(Guide.Indicator::code)
        .filter(code -> code.equals(text) || code.endsWith("-" + text))
        .findFirst();
  }

  private Optional<FormFault> whyNotWritable(Campaign campaign, Named one, OrganisationNode node) {
    FormRow row = one.row();
    int number = one.filled().number();
    if (authors.author(node).isEmpty()) {
      return Optional.of(FormFault.of(number, FormColumn.NAME, "annex.forbidden", row.name()));
    }
    if (!row.state().writable()) {
      return Optional.of(
          FormFault.of(number, FormColumn.NAME, "annex.not-writable", row.name(), row.state()));
    }
    Duty duty = duties.ledger(campaign.code(), row.code());
    return filing.open(FilingAction.SAVE, duty)
        ? Optional.empty()
        : Optional.of(FormFault.of(number, FormColumn.NAME, "annex.closed", row.name()));
  }

  /** Writes an entry as its author does. */
  void write(String campaign, FormChange change) {
    Duty duty = duties.ledgerHeld(campaign, change.organisation());
    Entry entry = keeper.of(duty);
    Post post = filing.requirePermission(FilingAction.SAVE, duty, entry.contributors());
    filing.requireOpen(FilingAction.SAVE, duty);
    Guide guide = campaigns.guide(duty.campaign(), duty.organisation());
    long before = entry.version();
    try {
      entry.save(change.draft(), guide::has, responsible(duty, entry), filing.author(post));
    } catch (DomainException broken) {
      throw new DomainException(
          broken.type(), List.of(FormFault.of(change.row(), null, "annex.refused").words()));
    }
    keeper.write(entry);
    filing.note(
        "importLedgerForm",
        post,
        "entry/" + entry.campaign() + "/" + entry.organisation(),
        duty,
        new FilingDesk.Change(null, before, entry.version()));
  }

  private String responsible(Duty duty, Entry entry) {
    return entry.responsiblePerson() != null
        ? entry.responsiblePerson()
        : appointments.secretary(duty.organisation().code(), ChinaTime.today(clock)).orElse(null);
  }
}
