package org.duibiao.ledger.call.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.call.infrastructure.Contacts;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.infrastructure.Obligations;

/** Notes and shows who was called about what is owed 催报记录; only a superior calls. */
@ApplicationScoped
public class ContactDesk {
  private static final Set<String> CALLERS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);

  private final CampaignDesk campaigns;
  private final Obligations obligations;
  private final Contacts contacts;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  ContactDesk(
      CampaignDesk campaigns,
      Obligations obligations,
      Contacts contacts,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.obligations = obligations;
    this.contacts = contacts;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A page of the contacts about an obligation, the first one first. */
  @Transactional
  public Page<ContactView> page(String campaignCode, UUID obligation, PageRequest request) {
    Obligation found = find(campaigns.visible(campaignCode), obligation);
    Filters filters = Filters.of("contacts", found.id());
    return Page.of(
        contacts.of(found.id(), request.after(filters, 2), request.fetch()),
        request,
        filters,
        row -> List.of(row.at().toString(), row.id().toString()));
  }

  /** Notes a contact. */
  @Transactional(rollbackOn = Exception.class)
  public ContactView add(String campaignCode, UUID obligation, ContactRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Obligation found = find(campaign, obligation);
    OrganisationNode node = access.actingFromAbove(found.organisation(), CALLERS);
    campaign.requireRunning();
    inputs.valid(request);
    Instant now = clock.instant();
    ContactView contact =
        new ContactView(
            UUID.randomUUID(),
            found.id(),
            request.channel(),
            request.person(),
            request.note(),
            notLaterThan(now, request.at()),
            access.caller().person());
    contacts.add(contact, now);
    note(contact, node);
    return contact;
  }

  private static Instant notLaterThan(Instant now, Instant at) {
    if (at != null && at.isAfter(now)) {
      throw new DomainException(INVALID_CONTENT, List.of(new Fault("/at", "contact.future")));
    }
    return at == null ? now : at;
  }

  private void note(ContactView contact, OrganisationNode node) {
    String post =
        access.posts(node, CALLERS).stream()
            .filter(held -> !held.organisation().equals(node.code()))
            .findFirst()
            .orElseThrow()
            .toString();
    audit.record(
        new AuditEntry(
            "addContact", "contact/" + contact.id(), node.code(), post, contact.note(), 0, 1));
  }

  /** One that the caller reaches, by its organisation. */
  private Obligation find(Campaign campaign, UUID id) {
    Obligation found =
        obligations.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    access.visible(found.organisation());
    if (!found.campaign().equals(campaign.code())) {
      throw new DomainException(NOT_FOUND);
    }
    return found;
  }
}
