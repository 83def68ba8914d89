package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The routes that the other tests do not take: each with the rights that it needs. */
@Deployed
class RoutesTest {
  private final Cloud cloud;
  private final Till till;
  private final Till shop;
  private final Till admin;

  RoutesTest(Cloud cloud) {
    this.cloud = cloud;
    this.till = cloud.till();
    this.shop = cloud.till("local-shop");
    this.admin = cloud.till("local-admin");
  }

  @Test
  void quotesRecordsShowsAndTakesBackAPurchase() {
    var olga = till.register();
    var receipt = Till.receipt(olga, Instant.now().minus(Duration.ofHours(25)), 10_000);

    assertThat(ok(till.post("/v1/purchases/quote", receipt)).path("due").asLong())
        .isEqualTo(10_000);
    var recorded = till.bought(receipt);
    var path = "/v1/purchases/" + receipt.path("receiptId").asText();
    assertThat(till.get(path)).isEqualTo(recorded);

    var all = body().put("returnId", UUID.randomUUID().toString()).put("at", now());
    assertThat(ok(till.post(path + "/returns", all)).path("refund").asLong()).isEqualTo(10_000);
    assertThat(till.balance(olga).path("available").asLong()).isZero();
    assertThat(till.operations(olga)).hasSize(2);
  }

  @Test
  void holdsCapturesAndReleasesAdjustedPoints() {
    var olga = till.register();
    var gift = body().put("points", 900).put("reason", "A welcome");
    ok(admin.post("/v1/members/" + olga.memberId() + "/adjustments", gift));

    var captured = "/v1/holds/" + hold(olga, 500) + "/capture";
    var released = "/v1/holds/" + hold(olga, 300) + "/release";
    ok(shop.post(captured, body()));
    ok(shop.post(released, body()));

    assertThat(till.balance(olga).path("available").asLong()).isEqualTo(400);
  }

  @Test
  void findsAMember() {
    var olga = till.register();
    assertThat(ok(till.find(olga.phone())).path("memberId").asText()).isEqualTo(olga.memberId());
    assertThat(till.get("/v1/members/" + olga.memberId()).path("memberId").asText())
        .isEqualTo(olga.memberId());
  }

  @Test
  void takesAProgrammeAndShowsOneToEverybody() throws IOException {
    var spare = (ObjectNode) Web.JSON.readTree(Files.readString(Path.of("programmes/brief.json")));
    var taken = admin.put("/v1/programme", spare.put("code", "spare"));
    assertThat(taken.status()).as(taken.body().toString()).isIn(200, 201);

    var asked = HttpRequest.newBuilder(cloud.route("/v1/programme")).build();
    assertThat(ok(Web.send(asked)).path("code").asText()).isEqualTo("veska");
  }

  @Test
  void describesItselfToEverybody() {
    var asked = HttpRequest.newBuilder(cloud.route("/v1/openapi.json")).build();
    assertThat(ok(Web.send(asked)).path("openapi").asText()).startsWith("3.1");
  }

  private String hold(Shopper shopper, long points) {
    var body = body().put("points", points).put("ttl", "PT1H");
    body.putObject("member").put("id", shopper.memberId());
    var reply = shop.post("/v1/holds", body);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    return reply.body().path("holdId").asText();
  }

  private static JsonNode ok(Web.Reply reply) {
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return reply.body();
  }

  private static ObjectNode body() {
    return Web.JSON.createObjectNode();
  }

  private static String now() {
    return Instant.now().toString();
  }
}
