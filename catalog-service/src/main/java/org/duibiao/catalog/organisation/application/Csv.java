package org.duibiao.catalog.organisation.application;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them; a byte order mark before them is skipped. */
final class Csv {
  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
    this.at = text.startsWith("\ufeff") ? 1 : 0;
  }

  /** All lines with their fields; empty lines are left out. */
  static List<List<String>> lines(String text) {
    Csv csv = new Csv(text);
    List<List<String>> lines = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> line = csv.line();
      if (line.size() > 1 || !line.get(0).isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<String> line() {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (take(','));
    take('\r');
    take('\n');
    return fields;
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character != '"') {
        field.append(character);
      } else if (!take('"')) {
        break;
      } else {
        field.append('"');
      }
    }
    return field.append(plain()).toString();
  }

  private boolean take(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }
}
