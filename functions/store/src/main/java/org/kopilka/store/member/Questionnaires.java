package org.kopilka.store.member;

import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes what a member has answered, and with it that the questionnaire is complete. */
public final class Questionnaires {
  /** Answers that replace what is known; null leaves it. */
  public record Answers(
      @Nullable String name, @Nullable String email, @Nullable LocalDate birthday) {}

  private final TableItems table;
  private final Journal journal;

  public Questionnaires(TableItems table, Journal journal) {
    this.table = table;
    this.journal = journal;
  }

  /** Writes the answers with the line that opens spending. */
  public Commit complete(
      Request request, Member member, Answers answers, Programmes programmes, Instant now) {
    var beside = update(member, answers).map(List::of).orElse(List.of());
    var asked = new Asked(new Command.CompleteQuestionnaire(), null, _ -> beside);
    return journal.commit(request, member.accountId(), programmes, now, () -> asked);
  }

  /**
   * Writes the answers of somebody who may spend already.
   *
   * @return false when the person was erased meanwhile
   */
  public boolean change(Member member, Answers answers) {
    return update(member, answers).map(TransactWriteItem::update).map(this::isDone).orElse(true);
  }

  /** In no transaction: one in conflict with another would look as if the person were gone. */
  private boolean isDone(Update update) {
    try {
      table
          .db()
          .updateItem(
              r ->
                  r.tableName(update.tableName())
                      .key(update.key())
                      .updateExpression(update.updateExpression())
                      .conditionExpression(update.conditionExpression())
                      .expressionAttributeNames(update.expressionAttributeNames())
                      .expressionAttributeValues(update.expressionAttributeValues()));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private Optional<TransactWriteItem> update(Member member, Answers answers) {
    var values = new HashMap<String, AttributeValue>();
    put(values, "name", answers.name());
    put(values, "email", answers.email());
    put(values, "birthday", answers.birthday() == null ? null : answers.birthday().toString());
    return values.isEmpty() ? Optional.empty() : Optional.of(update(member, values));
  }

  private static void put(Map<String, AttributeValue> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, text(value));
    }
  }

  /** An erased person is not put together again. */
  private TransactWriteItem update(Member member, Map<String, AttributeValue> values) {
    var sets = values.keySet().stream().sorted().map(name -> "#" + name + " = :" + name);
    var expression = sets.collect(Collectors.joining(", ", "SET ", ""));
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table.name())
                    .key(
                        key(
                            MemberItems.pk(member.programme(), member.memberId()),
                            MemberItems.PROFILE))
                    .updateExpression(expression)
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(keyed("#", values, (name, _) -> name))
                    .expressionAttributeValues(keyed(":", values, (_, value) -> value)))
        .build();
  }

  private static <T> Map<String, T> keyed(
      String mark, Map<String, AttributeValue> values, BiFunction<String, AttributeValue, T> what) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(e -> mark + e.getKey(), e -> what.apply(e.getKey(), e.getValue())));
  }
}
