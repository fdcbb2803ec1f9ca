package org.duibiao.chassis.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an Office package (a zip file) is, by the types that it declares for its parts. One with
 * macros is none; one that unpacks to far more than any document, or lacks the part that it says is
 * the main one, is refused.
 */
final class OfficePackage {
  private static final String TYPES = "[Content_Types].xml";
  private static final String MAIN = ".main+xml";
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 400L << 20;
  private static final long MOST_TYPES = 1L << 20;
  private static final long LITTLE = 1L << 20;
  private static final int MOST_FOR_ONE_BYTE = 100;

  private OfficePackage() {}

  /** The types that are declared, and the parts for which they are declared by name. */
  private record Declared(Set<String> types, Set<String> mainParts) {}

  static Optional<FileKind> kind(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry types = zip.getEntry(TYPES);
      if (types == null || types.getSize() > MOST_TYPES || !harmless(zip)) {
        return Optional.empty();
      }
      Declared declared = declared(zip.getInputStream(types));
      Optional<FileKind> kind = kind(declared.types());
      if (kind.isPresent() && lacks(zip, declared.mainParts())) {
        throw FileStructure.broken("file.broken");
      }
      return kind;
    } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileKind> kind(Set<String> declared) {
    boolean macros =
        declared.stream().anyMatch(type -> type.contains("macro") || type.contains("vba"));
    return macros
        ? Optional.empty()
        : declared.stream()
            .filter(type -> type.endsWith(MAIN))
            .map(type -> type.substring(0, type.length() - MAIN.length()))
            .flatMap(type -> FileKind.ofMediaType(type).stream())
            .findFirst();
  }

  private static boolean lacks(ZipFile zip, Set<String> parts) {
    Set<String> there = new HashSet<>();
    Collections.list(zip.entries())
        .forEach(entry -> there.add(entry.getName().toLowerCase(Locale.ROOT)));
    return !there.containsAll(parts);
  }

  /** No part that is code, and not more in it than the disk and patience of a reader can take. */
  private static boolean harmless(ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      return false;
    }
    long left = MOST_BYTES;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
        return false;
      }
      long size = unpacked(zip, entry, left);
      left -= size;
      long most = Math.max(LITTLE, MOST_FOR_ONE_BYTE * Math.max(1, entry.getCompressedSize()));
      if (left < 0 || size > most) {
        throw FileStructure.broken("file.too-large");
      }
    }
    return true;
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long atMost) throws IOException {
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream content = zip.getInputStream(entry)) {
      for (int read = 0; read >= 0 && size <= atMost; read = content.read(buffer)) {
        size += read;
      }
    }
    return size;
  }

  private static Declared declared(InputStream xml) throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Declared declared = new Declared(new HashSet<>(), new HashSet<>());
    try (xml) {
      XMLStreamReader reader = factory.createXMLStreamReader(xml);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          add(declared, reader);
        }
      }
    }
    return declared;
  }

  private static void add(Declared declared, XMLStreamReader reader) {
    String type = reader.getAttributeValue(null, "ContentType");
    String part = reader.getAttributeValue(null, "PartName");
    if (type != null) {
      declared.types().add(type.toLowerCase(Locale.ROOT));
      if (part != null && type.toLowerCase(Locale.ROOT).endsWith(MAIN)) {
        declared.mainParts().add(part.replaceFirst("^/", "").toLowerCase(Locale.ROOT));
      }
    }
  }
}
