package org.duibiao.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one OpenAPI 3.1 document of the services' own. Nothing is renamed and nothing is dropped in
 * silence: what two services say differently stops the merge.
 */
public final class OpenApiMerger {

  private final ObjectNode merged;
  private final List<String> conflicts = new ArrayList<>();
  private final Components components;
  private final Operations operations;

  private OpenApiMerger(ObjectNode frame) {
    this.merged = frame.deepCopy();
    this.components = new Components(merged.withObject("/components"), conflicts);
    this.operations = new Operations(conflicts);
  }

  /**
   * Merges the documents, in their order, into the frame that gives title, servers, log-in and the
   * gateway's own answers.
   *
   * @throws MergeConflictException naming every path, operationId or component that clashes
   */
  public static ObjectNode merge(ObjectNode frame, Map<String, ObjectNode> documents) {
    OpenApiMerger merger = new OpenApiMerger(frame);
    merger.components.own("gateway");
    new LinkedHashMap<>(documents).forEach(merger::add);
    merger.components.requireResolvable(merger.merged);
    if (!merger.conflicts.isEmpty()) {
      throw new MergeConflictException(merger.conflicts);
    }
    return merger.merged;
  }

  private void add(String service, ObjectNode original) {
    ObjectNode document = original.deepCopy();
    if (!document.path("openapi").asText().startsWith("3.1")) {
      conflicts.add(service + " is not an OpenAPI 3.1 document");
      return;
    }
    operations.adopt(service, document);
    addPaths(service, document);
    components.add(service, document.path("components"));
    addTags(service, document.path("tags"));
  }

  private void addPaths(String service, ObjectNode document) {
    ObjectNode paths = merged.withObject("/paths");
    String prefix = "/api/" + service.replace("-service", "") + "/";
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      if (!path.getKey().startsWith(prefix)) {
        conflicts.add(
            "path %s of %s is not below %s, so the gateway cannot route it"
                .formatted(path.getKey(), service, prefix));
      } else {
        paths.set(path.getKey(), path.getValue());
      }
    }
  }

  private void addTags(String service, JsonNode tags) {
    for (JsonNode tag : tags) {
      JsonNode known = tagNamed(tag.path("name").asText());
      if (known == null) {
        merged.withArray("/tags").add(tag);
      } else if (!known.equals(tag)) {
        conflicts.add(
            "tag " + tag.path("name") + " of " + service + " is described differently before");
      }
    }
  }

  private JsonNode tagNamed(String name) {
    for (JsonNode tag : merged.path("tags")) {
      if (tag.path("name").asText().equals(name)) {
        return tag;
      }
    }
    return null;
  }
}
