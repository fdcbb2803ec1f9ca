package org.duibiao.ledger;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reviewers are shown what is copied and what is empty; nothing comes of it by itself. */
@QuarkusTest
class HintTest extends LedgerTest {
  private static final String COPIED = "支部三会一课记录本填写过于简单，没有反映讨论过程，主题党日与业务工作结合不紧";

  private static void files(World world, String organisation, String content) {
    Person own = secretary(world, organisation);
    assessed(own, organisation);
    own.put(entry(world, organisation), content).then().statusCode(200);
    own.act(entry(world, organisation), "submission", "{}").then().statusCode(200);
  }

  private static void filesWithoutAFact(World world) {
    Person own = secretary(world, "direct-1");
    assessed(own, "direct-1");
    own.put(
            diagnosis(world, "direct-1"),
            "{\"findings\":[{\"indicator\":\"branch-1.2\",\"result\":\"PARTLY_MET\"}]}")
        .then()
        .statusCode(200);
    own.act(entry(world, "direct-1"), "submission", "{}")
        .then()
        .statusCode(200)
        .body("warnings.indicator", contains("branch-1.2"));
  }

  private static String problem(String text) {
    return "{\"problems\":[{\"indicator\":\"branch-1.2\",\"text\":\"%s\"}]}".formatted(text);
  }

  private static List<String> kinds(World world, String organisation) {
    return office(world)
        .get("/hints?organisation=" + world.code(organisation))
        .jsonPath()
        .getList("items.kind");
  }

  @Test
  void copiedAndEmptyWordsAndNoProblemAreHintedAtAndGoWhenTheTextDoes() {
    World world = ready("hint");
    files(world, "dept-1-b1", problem(COPIED));
    files(world, "dept-2-b1", problem(COPIED + "。"));
    files(world, "dept-1-b2", problem("理论学习不够深入，有待加强"));
    files(world, "dept-1-b3", "{\"noProblemFound\":true}");
    filesWithoutAFact(world);

    await().atMost(PATIENCE).until(() -> kinds(world, "college").size() == 5);
    office(world)
        .get("/hints?kind=SIMILAR_TEXT")
        .then()
        .body("items.organisation", contains(world.code("dept-1-b1"), world.code("dept-2-b1")))
        .body("items[0].quote", equalTo(COPIED))
        .body("items[0].likeness", equalTo(100))
        .body("items[0].counterpart.organisation", equalTo(world.code("dept-2-b1")))
        .body("items[0].advice", containsString("不是结论"));
    office(world)
        .get("/hints?kind=NO_FACT")
        .then()
        .body("items.organisation", contains(world.code("direct-1")));
    secretary(world, "dept-1")
        .get("/hints")
        .then()
        .body("items.kind", contains("SIMILAR_TEXT", "EMPTY_PHRASE", "NO_PROBLEM"))
        .body("items[0].counterpart.organisation", nullValue())
        .body("items[0].counterpart.quote", nullValue())
        .body("items[0].counterpart.organisationName", not(containsString("dept-2")));
    secretary(world, "dept-2")
        .get("/hints?organisation=" + world.code("dept-1"))
        .then()
        .statusCode(404);
    office(world)
        .get(entry(world, "dept-1-b1"))
        .then()
        .body("state", equalTo("SUBMITTED"))
        .body("version", equalTo(2));

    secretary(world, "dept-2")
        .act(entry(world, "dept-2-b1"), "return", "{\"reason\":\"雷同\"}")
        .then()
        .statusCode(200);
    files(world, "dept-2-b1", problem("全年集中学习24学时，差8学时"));

    await().atMost(PATIENCE).until(() -> kinds(world, "college").size() == 3);
    office(world).get("/hints?kind=SIMILAR_TEXT").then().body("items", hasSize(0));
  }
}
