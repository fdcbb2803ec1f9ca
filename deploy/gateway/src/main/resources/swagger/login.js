"use strict";

// Keycloak has sent the browser here: hands its answer to the page that opened this window, and closes the window. An
// answer to a question that the page did not ask is none.
const login = window.opener.swaggerUIRedirectOauth2;
const answer = new URLSearchParams(location.search);
const asked = answer.get("state") === login.state;
if (asked && answer.has("code")) {
  delete login.state;
  login.auth.code = answer.get("code");
  login.callback({ auth: login.auth, redirectUrl: login.redirectUrl });
} else {
  login.errCb({
    authId: login.auth.name,
    source: "auth",
    level: "error",
    message: asked ? answer.get("error_description") || answer.get("error") : "Not the answer that was waited for",
  });
}
window.close();
