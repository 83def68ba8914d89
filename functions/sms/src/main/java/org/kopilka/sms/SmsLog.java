package org.kopilka.sms;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.store.message.Claim;
import org.kopilka.wire.text.MaskedPhone;

/**
 * One line for each record. Phones are masked and texts are left out: logs are read by more people
 * than profiles are, and outlive them.
 */
final class SmsLog {

  private final LambdaLogger lines;

  SmsLog(LambdaLogger lines) {
    this.lines = lines;
  }

  void dispatched(Draft draft, String phone, Dispatch dispatch) {
    line(draft, dispatch + " to=" + MaskedPhone.of(phone));
  }

  /** In the same words as any text, so that the same filters count it; nobody is its member yet. */
  void dispatched(CodeLetter letter, CodeText text, Dispatch dispatch) {
    lines.log(
        "sms event=%s programme=%s purpose=%s parts=%d %s to=%s"
            .formatted(
                letter.id(),
                letter.programme(),
                text.purpose(),
                text.parts(),
                dispatch,
                MaskedPhone.of(letter.phone())));
  }

  void taken(Draft draft, Claim.Taken taken) {
    line(draft, taken.toString());
  }

  /** Exceptions reach this point only from us and from the table: neither quotes personal data. */
  void failed(String recordId, RuntimeException e) {
    lines.log("sms record=%s %s".formatted(recordId, e));
  }

  private void line(Draft draft, String fate) {
    var key = draft.key();
    lines.log(
        "sms event=%s member=%s programme=%s purpose=%s parts=%d correlation=%s %s"
            .formatted(
                key.eventId(),
                key.memberId(),
                key.programme(),
                draft.purpose(),
                draft.parts(),
                draft.announcement().correlationId(),
                fate));
  }
}
