package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.Locale;

/** What somebody asks who came by phone: the code of the text, and then whatever is theirs. */
final class Cabinet {
  private static final int NUMBERS = 10_000_000;

  private final Cloud cloud;
  private final String token;
  private final String memberId;

  private Cabinet(Cloud cloud, JsonNode signedIn) {
    this.cloud = cloud;
    this.token = signedIn.path("token").asText();
    this.memberId = signedIn.path("memberId").asText();
  }

  /** A phone that nobody has had yet. */
  static Shopper stranger() {
    var digits = String.format(Locale.ROOT, "%07d", new SecureRandom().nextInt(NUMBERS));
    return new Shopper("", "", "+37544" + digits);
  }

  /** The text that takes a code to the phone. */
  static String codeFor(Shopper shopper, Cloud cloud) {
    var reply = post(cloud, "/v1/login/codes", phone(shopper));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(202);
    return new Texts(cloud).untilThereAre(1, shopper).getFirst();
  }

  static Cabinet enter(Shopper shopper, String text, Cloud cloud) {
    var code = text.replaceAll("[^0-9]", "");
    var reply = post(cloud, "/v1/login", phone(shopper).put("code", code));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return new Cabinet(cloud, reply.body());
  }

  private static ObjectNode phone(Shopper shopper) {
    return Web.JSON.createObjectNode().put("phone", shopper.phone());
  }

  private static Web.Reply post(Cloud cloud, String path, ObjectNode body) {
    return Web.send(
        HttpRequest.newBuilder(cloud.route(path))
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  String memberId() {
    return memberId;
  }

  Web.Reply ask(String method, String path) {
    return Web.send(request(path).method(method, BodyPublishers.noBody()).build());
  }

  Web.Reply ask(String method, String path, ObjectNode body) {
    return Web.send(request(path).method(method, BodyPublishers.ofString(body.toString())).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(cloud.route(path)).header("Authorization", "Bearer " + token);
  }
}
