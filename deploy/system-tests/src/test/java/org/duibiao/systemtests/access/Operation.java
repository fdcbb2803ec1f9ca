package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation as the merged OpenAPI document describes it.
 *
 * @param filters query parameters that may be left out
 * @param required query parameters that may not
 * @param lists whether it answers with {@code items}
 * @param takes the media type of what is sent along
 */
record Operation(
    String id,
    String method,
    String path,
    Set<String> filters,
    Set<String> required,
    boolean lists,
    String takes) {
  static final String ORGANISATION = "organisation";
  static final String JSON = "application/json";

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern PARAMETER = Pattern.compile("([^/{]+/)\\{([^}]+)}");

  /** All operations of a document, by operationId. */
  static Map<String, Operation> all(JsonNode document) {
    Map<String, Operation> all = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> of(document, path.getKey(), method.getKey(), method.getValue()))
                    .forEach(operation -> all.put(operation.id(), operation)));
    return all;
  }

  private static Operation of(JsonNode document, String path, String method, JsonNode description) {
    Set<String> filters = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    for (JsonNode parameter : description.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        (parameter.path("required").asBoolean() ? required : filters)
            .add(parameter.path("name").asText());
      }
    }
    JsonNode answer =
        description.path("responses").path("200").path("content").path("application/json");
    JsonNode schema = resolved(document, answer.path("schema"));
    boolean lists = method.equals("get") && schema.path("properties").has("items");
    return new Operation(
        description.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        filters,
        required,
        lists,
        takes(description.path("requestBody").path("content")));
  }

  private static String takes(JsonNode content) {
    return content.has(JSON) || content.isEmpty() ? JSON : content.fieldNames().next();
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** Method and path. */
  String request() {
    return method + " " + path;
  }

  /** The path's parameters in their order, as {@code segment/{parameter}}. */
  List<String> parameters() {
    List<String> keys = new ArrayList<>();
    Matcher found = PARAMETER.matcher(path);
    while (found.find()) {
      keys.add(found.group());
    }
    return keys;
  }

  /** Whether its path or query names an organisation or something of one. */
  boolean namesAnOrganisation() {
    return parameters().stream().anyMatch(Targets::isOfAnOrganisation)
        || required.contains(ORGANISATION);
  }

  /** The address of a target. */
  String address(Target target) {
    Matcher parameter = PARAMETER.matcher(path);
    StringBuilder address = new StringBuilder();
    while (parameter.find()) {
      String value = value(target, parameter.group());
      parameter.appendReplacement(address, Matcher.quoteReplacement(parameter.group(1) + value));
    }
    parameter.appendTail(address);
    String separator = "?";
    for (String name : queried(target)) {
      address.append(separator).append(name).append('=').append(value(target, "?" + name));
      separator = "&";
    }
    return address.toString();
  }

  private List<String> queried(Target target) {
    List<String> names = new ArrayList<>(required);
    if (!target.everything() && filters.contains(ORGANISATION)) {
      names.add(ORGANISATION);
    }
    if (lists && filters.contains("limit")) {
      names.add("limit");
    }
    return names;
  }

  private String value(Target target, String key) {
    String value = target.values().get(key);
    if (value == null) {
      throw new UnknownParameter(id + " has the parameter " + key);
    }
    return value;
  }

  /** A parameter that {@link Targets} gives no value for. */
  static final class UnknownParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownParameter(String what) {
      super(what + ", for which Targets knows no value");
    }
  }
}
