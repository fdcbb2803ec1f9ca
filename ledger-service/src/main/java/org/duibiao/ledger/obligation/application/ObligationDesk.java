package org.duibiao.ledger.obligation.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.obligation.domain.ObligationAction.EXEMPT;
import static org.duibiao.ledger.obligation.domain.ObligationAction.EXTEND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.obligation.domain.Extension;
import org.duibiao.ledger.obligation.domain.FirstReview;
import org.duibiao.ledger.obligation.domain.Locks;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationAction;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.InternalDates;
import org.duibiao.ledger.obligation.infrastructure.ObligationContributors;
import org.duibiao.ledger.obligation.infrastructure.ObligationList;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;
import org.duibiao.ledger.obligation.infrastructure.Obligations;
import org.duibiao.ledger.review.GrantRule;
import org.duibiao.ledger.review.Matters;
import org.duibiao.ledger.shared.domain.People;

/**
 * Shows what is owed, and grants exemption 免报 and extension 延期 to whom {@link GrantRule} lets
 * grant.
 */
@ApplicationScoped
public class ObligationDesk {
  private static final Set<String> GRANTORS = Set.of(Roles.SECRETARY, Roles.OFFICE, Roles.OFFICER);

  private final CampaignDesk campaigns;
  private final Obligations obligations;
  private final ObligationList list;
  private final DutyDesk duties;
  private final ExtensionDesk extensions;
  private final InternalDates internal;
  private final ObligationContributors contributors;
  private final GrantRule grantors;
  private final OrganisationTree tree;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  ObligationDesk(
      CampaignDesk campaigns,
      Obligations obligations,
      ObligationList list,
      DutyDesk duties,
      ExtensionDesk extensions,
      InternalDates internal,
      ObligationContributors contributors,
      GrantRule grantors,
      OrganisationTree tree,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.obligations = obligations;
    this.list = list;
    this.duties = duties;
    this.extensions = extensions;
    this.internal = internal;
    this.contributors = contributors;
    this.grantors = grantors;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** An obligation as the caller sees it now. */
  public record Owed(
      Obligation obligation,
      OrganisationNode organisation,
      Timeliness timeliness,
      LocalDate internalDueDate,
      boolean internallyLate,
      Extension extension,
      Locks locks,
      List<ObligationAction> allowedActions) {}

  /** What a list is asked for, and in which order. */
  public record Query(
      Optional<String> organisation,
      Optional<OrganisationType> type,
      Optional<String> milestone,
      Optional<ObligationState> state,
      Optional<Timeliness> timeliness,
      Optional<FirstReview> firstReview,
      Optional<SearchWords> words,
      ObligationSort sort) {}

  /** A page of what the caller's posts reach. */
  @Transactional
  public Page<Owed> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("obligations", campaign.code(), query);
    ObligationSort sort = query.sort();
    var after = request.after(filters, sort.order().parts());
    var wanted =
        new ObligationList.Wanted(
            campaign.code(),
            query.organisation().map(code -> access.visible(Inputs.code(code)).path()),
            query.type(),
            query.milestone(),
            query.state(),
            query.timeliness(),
            query.firstReview(),
            query.words(),
            sort);
    List<Obligation> rows =
        list.rows(wanted, access.scope(), after, request.fetch(), ChinaTime.today(clock));
    Sight sight = sight(rows);
    return Page.of(
        rows.stream().map(row -> owed(campaign, row, sight)).toList(),
        request,
        filters,
        row -> sort.placeOf(row.obligation(), row.organisation().path()));
  }

  /** One obligation. */
  @Transactional
  public Owed get(String campaignCode, UUID id) {
    Campaign campaign = campaigns.visible(campaignCode);
    Obligation obligation = find(campaign, id);
    return owed(campaign, obligation, sight(List.of(obligation)));
  }

  /** Lets an organisation off. */
  @Transactional(rollbackOn = Exception.class)
  public Owed exempt(String campaign, UUID id, String ifMatch, ExemptionRequest request) {
    return grant(
        campaign,
        id,
        ifMatch,
        EXEMPT,
        request,
        request.reason(),
        (obligation, post) ->
            duties.change(obligation, one -> one.exempt(request.reason(), clock)));
  }

  /** Gives an organisation more time. */
  @Transactional(rollbackOn = Exception.class)
  public Owed extend(String campaign, UUID id, String ifMatch, ExtensionRequest request) {
    return grant(
        campaign,
        id,
        ifMatch,
        EXTEND,
        request,
        request.reason(),
        (obligation, post) -> extend(obligation, request, post));
  }

