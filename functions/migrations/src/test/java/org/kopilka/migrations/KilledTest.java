package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.store.Attributes;
import org.kopilka.testing.Fuse;

/** Whatever call to the table is the last of a run, the next run ends as if none had died. */
class KilledTest {
  private static final String BASE =
      Office.base(
          IntStream.rangeClosed(1, 30)
              .mapToObj(n -> n + ";Прорабы;+7912000000" + n % 3 + ";Имя;;" + n + ";;2026-11-01")
              .toArray(String[]::new));

  private static void dies(Office office, int call, String event) {
    try {
      office.dyingAfter(new Fuse(call)).invoke(event);
    } catch (Fuse.Killed | RuntimeException e) {
      assertThat(e).isNotNull();
    }
  }

  /** What does not depend on ids that were drawn. */
  private static List<Object> outcome(Office office, String id) {
    var cards = IntStream.rangeClosed(1, 30).mapToObj(n -> "" + n).toList();
    return List.of(
        cards.stream().map(office::points).toList(),
        cards.stream().map(card -> office.holder(card).cards().size()).toList(),
        office.everything().size(),
        office.shown(id).path("progress"),
        office.file(id, "report.csv"));
  }

  @Test
  void aRunKilledAnywhereIsFinishedByTheNext() {
    var undisturbed = new Office();
    var expected = outcome(undisturbed, undisturbed.runs("RUN", BASE));
    for (int call = 1; call < 260; call += 7) {
      var office = new Office();
      var id = office.prepares("RUN", BASE);
      dies(office, call, Office.uploaded(id));
      office.lambda().invoke(Office.uploaded(id));
      office.goesOn(id);
      assertThat(outcome(office, id)).as("killed after call " + call).isEqualTo(expected);
    }
  }

  @Test
  void aRollbackKilledAnywhereIsFinishedByTheNext() {
    for (int call = 1; call < 330; call += 11) {
      var office = new Office();
      var before = office.everything();
      var id = office.runs("RUN", BASE);
      office.sends("POST /v1/migrations/{id}/rollback", id, "back", "{}");
      dies(office, call, Office.step(id));
      office.goesOn(id);
      assertThat(office.shown(id).path("stage").asText()).isEqualTo("ROLLED_BACK");
      assertThat(office.everything()).as("killed after call " + call).isEqualTo(before);
    }
  }

  @Test
  void aRunOutOfTimeOrdersTheNextByAnItemThatTheStreamCarries() {
    var office = new Office();
    var id = office.prepares("RUN", BASE);
    var lambda = office.lambda();
    lambda.remainingMs(() -> 1);
    lambda.invoke(Office.uploaded(id));
    assertThat(office.shown(id).path("stage").asText()).isEqualTo("WORKING");
    var steps =
        office.db.scanPaginator(s -> s.tableName(office.items.name())).items().stream()
            .filter(item -> "STEP".equals(Attributes.text(item, "t")))
            .toList();
    assertThat(steps).hasSize(1);
    assertThat(Attributes.text(steps.getFirst(), "migrationId")).isEqualTo(id);
  }
}
