package org.kopilka.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kopilka.table.value.Numbers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Answers in a form in which those that mean the same are equal. */
final class Answers {
  /** Which of several it is if it is more than one depends on an order that nobody promises. */
  private static final Set<String> UNFIT =
      Set.of(
          "The document path provided in the update expression is invalid for update",
          "The provided expression refers to an attribute that does not exist in the item",
          "An operand in the update expression has an incorrect data type",
          "One or more parameter values were invalid: Type mismatch for Index Key",
          "Invalid attribute value type",
          "One or more parameter values are not valid. The update expression attempted");

  private Answers() {}

  static Object to(Function<DynamoDbClient, Object> call, DynamoDbClient db) {
    try {
      return plain(call.apply(db));
    } catch (TransactionCanceledException e) {
      return cancelled(e);
    } catch (ConditionalCheckFailedException e) {
      return List.of(message(e), sorted(e.item()));
    } catch (IdempotentParameterMismatchException e) {
      // DynamoDB Local leaves it without words.
      return kind(e);
    } catch (DynamoDbException e) {
      return List.of(kind(e), message(e));
    }
  }

  /**
   * The same where DynamoDB Local has words that are not the cloud's: only who is refused, and how.
   */
  static Object withoutWords(Function<DynamoDbClient, Object> call, DynamoDbClient db) {
    try {
      return plain(call.apply(db));
    } catch (DynamoDbException e) {
      return kind(e);
    }
  }

  /**
   * An update that does not fit an item is a reason to cancel in the cloud; DynamoDB Local throws
   * what it throws outside of a transaction.
   */
  private static Object cancelled(TransactionCanceledException e) {
    for (var reason : e.cancellationReasons()) {
      if ("ValidationError".equals(reason.code())) {
        return List.of("DynamoDbException", plain(reason.message()));
      }
    }
    return List.of(message(e), e.cancellationReasons().stream().map(Answers::plain).toList());
  }

  /** DynamoDB Local throws some of its own kind, which its server translates by their codes. */
  private static String kind(DynamoDbException e) {
    return e.getClass().getPackage().equals(DynamoDbException.class.getPackage())
        ? e.getClass().getSimpleName()
        : DynamoDbException.class.getSimpleName();
  }

  /**
   * Without the text around a syntax error, without values, which may be written in several ways,
   * and without the paths that overlap: DynamoDB Local names wrong ones.
   */
  private static String message(DynamoDbException e) {
    var details = e.awsErrorDetails();
    var message = String.valueOf(details == null ? e.getMessage() : details.errorMessage());
    return plain(message);
  }

  private static String plain(String message) {
    if (UNFIT.stream().anyMatch(message::startsWith)) {
      return "The update does not fit the item";
    }
    return message.replaceFirst(
        "(, near: | path one: | lower bound operand: |(?<=missed key schema element): ).*|\\.$",
        "");
  }

  private static Object plain(Object answer) {
    return switch (answer) {
      case PutItemResponse put -> sorted(put.attributes());
      case UpdateItemResponse update -> sorted(update.attributes());
      case GetItemResponse get -> List.of(get.hasItem(), sorted(get.item()));
      case QueryResponse query ->
          List.of(plain(query.items()), query.scannedCount(), sorted(query.lastEvaluatedKey()));
      case BatchGetItemResponse batch ->
          batch.responses().values().stream().map(Set::copyOf).map(Answers::plain).toList();
      case CancellationReason reason ->
          List.of(
              String.valueOf(reason.code()),
              plain(String.valueOf(reason.message())),
              sorted(reason.item()));
      case Set<?> set -> set.stream().map(Answers::plain).collect(Collectors.toSet());
      case List<?> list -> list.stream().map(Answers::plain).toList();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, each -> plain(each.getValue())));
      case AttributeValue value -> sorted(value);
      default -> answer;
    };
  }

  /** The order of a set's members says nothing, nor does the way in which a number is written. */
  static Map<String, AttributeValue> sorted(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> sorted(each.getValue())));
  }

  private static AttributeValue sorted(AttributeValue value) {
    return switch (value.type()) {
      case SS -> AttributeValue.fromSs(value.ss().stream().sorted().toList());
      case N -> AttributeValue.fromN(Numbers.canonical(value.n()));
      case NS ->
          AttributeValue.fromNs(value.ns().stream().map(Numbers::canonical).sorted().toList());
      case L -> AttributeValue.fromL(value.l().stream().map(Answers::sorted).toList());
      case M -> AttributeValue.fromM(sorted(value.m()));
      case S, B, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> value;
    };
  }
}
