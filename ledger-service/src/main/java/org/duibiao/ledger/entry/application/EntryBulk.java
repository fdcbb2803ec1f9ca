package org.duibiao.ledger.entry.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duibiao.chassis.bulk.BulkRows;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.entry.application.BulkRequests.EntryAcceptance;
import org.duibiao.ledger.entry.application.BulkRequests.EntryAcceptances;
import org.duibiao.ledger.entry.application.BulkRequests.EntryReturn;
import org.duibiao.ledger.entry.application.BulkRequests.EntryReturns;
import org.duibiao.ledger.filing.FilingComment;

/**
 * Reviews several entries in one call. Invariant: each row is what the single call would be; its
 * version makes sure that it happens once however often the call is made.
 */
@ApplicationScoped
public class EntryBulk {
  private static final Set<String> REVIEWERS = Set.of(SECRETARY, OFFICER, OFFICE);

  private final EntryDesk entries;
  private final CampaignDesk campaigns;
  private final BulkRows rows;
  private final Inputs inputs;

  EntryBulk(EntryDesk entries, CampaignDesk campaigns, BulkRows rows, Inputs inputs) {
    this.entries = entries;
    this.campaigns = campaigns;
    this.rows = rows;
    this.inputs = inputs;
  }

  /**
   * What came of a row.
   *
   * @param version the entry's version now; null if it failed
   * @param failure why it failed; null if it did not
   */
  public record Result(String organisation, Long version, RuntimeException failure) {}

  /** Accepts several; a failed row is told at once. */
  public List<Result> accept(
      String campaign, EntryAcceptances request, Consumer<RuntimeException> failed) {
    campaigns.acting(campaign, REVIEWERS);
    inputs.valid(request);
    return results(
        request.items(),
        EntryAcceptance::organisation,
        one ->
            entries.accept(
                BulkRequests.key(campaign, one.organisation(), one.version()),
                new FilingComment(one.comment())),
        failed);
  }

  /** Sends several back; a failed row is told at once. */
  public List<Result> sendBack(
      String campaign, EntryReturns request, Consumer<RuntimeException> failed) {
    campaigns.acting(campaign, REVIEWERS);
    inputs.valid(request);
    return results(
        request.items(),
        EntryReturn::organisation,
        one ->
            entries.sendBack(
                BulkRequests.key(campaign, one.organisation(), one.version()),
                new EntryReturnRequest(one.reason(), one.correctBy(), null)),
        failed);
  }

  private <R> List<Result> results(
      List<R> items,
      Function<R, String> organisation,
      Function<R, EntryDesk.Seen> act,
      Consumer<RuntimeException> failed) {
    return rows.each(items, row -> act.apply(row).entry().version(), failed).stream()
        .map(one -> new Result(organisation.apply(one.row()), one.done(), one.failure()))
        .toList();
  }
}
