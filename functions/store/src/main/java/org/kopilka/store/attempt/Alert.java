package org.kopilka.store.attempt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.Suspicion;

/** Something that an administrator should look at. */
public sealed interface Alert {
  String programme();

  /** Unique in the programme, and in the order of time. */
  String id();

  String memberId();

  Instant at();

  String correlationId();

  /**
   * Somebody tried to link cards too often.
   *
   * @param until none of what is exhausted has attempts before
   * @param exhausted which of MEMBER, PHONE and ADDRESS it was
   */
  record AttemptsExhausted(
      String programme,
      String id,
      String memberId,
      Instant at,
      Instant until,
      List<String> exhausted,
      String correlationId)
      implements Alert {
    public AttemptsExhausted {
      exhausted = List.copyOf(exhausted);
    }
  }

  /**
   * Receipts look as if somebody collected what is not theirs.
   *
   * @param verdict null until somebody has looked
   */
  record Suspected(
      String programme,
      String id,
      String memberId,
      Instant at,
      Suspicion suspicion,
      @Nullable Verdict verdict,
      String correlationId)
      implements Alert {
    /** The same, with what somebody found. */
    public Suspected judged(Verdict found) {
      return new Suspected(programme, id, memberId, at, suspicion, found, correlationId);
    }
  }
}
