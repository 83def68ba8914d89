package org.kopilka.simulation.planted;

import java.util.List;

/** Bugs of codes, and of what is asked of whoever is to pay with points. */
final class SignInBugs {
  private static final String DOMAIN = "functions/domain";

  private SignInBugs() {}

  static List<Bug> all() {
    return List.of(
        new Bug(
            "a code opens twice",
            "org.kopilka.store.login.SignIns",
            "functions/store",
            "return Versioned.write(table, put(from, next), sessions.put(token, session));",
            "return Versioned.write(table, put(from, from.state()), sessions.put(token,"
                + " session));"),
        domain(
            "a code is good for ever",
            "login.SentCode",
            "return !now.isBefore(sentAt.plus(GOOD_FOR));",
            "return now.isBefore(sentAt.minus(GOOD_FOR));"),
        domain(
            "any code opens", "login.SignIn", "return differing == 0;", "return differing >= 0;"),
        domain(
            "points pay for whoever has shown no phone",
            "ledger.Purchasing",
            "return missing(purchase).missing().isEmpty() ? purse.available(now) : 0;",
            "return purse.available(now);"),
        domain(
            "a card is shown to pay that does not",
            "card.CardStatus",
            "return inUse && missing.isEmpty() ?",
            "return inUse || missing.isEmpty() ?"),
        new Bug(
            "whoever is let in has not shown a phone",
            "org.kopilka.login.Holders",
            "functions/login",
            "if (facts.phoneConfirmed()) {",
            "if (!facts.phoneConfirmed()) {"));
  }

  private static Bug domain(String what, String type, String from, String to) {
    return new Bug(what, "org.kopilka.domain." + type, DOMAIN, from, to);
  }
}
