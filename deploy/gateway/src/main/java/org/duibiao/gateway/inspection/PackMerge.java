package org.duibiao.gateway.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Makes one zip of several, entry by entry, while they come in, and ends it with a list of all
 * files. Invariant: no name stands in it twice, and it has no end unless each of the parts came to
 * its own; one buffer and the list are in memory.
 */
final class PackMerge {

  /** A plain file; that a mode of Unix is told at all makes unzip read the names as UTF-8. */
  private static final int MODE = 0100644;

  /** The list of all files, which a table program opens; it does not list itself. */
  static final String LIST = "99-文件清单.csv";

  private static final String HEADING = "\uFEFF序号,文件,字节数,SHA-256\r\n";

  private final ZipArchiveOutputStream zip;
  private final Map<String, Content> files = new LinkedHashMap<>();

  /** What a file holds: bytes, and their SHA-256. */
  private record Content(long size, byte[] digest) {}

  /** Most of what is in a pack has been compressed before. */
  private PackMerge(OutputStream out) {
    zip = new ZipArchiveOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Writes the parts' entries in their order; leaves the stream open. */
  static void write(List<InputStream> parts, OutputStream out) throws IOException {
    PackMerge merge = new PackMerge(out);
    for (InputStream part : parts) {
      merge.add(new ZipTail(part));
    }
    merge.list();
    merge.zip.finish();
  }

  private void add(ZipTail part) throws IOException {
    ZipInputStream entries = new ZipInputStream(part, StandardCharsets.UTF_8);
    int count = 0;
    for (ZipEntry one = entries.getNextEntry(); one != null; one = entries.getNextEntry()) {
      String name = unused(one.getName());
      begin(name, one.getTime());
      MessageDigest digest = sha256();
      long size = entries.transferTo(new DigestOutputStream(zip, digest));
      zip.closeArchiveEntry();
      files.put(name, new Content(size, digest.digest()));
      count++;
    }
    part.transferTo(OutputStream.nullOutputStream());
    if (!part.closes(count)) {
      throw new ZipException("a part of the pack has no end after " + count + " entries");
    }
  }

  private void begin(String name, long time) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(time);
    entry.setUnixMode(MODE);
    zip.putArchiveEntry(entry);
  }

  private void list() throws IOException {
    begin(unused(LIST), System.currentTimeMillis());
    zip.write(HEADING.getBytes(StandardCharsets.UTF_8));
    int number = 0;
    for (Map.Entry<String, Content> file : files.entrySet()) {
      number++;
      zip.write(row(number, file.getKey(), file.getValue()).getBytes(StandardCharsets.UTF_8));
    }
    zip.closeArchiveEntry();
  }

  private static String row(int number, String name, Content content) {
    String digest = HexFormat.of().formatHex(content.digest());
    String quoted = name.replace("\"", "\"\"");
    return "%d,\"%s\",%d,%s\r\n".formatted(number, quoted, content.size(), digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String unused(String name) {
    String free = name;
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    for (int number = 2; files.containsKey(free); number++) {
      free = name.substring(0, end) + "-" + number + name.substring(end);
    }
    return free;
  }
}
