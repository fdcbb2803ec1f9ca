package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.access.OrganisationTree;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends ChassisTest {
  @Inject OrganisationTree tree;

  private void know(String code, String parent, LocalDate validTo, long version) {
    var state =
        new OrganisationState(code, "名" + code, null, "BRANCH", parent, 1, null, validTo, version);
    QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
  }

  private void know(String code, String parent) {
    know(code, parent, null, 1);
  }

  private int read(String organisation, String... posts) {
    return as("p", posts).get(API + "/organisations/" + organisation).statusCode();
  }

  private int act(String organisation, String... posts) {
    return as("p", posts).post(API + "/organisations/" + organisation + "/act").statusCode();
  }

  @Test
  void reachesOwnAndBelowAndNothingElse() {
    know("s-top", null);
    know("s-a", "s-top");
    know("s-a-1", "s-a");
    know("s-ab", "s-top");

    assertThat(read("s-a", "secretary@s-a")).isEqualTo(200);
    assertThat(read("s-a-1", "secretary@s-a")).isEqualTo(200);
    assertThat(read("s-top", "secretary@s-a")).isEqualTo(404);
    assertThat(read("s-ab", "secretary@s-a")).isEqualTo(404);
    assertThat(read("s-ab", "secretary@s-a", "secretary@s-ab")).isEqualTo(200);
  }

  private static OrganisationState state(String code, String parent, long version) {
    return new OrganisationState(code, "名" + code, null, "BRANCH", parent, 1, null, null, version);
  }

  private List<OrganisationState> takeIn(OrganisationState... states) {
    return QuarkusTransaction.requiringNew()
        .call(() -> tree.apply(List.of(states), Function.identity()));
  }

  private String pathOf(String code) {
    return QuarkusTransaction.requiringNew()
        .call(() -> tree.find(code).map(OrganisationNode::path).orElse(null));
  }

  @Test
  void takesManyStatesInAtOnceWhateverTheirOrder() {
    takeIn(state("m-4", "m-3", 1), state("m-3", "m-2", 1), state("m-1", null, 1));
    assertThat(pathOf("m-4")).isNull();

    assertThat(takeIn(state("m-2", "m-1", 3), state("m-2", "m-0", 2), state("m-1", null, 1)))
        .containsExactly(state("m-2", "m-1", 3));
    assertThat(pathOf("m-4")).isEqualTo("m-1/m-2/m-3/m-4/");

    takeIn(state("m-4", "m-2", 2), state("m-2", "m-0", 4), state("m-0", null, 1));
    assertThat(pathOf("m-3")).isEqualTo("m-0/m-2/m-3/");
    assertThat(pathOf("m-4")).isEqualTo("m-0/m-2/m-4/");
  }

  @Test
  void answersForeignAndAbsentAlike() {
    know("f-top", null);
    know("f-a", "f-top");
    know("f-b", "f-top");

    var foreign = as("p", "secretary@f-a").get(API + "/organisations/f-b").then().extract();
    var absent = as("p", "secretary@f-a").get(API + "/organisations/f-none").then().extract();

    assertThat(foreign.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
    assertThat(foreign.<String>path("detail")).isEqualTo(absent.path("detail"));
    assertThat(foreign.<String>path("type")).isEqualTo(absent.path("type"));
  }

  @Test
  void forbidsInsideTheScopeWhatThePostDoesNotAllow() {
    know("r-top", null);

    assertThat(act("r-top", "office@r-top")).isEqualTo(403);
    assertThat(act("r-top", "secretary@r-top")).isEqualTo(204);
  }

  @Test
  void letsPeopleOfADissolvedOrganisationOnlyRead() {
    know("d-top", null, LocalDate.of(2021, 3, 31), 1);

    assertThat(read("d-top", "secretary@d-top")).isEqualTo(200);
    assertThat(act("d-top", "secretary@d-top")).isEqualTo(403);
  }

  @Test
  void takesAChildInThatComesBeforeItsSuperior() {
    know("o-b", "o-a");
    assertThat(read("o-b", "secretary@o-b")).isEqualTo(404);
    know("o-a", "o-top");
    know("o-top", null);

    assertThat(tree.find("o-b").orElseThrow().path()).isEqualTo("o-top/o-a/o-b/");
    assertThat(read("o-b", "office@o-top")).isEqualTo(200);
  }

  @Test
  void carriesTheSubtreeAlongOnAMove() {
    know("m-top", null);
    know("m-a", "m-top");
    know("m-b", "m-top");
    know("m-a-1", "m-a");
    know("m-a-1-x", "m-a-1");

    know("m-a-1", "m-b", null, 2);

    assertThat(tree.find("m-a-1-x").orElseThrow().path()).isEqualTo("m-top/m-b/m-a-1/m-a-1-x/");
    assertThat(read("m-a-1-x", "secretary@m-a")).isEqualTo(404);
  }

  @Test
  void keepsTheNewerStateWhenAnOlderOneComesLate() {
    know("v-top", null, null, 5);
    know("v-top", "elsewhere", null, 4);

    as("p", "secretary@v-top").get(API + "/organisations/v-top").then().body("depth", equalTo(0));
  }
}
