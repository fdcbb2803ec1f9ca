package org.duibiao.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured and what went wrong, as a table for people and as JSON for programs. */
final class Report {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final PrintWriter out;
  private final Map<String, Object> machine;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  Report(PrintWriter out, Map<String, Object> machine) {
    this.out = out;
    this.machine = machine;
  }

  /** Says what is being done. */
  void progress(String text) {
    out.println(text);
    out.flush();
  }

  /** Takes a figure in and says it. */
  void add(Figure figure) {
    figures.add(figure);
    progress("  " + line(figure));
  }

  /** Takes in what went wrong and says it. */
  void error(String text) {
    errors.add(text);
    progress("  ERROR " + text);
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Prints the whole. */
  void print() {
    out.println();
    machine.forEach((name, value) -> out.printf("%-14s %s%n", name, value));
    out.println();
    out.printf("%-46s %14s %12s  %-6s %s%n", "what", "measured", "limit", "", "remark");
    figures.forEach(figure -> out.println(line(figure)));
    errors.forEach(error -> out.println("ERROR " + error));
    out.flush();
  }

  private static String line(Figure figure) {
    Boolean kept = figure.kept();
    return "%-46s %14s %12s  %-6s %s"
        .formatted(
            figure.what(),
            figure.valueText(),
            figure.limitText(),
            kept == null ? "" : kept ? "kept" : "BEYOND",
            figure.remark() == null ? "" : figure.remark())
        .stripTrailing();
  }

  /** Writes the whole as JSON. */
  void write(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("figures", figures.stream().map(Report::members).toList());
    all.put("errors", errors);
    JSON.writeValue(file.toFile(), all);
  }

  private static Map<String, Object> members(Figure figure) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("what", figure.what());
    members.put("value", figure.value());
    members.put("unit", figure.unit());
    members.put("limit", figure.limit());
    members.put("kept", figure.kept());
    members.put("remark", figure.remark());
    return members;
  }
}
