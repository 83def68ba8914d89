package org.kopilka.domain.consent;

/** How a member may be written to. */
public enum Channel {
  SMS,
  EMAIL,
  VIBER,
  PUSH
}
