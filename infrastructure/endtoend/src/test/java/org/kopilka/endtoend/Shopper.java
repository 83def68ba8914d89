package org.kopilka.endtoend;

/** Somebody registered for a test. */
record Shopper(String memberId, String card, String phone) {}
