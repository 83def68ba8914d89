package org.kopilka.local.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kopilka.domain.member.CardNumber;

/** One kill with each build; {@code -Dkills=20} kills so often, the same data all the while. */
class KilledPlatformTest {
  private static final int ROUNDS = Integer.getInteger("kills", 1);
  private static final int TILLS = 4;

  /** So little that thousands of purchases raise no tier, which would earn more. */
  private static final int EARNED_EACH = 1;

  private static final long CARDS_FROM = 7_000_000_000L;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final TreeMap<String, String> acknowledged = new TreeMap<>();
  private final List<String> members = new ArrayList<>();
  private @Nullable Child child;
  private int lost;
  private int doubled;

  @Test
  void keepsEveryAcknowledgedPurchaseOnce() throws IOException, InterruptedException {
    var start = System.nanoTime();
    child = Child.start(data());
    register();
    for (int round = 0; round < ROUNDS; round++) {
      var tills = sellAndKill(round);
      child = Child.start(data());
      look(tills);
    }
    sum();
    var took = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    System.out.printf(
        "KILLS rounds=%d acknowledged=%d lost=%d doubled=%d seconds=%d%n",
        ROUNDS, acknowledged.size(), lost, doubled, took);
    assertThat(acknowledged).isNotEmpty();
    assertThat(lost + doubled).isZero();
  }

  @AfterEach
  void end() throws InterruptedException {
    if (child != null) {
      child.kill();
    }
  }

  private Child child() {
    return Objects.requireNonNull(child);
  }

  private Path data() {
    return folder.resolve("table.db");
  }

  private static String card(int till) {
    return CardNumber.electronic(CARDS_FROM + till);
  }

  private void register() throws IOException, InterruptedException {
    for (int till = 0; till < TILLS; till++) {
      var body = "{\"card\": \"%s\", \"source\": \"TILL\"}".formatted(card(till));
      var answer = child().send("POST", "/v1/members", "register-" + till, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      members.add(JSON.readTree(answer.body()).path("memberId").asText());
    }
  }

  /** At a random moment after the first sale. Two tills share a card, so that they race. */
  private List<TillThread> sellAndKill(int round) throws InterruptedException {
    var first = new CountDownLatch(1);
    var tills = new ArrayList<TillThread>();
    for (int till = 0; till < TILLS; till++) {
      tills.add(new TillThread(child(), "k-" + round + "-" + till, card(till / 2), first));
    }
    tills.forEach(Thread::start);
    assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
    // Not for something to happen: the moment is what chance decides.
    var moment = new CountDownLatch(1);
    assertThat(moment.await(ThreadLocalRandom.current().nextInt(1_000), TimeUnit.MILLISECONDS))
        .isFalse();
    child().kill();
    for (var till : tills) {
      till.join();
    }
    return tills;
  }

  /** Each is there, and sent again is answered by the same body. */
  private void look(List<TillThread> tills) throws IOException, InterruptedException {
    for (var till : tills) {
      assertThat(till.faults()).isEmpty();
      for (var sale : till.acknowledged().entrySet()) {
        var id = sale.getKey();
        acknowledged.put(id, till.card());
        lost += child().get("/v1/purchases/" + id).statusCode() == 200 ? 0 : 1;
        var again = child().send("POST", "/v1/purchases", id, TillThread.body(id, till.card()));
        doubled += again.body().equals(sale.getValue()) ? 0 : 1;
      }
    }
  }

  /**
   * Points are earned once by each purchase there is, acknowledged or not; no event is given up.
   */
  private void sum() throws IOException, InterruptedException {
    child().send("POST", "/local/settle", "none", "");
    assertThat(json("/local/lost")).isEmpty();
    for (var member : members) {
      var pending = json("/v1/members/" + member + "/balance").path("pending").asInt();
      int purchases = purchases(member);
      doubled += pending == EARNED_EACH * purchases ? 0 : 1;
    }
  }

  private int purchases(String member) throws IOException, InterruptedException {
    int count = 0;
    var path = "/v1/members/" + member + "/operations?limit=100";
    var page = json(path);
    while (true) {
      for (var operation : page.path("items")) {
        count += operation.path("type").asText().equals("PURCHASE") ? 1 : 0;
      }
      var next = page.path("nextCursor").asText("");
      if (next.isEmpty() || next.equals("null")) {
        return count;
      }
      page = json(path + "&cursor=" + next);
    }
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(child().get(path).body());
  }
}
