package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest extends ChassisTest {
  @Inject AgroalDataSource database;
  @Inject OrganisationTree tree;

  private String act() {
    String code = "audit-" + UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                tree.apply(
                    new OrganisationState(code, "名", null, "BRANCH", null, 1, null, null, 1)));
    as("li-ming", "secretary@" + code)
        .header("X-Correlation-ID", "audit-test")
        .post(API + "/organisations/" + code + "/act")
        .then()
        .statusCode(204);
    return code;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void saysWhoDidWhatInWhichPostWhenAndWhy() throws SQLException {
    String code = act();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select * from audit_record where organisation = ?")) {
      query.setString(1, code);
      var row = query.executeQuery();
      assertThat(row.next()).isTrue();
      assertThat(row.getString("person")).isEqualTo("li-ming");
      assertThat(row.getString("post")).isEqualTo("secretary@" + code);
      assertThat(row.getString("action")).isEqualTo("act");
      assertThat(row.getString("reason")).isEqualTo("试一试");
      assertThat(row.getLong("version_before")).isEqualTo(1);
      assertThat(row.getLong("version_after")).isEqualTo(2);
      assertThat(row.getString("correlation_id")).isEqualTo("audit-test");
      assertThat(row.getTimestamp("domain_time")).isBefore(row.getTimestamp("real_time"));
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void refusesUpdateDeleteAndTruncate() {
    act();
    assertThatThrownBy(() -> execute("update audit_record set person = 'x'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("delete from audit_record"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("truncate audit_record")).hasMessageContaining("append-only");
  }
}
