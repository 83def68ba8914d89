package org.kopilka.wire.field;

import java.util.Map;
import org.kopilka.wire.problem.FaultCode;

/** What came of reading one value. */
public sealed interface Parsed<T> {
  /** It fits. */
  record Fit<T>(T value) implements Parsed<T> {}

  /** It does not; {@code places} fill what the fault's sentence leaves open. */
  record Misfit<T>(FaultCode code, Map<String, String> places) implements Parsed<T> {}

  static <T> Parsed<T> fit(T value) {
    return new Fit<>(value);
  }

  static <T> Parsed<T> misfit(FaultCode code) {
    return new Misfit<>(code, Map.of());
  }

  /** Outside of these limits, both of which are inside. */
  static <T> Parsed<T> outside(Object min, Object max) {
    return new Misfit<>(
        FaultCode.OUT_OF_RANGE, Map.of("min", min.toString(), "max", max.toString()));
  }
}
