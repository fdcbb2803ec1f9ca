package org.duibiao.chassis.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken: documents and pictures, nothing that a browser runs. */
public enum FileKind {
  /** PDF. */
  PDF("application/pdf", "pdf"),
  /** Word. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** Excel. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** PowerPoint. */
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  /** Word up to 2003. */
  DOC("application/msword", "doc"),
  /** Excel up to 2003. */
  XLS("application/vnd.ms-excel", "xls"),
  /** PowerPoint up to 2003. */
  PPT("application/vnd.ms-powerpoint", "ppt"),
  /** A picture. */
  PNG("image/png", "png"),
  /** A picture. */
  JPEG("image/jpeg", "jpg", "jpeg"),
  /** A picture. */
  GIF("image/gif", "gif"),
  /** A picture. */
  WEBP("image/webp", "webp"),
  /** A picture, often of a scanner. */
  TIFF("image/tiff", "tif", "tiff"),
  /** A picture. */
  BMP("image/bmp", "bmp");

  private final String mediaType;
  private final List<String> extensions;

  FileKind(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** The media type under which it is given out. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind with a media type. */
  static Optional<FileKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  /**
   * Whether a file of this kind may have such a name: one with an extension of its own, or none.
   */
  boolean fits(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** All extensions, for telling people what is taken. */
  static String all() {
    return String.join(
        ", ", Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).toList());
  }
}
