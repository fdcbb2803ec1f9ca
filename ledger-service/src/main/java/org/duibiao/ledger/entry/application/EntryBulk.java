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
   * @param version the entry's version by it; null if it failed
   * @param doneBefore whether an earlier call with the same key has done it
   * @param failure why it failed; null if it did not
   */
  public record Result(
      String organisation, Long version, boolean doneBefore, RuntimeException failure) {}

  /** For which campaign, under which Idempotency-Key if any, and who hears of failures. */
  public record Call(String campaign, String key, Consumer<RuntimeException> failed) {}

  /** Accepts several; a failed row is told at once. */
  public List<Result> accept(Call call, EntryAcceptances request) {
    campaigns.acting(call.campaign(), REVIEWERS);
    inputs.valid(request);
    return results(
        call,
        "acceptEntries",
        request.items(),
        EntryAcceptance::organisation,
        one ->
            entries.accept(
                BulkRequests.key(call.campaign(), one.organisation(), one.version()),
                new FilingComment(one.comment())));
  }

  /** Sends several back; a failed row is told at once. */
  public List<Result> sendBack(Call call, EntryReturns request) {
    campaigns.acting(call.campaign(), REVIEWERS);
    inputs.valid(request);
    return results(
        call,
        "returnEntries",
        request.items(),
        EntryReturn::organisation,
        one ->
            entries.sendBack(
                BulkRequests.key(call.campaign(), one.organisation(), one.version()),
                new EntryReturnRequest(one.reason(), one.correctBy(), null)));
  }

  private <R> List<Result> results(
      Call call,
      String operation,
      List<R> items,
      Function<R, String> organisation,
      Function<R, EntryDesk.Seen> act) {
    var once = new BulkRows.Call(call.key(), operation, call.campaign());
    return rows.each(once, items, row -> act.apply(row).entry().version(), call.failed()).stream()
        .map(
            one ->
                new Result(organisation.apply(one.row()), one.done(), one.before(), one.failure()))
        .toList();
  }
}
