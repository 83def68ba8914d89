package org.kopilka.outbox;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.ledger.Event;
import org.kopilka.wire.text.MaskedCard;

/** Events of membership. */
final class MemberEvents {
  private static final String FUNCTION = "members";

  private MemberEvents() {}

  static List<Draft> opened(About about, Event.AccountOpened opened) {
    if (opened.brought() != null) {
      return List.of(imported(about, opened.card(), opened.brought()));
    }
    var events = new ArrayList<Draft>();
    var registered = about.data().put("source", opened.source()).put("tier", opened.tier());
    events.add(new Draft(FUNCTION, "MemberRegistered", registered));
    if (opened.electronic()) {
      var card =
          about.data().put("cardEnding", MaskedCard.ending(opened.card())).put("electronic", true);
      events.add(new Draft(FUNCTION, "CardIssued", card));
    }
    if (opened.facts().phoneConfirmed()) {
      events.add(phoneConfirmed(about));
    }
    return events;
  }

  /** Whoever had the card already is told nothing: neither welcome nor link. */
  private static Draft imported(About about, String card, Brought brought) {
    var points = brought.points() == null ? 0 : brought.points().points();
    var data = about.data().put("migrationId", brought.migrationId());
    data.put("variant", brought.variant()).put("points", points);
    return new Draft("migrations", "CardImported", data.put("cardEnding", MaskedCard.ending(card)));
  }

  static List<Draft> noted(About about, Event.FactsNoted noted) {
    return noted.confirmsPhone() ? List.of(phoneConfirmed(about)) : List.of();
  }

  private static Draft phoneConfirmed(About about) {
    return new Draft("login", "PhoneConfirmed", about.data());
  }

  static List<Draft> questionnaire(About about) {
    return List.of(new Draft("cards", "QuestionnaireCompleted", about.data()));
  }
}
