package org.duibiao.catalog.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.duibiao.catalog.appointment.application.AppointmentService;
import org.duibiao.catalog.campaign.api.CampaignRequest;
import org.duibiao.catalog.campaign.application.CampaignService;
import org.duibiao.catalog.campaign.infrastructure.Campaigns;
import org.duibiao.catalog.guide.api.GuideRequest;
import org.duibiao.catalog.guide.application.GuideService;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.organisation.application.OrganisationImport;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.person.application.PersonService;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.time.DomainTime;

/**
 * Fills an empty catalog through the same use cases that callers use, so that every fact leaves as
 * usual. It happens once: whoever comes second, or again, finds the campaign and leaves it alone.
 */
@ApplicationScoped
public class Seeding {
  private final Notice notice;
  private final OrganisationImport organisations;
  private final AppointmentService appointments;
  private final PersonService persons;
  private final GuideService guides;
  private final CampaignService campaigns;
  private final Campaigns all;
  private final TreeStore store;
  private final Clock clock;

  Seeding(
      Notice notice,
      OrganisationImport organisations,
      AppointmentService appointments,
      PersonService persons,
      GuideService guides,
      CampaignService campaigns,
      Campaigns all,
      TreeStore store,
      @DomainTime Clock clock) {
    this.notice = notice;
    this.organisations = organisations;
    this.appointments = appointments;
    this.persons = persons;
    this.guides = guides;
    this.campaigns = campaigns;
    this.all = all;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Seeds unless it was done before; replicas that start together wait for each other.
   *
   * @return whether anything was written
   */
  @Transactional
  public boolean seed() {
    store.lock();
    if (all.findByIdOptional(Notice.CAMPAIGN).isPresent()) {
      return false;
    }
    seedCollege();
    notice
        .holders()
        .forEach(
            holder ->
                appointments.appoint(
                    holder.organisation(), holder.appointment().toDetails(), Actor.SYSTEM));
    persons.found(notice.people());
    notice.guides().forEach(this::seedGuide);
    CampaignRequest campaign = notice.campaign();
    campaigns.create(campaign.code(), campaign.organisation(), campaign.toDraft(), Actor.SYSTEM);
    return true;
  }

  private void seedCollege() {
    List<OrganisationRow> rows = notice.organisations();
    OrganisationRow top = rows.get(0);
    organisations.found(
        Organisation.found(top.code(), top.toDetails(), null, clock.instant()),
        rows.subList(1, rows.size()));
  }

  private void seedGuide(GuideRequest request) {
    Guide draft = guides.create(request.code(), request.toContent(), Actor.SYSTEM);
    guides.publish(draft.code(), draft.number(), IfMatch.etag(draft.revision()), Actor.SYSTEM);
  }
}
