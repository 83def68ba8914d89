package org.kopilka.outbox;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.ledger.Event;

/** Events of membership. */
final class MemberEvents {
  private static final String FUNCTION = "members";

  /** As much of a card's number as the contract shows to its owner. */
  private static final int ENDING = 4;

  private MemberEvents() {}

  static List<Draft> opened(About about, Event.AccountOpened opened) {
    var events = new ArrayList<Draft>();
    var registered = about.data().put("source", opened.source()).put("tier", opened.tier());
    events.add(new Draft(FUNCTION, "MemberRegistered", registered));
    if (opened.electronic()) {
      var card = about.data().put("cardEnding", ending(opened.card())).put("electronic", true);
      events.add(new Draft(FUNCTION, "CardIssued", card));
    }
    return events;
  }

  private static String ending(String number) {
    return number.substring(Math.max(0, number.length() - ENDING));
  }
}
