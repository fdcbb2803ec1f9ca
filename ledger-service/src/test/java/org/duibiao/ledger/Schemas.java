package org.duibiao.ledger;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schemas of this service's facts. */
final class Schemas {
  private Schemas() {}

  /** What is wrong with a fact by the schema of its type; empty if nothing is. */
  static List<String> faults(String type, String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text("events/" + type + ".schema.json"))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  static String text(String resource) throws IOException {
    try (var stream = Schemas.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
