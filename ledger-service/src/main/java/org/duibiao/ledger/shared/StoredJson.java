package org.duibiao.ledger.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON as this service keeps it in its own tables; fields of older versions are skipped. */
public final class StoredJson {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private StoredJson() {}

  /** Writes a value. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot store " + value.getClass(), e);
    }
  }

  /** Reads a value. */
  public static <T> T read(String stored, Class<T> type) {
    return read(stored, JSON.constructType(type));
  }

  /** Reads a list of values. */
  public static <T> java.util.List<T> readList(String stored, Class<T> element) {
    return read(
        stored, JSON.getTypeFactory().constructCollectionType(java.util.List.class, element));
  }

  private static <T> T read(String stored, JavaType type) {
    try {
      return JSON.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a stored " + type, e);
    }
  }
}
