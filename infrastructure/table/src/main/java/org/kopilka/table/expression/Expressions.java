package org.kopilka.table.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Expressions that were read before: each text is read once. */
public final class Expressions {
  /** Texts are few where values go by placeholders; whoever writes them into the text pays. */
  private static final int TEXTS_MAX = 1000;

  private final Map<Kind, Map<String, Parsed<Condition>>> conditions =
      Map.of(
          Kind.CONDITION, new ConcurrentHashMap<>(),
          Kind.FILTER, new ConcurrentHashMap<>(),
          Kind.KEY_CONDITION, new ConcurrentHashMap<>());
  private final Map<String, Parsed<Update>> updates = new ConcurrentHashMap<>();
  private final Map<String, Parsed<Projection>> projections = new ConcurrentHashMap<>();

  /**
   * A condition, filter or key condition.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is none
   */
  public Parsed<Condition> condition(Kind kind, String text) {
    return get(conditions.getOrDefault(kind, Map.of()), text, t -> ConditionParser.parse(kind, t));
  }

  /**
   * An update.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is none
   */
  public Parsed<Update> update(String text) {
    return get(updates, text, UpdateParser::parse);
  }

  /**
   * A projection.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is none
   */
  public Parsed<Projection> projection(String text) {
    return get(projections, text, Projection::parse);
  }

  private static <T> Parsed<T> get(
      Map<String, Parsed<T>> known, String text, Function<String, Parsed<T>> parse) {
    var parsed = known.get(text);
    if (parsed == null) {
      parsed = parse.apply(text);
      if (known.size() >= TEXTS_MAX) {
        known.clear();
      }
      known.put(text, parsed);
    }
    return parsed;
  }
}
