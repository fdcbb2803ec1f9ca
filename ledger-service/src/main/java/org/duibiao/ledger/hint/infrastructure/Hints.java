package org.duibiao.ledger.hint.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.ListOrder;
import org.duibiao.chassis.lists.ListOrder.Key;
import org.duibiao.chassis.lists.ListQuery;
import org.duibiao.ledger.hint.domain.FoundHint;
import org.duibiao.ledger.hint.domain.HintKind;
import org.duibiao.ledger.hint.domain.HintPart;
import org.duibiao.ledger.shared.StoredJson;

/** The hints, and the fingerprints by which texts that are alike find each other. */
@ApplicationScoped
public class Hints {
  /** As the organisations stand in the tree. */
  public static final ListOrder ORDER =
      ListOrder.ascending(ListOrder.text("n.path"), new Key("h.id", "uuid"));

  private static final int CANDIDATES = 50;

  private final EntityManager database;

  Hints(EntityManager database) {
    this.database = database;
  }

  /** A text that others may be like. */
  public record Text(
      UUID row,
      String campaign,
      String organisation,
      HintPart part,
      String text,
      List<Long> bands) {}

  /** A submission that nobody has looked at yet. */
  public record Queued(UUID entry, int number) {}

  /** Puts a submission at the end of the queue. */
  public void queue(UUID entry, int number) {
    database
        .createNativeQuery("insert into hint_queue (entry_id, number) values (:entry, :number)")
        .setParameter("entry", entry)
        .setParameter("number", number)
        .executeUpdate();
  }

  /** Takes the first of the queue, unless another process is at it; joins the transaction. */
  @SuppressWarnings("unchecked")
  public Optional<Queued> take() {
    Object mine =
        database
            .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('ledger.hints'))")
            .getSingleResult();
    if (!Boolean.TRUE.equals(mine)) {
      return Optional.empty();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                delete from hint_queue where id = (select min(id) from hint_queue)
                returning entry_id, number
                """,
                Tuple.class)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Queued(
                    row.get("entry_id", UUID.class), row.get("number", Number.class).intValue()));
  }

  /** Forgets what was found of an organisation's texts. */
  public void forget(String campaign, String organisation) {
    for (String statement :
        List.of(
            "delete from hint_fingerprint where campaign = :campaign and organisation = :code",
            "delete from hint where campaign = :campaign and organisation = :code",
            "delete from hint where campaign = :campaign and other_organisation = :code")) {
      database
          .createNativeQuery(statement)
          .setParameter("campaign", campaign)
          .setParameter("code", organisation)
          .executeUpdate();
    }
  }

  /** Texts of other organisations that may be like one. */
  @SuppressWarnings("unchecked")
  public List<Text> candidates(Text text) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select row_id, organisation, text from hint_fingerprint
                where bands && cast(:bands as bigint[]) and campaign = :campaign
                  and part = :part and organisation <> :organisation
                limit :most
                """,
                Tuple.class)
            .setParameter("bands", array(text.bands()))
            .setParameter("campaign", text.campaign())
            .setParameter("part", text.part().name())
            .setParameter("organisation", text.organisation())
            .setParameter("most", CANDIDATES)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Text(
                    row.get("row_id", UUID.class),
                    text.campaign(),
                    row.get("organisation", String.class),
                    text.part(),
                    row.get("text", String.class),
                    List.of()))
        .toList();
  }

  /** Keeps a text for others to be compared with. */
  public void keep(Text text) {
    database
        .createNativeQuery(
            """
            insert into hint_fingerprint (row_id, campaign, organisation, part, text, bands)
            values (:row, :campaign, :organisation, :part, :text, cast(:bands as bigint[]))
            on conflict (row_id) do nothing
            """)
        .setParameter("row", text.row())
        .setParameter("campaign", text.campaign())
        .setParameter("organisation", text.organisation())
        .setParameter("part", text.part().name())
        .setParameter("text", text.text())
        .setParameter("bands", array(text.bands()))
        .executeUpdate();
  }

  private static String array(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** Keeps what was found. */
  public void keep(String campaign, List<FoundHint> found) {
    if (found.isEmpty()) {
      return;
    }
    database
        .createNativeQuery(
            """
            insert into hint (id, campaign, kind, organisation, part, row_id, quote, phrases,
              likeness, other_organisation, other_quote)
            select id, :campaign, kind, organisation, part, "row", quote,
              array_to_string(phrases, chr(10)), likeness, "otherOrganisation", "otherQuote"
            from jsonb_to_recordset(cast(:found as jsonb)) as f (id uuid, kind text,
              organisation text, part text, "row" uuid, quote text, phrases text[],
              likeness integer, "otherOrganisation" text, "otherQuote" text)
            """)
        .setParameter("campaign", campaign)
        .setParameter("found", StoredJson.write(found))
        .executeUpdate();
  }

  /** A hint with the names and places of the organisations. */
  public record Listed(
      FoundHint hint, String name, String path, String otherName, String otherPath) {}

  /** Hints after a place in the order of the tree. */
  public List<Listed> rows(
      String campaign,
      Optional<String> path,
      Optional<HintKind> kind,
      Scope scope,
      Optional<List<String>> after,
      int fetch) {
    return new ListQuery(
            """
            select h.id, h.kind, h.organisation, h.part, h.row_id, h.quote, h.phrases, h.likeness,
              h.other_organisation, h.other_quote, n.name, n.path, m.name as other_name,
              m.path as other_path
            from hint h join organisation_node n on n.code = h.organisation
            left join organisation_node m on m.code = h.other_organisation
            """,
            scope,
            "n.path")
            .and("h.campaign = :campaign")
            .with("campaign", campaign)
            .below("n.path", path)
            .and("h.kind = :kind", "kind", kind)
            .page(database, Tuple.class, ORDER, after, fetch)
            .stream()
            .map(Hints::listed)
            .toList();
  }

  private static Listed listed(Tuple row) {
    String phrases = row.get("phrases", String.class);
    Number likeness = row.get("likeness", Number.class);
    FoundHint hint =
        new FoundHint(
            row.get("id", UUID.class),
            HintKind.valueOf(row.get("kind", String.class)),
            row.get("organisation", String.class),
            HintPart.valueOf(row.get("part", String.class)),
            row.get("row_id", UUID.class),
            row.get("quote", String.class),
            phrases.isEmpty() ? List.of() : List.of(phrases.split("\n")),
            likeness == null ? null : likeness.intValue(),
            row.get("other_organisation", String.class),
            row.get("other_quote", String.class));
    return new Listed(
        hint,
        row.get("name", String.class),
        row.get("path", String.class),
        row.get("other_name", String.class),
        row.get("other_path", String.class));
  }
}
