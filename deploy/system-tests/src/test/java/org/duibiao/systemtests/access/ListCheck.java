package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duibiao.systemtests.access.Attempt.Made;
import org.duibiao.systemtests.client.Caller;

/**
 * Looks at what lists answer: somebody's list has exactly what the list of the one who sees
 * everything has of the organisations that the table gives them.
 */
final class ListCheck {
  private static final String CODE = "code";

  private final Map<String, Place> places = new HashMap<>();
  private final Caller seesEverything;

  ListCheck(Caller seesEverything) {
    this.seesEverything = seesEverything;
    Map<String, JsonNode> organisations = new HashMap<>();
    seesEverything
        .all("/api/catalog/v1/organisations")
        .forEach(one -> organisations.put(one.path(CODE).asText(), one));
    organisations.keySet().forEach(code -> place(code, organisations));
  }

  /** What is wrong with the lists of one operation, all about the same. */
  List<String> faults(List<Made> lists) {
    Made whole =
        lists.stream()
            .filter(made -> made.attempt().who().posts().equals(everything(made)))
            .findFirst()
            .orElseThrow();
    List<JsonNode> all = items(whole);
    List<String> faults = new ArrayList<>();
    for (Made list : lists) {
      List<JsonNode> items = items(list);
      Map<String, Integer> seen = counts(items.stream());
      Stream<JsonNode> meant = (grows(list) ? items : all).stream();
      Map<String, Integer> expected = counts(meant.filter(item -> isFor(list, item)));
      if (!seen.equals(expected)) {
        faults.add(list.attempt() + ": expected " + expected + ", got " + seen);
      }
    }
    return faults;
  }

  /** All pages of a list; one that grows is looked at as it was. */
  private List<JsonNode> items(Made list) {
    JsonNode page = list.answer().json();
    if (page.path("next").isTextual() && !grows(list)) {
      return list.attempt().everyPage(seesEverything.gateway());
    }
    List<JsonNode> items = new ArrayList<>();
    page.path("items").forEach(items::add);
    return items;
  }

  /**
   * The audit trail has more each time it is looked at, as every refusal is noted there; the log of
   * what leaves the system, as each try of a test event stands there; and the event feed, which has
   * no last page.
   */
  private static boolean grows(Made list) {
    String path = list.attempt().operation().path();
    return path.endsWith("/audit") || path.endsWith("/transmissions") || path.endsWith("/events");
  }

  /** The post from which all of a list is seen. */
  private static List<Post> everything(Made list) {
    boolean office = list.attempt().row().cell(Post.OFFICE) != Cell.NONE;
    return List.of(new Post(office ? Post.OFFICE : "auditor", College.ROOT));
  }

  private boolean isFor(Made list, JsonNode item) {
    var row = list.attempt().row();
    Someone who = list.attempt().who();
    Place place = places.get(organisation(item));
    return item.path("from").asText().equals(who.name())
        || item.path("to").asText().equals(who.name())
        || who.actingFor(row).stream()
            .anyMatch(
                post ->
                    place == null
                        ? post.place().superior() == null
                        : row.cell(post.role()).covers(post, place));
  }

  /** How many items are each organisation's. */
  private static Map<String, Integer> counts(Stream<JsonNode> items) {
    Map<String, Integer> counts = new TreeMap<>();
    items.forEach(item -> counts.merge(organisation(item), 1, Integer::sum));
    return counts;
  }

  private static String organisation(JsonNode item) {
    String field = item.has(Operation.ORGANISATION) ? Operation.ORGANISATION : CODE;
    return item.path(field).asText("nobody's");
  }

  private Place place(String code, Map<String, JsonNode> organisations) {
    Place known = places.get(code);
    if (known == null) {
      JsonNode organisation = organisations.get(code);
      String parent = organisation.path("parent").asText("");
      boolean top = !organisations.containsKey(parent);
      known =
          new Place(
              code,
              organisation.path("type").asText().equals("COMMITTEE"),
              top ? null : place(parent, organisations));
      places.put(code, known);
    }
    return known;
  }
}
