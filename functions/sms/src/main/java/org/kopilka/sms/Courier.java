package org.kopilka.sms;

import java.time.Clock;
import java.time.Duration;
import org.kopilka.domain.message.NewsLife;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.message.Claim;
import org.kopilka.store.message.Contacts;
import org.kopilka.store.message.Messages;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.event.MalformedEventException;
import org.kopilka.wire.text.Language;

/**
 * Tells a member something at most once, however often and by however many it is asked to: claim
 * the message, send it, record what came of it. It would rather lose a text than send it twice: a
 * text costs more than thousands of purchases, and a member told twice of one purchase believes in
 * two.
 */
final class Courier {

  /**
   * An older claim is a dead one's: longer than the function may run (30 s), shorter than the queue
   * waits before it delivers again (180 s). Should clocks differ by more, a text that did go out
   * may be called lost until its sender says otherwise; it is never sent twice.
   */
  private static final Duration CLAIM_LEASE = Duration.ofMinutes(1);

  private static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";
  private static final String TOO_OLD = "TOO_OLD";

  private final Contacts contacts;
  private final Messages messages;
  private final ProgrammeShelf programmes;
  private final SmsOperator operator;
  private final NewsLife news;
  private final Clock clock;

  Courier(
      Contacts contacts,
      Messages messages,
      ProgrammeShelf programmes,
      SmsOperator operator,
      NewsLife news,
      Clock clock) {
    this.contacts = contacts;
    this.messages = messages;
    this.programmes = programmes;
    this.operator = operator;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Sends the announcement, unless that has been done or must not be.
   *
   * @return whether it is done with; if not, it is to be delivered again
   */
  boolean tell(Announcement announcement, SmsLog log) {
    var key = announcement.key();
    var contact = contacts.of(key.programme(), key.memberId());
    var programme = programme(key.programme());
    var draft = Draft.of(announcement, Language.of(contact.language()), programme);
    return switch (Reach.of(contact, draft.purpose())) {
      case Reach.At(var phone) ->
          news.isOver(draft.purpose(), announcement.happenedAt(), clock.instant())
              ? skip(draft, TOO_OLD, log)
              : claim(draft, phone, log);
      case Reach.Nowhere(var reason) -> skip(draft, reason, log);
    };
  }

  private boolean skip(Draft draft, String reason, SmsLog log) {
    return isDone(draft, messages.skip(draft.key(), draft.facts(), reason, clock.instant()), log);
  }

  private Programme programme(String code) {
    var now = clock.instant();
    return programmes
        .get(code, now)
        .orElseThrow(() -> new MalformedEventException("No programme " + code))
        .at(now);
  }

  private boolean claim(Draft draft, String phone, SmsLog log) {
    return switch (messages.claim(draft.key(), draft.facts(), clock.instant())) {
      case Claim.Won(var attempt) -> send(draft, phone, attempt, log);
      case Claim.Taken taken -> isDone(draft, taken, log);
    };
  }

  private boolean send(Draft draft, String phone, int attempt, SmsLog log) {
    var dispatch = operator.send(phone, draft);
    // Before the table is told: should it be out of reach now, this line is the only witness.
    log.dispatched(draft, phone, dispatch);
    return switch (dispatch) {
      case Dispatch.Accepted(var messageId) -> {
        messages.sent(draft.key(), attempt, messageId, clock.instant());
        yield true;
      }
      case Dispatch.NotSent(var reason) -> {
        messages.putBack(draft.key(), attempt, reason, clock.instant());
        yield false;
      }
      case Dispatch.Refused(var reason) -> isGivenUp(draft, attempt, reason);
      case Dispatch.Unknown() -> isGivenUp(draft, attempt, OUTCOME_UNKNOWN);
    };
  }

  /**
   * A claim that stands may be one at work this moment, or one that died with its work half done.
   */
  private boolean isDone(Draft draft, Claim.Taken taken, SmsLog log) {
    log.taken(draft, taken);
    return switch (taken) {
      case Claim.Settled _ -> true;
      case Claim.Held(var attempt, var since) ->
          since.plus(CLAIM_LEASE).isBefore(clock.instant())
              && isGivenUp(draft, attempt, OUTCOME_UNKNOWN);
    };
  }

  private boolean isGivenUp(Draft draft, int attempt, String reason) {
    messages.failed(draft.key(), attempt, reason, clock.instant());
    return true;
  }
}
