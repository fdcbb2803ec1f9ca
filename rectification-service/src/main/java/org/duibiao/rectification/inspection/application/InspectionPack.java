package org.duibiao.rectification.inspection.application;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.evidence.EvidenceDesk;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.pack.Pack;
import org.duibiao.chassis.pack.PackNames;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.inspection.infrastructure.PackFacts;
import org.duibiao.rectification.inspection.infrastructure.PackFacts.Next;
import org.duibiao.rectification.item.application.IndicatorWords;
import org.duibiao.rectification.item.application.ItemDossiers;
import org.duibiao.rectification.item.application.ItemDossiers.Dossier;
import org.duibiao.rectification.item.application.ItemStory.Chapter;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.EvidenceKind;

/**
 * The inspection pack 迎检包 of an organisation: what an inspector asks for, in the order of the
 * guide's indicators. Invariant: a page of items and one buffer of a file are in memory at a time,
 * however much there is, and each page takes the same few queries.
 */
@ApplicationScoped
public class InspectionPack {
  private static final int ITEMS = 100;

  private final PackFacts facts;
  private final ItemDossiers items;
  private final EvidenceDesk evidence;
  private final Campaigns campaigns;
  private final Access access;
  private final Clock clock;

  InspectionPack(
      PackFacts facts,
      ItemDossiers items,
      EvidenceDesk evidence,
      Campaigns campaigns,
      Access access,
      @DomainTime Clock clock) {
    this.facts = facts;
    this.items = items;
    this.evidence = evidence;
    this.campaigns = campaigns;
    this.access = access;
    this.clock = clock;
  }

  /** An organisation that the caller may see, in a campaign that concerns them. */
  public OrganisationNode subject(String campaign, String organisation) {
    OrganisationNode node = access.visible(organisation);
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
    return node;
  }

  /** Puts everything into a pack. */
  public void write(
      String campaign,
      OrganisationNode organisation,
      Function<Chapter, String> narration,
      Pack pack)
      throws IOException {
    Optional<KnownDiagnosis> known = facts.diagnosis(campaign, organisation.code());
    pack.paper(
        "00-目录",
        PackPapers.cover(organisation, campaign, campaigns.title(campaign), clock.instant()));
    pack.paper("01-自我诊断", PackPapers.diagnosis(organisation, known));
    List<KnownFinding> findings = known.map(KnownDiagnosis::findings).orElse(List.of());
    findings(pack, organisation, findings);
    items(pack, campaign, organisation, new Telling(words(findings), narration));
  }

  /** What an item's paper takes from elsewhere: the words of its indicator, and sentences. */
  private record Telling(Map<String, String> indicators, Function<Chapter, String> narration) {
    private WordDocument paper(Dossier one) {
      String code = one.reading().item().stated().indicator();
      return PackPapers.item(one, IndicatorWords.of(code, indicators.get(code)), narration);
    }
  }

  private static Map<String, String> words(List<KnownFinding> findings) {
    return findings.stream()
        .filter(one -> one.text() != null)
        .collect(toMap(KnownFinding::indicator, KnownFinding::text, (one, other) -> one));
  }

  private static void findings(
      Pack pack, OrganisationNode organisation, List<KnownFinding> findings) throws IOException {
    for (KnownFinding one : findings) {
      pack.paper(folder(one.indicator()) + "/00-诊断", PackPapers.finding(organisation, one));
    }
  }

  private static String folder(String indicator) {
    return PackNames.indicator(indicator);
  }

  private void items(Pack pack, String campaign, OrganisationNode organisation, Telling telling)
      throws IOException {
    int number = 0;
    List<Next> page = facts.items(campaign, organisation.code(), null, ITEMS);
    while (!page.isEmpty()) {
      List<Dossier> dossiers = items.of(organisation, page.stream().map(Next::id).toList());
      Map<UUID, org.duibiao.chassis.evidence.Evidence> stored =
          evidence.all(organisation.code(), files(dossiers));
      for (Dossier one : dossiers) {
        number++;
        item(pack, one, number, telling, stored);
      }
      page = facts.items(campaign, organisation.code(), page.get(page.size() - 1), ITEMS);
    }
  }

  private static List<UUID> files(List<Dossier> dossiers) {
    return dossiers.stream()
        .flatMap(one -> one.reading().evidence().stream())
        .filter(proof -> proof.kind() == EvidenceKind.FILE)
        .map(proof -> UUID.fromString(proof.reference()))
        .distinct()
        .toList();
  }

  private void item(
      Pack pack,
      Dossier one,
      int number,
      Telling telling,
      Map<UUID, org.duibiao.chassis.evidence.Evidence> stored)
      throws IOException {
    String base =
        folder(one.reading().item().stated().indicator()) + "/" + "%03d".formatted(number);
    pack.paper(base + "-整改事项", telling.paper(one));
    List<Evidence> proofs = one.reading().evidence();
    for (int i = 0; i < proofs.size(); i++) {
      if (proofs.get(i).kind() == EvidenceKind.FILE) {
        var file = stored.get(UUID.fromString(proofs.get(i).reference()));
        String name = PackNames.file(file.content().fileName());
        pack.file(base + "-佐证" + "%02d".formatted(i + 1) + "-" + name, evidence.open(file));
      }
    }
  }
}
