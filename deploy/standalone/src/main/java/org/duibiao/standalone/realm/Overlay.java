package org.duibiao.standalone.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Lays one JSON document over another. Objects are merged, member by member, and {@code null} takes
 * a member away. Arrays of named things are merged by their names, and a thing with {@code
 * "$remove": true} is taken away; it has to be there. Any other value replaces what was. Invariant:
 * neither document is changed.
 */
final class Overlay {
  private static final List<String> NAMES =
      List.of("clientId", "alias", "username", "clientScope", "name");
  private static final String REMOVE = "$remove";

  private Overlay() {}

  static JsonNode over(JsonNode base, JsonNode overlay) {
    if (base.isObject() && overlay.isObject()) {
      return merged((ObjectNode) base, (ObjectNode) overlay);
    }
    if (base.isArray() && overlay.isArray() && allNamed(base) && allNamed(overlay)) {
      return merged((ArrayNode) base, (ArrayNode) overlay);
    }
    return overlay.deepCopy();
  }

  private static JsonNode merged(ObjectNode base, ObjectNode overlay) {
    ObjectNode result = base.deepCopy();
    for (var member : overlay.properties()) {
      JsonNode present = result.get(member.getKey());
      if (member.getValue().isNull()) {
        result.remove(member.getKey());
      } else {
        result.set(
            member.getKey(),
            present == null ? member.getValue().deepCopy() : over(present, member.getValue()));
      }
    }
    return result;
  }

  private static JsonNode merged(ArrayNode base, ArrayNode overlay) {
    ArrayNode result = base.deepCopy();
    for (JsonNode thing : overlay) {
      int place = placeOf(thing, result);
      if (thing.path(REMOVE).asBoolean()) {
        if (place < 0) {
          throw new IllegalArgumentException("Nothing to remove: " + thing);
        }
        result.remove(place);
      } else if (place < 0) {
        result.add(thing.deepCopy());
      } else {
        result.set(place, over(result.get(place), thing));
      }
    }
    return result;
  }

  private static int placeOf(JsonNode thing, ArrayNode among) {
    for (int place = 0; place < among.size(); place++) {
      if (nameOf(among.get(place)).equals(nameOf(thing))) {
        return place;
      }
    }
    return -1;
  }

  private static boolean allNamed(JsonNode array) {
    for (JsonNode thing : array) {
      if (nameOf(thing).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> nameOf(JsonNode thing) {
    return NAMES.stream()
        .filter(thing::has)
        .findFirst()
        .map(name -> name + "=" + thing.get(name).asText());
  }
}
