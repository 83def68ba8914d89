package org.kopilka.simulation.outside;

/** Whom functions call. Each can be out of order for a while, as a whole (F8). */
public enum Party {
  /** The table. */
  TABLE,
  /** The bus. */
  BUS,
  /** The phones' operator. */
  PHONES
}
