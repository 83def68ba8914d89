package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Somebody wants to be forgotten, over HTTP: nothing of the person is left, all of the ledger is.
 */
class ErasureTest {
  private static final String PHONE = "+375297654321";
  private static final String CARD = "{\"card\": \"olga-1\"}";

  /** In whatever spelling; the hint that logs may have of a phone is none of them. */
  private static final List<String> PERSON =
      List.of(
          "297654321",
          "765-43-21",
          "765 43 21",
          "7654321",
          "орлова",
          "orlova",
          "\\u043e\\u0440\\u043b\\u043e\\u0432\\u0430",
          "1988-03-14",
          "14.03.1988");

  private Registry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new Registry();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private String olga() {
    return registry.joins(
        """
        "phone": "+375 (29) 765-43-21", "card": "olga-1", "name": "Ольга Орлова",
        "email": "olga.orlova@example.com", "birthday": "1988-03-14", "consents": ["ADVERTISING"]\
        """);
  }

  /** A life with everything in it that may leave traces. */
  private String lives(String id) {
    var token = registry.signsIn(PHONE).path("token").asText();
    registry.buys("r-1", CARD, Registry.NOW);
    registry.buys("r-2", "{\"phone\": \"" + PHONE + "\"}", Registry.NOW);
    registry.joins("\"card\": \"olga-2\", \"name\": \"О. Орлова\"");
    registry.by(token, "POST", "/v1/me/cards", "{\"number\": \"olga-2\"}");
    registry.by(token, "POST", "/v1/me/cards", "{\"number\": \"nobodys\"}");
    registry.by(token, "PUT", "/v1/me/main-card", "{\"number\": \"olga-1\"}");
    var answers = "{\"fullName\": \"Ольга Орлова\", \"email\": \"orlova@example.com\"}";
    registry.by(token, "PUT", "/v1/me/questionnaire", answers);
    registry.as("desk", "GET", "/v1/members?phone=%2B375297654321", "");
    registry.as("desk", "POST", "/v1/members/" + id + "/data-export", "");
    registry.as("till", "POST", "/v1/login/codes", "{\"phone\": \"" + PHONE + "\"}");
    registry.settle();
    return token;
  }

  /** Where the table has something under a keyed hash of the phone. */
  private Set<String> hashes() {
    var hashes = new HashSet<String>();
    for (var item : registry.items()) {
      var pk = Attributes.text(item, "pk");
      if (pk.matches(".*#(PHONE|LOGIN|TRY#P)#.*")) {
        hashes.add(pk.substring(pk.lastIndexOf('#') + 1));
      }
    }
    return hashes;
  }

  /** All that anybody could read, in small letters. */
  private String everything() {
    var all = new StringBuilder();
    registry.items().forEach(item -> all.append(text(AttributeValue.fromM(item))).append('\n'));
    registry.said().forEach(event -> all.append(event).append('\n'));
    registry.log.forEach(line -> all.append(line).append('\n'));
    return all.append(registry.lost()).toString().toLowerCase(Locale.ROOT);
  }

  private static String text(AttributeValue value) {
    return switch (value.type()) {
      case B -> {
        var bytes = value.b().asByteArray();
        var hex = HexFormat.of().formatHex(bytes);
        yield new String(bytes, StandardCharsets.UTF_8) + " " + hex;
      }
      case M -> texts(value.m());
      case L -> value.l().stream().map(ErasureTest::text).toList().toString();
      default -> value.toString();
    };
  }

  private static String texts(Map<String, AttributeValue> map) {
    var all = new ArrayList<String>();
    map.forEach((name, value) -> all.add(name + "=" + text(value)));
    return all.toString();
  }

  @Test
  void leavesNothingOfThePersonAndAllOfTheLedger() {
    var token = lives(olga());
    var hashes = hashes();
    var before = everything();
    var lines = lines();
    assertThat(hashes).hasSize(3);
    assertThat(PERSON).as("what is looked for is there").anyMatch(before::contains);

    assertThat(registry.by(token, "DELETE", "/v1/me", "").status()).isEqualTo(200);

    var after = everything();
    assertThat(PERSON).noneMatch(after::contains);
    assertThat(hashes).noneMatch(after::contains);
    assertThat(after).doesNotContain("sealed=");
    assertThat(lines()).containsExactlyInAnyOrderElementsOf(lines);
    assertThat(registry.said()).anyMatch(event -> event.contains("MemberErased"));
  }

