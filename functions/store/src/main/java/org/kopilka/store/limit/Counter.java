package org.kopilka.store.limit;

import org.kopilka.domain.limit.Quota;

/**
 * What is counted together.
 *
 * @param kind what alerts call it
 * @param pk where it is counted; tells of phones and addresses nothing but a keyed hash
 */
public record Counter(String kind, String pk, Quota quota) {}
