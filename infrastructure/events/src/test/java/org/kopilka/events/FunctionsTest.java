package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function takes the examples of what it is invoked with. */
class FunctionsTest {
  private final World world = new World();

  @BeforeEach
  void migrates() {
    world.migrates();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "maturity, MaturePoints",
    "expiry, ExpirePoints",
    "tier, ReviewTiers",
    "tier, ProgrammeChanged",
    "migrations, MigrationStep",
    "dayx, GoOnWithDayX"
  })
  void jobsTakeTheirOrders(String function, String example) {
    assertThat(world.invoke(function, Examples.read(example)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "quote-purchase, adjust-points, 200",
    "record-purchase, adjust-points, 200",
    "show-purchase, adjust-points record-purchase, 200",
    "return-purchase, adjust-points record-purchase, 200",
    "adjust-points, '', 200",
    "place-hold, adjust-points, 201",
    "capture-hold, adjust-points place-hold, 200",
    "release-hold, adjust-points place-hold, 200",
    "register-member, '', 201",
    "find-member, '', 200",
    "show-member, '', 200",
    "show-balance, adjust-points record-purchase, 200",
    "list-operations, adjust-points record-purchase, 200",
    "link-card, '', 200",
    "choose-card, link-card, 200",
    "show-questionnaire, '', 200",
    "fill-questionnaire, '', 200",
    "list-my-cards, '', 200",
    "link-my-card, '', 200",
    "choose-my-card, link-my-card, 200",
    "show-my-questionnaire, '', 200",
    "fill-my-questionnaire, '', 200",
    "undo-merge, link-card choose-card, 200",
    "list-alerts, '', 200",
    "judge-suspicion, '', 404",
    "list-staff-cards, mark-staff-card, 200",
    "mark-staff-card, '', 200",
    "unmark-staff-card, mark-staff-card, 200",
    "open-migration, '', 201",
    "show-migration, open-migration, 200",
    "roll-back-migration, open-migration, 202",
    "start-day-x, '', 201",
    "show-day-x, start-day-x, 200",
    "pause-day-x, start-day-x, 200",
    "resume-day-x, start-day-x, 200",
    "cancel-day-x, start-day-x, 200",
    "list-unbound-cards, '', 200",
    "show-programme, '', 200",
    "replace-programme, '', 200",
    "describe-api, '', 200",
    "send-code, '', 202",
    "sign-in, send-code, 422",
    "sign-out, '', 401",
    "sign-out-everywhere, '', 200",
    "sign-out-member, '', 200",
    "show-me, '', 200",
    "show-my-balance, adjust-points record-purchase, 200",
    "list-my-operations, adjust-points record-purchase, 200"
  })
  void routesTakeTheirRequests(String example, String before, int status) {
    List.of(before.split(" ")).stream().filter(e -> !e.isEmpty()).forEach(world::send);

    var answer = world.send(example);

    assertThat(answer.path("statusCode").asInt())
        .as(answer.path("body").asText())
        .isEqualTo(status);
  }

  @Test
  void theAuthorizerKnowsTheKeyOfItsExample() {
    var verdict = world.invoke("authorizer", Examples.read("invoke/authorizer"));

    assertThat(verdict.at("/context/client").asText()).isEqualTo("local-till");
  }

  @Test
  void theOutboxReadsTheStreamOfItsExample() {
    var answer = world.invoke("outbox", Examples.read("invoke/outbox"));

    assertThat(answer.path("batchItemFailures")).isEmpty();
    assertThat(world.bus.events().stream().map(event -> event.path("detail-type").asText()))
        .containsExactly(
            "PurchaseRecorded", "PointsSpent", "PointsEarned", "MessageSent", "ProgrammeChanged");
    assertThat(world.bus.events("PointsEarned").getFirst().path("detail"))
        .isEqualTo(Examples.read("PointsEarned").path("detail"));
  }

  @Test
  void smsSendsTheTextOfItsExample() {
    var answer = world.invoke("sms", Examples.read("invoke/sms"));

    assertThat(answer.path("batchItemFailures")).isEmpty();
    assertThat(world.sns.texts)
        .containsExactly(Examples.read("MessageRequested").at("/detail/data/text/ru").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "PointsEarned, 'Начислено 96 баллов'",
    "PointsEarned-with-rise, Gold",
    "PointsExpiring, '21.05.2027'",
    "TierChanged, Standart",
    "CardLinked, 'Карта *0039 привязана'"
  })
  void smsPutsAnnouncementsIntoWords(String example, String words) {
    world.invoke("sms", Story.queued(Examples.read(example)));

    assertThat(world.sns.texts).singleElement().asString().contains(words);
  }
}
