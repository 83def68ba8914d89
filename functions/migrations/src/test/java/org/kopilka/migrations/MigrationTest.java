package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.SpendRequirement;

class MigrationTest {
  static final String ALONE =
      "4601;Прорабы;8 (912) 345-67-89;Иван Петров;ivan@example.org;1500;;01.11.2026";
  static final String SHARED_1 = "4602;Дизайнеры;+79120000002;Анна;;10;;2026-11-20";
  static final String SHARED_2 = "4603;Розница;+7 912 000-00-02;;anna@example.org;20;;2026-10-01";
  static final String BOGUS = "4604;Розница;+1 234 456 78 90;Некто;nobody@example.org;30;;";
  static final String NOBODYS = "4605;Розница;;;;40;10;";
  static final String[] BAD = {
    "4606;Нет такой;;;;5;;", "4601;Прорабы;;;;7;;", ";Розница;;;;x;;2026-02-30"
  };
  static final String BASE =
      Office.base(ALONE, SHARED_1, BAD[0], SHARED_2, BOGUS, BAD[1], NOBODYS, BAD[2]);

  private final Office office = new Office();

  @Test
  void givesAnAddressAndShowsTheSameMigrationWhenAskedAgain() {
    var first = office.opens(Office.order("RUN"), "k-1");
    var again = office.opens(Office.order("RUN"), "k-1");
    assertThat(first.json().path("stage").asText()).isEqualTo("WAITING");
    assertThat(first.json().path("upload").path("url").asText())
        .contains(Office.key(first.json().path("migrationId").asText()));
    assertThat(again.json().path("migrationId")).isEqualTo(first.json().path("migrationId"));
    assertThat(office.opens(Office.order("REHEARSE"), "k-1").status()).isEqualTo(422);
  }

