package org.duibiao.systemtests.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.duibiao.systemtests.access.AccessTable.Row;
import org.duibiao.systemtests.access.Attempt.Made;
import org.duibiao.systemtests.client.Gateway;

/** Every operation × everyone who may ask × what they may ask about. */
final class Matrix {
  private static final int AT_A_TIME = 6;

  private final AccessTable table;
  private final Map<String, Operation> operations;

  Matrix(AccessTable table, Map<String, Operation> operations) {
    this.table = table;
    this.operations = operations;
  }

  /** What the table and the API's document do not agree on. */
  List<String> disagreements() {
    List<String> found = new ArrayList<>();
    for (Operation operation : operations.values()) {
      if (table.of(operation.id()).isEmpty()) {
        found.add("no row for " + operation.id() + " (" + operation.request() + ")");
      }
    }
    for (Row row : table.rows()) {
      Operation operation = operations.get(row.operation());
      if (operation == null) {
        found.add("a row, but no operation " + row.operation());
      } else if (!operation.request().equals(row.request())) {
        found.add(row.operation() + " is " + operation.request() + ", not " + row.request());
      }
    }
    return found;
  }

  /** All attempts of the table. */
  List<Attempt> attempts(People people, Targets targets) {
    List<Attempt> attempts = new ArrayList<>();
    for (Row row : table.rows()) {
      Operation operation = operations.get(row.operation());
      if (operation != null) {
        for (Target target : targets.of(operation, row)) {
          for (Someone who : people.callers(row)) {
            attempts.add(new Attempt(operation, row, who, target));
          }
        }
      }
    }
    return attempts;
  }

  /** Parameters of operations for which there is no value. */
  static List<String> unknownParameters(List<Attempt> attempts) {
    TreeSet<String> unknown = new TreeSet<>();
    for (Attempt attempt : attempts) {
      try {
        attempt.operation().address(attempt.target());
      } catch (Operation.UnknownParameter e) {
        unknown.add(e.getMessage());
      }
    }
    return new ArrayList<>(unknown);
  }

  /** Makes attempts, several at a time, and answers in their order. */
  static List<Made> make(List<Attempt> attempts, Gateway gateway) {
    return together(attempts, attempt -> attempt.make(gateway));
  }

  /** Does something with each, several at a time, and answers in their order. */
  static <T, R> List<R> together(List<T> all, Function<T, R> what) {
    var threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<R>> pending = new ArrayList<>();
      all.forEach(one -> pending.add(threads.submit(() -> what.apply(one))));
      List<R> done = new ArrayList<>();
      for (Future<R> one : pending) {
        done.add(one.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
