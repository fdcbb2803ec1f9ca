package org.duibiao.catalog.organisation.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;

/**
 * The rows of an import in the database, and what is done to all of them at once. All of it joins
 * the transaction; when that ends nothing is left here.
 */
@ApplicationScoped
public class ImportStage {
  private static final String STAGE =
      """
      insert into import_row (import, row_number, code, name, short_name, type, category, parent,
        display_order, has_party_groups, has_branch_committee, member_count, valid_from, version,
        faulty, parent_name)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String KEEP =
      """
      update import_row r set short_name = coalesce(r.short_name, o.short_name),
        category = coalesce(r.category, o.category),
        display_order = coalesce(r.display_order, o.display_order),
        has_party_groups = coalesce(r.has_party_groups, o.has_party_groups),
        has_branch_committee = coalesce(r.has_branch_committee, o.has_branch_committee),
        member_count = coalesce(r.member_count, o.member_count),
        valid_from = coalesce(r.valid_from, o.valid_from)
      from organisation o where r.import = :import and o.code = r.code
      """;

  private static final String MARK =
      """
      update import_row r set effect = marked.effect
      from (
        select r.row_number, case when o.code is null then 'CREATED' else 'UPDATED' end as effect
        from import_row r left join organisation o on o.code = r.code
        where r.import = :import and not r.faulty and (o.code is null
          or (o.name, o.short_name, o.type, o.category, o.parent, o.display_order,
              o.has_party_groups, o.has_branch_committee, o.member_count, o.valid_from)
             is distinct from
             (r.name, r.short_name, r.type, r.category, r.parent, r.display_order,
              r.has_party_groups, r.has_branch_committee, r.member_count, r.valid_from))
      ) marked
      where r.import = :import and r.row_number = marked.row_number
      """;

  private static final String UPDATE =
      """
      update organisation o set name = r.name, short_name = r.short_name, type = r.type,
        category = r.category, parent = r.parent, display_order = r.display_order,
        has_party_groups = r.has_party_groups, has_branch_committee = r.has_branch_committee,
        member_count = r.member_count, valid_from = r.valid_from,
        revision = o.revision + 1, version = o.version + 1, event_sequence = o.event_sequence + 1
      from import_row r
      where r.import = :import and r.effect = 'UPDATED' and o.code = r.code
      """;

  private static final String INSERT =
      """
      insert into organisation (code, name, short_name, type, category, parent, display_order,
        has_party_groups, has_branch_committee, member_count, valid_from, revision, version,
        event_sequence)
      select code, name, short_name, type, category, parent, coalesce(display_order, 0),
        coalesce(has_party_groups, false), coalesce(has_branch_committee, false), member_count,
        valid_from, 1, 0, 1
      from import_row where import = :import and effect = 'CREATED' order by row_number
      """;

  private static final String TELL =
      """
      insert into outbox (topic, key, event_id, type, source, subject, aggregate_version,
        occurred_at, actor, payload)
      select :topic, o.code, gen_random_uuid(), :type, '/catalog-service',
        'organisation/' || o.code, o.event_sequence, :now, :actor,
        cast(json_build_object('code', o.code, 'name', o.name, 'shortName', o.short_name,
          'type', o.type, 'category', o.category, 'parent', o.parent,
          'displayOrder', o.display_order, 'hasPartyGroups', o.has_party_groups,
          'hasBranchCommittee', o.has_branch_committee, 'memberCount', o.member_count,
          'validFrom', o.valid_from, 'validTo', o.valid_to, 'version', o.revision,
          'appointments', coalesce((
            select json_agg(json_build_object('id', a.id, 'person', a.person, 'name', a.name,
              'post', a.post, 'validFrom', a.valid_from, 'validTo', a.valid_to,
              'dualLeader', a.dual_leader, 'email', a.email, 'phone', a.phone)
              order by a.post, a.person, a.id)
            from appointment a where a.organisation = o.code), '[]')) as text)
      from import_row r join organisation o on o.code = r.code
      where r.import = :import and r.effect is not null
      order by r.row_number
      """;

  private static final String WRITTEN =
      """
      select r.row_number, r.code, o.revision
      from import_row r join organisation o on o.code = r.code
      where r.import = :import and r.effect is not null and r.row_number > :after
      order by r.row_number limit :most
      """;

  private final AgroalDataSource source;
  private final EntityManager database;

  ImportStage(AgroalDataSource source, EntityManager database) {
    this.source = source;
    this.database = database;
  }

  /**
   * A row to be staged; what is null could not be read, or is not said.
   *
   * @param superior what it calls its superior where it does not give the code
   */
  public record Staged(long number, OrganisationRow row, String superior, boolean faulty) {}

  /** An organisation that was written, and its version now. */
  public record Written(long number, String code, long revision) {}

  /** Puts rows down. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void stage(UUID id, List<Staged> rows) {
    try (var connection = source.getConnection();
        var insert = connection.prepareStatement(STAGE)) {
      for (Staged row : rows) {
        fill(insert, id, row);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot stage the rows of an import", e);
    }
  }

  private static void fill(PreparedStatement insert, UUID id, Staged row) throws SQLException {
    OrganisationRow said = row.row();
    insert.setObject(1, id);
    insert.setLong(2, row.number());
    insert.setString(3, said.code());
    insert.setString(4, said.name());
    insert.setString(5, said.shortName());
    insert.setString(6, said.type() == null ? null : said.type().name());
    insert.setString(7, said.category() == null ? null : said.category().name());
    insert.setString(8, said.parent());
    insert.setObject(9, said.displayOrder(), Types.INTEGER);
    insert.setObject(10, said.hasPartyGroups(), Types.BOOLEAN);
    insert.setObject(11, said.hasBranchCommittee(), Types.BOOLEAN);
    insert.setObject(12, said.memberCount(), Types.INTEGER);
    insert.setObject(13, said.validFrom(), Types.DATE);
    insert.setObject(14, said.version(), Types.BIGINT);
    insert.setBoolean(15, row.faulty());
    insert.setString(16, row.superior());
  }

  /** What a list leaves blank, or has no column for, stays as it is where it is there already. */
  public void keep(UUID id) {
    run(KEEP, id);
  }

  /** How many rows have a fault. */
  public long faulty(UUID id) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from import_row where import = :import and faulty")
                .setParameter("import", id)
                .getSingleResult())
        .longValue();
  }

  /** Notes for each row whether it makes, changes or leaves an organisation. */
  public void mark(UUID id) {
    run(MARK, id);
  }

  /** How many rows have an effect, by its name. */
  public long count(UUID id, String effect) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from import_row where import = :import and effect = :effect")
                .setParameter("import", id)
                .setParameter("effect", effect)
                .getSingleResult())
        .longValue();
  }

  /** Writes all marked rows. */
  public void write(UUID id) {
    run(UPDATE, id);
    run(INSERT, id);
  }

  /** Tells every organisation that was written, with its appointments. */
  public void tell(UUID id, String actor, Instant now) {
    database
        .createNativeQuery(TELL)
        .setParameter("import", id)
        .setParameter("topic", OrganisationEvent.TOPIC)
        .setParameter("type", OrganisationEvent.TYPE)
        .setParameter("actor", actor)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Some of those that were written, after a row. */
  @SuppressWarnings("unchecked")
  public List<Written> written(UUID id, long after, int most) {
    List<Tuple> rows =
        database
            .createNativeQuery(WRITTEN, Tuple.class)
            .setParameter("import", id)
            .setParameter("after", after)
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Written(
                    row.get("row_number", Number.class).longValue(),
                    row.get("code", String.class),
                    row.get("revision", Number.class).longValue()))
        .toList();
  }

  /** Clears what was staged. */
  public void clear(UUID id) {
    run("delete from import_row where import = :import", id);
  }

  private void run(String statement, UUID id) {
    Query query = database.createNativeQuery(statement).setParameter("import", id);
    query.executeUpdate();
  }
}
