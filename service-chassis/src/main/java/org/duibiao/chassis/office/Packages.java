package org.duibiao.chassis.office;

import static org.duibiao.chassis.office.UnreadableFile.BROKEN;
import static org.duibiao.chassis.office.UnreadableFile.ENCRYPTED_OR_OLD;
import static org.duibiao.chassis.office.UnreadableFile.NOTHING;
import static org.duibiao.chassis.office.UnreadableFile.OTHER_TYPE;
import static org.duibiao.chassis.office.UnreadableFile.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a package (a zip of parts) before any library opens it. Invariant: what passes unpacks
 * to no more than the limits, by what it really holds and not by what it says of itself.
 */
final class Packages {
  private static final int MOST_PARTS = 5_000;
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /**
   * What a package may unpack to.
   *
   * @param part bytes of a part that is held in memory
   * @param total bytes of all parts
   */
  record Limits(long part, long total) {
    /** For what is read whole. */
    static final Limits FORM = new Limits(16L << 20, 256L << 20);

    /** For what is read row by row. */
    static final Limits ROWS = new Limits(256L << 20, 2L << 30);
  }

  private Packages() {}

  /** Refuses what is no package with a main part of this name, or unpacks to too much. */
  static void check(Path file, String mainPart, Limits limits) throws IOException {
    refuseOld(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(mainPart) == null) {
        throw OTHER_TYPE.problem();
      }
      if (zip.size() > MOST_PARTS) {
        throw TOO_LARGE.problem();
      }
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        total += unpacked(zip, entry, Math.min(limitOf(entry, limits), limits.total() - total));
      }
    } catch (ZipException | IllegalArgumentException notReadable) {
      throw BROKEN.problem();
    }
  }

  private static long limitOf(ZipEntry entry, Limits limits) {
    boolean held = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    return held ? limits.part() : limits.total();
  }

  private static void refuseOld(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      if (head.length == 0) {
        throw NOTHING.problem();
      }
      if (java.util.Arrays.equals(head, OLE2)) {
        throw ENCRYPTED_OR_OLD.problem();
      }
      if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
        throw OTHER_TYPE.problem();
      }
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    byte[] buffer = new byte[64 << 10];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > limit) {
          throw TOO_LARGE.problem();
        }
      }
    }
    return size;
  }
}
