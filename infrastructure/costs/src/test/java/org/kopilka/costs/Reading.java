package org.kopilka.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kopilka.testing.ItemSize;
import org.kopilka.testing.LedgerTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All meters of a chain at one moment, or what they moved between two. */
record Reading(
    long writeUnits,
    long halfReadUnits,
    long lines,
    long events,
    long eventBytes,
    long texts,
    long parts,
    long storedBytes,
    long answerBytes) {
  /** Bytes that DynamoDB adds to each item and each index entry (developer guide). */
  private static final int OVERHEAD = 100;

  /** Keys of the table and of the history. */
  private static final int HISTORY_KEYS = 150;

  static Reading of(Chain chain) {
    var events = chain.bus.events();
    return new Reading(
        chain.meter.writeUnits(),
        chain.meter.halfReadUnits(),
        chain.lines,
        events.size(),
        events.stream().mapToLong(event -> event.toString().length()).sum(),
        chain.phones.texts,
        chain.phones.parts,
        stored(chain),
        chain.answerBytes);
  }

  private static long stored(Chain chain) {
    return chain.table.db().scanPaginator(s -> s.tableName(LedgerTable.NAME)).items().stream()
        .mapToLong(item -> ItemSize.of(item) + OVERHEAD + entries(item))
        .sum();
  }

  private static long entries(Map<String, AttributeValue> item) {
    return item.containsKey("h") ? OVERHEAD + HISTORY_KEYS : 0;
  }

  Reading since(Reading before) {
    return new Reading(
        writeUnits - before.writeUnits,
        halfReadUnits - before.halfReadUnits,
        lines - before.lines,
        events - before.events,
        eventBytes - before.eventBytes,
        texts - before.texts,
        parts - before.parts,
        storedBytes - before.storedBytes,
        answerBytes - before.answerBytes);
  }

  /**
   * Averages, by their names in counts.csv.
   *
   * @param own write units of the purchases themselves
   */
  Map<String, BigDecimal> averages(long purchases, long own) {
    var averages = new LinkedHashMap<String, BigDecimal>();
    averages.put("write units: the purchase", average(own, purchases, 2));
    averages.put("write units: jobs and texts", average(writeUnits - own, purchases, 2));
    averages.put("read units", average(halfReadUnits, 2 * purchases, 2));
    averages.put("ledger lines", average(lines, purchases, 2));
    averages.put("events", average(events, purchases, 2));
    averages.put("event bytes", average(eventBytes, events, 0));
    averages.put("texts", average(texts, purchases, 2));
    averages.put("text parts", average(parts, purchases, 2));
    averages.put("stored bytes", average(storedBytes, purchases, 0));
    averages.put("answer bytes", average(answerBytes, purchases, 0));
    return averages;
  }

  private static BigDecimal average(long sum, long over, int digits) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(over), digits, RoundingMode.HALF_UP);
  }
}
