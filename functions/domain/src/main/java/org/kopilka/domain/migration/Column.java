package org.kopilka.domain.migration;

import java.util.Locale;

/** What a row of an older system's base may say. */
public enum Column {
  CARD,
  VARIANT,
  PHONE,
  NAME,
  EMAIL,
  POINTS,
  DISCOUNT,
  LAST_MOVEMENT;

  /** As it stands in the first line of the file. */
  public String heading() {
    return name().toLowerCase(Locale.ROOT);
  }
}
