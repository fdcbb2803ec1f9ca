package org.duibiao.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Fills in what only the running system knows: where people log in, and whether the standalone
 * clock is there at all.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class RealmFilter implements OASFilter {

  private static final String CLOCK = "/api/standalone/v1/clock";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Config config = ConfigProvider.getConfig();
    String realm = config.getValue("duibiao.gateway.issuer", String.class);
    document.getComponents().addSecurityScheme("oidc", login(realm));
    if (!config.getValue("duibiao.standalone", Boolean.class)) {
      document.getPaths().removePathItem(CLOCK);
    }
  }

  private static SecurityScheme login(String realm) {
    String endpoints = realm + "/protocol/openid-connect";
    OAuthFlow code =
        OASFactory.createOAuthFlow()
            .authorizationUrl(endpoints + "/auth")
            .tokenUrl(endpoints + "/token")
            .refreshUrl(endpoints + "/token")
            .addScope("openid", "登录 / log in");
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description("Keycloak 登录，授权码加 PKCE / Log in with Keycloak, authorization code and PKCE")
        .flows(OASFactory.createOAuthFlows().authorizationCode(code));
  }
}
