package org.duibiao.chassis.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.chassis.file.FileSweep.PATIENCE;
import static org.duibiao.chassis.file.FileSweep.REMEMBERED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever breaks at whichever step: no row lacks its bytes, no bytes stay without a row. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StoredFilesTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @Inject StoredFiles files;
  @Inject StoredFileNotes notes;
  @Inject FileStore store;
  @Inject FileSweep sweep;
  @Inject EntityManager database;
  private InspectedFile file;

  @BeforeEach
  void spool() throws IOException {
    Path spooled = Files.writeString(Files.createTempFile("stored", ".pdf"), "%PDF-1.7");
    spooled.toFile().deleteOnExit();
    file = new InspectedFile(spooled, "a.pdf", FileKind.PDF, 8, "0");
  }

  private void sweptAfter(Duration time) throws SQLException {
    sweep.sweep(Instant.now().plus(time));
  }

  private List<?> state(UUID key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery("select state from stored_file where key = :key")
                    .setParameter("key", key)
                    .getResultList());
  }

  private boolean there(UUID key) throws IOException {
    try (InputStream in = store.open(key)) {
      return in.read() >= 0;
    } catch (java.io.UncheckedIOException absent) {
      return false;
    }
  }

  private UUID keep(UUID key) {
    QuarkusTransaction.requiringNew().run(() -> files.keep(key));
    return key;
  }

  @Test
  void keepsWhatBelongsToARowForGood() throws Exception {
    UUID key = files.store(file, this::keep);

    sweptAfter(Duration.ofDays(400));

    assertThat(there(key)).isTrue();
    assertThat(state(key)).isEqualTo(List.of("KEPT"));
  }

  @Test
  void sweepsWhatAProcessKilledAfterTheNoteHasLeft() throws Exception {
    UUID key = notes.begin();

    sweptAfter(PATIENCE.plus(SOON));
    sweptAfter(PATIENCE.plus(REMEMBERED).plus(SOON.multipliedBy(2)));

    assertThat(state(key)).isEmpty();
  }

  @Test
  void sweepsWhatAProcessKilledBeforeTheCommitHasLeftAndNotBeforeItsTime() throws Exception {
    UUID key = notes.begin();
    store.put(key, file.path());

    sweptAfter(PATIENCE.minus(SOON));
    assertThat(there(key)).isTrue();
    sweptAfter(PATIENCE.plus(SOON));

    assertThat(there(key)).isFalse();
    assertThat(state(key)).isEqualTo(List.of("GONE"));
  }

  @Test
  void sweepsWhatNobodyKept() throws Exception {
    UUID key = files.store(file, fresh -> fresh);

    assertThat(state(key)).isEqualTo(List.of("DELETED"));
    sweptAfter(SOON);

    assertThat(there(key)).isFalse();
  }

  @Test
  void sweepsWhatARollbackHasLeft() throws Exception {
    UUID[] key = new UUID[1];
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                files.store(
                    file,
                    fresh -> {
                      key[0] = fresh;
                      QuarkusTransaction.requiringNew()
                          .run(
                              () -> {
                                files.keep(fresh);
                                throw new IllegalStateException("the row was refused");
                              });
                      return fresh;
                    }));

    sweptAfter(SOON);

    assertThat(there(key[0])).isFalse();
  }

  @Test
  void keepsNothingThatTheSweepHasGivenUp() throws Exception {
    UUID key = notes.begin();
    store.put(key, file.path());
    sweptAfter(PATIENCE.plus(SOON));

    assertThatExceptionOfType(DomainException.class).isThrownBy(() -> keep(key));
  }

  @Test
  void takesAwayBytesThatArrivedAfterTheyWereSwept() throws Exception {
    UUID key = notes.begin();
    sweptAfter(PATIENCE.plus(SOON));
    store.put(key, file.path());

    sweptAfter(PATIENCE.plus(REMEMBERED).plus(SOON.multipliedBy(2)));

    assertThat(there(key)).isFalse();
    assertThat(state(key)).isEmpty();
  }

  @Test
  void takesBytesAwayOnlyWhenTheDeletionIsCommitted() throws Exception {
    UUID key = files.store(file, this::keep);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          files.release(key);
                          throw new IllegalStateException("the deletion was refused");
                        }));
    sweptAfter(SOON);
    assertThat(there(key)).isTrue();

    QuarkusTransaction.requiringNew().run(() -> files.release(key));
    store.delete(key);
    sweptAfter(SOON);

    assertThat(there(key)).isFalse();
    assertThat(state(key)).isEqualTo(List.of("GONE"));
  }
}
