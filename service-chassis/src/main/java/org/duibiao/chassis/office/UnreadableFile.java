package org.duibiao.chassis.office;

import java.util.List;
import java.util.stream.Stream;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/** Why a file cannot be read, as a person is told. */
enum UnreadableFile {
  /** It is not of the kind that it claims to be. */
  OTHER_TYPE("file.other-type"),
  /** A password is needed, or it is of the kind before 2007. */
  ENCRYPTED_OR_OLD("file.encrypted-or-old"),
  /** It unpacks to more than is taken. */
  TOO_LARGE("file.too-large"),
  /** It is text in none of the charsets that people save. */
  NO_CHARSET("file.no-charset"),
  /** A formula whose value was not saved with it. */
  FORMULA("file.formula"),
  /** A formula that shows an error. */
  FORMULA_ERROR("file.formula-error"),
  /** A quote that is opened and never closed. */
  OPEN_QUOTE("file.open-quote"),
  /** Nothing was sent. */
  NOTHING("file.nothing"),
  /** It packs so well that it says next to nothing: the same words again and again. */
  REPETITIVE("file.repetitive"),
  /** It is damaged, or holds what no office program writes. */
  BROKEN("file.broken");

  private final String key;

  UnreadableFile(String key) {
    this.key = key;
  }

  /**
   * The problem that a failure of the library is. It takes what packs a hundred times smaller for a
   * trap and says so in words alone.
   */
  static DomainException told(Throwable failure) {
    boolean trap =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> String.valueOf(cause.getMessage()).startsWith("Zip bomb detected"));
    return (trap ? REPETITIVE : BROKEN).problem();
  }

  /** The problem, with what its words mention. */
  DomainException problem(Object... arguments) {
    return new DomainException(
        CommonProblem.FILE_UNREADABLE, List.of(new Fault("", key, arguments)));
  }
}
