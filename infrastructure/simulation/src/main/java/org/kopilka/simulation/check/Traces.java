package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I15_FORGOTTEN;
import static org.kopilka.simulation.check.Invariant.I2_NOTHING_LOST;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Looks for what is left of those who were erased: name and e-mail anywhere, the phone wherever it
 * is not somebody else's by now, and codes on their way to anybody.
 */
public final class Traces {
  private final Set<String> erased = new HashSet<>();
  private final Map<String, Shopper> people = new HashMap<>();

  /** Traces of these. */
  public Traces(Set<String> erased, List<Shopper> shoppers) {
    this.erased.addAll(erased);
    shoppers.forEach(shopper -> people.put(shopper.memberId(), shopper));
  }

  /** Whoever was told to be forgotten is, and nobody else. */
  public void asked(List<Order> orders) {
    var asked = new HashSet<String>();
    for (var order : orders) {
      if (order.wish() instanceof Wish.Erase(var shopper)) {
        asked.add(shopper.memberId());
        Violation.unless(
            order.answer() == null || erased.contains(shopper.memberId()),
            I2_NOTHING_LOST,
            () -> "acknowledged, and not erased: " + shopper);
      }
    }
    Violation.unless(
        asked.containsAll(erased), I2_NOTHING_LOST, () -> "nobody asked for it: " + erased);
  }

  /** The bus has told of each, and knows no more of them than that. */
  public void told(List<String> said) {
    for (var member : erased) {
      Violation.unless(
          said.stream().anyMatch(each -> each.contains("MemberErased") && each.contains(member)),
          I15_FORGOTTEN,
          () -> "untold: " + member);
    }
    unnamed(said);
  }

  /** Nobody is named. */
  public void unnamed(List<String> texts) {
    texts.forEach(this::names);
  }

  /** An item that the table still has. */
  public void left(Map<String, AttributeValue> item) {
    if (erased.isEmpty()) {
      return;
    }
    var text = item.toString();
    names(text);
    Violation.unless(
        !item.containsKey("sealed"), I15_FORGOTTEN, () -> "a code on its way: " + text);
    var holder = holder(item);
    Violation.unless(
        holder != null || people.values().stream().noneMatch(each -> hasPhone(each, text)),
        I15_FORGOTTEN,
        () -> "a phone: " + text);
    Violation.unless(
        holder == null || !erased.contains(holder),
        I15_FORGOTTEN,
        () -> "leads to somebody erased: " + text);
  }

  private boolean hasPhone(Shopper shopper, String text) {
    var phone = shopper.phone();
    return phone != null && erased.contains(shopper.memberId()) && text.contains(phone);
  }

  /** Whose name, or phone, it holds; null where it is nobody's. */
  private static @Nullable String holder(Map<String, AttributeValue> item) {
    var pk = Objects.requireNonNull(item.get("pk")).s();
    if (pk.contains("#PHONE#")) {
      return Objects.requireNonNull(item.get("m")).s();
    }
    var isProfile = AttributeValue.fromS("PROFILE").equals(item.get("sk"));
    return isProfile ? pk.substring(pk.lastIndexOf('#') + 1) : null;
  }

  private void names(String text) {
    for (var member : erased) {
      var shopper = people.get(member);
      if (shopper != null) {
        Violation.unless(
            !text.contains(shopper.email()) && !isNamed(shopper, text),
            I15_FORGOTTEN,
            () -> "names " + shopper + ": " + text);
      }
    }
  }

  /** Names of others may begin like this one. */
  private static boolean isNamed(Shopper shopper, String text) {
    return text.contains(shopper.name())
        && Pattern.compile(Pattern.quote(shopper.name()) + "(?![0-9])").matcher(text).find();
  }
}
