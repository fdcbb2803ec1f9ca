package org.duibiao.rectification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duibiao.chassis.json.StrictJson;

/**
 * What producers say they send: the fixtures beside their own tests, read as this service reads.
 */
public final class ProducerFixtures {
  private static final ObjectMapper JSON = json();

  private ProducerFixtures() {}

  /** A producer's fixture of an event type. */
  public static <T> T read(String producer, String type, Class<T> as) throws IOException {
    Path file =
        Path.of(
            System.getProperty("duibiao.root"),
            producer + "-service/src/test/resources/events",
            type + ".json");
    return JSON.readValue(Files.readString(file), as);
  }

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
