package org.duibiao.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.client.Json;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Swagger UI in a real browser, from the log-in at the campus to the answers of three services.
 * Pictures of each step are kept in {@code target/screenshots}.
 */
@Order(6)
@ExtendWith(WholeSystem.class)
class SwaggerUiIT {

  @Test
  void aSecretaryLogsInThroughTheCampusAndCallsThreeServices(Standalone system) {
    try (Chromium chromium = Chromium.launch()) {
      Page window = chromium.open();
      List<String> complaints = complaintsOf(window);
      SwaggerPage swagger = new SwaggerPage(window);

      swagger.open(system.gatewayUrl());
      swagger.logInThroughTheCampus("secretary-dept-01", "secretary-dept-01");

      String organisation =
          swagger.call("Organisations", "getOrganisation", Map.of("code", "dept-01-b1"));
      assertThat(Json.read(organisation).path("code").asText()).isEqualTo("dept-01-b1");
      String campaign =
          swagger.call("Ledger campaigns", "getLedgerCampaign", Map.of("campaign", "xzj-2021"));
      assertThat(Json.read(campaign).path("campaign").asText()).isEqualTo("xzj-2021");
      String inbox = swagger.call("Inbox", "readInbox", Map.of("limit", "5"));
      assertThat(Json.read(inbox).path("items").isArray()).isTrue();
      assertThat(complaints).isEmpty();
    }
  }

  /** What the browser refuses to do because the page's policy forbids it. */
  private static List<String> complaintsOf(Page window) {
    List<String> complaints = new CopyOnWriteArrayList<>();
    window.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    return complaints;
  }
}
