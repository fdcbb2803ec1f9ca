package org.duibiao.ledger.ledger.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.entry.application.EntryCells;
import org.duibiao.ledger.entry.application.EntryKeeper;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryComparison;
import org.duibiao.ledger.entry.domain.EntryComparison.State;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.RevisionChoice;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions.Pinned;
import org.duibiao.ledger.ledger.domain.Ledger;
import org.duibiao.ledger.ledger.domain.LedgerContent;
import org.duibiao.ledger.ledger.infrastructure.LedgerRevisions;
import org.duibiao.ledger.ledger.infrastructure.LedgerRevisions.Revision;
import org.duibiao.ledger.ledger.infrastructure.Ledgers;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.signoff.SignedCopies;
import org.duibiao.ledger.signoff.SignedCopyRequest;
import org.duibiao.ledger.signoff.SignedCopyView;
import org.duibiao.ledger.signoff.domain.FiledKind;
import org.duibiao.ledger.signoff.domain.FiledRevision;
import org.duibiao.ledger.signoff.domain.FiledRevision.SheetRow;

/** The filings of a unit's ledger as they were, and what differs between two of them. */
@ApplicationScoped
public class LedgerHistory {
  private final DutyDesk duties;
  private final Ledgers ledgers;
  private final LedgerRevisions revisions;
  private final EntryKeeper entries;
  private final EntryRevisions contents;
  private final OrganisationTree tree;
  private final SignedCopies copies;

  LedgerHistory(
      DutyDesk duties,
      Ledgers ledgers,
      LedgerRevisions revisions,
      EntryKeeper entries,
      EntryRevisions contents,
      OrganisationTree tree,
      SignedCopies copies) {
    this.duties = duties;
    this.ledgers = ledgers;
    this.revisions = revisions;
    this.entries = entries;
    this.contents = contents;
    this.tree = tree;
    this.copies = copies;
  }

  /** A row of a filing: the unit's own first, then those below as they were filed. */
  public record FiledRow(String organisation, String name, int revision, EntryContent content) {}

  /** A filing with its rows. */
  public record Filed(Duty duty, Ledger ledger, Revision revision, List<FiledRow> rows) {}

  /**
   * An organisation's row on both sides.
   *
   * @param before the revision on the older side, null where it is not among the rows
   * @param after likewise on the newer side
   */
  public record ComparedOrganisation(
      String organisation, String name, Integer before, Integer after, EntryComparison rows) {}

  /** One side of a comparison: revision and content by organisation, in display order. */
  private record Side(Map<String, Integer> revisions, Map<String, EntryContent> contents) {
    static final Side EMPTY = new Side(Map.of(), Map.of());

    State state(String organisation) {
      EntryContent content = contents.get(organisation);
      return content == null ? State.NOTHING : new State(content, null, null, null);
    }
  }

  /** The filings of a ledger, the first one first. */
  @Transactional
  public List<Revision> all(String campaign, String organisation) {
    Ledger ledger = ledger(unit(campaign, organisation));
    return ledger.id() == null ? List.of() : revisions.of(ledger.id());
  }

  /** One filing with its rows. */
  @Transactional
  public Filed one(String campaign, String organisation, int number) {
    Duty duty = unit(campaign, organisation);
    Ledger ledger = ledger(duty);
    Revision revision = find(ledger, number);
    Side side = filed(duty, revision.entryRevision(), revision.content());
    Map<String, String> names = names(side.revisions().keySet());
    List<FiledRow> rows = new ArrayList<>();
    side.revisions()
        .forEach(
            (code, filed) ->
                rows.add(new FiledRow(code, names.get(code), filed, side.contents().get(code))));
    return new Filed(duty, ledger, revision, rows);
  }

  /** One filing as it stands on its sheet. */
  @Transactional
  public FiledRevision filed(String campaign, String organisation, int number) {
    Filed filed = one(campaign, organisation, number);
    Revision revision = filed.revision();
    return new FiledRevision(
        FiledKind.LEDGER,
        filed.duty().campaign().code(),
        filed.duty().campaign().title(),
        filed.duty().organisation().code(),
        filed.duty().organisation().name(),
        revision.number(),
        revision.submittedAt(),
        revision.filledInBy(),
        revision.responsiblePerson(),
        revision.signedOffBy(),
        filed.rows().stream()
            .map(row -> new SheetRow(row.organisation(), row.name(), EntryCells.of(row.content())))
            .toList(),
        revision.content().missing().stream()
            .map(one -> "缺报说明：" + one.organisation() + "，" + one.explanation())
            .toList());
  }

