package org.kopilka.domain.migration;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;

/**
 * Goes through a base as the import would, and only says what would be (requirement 103). The same
 * base gives the same words, in the same order.
 */
public final class Rehearsal {
  private final Admissions admissions;
  private final Programmes programmes;
  private final Programme rules;
  private final Programme later;
  private final Audience audience;
  private final Numbers metPhones = new Numbers();
  private final Numbers toldPhones = new Numbers();
  private final Map<CardStatus, Long> before = new EnumMap<>(CardStatus.class);
  private final Map<CardStatus, Long> after = new EnumMap<>(CardStatus.class);
  private final Map<String, Long> byVariant = new TreeMap<>();
  private long rows;
  private long bad;
  private long remarks;
  private long points;
  private long sharedCards;
  private long sharedPhones;
  private long unreachable;
  private long recipients;

  /**
   * A rehearsal of what comes in at {@link Admissions#now}.
   *
   * @param dayX from when the programme's own rules count for everybody
   */
  public Rehearsal(Admissions admissions, Programmes programmes, Instant dayX) {
    this.admissions = admissions;
    this.programmes = programmes;
    this.rules = programmes.at(admissions.now());
    var ruling = programmes.at(dayX);
    this.later = ruling.onDayX(ruling.version() + 1, dayX);
    this.audience = Audience.of(dayX, later.zone());
  }

  /** The next row of the base, the second time through. */
  public Optional<Outlook> see(Judged judged) {
    rows++;
    return switch (judged) {
      case Judged.Bad _ -> {
        bad++;
        yield Optional.empty();
      }
      case Judged.Good(var line, var card, var faults) -> {
        remarks += faults.size();
        yield Optional.of(good(card));
      }
    };
  }

  private Outlook good(OldCard card) {
    var admission = admissions.of(card);
    var told = tells(admission);
    var brought = admission.command("", programmes).brought();
    var outlook = Outlook.of(admission, brought, rules, later, admissions.now(), told);
    points = Math.addExact(points, card.points());
    before.merge(outlook.before(), 1L, Long::sum);
    after.merge(outlook.after(), 1L, Long::sum);
    byVariant.merge(outlook.variant(), 1L, Long::sum);
    count(admission);
    if (told && toldPhones.see(phone(card)) == 1) {
      recipients++;
    }
    return outlook;
  }

  private boolean tells(Admission admission) {
    var card = admission.card();
    return card.phone() != null
        && audience.has(card.movedAt(), admission.complete(), admission.cardsOnPhone());
  }

  private void count(Admission admission) {
    if (admission.cardsOnPhone() == 0) {
      unreachable++;
    } else if (admission.cardsOnPhone() > 1) {
      sharedCards++;
      if (metPhones.see(phone(admission.card())) == 1) {
        sharedPhones++;
      }
    }
  }

  private static long phone(OldCard card) {
    var phone = String.valueOf(card.phone());
    return Long.parseLong(phone, 1, phone.length(), 10);
  }

  /** What it comes to so far. */
  public Totals totals() {
    var mailing = admissions.mapping().mailing();
    var parts = Math.multiplyExact(recipients, mailing.parts());
    return new Totals(
        rows,
        bad,
        remarks,
        points,
        before,
        after,
        byVariant,
        sharedPhones,
        sharedCards - sharedPhones,
        unreachable,
        recipients,
        parts,
        Math.multiplyExact(parts, mailing.partPrice()));
  }
}
