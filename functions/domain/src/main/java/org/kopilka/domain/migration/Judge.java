package org.kopilka.domain.migration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.migration.Fault.Reason;
import org.kopilka.domain.money.Limits;

/** Reads rows and finds every fault that a row has by itself. */
public final class Judge {
  /** Characters of a name or an e-mail address. */
  public static final int TEXT_MAX = 254;

  private static final Pattern CARD = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,15}([.,]0{1,2})?");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})([.,]([0-9]{1,2}))? ?%?");
  private static final DateTimeFormatter RUSSIAN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Mapping mapping;
  private final Function<String, Optional<String>> phones;
  private final ZoneId zone;
  private final Instant now;

  /**
   * A judge.
   *
   * @param phones of a number in any spelling the one that texts reach, E.164
   * @param zone whose local days the base has
   */
  public Judge(
      Mapping mapping, Function<String, Optional<String>> phones, ZoneId zone, Instant now) {
    this.mapping = mapping;
    this.phones = phones;
    this.zone = zone;
    this.now = now;
  }

  /** Judges a row. */
  public Judged judge(OldRow row) {
    return new Reading(row).judged();
  }

  /** One row while it is read. */
  private final class Reading {
    private final OldRow row;
    private final List<Fault> faults = new ArrayList<>();

    Reading(OldRow row) {
      this.row = row;
    }

    Judged judged() {
      var card =
          new OldCard(number(), variant(), phone(), name(), email(), points(), bp(), moved());
      var stays = faults.stream().anyMatch(fault -> fault.reason().stops());
      return stays ? new Judged.Bad(row.line(), faults) : new Judged.Good(row.line(), card, faults);
    }

    private void fault(Column column, Reason reason) {
      faults.add(new Fault(column, reason));
    }

    private String number() {
      var number = row.get(Column.CARD);
      if (number.isEmpty()) {
        fault(Column.CARD, Reason.REQUIRED);
      } else if (!CARD.matcher(number).matches()) {
        fault(Column.CARD, Reason.MALFORMED);
      }
      return number;
    }

    private Destination variant() {
      var name = row.get(Column.VARIANT);
      var known = mapping.variants().get(name);
      if (known == null) {
        fault(Column.VARIANT, name.isEmpty() ? Reason.REQUIRED : Reason.UNKNOWN);
        return new Destination("", List.of(), null);
      }
      return known;
    }

    /** Whatever stands there for a phone: a holder without one is told in the shop. */
    private @Nullable String phone() {
      var spelled = row.get(Column.PHONE);
      if (spelled.isEmpty()) {
        return null;
      }
      var reached = phones.apply(spelled);
      if (reached.isEmpty()) {
        fault(Column.PHONE, Reason.UNREACHABLE);
      }
      return reached.orElse(null);
    }

    private @Nullable String name() {
      return text(Column.NAME);
    }

    private @Nullable String email() {
      var email = text(Column.EMAIL);
      if (email != null && !EMAIL.matcher(email).matches()) {
        fault(Column.EMAIL, Reason.UNUSABLE);
        return null;
      }
      return email;
    }

    private @Nullable String text(Column column) {
      var text = row.get(column);
      if (text.length() > TEXT_MAX) {
        fault(column, Reason.TOO_LONG);
      }
      return text.isEmpty() ? null : text;
    }

    private long points() {
      var digits = row.get(Column.POINTS).replaceAll("[\\p{Zs}]", "");
      if (digits.isEmpty()) {
        return 0;
      }
      if (!POINTS.matcher(digits).matches()) {
        fault(Column.POINTS, Reason.MALFORMED);
        return 0;
      }
      var points = Long.parseLong(digits.split("[.,]", 2)[0]);
      if (points > Limits.POINTS_MAX) {
        fault(Column.POINTS, Reason.TOO_MUCH);
        return 0;
      }
      return points;
    }

    private int bp() {
      var percent = PERCENT.matcher(row.get(Column.DISCOUNT));
      if (row.get(Column.DISCOUNT).isEmpty()) {
        return 0;
      }
      if (!percent.matches()) {
        fault(Column.DISCOUNT, Reason.MALFORMED);
        return 0;
      }
      var hundredths = percent.group(3) == null ? "00" : (percent.group(3) + "0").substring(0, 2);
      var bp = Integer.parseInt(percent.group(1) + hundredths);
      if (bp > Limits.WHOLE_BP) {
        fault(Column.DISCOUNT, Reason.TOO_MUCH);
      }
      return bp;
    }

    private @Nullable Instant moved() {
      var text = row.get(Column.LAST_MOVEMENT);
      if (text.isEmpty()) {
        return null;
      }
      try {
        var day = text.contains(".") ? LocalDate.parse(text, RUSSIAN) : LocalDate.parse(text);
        var at = day.atStartOfDay(zone).toInstant();
        if (at.isAfter(now)) {
          fault(Column.LAST_MOVEMENT, Reason.IN_THE_FUTURE);
        }
        return at;
      } catch (DateTimeException _) {
        fault(Column.LAST_MOVEMENT, Reason.MALFORMED);
        return null;
      }
    }
  }
}
