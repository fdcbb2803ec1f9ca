package org.duibiao.ledger.problem.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final UUID A = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID B = UUID.fromString("ffffffff-0000-0000-0000-00000000000b");

  @Test
  void theDigestIsThatOfTheSortedIdsOneALine() throws NoSuchAlgorithmException {
    assertThat(Checkpoint.digest(List.of(B, A)))
        .isEqualTo(Checkpoint.digest(List.of(A, B)))
        .isEqualTo(sha256(A + "\n" + B));
  }

  @Test
  void noProblemHasTheDigestOfTheEmptyText() {
    assertThat(Checkpoint.over(List.of(), "c", "o", Instant.EPOCH).digest())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
