package org.duibiao.rectification.exemplar.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.chassis.problem.CommonProblem.VERSION_CONFLICT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.exemplar.domain.ExemplarBatch;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.infrastructure.ExemplarBatches;

/** The batches of a campaign and how many places they have, which the office says. */
@ApplicationScoped
public class BatchDesk {
  private static final Set<String> OFFICES = Set.of(OFFICE);
  private static final int MANY = 200;

  private final ExemplarBatches batches;
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final Access access;
  private final AuditTrail audit;

  BatchDesk(
      ExemplarBatches batches,
      Campaigns campaigns,
      OrganisationTree tree,
      Access access,
      AuditTrail audit) {
    this.batches = batches;
    this.campaigns = campaigns;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
  }

  /** What the office says of a batch. */
  public record Content(String title, Map<ExemplarKind, Integer> places) {}

  /** The batches of a campaign that concerns the caller. */
  @Transactional
  public List<ExemplarBatch> list(String campaign) {
    requireConcerned(campaign);
    return batches.all(campaign, MANY);
  }

  /** One batch; version 0 while it is not written. */
  @Transactional
  public ExemplarBatch get(String campaign, String code) {
    requireConcerned(campaign);
    return batches.find(campaign, code).orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** Makes or changes a batch; never with fewer places than are taken. */
  @Transactional
  public ExemplarBatch save(
      String campaign, String code, String ifMatch, Supplier<Content> content) {
    requireConcerned(campaign);
    OrganisationNode runner =
        campaigns
            .runner(campaign)
            .flatMap(tree::find)
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    Post post = access.postFor(runner, OFFICES);
    Optional<ExemplarBatch> held = batches.held(campaign, code);
    long before = held.map(ExemplarBatch::version).orElse(0L);
    IfMatch.check(ifMatch, before);
    Content said = content.get();
    held.ifPresent(one -> one.requireEnough(said.places()));
    write(
        new ExemplarBatch(campaign, code, said.title(), said.places(), Map.of(), before),
        held.isPresent());
    ExemplarBatch after = get(campaign, code);
    audit.record(
        new AuditEntry(
            "saveExemplarBatch",
            "exemplar-batch/" + campaign + "/" + code,
            runner.code(),
            post.toString(),
            null,
            before,
            after.version()));
    return after;
  }

  private void write(ExemplarBatch batch, boolean exists) {
    if (exists) {
      batches.change(batch);
    } else if (!batches.make(batch)) {
      throw new DomainException(VERSION_CONFLICT, "1");
    }
  }

  private void requireConcerned(String campaign) {
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
  }
}
