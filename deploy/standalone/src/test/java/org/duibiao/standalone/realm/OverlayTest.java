package org.duibiao.standalone.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class OverlayTest {
  @Test
  void changesAMemberAndLeavesTheOthers() {
    assertThat(over("{'a': 1, 'b': {'c': 2, 'd': 3}}", "{'b': {'c': 9}}"))
        .isEqualTo(json("{'a': 1, 'b': {'c': 9, 'd': 3}}"));
  }

  @Test
  void takesAMemberAwayThatIsNull() {
    assertThat(over("{'a': 1, 'b': 2}", "{'a': null}")).isEqualTo(json("{'b': 2}"));
  }

  @Test
  void findsNamedThingsByTheirNames() {
    assertThat(
            over(
                "{'clients': [{'clientId': 'x', 'name': 'X', 'on': true}, {'clientId': 'y'}]}",
                "{'clients': [{'clientId': 'x', 'on': false}, {'clientId': 'z', 'name': 'X'}]}"))
        .isEqualTo(
            json(
                "{'clients': [{'clientId': 'x', 'name': 'X', 'on': false}, {'clientId': 'y'},"
                    + " {'clientId': 'z', 'name': 'X'}]}"));
  }

  @Test
  void takesANamedThingAwayThatIsMarkedSo() {
    assertThat(
            over(
                "{'users': [{'username': 'x'}]}",
                "{'users': [{'username': 'x', '$remove': true}]}"))
        .isEqualTo(json("{'users': []}"));
  }

  @Test
  void refusesToTakeAwayWhatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> over("{'users': []}", "{'users': [{'username': 'tpyo', '$remove': true}]}"))
        .withMessageContaining("tpyo");
  }

  @Test
  void replacesWhatHasNoNames() {
    assertThat(over("{'uris': ['a', 'b'], 'x': {'y': 1}}", "{'uris': ['c'], 'x': 'text'}"))
        .isEqualTo(json("{'uris': ['c'], 'x': 'text'}"));
  }

  @Test
  void leavesBothDocumentsAsTheyAre() {
    var base = json("{'a': {'b': [{'name': 'x', 'v': 1}]}}");
    var overlay = json("{'a': {'b': [{'name': 'x', 'v': 2}], 'c': {'d': 1}}}");

    var result = Overlay.over(base, overlay);
    ((com.fasterxml.jackson.databind.node.ObjectNode) result.at("/a/c")).put("d", 7);

    assertThat(base).isEqualTo(json("{'a': {'b': [{'name': 'x', 'v': 1}]}}"));
    assertThat(overlay.at("/a/c/d").asInt()).isEqualTo(1);
  }

  private static JsonNode over(String base, String overlay) {
    return Overlay.over(json(base), json(overlay));
  }

  private static JsonNode json(String text) {
    return RealmSource.parse(text.replace('\'', '"'));
  }
}
