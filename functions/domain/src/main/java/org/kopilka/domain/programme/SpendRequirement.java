package org.kopilka.domain.programme;

/** What must be known of a member before points may be spent; else the card only accumulates. */
public enum SpendRequirement {
  PHONE_CONFIRMED,
  QUESTIONNAIRE
}
