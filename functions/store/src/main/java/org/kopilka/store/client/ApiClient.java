package org.kopilka.store.client;

import java.util.Set;

/**
 * A machine that may call us.
 *
 * @param name stands in idempotency records and logs
 * @param scopes lower-case names
 * @param programme the programme of its requests that name none; empty = the installation's
 */
public record ApiClient(String name, Set<String> scopes, String programme) {
  public ApiClient {
    scopes = Set.copyOf(scopes);
  }
}