  private void extend(Obligation obligation, ExtensionRequest request, Post post) {
    campaigns.visible(obligation.campaign()).requireWithin(request.until());
    var grantor = new Extension.Grantor(access.caller().person(), post.toString());
    Obligation.Dates before = obligation.dates();
    duties.change(
        obligation, one -> one.extend(request.until(), request.reason(), grantor.person(), clock));
    extensions.keep(obligation, before, grantor);
  }

  private Owed grant(
      String campaignCode,
      UUID id,
      String ifMatch,
      ObligationAction action,
      Object body,
      String reason,
      BiConsumer<Obligation, Post> how) {
    Campaign campaign = campaigns.visible(campaignCode);
    Obligation seen = find(campaign, id);
    OrganisationNode node = access.visible(seen.organisation());
    Obligation obligation =
        obligations.held(campaign.code(), node.code(), seen.milestone()).orElseThrow();
    Post post = grantors.require(node, contributors.of(List.of(id)).get(id));
    IfMatch.check(ifMatch, obligation.version());
    campaign.requireRunning();
    Obligation.TRANSITIONS.next(obligation.state(), action);
    inputs.valid(body);
    long before = obligation.version();
    how.accept(obligation, post);
    audit.record(
        new AuditEntry(
            action == EXEMPT ? "exemptObligation" : "extendObligation",
            "obligation/" + id,
            node.code(),
            post.toString(),
            reason,
            before,
            obligation.version()));
    return owed(campaign, obligation, sight(List.of(obligation)));
  }

  /** One that the caller reaches, by its organisation; nothing is locked before. */
  private Obligation find(Campaign campaign, UUID id) {
    Obligation found =
        obligations.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    access.visible(found.organisation());
    if (!found.campaign().equals(campaign.code())) {
      throw new DomainException(NOT_FOUND);
    }
    return found;
  }

  private Owed owed(Campaign campaign, Obligation row, Sight sight) {
    OrganisationNode node = sight.nodes().get(row.organisation());
    LocalDate earlier = sight.internal().over(node, row.milestone()).orElse(null);
    return new Owed(
        row,
        node,
        row.timeliness(clock),
        earlier,
        earlier != null && row.laterThan(earlier, clock),
        sight.extensions().get(row.id()),
        Locks.of(campaign, node, row, clock),
        allowed(campaign, row, node, sight));
  }

  private List<ObligationAction> allowed(
      Campaign campaign, Obligation row, OrganisationNode node, Sight sight) {
    List<ObligationAction> declared = declared(row);
    boolean may =
        campaign.running()
            && !declared.isEmpty()
            && sight
                .known()
                .filter(known -> mayGrant(node, sight.contributors().get(row.id()), known))
                .isPresent();
    return may ? declared : List.of();
  }

  private boolean mayGrant(OrganisationNode node, People contributors, Matters.Known known) {
    return grantors.decision(node, contributors, known).permits();
  }

  private static List<ObligationAction> declared(Obligation row) {
    return Stream.of(EXEMPT, EXTEND)
        .filter(action -> Obligation.TRANSITIONS.allow(row.state(), action))
        .toList();
  }

  /**
   * What the rows of a page need, read once: their organisations and dates, and for those who could
   * grant anything what the rule needs and who contributed.
   */
  private record Sight(
      Map<String, OrganisationNode> nodes,
      InternalDates.Known internal,
      Map<UUID, Extension> extensions,
      Optional<Matters.Known> known,
      Map<UUID, People> contributors) {}

  private Sight sight(List<Obligation> rows) {
    List<OrganisationNode> nodes =
        tree.all(rows.stream().map(Obligation::organisation).distinct().toList());
    var byCode =
        nodes.stream().collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    InternalDates.Known earlier =
        rows.isEmpty()
            ? new InternalDates.Known(Map.of())
            : internal.above(rows.get(0).campaign(), nodes);
    Map<UUID, Extension> granted = extensions.thatGive(rows);
    if (!access.caller().holdsAny(GRANTORS)) {
      return new Sight(byCode, earlier, granted, Optional.empty(), Map.of());
    }
    return new Sight(
        byCode,
        earlier,
        granted,
        Optional.of(grantors.known(nodes)),
        contributors.of(rows.stream().map(Obligation::id).toList()));
  }
}
