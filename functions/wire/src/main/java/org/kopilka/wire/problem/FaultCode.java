package org.kopilka.wire.problem;

/**
 * What may be wrong with one field. Words in {@code faults.ru.properties} and {@code
 * faults.en.properties}.
 */
public enum FaultCode {
  REQUIRED,
  NOT_A_TEXT,
  NOT_AN_INTEGER,
  NOT_A_BOOLEAN,
  NOT_AN_OBJECT,
  NOT_AN_ARRAY,
  BLANK,
  TOO_LONG,
  TOO_MANY,
  TOO_FEW,
  BAD_CHARACTER,
  NOT_AN_ID,
  PATTERN_MISMATCH,
  OUT_OF_RANGE,
  UNKNOWN_VALUE,
  NOT_A_QUANTITY,
  NOT_AN_INSTANT,
  NOT_A_DATE,
  NOT_A_PERIOD,
  NOT_A_DURATION,
  EXACTLY_ONE,
  AT_MOST_ONE,
  DUPLICATE,
  REPEATED,
  SUM_OVERFLOW
}
