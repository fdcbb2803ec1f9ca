package org.duibiao.ledger.obligation.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.obligation.domain.ObligationAction.EXEMPT;
import static org.duibiao.ledger.obligation.domain.ObligationAction.EXTEND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationAction;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.ObligationList;
import org.duibiao.ledger.obligation.infrastructure.Obligations;
import org.duibiao.ledger.review.ReviewRule;
import org.duibiao.ledger.shared.domain.LedgerProblem;

/**
 * Shows what is owed, and grants exemption 免报 and extension 延期: by the reviewer of the organisation
 * or the office above it, and never to oneself.
 */
@ApplicationScoped
public class ObligationDesk {
  private static final Set<String> GRANTORS = Set.of(Roles.SECRETARY, Roles.OFFICE);

  private final CampaignDesk campaigns;
  private final Obligations obligations;
  private final ObligationList list;
  private final DutyDesk duties;
  private final ReviewRule reviewers;
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
      ReviewRule reviewers,
      OrganisationTree tree,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.obligations = obligations;
    this.list = list;
    this.duties = duties;
    this.reviewers = reviewers;
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
      List<ObligationAction> allowedActions) {}

  /** What a list is asked for. */
  public record Query(
      Optional<String> organisation,
      Optional<String> milestone,
      Optional<ObligationState> state,
      Optional<Timeliness> timeliness) {}

  /** A page of what the caller's posts reach, in the order of the tree. */
  @Transactional
  public Page<Owed> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("obligations", campaign.code(), query);
    var after = request.after(filters, 2);
    var wanted =
        new ObligationList.Wanted(
            campaign.code(),
            query.organisation().map(code -> access.visible(Inputs.code(code)).path()),
            query.milestone(),
            query.state(),
            query.timeliness());
    List<Obligation> rows =
        list.rows(wanted, access.scope(), after, request.fetch(), ChinaTime.today(clock));
    Sight sight = sight(rows);
    return Page.of(
        rows.stream().map(row -> owed(campaign, row, sight)).toList(),
        request,
        filters,
        row -> List.of(row.organisation().path(), row.obligation().milestone()));
  }

  /** One obligation. */
  @Transactional
  public Owed get(String campaignCode, UUID id) {
    Campaign campaign = campaigns.visible(campaignCode);
    Obligation obligation = find(campaign, id);
    access.visible(obligation.organisation());
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
        obligation -> obligation.exempt(request.reason(), clock));
  }

  /** Gives an organisation more time. */
  @Transactional(rollbackOn = Exception.class)
  public Owed extend(String campaign, UUID id, String ifMatch, ExtensionRequest request) {
    String grantor = access.caller().person();
    return grant(
        campaign,
        id,
        ifMatch,
        EXTEND,
        request,
        request.reason(),
        obligation -> obligation.extend(request.until(), request.reason(), grantor, clock));
  }

  private Owed grant(
      String campaignCode,
      UUID id,
      String ifMatch,
      ObligationAction action,
      Object body,
      String reason,
      Consumer<Obligation> how) {
    Campaign campaign = campaigns.visible(campaignCode);
    Obligation seen = find(campaign, id);
    OrganisationNode node = access.visible(seen.organisation());
    requireGrantor(node);
    Obligation obligation =
        obligations.held(campaign.code(), node.code(), seen.milestone()).orElseThrow();
    IfMatch.check(ifMatch, obligation.version());
    campaign.requireRunning();
    Obligation.TRANSITIONS.next(obligation.state(), action);
    inputs.valid(body);
    long before = obligation.version();
    duties.change(obligation, how);
    audit.record(
        new AuditEntry(
            action == EXEMPT ? "exemptObligation" : "extendObligation",
            "obligation/" + id,
            node.code(),
            access.postFor(node, GRANTORS).toString(),
            reason,
            before,
            obligation.version()));
    return owed(campaign, obligation, sight(List.of(obligation)));
  }

  private void requireGrantor(OrganisationNode node) {
    Map<String, OrganisationNode> parents = withParents(List.of(node));
    if (reviewers.ownOrganisations().contains(node.code())) {
      throw new DomainException(LedgerProblem.SELF_GRANT);
    }
    if (!reviewers.grants(node, parents)) {
      throw new DomainException(FORBIDDEN);
    }
  }

  private Obligation find(Campaign campaign, UUID id) {
    return obligations
        .findByIdOptional(id)
        .filter(found -> found.campaign().equals(campaign.code()))
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private Owed owed(Campaign campaign, Obligation row, Sight sight) {
    OrganisationNode node = sight.nodes().get(row.organisation());
    return new Owed(row, node, row.timeliness(clock), allowed(campaign, row, node, sight));
  }

  private List<ObligationAction> allowed(
      Campaign campaign, Obligation row, OrganisationNode node, Sight sight) {
    if (!campaign.running() || !access.caller().holdsAny(GRANTORS)) {
      return List.of();
    }
    List<ObligationAction> declared =
        Stream.of(EXEMPT, EXTEND)
            .filter(action -> Obligation.TRANSITIONS.allow(row.state(), action))
            .toList();
    boolean may =
        !declared.isEmpty()
            && reviewers.grants(node, sight.nodes())
            && !sight.own().contains(node.code());
    return may ? declared : List.of();
  }

  /** What the rows of a page need, read once: their organisations and superiors, and one's own. */
  private record Sight(Map<String, OrganisationNode> nodes, Set<String> own) {}

  private Sight sight(List<Obligation> rows) {
    List<String> codes = rows.stream().map(Obligation::organisation).distinct().toList();
    return new Sight(withParents(tree.all(codes)), reviewers.ownOrganisations());
  }

  private Map<String, OrganisationNode> withParents(List<OrganisationNode> nodes) {
    Set<String> parents =
        nodes.stream()
            .map(OrganisationNode::parent)
            .filter(parent -> parent != null)
            .collect(Collectors.toSet());
    List<OrganisationNode> all = new ArrayList<>(nodes);
    all.addAll(tree.all(parents));
    return all.stream()
        .collect(Collectors.toMap(OrganisationNode::code, Function.identity(), (one, same) -> one));
  }
}
