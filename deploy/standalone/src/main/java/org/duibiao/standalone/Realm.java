package org.duibiao.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duibiao.standalone.realm.RealmSource;

/**
 * One realm of standalone.
 *
 * @param contents as it is written, for the documented ports
 * @param addressed what in it names an address, as the API's paths below the realm
 */
record Realm(String name, JsonNode contents, List<String> addressed) {
  static final String NAME = "duibiao";
  private static final String CAMPUS = "campus-sso";

  /** Duibiao's realm, and the one that plays the campus. */
  static List<Realm> all(RealmSource source) {
    return List.of(
        new Realm(
            NAME,
            source.standalone(),
            List.of(
                "/clients/5f0c1f2e-0d3b-4c7a-9c53-6f6d0b1a2e01",
                "/identity-provider/instances/campus",
                "")),
        new Realm(
            CAMPUS, source.campus(), List.of("/clients/5f0c1f2e-0d3b-4c7a-9c53-6f6d0b1a2e02", "")));
  }

  /** The realm for these addresses; it remembers what it was made of and for. */
  JsonNode at(Addresses addresses) {
    ObjectNode realm =
        (ObjectNode)
            RealmSource.parse(Addresses.DOCUMENTED.replacedBy(addresses).in(contents.toString()));
    realm
        .withObject("/attributes")
        .put(RealmState.SOURCE, RealmSource.fingerprint(contents))
        .put(RealmState.GATEWAY, addresses.gateway())
        .put(RealmState.KEYCLOAK, addresses.keycloak());
    return realm;
  }

  boolean isCurrent(RealmState state) {
    return state.source().filter(RealmSource.fingerprint(contents)::equals).isPresent();
  }
}
