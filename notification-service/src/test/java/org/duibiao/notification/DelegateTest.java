package org.duibiao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.post;
import static org.duibiao.notification.testing.College.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

/** Who acts in another's post 授权代办 is told what that post is told. */
@QuarkusTest
class DelegateTest extends NotificationTest {
  private static final String LEDGER = "诊断情况工作台账";

  private final EntityManager database;
  private final College college = new College();
  private final String delegate = "delegate-" + college.code();

  DelegateTest(EntityManager database) {
    this.database = database;
  }

  private void delegate(String from, String post, String reach, LocalDate first, LocalDate last) {
    String id = college.delegation(from, delegate, post, reach, first, last);
    Awaitility.await().until(() -> isKnown(id));
  }

  private boolean isKnown(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    database
                        .createNativeQuery(
                            "select exists (select 1 from delegation where id = cast(:id as uuid))",
                            Boolean.class)
                        .setParameter("id", id)
                        .getSingleResult());
  }

  @Test
  void isToldBesideTheDelegator() {
    // Given
    college.department("d1");
    delegate(
        college.secretary("d1"),
        "secretary@" + college.at("d1"),
        college.at("d1"),
        today(),
        today().plusDays(9));

    // When
    college.owes("d1", today().plusDays(5));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    college.awaitKinds(delegate, LEDGER, "REMINDER_BEFORE_DUE");
  }

  @Test
  void isToldOnceOfWhatIsBelowToo() {
    // Given
    college.department("d1");
    college.branch("d1-b1", "d1");
    String secretary = "secretary@" + college.at("d1");
    delegate(college.secretary("d1"), secretary, college.at("d1"), today(), today());
    delegate(college.secretary("d1"), secretary, college.at("d1-b1"), today(), today());

    // When
    college.owes("d1-b1", today().minusDays(1));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "OVERDUE_DIGEST");
    college.awaitKinds(delegate, LEDGER, "OVERDUE_DIGEST");
  }

  @Test
  void isToldNothingBeyondTheDelegation() {
    // Given
    college.department("d1");
    college.organisation(
        college.at("d2"),
        "GENERAL_BRANCH",
        college.code(),
        post(college.secretary("d2"), "SECRETARY"),
        post("officer-" + college.code(), "OFFICER"));
    college.branch("d2-b1", "d2");
    String first = "secretary@" + college.at("d1");
    LocalDate today = today();
    delegate(
        college.secretary("d1"), first, college.at("d1"), today.minusDays(9), today.minusDays(1));
    delegate(
        college.secretary("d1"), first, college.at("d1"), today.plusDays(1), today.plusDays(9));
    delegate(
        college.secretary("d2"),
        "secretary@" + college.at("d2"),
        college.at("d2-b1"),
        today,
        today.plusDays(9));
    delegate("somebody-" + college.code(), first, college.at("d1"), today, today.plusDays(9));

    // When
    college.owes("d1", today.plusDays(5));
    college.owes("d2", today.plusDays(5));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    college.awaitKinds(college.secretary("d2"), LEDGER, "REMINDER_BEFORE_DUE");
    college.awaitKinds("officer-" + college.code(), LEDGER, "REMINDER_BEFORE_DUE");
    assertThat(college.kinds(delegate, LEDGER)).isEmpty();
  }

  @Test
  void readsTheOwnInboxAndNotTheDelegators() {
    // Given
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");

    // When
    delegate(
        college.secretary("d1"),
        "secretary@" + college.at("d1"),
        college.at("d1"),
        today(),
        today());

    // Then
    assertThat(college.inbox(delegate).getList("items")).isEmpty();
  }
}
