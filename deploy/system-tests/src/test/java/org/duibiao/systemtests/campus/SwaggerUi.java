package org.duibiao.systemtests.campus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duibiao.systemtests.campus.Browser.Page;
import org.duibiao.systemtests.campus.Issuer.Answer;

/**
 * Swagger UI's side of a log-in: authorization code with a proof key.
 *
 * @param issuer the realm
 * @param redirect where Keycloak sends the browser back to
 */
record SwaggerUi(Issuer issuer, String redirect) {
  /** The pair of RFC 7636, appendix B. */
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String CLIENT = "duibiao-swagger";

  static SwaggerUi of(String keycloak, String realm, String gateway) {
    return new SwaggerUi(
        new Issuer(keycloak + "/realms/" + realm), gateway + "/swagger-ui/oauth2-redirect.html");
  }

  Browser browser() {
    return new Browser(redirect);
  }

  /** The address of the log-in, with what is asked beyond the usual. */
  String address(Map<String, String> more) {
    var asked = asked();
    asked.put("code_challenge", CHALLENGE);
    asked.put("code_challenge_method", "S256");
    asked.putAll(more);
    return address(asked, issuer);
  }

  /** The same without a proof key. */
  String addressWithoutProof(Map<String, String> more) {
    var asked = asked();
    asked.putAll(more);
    return address(asked, issuer);
  }

  /** Straight to the campus. */
  String atTheCampus() {
    return address(Map.of("kc_idp_hint", "campus"));
  }

  /** Straight to the campus, and back at once if nobody is logged in there. */
  String silently() {
    return address(Map.of("kc_idp_hint", "campus", "prompt", "none"));
  }

  /** Logs a person in through the campus, with a browser of their own. */
  Answer throughTheCampus(String person) {
    var browser = browser();
    return tokens(browser.logIn(browser.open(atTheCampus()), person, person));
  }

  /** Exchanges the code that the browser was sent back with. */
  Answer tokens(Page page) {
    return tokens(page, VERIFIER);
  }

  Answer tokens(Page page, String verifier) {
    if (!page.uri().toString().startsWith(redirect) || !page.told().containsKey("code")) {
      throw new AssertionError("No code but " + page.status() + " " + page.uri() + page.text());
    }
    return issuer.token(
        Map.of(
            "grant_type", "authorization_code",
            "client_id", CLIENT,
            "code", page.told().get("code"),
            "code_verifier", verifier,
            "redirect_uri", redirect));
  }

  Answer refresh(Answer tokens) {
    return issuer.token(
        Map.of(
            "grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", tokens.refresh()));
  }

  private LinkedHashMap<String, String> asked() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("response_type", "code");
    asked.put("client_id", CLIENT);
    asked.put("scope", "openid");
    asked.put("state", "s");
    asked.put("redirect_uri", redirect);
    return asked;
  }

  private static String address(Map<String, String> asked, Issuer issuer) {
    return issuer.url() + "/protocol/openid-connect/auth?" + Browser.encoded(asked);
  }
}
