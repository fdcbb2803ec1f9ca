package org.duibiao.systemtests.access;

import java.util.Optional;

/**
 * What is sent to operations that take files, so that nothing is changed by it: a file that is
 * found wanting once access is granted.
 */
final class Uploads {
  private static final String FORM = "multipart/form-data";
  private static final String BOUNDARY = "boundary-of-the-form";

  private Uploads() {}

  /** The Content-Type of what is sent. */
  static String type(Operation operation) {
    return operation.takes().equals(FORM) ? formType() : operation.takes();
  }

  /** The Content-Type of a form. */
  static String formType() {
    return FORM + "; boundary=" + BOUNDARY;
  }

  /** What is sent to an operation that does not take JSON. */
  static Optional<String> sent(Operation operation) {
    if (operation.takes().equals(Operation.JSON)) {
      return Optional.empty();
    }
    return Optional.of(operation.takes().equals(FORM) ? evidence("a.docx") : "no such file");
  }

  /** A form with a PDF file, which is taken under the name of one only. */
  static String evidence(String fileName) {
    return """
        --%1$s
        Content-Disposition: form-data; name="title"

        材料
        --%1$s
        Content-Disposition: form-data; name="effectiveDate"

        2021-04-01
        --%1$s
        Content-Disposition: form-data; name="file"; filename="%2$s"
        Content-Type: application/pdf

        %%PDF-1.7
        %%%%EOF
        --%1$s--
        """
        .formatted(BOUNDARY, fileName)
        .replace("\n", "\r\n");
  }
}
