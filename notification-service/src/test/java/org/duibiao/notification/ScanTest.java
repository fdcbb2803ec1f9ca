package org.duibiao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duibiao.notification.testing.College.morningOf;
import static org.duibiao.notification.testing.College.today;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.notification.reminder.application.ReminderScan;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScanTest extends NotificationTest {
  private static final String LEDGER = "诊断情况工作台账";

  private final ReminderScan scan;
  private final EntityManager database;
  private final College college = new College();

  ScanTest(ReminderScan scan, EntityManager database) {
    this.scan = scan;
    this.database = database;
  }

  @Test
  void threeScannersAtOnceTellEachOnce() {
    // Given
    LocalDate due = College.due(2, 1);
    departmentWithBranches(40, due);
    morningOf(due.plusDays(1));

    // When
    Stream.generate(() -> CompletableFuture.runAsync(this::scanNow))
        .limit(3)
        .toList()
        .forEach(CompletableFuture::join);

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "OVERDUE_DIGEST");
    assertThat(college.inbox(college.secretary("d1")).getList("items[0].subjects")).hasSize(40);
    assertThat(toldTwice()).isZero();
    assertThat(told(due, "obligation-1-after-owner")).isEqualTo(40);
  }

  @Test
  void aScanThatDiesHalfWayTellsNothingAndTheNextOneEachOnce() {
    // Given
    LocalDate due = College.due(2, 1);
    departmentWithBranches(5, due);
    morningOf(due.plusDays(1));

    // When
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          scanNow();
                          throw new IllegalStateException("killed");
                        }))
        .isInstanceOf(IllegalStateException.class);

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "OVERDUE_DIGEST");
    assertThat(told(due, "obligation-1-after-owner")).isEqualTo(5);
    assertThat(toldTwice()).isZero();
  }

  @Test
  void tellsNobodyTwiceWhenTheProjectionIsDroppedAndReplayed() {
    // Given
    college.department("d1");
    var returned = college.owes("d1", today().plusDays(20));
    returned.tell("submitted", "");
    returned.tell("returned", "\"reason\":\"数据不全\"");
    college.awaitKinds(college.secretary("d1"), LEDGER, "RETURNED");
    var overdue = college.owes("d1", today().minusDays(1), "昨天");
    college.awaitKinds(college.secretary("d1"), "昨天", "OVERDUE_OWNER");
    college.awaitKinds(college.office(), "昨天", "OVERDUE_DIGEST");

    // When
    dropDeadlines();
    returned.replay();
    overdue.replay();

    // Then
    college.awaitDeadlines("d1", true, 2);
    college.awaitActedUpon("d1");
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).containsExactly("RETURNED");
    assertThat(college.kinds(college.secretary("d1"), "昨天")).containsExactly("OVERDUE_OWNER");
    assertThat(college.kinds(college.office(), "昨天")).containsExactly("OVERDUE_DIGEST");
  }

  /** With -Dreminders.scale=100000 it tells how long a province takes. */
  @Test
  void handlesThousandsOfDeadlinesChunkByChunk() {
    // Given
    int number = Integer.getInteger("reminders.scale", 3000);
    college.department("d1");
    college.awaitActedUpon("d1");
    LocalDate due = today().minusDays(1);
    organisations(number);

    // When
    long begin = System.nanoTime();
    insertDeadlines(number, due);

    // Then
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(120))
        .until(
            () ->
                told(due, "obligation-1-after-owner") == number
                    && told(due, "obligation-1-after-superior") == number);
    Log.infof("%d due subjects told in %d ms", number, (System.nanoTime() - begin) / 1_000_000);
    assertThat(toldTwice()).isZero();
    assertThat(
            number(
                "select count(*) from message where kind = 'OVERDUE_DIGEST' and campaign = '"
                    + college.code()
                    + "' and title = '很多'"))
        .isEqualTo(100);
  }

  /** A hundred units with a secretary each, and so many branches below them. */
  private void organisations(int number) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              run(
                  """
                  insert into organisation_node (code, name, type, parent, path, depth,
                    display_order, valid_from, version)
                  select :college || '-u' || n, 'U' || n, 'GENERAL_BRANCH', :college,
                    :college || '/' || :college || '-u' || n || '/', 1, n, date '2020-01-01', 1
                  from generate_series(0, 99) n
                  """,
                  0);
              run(
                  """
                  insert into organisation_node (code, name, type, parent, path, depth,
                    display_order, valid_from, version)
                  select :college || '-v' || n, 'V' || n, 'BRANCH', u.code,
                    u.path || :college || '-v' || n || '/', 2, n, date '2020-01-01', 1
                  from generate_series(1, :number) n
                  join organisation_node u on u.code = :college || '-u' || n % 100
                  """,
                  number);
              run(
                  """
                  insert into appointment (organisation, id, person, name, post)
                  select n.code, n.code, 'secretary-' || n.code, '某', 'SECRETARY'
                  from organisation_node n where n.code ~ ('^' || :college || '-[uv]')
                  """,
                  0);
            });
  }

  private void run(String sql, int number) {
    var query = database.createNativeQuery(sql).setParameter("college", college.code());
    if (number > 0) {
      query.setParameter("number", number);
    }
    query.executeUpdate();
  }

  private void departmentWithBranches(int number, LocalDate due) {
    college.department("d1");
    IntStream.rangeClosed(1, number).forEach(i -> college.branch("d1-b" + i, "d1"));
    IntStream.rangeClosed(1, number).forEach(i -> college.owes("d1-b" + i, due));
    college.awaitDeadlines("d1", true, Math.min(number, 50));
  }

  private void scanNow() {
    Instant now = TestClock.now();
    scan.run(now, now);
  }

  private void dropDeadlines() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("delete from deadline where campaign = :campaign")
                    .setParameter("campaign", college.code())
                    .executeUpdate());
  }

  private void insertDeadlines(int number, LocalDate due) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        """
                        insert into deadline (subject_kind, subject, version, campaign, milestone,
                          title, organisation, due_date, owed, submitted_once)
                        select 'OBLIGATION', 'obligation/' || :run || n, 1, :campaign, 'ledger',
                          '很多', :organisation || n, cast(:due as date), true, false
                        from generate_series(1, :number) n
                        """)
                    .setParameter("run", UUID.randomUUID().toString())
                    .setParameter("campaign", college.code())
                    .setParameter("organisation", college.at("v"))
                    .setParameter("due", due.toString())
                    .setParameter("number", number)
                    .executeUpdate());
  }

  private long told(LocalDate due, String rule) {
    return number(
        "select count(*) from delivery v where v.state = 'SENT' and v.due_date = date '"
            + due
            + "' and v.rule = '"
            + rule
            + "' and v.campaign = '"
            + college.code()
            + "'");
  }

  private long toldTwice() {
    return number(
        "select count(*) from (select 1 from delivery where state = 'SENT'"
            + " group by subject_kind, subject, recipient, due_date, rule, occurrence"
            + " having count(*) > 1) t");
  }

  private long number(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
  }
}
