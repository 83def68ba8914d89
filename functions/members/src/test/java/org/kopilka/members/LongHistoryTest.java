package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.members.MembersFunction.balanceOf;
import static org.kopilka.members.MembersFunction.operationsOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member with 260 purchases, one an hour: what was answered then is answered ever after. */
class LongHistoryTest {
  private static final int PURCHASES = 260;

  /** Member, account and programme, then the history's index, each once or twice. */
  private static final int CONSTANT_READS = 10;

  private static final MembersFunction FUNCTION = new MembersFunction();
  private static final List<Then> TOLD = new ArrayList<>();
  private static String memberId = "";

  /** What a balance was at an instant. */
  private record Then(Instant at, String balance) {}

  @BeforeAll
  static void buyForTenDays() {
    memberId = FUNCTION.member("c-1");
    for (int i = 0; i < PURCHASES; i++) {
      FUNCTION.purchase(memberId, 1000 + 7L * i);
      TOLD.add(new Then(FUNCTION.now(), FUNCTION.send(balanceOf(memberId)).json().toString()));
      FUNCTION.advance("PT1H");
    }
  }

  @AfterAll
  static void close() {
    FUNCTION.close();
  }

  @Test
  void anyPastBalanceIsWhatItWasThenAndReadsAtMostAHundredLines() {
    for (var then : TOLD) {
      FUNCTION.db.reset();
      var reply = FUNCTION.send(balanceOf(memberId).query("at", then.at().toString()));
      assertThat(reply.json()).hasToString(then.balance());
      assertThat(FUNCTION.db.items()).isLessThanOrEqualTo(100 + CONSTANT_READS);
      assertThat(FUNCTION.db.calls()).isLessThanOrEqualTo(CONSTANT_READS);
    }
  }

  @Test
  void theBalanceNowReadsNoHistory() {
    FUNCTION.db.reset();
    FUNCTION.send(balanceOf(memberId));
    assertThat(FUNCTION.db.calls()).isLessThanOrEqualTo(3);
  }

  @Test
  void aPageOfOperationsReadsItsOwnLinesOnly() {
    FUNCTION.send(operationsOf(memberId));
    FUNCTION.db.reset();
    var reply = FUNCTION.send(operationsOf(memberId).query("limit", "100"));
    assertThat(reply.json().path("items")).hasSize(100);
    assertThat(FUNCTION.db.items()).isLessThanOrEqualTo(101 + CONSTANT_READS);
  }
}
