package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a portal may do is written in its token's scopes, and only a portal's token has them. */
@ExtendWith(WholeSystem.class)
class PortalScopesIT {
  private static final String[] READ = {
    "catalog:read", "ledger:read", "rectification:read", "notification:read"
  };
  private static final String[] WRITE = {
    "catalog:write", "ledger:write", "rectification:write", "notification:write"
  };

  private Administrator administrator;
  private Issuer issuer;

  @BeforeEach
  void open(Standalone system) {
    administrator = Administrator.of(system);
    issuer = new Issuer(system.keycloak().issuer("duibiao"));
  }

  @Test
  void theDemoPortalReadsEverythingAndWritesNothing() {
    var token = issuer.program("portal-demo", Map.of());

    assertThat(token.scopes()).contains(READ).doesNotContain(WRITE);
    assertThat(token.posts()).containsExactly("portal@college");
    assertThat(token.claims().path("aud").asText()).isEqualTo("duibiao-api");
    assertThat(token.claims().path("exp").asLong() - token.claims().path("iat").asLong())
        .isBetween(1L, 300L);
  }

  @Test
  void theFormsPortalWritesInTheLedgerOnly() {
    assertThat(issuer.program("portal-forms", Map.of()).scopes())
        .contains("catalog:read", "ledger:read", "ledger:write")
        .doesNotContain("catalog:write", "rectification:read", "rectification:write");
  }

  @Test
  void theEventsPortalKeepsItsWebhooksAndWritesNothingElse() {
    assertThat(issuer.program("portal-events", Map.of()).scopes())
        .contains("catalog:read", "ledger:read", "notification:read", "notification:write")
        .doesNotContain("catalog:write", "ledger:write", "rectification:write");
  }

  @Test
  void aPortalDoesNotGetAScopeByAskingForIt() {
    assertThat(issuer.program("portal-demo", Map.of("scope", "ledger:write")).error())
        .isEqualTo("invalid_scope");
  }

  @Test
  void aPersonDoesNotGetAPortalsScopeEvenIfTheirClientMayAskForIt() {
    administrator.create(
        "/realms/duibiao/clients",
        Map.of(
            "clientId",
            "careless",
            "publicClient",
            true,
            "directAccessGrantsEnabled",
            true,
            "defaultClientScopes",
            List.of("basic", "profile", "duibiao-api", "ledger:write")));

    var token = issuer.password("careless", "office", "office");

    assertThat(token.posts()).containsExactly("office@college");
    assertThat(token.scopes()).doesNotContain("ledger:write");
  }

  @Test
  void aWrongSecretIsRefused() {
    var form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "portal-demo",
            "client_secret", "portal-forms");

    assertThat(issuer.token(form).error()).isEqualTo("unauthorized_client");
  }

  @Test
  void theAudienceItselfLogsNobodyIn() {
    assertThat(issuer.program("duibiao-api", Map.of()).status()).isIn(400, 401);
    assertThat(issuer.password("duibiao-api", "office", "office").status()).isIn(400, 401);
  }
}
