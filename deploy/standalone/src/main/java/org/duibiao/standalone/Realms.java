package org.duibiao.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duibiao.embedded.KeycloakDatabase;
import org.duibiao.embedded.KeycloakRealms;
import org.duibiao.embedded.KeycloakServer;
import org.duibiao.embedded.KeycloakTransfer;
import org.duibiao.embedded.StartFailure;
import org.duibiao.standalone.realm.RealmSource;

/**
 * The realms of this folder. Invariant: once {@link #follow} has returned, they say what {@code
 * deploy/keycloak} says now, for the present addresses, also in a folder of an older version or of
 * other ports; what people have added to them since (people, clients) is still there.
 */
final class Realms {
  private final StandaloneOptions options;
  private final KeycloakDatabase database;
  private final Addresses present;
  private final List<Realm> realms;

  Realms(StandaloneOptions options, Path root, KeycloakDatabase database) {
    this.options = options;
    this.database = database;
    this.present = Addresses.of(options);
    this.realms = Realm.all(new RealmSource(root.resolve("deploy/keycloak")));
  }

  /** Before Keycloak starts: whether realms are there that were made of something else. */
  boolean areOutdated() {
    var states = RealmState.read(database);
    return realms.stream().anyMatch(realm -> isOutdated(realm, states));
  }

  private static boolean isOutdated(Realm realm, Map<String, RealmState> states) {
    return states.containsKey(realm.name()) && !realm.isCurrent(states.get(realm.name()));
  }

  /** Before Keycloak starts: replaces what is outdated and keeps what only the old realms have. */
  void renew() {
    var states = RealmState.read(database);
    var outdated = realms.stream().filter(realm -> isOutdated(realm, states)).toList();
    var transfer =
        new KeycloakTransfer(options.data("keycloak"), options.log("keycloak-realms"), database);
    Path folder = secretFolder();
    try {
      Path file = folder.resolve("realms.json");
      transfer.exportTo(file);
      Files.writeString(file, renewed(outdated, RealmSource.read(file)).toString());
      transfer.replaceFrom(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      forget(folder);
    }
  }

  private JsonNode renewed(List<Realm> outdated, JsonNode exported) {
    var result = JsonNodeFactory.instance.arrayNode();
    for (JsonNode older : exported) {
      outdated.stream()
          .filter(realm -> realm.name().equals(older.path("realm").asText()))
          .map(realm -> RealmSource.renewed(older, realm.at(present)))
          .forEach(result::add);
    }
    return result;
  }

  /** What Keycloak imports at its start, unless it is there. */
  KeycloakRealms prepared() {
    var files = new ArrayList<Path>();
    try {
      for (Realm realm : realms) {
        Path file = options.run(realm.name() + "-realm.json");
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, RealmSource.text(realm.at(present))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeycloakRealms(files, Map.of());
  }

  /** Tells Keycloak of the present addresses where a realm was made for others. */
  void follow(KeycloakServer keycloak) {
    var states = RealmState.read(database);
    for (Realm realm : realms) {
      var state = states.get(realm.name());
      if (state == null) {
        throw new StartFailure("Keycloak is up but has no realm " + realm.name());
      }
      Addresses.of(state)
          .filter(known -> !known.equals(present))
          .ifPresent(known -> move(realm, known.replacedBy(present), keycloak));
    }
  }

  /** The realm itself comes last: it remembers the addresses. */
  private static void move(Realm realm, Addresses.Move move, KeycloakServer keycloak) {
    var administration = KeycloakAdministration.of(keycloak);
    for (String place : realm.addressed()) {
      administration.rewrite("/realms/" + realm.name() + place, move::in);
    }
  }

  private Path secretFolder() {
    try {
      Files.createDirectories(options.run("realms").getParent());
      return Files.createTempDirectory(
          options.run("realms").getParent(),
          "realms-",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve("realms.json"));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
