package org.kopilka.sms;

/** What became of handing a text to the operator. */
sealed interface Dispatch {

  /** It is on its way, under the operator's id. */
  record Accepted(String messageId) implements Dispatch {}

  /** It surely did not go out, and later it might: throttled, out of order, not allowed to. */
  record NotSent(String reason) implements Dispatch {}

  /** It will never go out: this number cannot be written to. */
  record Refused(String reason) implements Dispatch {}

  /** No answer in time: it may have gone out, so it must never be sent again. */
  record Unknown() implements Dispatch {}
}
