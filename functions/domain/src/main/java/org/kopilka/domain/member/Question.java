package org.kopilka.domain.member;

/** What a programme's questionnaire may ask (contract, Programme). */
public enum Question {
  FULL_NAME("fullName"),
  EMAIL("email"),
  PHONE("phone"),
  BIRTHDAY("birthday");

  private final String field;

  Question(String field) {
    this.field = field;
  }

  /** Its name among the fields that a programme requires. */
  public String field() {
    return field;
  }
}
