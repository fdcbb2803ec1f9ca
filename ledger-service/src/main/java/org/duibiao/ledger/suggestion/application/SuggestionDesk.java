package org.duibiao.ledger.suggestion.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;
import static org.duibiao.ledger.shared.domain.LedgerProblem.SELF_CONFIRMATION;
import static org.duibiao.ledger.shared.domain.LedgerProblem.SUGGESTION_LAPSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.application.EntryKeeper;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.filing.FilingDesk;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.review.FilingRule;
import org.duibiao.ledger.shared.LedgerTopics;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.suggestion.domain.SuggestedChange.Action;
import org.duibiao.ledger.suggestion.domain.SuggestedChange.Kind;
import org.duibiao.ledger.suggestion.domain.SuggestedChanges;
import org.duibiao.ledger.suggestion.domain.Suggestion;
import org.duibiao.ledger.suggestion.domain.SuggestionAction;
import org.duibiao.ledger.suggestion.infrastructure.Suggestions;

/**
 * Suggestions of those above to what an organisation has filed: somebody above makes them, the
 * owner decides: who files at the organisation itself, never the one who made it. A confirmed one
 * is the next revision, still filed and in time as it was; who confirmed it contributes, who
 * suggested it does not. A lock closes none of this: it is the reviewer's wish, like a return with
 * a date.
 */
@ApplicationScoped
public class SuggestionDesk {
  private static final Set<String> SUGGESTERS =
      Set.of(Roles.SECRETARY, Roles.OFFICE, Roles.OFFICER);

  private final DutyDesk duties;
  private final EntryKeeper entries;
  private final Suggestions suggestions;
  private final FilingDesk filing;
  private final FilingRule filers;
  private final Access access;
  private final Outbox outbox;
  private final Inputs inputs;
  private final Clock clock;

