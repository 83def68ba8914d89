package org.kopilka.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kopilka.store.client.ApiClient;
import org.kopilka.testing.SettableClock;

class KnownKeysTest {
  private final List<String> asked = new ArrayList<>();
  private final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  private final KnownKeys keys = new KnownKeys(this::read, clock);

  private Optional<ApiClient> read(String key) {
    asked.add(key);
    return key.startsWith("known")
        ? Optional.of(new ApiClient(key, Set.of("till"), ""))
        : Optional.empty();
  }

  @Test
  void asksTheTableOnceWhileAKeyIsFresh() {
    keys.owner("known");
    clock.advance(KnownKeys.FRESH.minusMillis(1));
    assertThat(keys.owner("known")).map(ApiClient::name).contains("known");
    assertThat(asked).containsExactly("known");
    clock.advance(Duration.ofMillis(1));
    keys.owner("known");
    assertThat(asked).containsExactly("known", "known");
  }

  @Test
  void trustsNothingReadInTheFutureOfAClockThatWasSetBack() {
    keys.owner("known");
    clock.advance(Duration.ofMillis(-1));
    keys.owner("known");
    assertThat(asked).hasSize(2);
  }

  @Test
  void remembersNoUnknownKey() {
    keys.owner("other");
    assertThat(keys.owner("other")).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void forgetsTheKeyReadLongestAgoWhenThereAreTooMany() {
    for (int i = 0; i <= KnownKeys.KEYS_MAX; i++) {
      keys.owner("known-" + i);
    }
    asked.clear();
    keys.owner("known-1");
    keys.owner("known-" + KnownKeys.KEYS_MAX);
    assertThat(asked).isEmpty();
    keys.owner("known-0");
    assertThat(asked).containsExactly("known-0");
  }
}
