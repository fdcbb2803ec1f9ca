package org.duibiao.systemtests.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample people of standalone, and what Keycloak keeps of a person. */
@ExtendWith(WholeSystem.class)
class PeopleIT {
  private static final List<String> MANNED =
      List.of(
          "dept-01",
          "dept-02",
          "dept-01-b1",
          "dept-01-b2",
          "dept-01-b3",
          "dept-02-b1",
          "direct-01");

  private Administrator administrator;
  private Issuer issuer;

  @BeforeEach
  void open(Standalone system) {
    administrator = Administrator.of(system);
    issuer = new Issuer(system.keycloak().issuer("duibiao"));
  }

  @Test
  void everyoneGetsATokenThatSaysWhoTheyAreAndWhichPostsTheyHold() {
    for (var person : people().entrySet()) {
      var answer = issuer.password("duibiao-cli", person.getKey(), person.getKey());

      var claims = answer.claims();
      assertThat(answer.posts()).as(person.getKey()).isEqualTo(person.getValue());
      assertThat(claims.path("preferred_username").asText()).isEqualTo(person.getKey());
      assertThat(claims.path("aud").asText()).isEqualTo("duibiao-api");
      assertThat(claims.path("iss").asText()).isEqualTo(issuer.url());
      assertThat(claims.path("name").asText()).matches("\\p{IsHan}{2,4}");
      assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 300L);
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThat(issuer.password("duibiao-cli", "auditor", "wrong").error())
        .isEqualTo("invalid_grant");
  }

  @Test
  void keycloaksOwnCommandLineTakesNoPasswordsHere() {
    assertThat(issuer.password("admin-cli", "auditor", "auditor").error())
        .isEqualTo("invalid_client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dean@dept-01",
        "officer",
        "officer@",
        "officer@dept 01",
        "officer@a@b",
        "@dept-01"
      })
  void aPostThatIsNoneIsNotStored(String post) {
    var person =
        Map.of(
            "username",
            "t3001",
            "enabled",
            true,
            "attributes",
            Map.of("posts", List.of("officer@dept-01", post)));

    assertThat(administrator.tryToCreate("/realms/duibiao/users", person)).isEqualTo(400);
    assertThat(administrator.people("duibiao", "t3001")).isEmpty();
  }

  private static Map<String, List<String>> people() {
    var people = new TreeMap<String, List<String>>();
    people.put("office", List.of("office@college"));
    people.put("leader-1", List.of("leader@college"));
    people.put("leader-2", List.of("leader@college"));
    people.put("auditor", List.of("auditor@college"));
    people.put("two-hats", List.of("secretary@dept-02", "secretary@dept-02-b2"));
    for (var organisation : MANNED) {
      people.put("secretary-" + organisation, List.of("secretary@" + organisation));
      people.put("officer-" + organisation, List.of("officer@" + organisation));
    }
    return people;
  }
}
