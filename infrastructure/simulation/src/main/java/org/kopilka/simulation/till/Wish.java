package org.kopilka.simulation.till;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.AuditLine;
import org.kopilka.auditor.Redeem;

/** What somebody wants done. */
public sealed interface Wish {

  /** A new member. */
  record Register(Shopper shopper) implements Wish {}

  /**
   * A purchase.
   *
   * @param shopper null for an anonymous one
   */
  record Buy(
      String receiptId, @Nullable Shopper shopper, Instant at, List<Item> items, Redeem redeem)
      implements Wish {
    public Buy {
      items = List.copyOf(items);
    }

    private Buy dearer() {
      var dearer = new ArrayList<>(items);
      dearer.set(0, new Item(items.getFirst().price() + 1, items.getFirst().quantity()));
      return new Buy(receiptId, shopper, at, dearer, redeem);
    }

    /** The items as the auditor reads them. */
    public List<AuditLine> audited() {
      return items.stream().map(each -> AuditLine.of(each.price(), each.quantity())).toList();
    }
  }

  /** One line of a basket; price in minor units. */
  record Item(long price, String quantity) {
    private static final int DIGITS = 3;

    /** The quantity in thousandths. */
    public long thousandths() {
      return new BigDecimal(quantity).movePointRight(DIGITS).longValueExact();
    }
  }

  /**
   * A return.
   *
   * @param lines their numbers; empty for all that is left
   */
  record BringBack(String receiptId, String returnId, List<Integer> lines) implements Wish {
    public BringBack {
      lines = List.copyOf(lines);
    }
  }

  /** Points set aside. */
  record Hold(Shopper shopper, long points, Duration ttl) implements Wish {}

  /** Held points spent. */
  record Capture(String holdId) implements Wish {}

  /** Held points freed. */
  record Release(String holdId) implements Wish {}

  /** Points given or taken by hand. */
  record Adjust(Shopper shopper, long points) implements Wish {}

  /** How much there is. */
  record Look(Shopper shopper) implements Wish {}

  /** A card added to somebody's own. */
  record Link(Shopper shopper, String number) implements Wish {}

  /** A card made the main one; the others are given up for it. */
  record Choose(Shopper shopper, String number) implements Wish {}

  /** A choice undone. */
  record Undo(String mergeId) implements Wish {}

  /** The questionnaire filled in, always in the same way. */
  record Fill(Shopper shopper) implements Wish {}

  /** A code wanted on one's phone. */
  record AskCode(Shopper shopper) implements Wish {}

  /** A code named, be it the right one or not, to be let in with one's phone. */
  record SignIn(Shopper shopper, String code) implements Wish {}

  /** Somebody to be forgotten. */
  record Erase(Shopper shopper) implements Wish {}

  /** Whether what is answered is how things are now, not what this wish has done. */
  default boolean isAnsweredByWhatIs() {
    return this instanceof Look
        || this instanceof Link
        || this instanceof Choose
        || this instanceof Fill
        || this instanceof AskCode
        || this instanceof SignIn;
  }

  /** Method and path that take it, with {@code {places}}. */
  default String route() {
    return switch (this) {
      case Register _ -> "POST /v1/members";
      case Buy _ -> "POST /v1/purchases";
      case BringBack _ -> "POST /v1/purchases/{receiptId}/returns";
      case Hold _ -> "POST /v1/holds";
      case Capture _ -> "POST /v1/holds/{holdId}/capture";
      case Release _ -> "POST /v1/holds/{holdId}/release";
      case Adjust _ -> "POST /v1/members/{id}/adjustments";
      case Look _ -> "GET /v1/members/{id}/balance";
      case Link _ -> "POST /v1/members/{id}/cards";
      case Choose _ -> "PUT /v1/members/{id}/main-card";
      case Undo _ -> "POST /v1/merges/{id}/undo";
      case Fill _ -> "PUT /v1/members/{id}/questionnaire";
      case AskCode _ -> "POST /v1/login/codes";
      case SignIn _ -> "POST /v1/login";
      case Erase _ -> "DELETE /v1/members/{id}";
    };
  }

  /**
   * Almost the same, as somebody wants it who takes the same key by mistake; null if nothing is.
   */
  default @Nullable Wish twisted() {
    return switch (this) {
      case Register(var shopper) -> new Register(shopper.ofAnotherMind());
      case Buy buy -> buy.dearer();
      case BringBack(var receipt, var id, var lines) ->
          new BringBack(receipt, id, lines.isEmpty() ? List.of(1) : List.of());
      case Hold(var shopper, var points, var ttl) -> new Hold(shopper, points + 1, ttl);
      case Adjust(var shopper, var points) -> new Adjust(shopper, points == -1 ? 1 : points + 1);
      case Capture _, Release _, Look _, Link _, Choose _, Undo _, Fill _ -> null;
      case AskCode _, SignIn _, Erase _ -> null;
    };
  }
}
