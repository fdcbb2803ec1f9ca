package org.duibiao.chassis.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duibiao.chassis.office.WordDocument;

/** A zip that is being written: one paper, or one buffer of a file, is in memory at a time. */
public final class Pack {
  private final ZipOutputStream zip;

  Pack(ZipOutputStream zip) {
    this.zip = zip;
  }

  /** Puts a document in, which is closed by that. */
  public void paper(String name, WordDocument paper) throws IOException {
    try (paper) {
      zip.putNextEntry(new ZipEntry(name + ".docx"));
      paper.save(new Unclosed(zip));
      zip.closeEntry();
    }
  }

  /** Puts a file in; its bytes are closed by that. */
  public void file(String name, InputStream bytes) throws IOException {
    try (bytes) {
      zip.putNextEntry(new ZipEntry(name));
      bytes.transferTo(zip);
      zip.closeEntry();
    }
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
