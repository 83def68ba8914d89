package org.kopilka.sms;

import java.time.Clock;
import org.kopilka.domain.login.SentCode;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.store.login.Letters;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.MalformedEventException;
import org.kopilka.wire.field.TextFormats;

/**
 * Sends a code at most once: whoever takes the letter has it alone, and it is empty from then on.
 * Who dies with it in hand loses it, and the person asks for another.
 */
final class CodeCourier {
  static final String EVENT = "CodeRequested";

  private final Letters letters;
  private final ProgrammeShelf programmes;
  private final SmsOperator operator;
  private final Clock clock;

  CodeCourier(Letters letters, ProgrammeShelf programmes, SmsOperator operator, Clock clock) {
    this.letters = letters;
    this.programmes = programmes;
    this.operator = operator;
    this.clock = clock;
  }

  /** Which code, where. */
  private record Asked(String programme, String codeId) {}

  /**
   * Sends the code that the event names, unless that has been done or comes too late.
   *
   * @return whether it is done with; if not, it is to be delivered again
   */
  boolean tell(BusEvent event, SmsLog log) {
    var asked =
        event.read(
            data ->
                new Asked(
                    data.required("programme", TextFormats.ID),
                    data.required("codeId", TextFormats.ID)));
    return letters
        .take(asked.programme(), asked.codeId(), clock.instant())
        .map(letter -> isDone(letter, log))
        .orElse(true);
  }

  private boolean isDone(CodeLetter letter, SmsLog log) {
    var now = clock.instant();
    if (!now.isBefore(letter.writtenAt().plus(SentCode.GOOD_FOR))) {
      letters.settle(letter, "EXPIRED", 0);
      return true;
    }
    var programme =
        programmes
            .get(letter.programme(), now)
            .orElseThrow(() -> new MalformedEventException("No programme " + letter.programme()))
            .at(now);
    return send(letter, CodeText.of(letter, programme), log);
  }

  private boolean send(CodeLetter letter, CodeText text, SmsLog log) {
    var dispatch = operator.send(letter.phone(), text);
    log.dispatched(letter, text, dispatch);
    switch (dispatch) {
      case Dispatch.Accepted _ -> letters.settle(letter, "SENT", text.parts());
      case Dispatch.NotSent _ -> letters.putBack(letter);
      case Dispatch.Refused _ -> letters.settle(letter, "FAILED", 0);
      case Dispatch.Unknown() -> letters.settle(letter, "UNKNOWN", text.parts());
    }
    return !(dispatch instanceof Dispatch.NotSent);
  }
}
