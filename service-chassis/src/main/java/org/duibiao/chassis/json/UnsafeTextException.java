package org.duibiao.chassis.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text holds a NUL or half a character, which no database keeps and no reader can show. */
public class UnsafeTextException extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  UnsafeTextException(JsonParser parser) {
    super(parser, "unsafe text");
  }
}
