package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the template's rules an event reaches: those listed here, and no other. */
class RulesTest {
  private static final Map<String, List<String>> REACHED =
      Map.ofEntries(
          Map.entry("MaturePoints", List.of("MaturityFunction.Requested")),
          Map.entry("ExpirePoints", List.of("ExpiryFunction.Requested")),
          Map.entry("ReviewTiers", List.of("TierFunction.Requested")),
          Map.entry("ProgrammeChanged", List.of("TierFunction.RulesChanged")),
          Map.entry("MessageRequested", List.of("SmsRequests")),
          Map.entry("PointsEarned", List.of("SmsAnnouncements", "WalletMovements")),
          Map.entry("PointsEarned-with-rise", List.of("SmsAnnouncements", "WalletMovements")),
          Map.entry("PointsExpiring", List.of("SmsAnnouncements")),
          Map.entry("CardsMerged", List.of("SmsAnnouncements", "WalletMovements")),
          Map.entry("CardBlocked", List.of()),
          Map.entry("CardLinked", List.of("SmsAnnouncements")),
          Map.entry("LinkAttemptsExhausted", List.of()),
          Map.entry("SuspicionRaised", List.of()),
          Map.entry("QuestionnaireCompleted", List.of()),
          Map.entry("MergeUndone", List.of("WalletMovements")),
          Map.entry("CardUnblocked", List.of()),
          Map.entry("TierChanged", List.of("SmsAnnouncements", "WalletMovements")),
          Map.entry("TierChanged-told-with-points", List.of("WalletMovements")),
          Map.entry("MemberRegistered", List.of("SmsCardLinks", "WalletMovements")),
          Map.entry("CardImported", List.of()),
          Map.entry("MigrationStep", List.of("MigrationsFunction.GoesOn")),
          Map.entry("StartDayX", List.of("DayXFunction.Requested")),
          Map.entry("GoOnWithDayX", List.of("DayXFunction.Requested")),
          Map.entry("PhoneConfirmed", List.of()),
          Map.entry("CodeRequested", List.of("SmsCodes")),
          Map.entry("CardIssued", List.of()),
          Map.entry("PurchaseRecorded", List.of("VigilanceReceipts")),
          Map.entry("PurchaseReturned", List.of("VigilanceReceipts", "WalletMovements")),
          Map.entry("PointsSpent", List.of("WalletMovements")),
          Map.entry("PointsHeld", List.of("WalletMovements")),
          Map.entry("PointsReleased", List.of("WalletMovements")),
          Map.entry("PointsAdjusted", List.of("WalletMovements")),
          Map.entry("PointsMatured", List.of("WalletMovements")),
          Map.entry("MemberErased", List.of("WalletMovements")),
          Map.entry("PointsExpired", List.of("WalletMovements")),
          Map.entry("MessageSent", List.of()),
          Map.entry("MessageFailed", List.of()));

  @ParameterizedTest
  @MethodSource("org.kopilka.events.Examples#events")
  void anEventReachesItsRulesAndNoOther(String example) {
    assertThat(REACHED).containsKey(example);
    assertThat(TemplateRules.rulesFor(Examples.read(example))).isEqualTo(REACHED.get(example));
  }

  @Test
  void noRuleWaitsForAnEventThatNeverComes() {
    var reached = new TreeSet<String>();
    REACHED.values().forEach(reached::addAll);

    assertThat(reached).containsExactlyElementsOf(TemplateRules.allRules());
  }

  @Test
  void outsidersMayOrderButNotAnnounce() {
    for (var example : List.of("MaturePoints", "ExpirePoints", "ReviewTiers", "MessageRequested")) {
      assertThat(fromOutside(example)).as(example).isEqualTo(REACHED.get(example));
    }
    for (var example :
        List.of(
            "PointsEarned", "PointsExpiring", "TierChanged", "CodeRequested", "MemberRegistered")) {
      assertThat(fromOutside(example)).as(example).isEmpty();
    }
    assertThat(fromOutside("ProgrammeChanged")).isEmpty();
  }

  @Test
  void noCardIsKeptUpToDateForWhatNobodysCardWasShownFor() {
    var anonymous = Examples.read("PurchaseReturned");
    ((ObjectNode) anonymous.at("/detail/data")).remove("memberId");
    assertThat(TemplateRules.rulesFor(anonymous)).doesNotContain("WalletMovements").isNotEmpty();
  }

  private static List<String> fromOutside(String example) {
    return TemplateRules.rulesFor(Examples.read(example).put("source", "shop.crm"));
  }

  @Test
  void theOutboxIsShownWhatItTells() {
    var kinds = new HashSet<String>();
    for (var streamed : Examples.read("invoke/outbox").path("Records")) {
      kinds.add(streamed.at("/dynamodb/NewImage/t/S").asText());
      assertThat(TemplateRules.reachesTheOutbox(streamed)).isTrue();
    }
    assertThat(kinds).containsExactlyInAnyOrder("LINE", "MESSAGE", "PROGRAMME");
  }

  @Test
  void theOutboxIsNotShownWhatItDoesNotTell() {
    for (var json :
        List.of(
            "{\"eventName\":\"MODIFY\",\"dynamodb\":{\"NewImage\":{\"t\":{\"S\":\"LINE\"}}}}",
            "{\"eventName\":\"INSERT\",\"dynamodb\":{\"NewImage\":{\"t\":{\"S\":\"ACCOUNT\"}}}}",
            "{\"eventName\":\"INSERT\",\"dynamodb\":{\"NewImage\":{\"t\":{\"S\":\"MESSAGE\"},"
                + "\"status\":{\"S\":\"SENDING\"}}}}")) {
      assertThat(TemplateRules.reachesTheOutbox(Examples.parse(json))).as(json).isFalse();
    }
  }
}
