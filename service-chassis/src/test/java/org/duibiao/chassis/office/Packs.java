package org.duibiao.chassis.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages with parts that no office program would write. */
final class Packs {
  private Packs() {}

  record Part(String name, byte[] piece, int times) {}

  static Part part(String name, String text) {
    return new Part(name, text.getBytes(StandardCharsets.UTF_8), 1);
  }

  static Part repeated(String name, byte[] piece, int times) {
    return new Part(name, piece, times);
  }

  static void write(Path file, Part... parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        for (int i = 0; i < part.times(); i++) {
          zip.write(part.piece());
        }
        zip.closeEntry();
      }
    }
  }
}
