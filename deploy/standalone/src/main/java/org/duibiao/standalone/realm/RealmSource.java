package org.duibiao.standalone.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The realms of {@code deploy/keycloak}. Invariant: what is written there is all that a realm of
 * ours begins with; an overlay that does not exist or is no JSON is refused.
 */
public record RealmSource(Path folder) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The realm {@code duibiao} with overlays laid over it, in this order. */
  public JsonNode duibiao(List<String> overlays) {
    JsonNode realm = read(folder.resolve("duibiao-realm.json"));
    for (String overlay : overlays) {
      realm = Overlay.over(realm, read(find(overlay)));
    }
    return realm;
  }

  /** What standalone runs: the sample people, and the campus of {@link #campus()}. */
  public JsonNode standalone() {
    return duibiao(List.of("campus-oidc", "standalone"));
  }

  /** The realm that plays the campus in standalone. */
  public JsonNode campus() {
    return read(folder.resolve("campus-sso-realm.json"));
  }

  /** The names of the overlays that are there. */
  public List<String> overlays() {
    var names = new ArrayList<String>();
    for (Path place : List.of(folder, folder.resolve("brokers"))) {
      try (Stream<Path> files = Files.list(place)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".json") && !name.endsWith("-realm.json"))
            .map(name -> name.substring(0, name.length() - ".json".length()))
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    names.sort(null);
    return names;
  }

  /** As text that a person can read and compare. */
  public static String text(JsonNode realm) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(realm) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A realm that was written before, or exported. */
  public static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From text to the realm. */
  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What a newer state of a realm makes of an older one: all it says, and what only that has. */
  public static JsonNode renewed(JsonNode older, JsonNode newer) {
    return Overlay.over(older, newer);
  }

  /** Tells one state of the sources from another. */
  public static String fingerprint(JsonNode realm) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(realm.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path find(String overlay) {
    if (overlays().contains(overlay)) {
      Path own = folder.resolve(overlay + ".json");
      return Files.exists(own) ? own : folder.resolve("brokers").resolve(overlay + ".json");
    }
    Path file = Path.of(overlay);
    if (!overlay.endsWith(".json") || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no overlay " + overlay + "; there are " + String.join(", ", overlays()));
    }
    return file;
  }
}
