package org.kopilka.store.message;

import org.jspecify.annotations.Nullable;

/**
 * How a member is reached.
 *
 * @param phone in E.164, if one is known
 * @param language two-letter code, if the member chose one
 * @param optedOut whether the member has not agreed to advertising by SMS
 */
public record Contact(@Nullable String phone, @Nullable String language, boolean optedOut) {

  /** Somebody we know nothing of, or nothing any more: members erased leave no profile behind. */
  static final Contact UNKNOWN = new Contact(null, null, true);
}
