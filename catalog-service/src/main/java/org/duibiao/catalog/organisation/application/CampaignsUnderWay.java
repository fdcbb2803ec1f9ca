package org.duibiao.catalog.organisation.application;

import java.util.List;
import java.util.Set;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.chassis.access.OrganisationNode;

/**
 * The campaigns whose roster was taken already. Organisations that are founded later owe nothing in
 * them until they join.
 */
public interface CampaignsUnderWay {
  /** All of them. */
  List<UnderWay> all();

  /** Lets organisations join the roster of one of them, from today on. */
  void join(String campaign, List<String> organisations, Ground ground, Actor actor);

  /**
   * A campaign.
   *
   * @param top the organisation that runs it
   * @param owing the types of those that owe something in it
   */
  record UnderWay(String code, OrganisationNode top, Set<OrganisationType> owing) {}

  /**
   * Why organisations join.
   *
   * @param person staff number of the one who orders it
   */
  record Ground(String reason, String basis, String person) {}
}
