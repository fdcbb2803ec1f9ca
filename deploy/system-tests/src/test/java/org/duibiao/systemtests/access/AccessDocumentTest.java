package org.duibiao.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that a security officer reads is the table that the system is held against. */
class AccessDocumentTest {
  private static final String WRITE = "access.write";

  @Test
  void docsAccessMdIsWhatTheTableRendersTo() throws IOException {
    Path page = AccessDocument.file();
    String rendered = AccessDocument.render(AccessTable.read());
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(page, rendered);
    }

    assertThat(Files.exists(page) ? Files.readString(page) : "")
        .as(
            "docs/access.md; to make it anew from access/access.csv: mvn -pl"
                + " deploy/embedded,deploy/standalone,deploy/system-tests test"
                + " -Dtest=AccessDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                + WRITE
                + "=true")
        .isEqualTo(rendered);
  }
}
