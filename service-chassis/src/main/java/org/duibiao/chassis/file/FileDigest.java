package org.duibiao.chassis.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a file from another: the SHA-256 of its bytes, which it holds a few of at a time. */
public final class FileDigest {
  private FileDigest() {}

  /** Of a file, in hexadecimal digits. */
  public static String of(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
        content.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
