package org.duibiao.ledger.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.file.StoredFiles;
import org.duibiao.chassis.pack.Pack;
import org.duibiao.chassis.pack.PackNames;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.inspection.PackEvidence.Placed;

/**
 * The ledger's part of an inspection pack 迎检包: the evidence files of an organisation's diagnosis
 * and learning records, in the same folders by indicator as rectification-service's part.
 * Invariant: a page of names and one buffer of a file are in memory at a time.
 */
@ApplicationScoped
class LedgerPack {
  private static final String OTHERS = "02-学习记录佐证";
  private static final int PAGE = 200;

  private final PackEvidence evidence;
  private final StoredFiles files;
  private final CampaignDesk campaigns;
  private final Access access;

  LedgerPack(PackEvidence evidence, StoredFiles files, CampaignDesk campaigns, Access access) {
    this.evidence = evidence;
    this.files = files;
    this.campaigns = campaigns;
    this.access = access;
  }

  /** An organisation that the caller may see, in a campaign that concerns them. */
  OrganisationNode subject(String campaign, String organisation) {
    OrganisationNode node = access.visible(organisation);
    campaigns.visible(campaign);
    return node;
  }

  /** Puts everything into a pack. */
  void write(String campaign, OrganisationNode organisation, Pack pack) throws IOException {
    Optional<Placed> last = Optional.empty();
    int number = 0;
    List<Placed> page = evidence.next(campaign, organisation.code(), null, PAGE);
    while (!page.isEmpty()) {
      for (Placed one : page) {
        boolean same = last.map(Placed::indicator).filter(one.indicator()::equals).isPresent();
        number = same ? number + 1 : 1;
        pack.file(name(one, number), files.open(one.file()));
        last = Optional.of(one);
      }
      page = evidence.next(campaign, organisation.code(), page.get(page.size() - 1), PAGE);
    }
  }

  private static String name(Placed one, int number) {
    String folder = one.indicator().isEmpty() ? OTHERS : PackNames.indicator(one.indicator());
    return "%s/台账佐证%02d-%s".formatted(folder, number, PackNames.file(one.fileName()));
  }
}
