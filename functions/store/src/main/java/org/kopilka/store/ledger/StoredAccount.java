package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.optionalNumber;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Due;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An account's item as the table has it: right, wrong, unreadable or absent. Two are equal when
 * nothing has written the item in between.
 */
public final class StoredAccount {
  private final Map<String, AttributeValue> item;
  private final @Nullable AccountRow row;
  private final String fault;

  private StoredAccount(Map<String, AttributeValue> item, @Nullable AccountRow row, String fault) {
    this.item = item;
    this.row = row;
    this.fault = fault;
  }

  static StoredAccount of(Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return new StoredAccount(item, null, "there is none");
    }
    try {
      return new StoredAccount(item, AccountRow.of(item), "");
    } catch (RuntimeException e) {
      return new StoredAccount(item, null, "cannot be read: " + e);
    }
  }

  /** The account; empty when there is no item, or none that can be read. */
  public Optional<Account> account() {
    return row == null ? Optional.empty() : Optional.of(row.account());
  }

  /** Why there is no {@link #account}; empty when there is. */
  public String fault() {
    return fault;
  }

  /** The number that writers must name; it has to be that of the account's last line. */
  public Optional<Long> version() {
    return Optional.ofNullable(optionalNumber(item, "v"));
  }

  /** How often the item was written anew from its lines. */
  public long repairs() {
    var repairs = optionalNumber(item, "g");
    return repairs == null ? 0 : repairs;
  }

  /**
   * Which of the indexes would tell the jobs of this account too late. They may be early: the job
   * then finds nothing to do.
   *
   * @param truths what is due by rules that may have been applied; it is enough to suit one of them
   */
  public List<String> lateIndexes(List<Due> truths) {
    return row == null
        ? List.of()
        : Stream.of(
                late("maturing", StoredDue::maturesMs, truths),
                late("expiring", StoredDue::expiresMs, truths),
                late("reviewing", StoredDue::reviewMs, truths))
            .flatMap(Optional::stream)
            .toList();
  }

  private Optional<String> late(
      String index, Function<StoredDue, @Nullable Long> instant, List<Due> truths) {
    var due = Objects.requireNonNull(row).due();
    var stored = instant.apply(due);
    var late =
        truths.stream().map(due::exactly).map(instant).allMatch(exact -> isLater(stored, exact));
    return late ? Optional.of(index) : Optional.empty();
  }

  private static boolean isLater(@Nullable Long stored, @Nullable Long exact) {
    return exact != null && (stored == null || stored > exact);
  }

  String shardOr(String fresh) {
    return row == null ? fresh : row.due().shard();
  }

  /** Holds while the item is still this one. */
  String condition() {
    if (item.isEmpty()) {
      return "attribute_not_exists(pk)";
    }
    return "attribute_exists(pk)" + unchanged("v") + unchanged("g");
  }

  private String unchanged(String name) {
    return item.containsKey(name)
        ? " AND " + name + " = :" + name
        : " AND attribute_not_exists(" + name + ")";
  }

  /** The values that {@link #condition} speaks of. */
  Map<String, AttributeValue> conditionValues() {
    var values = new HashMap<String, AttributeValue>();
    Stream.of("v", "g")
        .filter(item::containsKey)
        .forEach(name -> values.put(":" + name, item.get(name)));
    return values;
  }

  /** The account's bytes as they are; null when there are none. */
  @Nullable AttributeValue bytes() {
    return item.get("f");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredAccount that && item.equals(that.item);
  }

  @Override
  public int hashCode() {
    return item.hashCode();
  }
}
