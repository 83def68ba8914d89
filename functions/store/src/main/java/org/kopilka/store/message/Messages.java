package org.kopilka.store.message;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;
import static org.kopilka.store.message.MessageStatus.FAILED;
import static org.kopilka.store.message.MessageStatus.RETRY;
import static org.kopilka.store.message.MessageStatus.SENDING;
import static org.kopilka.store.message.MessageStatus.SENT;
import static org.kopilka.store.message.MessageStatus.SKIPPED;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.ByMember;
import org.kopilka.store.Slice;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The record that makes a message go out at most once: claimed before it is sent, settled after.
 * Whoever dies in between leaves the claim standing, and a standing claim is never won again; so a
 * message may be lost, but not doubled. Every method throws the SDK's exceptions when the table
 * cannot be reached.
 */
public final class Messages {

  private static final String UNCLAIMED = "attribute_not_exists(pk) OR #status = :retry";
  private static final String MY_CLAIM = "attempt = :mine";
  private static final String MY_CLAIM_STANDS = "attempt = :mine AND #status = :sending";

  private final TableItems table;

  public Messages(TableItems table) {
    this.table = table;
  }

  /** Tries to become the one who sends the message; of all who try at once, one wins. */
  public Claim claim(MessageKey key, MessageFacts facts, Instant at) {
    var update = MessageUpdate.opening(key, facts, SENDING, at).countingAttempt().withoutReason();
    try {
      return new Claim.Won(attempt(table.db().updateItem(onlyIfUnclaimed(update)).attributes()));
    } catch (ConditionalCheckFailedException e) {
      return standing(e.item());
    }
  }

  /** Records that nothing is to be sent, unless the message has been taken up already. */
  public Claim.Taken skip(MessageKey key, MessageFacts facts, String reason, Instant at) {
    var update = MessageUpdate.opening(key, facts, SKIPPED, at).set("reason", text(reason));
    try {
      table.db().updateItem(onlyIfUnclaimed(update));
      return new Claim.Settled(SKIPPED);
    } catch (ConditionalCheckFailedException e) {
      return standing(e.item());
    }
  }

  /**
   * Records the operator's receipt. It overrules one who gave the claim up meanwhile: that was a
   * guess, this is known.
   */
  public void sent(MessageKey key, int attempt, String messageId, Instant at) {
    var update =
        MessageUpdate.closing(key, SENT, at)
            .set("messageId", text(messageId))
            .withoutReason()
            .operand("mine", number(attempt));
    unlessDecided(update, MY_CLAIM);
  }

  /** Records that the message will not be sent again. */
  public void failed(MessageKey key, int attempt, String reason, Instant at) {
    close(MessageUpdate.closing(key, FAILED, at), attempt, reason);
  }

  /** Gives the claim back: the message surely did not go out and may be claimed again. */
  public void putBack(MessageKey key, int attempt, String reason, Instant at) {
    close(MessageUpdate.closing(key, RETRY, at), attempt, reason);
  }

  /** What was sent to a member or was not, newest first. */
  public Slice<ToldMember> ofMember(
      String programme, String memberId, @Nullable String before, int limit) {
    return new ByMember(table)
        .newestFirst(new MessageKey(programme, "", memberId).indexed(), before, limit)
        .map(ToldMember::of);
  }

  private void close(MessageUpdate update, int attempt, String reason) {
    var closing =
        update
            .set("reason", text(reason))
            .operand("mine", number(attempt))
            .operand("sending", text(SENDING.name()));
    unlessDecided(closing, MY_CLAIM_STANDS);
  }

  /** A refusal means that the fate stands already: by this very write repeated, or by another's. */
  private void unlessDecided(MessageUpdate update, String condition) {
    try {
      table.db().updateItem(update.onlyIf(table.name(), condition).build());
    } catch (ConditionalCheckFailedException _) {
      return;
    }
  }

  private UpdateItemRequest onlyIfUnclaimed(MessageUpdate update) {
    return update
        .operand("retry", text(RETRY.name()))
        .onlyIf(table.name(), UNCLAIMED)
        .returnValues(ReturnValue.ALL_NEW)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private static Claim.Taken standing(Map<String, AttributeValue> item) {
    var status = status(item);
    return switch (status) {
      case SENDING -> new Claim.Held(attempt(item), Instant.ofEpochMilli(number(item, "at")));
      case SENT, FAILED, SKIPPED -> new Claim.Settled(status);
      case RETRY -> throw new IllegalStateException("A message put back refused to be taken up");
    };
  }

  private static MessageStatus status(Map<String, AttributeValue> item) {
    return MessageStatus.valueOf(text(item, "status"));
  }

  private static int attempt(Map<String, AttributeValue> item) {
    return Math.toIntExact(number(item, "attempt"));
  }
}
