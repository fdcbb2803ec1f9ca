package org.duibiao.ledger.entry.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.entry.application.BulkRequests.EntryAcceptance;
import org.duibiao.ledger.entry.application.BulkRequests.EntryAcceptances;
import org.duibiao.ledger.entry.application.BulkRequests.EntryReturn;
import org.duibiao.ledger.entry.application.BulkRequests.EntryReturns;
import org.duibiao.ledger.filing.FilingComment;

/**
 * Reviews several entries in one call. Invariant: each row is what the single call would be, in a
 * transaction of its own, so that one refused row takes no other with it; its version makes sure
 * that it happens once however often the call is made.
 */
@ApplicationScoped
public class EntryBulk {
  private static final Set<String> REVIEWERS = Set.of(SECRETARY, OFFICER, OFFICE);

  /** Each holds up to two connections; the others wait for a moment. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE_SECONDS = 20;

  private final EntryDesk entries;
  private final CampaignDesk campaigns;
  private final Inputs inputs;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  EntryBulk(EntryDesk entries, CampaignDesk campaigns, Inputs inputs) {
    this.entries = entries;
    this.campaigns = campaigns;
    this.inputs = inputs;
  }

  /**
   * What came of a row.
   *
   * @param version the entry's version now; null if it failed
   * @param failure why it failed; null if it did not
   */
  public record Result(String organisation, Long version, RuntimeException failure) {}

  /** Told of a failed row at once, while the request still knows what it was about. */
  public interface OnFailure {
    void failed(RuntimeException failure);
  }

  /** Accepts several. */
  public List<Result> accept(String campaign, EntryAcceptances request, OnFailure heard) {
    campaigns.acting(campaign, REVIEWERS);
    inputs.valid(request);
    return inTurn(() -> request.items().stream().map(one -> accept(campaign, one, heard)).toList());
  }

  /** Sends several back. */
  public List<Result> sendBack(String campaign, EntryReturns request, OnFailure heard) {
    campaigns.acting(campaign, REVIEWERS);
    inputs.valid(request);
    return inTurn(
        () -> request.items().stream().map(one -> sendBack(campaign, one, heard)).toList());
  }

  private Result accept(String campaign, EntryAcceptance one, OnFailure heard) {
    var key = BulkRequests.key(campaign, one.organisation(), one.version());
    return row(
        one.organisation(), () -> entries.accept(key, new FilingComment(one.comment())), heard);
  }

  private Result sendBack(String campaign, EntryReturn one, OnFailure heard) {
    var key = BulkRequests.key(campaign, one.organisation(), one.version());
    var request = new EntryReturnRequest(one.reason(), one.correctBy(), null);
    return row(one.organisation(), () -> entries.sendBack(key, request), heard);
  }

  private static Result row(String organisation, Supplier<EntryDesk.Seen> act, OnFailure heard) {
    try {
      var seen = QuarkusTransaction.requiringNew().call(act::get);
      return new Result(organisation, seen.entry().version(), null);
    } catch (RuntimeException e) {
      heard.failed(e);
      return new Result(organisation, null, e);
    }
  }

  private List<Result> inTurn(Supplier<List<Result>> rows) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new DomainException(TEMPORARILY_UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DomainException(TEMPORARILY_UNAVAILABLE);
    }
    try {
      return new ArrayList<>(rows.get());
    } finally {
      turns.release();
    }
  }
}
