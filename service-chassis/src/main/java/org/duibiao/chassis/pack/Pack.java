package org.duibiao.chassis.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.duibiao.chassis.office.WordDocument;

/** A zip that is being written: one paper, or one buffer of a file, is in memory at a time. */
public final class Pack {
  /** A plain file; that a mode of Unix is told at all makes unzip read the names as UTF-8. */
  private static final int MODE = 0100644;

  private final ZipArchiveOutputStream zip;

  Pack(ZipArchiveOutputStream zip) {
    this.zip = zip;
  }

  /** Puts a document in, which is closed by that. */
  public void paper(String name, WordDocument paper) throws IOException {
    try (paper) {
      begin(name + ".docx");
      paper.save(new Unclosed(zip));
      zip.closeArchiveEntry();
    }
  }

  /** Puts a file in; its bytes are closed by that. */
  public void file(String name, InputStream bytes) throws IOException {
    try (bytes) {
      begin(name);
      bytes.transferTo(zip);
      zip.closeArchiveEntry();
    }
  }

  private void begin(String name) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(System.currentTimeMillis());
    entry.setUnixMode(MODE);
    zip.putArchiveEntry(entry);
  }

  /** A stream that a document may close without ending the pack. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
