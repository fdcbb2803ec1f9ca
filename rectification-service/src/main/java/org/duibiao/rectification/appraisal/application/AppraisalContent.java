package org.duibiao.rectification.appraisal.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.duibiao.rectification.appraisal.infrastructure.AppraisalSnapshots;

/**
 * What a snapshot says, word for word: a line of JSON for the snapshot, then one for each row, each
 * followed by a line for every record behind its own figures; every line ends with a line feed.
 * Invariant: the snapshot's digest is the SHA-256 of exactly these bytes, so whoever has them can
 * compute it again.
 */
@ApplicationScoped
public class AppraisalContent {
  private static final int ROWS_AT_A_TIME = 500;

  private final AppraisalSnapshots snapshots;
  private final ObjectMapper json;

  AppraisalContent(AppraisalSnapshots snapshots, ObjectMapper json) {
    this.snapshots = snapshots;
    this.json = json;
  }

  /** Writes it; the stream stays open. */
  public void write(AppraisalSnapshot snapshot, OutputStream out) throws IOException {
    line(head(snapshot), out);
    for (int from = 1; from <= snapshot.rows(); from += ROWS_AT_A_TIME) {
      for (String line : snapshots.lines(snapshot.id(), from, from + ROWS_AT_A_TIME - 1)) {
        line(line, out);
      }
    }
  }

  /** SHA-256 of it, in hexadecimal letters. */
  public String digest(AppraisalSnapshot snapshot) {
    try (DigestOutputStream out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      write(snapshot, out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String head(AppraisalSnapshot snapshot) throws IOException {
    return json.writeValueAsString(
        Arrays.asList(
            snapshot.id().toString(),
            snapshot.campaign(),
            snapshot.organisation(),
            snapshot.organisationName(),
            snapshot.title(),
            snapshot.reason(),
            snapshot.opens().toString(),
            snapshot.asOf().toString(),
            snapshot.rows(),
            Objects.toString(snapshot.supersedes(), null),
            snapshot.takenBy(),
            snapshot.takenAt().toString()));
  }

  private static void line(String line, OutputStream out) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