  /** The scans of signed sheets beside a filing. */
  @Transactional
  public List<SignedCopyView> signedCopies(String campaign, String organisation, int number) {
    Duty duty = one(campaign, organisation, number).duty();
    return copies.of(FiledKind.LEDGER, duty.campaign().code(), duty.organisation().code()).stream()
        .filter(copy -> copy.revision() == number)
        .toList();
  }

  /** Puts the scan of a signed sheet beside a filing. */
  @Transactional(rollbackOn = Exception.class)
  public SignedCopyView attach(
      String campaign, String organisation, int number, SignedCopyRequest request) {
    Duty duty = duties.ledgerHeld(campaign, organisation);
    requireUnit(duty);
    Post post = copies.permitted(duty);
    find(ledger(duty), number);
    return copies.attach(FiledKind.LEDGER, duty, number, post, request);
  }

  /** What differs between a filing and another one, or what stands now; older first. */
  @Transactional
  public List<ComparedOrganisation> compare(
      String campaign, String organisation, int number, RevisionChoice with) {
    Duty duty = unit(campaign, organisation);
    Ledger ledger = ledger(duty);
    Side one = side(duty, ledger, new RevisionChoice(number));
    Side other = with.number() == 0 ? Side.EMPTY : side(duty, ledger, with);
    return with.after(number) ? compare(one, other) : compare(other, one);
  }

  private List<ComparedOrganisation> compare(Side before, Side after) {
    Set<String> codes = new LinkedHashSet<>(after.revisions().keySet());
    codes.addAll(before.revisions().keySet());
    Map<String, String> names = names(codes);
    return codes.stream()
        .map(
            code ->
                new ComparedOrganisation(
                    code,
                    names.get(code),
                    before.revisions().get(code),
                    after.revisions().get(code),
                    EntryComparison.of(before.state(code), after.state(code))))
        .toList();
  }

  private Side side(Duty duty, Ledger ledger, RevisionChoice which) {
    if (!which.draft()) {
      Revision revision = find(ledger, which.number());
      return filed(duty, revision.entryRevision(), revision.content());
    }
    Entry own = entries.of(duty);
    Side below = filed(duty, null, current(duty, ledger));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put(own.organisation(), own.revision());
    numbers.putAll(below.revisions());
    Map<String, EntryContent> all = new HashMap<>(below.contents());
    all.put(own.organisation(), own.content());
    return new Side(numbers, all);
  }

  /** What stands now: as it was filed, or while nothing is, what is accepted below. */
  private LedgerContent current(Duty duty, Ledger ledger) {
    return ledger.filed()
        ? ledger.content()
        : new LedgerContent(
            ledgers
                .below(
                    duty.campaign().code(),
                    duty.obligation().milestone(),
                    duty.organisation().code())
                .accepted(),
            List.of(),
            List.of());
  }

  private Side filed(Duty duty, Integer own, LedgerContent content) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    if (own != null) {
      numbers.put(duty.organisation().code(), own);
    }
    content.rows().forEach(pin -> numbers.put(pin.organisation(), pin.revision()));
    List<Pinned> pins =
        numbers.entrySet().stream().map(pin -> new Pinned(pin.getKey(), pin.getValue())).toList();
    Map<String, EntryContent> found = new HashMap<>();
    contents
        .pinned(duty.campaign().code(), pins)
        .forEach((pin, text) -> found.put(pin.organisation(), text));
    return new Side(numbers, found);
  }

  private Map<String, String> names(Collection<String> codes) {
    Map<String, String> names = new HashMap<>();
    codes.forEach(code -> names.put(code, code));
    names.putAll(
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, OrganisationNode::name)));
    return names;
  }

  private Ledger ledger(Duty duty) {
    return ledgers.of(duty.campaign().code(), duty.organisation().code());
  }

  private Duty unit(String campaign, String organisation) {
    Duty duty = duties.ledger(campaign, organisation);
    requireUnit(duty);
    return duty;
  }

  private static void requireUnit(Duty duty) {
    if (!duty.ofUnit()) {
      throw new DomainException(NOT_FOUND);
    }
  }

  private Revision find(Ledger ledger, int number) {
    if (ledger.id() == null) {
      throw new DomainException(NOT_FOUND);
    }
    return revisions.find(ledger.id(), number).orElseThrow(() -> new DomainException(NOT_FOUND));
  }
}