  @Test
  void refusesAMappingToWhatTheProgrammeDoesNotHave() {
    var order = Office.order("RUN");
    order
        .withObject("/mapping")
        .withArray("variants")
        .addObject()
        .put("name", "x")
        .put("variant", "y");
    var answer = office.opens(order, "k-1");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("code").asText()).isEqualTo("MIGRATION_INVALID");
  }

  @Test
  void rehearsesWithoutWritingAndSaysTheSameTwice() {
    var before = office.everything();
    var first = office.shown(office.runs("REHEARSE", BASE)).path("report");
    assertThat(office.everything()).isEqualTo(before);
    var order = Office.order("REHEARSE");
    var second = office.opens(order, "another").json().path("migrationId").asText();
    office.bucket.put(Office.BUCKET, Office.key(second), BASE.getBytes(StandardCharsets.UTF_8));
    office.lambda().invoke(Office.uploaded(second));
    assertThat(office.shown(second).path("report")).isEqualTo(first);
    assertThat(first.path("checksum").asText()).hasSize(64);
    assertThat(first.path("rows").asInt()).isEqualTo(8);
    assertThat(first.path("bad").asInt()).isEqualTo(3);
    assertThat(first.path("unreachable").asInt()).isEqualTo(2);
    assertThat(first.path("merges").path("cardsGivenUp").asInt()).isEqualTo(1);
    assertThat(first.path("mailing").path("recipients").asInt()).isEqualTo(1);
    assertThat(first.path("after").path("SAVE_AND_SPEND").asInt()).isEqualTo(1);
    assertThat(first.path("after").path("ACCUMULATING").asInt()).isEqualTo(4);
  }

  @Test
  void bringsGoodRowsInWholeAndReportsTheOthersWithLineColumnAndReason() {
    var id = office.runs("RUN", BASE);
    var shown = office.shown(id);
    assertThat(shown.path("stage").asText()).isEqualTo("DONE");
    assertThat(shown.path("progress").path("broughtIn").asInt()).isEqualTo(5);
    assertThat(office.points("4601")).isEqualTo(1500);
    assertThat(office.points("4605")).isEqualTo(40);
    assertThat(office.account("4606")).isEmpty();
    assertThat(office.file(id, "report.csv").lines())
        .containsExactlyInAnyOrder(
            Reports.FAULTS,
            "4,variant,UNKNOWN,STAYS_OUT",
            "6,phone,UNREACHABLE,COMES_IN_WITHOUT",
            "7,card,DUPLICATE,STAYS_OUT",
            "9,card,REQUIRED,STAYS_OUT",
            "9,points,MALFORMED,STAYS_OUT",
            "9,last_movement,MALFORMED,STAYS_OUT");
  }

  @Test
  void oneCardWithEverythingKnownIsAsGoodAsSignedIn() {
    office.runs("RUN", BASE);
    var account = office.account("4601").orElseThrow();
    assertThat(account.facts()).isEqualTo(new MemberFacts(true, true));
    assertThat(account.usage().variant()).isEqualTo("foremen");
    var byPhone = office.members.find(Office.CODE, new MemberRef.Phone("+79123456789"));
    assertThat(byPhone.orElseThrow().accountId()).isEqualTo(account.id());
  }

  @Test
  void cardsOfOnePhoneBecomeOneMembersEachWithItsOwnPointsAndRules() {
    office.runs("RUN", BASE);
    var member = office.holder("4603");
    assertThat(member.memberId()).isEqualTo(office.holder("4602").memberId());
    assertThat(member.wallet().cards()).hasSize(2);
    assertThat(office.points("4602")).isEqualTo(10);
    assertThat(office.points("4603")).isEqualTo(20);
    assertThat(office.account("4602").orElseThrow().usage().variant()).isEqualTo("designers");
    assertThat(office.account("4603").orElseThrow().facts()).isEqualTo(MemberFacts.NONE);
    var profile = office.members.profile(Office.CODE, member.memberId()).orElseThrow();
    assertThat(profile.name()).isEqualTo("Анна");
    assertThat(profile.email()).isEqualTo("anna@example.org");
  }

  @Test
  void aHolderWhomNoTextReachesIsKnownAsSuch() {
    office.runs("RUN", BASE);
    var account = office.account("4604").orElseThrow();
    assertThat(account.usage().reachable()).isFalse();
    var missing =
        account.facts().missing(office.programmes.versions().getFirst().spend().requires());
    assertThat(missing).containsExactly(SpendRequirement.PHONE_CONFIRMED);
    assertThat(CardStatus.of(false, true, missing)).isEqualTo(CardStatus.ACCUMULATING);
  }

  @Test
  void aCardThatIsThereAlreadyStaysAsItIs() {
    office.runs("RUN", Office.base(ALONE));
    var id = office.runs("RUN", BASE);
    assertThat(office.shown(id).path("progress").path("refused").asInt()).isEqualTo(1);
    assertThat(office.file(id, "report.csv")).contains("2,card,TAKEN,STAYS_OUT");
    assertThat(office.points("4601")).isEqualTo(1500);
  }

  @Test
  void aPhoneThatIsAMembersAlreadyLendsItsConfirmationToNoFurtherCard() {
    office.runs("RUN", Office.base(ALONE));
    office.runs("RUN", Office.base("4700;Розница;+79123456789;Иван;i@example.org;3;;"));
    assertThat(office.holder("4700").memberId()).isEqualTo(office.holder("4601").memberId());
    assertThat(office.account("4700").orElseThrow().facts()).isEqualTo(MemberFacts.NONE);
  }

  @Test
  void whatIsNoBaseIsGivenUpWithTheReason() {
    var id = office.runs("RUN", "number;points\n1;2\n");
    assertThat(office.shown(id).path("stage").asText()).isEqualTo("FAILED");
    assertThat(office.shown(id).path("report").path("reason").asText()).contains("card");
  }

  @Test
  void aBaseThatIsReplacedOnTheWayIsGivenUp() {
    var id = office.prepares("RUN", BASE);
    var lambda = office.lambda();
    lambda.remainingMs(() -> 1);
    lambda.invoke(Office.uploaded(id));
    assertThat(office.shown(id).path("stage").asText()).isEqualTo("WORKING");
    office.bucket.put(Office.BUCKET, Office.key(id), new byte[] {1});
    office.goesOn(id);
    assertThat(office.shown(id).path("stage").asText()).isEqualTo("FAILED");
  }
}
