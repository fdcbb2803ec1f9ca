package org.duibiao.chassis.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.file.FileKind;

/** The evidence of all organisations, and what refers to it. */
@ApplicationScoped
public class EvidenceFiles {
  private static final String SELECT =
      """
      select e.id, e.organisation, e.title, e.description,
        cast(e.effective_date as text) as effective_date, e.file_name, e.kind, e.size, e.sha256,
        e.file, e.uploaded_by, e.uploaded_at,
        (select cast(coalesce(json_agg(r.subject order by r.subject), '[]') as text)
          from evidence_reference r where r.evidence = e.id) as referrers,
        (select cast(coalesce(json_agg(json_build_object('id', t.id, 'title', t.title)
            order by t.uploaded_at), '[]') as text)
          from evidence t where t.organisation = e.organisation and t.sha256 = e.sha256
            and t.id <> e.id) as twins
      from evidence e where e.organisation = :organisation
      """;
  private static final String MATCHES =
      """
       and position(lower(:text) in lower(
        e.title || ' ' || coalesce(e.description, '') || ' ' || e.file_name)) > 0
      """;
  private static final String REFERRED =
      " exists (select 1 from evidence_reference r where r.evidence = e.id)";

  private final EntityManager database;
  private final ObjectMapper json;

  EvidenceFiles(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Adds evidence. */
  public void add(Evidence added) {
    database
        .createNativeQuery(
            """
            insert into evidence (id, organisation, title, description, effective_date, file_name,
              kind, size, sha256, file, uploaded_by, uploaded_at)
            values (:id, :organisation, :title, cast(:description as text), :effectiveDate,
              :fileName, :kind, :size, :sha256, :file, :by, :at)
            """)
        .setParameter("id", added.id())
        .setParameter("organisation", added.organisation())
        .setParameter("title", added.title())
        .setParameter("description", added.description())
        .setParameter("effectiveDate", added.effectiveDate())
        .setParameter("fileName", added.content().fileName())
        .setParameter("kind", added.content().kind().name())
        .setParameter("size", added.content().size())
        .setParameter("sha256", added.content().sha256())
        .setParameter("file", added.file())
        .setParameter("by", added.uploadedBy())
        .setParameter("at", added.uploadedAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Evidence of an organisation after a sort key of upload time and id, the last one first. */
  @SuppressWarnings("unchecked")
  public List<Evidence> rows(
      String organisation, EvidenceFilter wanted, Optional<List<String>> after, int fetch) {
    StringBuilder sql = new StringBuilder(SELECT);
    if (wanted.text() != null) {
      sql.append(MATCHES);
    }
    if (wanted.referenced() != null) {
      sql.append(" and ").append(wanted.referenced() ? "" : "not").append(REFERRED);
    }
    if (after.isPresent()) {
      sql.append(
          " and (e.uploaded_at, e.id) < (cast(:lastTime as timestamptz), cast(:lastId as uuid))");
    }
    sql.append(" order by e.uploaded_at desc, e.id desc");
    Query query =
        database
            .createNativeQuery(sql.toString(), Tuple.class)
            .setParameter("organisation", organisation);
    if (wanted.text() != null) {
      query.setParameter("text", wanted.text());
    }
    after.ifPresent(
        key -> query.setParameter("lastTime", key.get(0)).setParameter("lastId", key.get(1)));
    List<Tuple> rows = query.setMaxResults(fetch).getResultList();
    return rows.stream().map(this::evidence).toList();
  }

  /** One of an organisation's. */
  @SuppressWarnings("unchecked")
  public Optional<Evidence> find(String organisation, UUID id) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " and e.id = :id", Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().findFirst().map(this::evidence);
  }

  /** Those of an organisation among the given, by id. */
  @SuppressWarnings("unchecked")
  public Map<UUID, Evidence> all(String organisation, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " and e.id in (:ids)", Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("ids", ids)
            .getResultList();
    return rows.stream()
        .map(this::evidence)
        .collect(Collectors.toMap(Evidence::id, Function.identity()));
  }

  /** The same for deleting: nobody else refers to it or deletes it until the transaction ends. */
  public Optional<Evidence> lock(String organisation, UUID id) {
    database
        .createNativeQuery("select 1 from evidence where id = :id for update")
        .setParameter("id", id)
        .getResultList();
    return find(organisation, id);
  }

  /** Deletes one to which nothing refers. */
  public void delete(UUID id) {
    database
        .createNativeQuery("delete from evidence where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** What is known of evidence that is held against deletion. */
  public record Held(String title, LocalDate effectiveDate) {}

  /** Those of an organisation among the given, held against deletion until the transaction ends. */
  public Map<UUID, Held> held(Collection<UUID> ids, String organisation) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Tuple> known =
        database
            .createNativeQuery(
                "select id, title, cast(effective_date as text) as day from evidence"
                    + " where organisation = :organisation and id in (:ids)"
                    + " order by id for key share",
                Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("ids", ids)
            .getResultList();
    return known.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", UUID.class),
                row ->
                    new Held(
                        row.get("title", String.class),
                        LocalDate.parse(row.get("day", String.class)))));
  }

  /** Lets a subject refer to these, and to no others any more. */
  public void refer(Set<UUID> ids, String subject) {
    database
        .createNativeQuery("delete from evidence_reference where subject = :subject")
        .setParameter("subject", subject)
        .executeUpdate();
    if (!ids.isEmpty()) {
      database
          .createNativeQuery(
              "insert into evidence_reference (evidence, subject)"
                  + " select id, :subject from evidence where id in (:ids)")
          .setParameter("subject", subject)
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  private Evidence evidence(Tuple row) {
    return new Evidence(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        row.get("title", String.class),
        row.get("description", String.class),
        LocalDate.parse(row.get("effective_date", String.class)),
        new Evidence.Content(
            row.get("file_name", String.class),
            FileKind.valueOf(row.get("kind", String.class)),
            row.get("size", Number.class).longValue(),
            row.get("sha256", String.class)),
        row.get("file", UUID.class),
        row.get("uploaded_by", String.class),
        row.get("uploaded_at", Instant.class),
        List.of(read(row.get("referrers", String.class), String[].class)),
        List.of(read(row.get("twins", String.class), Evidence.Twin[].class)));
  }

  private <T> T read(String stored, Class<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
