package org.kopilka.store.member;

import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kopilka.domain.consent.ConsentChange;
import org.kopilka.store.Partition;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What members agreed to, with each change of it since they joined. A change is written together
 * with what holds after it, or not at all: history and profile never disagree.
 */
public final class ConsentBook {
  private static final int ATTEMPTS_MAX = 5;

  private final TableItems table;
  private final Pause pause;

  public ConsentBook(TableItems table, Pause pause) {
    this.table = table;
    this.pause = pause;
  }

  /** How it ended. */
  public enum Result {
    /** It holds now, or did before. */
    DONE,
    /** There is no such member, or none any more. */
    NO_MEMBER,
    /** Others were faster each time; nothing happened. */
    BUSY
  }

  /** Writes down what a member says; what holds already is not said again. */
  public Result change(String programme, String memberId, ConsentChange said) {
    return pause.attempts(ATTEMPTS_MAX, () -> once(programme, memberId, said)).orElse(Result.BUSY);
  }

  private Optional<Result> once(String programme, String memberId, ConsentChange said) {
    var profile = table.get(MemberItems.pk(programme, memberId), MemberItems.PROFILE);
    if (profile.isEmpty()) {
      return Optional.of(Result.NO_MEMBER);
    }
    var change = said.against(ConsentItems.held(profile.get()));
    return change.isEmpty() || written(programme, memberId, profile.get(), change.get())
        ? Optional.of(Result.DONE)
        : Optional.empty();
  }

  private boolean written(
      String programme,
      String memberId,
      Map<String, AttributeValue> profile,
      ConsentChange change) {
    var next = ConsentItems.count(profile) + 1;
    var said = ConsentItems.item(programme, memberId, next, change);
    return Versioned.write(
        table,
        List.of(
            TransactWriteItem.builder().update(update(profile, change)).build(),
            TransactWriteItem.builder().put(Versioned.replacing(0, said, table)).build()));
  }

  /** Only the consents: the profile's other answers may change at the same time. */
  private Update update(Map<String, AttributeValue> profile, ConsentChange change) {
    var count = ConsentItems.count(profile);
    var after = new HashMap<String, AttributeValue>();
    ConsentItems.hold(after, change.after(ConsentItems.held(profile)));
    var held = after.get(ConsentItems.HELD);
    var values = new HashMap<>(Map.of(":next", number(count + 1)));
    if (held != null) {
      values.put(":held", held);
    }
    if (count > 0) {
      values.put(":count", number(count));
    }
    return Update.builder()
        .tableName(table.name())
        .key(key(profile))
        .updateExpression(
            "SET cn = :next" + (held == null ? " REMOVE consents" : ", consents = :held"))
        .conditionExpression(
            count == 0 ? "attribute_exists(pk) AND attribute_not_exists(cn)" : "cn = :count")
        .expressionAttributeValues(values)
        .build();
  }

  /** All that was said, oldest first. */
  public List<ConsentChange> history(String programme, String memberId) {
    return new Partition(table, MemberItems.pk(programme, memberId))
        .all(ConsentItems.MARK).stream().map(ConsentItems::change).toList();
  }
}
