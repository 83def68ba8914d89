package org.kopilka.sms;

import org.kopilka.domain.message.Purpose;

/** Words ready to be sent. */
sealed interface Text permits Draft, CodeText {
  /** As the receiver sees it. */
  String sender();

  String text();

  /** That the text is paid for. */
  int parts();

  Purpose purpose();
}
