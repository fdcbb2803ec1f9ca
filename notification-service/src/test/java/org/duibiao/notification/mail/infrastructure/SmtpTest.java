package org.duibiao.notification.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.notification.NotificationConfig.MailConfig;
import org.duibiao.notification.NotificationConfig.MailSecurity;
import org.duibiao.notification.mail.domain.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {
  private static final UUID ID = UUID.randomUUID();

  @ParameterizedTest(name = "{0} answered by {1}: {2}, {4}")
  @CsvSource({
    "GREETING, 421 busy,        FAILED,   ,    UNREACHABLE",
    "GREETING, 554 go away,     FAILED,   ,    UNREACHABLE",
    "GREETING, CLOSE,           FAILED,   ,    UNREACHABLE",
    "GREETING, SILENCE,         FAILED,   ,    UNREACHABLE",
    "MAIL,     451 not now,     FAILED,   451, LATER",
    "MAIL,     CLOSE,           FAILED,   ,    CUT_OFF",
    "RCPT,     450 mailbox full,FAILED,   450, LATER",
    "RCPT,     550 no such user,REJECTED, 550, REFUSED",
    "DATA,     CLOSE,           FAILED,   ,    CUT_OFF",
    "DATA,     554 no,          REJECTED, 554, REFUSED",
    "DOT,      451 later,       FAILED,   451, LATER",
    "DOT,      554 spam,        REJECTED, 554, REFUSED",
    "DOT,      CLOSE,           UNKNOWN,  ,    NO_ANSWER",
    "DOT,      SILENCE,         UNKNOWN,  ,    NO_ANSWER",
    "QUIT,     CLOSE,           SENT,     250,",
  })
  void whatIsKnownOfAMailIsToldAndNoMore(
      String step, String reply, String outcome, Integer status, String reason) throws IOException {
    try (ScriptedServer server = new ScriptedServer(Map.of(step, reply))) {
      var result = smtp(server.port()).send(letter("《诊断情况工作台账》已逾期"));

      assertThat(result.name()).isEqualTo(outcome);
      assertThat(result.status()).isEqualTo(status);
      assertThat(result.reason()).isEqualTo(reason);
    }
  }

  @Test
  void nobodyListeningIsAFailureThatPasses() throws IOException {
    int port;
    try (ScriptedServer gone = new ScriptedServer(Map.of())) {
      port = gone.port();
    }

    assertThat(smtp(port).send(letter("x")).reason()).isEqualTo("UNREACHABLE");
  }

  @Test
  void whateverSomethingIsCalledAddsNoHeaderAndEachAttemptHasTheSameId() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Map.of())) {
      // Given
      Letter letter = letter("late\r\nBcc: all@party.example.edu.cn\u2028X: y\u202e");

      // When
      smtp(server.port()).send(letter);
      smtp(server.port()).send(letter);

      // Then
      List<String> lines = server.mail();
      assertThat(lines).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X:"));
      assertThat(lines)
          .filteredOn(line -> line.startsWith("Message-ID:"))
          .containsExactly(
              "Message-ID: <" + ID + "@duibiao.example.edu.cn>",
              "Message-ID: <" + ID + "@duibiao.example.edu.cn>");
      assertThat(lines)
          .contains(
              "Auto-Submitted: auto-generated",
              "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
              "To: li@party.example.edu.cn");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b",
        "a@localhost",
        "a@b.cn,c@d.cn",
        "a@b.cn\r\nBcc: c@d.cn",
        "\"a b\"@c.cn",
        "<a@b.cn>",
        "A <a@b.cn>",
        "a@[127.0.0.1]",
        "a@b.cn ",
        "李@b.cn",
        "@c.cn:a@b.cn",
        "a..b@c.cn"
      })
  void anAddressThatIsMoreOrLessThanOneIsNotWrittenTo(String address) {
    assertThat(MailAddress.usable(address)).isFalse();
  }

  @Test
  void aUsualAddressIsWrittenTo() {
    assertThat(MailAddress.usable("li.hua+dj@mail.example.edu.cn")).isTrue();
    assertThat(MailAddress.usable(null)).isFalse();
  }

  private static Letter letter(String subject) {
    return new Letter(
        ID,
        "li@party.example.edu.cn",
        subject,
        "text",
        "<p>text</p>",
        Instant.parse("2021-04-01T00:00:00Z"),
        Optional.of(URI.create("https://duibiao.example.edu.cn/u/t")));
  }

  private static Smtp smtp(int port) {
    return new Smtp(new Settings(port));
  }

  private record Settings(int port) implements MailConfig {
    @Override
    public Optional<String> host() {
      return Optional.of("127.0.0.1");
    }

    @Override
    public MailSecurity security() {
      return MailSecurity.NONE;
    }

    @Override
    public Optional<String> username() {
      return Optional.empty();
    }

    @Override
    public Optional<String> password() {
      return Optional.empty();
    }

    @Override
    public Optional<String> from() {
      return Optional.of("no-reply@party.example.edu.cn");
    }

    @Override
    public Optional<URI> publicUrl() {
      return Optional.of(URI.create("https://duibiao.example.edu.cn"));
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(400);
    }
  }
}
