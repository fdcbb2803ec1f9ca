package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.util.LDAPSDKException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.campus.Browser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People and passwords of a campus directory, spoken to over LDAP. */
@ExtendWith(WholeSystem.class)
class LdapLoginIT {
  private static final String PEOPLE = "ou=people,dc=example,dc=edu,dc=cn";
  private static final String READER = "cn=reader,dc=example,dc=edu,dc=cn";

  private static InMemoryDirectoryServer directory;
  private static ExtraRealm realm;

  @BeforeAll
  static void create(Standalone system) throws LDAPSDKException {
    directory = directory();
    realm =
        ExtraRealm.create(
            system,
            "duibiao-ldap",
            List.of("campus-ldap"),
            Map.of(
                "DUIBIAO_PUBLIC_URL",
                system.gatewayUrl(),
                "DUIBIAO_LDAP_URL",
                "ldap://127.0.0.1:" + directory.getListenPort(),
                "DUIBIAO_LDAP_START_TLS",
                "false",
                "DUIBIAO_LDAP_BIND_DN",
                READER,
                "DUIBIAO_LDAP_BIND_PASSWORD",
                "reader",
                "DUIBIAO_LDAP_USERS_DN",
                PEOPLE,
                "DUIBIAO_LDAP_FILTER",
                "(!(employeeType=retired))",
                "DUIBIAO_LDAP_POSTS_ATTRIBUTE",
                "partyPost"));
  }

  @AfterAll
  static void delete() {
    realm.close();
    directory.shutDown(true);
  }

  @Test
  void aPersonOfTheDirectoryLandsWithTheirPosts() throws LDAPSDKException {
    add("t5001", "officer@dept-03", "secretary@dept-03-b1");

    var tokens = realm.swaggerUi().tokens(logIn("t5001", "t5001"));

    assertThat(tokens.posts()).containsExactlyInAnyOrder("officer@dept-03", "secretary@dept-03-b1");
    assertThat(tokens.claims().path("preferred_username").asText()).isEqualTo("t5001");
    assertThat(tokens.claims().path("name").asText()).isEqualTo("李四");
  }

  @Test
  void postsAreThoseOfTheDirectoryAtEachLogIn() throws LDAPSDKException {
    add("t5002", "officer@dept-03");
    realm.swaggerUi().tokens(logIn("t5002", "t5002"));

    directory.modify(
        dn("t5002"), new Modification(ModificationType.REPLACE, "partyPost", "secretary@dept-04"));

    assertThat(realm.swaggerUi().tokens(logIn("t5002", "t5002")).posts())
        .containsExactly("secretary@dept-04");
  }

  @Test
  void aWrongPasswordIsRefused() throws LDAPSDKException {
    add("t5003", "officer@dept-03");

    assertThat(logIn("t5003", "wrong").told()).doesNotContainKey("code");
  }

  @Test
  void whoIsRemovedFromTheDirectoryDoesNotGetInAndIsNotRefreshed() throws LDAPSDKException {
    add("t5004", "officer@dept-03");
    var tokens = realm.swaggerUi().tokens(logIn("t5004", "t5004"));

    directory.delete(dn("t5004"));

    assertThat(realm.swaggerUi().refresh(tokens).error()).isEqualTo("invalid_grant");
    assertThat(logIn("t5004", "t5004").told()).doesNotContainKey("code");
  }

  @Test
  void whoTheFilterLeavesOutDoesNotGetIn() throws LDAPSDKException {
    add("t5005", "officer@dept-03");
    realm.swaggerUi().tokens(logIn("t5005", "t5005"));

    directory.modify(
        dn("t5005"), new Modification(ModificationType.REPLACE, "employeeType", "retired"));

    assertThat(logIn("t5005", "t5005").told()).doesNotContainKey("code");
  }

  private static Page logIn(String person, String password) {
    var swagger = realm.swaggerUi();
    var browser = swagger.browser();
    return browser.logIn(browser.open(swagger.address(Map.of())), person, password);
  }

  private static void add(String person, String... posts) throws LDAPSDKException {
    directory.add(
        "dn: " + dn(person),
        "objectClass: inetOrgPerson",
        "uid: " + person,
        "cn: 李四",
        "sn: 李",
        "givenName: 四",
        "mail: " + person + "@example.edu.cn",
        "employeeType: staff",
        "userPassword: " + person);
    directory.modify(dn(person), new Modification(ModificationType.REPLACE, "partyPost", posts));
  }

  private static String dn(String person) {
    return "uid=" + person + "," + PEOPLE;
  }

  /** It has no schema: what an attribute for posts is called differs from campus to campus. */
  private static InMemoryDirectoryServer directory() throws LDAPSDKException {
    var config = new InMemoryDirectoryServerConfig("dc=example,dc=edu,dc=cn");
    config.setSchema(null);
    config.addAdditionalBindCredentials(READER, "reader");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(
            "loopback", InetAddress.getLoopbackAddress(), 0, null));
    var server = new InMemoryDirectoryServer(config);
    server.add("dn: dc=example,dc=edu,dc=cn", "objectClass: domain", "dc: example");
    server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
    server.startListening();
    return server;
  }
}
