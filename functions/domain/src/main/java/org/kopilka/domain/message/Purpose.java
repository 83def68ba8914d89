package org.kopilka.domain.message;

/**
 * Why a member is written to. Opting out is about advertising, which may only go to those who want
 * it (in Russia by law: 38-FZ, article 18). A code was asked for by the member a moment ago, and
 * what happens on the account is part of the service: silence there would hide a stranger's
 * purchase. A reminder that points are about to burn invites to buy, so it counts as advertising.
 */
public enum Purpose {
  CODE,
  TRANSACTIONAL,
  MARKETING;

  /** Whether members can do without it. */
  public boolean isStoppedByOptOut() {
    return switch (this) {
      case CODE, TRANSACTIONAL -> false;
      case MARKETING -> true;
    };
  }

  /** Whether it grows stale. A code is none of this: it ends by itself, much earlier. */
  public boolean isNews() {
    return switch (this) {
      case CODE -> false;
      case TRANSACTIONAL, MARKETING -> true;
    };
  }
}
