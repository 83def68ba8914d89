package org.kopilka.simulation.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.auditor.Redeem;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.local.stream.RecordFilter;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.crash.Stage;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.testing.Repository;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items and events of every version so far, in {@code infrastructure/simulation/golden}. A folder
 * is never changed: what was written is in tables. {@code -Dgolden=<new folder>} writes another.
 */
class GoldenTest {
  private static final Blueprint VESKA = Blueprint.read(Repository.file(""), "veska");
  private static final int LINES_MAX = 100;

  /** The version of the programme that was there before anybody listened. */
  private static final String THERE_BEFORE = "V#00000001";

  /** When all that was written is past. */
  private static final Duration LATER = Duration.ofDays(600);

  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  static List<Path> folders() {
    return Golden.folders();
  }

  @Test
  void isWhatIsWrittenNow() {
    var written = Golden.of(Lives.lived(VESKA));
    var asked = System.getProperty("golden");
    if (asked != null) {
      written.write(Repository.file("infrastructure/simulation/golden").resolve(asked));
    }
    var latest = Golden.read(Golden.folders().getLast());
    var why = "what is written has changed: keep the folders, and add one with -Dgolden=<name>";
    assertThat(Golden.trees(written.items()))
        .as(why)
        .containsExactlyElementsOf(Golden.trees(latest.items()));
    assertThat(Golden.trees(written.events()))
        .as(why)
        .containsExactlyElementsOf(Golden.trees(latest.events()));
  }

  @Test
  void hasEachKindOfItem() {
    var kinds =
        Golden.read(Golden.folders().getLast()).images().stream()
            .map(item -> text(item, "t"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kinds)
        .contains(
            "ACCOUNT", "IDENTITY", "KEY", "LINE", "MEMBER", "MESSAGE", "PROFILE", "PROGRAMME");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void foldsIntoTheSameAccounts(Path folder) {
    var stage = stage(Golden.read(folder));
    var journal = new Journal(stage.table.items(), Pause.jittered());
    var history = new History(stage.table.items(), Pause.jittered());
    var accounts = of(Golden.read(folder), "ACCOUNT");
    assertThat(accounts).isNotEmpty();
    for (var item : accounts) {
      var pk = text(item, "pk").split("#A#", 2);
      var account = journal.account(pk[0], pk[1]).orElseThrow();
      var folded = Account.blank(account.id(), account.memberId(), account.programme());
      for (var line : history.newestFirst(account, null, LINES_MAX).reversed()) {
        folded = Ledger.apply(folded, line.entry());
      }
      assertThat(folded).isEqualTo(account);
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isToldAsItWas(Path folder) {
    var golden = Golden.read(folder);
    var stage = stage(golden);
    var outbox = VESKA.stack().streamSources().getFirst();
    var filter = new RecordFilter(outbox.function(), outbox.filters());
    var records =
        golden.items().stream()
            .filter(item -> filter.takes(new StreamRecord("1", item)))
            .filter(item -> !item.contains(THERE_BEFORE))
            .toList();
    var event = "{\"Records\":[" + String.join(",", records) + "]}";
    assertThat(run(stage, outbox.function(), event)).isEqualTo(NOTHING_FAILED);
    var told = new Golden(List.of(), stage.cloud.said()).told();
    assertThat(told).isNotEmpty();
    told.forEach((id, now) -> Additions.check(golden.told().get(id), now));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isUnderstoodByWhoListens(Path folder) throws IOException {
    var golden = Golden.read(folder);
    var stage = stage(golden);
    for (var event : golden.events()) {
      var batch = Golden.json("{\"Records\":[{\"messageId\":\"m\"}]}");
      ((ObjectNode) batch.path("Records").path(0)).put("body", event);
      for (var function : behindQueues(event)) {
        assertThat(run(stage, function, batch.toString())).as(event).isEqualTo(NOTHING_FAILED);
      }
    }
  }

  private static List<String> behindQueues(String event) throws IOException {
    var queues =
        VESKA.rules().targetsOf(event).stream()
            .map(Stack.Target::to)
            .filter(Stack.ToQueue.class::isInstance)
            .map(to -> ((Stack.ToQueue) to).queue())
            .toList();
    return VESKA.stack().queueSources().stream()
        .filter(source -> queues.contains(source.queue()))
        .map(Stack.QueueSource::function)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void livesOn(Path folder) {
    var stage = stage(Golden.read(folder));
    assertThat(new ApiKeys(stage.table.items()).find("golden")).isPresent();
    for (int number : List.of(0, 3)) {
      var items = List.of(new Wish.Item(1_000, "1"));
      var her = new Shopper(number, true);
      var buy = new Wish.Buy("r-on-" + number, her, stage.now(), items, new Redeem.Max());
      assertThat(stage.ask(buy).status()).isEqualTo(200);
      var back = new Wish.BringBack("r-on-" + number, "b-on-" + number, List.of());
      assertThat(stage.ask(back).status()).isEqualTo(200);
    }
    stage.settle();
  }

  private static Stage stage(Golden golden) {
    var stage = new Stage(VESKA, Story.untold());
    stage.pass(LATER);
    golden.images().forEach(stage.table::put);
    return stage;
  }

  private static String run(Stage stage, String function, String event) {
    var answer = stage.run(function, event.getBytes(StandardCharsets.UTF_8));
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static List<Map<String, AttributeValue>> of(Golden golden, String type) {
    return golden.images().stream().filter(item -> text(item, "t").equals(type)).toList();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null ? "" : value.s();
  }
}
