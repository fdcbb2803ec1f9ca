package org.duibiao.gateway.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.access.Bearer;
import org.duibiao.gateway.origin.Origin;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one may ask: a person and a client by their genuine tokens, everybody else by address.
 * Invariant: nobody uses up another's quota. Each replica of the gateway counts for itself.
 */
@ApplicationScoped
public class RateLimits {

  private static final long STANDALONE = 60_000;

  private final Policy person;
  private final Policy client;
  private final Policy address;
  private final Policy failedTokens;

  RateLimits(
      GatewayConfig config, @ConfigProperty(name = "duibiao.standalone") boolean standalone) {
    GatewayConfig.RateLimit set = config.rateLimit();
    this.person =
        new Policy("person", set.person().orElse(standalone ? STANDALONE : 1_200), set.window());
    this.client =
        new Policy("client", set.client().orElse(standalone ? STANDALONE : 6_000), set.window());
    this.address =
        new Policy("address", set.address().orElse(standalone ? STANDALONE : 600), set.window());
    this.failedTokens =
        new Policy(
            "failed-tokens",
            set.failedTokens().orElse(standalone ? STANDALONE : 6_000),
            set.window());
  }

  /** A request of a known bearer; what the client has not left does not cost the person. */
  Quota ofBearer(Bearer bearer) {
    if (bearer.person().isEmpty()) {
      return new Quota(List.of(client.use(bearer.client())));
    }
    String who = bearer.person().get();
    Use ofPerson = person.use(who);
    if (!ofPerson.granted()) {
      return new Quota(List.of(ofPerson));
    }
    Use ofClient = client.use(bearer.client());
    if (!ofClient.granted()) {
      person.giveBack(who);
    }
    return new Quota(List.of(ofPerson, ofClient));
  }

  /** A request without a token. */
  Quota ofAddress(Origin origin) {
    return new Quota(List.of(address.use(origin.network())));
  }

  /** A request whose token did not hold. */
  Quota ofFailedToken(Origin origin) {
    return new Quota(List.of(failedTokens.use(origin.network())));
  }

  /** Whether another token from there is worth verifying. */
  Quota beforeVerifying(Origin origin) {
    return new Quota(List.of(failedTokens.look(origin.network())));
  }
}