  SuggestionDesk(
      DutyDesk duties,
      EntryKeeper entries,
      Suggestions suggestions,
      FilingDesk filing,
      FilingRule filers,
      Access access,
      Outbox outbox,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.duties = duties;
    this.entries = entries;
    this.suggestions = suggestions;
    this.filing = filing;
    this.filers = filers;
    this.access = access;
    this.outbox = outbox;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A suggestion as the caller sees it now. */
  public record Seen(Suggestion suggestion, Entry entry, List<SuggestionAction> allowedActions) {}

  /** Whose suggestion, which one, and the version the caller has read. */
  public record Key(String campaign, String organisation, UUID id, String ifMatch) {}

  /** Those to an organisation's entry, in the order in which they were made. */
  @Transactional
  public Page<Seen> page(String campaign, String organisation, PageRequest request) {
    Duty duty = duties.ledger(campaign, organisation);
    String code = duty.organisation().code();
    Filters filters = Filters.of("suggestions", duty.campaign().code(), code);
    int after = request.after(filters, 1).map(key -> Inputs.number(key.get(0))).orElse(0);
    Entry entry = entries.of(duty);
    List<Post> owners = owners(duty);
    List<Seen> rows =
        suggestions.after(duty.campaign().code(), code, after, request.fetch()).stream()
            .map(one -> seen(one, entry, owners))
            .toList();
    return Page.of(
        rows, request, filters, row -> List.of(Integer.toString(row.suggestion().number())));
  }

  /** One suggestion. */
  @Transactional
  public Seen get(String campaign, String organisation, UUID id) {
    Duty duty = duties.ledger(campaign, organisation);
    return seen(duty, find(duty, id), entries.of(duty));
  }

  /** Makes one for the revision under review. */
  @Transactional(rollbackOn = Exception.class)
  public Seen suggest(String campaign, String organisation, SuggestionRequest request) {
    Duty duty = duties.ledgerHeld(campaign, organisation);
    Post post = suggester(duty);
    Entry entry = entries.of(duty);
    filing.requireOpen(FilingAction.REVISE, duty);
    filing.requireDeclared(Entry.TRANSITIONS, entry.state(), FilingAction.REVISE, duty);
    inputs.valid(request);
    if (request.revision() != entry.revision()) {
      throw new DomainException(
          SUGGESTION_LAPSED, request.revision(), entry.state(), entry.revision());
    }
    requireSaid(request);
    SuggestedChanges changes = request.toChanges().against(entry.content());
    entries.requireRevisable(duty, entry, changes.appliedTo(entry.content()));
    Suggestion made =
        Suggestion.make(
            entry,
            suggestions.nextNumber(entry.campaign(), entry.organisation()),
            changes,
            request.reason(),
            suggester(post),
            clock);
    write(made);
    note("suggestEntryChange", post, duty, made, 0, request.reason());
    return seen(duty, made, entry);
  }

  /** Takes one over: the next revision. */
  @Transactional(rollbackOn = Exception.class)
  public Seen confirm(Key key) {
    return decide(
        key,
        SuggestionAction.CONFIRM,
        null,
        null,
        (duty, suggestion, entry, post) -> {
          var draft = suggestion.changes().appliedTo(entry.content());
          entries.revise(duty, entry, draft, filing.author(post), suggestion.reason());
          suggestion.confirm(entry, access.caller().person(), clock);
        });
  }

  /** Declines one. */
  @Transactional(rollbackOn = Exception.class)
  public Seen reject(Key key, SuggestionRejection request) {
    return decide(
        key,
        SuggestionAction.REJECT,
        request,
        request.reason(),
        (duty, suggestion, entry, post) ->
            suggestion.reject(access.caller().person(), request.reason(), clock));
  }

  /** What a decision does. */
  private interface Step {
    void take(Duty duty, Suggestion suggestion, Entry entry, Post post);
  }

  private Seen decide(Key key, SuggestionAction action, Object body, String reason, Step how) {
    Duty duty = duties.ledgerHeld(key.campaign(), key.organisation());
    Entry entry = entries.of(duty);
    Suggestion suggestion = find(duty, key.id());
    Post post = owner(duty, suggestion);
    IfMatch.check(key.ifMatch(), suggestion.version());
    filing.requireOpen(FilingAction.REVISE, duty);
    suggestion.requirePending(entry, action);
    if (body != null) {
      inputs.valid(body);
    }
    long before = suggestion.version();
    how.take(duty, suggestion, entry, post);
    write(suggestion);
    note(
        action == SuggestionAction.CONFIRM ? "confirmSuggestion" : "rejectSuggestion",
        post,
        duty,
        suggestion,
        before,
        reason);
    return seen(duty, suggestion, entry);
  }

  private void write(Suggestion suggestion) {
    suggestions.persistAndFlush(suggestion);
    outbox.append(LedgerTopics.LEDGER_EVENTS, suggestion);
  }

  private void note(
      String operation, Post post, Duty duty, Suggestion one, long before, String reason) {
    filing.note(
        operation,
        post,
        "suggestion/" + one.id(),
        duty,
        new FilingDesk.Change(reason, before, one.version()));
  }

  /** Those above who may review, or prepare a review 初审. */
  private Post suggester(Duty duty) {
    return access.posts(duty.organisation(), SUGGESTERS).stream()
        .filter(post -> !post.organisation().equals(duty.organisation().code()))
        .findFirst()
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private Suggestion find(Duty duty, UUID id) {
    return suggestions
        .of(duty.campaign().code(), duty.organisation().code(), id)
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private Suggestion.Suggester suggester(Post post) {
    String person = access.caller().person();
    return new Suggestion.Suggester(person, post.actors(person), post.toString());
  }

  /** The posts in which the caller owns an entry; none while nothing may be decided. */
  private List<Post> owners(Duty duty) {
    return filing.open(FilingAction.REVISE, duty)
        ? filers.ownSigners(duty.organisation())
        : List.of();
  }

  /** The post in which the caller decides: at the entry's own organisation, not the suggester's. */
  private Post owner(Duty duty, Suggestion suggestion) {
    List<Post> posts = filers.ownSigners(duty.organisation());
    return deciding(posts, suggestion)
        .orElseThrow(() -> new DomainException(posts.isEmpty() ? FORBIDDEN : SELF_CONFIRMATION));
  }

  private Optional<Post> deciding(List<Post> posts, Suggestion suggestion) {
    String person = access.caller().person();
    return posts.stream().filter(post -> !suggestion.madeBy(post.actors(person))).findFirst();
  }

  private Seen seen(Duty duty, Suggestion suggestion, Entry entry) {
    return seen(suggestion, entry, owners(duty));
  }

  private Seen seen(Suggestion suggestion, Entry entry, List<Post> owners) {
    boolean may = deciding(owners, suggestion).isPresent();
    return new Seen(suggestion, entry, may ? allowed(suggestion, entry) : List.of());
  }

  private static List<SuggestionAction> allowed(Suggestion suggestion, Entry entry) {
    return Stream.of(SuggestionAction.CONFIRM, SuggestionAction.REJECT)
        .filter(action -> Suggestion.TRANSITIONS.allow(suggestion.state(entry), action))
        .toList();
  }

  private static void requireSaid(SuggestionRequest request) {
    List<Fault> faults = new ArrayList<>();
    if (request.rows().isEmpty() && request.remarks() == null) {
      faults.add(new Fault("/changes", "suggestion.nothing"));
    }
    for (int i = 0; i < request.rows().size(); i++) {
      var change = request.rows().get(i);
      boolean wordless = change.text() == null || change.text().isBlank();
      if (wordless && (change.action() == Action.ADD || change.text() != null)) {
        faults.add(new Fault("/changes/" + i + "/text", "suggestion.text"));
      }
      if (change.action() == Action.ADD
          && change.kind() == Kind.PROBLEM
          && change.indicator() == null) {
        faults.add(new Fault("/changes/" + i + "/indicator", "suggestion.indicator"));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }
}
