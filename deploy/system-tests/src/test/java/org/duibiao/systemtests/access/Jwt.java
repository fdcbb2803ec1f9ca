package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duibiao.systemtests.client.Json;

/** A token taken apart, to be put together again as somebody would who should not. */
record Jwt(ObjectNode header, ObjectNode claims, String signature) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static Jwt of(String token) {
    String[] parts = token.split("\\.", -1);
    return new Jwt(decoded(parts[0]), decoded(parts[1]), parts[2]);
  }

  Jwt withHeader(Consumer<ObjectNode> change) {
    ObjectNode changed = header.deepCopy();
    change.accept(changed);
    return new Jwt(changed, claims, signature);
  }

  Jwt withClaims(Consumer<ObjectNode> change) {
    ObjectNode changed = claims.deepCopy();
    change.accept(changed);
    return new Jwt(header, changed, signature);
  }

  /** With the signature that it had. */
  String asItWas() {
    return content() + "." + signature;
  }

  String unsigned() {
    return content() + ".";
  }

  /** Signed with an RSA key. */
  String signed(PrivateKey key) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(content().getBytes(StandardCharsets.US_ASCII));
      return content() + "." + BASE64.encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed with a secret, whatever that really is. */
  String signed(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] code = mac.doFinal(content().getBytes(StandardCharsets.US_ASCII));
      return content() + "." + BASE64.encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String content() {
    return encoded(header) + "." + encoded(claims);
  }

  private static String encoded(ObjectNode part) {
    return BASE64.encodeToString(Json.write(part).getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode decoded(String part) {
    byte[] json = Base64.getUrlDecoder().decode(part);
    return (ObjectNode) Json.read(new String(json, StandardCharsets.UTF_8));
  }
}
