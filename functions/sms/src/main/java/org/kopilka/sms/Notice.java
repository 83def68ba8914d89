package org.kopilka.sms;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.message.Purpose;
import org.kopilka.wire.text.Language;

/**
 * What there is to tell a member, before it is put into words. Points are whole and not negative.
 */
sealed interface Notice {

  Purpose purpose();

  /**
   * Points for a purchase (R41).
   *
   * @param points earned
   * @param available what may be spent now
   * @param risenTo code of the tier that this purchase reached, if it did: one message tells both
   */
  record Accrual(long points, long available, @Nullable String risenTo) implements Notice {
    @Override
    public Purpose purpose() {
      return Purpose.TRANSACTIONAL;
    }
  }

  /**
   * Cards that became one.
   *
   * @param card the end of the number of the card that stays
   * @param available what may be spent now
   * @param risenTo code of the tier that all cards' money together reached, if it did
   */
  record Merged(String card, long available, @Nullable String risenTo) implements Notice {
    @Override
    public Purpose purpose() {
      return Purpose.TRANSACTIONAL;
    }
  }

  /** Another tier than before, by its code (R42). */
  record TierChange(String tier, Direction direction) implements Notice {
    @Override
    public Purpose purpose() {
      return Purpose.TRANSACTIONAL;
    }
  }

  /** Points that nobody can spend after a local day. */
  record Expiring(long points, LocalDate lastDay) implements Notice {
    @Override
    public Purpose purpose() {
      return Purpose.MARKETING;
    }
  }

  /** A card was linked to the member's phone; the last characters of its number. */
  record CardLink(String ending) implements Notice {
    @Override
    public Purpose purpose() {
      return Purpose.TRANSACTIONAL;
    }
  }

  /** The card of somebody who has just joined (R54), by the link to its page. */
  record CardReady(String link) implements Notice {
    @Override
    public Purpose purpose() {
      return Purpose.TRANSACTIONAL;
    }

    /** Without the link: it opens the page. */
    @Override
    public String toString() {
      return "CardReady";
    }
  }

  /** A text that comes ready-made, in one language at least. */
  record Requested(Purpose purpose, Map<Language, String> texts) implements Notice {
    public Requested {
      texts = Map.copyOf(texts);
    }
  }

  /** Where a tier went. */
  enum Direction {
    RISE,
    FALL
  }
}
