package org.kopilka.auditor;

/** An account's points at one instant (rule 6); none of the four is ever negative. */
public record Balance(long available, long pending, long held, long debt) {}
