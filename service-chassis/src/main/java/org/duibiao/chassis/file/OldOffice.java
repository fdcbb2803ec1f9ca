package org.duibiao.chassis.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What an Office file up to 2003 is, by the streams at its root. One with macros, or an encrypted
 * one, into which nobody can look, is none.
 */
final class OldOffice {
  private OldOffice() {}

  static Optional<FileKind> kind(Path file) {
    try (POIFSFileSystem content = new POIFSFileSystem(file.toFile(), true)) {
      Set<String> names =
          content.getRoot().getEntryNames().stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      if (names.contains("macros") || names.stream().anyMatch(name -> name.contains("vba"))) {
        return Optional.empty();
      }
      if (names.contains("worddocument")) {
        return Optional.of(FileKind.DOC);
      }
      if (names.contains("workbook") || names.contains("book")) {
        return Optional.of(FileKind.XLS);
      }
      return names.contains("powerpoint document") ? Optional.of(FileKind.PPT) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
