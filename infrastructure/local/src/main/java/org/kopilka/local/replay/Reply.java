package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param replayed whether it is the first answer to the same request once more
 */
record Reply(int status, boolean replayed, JsonNode body) {
  private static final int REFUSED_FROM = 400;

  boolean isRefusal() {
    return status >= REFUSED_FROM;
  }

  /** Status, code and words of a refusal. */
  String why() {
    var problem = body.path("code").asText("") + ": " + body.path("detail").asText("");
    return "the platform answered " + status + " " + problem;
  }
}
