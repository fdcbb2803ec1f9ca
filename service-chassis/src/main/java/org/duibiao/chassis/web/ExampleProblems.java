package org.duibiao.chassis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.chassis.problem.ProblemExamples;
import org.duibiao.chassis.problem.Violation;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples of problems in the API document: one for each status, which all operations share, and of
 * content that breaks a rule one for each operation, at a field that it has.
 */
final class ExampleProblems {
  private static final String SHARED = "#/components/examples/";
  private static final String NAME = "problem";
  private static final String INVALID = "422";
  private static final String CONFLICT = "409";

  private final OpenAPI document;

  ExampleProblems(OpenAPI document) {
    this.document = document;
  }

  /** The problem of a status as this operation would tell it. */
  MediaType of(String status, Operation operation, boolean changes) {
    MediaType type =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    Optional<String> field = INVALID.equals(status) ? field(operation) : Optional.empty();
    if (field.isPresent()) {
      return type.addExample(NAME, example(ProblemExamples.invalid("/" + field.get())));
    }
    boolean creates = CONFLICT.equals(status) && !changes;
    Problem problem =
        creates ? ProblemExamples.exists() : ProblemExamples.of(Integer.parseInt(status));
    if (problem == null) {
      return type;
    }
    String name = "Problem" + status + (creates ? "Exists" : "");
    document.getComponents().addExample(name, example(problem));
    return type.addExample(NAME, OASFactory.createExample().ref(SHARED + name));
  }

  /** The first field that the body must have, else the first that it may have. */
  private Optional<String> field(Operation operation) {
    if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
      return Optional.empty();
    }
    MediaType json = operation.getRequestBody().getContent().getMediaType("application/json");
    Schema body = json == null ? null : resolved(json.getSchema());
    if (body == null || body.getProperties() == null || body.getProperties().isEmpty()) {
      return Optional.empty();
    }
    List<String> required = body.getRequired();
    return required == null || required.isEmpty()
        ? body.getProperties().keySet().stream().findFirst()
        : Optional.of(required.get(0));
  }

  private Schema resolved(Schema schema) {
    if (schema == null || schema.getRef() == null) {
      return schema;
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    return schemas == null ? null : schemas.get(name);
  }

  private static Example example(Problem problem) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", problem.type());
    value.put("title", problem.title());
    value.put("status", problem.status());
    value.put("detail", problem.detail());
    value.put("instance", problem.instance());
    if (!problem.errors().isEmpty()) {
      value.put("errors", problem.errors().stream().map(ExampleProblems::error).toList());
    }
    return OASFactory.createExample().value(value);
  }

  /** In this order, so that the document is the same with each build. */
  private static Map<String, Object> error(Violation one) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("pointer", one.pointer());
    error.put("detail", one.detail());
    return error;
  }
}
