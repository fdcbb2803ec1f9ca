package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.stream.Stream;
import org.duibiao.chassis.testing.Infrastructure;
import org.duibiao.chassis.testing.Tokens;

/**
 * What the tests over HTTP share: one application on a real database and broker, and its callers.
 */
@QuarkusTestResource(value = Infrastructure.class, restrictToAnnotatedClass = false)
abstract class LedgerTest {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A person with posts in the API of a world's campaign. */
  record Person(World world, String token) {
    RequestSpecification request() {
      return given()
          .basePath("/api/ledger/v1/campaigns/" + world.campaign)
          .auth()
          .oauth2(token)
          .contentType("application/json; charset=UTF-8");
    }

    Response get(String path) {
      return request().get(path);
    }

    /** Writes with the ETag that a reader gets at the address. */
    Response put(String path, String body) {
      return request().header("If-Match", etag(path)).body(body).put(path);
    }

    Response put(String path, String etag, String body) {
      return request().header("If-Match", etag).body(body).put(path);
    }

    /** Does a transition of what stands at the address. */
    Response act(String path, String transition, String body) {
      return act(path, transition, etag(path), body);
    }

    Response act(String path, String transition, String etag, String body) {
      return request().header("If-Match", etag).body(body).post(path + "/" + transition);
    }

    String etag(String path) {
      return get(path).then().statusCode(200).extract().header("ETag");
    }
  }

  /** Somebody with the role at an organisation of the world; the person is role-organisation. */
  static Person at(World world, String role, String organisation) {
    String person =
        role.equals("office") || role.equals("auditor")
            ? world.person(role)
            : world.person(role + "-" + organisation);
    return new Person(world, Tokens.of(person, role + "@" + world.code(organisation)));
  }

  /** Somebody known only by appointments and delegations, or with the posts given. */
  static Person somebody(World world, String name, String... posts) {
    String[] held =
        Stream.of(posts)
            .map(post -> post.replace("@", "@" + world.prefix + "-"))
            .toArray(String[]::new);
    return new Person(world, Tokens.of(world.person(name), held));
  }

  /** The college's audit trail, newest first. */
  static Response audit(World world, String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("auditor", "auditor@" + world.college()))
        .get("/api/ledger/v1/audit?limit=500&" + query);
  }

  /** What an organisation owes at the ledger's milestone. */
  static String owed(World world, String organisation) {
    return "/obligations/"
        + office(world)
            .get("/obligations?milestone=ledger&organisation=" + world.code(organisation))
            .then()
            .statusCode(200)
            .extract()
            .<String>path("items[0].id");
  }

  static Person office(World world) {
    return at(world, "office", "college");
  }

  static Person secretary(World world, String organisation) {
    return at(world, "secretary", organisation);
  }

  static Person officer(World world, String organisation) {
    return at(world, "officer", organisation);
  }

  static Person twoHats(World world) {
    return new Person(
        world,
        Tokens.of(
            world.person("two-hats"),
            "secretary@" + world.code("dept-2"),
            "secretary@" + world.code("dept-2-b2")));
  }

  static String diagnosis(World world, String organisation) {
    return "/organisations/" + world.code(organisation) + "/diagnosis";
  }

  static String entry(World world, String organisation) {
    return "/organisations/" + world.code(organisation) + "/entry";
  }

  static String ledger(World world, String organisation) {
    return "/organisations/" + world.code(organisation) + "/ledger";
  }

  /** Waits until the campaign's obligations are opened and everything is placed in the tree. */
  static World ready(World world, int members) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Response answer = office(world).get("");
              return answer.statusCode() == 200 && answer.jsonPath().getBoolean("ready");
            });
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Response answer = office(world).get("/coverage");
              return answer.statusCode() == 200 && answer.jsonPath().getInt("expected") == members;
            });
    return world;
  }

  /** A world with everything opened. */
  static World ready(String prefix) {
    return ready(World.told(prefix), 8);
  }

  /** Assesses everything as met. */
  static void assessed(Person person, String organisation) {
    person
        .put(
            diagnosis(person.world(), organisation),
            """
            {"dimensions":[{"number":1,"result":"MET"},{"number":2,"result":"MET"}]}
            """)
        .then()
        .statusCode(200);
  }

  /** Writes an entry with one problem, everything assessed. */
  static void written(Person person, String organisation) {
    assessed(person, organisation);
    String guide = organisation.matches("dept-\\d") ? "department" : "branch";
    person
        .put(
            entry(person.world(), organisation),
            """
            {"successfulPractices":[{"text":"固定主题党日"}],
             "typicalCases":[{"title":"先锋岗","text":"党员先锋岗"}],
             "problems":[{"indicator":"%s-1.2","text":"学习不够深入"}],"remarks":"无"}
            """
                .formatted(guide))
        .then()
        .statusCode(200);
  }

  /** Writes and files an entry. */
  static void filed(Person person, String organisation) {
    written(person, organisation);
    person.act(entry(person.world(), organisation), "submission", "{}").then().statusCode(200);
  }
}
