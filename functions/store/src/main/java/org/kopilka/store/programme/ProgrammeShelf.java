package org.kopilka.store.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * All versions of the programmes. They are kept in memory for {@link #FRESH}; a new version must be
 * announced at least {@link #NOTICE_MIN} ahead, so that no function decides by an older one.
 */
public final class ProgrammeShelf {
  /** How long what was read is trusted. */
  public static final Duration FRESH = Duration.ofSeconds(30);

  /** How far ahead of now a new version begins at the earliest. */
  public static final Duration NOTICE_MIN = Duration.ofMinutes(1);

  private static final String CODES = "PROGRAMMES";

  private record Copy(Programmes programmes, Instant readAt) {}

  private final TableItems table;
  private final Function<String, Programme> decode;
  private final Map<String, Copy> copies = new ConcurrentHashMap<>();

  /** A version never changes: what was decoded once is not decoded again. */
  private final Map<String, Programme> decoded = new ConcurrentHashMap<>();

  /**
   * @param decode reads a version from the text it is kept as
   */
  public ProgrammeShelf(TableItems table, Function<String, Programme> decode) {
    this.table = table;
    this.decode = decode;
  }

  /** A programme with all its versions; empty when there is none of this code. */
  public Optional<Programmes> get(String code, Instant now) {
    var copy = copies.get(code);
    if (copy != null && !now.isBefore(copy.readAt()) && now.isBefore(copy.readAt().plus(FRESH))) {
      return Optional.of(copy.programmes());
    }
    var read = read(code);
    read.ifPresent(programmes -> copies.put(code, new Copy(programmes, now)));
    return read;
  }

  /** A programme as the table has it now. */
  public Optional<Programmes> read(String code) {
    var versions =
        table
            .db()
            .queryPaginator(
                r ->
                    r.tableName(table.name())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", Attributes.text(pk(code)))))
            .items()
            .stream()
            .map(item -> decoded.computeIfAbsent(Attributes.text(item, "json"), decode))
            .toList();
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Programmes(versions));
  }

  /**
   * Adds a version; false when that number is taken. A busy table is another matter, and thrown.
   */
  public boolean add(Programme programme, String json) {
    var put = adding(table, programme, json);
    try {
      table
          .db()
          .putItem(
              r ->
                  r.tableName(put.tableName())
                      .item(put.item())
                      .conditionExpression(put.conditionExpression()));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /** The same as a part of something greater. */
  public static Put adding(TableItems table, Programme programme, String json) {
    return Versioned.replacing(0, item(programme, json), table);
  }

  /** The codes of all programmes. */
  public List<String> codes() {
    return table
        .get(CODES, CODES)
        .map(item -> item.get("codes"))
        .map(codes -> codes.ss().stream().sorted().toList())
        .orElse(List.of());
  }

  /** Enters a programme's code in the list of all, which the jobs walk. */
  public void list(String code) {
    table
        .db()
        .updateItem(
            r ->
                r.tableName(table.name())
                    .key(Attributes.key(CODES, CODES))
                    .updateExpression("ADD codes :code")
                    .expressionAttributeValues(
                        Map.of(":code", AttributeValue.fromSs(List.of(code)))));
  }

  private static String pk(String code) {
    return "PROGRAMME#" + code;
  }

  private static Map<String, AttributeValue> item(Programme programme, String json) {
    var version = String.format(Locale.ROOT, "V#%08d", programme.version());
    return Map.of(
        "pk", Attributes.text(pk(programme.code())),
        "sk", Attributes.text(version),
        "t", Attributes.text("PROGRAMME"),
        "json", Attributes.text(json),
        "effectiveFrom", Attributes.number(programme.effectiveFrom().toEpochMilli()));
  }
}
