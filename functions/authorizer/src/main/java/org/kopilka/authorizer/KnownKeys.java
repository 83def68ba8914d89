package org.kopilka.authorizer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kopilka.store.client.ApiClient;

/**
 * Whose keys were asked for lately. Only known ones are kept, so that guessing keys pushes nobody
 * out; a withdrawn key opens nothing after {@link #FRESH} here and a minute in the gateway.
 */
final class KnownKeys {
  /** How long an owner is trusted without asking the table again. */
  static final Duration FRESH = Duration.ofSeconds(30);

  /** Keys kept at once; the one read longest ago goes first. */
  static final int KEYS_MAX = 1000;

  /** Printable ASCII without spaces: what a header carries unchanged. */
  private static final Pattern KEY = Pattern.compile("[!-~]{1,256}");

  private record Copy(ApiClient owner, Instant readAt) {}

  private final Function<String, Optional<ApiClient>> table;
  private final Clock clock;
  private final SequencedMap<String, Copy> copies = new LinkedHashMap<>();

  KnownKeys(Function<String, Optional<ApiClient>> table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Whose key it is. What cannot be a key is nobody's, and never reaches the table. */
  Optional<ApiClient> owner(String key) {
    if (!KEY.matcher(key).matches()) {
      return Optional.empty();
    }
    var now = clock.instant();
    return kept(key, now).or(() -> read(key, now));
  }

  private synchronized Optional<ApiClient> kept(String key, Instant now) {
    return Optional.ofNullable(copies.get(key)).filter(copy -> isFresh(copy, now)).map(Copy::owner);
  }

  /** A clock set back makes nothing fresh. */
  private static boolean isFresh(Copy copy, Instant now) {
    return !now.isBefore(copy.readAt()) && now.isBefore(copy.readAt().plus(FRESH));
  }

  private Optional<ApiClient> read(String key, Instant now) {
    var owner = table.apply(key);
    keep(key, owner, now);
    return owner;
  }

  private synchronized void keep(String key, Optional<ApiClient> owner, Instant now) {
    copies.remove(key);
    owner.ifPresent(client -> copies.putLast(key, new Copy(client, now)));
    while (copies.size() > KEYS_MAX) {
      copies.pollFirstEntry();
    }
  }
}
