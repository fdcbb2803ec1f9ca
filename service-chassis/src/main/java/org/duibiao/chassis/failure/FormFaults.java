package org.duibiao.chassis.failure;

import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;

/**
 * Tells forms with files that cannot be read, because they end too early or break the rules of
 * their format, from failures of ours while reading them: the former come out of the parser itself.
 */
final class FormFaults {
  private static final String PARSER = MalformedMessageException.class.getPackageName() + ".";

  private FormFaults() {}

  /** Whether it is the sender who has to mend it. */
  static boolean isMalformed(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof MalformedMessageException || ofTheParser(cause));
  }

  private static boolean ofTheParser(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith(PARSER);
  }
}
