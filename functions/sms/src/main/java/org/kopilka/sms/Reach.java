package org.kopilka.sms;

import org.kopilka.domain.message.Purpose;
import org.kopilka.store.message.Contact;

/** Whether a member can and may be written to. */
sealed interface Reach {

  /** At this phone, E.164. */
  record At(String phone) implements Reach {}

  /** Not at all; the reason is kept with the message. */
  record Nowhere(String reason) implements Reach {}

  static Reach of(Contact contact, Purpose purpose) {
    if (contact.optedOut() && purpose.isStoppedByOptOut()) {
      return new Nowhere("OPTED_OUT");
    }
    var phone = contact.phone();
    return phone == null ? new Nowhere("NO_PHONE") : new At(phone);
  }
}
