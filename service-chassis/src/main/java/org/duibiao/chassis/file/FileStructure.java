package org.duibiao.chassis.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * Whether a file is what it begins like: a document that came to its end, a picture that has a
 * size. Invariant: it holds no more of a file than its head or its tail.
 */
final class FileStructure {
  private static final int TAIL = 2_048;
  private static final int WEBP_HEAD = 30;

  private FileStructure() {}

  /** Refuses what only begins like a file of its kind. */
  static void require(Path file, FileKind kind) throws IOException {
    switch (kind) {
      case PDF -> requireThat(ends(file), "file.no-end");
      case WEBP -> requireThat(webp(file), "file.no-picture");
      case PNG, JPEG, GIF, TIFF, BMP -> requireThat(picture(file), "file.no-picture");
      default -> {
        // packages are looked into where their kind is told
      }
    }
  }

  /** The refusal of a file that is not whole, in words that tell what to do. */
  static DomainException broken(String key) {
    return new DomainException(CommonProblem.FILE_UNREADABLE, List.of(new Fault("/file", key)));
  }

  private static void requireThat(boolean whole, String key) {
    if (!whole) {
      throw broken(key);
    }
  }

  /** Whether the mark of a document's end stands near its end, where readers look for it. */
  private static boolean ends(Path file) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, content.length())];
      content.seek(content.length() - tail.length);
      content.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  private static boolean picture(Path file) throws IOException {
    try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
      return readers.hasNext() && sized(readers.next(), content);
    }
  }

  private static boolean sized(ImageReader reader, ImageInputStream content) {
    try {
      reader.setInput(content, true, true);
      return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
    } catch (IOException | RuntimeException broken) {
      return false;
    } finally {
      reader.dispose();
    }
  }

  /** The platform reads no WebP; the three forms of its header tell the size at fixed places. */
  private static boolean webp(Path file) throws IOException {
    byte[] head = new byte[WEBP_HEAD];
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      if (content.length() < WEBP_HEAD) {
        return false;
      }
      content.readFully(head);
    }
    return switch (new String(head, 12, 4, StandardCharsets.ISO_8859_1)) {
      case "VP8 " -> head[23] == (byte) 0x9d && two(head, 26) > 0 && two(head, 28) > 0;
      case "VP8L" -> head[20] == 0x2f;
      case "VP8X" -> true;
      default -> false;
    };
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8) & 0x3fff;
  }
}
