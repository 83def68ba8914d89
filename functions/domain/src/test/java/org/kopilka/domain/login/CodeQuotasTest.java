package org.kopilka.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.limit.Limit;

class CodeQuotasTest {
  @Test
  void areTheseNumbers() {
    assertThat(CodeQuotas.OF_A_PHONE.limits())
        .containsExactly(
            new Limit(1, Duration.ofSeconds(60)),
            new Limit(5, Duration.ofHours(1)),
            new Limit(10, Duration.ofHours(24)));
    assertThat(CodeQuotas.OF_AN_ADDRESS.limits())
        .containsExactly(new Limit(20, Duration.ofHours(1)), new Limit(100, Duration.ofHours(24)));
  }
}
