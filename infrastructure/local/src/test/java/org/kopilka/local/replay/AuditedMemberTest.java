package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kopilka.auditor.Auditor;
import org.kopilka.local.replay.FileLine.Row;
import org.kopilka.testing.Repository;

/** An auditor who is told wrong numbers has to say so. */
class AuditedMemberTest {
  private static final LocalDate DAY = LocalDate.of(1997, 1, 5);
  private static final Instant NOON = Instant.parse("1997-01-05T10:00:00Z");
  private static final String ANSWER =
      """
      {"lines": [{"line": 1, "amount": 2000, "net": 2000, "paidByPoints": 0, "due": 2000, "earned": 100}],
       "redeemed": 0, "due": 2000, "tier": "STANDART", "tierAfter": "STANDART",
       "earned": {"points": 100, "availableAt": "1997-01-06T10:00:00Z", "expiresAt": "1997-07-05T21:00:00Z"},
       "balance": {"available": 0, "pending": 100, "held": 0, "debt": 0}}
      """;
  private static final Step.Sale SALE =
      new Step.Sale(new Row(2, "a", DAY, 2, 2000), new Customer("a", 1), "r1", true);

  private final Differences differences = new Differences();
  private final AuditedMember member = member();

  @Test
  void agreesWithTheRightAnswer() {
    member.sold(SALE, NOON, NOON, json(ANSWER));
    member.balance(
        NOON,
        json(
            """
            {"available": 0, "pending": 100, "held": 0, "debt": 0, "tier": "STANDART"}
            """));
    assertThat(differences.first()).isEmpty();
  }

  @Test
  void findsAWrongNumberInAnAnswer() {
    member.sold(SALE, NOON, NOON, json(ANSWER.replace("\"points\": 100", "\"points\": 101")));
    assertThat(differences.first())
        .containsExactly(
            "line 2, purchase of r1 earned points: the auditor says 100, the platform 101");
  }

  @Test
  void findsPointsThatAppearBetweenTwoPurchases() {
    member.sold(SALE, NOON, NOON, json(ANSWER));
    var doubled =
        """
        {"available": 0, "pending": 200, "held": 0, "debt": 0, "tier": "STANDART"}
        """;
    member.balance(NOON, json(doubled));
    assertThat(differences.first())
        .containsExactly(
            "member m1, balance of 1997-01-05T10:00:00Z pending:"
                + " the auditor says 100, the platform 200");
  }

  @Test
  void findsAPurchaseThatWasRecordedTwice() {
    member.sold(SALE, NOON, NOON, json(ANSWER));
    member.operations(NOON, new Operations(2, 0, 0));
    assertThat(differences.first())
        .containsExactly("member m1, operations purchases: the auditor says 1, the platform 2");
  }

  private AuditedMember member() {
    var rules = ProgrammeRules.read(json(Repository.programme("veska")));
    return new AuditedMember("m1", new Auditor(rules.terms()), rules.spends(), differences);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
