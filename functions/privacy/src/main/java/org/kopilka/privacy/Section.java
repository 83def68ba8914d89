package org.kopilka.privacy;

import org.jspecify.annotations.Nullable;

/** What a copy of a member's data is made of, in this order. */
enum Section {
  PERSON("person"),
  SESSIONS("sessions"),
  MESSAGES("messages"),
  ALERTS("alerts"),
  LOOKUPS("lookups"),
  OPERATIONS("operations");

  private final String field;

  Section(String field) {
    this.field = field;
  }

  /** Its name in the answer. */
  String field() {
    return field;
  }

  /** The one after it; null after the last. */
  @Nullable Section following() {
    return switch (this) {
      case PERSON -> SESSIONS;
      case SESSIONS -> MESSAGES;
      case MESSAGES -> ALERTS;
      case ALERTS -> LOOKUPS;
      case LOOKUPS -> OPERATIONS;
      case OPERATIONS -> null;
    };
  }
}
