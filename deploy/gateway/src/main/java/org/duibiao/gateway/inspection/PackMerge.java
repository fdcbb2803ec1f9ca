package org.duibiao.gateway.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Makes one zip of several, entry by entry, while they come in. Invariant: no name stands in it
 * twice, and it has no end unless each of the parts came to its own; one buffer and the names are
 * in memory.
 */
final class PackMerge {

  /** A plain file; that a mode of Unix is told at all makes unzip read the names as UTF-8. */
  private static final int MODE = 0100644;

  private final ZipArchiveOutputStream zip;
  private final Set<String> names = new HashSet<>();

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
    merge.zip.finish();
  }

  private void add(ZipTail part) throws IOException {
    ZipInputStream entries = new ZipInputStream(part, StandardCharsets.UTF_8);
    int count = 0;
    for (ZipEntry one = entries.getNextEntry(); one != null; one = entries.getNextEntry()) {
      ZipArchiveEntry own = new ZipArchiveEntry(unused(one.getName()));
      own.setTime(one.getTime());
      own.setUnixMode(MODE);
      zip.putArchiveEntry(own);
      entries.transferTo(zip);
      zip.closeArchiveEntry();
      count++;
    }
    part.transferTo(OutputStream.nullOutputStream());
    if (!part.closes(count)) {
      throw new ZipException("a part of the pack has no end after " + count + " entries");
    }
  }

  private String unused(String name) {
    String free = name;
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    for (int number = 2; !names.add(free); number++) {
      free = name.substring(0, end) + "-" + number + name.substring(end);
    }
    return free;
  }
}
