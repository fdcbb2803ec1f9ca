package org.duibiao.ledger.amendment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.amendment.application.Amendment;
import org.duibiao.ledger.amendment.application.Inheritance;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.infrastructure.ObligationOpening;
import org.duibiao.ledger.shared.StoredJson;

/** The amendments of rosters that came, and what each did. */
@ApplicationScoped
public class Amendments {
  private static final String KEEP =
      """
      insert into amendment (id, campaign, kind, organisation, reason, basis, effective_on,
        received_at)
      values (:id, :campaign, :kind, cast(:organisation as text), :reason, :basis, :on, :now)
      on conflict (id) do nothing
      """;

  private static final String EFFECT =
      """
      insert into amendment_effect (amendment, organisation, effect, reason, successors, obligations)
      values (:amendment, :organisation, :effect, :reason, :successors, :count)
      on conflict (amendment, organisation)
      do update set obligations = amendment_effect.obligations + excluded.obligations
      where amendment_effect.effect = excluded.effect
      """;

  private static final String MEMBER =
      """
      select n.type from organisation_node n where n.code = :organisation and (exists (
        select 1 from obligation o where o.campaign = :campaign and o.organisation = n.code)
        or exists (select 1 from amendment_effect e where e.amendment = :amendment
          and e.organisation = n.code and e.effect = 'OPENED'))
      """;

  private static final String PAGE =
      """
      select a.sequence, a.id, a.kind, a.organisation as subject, a.basis, a.effective_on,
             e.organisation, e.effect, e.reason, e.successors, e.obligations
      from amendment a join amendment_effect e on e.amendment = a.id
      join organisation_node n on n.code = e.organisation
      where a.campaign = :campaign and %s and (a.sequence, e.organisation) > (:sequence, :after)
      order by a.sequence, e.organisation limit :fetch
      """;

  private final EntityManager database;
  private final ObligationOpening opening;

  Amendments(EntityManager database, ObligationOpening opening) {
    this.database = database;
    this.opening = opening;
  }

  /**
   * What an amendment did to one organisation.
   *
   * @param subject the organisation that changed; null where others merely joined
   * @param effect RELEASED or OPENED
   * @param obligations how many of its obligations
   */
  public record Effect(
      long sequence,
      UUID amendment,
      String kind,
      String subject,
      String basis,
      LocalDate effectiveOn,
      String organisation,
      String effect,
      String reason,
      List<String> successors,
      int obligations) {}

  /** Keeps an amendment; one that is here already stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Amendment amendment, Instant now) {
    database
        .createNativeQuery(KEEP)
        .setParameter("id", amendment.id())
        .setParameter("campaign", amendment.campaign())
        .setParameter("kind", amendment.kind())
        .setParameter("organisation", amendment.organisation())
        .setParameter("reason", amendment.reason())
        .setParameter("basis", amendment.basis())
        .setParameter("on", amendment.effectiveOn())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** What an organisation still owes in a campaign, held until the end of the transaction. */
  public List<Obligation> open(String campaign, String organisation) {
    return database
        .createQuery(
            "from Obligation where campaign = :campaign and organisation = :organisation"
                + " and state in (:open) order by milestone",
            Obligation.class)
        .setParameter("campaign", campaign)
        .setParameter("organisation", organisation)
        .setParameter(
            "open",
            List.of(ObligationState.PENDING, ObligationState.SUBMITTED, ObligationState.RETURNED))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Opens what an amendment adds, set-based; tells how many obligations are new. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long open(Amendment amendment, Inheritance inheritance, Instant now) {
    long opened = 0;
    for (Amendment.Open one : amendment.open()) {
      List<String> milestones = inheritance.milestones(one);
      opened += open(amendment, one.organisation(), one.type(), milestones, now);
    }
    for (var one : inheritance.ofMembers().entrySet()) {
      Optional<String> type = memberType(amendment, one.getKey());
      if (type.isPresent()) {
        opened += open(amendment, one.getKey(), type.get(), one.getValue(), now);
      }
    }
    return opened;
  }

  private long open(
      Amendment amendment, String code, String type, List<String> milestones, Instant now) {
    var newcomer = new ObligationOpening.Newcomer(code, type, milestones, amendment.effectiveOn());
    long count = opening.openFor(amendment.campaign(), newcomer, now);
    if (count > 0 || amendment.opens(code)) {
      effect(amendment, code, "OPENED", amendment.reason(), List.of(), count);
    }
    return count;
  }

  /** The type of one that owes something in a campaign already, or joined by this amendment. */
  @SuppressWarnings("unchecked")
  private Optional<String> memberType(Amendment amendment, String organisation) {
    return database
        .createNativeQuery(MEMBER)
        .setParameter("amendment", amendment.id())
        .setParameter("campaign", amendment.campaign())
        .setParameter("organisation", organisation)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Keeps that an organisation was let off. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keepRelease(Amendment amendment, Amendment.Exempt exempt, int obligations) {
    effect(
        amendment,
        exempt.organisation(),
        "RELEASED",
        exempt.reason(),
        exempt.successors(),
        obligations);
  }

  private void effect(
      Amendment amendment,
      String organisation,
      String effect,
      String reason,
      List<String> successors,
      long obligations) {
    database
        .createNativeQuery(EFFECT)
        .setParameter("amendment", amendment.id())
        .setParameter("organisation", organisation)
        .setParameter("effect", effect)
        .setParameter("reason", reason)
        .setParameter("successors", StoredJson.write(successors))
        .setParameter("count", obligations)
        .executeUpdate();
  }

  /** One page of what a campaign's amendments did, in their order, as far as a scope reaches. */
  @SuppressWarnings("unchecked")
  public Page<Effect> page(String campaign, Scope scope, PageRequest request) {
    Filters filters = Filters.of("amendments", campaign);
    List<String> after = request.after(filters, 2).orElse(List.of("0", ""));
    Query query =
        database
            .createNativeQuery(PAGE.formatted(scope.condition("n.path")), Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("sequence", Long.parseLong(after.get(0)))
            .setParameter("after", after.get(1))
            .setParameter("fetch", request.fetch());
    List<Tuple> rows = scope.bind(query).getResultList();
    return Page.of(
        rows.stream().map(Amendments::effect).toList(),
        request,
        filters,
        row -> List.of(Long.toString(row.sequence()), row.organisation()));
  }

  private static Effect effect(Tuple row) {
    Object day = row.get("effective_on");
    return new Effect(
        row.get("sequence", Number.class).longValue(),
        row.get("id", UUID.class),
        row.get("kind", String.class),
        row.get("subject", String.class),
        row.get("basis", String.class),
        day instanceof Date date ? date.toLocalDate() : (LocalDate) day,
        row.get("organisation", String.class),
        row.get("effect", String.class),
        row.get("reason", String.class),
        List.of(StoredJson.read(row.get("successors", String.class), String[].class)),
        row.get("obligations", Number.class).intValue());
  }
}
