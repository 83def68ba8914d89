package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.store.Attributes;
import org.kopilka.testing.Fuse;

/** Whatever call to the table is the last of a run, the next run ends as if none had died. */
class KilledTest {
  private static final int CARDS = 6;

  /** Two on each of two phones, one on none, one that is there already. */
  private static final String BASE =
      Office.base(
          IntStream.rangeClosed(1, CARDS)
              .mapToObj(n -> n + ";Прорабы;" + phone(n) + ";Имя;;" + n + ";;2026-11-01")
              .toArray(String[]::new));

  private static String phone(int card) {
    return card <= 4 ? "+7912000000" + card % 2 : "";
  }

  private static Office office() {
    var office = new Office();
    office.runs("RUN", Office.base("6;Розница;;;;1;;"));
    return office;
  }

  private static boolean dies(Office office, Fuse fuse, String event) {
    try {
      office.dyingAfter(fuse).invoke(event);
    } catch (Fuse.Killed | RuntimeException e) {
      assertThat(fuse.burnt()).as("%s", e).isTrue();
    }
    return fuse.burnt();
  }

  /** What does not depend on ids that were drawn. */
  private static List<Object> outcome(Office office, String id) {
    var cards = IntStream.rangeClosed(1, CARDS).mapToObj(n -> "" + n).toList();
    return List.of(
        cards.stream().map(office::points).toList(),
        cards.stream().map(card -> office.holder(card).cards().size()).toList(),
        office.everything().size(),
        office.shown(id).path("progress"),
        office.shown(id).path("report"),
        office.file(id, "report.csv"));
  }

  @Test
  void aRunKilledAfterWhateverCallIsFinishedByTheNext() {
    var undisturbed = office();
    var expected = outcome(undisturbed, undisturbed.runs("RUN", BASE));
    boolean died = true;
    int call = 0;
    while (died) {
      call++;
      var office = office();
      var id = office.prepares("RUN", BASE);
      died = dies(office, new Fuse(call), Office.uploaded(id));
      office.lambda().invoke(Office.uploaded(id));
      office.goesOn(id);
      assertThat(outcome(office, id)).as("killed after call " + call).isEqualTo(expected);
    }
    assertThat(call).isGreaterThan(CARDS);
  }

  @Test
  void aRollbackKilledAfterWhateverCallIsFinishedByTheNext() {
    boolean died = true;
    int call = 0;
    while (died) {
      call++;
      var office = office();
      var before = office.everything();
      var id = office.runs("RUN", BASE);
      office.sends("POST /v1/migrations/{id}/rollback", id, "back", "{}");
      died = dies(office, new Fuse(call), Office.step(id));
      office.goesOn(id);
      assertThat(office.shown(id).path("stage").asText()).isEqualTo("ROLLED_BACK");
      assertThat(office.everything()).as("killed after call " + call).isEqualTo(before);
    }
    assertThat(call).isGreaterThan(CARDS);
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
