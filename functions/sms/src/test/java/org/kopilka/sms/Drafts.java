package org.kopilka.sms;

import java.time.Instant;
import java.util.Map;
import org.kopilka.domain.message.Purpose;
import org.kopilka.store.message.MessageKey;
import org.kopilka.wire.text.Language;

/** Texts ready to be sent. */
final class Drafts {

  static final Draft CODE =
      new Draft(
          new Announcement(
              new MessageKey("veska", "e-1", "m-1"),
              new Notice.Requested(Purpose.CODE, Map.of(Language.RU, "1234")),
              Instant.parse("2026-11-21T07:15:00Z"),
              "c-1"),
          "VESKA",
          "1234",
          1);

  private Drafts() {}
}
