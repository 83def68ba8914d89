package org.kopilka.domain.privacy;

/** What there is to see of a person. */
public enum Field {
  NAME,
  PHONE,
  EMAIL,
  BIRTHDAY,
  CARDS,
  CONSENTS,
  OPERATIONS,
  /** All that is kept. */
  EVERYTHING
}
