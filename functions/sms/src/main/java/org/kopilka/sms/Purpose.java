package org.kopilka.sms;

/**
 * Why a member is written to. Opting out is about advertising, which may only go to those who want
 * it (in Russia by law: 38-FZ, article 18). A code was asked for by the member a moment ago, and
 * what happens on the account is part of the service: silence there would hide a stranger's
 * purchase. A reminder that points are about to burn invites to buy, so it counts as advertising.
 */
enum Purpose {
  CODE,
  TRANSACTIONAL,
  MARKETING;

  boolean isStoppedByOptOut() {
    return switch (this) {
      case CODE, TRANSACTIONAL -> false;
      case MARKETING -> true;
    };
  }

  /** SNS's own word: it picks the route by it, reliable or cheap. */
  String smsType() {
    return switch (this) {
      case CODE, TRANSACTIONAL -> "Transactional";
      case MARKETING -> "Promotional";
    };
  }
}
