package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Due;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the indexes of due accounts say of one: never later than the truth. A purchase leaves an
 * earlier instant standing, because moving an index entry costs two writes; the job that comes for
 * it finds nothing to do and moves it then.
 *
 * @param shard the index partition, fixed when the account is opened
 * @param maturesMs epoch milliseconds; null = not in that index
 * @param reviewMs always there, {@link #FAR} when nothing is due, so that this index lists every
 *     account
 */
record StoredDue(
    String shard, @Nullable Long maturesMs, @Nullable Long expiresMs, @Nullable Long reviewMs) {
  /** The last millisecond of the year 9999. */
  static final long FAR = 253_402_300_799_999L;

  static StoredDue fresh(String shard) {
    return new StoredDue(shard, null, null, null);
  }

  static StoredDue of(Map<String, AttributeValue> item) {
    return new StoredDue(
        text(item, "ds"),
        optionalNumber(item, "dm"),
        optionalNumber(item, "de"),
        optionalNumber(item, "dt"));
  }

  /** Exactly what is due now. */
  StoredDue exactly(Due due) {
    var review = millis(due.tierAt());
    return new StoredDue(
        shard, millis(due.maturesAt()), millis(due.expiresAt()), review == null ? FAR : review);
  }

  /** What is due now, earlier entries left where they stand. */
  StoredDue atLatest(Due due) {
    var exact = exactly(due);
    return new StoredDue(
        shard,
        earlier(maturesMs, exact.maturesMs),
        earlier(expiresMs, exact.expiresMs),
        earlier(reviewMs, exact.reviewMs));
  }

  private static @Nullable Long earlier(@Nullable Long stored, @Nullable Long exact) {
    if (stored == null || exact == null) {
      return stored == null ? exact : stored;
    }
    return Math.min(stored, exact);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : (Long) instant.toEpochMilli();
  }

  void put(Map<String, AttributeValue> item) {
    item.put("ds", text(shard));
    put(item, "dm", maturesMs);
    put(item, "de", expiresMs);
    put(item, "dt", reviewMs);
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable Long value) {
    if (value != null) {
      item.put(name, number(value));
    }
  }
}
