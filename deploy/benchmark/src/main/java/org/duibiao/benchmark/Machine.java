package org.duibiao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the figures were measured on, as Linux tells it. */
final class Machine {
  private static final long KILOBYTE = 1_024;

  private Machine() {}

  /** Everything that is to be known of a measurement's surroundings. */
  static Map<String, Object> describe() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("begun", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    about.put("cores", Runtime.getRuntime().availableProcessors());
    about.put("processor", field(Path.of("/proc/cpuinfo"), "model name", "unknown"));
    about.put("memory MB", kilobytes(Path.of("/proc/meminfo"), "MemTotal") / KILOBYTE);
    about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    about.put("java", Runtime.version().toString());
    about.put("load before", load());
    return about;
  }

  /** How many processes wanted to run in the last minute; high means that others were at work. */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** The most memory a process has had resident since it began, in MB. */
  static double peakMegabytes(long pid) {
    return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmHWM") / (double) KILOBYTE;
  }

  private static long kilobytes(Path file, String name) {
    return Long.parseLong(field(file, name, "0 kB").split(" ")[0]);
  }

  /** A field of one of Linux's files of the form {@code name: value}. */
  static String field(Path file, String name, String otherwise) {
    try {
      return field(Files.readAllLines(file), name, otherwise);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String field(List<String> lines, String name, String otherwise) {
    return lines.stream()
        .filter(line -> line.substring(0, Math.max(0, line.indexOf(':'))).strip().equals(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
