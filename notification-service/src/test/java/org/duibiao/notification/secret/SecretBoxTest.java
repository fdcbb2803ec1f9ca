package org.duibiao.notification.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.NotificationProblem;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private static final String OLD = key("old");
  private static final String NEW = key("new");

  private final UUID row = UUID.randomUUID();

  @Test
  void whatIsClosedOpensInItsPlaceAloneAndNeverLooksAlike() {
    // Given
    SecretBox box = new SecretBox(List.of(NEW));

    // When
    byte[] closed = box.close(row, "secret", "whsec_密");

    // Then
    assertThat(box.open(row, "secret", closed)).isEqualTo("whsec_密");
    assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("whsec_");
    assertThat(box.close(row, "secret", "whsec_密")).isNotEqualTo(closed);
    assertThatThrownBy(() -> box.open(UUID.randomUUID(), "secret", closed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box.open(row, "address", closed))
        .isInstanceOf(IllegalStateException.class);
    closed[closed.length - 1] ^= 1;
    assertThatThrownBy(() -> box.open(row, "secret", closed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFormerKeyStillOpensAndTheNewOneCloses() {
    // Given
    byte[] before = new SecretBox(List.of(OLD)).close(row, "secret", "a");

    // When
    SecretBox box = new SecretBox(List.of(NEW, OLD));

    // Then
    assertThat(box.open(row, "secret", before)).isEqualTo("a");
    byte[] after = box.close(row, "secret", "b");
    assertThat(new SecretBox(List.of(NEW)).open(row, "secret", after)).isEqualTo("b");
    assertThatThrownBy(() -> new SecretBox(List.of(NEW)).open(row, "secret", before))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(NotificationProblem.SECRET_KEY_MISSING));
  }

  @Test
  void withoutAKeyNothingIsKeptAndAKeyThatIsNoneIsNotRepeated() {
    assertThatThrownBy(() -> new SecretBox(List.of()).close(row, "secret", "a"))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> new SecretBox(List.of("geheim")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("geheim");
  }

  private static String key(String seed) {
    return Base64.getEncoder()
        .encodeToString(
            (seed + "0123456789abcdef0123456789abcdef")
                .substring(0, 32)
                .getBytes(StandardCharsets.UTF_8));
  }
}
