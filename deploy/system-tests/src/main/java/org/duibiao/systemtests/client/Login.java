package org.duibiao.systemtests.client;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How someone logs in at Keycloak: a person by direct grant, a program by its client's credentials.
 * Invariant: as everywhere in the sample, password or secret are the name.
 *
 * @param client the client, as the token's {@code azp} names it
 * @param person the user name, null for a program
 * @param scope client scopes to ask for besides those by default, null for none
 */
public record Login(String client, String person, String scope) {
  private static final String COMMAND_LINE = "duibiao-cli";

  /** A person. */
  public static Login person(String name) {
    return new Login(COMMAND_LINE, name, null);
  }

  /** A program. */
  public static Login program(String client, String scope) {
    return new Login(client, null, scope);
  }

  /** Whose it is. */
  public String name() {
    return person == null ? client : person;
  }

  Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", client);
    if (person == null) {
      form.put("grant_type", "client_credentials");
      form.put("client_secret", client);
    } else {
      form.put("grant_type", "password");
      form.put("username", person);
      form.put("password", person);
    }
    if (scope != null) {
      form.put("scope", scope);
    }
    return form;
  }
}
