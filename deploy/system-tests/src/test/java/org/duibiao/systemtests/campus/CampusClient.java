package org.duibiao.systemtests.campus;

import java.util.List;
import java.util.Map;
import org.duibiao.standalone.Standalone;

/** A further realm's registration at the campus that standalone plays. */
final class CampusClient {
  private CampusClient() {}

  /** Registers the realm under a name, and tells the realm so. */
  static void register(Standalone system, ExtraRealm realm, String client) {
    Administrator.of(system)
        .create(
            "/realms/campus-sso/clients",
            Map.of(
                "clientId",
                client,
                "secret",
                client,
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "redirectUris",
                List.of(realm.url() + "/broker/campus/endpoint")));
    realm
        .administrator()
        .change(
            realm.place() + "/identity-provider/instances/campus",
            provider ->
                provider.withObject("/config").put("clientId", client).put("clientSecret", client));
  }
}
