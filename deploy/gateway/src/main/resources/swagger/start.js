"use strict";

// Starts Swagger UI. It is no part of the page itself, so that the page's policy need not allow scripts that are.
const place = document.getElementById("swagger-ui");
const ui = SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  oauth2RedirectUrl: location.origin + "/swagger-ui/oauth2-redirect.html",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [SwaggerUIBundle.plugins.DownloadUrl],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: "none",
});
ui.initOAuth({
  clientId: place.dataset.client,
  appName: "Duibiao",
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});
