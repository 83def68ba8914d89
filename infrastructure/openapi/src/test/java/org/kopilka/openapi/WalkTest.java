package org.kopilka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A walk through all routes with the requests of {@code events/http}: answers are as described. */
class WalkTest {
  private static final String MEMBER = "k7q2m4x5z3n6b2c4d5f7";
  private static final String HOLD = "a2v6y3w4t7r5q2p3n4m6-6cf80328cc37f958d543";
  private static final String ALERT = "1795245300000.k7q2m4x5z3n6b2c4d5f7.0-0";
  private static final String[] WAY = {
    "mark-staff-card",
    "quote-purchase",
    "record-purchase",
    "show-purchase",
    "return-purchase",
    "show-purchase",
    "adjust-points",
    "place-hold",
    "capture-hold",
    "place-hold",
    "release-hold",
    "find-member",
    "show-member",
    "show-balance",
    "list-operations",
    "link-card",
    "choose-card",
    "undo-merge",
    "show-questionnaire",
    "fill-questionnaire",
    "list-alerts",
    "judge-suspicion",
    "list-staff-cards",
    "unmark-staff-card",
    "open-migration",
    "show-migration",
    "start-day-x",
    "show-day-x",
    "pause-day-x",
    "resume-day-x",
    "cancel-day-x",
    "list-unbound-cards",
    "roll-back-migration",
    "register-member",
    "show-programme",
    "replace-programme",
    "describe-api",
    "send-code",
    "sign-in",
    "show-me",
    "show-my-balance",
    "list-my-operations",
    "list-my-cards",
    "link-my-card",
    "choose-my-card",
    "show-my-card-page",
    "show-card-page",
    "take-pass",
    "open-google-wallet",
    "show-my-questionnaire",
    "fill-my-questionnaire",
    "show-my-consents",
    "say-my-consents",
    "copy-my-data",
    "show-consents",
    "say-consents",
    "copy-data",
    "list-lookups",
    "sign-out",
    "sign-out-everywhere",
    "sign-out-member",
    "erase-me",
    "erase-member"
  };

  /** Of the examples: the member who registered on the way here. */
  private static final String PHONE = "+375291234567";

  private static final String MIGRATION = "c4e6g2i5k7m3o6q2s4u5w7y2aa";

  private static final String BASE =
      "card;variant;phone;points;discount\n4601;Скидка;+375291112233;1500;7\n";

  private static final String CODE = "123456";

  /** Nobody's card, which whoever is signed in links; those of the examples are the other's. */
  private static final String FOUND = "2000000000053";

  /** They need keys of Apple's and Google's, which nothing that is started like this has. */
  private static final Set<String> NOT_HERE = Set.of("take-pass", "open-google-wallet");

  /** Before them the session that there was is over: who signs in anew, by phone. */
  private static final Map<String, String> AFRESH =
      Map.of("sign-out-everywhere", "+375297654321", "erase-me", "+375297654322");

  /** Of the examples: a page of theirs is one of ours here. */
  private static final String ADDRESS = "6sogCopvFvEfQVEJEhJfWw";

  private String address = ADDRESS;
  private String memberId = "";
  private String holdId = "";
  private String migrationId = "";
  private String code = CODE;
  private String alertId = "";
  private String token = "";
  private int step = 0;

  @Test
  void everyRouteAnswersAsDescribed() throws IOException {
    var walked = new TreeSet<String>();
    try (var running = new Running()) {
      running.cardOfNobody("2000000000039");
      running.cardOfNobody(FOUND);
      memberId = running.memberWithPoints("2000000000015", 5000);
      for (var example : WAY) {
        walked.add(walk(running, example));
      }
    }
    assertThat(walked)
        .containsExactlyInAnyOrderElementsOf(Running.routes().stream().map(Running::key).toList());
  }

  private String walk(Running running, String example) {
    var request = Sources.read("http/" + example);
    var key = request.path("routeKey").asText();
    var method = key.substring(0, key.indexOf(' '));
    if (AFRESH.containsKey(example)) {
      token = running.signedIn(AFRESH.getOrDefault(example, ""));
    }
    if (example.equals("sign-in")) {
      code = running.codeOn(PHONE);
    }
    if (example.equals("list-alerts")) {
      running.send("POST", "/local/settle", new byte[0]);
    }
    var body = ours(request.path("body").asText(""));
    var answer =
        request.path("headers").has("authorization")
            ? running.send(method, path(request), mine(body), "Authorization", "Bearer " + token)
            : running.admin(method, path(request), body, "walk-" + step++);
    var route =
        Running.routes().stream().filter(r -> Running.key(r).equals(key)).findAny().orElseThrow();
    if (example.equals("sign-in")) {
      token = answer.body().path("token").asText();
    }
    if (example.equals("show-my-card-page")) {
      address = answer.body().path("page").asText().replaceAll(".*/", "");
    }
    if (example.equals("list-alerts")) {
      alertId = answer.body().at("/items/0/id").asText();
    }
    if (example.equals("open-migration")) {
      migrationId = answer.body().path("migrationId").asText();
      running.uploads(answer.body().at("/upload/url").asText(), BASE);
    }
    if (example.equals("place-hold")) {
      holdId = answer.body().path("holdId").asText();
    }

    var expected = NOT_HERE.contains(example) ? 404 : 200;
    assertThat(answer.status()).as(example + answer.body()).isBetween(expected, expected + 99);
    assertThat(Description.faults(route, answer)).as(example + answer.body()).isEmpty();
    return key;
  }

  @Test
  void everyExampleOfABodyFitsItsDescription() {
    for (var route : Running.routes()) {
      var operation = Description.operation(route);
      var example = operation.at("/requestBody/content/application~1json/example");
      if (!example.isMissingNode()) {
        assertThat(Description.faultsOfBody(operation, example)).as(Running.key(route)).isEmpty();
      }
    }
  }

  private String path(JsonNode request) {
    var query = request.path("rawQueryString").asText("");
    return ours(request.path("rawPath").asText()) + (query.isEmpty() ? "" : "?" + query);
  }

  private static byte[] mine(String body) {
    return body.replaceAll("20000000000(15|39)", FOUND).getBytes(StandardCharsets.UTF_8);
  }

  private String ours(String text) {
    return text.replace(ALERT, alertId)
        .replace(MEMBER, memberId)
        .replace(HOLD, holdId)
        .replace(MIGRATION, migrationId)
        .replace(CODE, code)
        .replace(ADDRESS, address);
  }
}
