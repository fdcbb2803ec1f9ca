package org.duibiao.ledger.entry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.entry.infrastructure.EntryList;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;
import org.duibiao.ledger.shared.domain.FilingState;

/** Lists the entries of what the caller's posts reach. */
@ApplicationScoped
public class EntryListDesk {
  private final CampaignDesk campaigns;
  private final EntryList list;
  private final OrganisationTree tree;
  private final Access access;
  private final Clock clock;

  EntryListDesk(
      CampaignDesk campaigns,
      EntryList list,
      OrganisationTree tree,
      Access access,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.list = list;
    this.tree = tree;
    this.access = access;
    this.clock = clock;
  }

  /** What a list is asked for, and in which order. */
  public record Query(
      Optional<String> organisation,
      Optional<OrganisationType> type,
      Optional<FilingState> state,
      Optional<Timeliness> timeliness,
      Optional<String> indicator,
      Optional<Boolean> noProblemFound,
      Optional<SearchWords> words,
      ObligationSort sort) {}

  /** An organisation's entry in the list; an empty one if nothing is written. */
  public record Listed(
      Obligation obligation, OrganisationNode organisation, Entry entry, Timeliness timeliness) {
    /** Where it stands. */
    public FilingState state() {
      return entry.state();
    }

    /** Number of the last submission. */
    public int revision() {
      return entry.revision();
    }

    /** What stands in it. */
    public EntryContent content() {
      return entry.content();
    }

    /** 填报人. */
    public String filledInBy() {
      return entry.filledInBy();
    }

    /** 责任人. */
    public String responsiblePerson() {
      return entry.responsiblePerson();
    }

    /** 审签人. */
    public String signedOffBy() {
      return entry.signedOffBy();
    }

    /** The words of rows, one a line. */
    public static String words(List<Row> rows) {
      return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
    }
  }

  /** A page of what the caller's posts reach. */
  @Transactional
  public Page<Listed> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("entries", campaign.code(), query);
    var after = request.after(filters, query.sort().order().parts());
    LocalDate today = ChinaTime.today(clock);
    List<Obligation> owed =
        list.rows(wanted(campaign, query), access.scope(), after, request.fetch(), today);
    return Page.of(
        listed(campaign, owed),
        request,
        filters,
        row -> query.sort().placeOf(row.obligation(), row.organisation().path()));
  }

  private EntryList.Wanted wanted(Campaign campaign, Query query) {
    return new EntryList.Wanted(
        campaign.code(),
        campaigns.milestone(campaign, Optional.empty()),
        query.organisation().map(code -> access.visible(Inputs.code(code)).path()),
        query.type(),
        query.state(),
        query.timeliness(),
        query.indicator(),
        query.noProblemFound(),
        query.words(),
        query.sort());
  }

  private List<Listed> listed(Campaign campaign, List<Obligation> owed) {
    List<String> codes = owed.stream().map(Obligation::organisation).toList();
    Map<String, OrganisationNode> nodes =
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Map<String, Entry> entries =
        list.of(campaign.code(), codes).stream()
            .collect(Collectors.toMap(Entry::organisation, Function.identity()));
    return owed.stream()
        .map(
            one ->
                new Listed(
                    one,
                    nodes.get(one.organisation()),
                    entries.getOrDefault(
                        one.organisation(), Entry.begin(campaign.code(), one.organisation())),
                    one.timeliness(clock)))
        .toList();
  }
}
