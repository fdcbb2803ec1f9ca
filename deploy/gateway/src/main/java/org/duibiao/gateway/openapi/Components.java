package org.duibiao.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The merged document's components: one meaning for each name, wherever it comes from. */
final class Components {

  private static final Set<String> UNORDERED = Set.of("required", "enum", "type");

  private final ObjectNode merged;
  private final List<String> conflicts;
  private final Map<String, String> owners = new HashMap<>();

  Components(ObjectNode merged, List<String> conflicts) {
    this.merged = merged;
    this.conflicts = conflicts;
  }

  /** Names the owner of what is there already. */
  void own(String owner) {
    for (Map.Entry<String, JsonNode> section : merged.properties()) {
      section
          .getValue()
          .fieldNames()
          .forEachRemaining(n -> owners.put(key(section.getKey(), n), owner));
    }
  }

  void add(String service, JsonNode components) {
    for (Map.Entry<String, JsonNode> section : components.properties()) {
      if (!section.getKey().equals("securitySchemes") && section.getValue().isObject()) {
        addSection(service, section.getKey(), section.getValue());
      }
    }
  }

  private void addSection(String service, String section, JsonNode entries) {
    ObjectNode target = merged.withObject("/" + section);
    for (Map.Entry<String, JsonNode> entry : entries.properties()) {
      JsonNode known = target.get(entry.getKey());
      if (known == null) {
        target.set(entry.getKey(), entry.getValue());
        owners.put(key(section, entry.getKey()), service);
      } else if (!canonical(known).equals(canonical(entry.getValue()))) {
        conflicts.add(
            "components/%s/%s differs between %s and %s"
                .formatted(
                    section, entry.getKey(), owners.get(key(section, entry.getKey())), service));
      }
    }
  }

  /** Every local reference of the document must lead somewhere. */
  void requireResolvable(ObjectNode document) {
    Set<String> missing = new TreeSet<>();
    for (JsonNode reference : document.findValues("$ref")) {
      String target = reference.asText();
      if (target.startsWith("#/") && document.at(target.substring(1)).isMissingNode()) {
        missing.add(target);
      }
    }
    missing.forEach(
        target -> conflicts.add("nothing stands at " + target + ", which is referred to"));
  }

  private static String key(String section, String name) {
    return section + "/" + name;
  }

  private static JsonNode canonical(JsonNode node) {
    return canonical(node, "");
  }

  private static JsonNode canonical(JsonNode node, String name) {
    if (node.isObject()) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(e -> result.set(e.getKey(), canonical(e.getValue(), e.getKey())));
      return result;
    }
    if (node.isArray()) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      if (UNORDERED.contains(name)) {
        Set<String> sorted = new TreeSet<>();
        node.forEach(element -> sorted.add(element.toString()));
        sorted.forEach(result::add);
      } else {
        node.forEach(element -> result.add(canonical(element, "")));
      }
      return result;
    }
    return node;
  }
}
