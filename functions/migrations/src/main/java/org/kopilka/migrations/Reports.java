package org.kopilka.migrations;

import org.kopilka.domain.migration.Fault;
import org.kopilka.domain.migration.Judged;
import org.kopilka.domain.migration.Outlook;

/** The words of the two files that a migration leaves. */
final class Reports {
  static final String FAULTS = "line,column,reason,effect";
  static final String OUTLOOK =
      "card,variant,points,status_before,rate_bp_before,status_after,rate_bp_after,tier,"
          + "cards_on_phone,told";

  private Reports() {}

  static void faults(Paper paper, Judged judged) {
    judged.faults().forEach(fault -> fault(paper, judged.line(), fault));
  }

  static void fault(Paper paper, long line, Fault fault) {
    var effect = fault.reason().stops() ? "STAYS_OUT" : "COMES_IN_WITHOUT";
    var where = fault.column().heading() + "," + fault.reason().name();
    paper.line(line + "," + where + "," + effect);
  }

  static void outlook(Paper paper, Outlook card) {
    paper.line(
        String.join(
            ",",
            card.card(),
            card.variant(),
            Long.toString(card.points()),
            card.before().name(),
            Integer.toString(card.rateBefore()),
            card.after().name(),
            Integer.toString(card.rateAfter()),
            card.tier(),
            Integer.toString(card.cardsOnPhone()),
            Boolean.toString(card.told())));
  }
}
