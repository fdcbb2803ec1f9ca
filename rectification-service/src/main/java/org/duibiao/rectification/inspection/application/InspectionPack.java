package org.duibiao.rectification.inspection.application;

import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.evidence.EvidenceDesk;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.inspection.infrastructure.PackFacts;
import org.duibiao.rectification.inspection.infrastructure.PackFacts.Next;
import org.duibiao.rectification.item.application.ItemCatalogue;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.application.ItemStory;
import org.duibiao.rectification.item.application.ItemStory.Chapter;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.EvidenceKind;

/**
 * The inspection pack 迎检包 of an organisation: what an inspector asks for, ordered by indicator.
 * Invariant: one item and one buffer of a file are in memory at a time, however much there is; few
 * packs are made at once.
 */
@ApplicationScoped
public class InspectionPack {
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 20;
  private static final int ITEMS = 100;
  private static final int RECORDS = 1_000;

  private final PackFacts facts;
  private final ItemCatalogue items;
  private final ItemStory stories;
  private final EvidenceDesk evidence;
  private final Campaigns campaigns;
  private final Access access;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  InspectionPack(
      PackFacts facts,
      ItemCatalogue items,
      ItemStory stories,
      EvidenceDesk evidence,
      Campaigns campaigns,
      Access access,
      @DomainTime Clock clock) {
    this.facts = facts;
    this.items = items;
    this.stories = stories;
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

  /** Writes a pack; the stream is the caller's to close. */
  public void write(
      String campaign,
      OrganisationNode organisation,
      Function<Chapter, String> narration,
      OutputStream out)
      throws IOException {
    takeTurn();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      paper(zip, "00-目录", PackPapers.cover(organisation, campaign, clock.instant()));
      paper(
          zip,
          "01-自我诊断",
          PackPapers.diagnosis(organisation, facts.diagnosis(campaign, organisation.code())));
      records(zip, organisation);
      items(zip, campaign, organisation, narration);
    } finally {
      turns.release();
    }
  }

  /** The others wait for a moment, without holding anything. */
  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new DomainException(TEMPORARILY_UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DomainException(TEMPORARILY_UNAVAILABLE);
    }
  }

  private void records(ZipOutputStream zip, OrganisationNode organisation) throws IOException {
    int part = 1;
    List<RecordRow> rows = facts.records(organisation.code(), null, RECORDS);
    do {
      String name = part == 1 ? "02-学习记录" : "02-学习记录-" + part;
      paper(zip, name, PackPapers.records(organisation, rows));
      part++;
      rows =
          rows.size() < RECORDS
              ? List.of()
              : facts.records(organisation.code(), rows.get(rows.size() - 1), RECORDS);
    } while (!rows.isEmpty());
  }

  private void items(
      ZipOutputStream zip,
      String campaign,
      OrganisationNode organisation,
      Function<Chapter, String> narration)
      throws IOException {
    int number = 0;
    Next last = null;
    List<Next> page = facts.items(campaign, organisation.code(), null, ITEMS);
    while (!page.isEmpty()) {
      for (Next one : page) {
        number++;
        item(zip, one, number, narration);
        last = one;
      }
      page = facts.items(campaign, organisation.code(), last, ITEMS);
    }
  }

  private void item(ZipOutputStream zip, Next one, int number, Function<Chapter, String> narration)
      throws IOException {
    ItemReading reading = items.find(one.id());
    String indicator = EntryNames.safe(reading.item().stated().indicator());
    String base = "03-整改事项/指标-" + indicator + "/" + "%03d".formatted(number);
    paper(zip, base + "-整改事项", PackPapers.item(reading, stories.of(one.id()), narration));
    List<Evidence> proofs = new ArrayList<>(reading.evidence());
    for (int i = 0; i < proofs.size(); i++) {
      if (proofs.get(i).kind() == EvidenceKind.FILE) {
        file(zip, base + "-佐证" + "%02d".formatted(i + 1), reading, proofs.get(i));
      }
    }
  }

  private void file(ZipOutputStream zip, String base, ItemReading reading, Evidence proof)
      throws IOException {
    var stored = evidence.get(reading.item().organisation(), proof.reference()).evidence();
    zip.putNextEntry(new ZipEntry(base + "-" + EntryNames.file(stored.content().fileName())));
    try (InputStream content = evidence.open(stored)) {
      content.transferTo(zip);
    }
    zip.closeEntry();
  }

  private static void paper(ZipOutputStream zip, String name, WordDocument paper)
      throws IOException {
    try (paper) {
      zip.putNextEntry(new ZipEntry(name + ".docx"));
      paper.save(new Unclosed(zip));
      zip.closeEntry();
    }
  }

  /** A stream that a document may close without ending the pack. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
