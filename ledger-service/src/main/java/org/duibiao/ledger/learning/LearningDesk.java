package org.duibiao.ledger.learning;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.People;

/** Shows and records what an organisation learned in a campaign. */
@ApplicationScoped
public class LearningDesk {
  private final DutyDesk duties;
  private final CampaignDesk campaigns;
  private final LearningRecords records;
  private final FilingDesk filing;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  LearningDesk(
      DutyDesk duties,
      CampaignDesk campaigns,
      LearningRecords records,
      FilingDesk filing,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.campaigns = campaigns;
    this.records = records;
    this.filing = filing;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A page in the order of days. */
  @Transactional
  public Page<LearningRecordView> page(String campaign, String organisation, PageRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    String code = duty.organisation().code();
    Filters filters = Filters.of("learning-records", duty.campaign().code(), code);
    var after = request.after(filters, 2);
    List<LearningRecordView> rows =
        records.rows(duty.campaign().code(), code, after, request.fetch());
    return Page.of(
        rows, request, filters, row -> List.of(row.date().toString(), row.id().toString()));
  }

  /** Adds a record; late ones are taken too, as long as the campaign runs. */
  @Transactional(rollbackOn = Exception.class)
  public LearningRecordView add(String campaign, String organisation, LearningRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    Post post = filing.requirePermission(FilingAction.SAVE, duty, People.NOBODY);
    duty.campaign().requireRunning();
    inputs.valid(request);
    requireKnown(request, campaigns.guide(duty.campaign(), duty.organisation()));
    LearningRecordView learned =
        new LearningRecordView(
            UUID.randomUUID(),
            duty.campaign().code(),
            duty.organisation().code(),
            request.kind(),
            request.title(),
            request.date(),
            request.classHours(),
            request.attendance(),
            request.named(),
            access.caller().person(),
            clock.instant());
    records.add(learned);
    filing.note(
        "addLearningRecord",
        post,
        "learning-record/" + learned.id(),
        duty,
        new FilingDesk.Change(null, 0, 1));
    return learned;
  }

  private static void requireKnown(LearningRequest request, Guide guide) {
    List<Fault> faults = new ArrayList<>();
    if (request.classHours().scale() > 1) {
      faults.add(new Fault("/classHours", "learning.hours"));
    }
    for (int i = 0; i < request.named().size(); i++) {
      String indicator = request.named().get(i);
      if (!guide.has(indicator)) {
        faults.add(new Fault("/indicators/" + i, "learning.indicator", indicator));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }
}