  /** The ledger's lines and its accounts. */
  private List<String> lines() {
    return registry.items().stream()
        .filter(item -> Set.of("LINE", "ACCOUNT").contains(Registry.type(item)))
        .map(ErasureTest::texts)
        .map(line -> line.replaceAll("[\\[\\]]", ""))
        .map(line -> List.of(line.split(", ", -1)).stream().sorted().toList().toString())
        .toList();
  }

  @Test
  void endsSessionsPagesAndCards() {
    var id = olga();
    var token = lives(id);
    var page = registry.by(token, "GET", "/v1/me/card-page", "").body().path("page").asText();
    var address = "/v1/cards/" + page.substring(page.lastIndexOf('/') + 1);
    assertThat(registry.as("till", "GET", "/v1/members/" + id, "").status()).isEqualTo(200);

    registry.by(token, "DELETE", "/v1/me", "");

    assertThat(registry.by(token, "GET", "/v1/me", "").code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(registry.as("till", "GET", address, "").status()).isEqualTo(404);
    assertThat(registry.as("till", "GET", "/v1/members/" + id, "").code())
        .isEqualTo("MEMBER_NOT_FOUND");
    assertThat(registry.buys("r-3", CARD, Registry.NOW).code()).isEqualTo("CARD_BLOCKED");
    assertThat(registry.buys("r-4", CARD, Registry.NOW.minusSeconds(60)).body().path("memberId"))
        .as("a receipt from before belongs to the pseudonym")
        .hasToString("\"" + id + "\"");
    assertThat(registry.buys("r-5", "{\"id\": \"" + id + "\"}", Registry.NOW).code())
        .isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void isAskedForByTheOfficeAsOftenAsItLikes() {
    var id = olga();
    var path = "/v1/members/" + id;

    assertThat(registry.as("desk", "DELETE", path, "").code()).isEqualTo("SCOPE_MISSING");
    assertThat(registry.as("admin", "DELETE", path, "").status()).isEqualTo(200);
    assertThat(registry.as("admin", "DELETE", path, "").status()).isEqualTo(200);
    assertThat(registry.as("admin", "DELETE", "/v1/members/nobody", "").code())
        .isEqualTo("MEMBER_NOT_FOUND");
    var told = registry.said().stream().filter(event -> event.contains("MemberErased"));
    assertThat(told).hasSize(1);
  }

  @Test
  void leavesThePhoneToWhoeverComesWithItNext() {
    var id = olga();
    var token = lives(id);
    registry.by(token, "DELETE", "/v1/me", "");

    var again = registry.signsIn(PHONE);

    assertThat(again.path("memberId").asText()).isNotEmpty().isNotEqualTo(id);
    var balance = registry.by(again.path("token").asText(), "GET", "/v1/me/balance", "").body();
    assertThat(balance.path("pending").asLong()).isZero();
    assertThat(registry.as("admin", "DELETE", "/v1/members/" + id, "").status()).isEqualTo(200);
    assertThat(registry.by(again.path("token").asText(), "GET", "/v1/me", "").status())
        .as("erasing the old one again does not touch the new one")
        .isEqualTo(200);
  }

  @Test
  void writesToNobodyAnyMoreAndTakesGoodsBackAllTheSame() {
    var id = olga();
    var token = lives(id);
    registry.by(token, "DELETE", "/v1/me", "");
    var before = registry.textsTo(PHONE).size();

    var returned =
        registry.as("till", "POST", "/v1/purchases/r-1/returns", "{\"returnId\": \"b\"}");
    registry.advance("P200D");

    assertThat(returned.body().path("refund").asLong()).isEqualTo(10000);
    assertThat(registry.textsTo(PHONE)).hasSize(before);
    assertThat(registry.lost()).isEqualTo("[]");
  }

  @Test
  void cannotBeUndoneByUndoingAMergeOrChoosingACard() {
    var id = olga();
    var token = lives(id);
    var merged =
        registry.copy(token).getOrDefault("merges", List.of()).getFirst().path("mergeId").asText();
    registry.by(token, "DELETE", "/v1/me", "");

    var undone = registry.as("admin", "POST", "/v1/merges/" + merged + "/undo", "");
    JsonNode chosen =
        registry
            .as("desk", "PUT", "/v1/members/" + id + "/main-card", "{\"number\": \"olga-1\"}")
            .body();

    assertThat(undone.status()).isGreaterThanOrEqualTo(400);
    assertThat(chosen.path("code").asText()).isEqualTo("MEMBER_NOT_FOUND");
  }
}
