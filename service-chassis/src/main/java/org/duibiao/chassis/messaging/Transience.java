package org.duibiao.chassis.messaging;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * Tells failures that pass by themselves (the database or the network is away, two transactions
 * met) from those that would come again on every try.
 */
public final class Transience {
  /**
   * Connection, resources, operator, system error, deadlock and serialization, lock not available.
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

  private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "25P02");
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CANCELLED = "57014";

  private Transience() {}

  /** Whether the same attempt may succeed later without anything being mended. */
  public static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException
          || cause instanceof JDBCConnectionException
          || cause instanceof LockAcquisitionException
          || cause instanceof IOException && !isJson(cause)
          || cause instanceof RollbackException && cause.getCause() == null
          || cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement ran out of its time: it may do so again, however often it is tried. */
  static boolean isTimeOut(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTimeoutException
          || cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database or the network was away, which lasts as long as it lasts. */
  static boolean isOutage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof JDBCConnectionException
          || cause instanceof IOException && !isJson(cause)
          || cause instanceof SQLException sql && isOutage(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        ? String.valueOf(failure.getMessage()).contains("Acquisition timeout")
        : state.startsWith("08") || state.startsWith("57P");
  }

  /** Whether a unique key was violated: someone else has made the same thing. */
  public static boolean isUniqueViolation(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.length() < 2) {
      String message = String.valueOf(failure.getMessage());
      return message.contains("Acquisition timeout") || message.contains("Enlisted connection");
    }
    return PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2));
  }

  private static boolean isJson(Throwable failure) {
    return failure instanceof com.fasterxml.jackson.core.JacksonException;
  }
}
