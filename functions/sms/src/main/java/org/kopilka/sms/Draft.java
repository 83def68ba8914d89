package org.kopilka.sms;

import org.kopilka.domain.message.Purpose;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.message.MessageFacts;
import org.kopilka.store.message.MessageKey;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.SmsParts;

/**
 * An announcement put into words, ready to be sent.
 *
 * @param sender as the member sees it
 * @param parts that the text is paid for
 */
record Draft(Announcement announcement, String sender, String text, int parts) implements Text {

  static Draft of(Announcement announcement, Language language, Programme programme) {
    var text = NoticeTexts.of(announcement.notice(), language, programme);
    return new Draft(announcement, programme.sender(), text, SmsParts.of(text));
  }

  MessageKey key() {
    return announcement.key();
  }

  @Override
  public Purpose purpose() {
    return announcement.notice().purpose();
  }

  MessageFacts facts() {
    return new MessageFacts(purpose().name(), parts, announcement.correlationId());
  }
}
