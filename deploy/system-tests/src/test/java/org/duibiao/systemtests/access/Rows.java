package org.duibiao.systemtests.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.standalone.Standalone;

/** What the services' databases hold, to see whether it was changed: a digest of each table. */
final class Rows {
  private static final List<String> DATABASES =
      List.of("catalog", "ledger", "rectification", "notification");

  /**
   * All but tables of mechanisms, the audit trail, in which refusals are meant to show, the counts
   * of the coverage, which are summed up by and by (what they count is looked at), the hints for
   * reviewers, which are found by and by, the days on which weak organisations were proposed, what
   * is still to be told of diagnoses, the queue of what leaves the house, and the services' copies
   * of the delegations and of what else another service tells them, the event feed among them,
   * which arrive by and by (what was granted is looked at).
   */
  private static final String BUSINESS =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name !~ '^(outbox|inbox|idempotency_key|flyway|audit|coverage|hint|inconsistency|known_|ledger_record$|case_proposal_round$|diagnosis_to_tell$|delegation$|calendar_|feed_event$|lane$|transmission$|attempt$|.*seal|.*lease)'
      order by table_name
      """;

  /** Without the notes that the reminders' scan makes for itself. */
  private static final String DIGEST =
      """
      select count(*) || ' ' || coalesce(md5(string_agg(said, ',' order by said)), '')
      from (select (to_jsonb(t) - '{unheard,next_rung_at,next_try_at}'::text[])::text as said
            from %s t) as rows
      """;

  private Rows() {}

  /** Number and digest of the rows of each table with what is the business's. */
  static Map<String, String> of(Standalone system) {
    Map<String, String> digests = new TreeMap<>();
    for (String database : DATABASES) {
      try (Connection connection = DriverManager.getConnection(system.jdbcUrl(database));
          Statement statement = connection.createStatement()) {
        for (String table : texts(statement, BUSINESS)) {
          digests.put(database + "." + table, texts(statement, DIGEST.formatted(table)).get(0));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(database, e);
      }
    }
    return digests;
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        texts.add(found.getString(1));
      }
    }
    return texts;
  }
}
