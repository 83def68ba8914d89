package org.kopilka.wire.wallet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import org.kopilka.wire.json.Json;

/** Claims that the holder of an RSA key has signed (RFC 7515, RFC 7518: RS256). */
public final class SignedJwt {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private SignedJwt() {}

  /** The claims and their signature, in the compact form. */
  public static String of(ObjectNode claims, PrivateKey key) {
    var header = Json.object().put("alg", "RS256").put("typ", "JWT");
    var signed = encoded(header) + "." + encoded(claims);
    return signed + "." + BASE64.encodeToString(signature(signed, key));
  }

  private static String encoded(JsonNode json) {
    return BASE64.encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] signature(String text, PrivateKey key) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("nothing can be signed with this key", e);
    }
  }
}
