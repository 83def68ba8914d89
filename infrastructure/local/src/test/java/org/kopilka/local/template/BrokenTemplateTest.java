package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A promise that nothing can break is none: each {@link Mistake} in the template is noticed. */
class BrokenTemplateTest {

  @ParameterizedTest
  @EnumSource
  void notices(Mistake mistake) {
    var template = Written.template();
    mistake.makeIn(template);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> mistake.breaks().check(template));
  }

  @Test
  void everyPromiseCanBeBroken() {
    var broken = Arrays.stream(Mistake.values()).map(Mistake::breaks).collect(Collectors.toSet());
    assertThat(broken).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Promise.class));
  }
}
