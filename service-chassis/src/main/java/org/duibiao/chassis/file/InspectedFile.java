package org.duibiao.chassis.file;

import java.nio.file.Path;

/**
 * A file that was looked into and may be taken.
 *
 * @param name a name fit to be shown and to save it under; never used as a path
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record InspectedFile(Path path, String name, FileKind kind, long size, String sha256) {}
