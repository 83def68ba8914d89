package org.kopilka.wire.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.json.NotJsonException;
import org.kopilka.wire.json.NotJsonException.Reason;

/**
 * What was sent as the body.
 *
 * @param text the body decoded, or null if its bytes are not UTF-8
 * @param bytes its length on the wire
 */
public record RequestBody(@Nullable String text, int bytes) {
  /** 256 KB (contract, Conventions). */
  public static final int BYTES_MAX = 256 * 1024;

  /** No body at all. */
  public static final RequestBody NONE = new RequestBody("", 0);

  /** A body that the gateway took for text. */
  public static RequestBody ofText(String text) {
    return new RequestBody(text, text.getBytes(StandardCharsets.UTF_8).length);
  }

  /** A body that the gateway took for bytes. */
  public static RequestBody ofBase64(String base64) {
    return ofBytes(Base64.getDecoder().decode(base64));
  }

  /** A body as it came over the wire. */
  public static RequestBody ofBytes(byte[] bytes) {
    try {
      // Not new String(bytes, UTF_8): that replaces what it cannot read instead of saying so.
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return new RequestBody(text.toString(), bytes.length);
    } catch (CharacterCodingException _) {
      return new RequestBody(null, bytes.length);
    }
  }

  /** Whether it is longer than any route takes. */
  public boolean isTooLarge() {
    return bytes > BYTES_MAX;
  }

  /**
   * The body as one JSON object.
   *
   * @throws NotJsonException if it is anything else
   */
  public ObjectNode json() {
    if (text == null) {
      throw new NotJsonException(Reason.NOT_UTF_8, 1, 1);
    }
    return Json.parseObject(text);
  }

  /** Its length only: bodies hold personal data and end up in no log. */
  @Override
  public String toString() {
    return bytes + " bytes";
  }
}
