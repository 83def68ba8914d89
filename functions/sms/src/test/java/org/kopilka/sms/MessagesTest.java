package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.store.message.MessageStatus.FAILED;
import static org.kopilka.store.message.MessageStatus.SENT;
import static org.kopilka.store.message.MessageStatus.SKIPPED;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.store.TableItems;
import org.kopilka.store.message.Claim;
import org.kopilka.store.message.MessageFacts;
import org.kopilka.store.message.MessageKey;
import org.kopilka.store.message.Messages;
import org.kopilka.testing.LedgerTable;

/** The claim itself, where the handler alone could not show who overrules whom. */
class MessagesTest {

  private static final MessageKey KEY = new MessageKey("veska", "e-1", "m-1");
  private static final MessageFacts FACTS = new MessageFacts("TRANSACTIONAL", 1, "c-1");
  private static final Instant CLAIMED_AT = Instant.parse("2026-11-21T07:15:00Z");
  private static final Instant LATER = Instant.parse("2026-11-21T07:20:00Z");

  private final LedgerTable ledger = LedgerTable.create();
  private final TableItems table = new TableItems(ledger.db(), LedgerTable.NAME);
  private final Messages messages = new Messages(table);

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aClaimIsWonOnceAndThenHeld() {
    assertThat(messages.claim(KEY, FACTS, CLAIMED_AT)).isEqualTo(new Claim.Won(1));

    assertThat(messages.claim(KEY, FACTS, LATER)).isEqualTo(new Claim.Held(1, CLAIMED_AT));
    assertThat(messages.skip(KEY, FACTS, "NO_PHONE", LATER))
        .isEqualTo(new Claim.Held(1, CLAIMED_AT));
  }

  @Test
  void aFateIsFinal() {
    messages.claim(KEY, FACTS, CLAIMED_AT);
    messages.failed(KEY, 1, "REFUSED", LATER);

    messages.putBack(KEY, 1, "Throttled", LATER);

    assertThat(messages.claim(KEY, FACTS, LATER)).isEqualTo(new Claim.Settled(FAILED));
    assertThat(StoredMessage.read(table, "e-1")).containsEntry("reason", "REFUSED");
  }

  @Test
  void whatIsKnownOverrulesAGuess() {
    messages.claim(KEY, FACTS, CLAIMED_AT);
    messages.failed(KEY, 1, "OUTCOME_UNKNOWN", LATER);

    messages.sent(KEY, 1, "sns-1", LATER);

    assertThat(messages.claim(KEY, FACTS, LATER)).isEqualTo(new Claim.Settled(SENT));
    assertThat(StoredMessage.read(table, "e-1")).doesNotContainKey("reason");
  }

  @Test
  void anEarlierAttemptHasNoSayInALaterOne() {
    messages.claim(KEY, FACTS, CLAIMED_AT);
    messages.putBack(KEY, 1, "Throttled", LATER);
    assertThat(messages.claim(KEY, FACTS, LATER)).isEqualTo(new Claim.Won(2));

    messages.putBack(KEY, 1, "Throttled", LATER);
    messages.failed(KEY, 1, "OUTCOME_UNKNOWN", LATER);
    messages.sent(KEY, 1, "sns-1", LATER);

    assertThat(messages.claim(KEY, FACTS, LATER)).isEqualTo(new Claim.Held(2, LATER));
  }

  @Test
  void whatIsSkippedStaysSkipped() {
    assertThat(messages.skip(KEY, FACTS, "NO_PHONE", CLAIMED_AT))
        .isEqualTo(new Claim.Settled(SKIPPED));
    assertThat(messages.claim(KEY, FACTS, LATER)).isEqualTo(new Claim.Settled(SKIPPED));
  }
}
