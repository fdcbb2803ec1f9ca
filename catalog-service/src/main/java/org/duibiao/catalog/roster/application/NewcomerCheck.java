package org.duibiao.catalog.roster.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.domain.Milestone;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.roster.domain.Amended;
import org.duibiao.catalog.roster.domain.Roster;
import org.duibiao.catalog.roster.infrastructure.RosterMembers;
import org.duibiao.catalog.roster.infrastructure.RosterMembers.Newcomer;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.OrganisationTree;

/**
 * Which organisations can join a campaign's roster: those of its part of the tree that exist on the
 * day, owe something by their type, and were never on it.
 */
@ApplicationScoped
class NewcomerCheck {
  private final RosterMembers members;
  private final OrganisationTree tree;

  NewcomerCheck(RosterMembers members, OrganisationTree tree) {
    this.members = members;
    this.tree = tree;
  }

  /**
   * Those who are to join.
   *
   * @param place where in the request they stand
   */
  record Wanted(List<String> organisations, List<String> milestones, String place) {}

  /** Those of the codes that can join. */
  List<String> fitting(Campaign campaign, Roster roster, List<String> codes, LocalDate day) {
    return members.newcomers(roster.id(), codes, day).stream()
        .filter(one -> !one.known() && one.there())
        .filter(one -> campaign.owingTypes().contains(one.type()))
        .filter(one -> one.path().startsWith(top(campaign)))
        .map(Newcomer::code)
        .sorted()
        .toList();
  }

  /**
   * Refuses those who would join and owe nothing, because all that their type owes is past; those
   * who take over from others owe what these left.
   */
  void requireAhead(
      Wanted wanted, List<Amended.Open> open, Campaign campaign, Set<String> heirs, LocalDate day) {
    if (wanted.milestones() != null && !wanted.milestones().isEmpty()) {
      return;
    }
    Map<String, OrganisationType> types =
        open.stream().collect(Collectors.toMap(Amended.Open::organisation, Amended.Open::type));
    Faults faults = new Faults();
    for (int i = 0; i < wanted.organisations().size(); i++) {
      String code = wanted.organisations().get(i);
      OrganisationType type = types.get(code);
      if (!heirs.contains(code)) {
        faults.require(
            campaign.plan().owedFrom(type, day),
            field(wanted) + i,
            "amendment.nothing-ahead",
            code,
            day,
            String.join("、", campaign.plan().owedAtAll(type)));
      }
    }
    faults.refuse();
  }

  private static String field(Wanted wanted) {
    return wanted.place().isEmpty() ? "/organisations/" : wanted.place() + "/open/";
  }

  /** All of them as they join; refuses where one cannot. */
  List<Amended.Open> open(Wanted wanted, Campaign campaign, Roster roster, LocalDate day) {
    Map<String, Newcomer> known =
        members.newcomers(roster.id(), wanted.organisations(), day).stream()
            .collect(Collectors.toMap(Newcomer::code, Function.identity()));
    Faults faults = new Faults();
    examineMilestones(faults, wanted, campaign);
    List<Amended.Open> open = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < wanted.organisations().size(); i++) {
      String code = wanted.organisations().get(i);
      Newcomer newcomer = known.get(code);
      if (examine(faults, field(wanted) + i, code, newcomer, campaign) && seen.add(code)) {
        open.add(new Amended.Open(code, newcomer.type(), wanted.milestones()));
      }
    }
    faults.refuse();
    return open;
  }

  private boolean examine(
      Faults faults, String place, String code, Newcomer newcomer, Campaign campaign) {
    if (newcomer == null || !newcomer.path().startsWith(top(campaign))) {
      faults.require(false, place, "organisation.unknown", code);
      return false;
    }
    faults
        .require(
            campaign.owingTypes().contains(newcomer.type()),
            place,
            "amendment.owes-nothing",
            newcomer.type())
        .require(newcomer.there(), place, "amendment.not-there", code)
        .require(!newcomer.known(), place, "amendment.on-roster", code);
    return true;
  }

  private static void examineMilestones(Faults faults, Wanted wanted, Campaign campaign) {
    if (wanted.milestones() == null) {
      return;
    }
    Set<String> codes =
        campaign.plan().milestones().stream().map(Milestone::code).collect(Collectors.toSet());
    for (int i = 0; i < wanted.milestones().size(); i++) {
      String code = wanted.milestones().get(i);
      faults.require(
          codes.contains(code),
          wanted.place() + "/milestones/" + i,
          "amendment.unknown-milestone",
          code);
    }
  }

  private String top(Campaign campaign) {
    return tree.find(campaign.organisation()).orElseThrow().path();
  }
}
