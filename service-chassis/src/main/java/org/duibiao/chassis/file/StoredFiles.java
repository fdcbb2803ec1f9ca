package org.duibiao.chassis.file;

import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import org.duibiao.chassis.problem.DomainException;

/**
 * Files that belong to rows of a service. The bytes go out before the row is written and are taken
 * away after it is gone; between the two a note says what becomes of them. Whatever breaks at
 * whichever step, a row never lacks its bytes, and bytes without a row are swept away.
 */
@ApplicationScoped
public class StoredFiles {
  private final FileStore store;
  private final StoredFileNotes notes;

  StoredFiles(FileStore store, StoredFileNotes notes) {
    this.store = store;
    this.notes = notes;
  }

  /**
   * Stores a file, and then does what makes it belong to something: a transaction of its own that
   * {@link #keep}s the file or, as when it was done before, does not.
   *
   * @param effect what is given the file's key
   */
  @Transactional(TxType.NEVER)
  public <T> T store(InspectedFile file, Function<UUID, T> effect) {
    UUID key = notes.begin();
    try {
      store.put(key, file.path());
      return effect.apply(key);
    } finally {
      abandon(key);
    }
  }

  /** Keeps a file for good if the transaction commits, in which its row is written. */
  @Transactional(TxType.MANDATORY)
  public void keep(UUID key) {
    if (!notes.move(key, "PENDING", "KEPT")) {
      throw new DomainException(TEMPORARILY_UNAVAILABLE);
    }
  }

  /** Gives a file up if the transaction commits, in which its row is deleted. */
  @Transactional(TxType.MANDATORY)
  public void release(UUID key) {
    notes.move(key, "KEPT", "DELETED");
  }

  /** The bytes of a file. */
  public InputStream open(UUID key) {
    return store.open(key);
  }

  /** What is still pending was not kept; if it cannot be noted now, the sweep finds it later. */
  private void abandon(UUID key) {
    try {
      notes.giveUp(key);
    } catch (RuntimeException e) {
      Log.warnf("file %s is left to the sweep: %s", key, e.getMessage());
    }
  }
}
