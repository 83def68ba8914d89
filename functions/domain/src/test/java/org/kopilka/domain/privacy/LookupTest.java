package org.kopilka.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookupTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void isRememberedForAYear() {
    var lookup = lookup(Set.of(Field.PHONE));

    assertThat(lookup.isKept(AT)).isTrue();
    assertThat(lookup.isKept(AT.plus(Lookup.KEPT_FOR).minusNanos(1))).isTrue();
    assertThat(lookup.isKept(AT.plus(Lookup.KEPT_FOR))).isFalse();
  }

  @Test
  void isOfSomething() {
    assertThatThrownBy(() -> lookup(Set.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static Lookup lookup(Set<Field> fields) {
    return new Lookup("anna", AT, "desk", null, "GET /v1/members", fields, "request-1");
  }
}
