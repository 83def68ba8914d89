package org.kopilka.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kopilka.domain.programme.SpendRequirement;

/**
 * What a card's holder has to do at the desk or in the cabinet before points can pay. The cashier
 * says it: some holders no message reaches (requirement 102).
 */
public enum DeskNotice {
  /** No text reaches the phone that they once gave. */
  GIVE_PHONE,
  CONFIRM_PHONE,
  FILL_QUESTIONNAIRE,
  CHOOSE_CARD;

  /**
   * The rule.
   *
   * @param missing requirements of the programme in force that the holder does not meet
   * @param reachable false where it is known that no text reaches the holder
   * @param waits whether the card is one of several, none of which has been chosen
   */
  public static List<DeskNotice> of(
      Set<SpendRequirement> missing, boolean reachable, boolean waits) {
    var notices = new ArrayList<DeskNotice>();
    if (missing.contains(SpendRequirement.PHONE_CONFIRMED)) {
      notices.add(reachable ? CONFIRM_PHONE : GIVE_PHONE);
    }
    if (missing.contains(SpendRequirement.QUESTIONNAIRE)) {
      notices.add(FILL_QUESTIONNAIRE);
    }
    if (waits) {
      notices.add(CHOOSE_CARD);
    }
    return notices;
  }
}
