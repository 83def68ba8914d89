package org.kopilka.local.template;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The project's template keeps every {@link Promise}. */
class SafeTemplateTest {

  @ParameterizedTest
  @EnumSource
  void keeps(Promise promise) throws Exception {
    promise.check(Written.template());
  }
}
