package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same campus, spoken to in SAML 2. */
@ExtendWith(WholeSystem.class)
class SamlLoginIT {
  private static final Map<String, String> TOLD =
      Map.of(
          "staffNumber", "staffNumber",
          "name", "name",
          "givenName", "firstName",
          "familyName", "lastName",
          "mail", "email",
          "posts", "posts");

  private static ExtraRealm realm;
  private static Administrator administrator;

  @BeforeAll
  static void create(Standalone system) {
    var campus = system.keycloak().issuer("campus-sso");
    var entity = system.keycloak().issuer("duibiao-saml");
    realm =
        ExtraRealm.create(
            system,
            "duibiao-saml",
            List.of("campus-saml"),
            Map.of(
                "DUIBIAO_PUBLIC_URL",
                system.gatewayUrl(),
                "DUIBIAO_CAMPUS_SAML_SP_ENTITY_ID",
                entity,
                "DUIBIAO_CAMPUS_SAML_IDP_ENTITY_ID",
                campus,
                "DUIBIAO_CAMPUS_SAML_SSO_URL",
                campus + "/protocol/saml",
                "DUIBIAO_CAMPUS_SAML_METADATA_URL",
                campus + "/protocol/saml/descriptor"));
    administrator = realm.administrator();
    administrator.create("/realms/campus-sso/clients", serviceProvider(entity));
  }

  @AfterAll
  static void delete() {
    realm.close();
  }

  @Test
  void whoComesForTheFirstTimeLandsWithTheirPosts() {
    administrator.createCampusPerson("t6001", "officer@dept-03", "secretary@dept-03-b1");

    var tokens = realm.swaggerUi().throughTheCampus("t6001");

    assertThat(tokens.posts()).containsExactlyInAnyOrder("officer@dept-03", "secretary@dept-03-b1");
    assertThat(tokens.claims().path("preferred_username").asText()).isEqualTo("t6001");
    assertThat(tokens.claims().path("name").asText()).isEqualTo("张三");
  }

  @Test
  void postsAreThoseThatTheCampusTellsAtEachLogIn() {
    administrator.createCampusPerson("t6002", "officer@dept-03");
    realm.swaggerUi().throughTheCampus("t6002");
    administrator.changePerson(
        "campus-sso",
        "t6002",
        person -> person.withObject("/attributes").putArray("posts").add("secretary@dept-04"));

    assertThat(realm.swaggerUi().throughTheCampus("t6002").posts())
        .containsExactly("secretary@dept-04");
    assertThat(administrator.people("duibiao-saml", "t6002")).hasSize(1);
  }

  @Test
  void whoIsDisabledAtTheCampusDoesNotGetIn() {
    var swagger = realm.swaggerUi();
    var browser = swagger.browser();

    var page = browser.logIn(browser.open(swagger.atTheCampus()), "departed-1", "departed-1");

    assertThat(page.told()).doesNotContainKey("code");
    assertThat(administrator.people("duibiao-saml", "departed-1")).isEmpty();
  }

  /** Duibiao, as the campus registers a SAML service provider. */
  private static Map<String, Object> serviceProvider(String entity) {
    var mappers = new ArrayList<Map<String, Object>>();
    TOLD.forEach((attribute, of) -> mappers.add(mapper(attribute, of)));
    var endpoint = realm.url() + "/broker/campus/endpoint";
    return Map.of(
        "clientId",
        entity,
        "protocol",
        "saml",
        "fullScopeAllowed",
        false,
        "defaultClientScopes",
        List.of(),
        "redirectUris",
        List.of(endpoint),
        "protocolMappers",
        mappers,
        "attributes",
        Map.of(
            "saml.assertion.signature", "true",
            "saml.server.signature", "true",
            "saml.client.signature", "true",
            "saml.useMetadataDescriptorUrl", "true",
            "saml.metadataDescriptorUrl", endpoint + "/descriptor",
            "saml.force.post.binding", "true",
            "saml_assertion_consumer_url_post", endpoint));
  }

  private static Map<String, Object> mapper(String attribute, String of) {
    return Map.of(
        "name",
        attribute,
        "protocol",
        "saml",
        "protocolMapper",
        "saml-user-attribute-mapper",
        "config",
        Map.of(
            "user.attribute",
            of,
            "attribute.name",
            attribute,
            "attribute.nameformat",
            "Basic",
            "aggregate.attrs",
            "false"));
  }
}
