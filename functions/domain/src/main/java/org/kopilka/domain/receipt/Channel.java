package org.kopilka.domain.receipt;

/** Where a purchase was made. */
public enum Channel {
  /** At a till. */
  STORE,
  SITE,
  APP,
  /** By a call to an operator. */
  PHONE
}
