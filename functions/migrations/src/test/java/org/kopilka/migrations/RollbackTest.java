package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.store.ledger.Asked;

class RollbackTest {
  private final Office office = new Office();

  private void moves(String card) {
    var request = new Request(LineKey.request(Office.CODE, "t", "TEST", card), "00", "test");
    var adjust = new Command.Adjust(1, "a movement", office.programmes);
    office.journal.commit(
        request,
        office.account(card).orElseThrow().id(),
        office.programmes,
        office.clock.instant(),
        () -> Asked.plainly(adjust));
  }

  @Test
  void leavesTheTableAsItWas() {
    office.runs("RUN", Office.base("4600;Розница;+79120000009;;;1;;"));
    var before = office.everything();
    var id = office.runs("RUN", MigrationTest.BASE);
    assertThat(office.everything()).isNotEqualTo(before);
    assertThat(office.rollsBack(id)).isEqualTo("ROLLED_BACK");
    assertThat(office.everything()).isEqualTo(before);
    var checksum = office.shown(id).path("checksum");
    assertThat(checksum.path("after")).isEqualTo(checksum.path("before"));
    assertThat(office.shown(id).path("progress").path("takenOut").asInt()).isEqualTo(5);
  }

  @Test
  void keepsCardsWithWhichSomethingWasDoneSince() {
    var id = office.runs("RUN", MigrationTest.BASE);
    moves("4601");
    moves("4603");
    office.rollsBack(id);
    var progress = office.shown(id).path("progress");
    assertThat(progress.path("kept").asInt()).isEqualTo(3);
    assertThat(progress.path("takenOut").asInt()).isEqualTo(2);
    assertThat(office.points("4601")).isEqualTo(1501);
    assertThat(office.points("4603")).isEqualTo(21);
    assertThat(office.holder("4603").cards()).hasSize(2);
    assertThat(office.account("4605")).isEmpty();
  }

  @Test
  void theSameBaseCanBeBroughtInAfterwards() {
    office.rollsBack(office.runs("RUN", MigrationTest.BASE));
    var order = Office.order("RUN");
    var again = office.opens(order, "again").json().path("migrationId").asText();
    office.bucket.put(
        Office.BUCKET, Office.key(again), MigrationTest.BASE.getBytes(StandardCharsets.UTF_8));
    office.lambda().invoke(Office.uploaded(again));
    assertThat(office.shown(again).path("progress").path("broughtIn").asInt()).isEqualTo(5);
  }

  @Test
  void aRehearsalHasNothingToTakeBack() {
    var id = office.runs("REHEARSE", MigrationTest.BASE);
    var answer = office.sends("POST /v1/migrations/{id}/rollback", id, "b", "{}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("code").asText()).isEqualTo("MIGRATION_NOT_READY");
  }
}
