package org.duibiao.ledger.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.file.StoredFiles;
import org.duibiao.chassis.pack.Pack;
import org.duibiao.chassis.pack.PackNames;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.inspection.PackEvidence.Placed;
import org.duibiao.ledger.inspection.PackRecords.Studied;

/**
 * The ledger's part of an inspection pack 迎检包: an organisation's learning records, in all and by
 * indicator, and its evidence files in the same folders by indicator as rectification-service's
 * part, with a list that says what each belongs to. Invariant: no file of the organisation's is
 * left out because nothing refers to it; a page of names, a page of a list and one buffer of a file
 * are in memory at a time.
 */
@ApplicationScoped
class LedgerPack {
  private static final String RECORDS = "02-学习记录";
  private static final String LIST = "02-台账佐证清单";
  private static final String WITHOUT_INDICATOR = "02-学习记录佐证";
  private static final String UNNAMED = "04-未被引用的佐证";
  private static final int PAGE = 200;
  private static final int ROWS = 1_000;
  private static final int SHOWN_OF_DIGEST = 16;

  private final PackRecords records;
  private final PackEvidence evidence;
  private final StoredFiles files;
  private final CampaignDesk campaigns;
  private final Access access;

  LedgerPack(
      PackRecords records,
      PackEvidence evidence,
      StoredFiles files,
      CampaignDesk campaigns,
      Access access) {
    this.records = records;
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
    String code = organisation.code();
    records(pack, organisation.name(), after -> records.next(campaign, code, false, after, ROWS));
    byIndicator(pack, after -> records.next(campaign, code, true, after, PAGE));
    Listing list = new Listing(pack, organisation.name());
    files(list, after -> evidence.named(campaign, code, after, PAGE));
    files(list, after -> evidence.unnamed(code, after, PAGE));
    list.end();
  }

  private static void records(Pack pack, String whose, Function<Studied, List<Studied>> pages)
      throws IOException {
    List<Studied> page = pages.apply(null);
    int part = 0;
    do {
      part++;
      pack.paper(numbered(RECORDS, part), LedgerPapers.records(whose, page));
      page = page.size() < ROWS ? List.of() : pages.apply(page.get(page.size() - 1));
    } while (!page.isEmpty());
  }

  private static void byIndicator(Pack pack, Function<Studied, List<Studied>> pages)
      throws IOException {
    List<Studied> rows = new ArrayList<>();
    int part = 1;
    for (List<Studied> page = pages.apply(null);
        !page.isEmpty();
        page = pages.apply(page.get(page.size() - 1))) {
      for (Studied one : page) {
        boolean other = !rows.isEmpty() && !rows.get(0).indicator().equals(one.indicator());
        if (other || rows.size() == ROWS) {
          atIndicator(pack, rows, part);
          part = other ? 1 : part + 1;
          rows.clear();
        }
        rows.add(one);
      }
    }
    if (!rows.isEmpty()) {
      atIndicator(pack, rows, part);
    }
  }

  private static void atIndicator(Pack pack, List<Studied> rows, int part) throws IOException {
    String indicator = rows.get(0).indicator();
    String name = numbered(PackNames.indicator(indicator) + "/00-学习记录", part);
    pack.paper(name, LedgerPapers.records("指标 " + indicator + " ", rows));
  }

  private void files(Listing list, Function<Placed, List<Placed>> pages) throws IOException {
    String folder = "";
    int number = 0;
    for (List<Placed> page = pages.apply(null);
        !page.isEmpty();
        page = pages.apply(page.get(page.size() - 1))) {
      for (Placed one : page) {
        String place = one.source().isEmpty() ? UNNAMED : folder(one.indicator());
        number = place.equals(folder) ? number + 1 : 1;
        folder = place;
        String name = "%s/台账佐证%02d-%s".formatted(place, number, PackNames.file(one.fileName()));
        list.pack.file(name, files.open(one.file()));
        list.add(name, one);
      }
    }
  }

  private static String folder(String indicator) {
    return indicator.isEmpty() ? WITHOUT_INDICATOR : PackNames.indicator(indicator);
  }

  private static String numbered(String name, int part) {
    return part == 1 ? name : name + "-" + part;
  }

  /** The list of evidence, written a page at a time between the files. */
  private static final class Listing {
    private final Pack pack;
    private final String whose;
    private final List<List<String>> rows = new ArrayList<>();
    private int part = 1;

    private Listing(Pack pack, String whose) {
      this.pack = pack;
      this.whose = whose;
    }

    private void add(String name, Placed one) throws IOException {
      if (rows.size() == ROWS) {
        end();
        rows.clear();
        part++;
      }
      rows.add(
          List.of(
              name,
              one.title(),
              ChinaTime.written(one.day()),
              one.indicator(),
              one.source().isEmpty() ? "未被引用" : one.source(),
              one.uploadedBy(),
              ChinaTime.written(ChinaTime.dayOf(one.uploadedAt())),
              one.sha256().substring(0, SHOWN_OF_DIGEST)));
    }

    private void end() throws IOException {
      pack.paper(numbered(LIST, part), LedgerPapers.list(whose, rows));
    }
  }
}
