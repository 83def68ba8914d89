package org.kopilka.dayx;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.dayx.Stage;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.dayx.Addressees;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.KeptDayX;
import org.kopilka.store.dayx.Wave;
import org.kopilka.store.message.MessageFates;
import org.kopilka.store.programme.ProgrammeShelf;

/** Takes a day X on from where it is. Asked too often or by two at once it does no more. */
final class Course {
  private final DayXs days;
  private final Addressees addressees;
  private final ProgrammeShelf shelf;
  private final ChooseJob choose;
  private final Dispatching dispatching;
  private final MessageFates fates;
  private final Clock clock;

  Course(
      DayXs days,
      Addressees addressees,
      ProgrammeShelf shelf,
      ChooseJob choose,
      Dispatching dispatching,
      MessageFates fates,
      Clock clock) {
    this.days = days;
    this.addressees = addressees;
    this.shelf = shelf;
    this.choose = choose;
    this.dispatching = dispatching;
    this.fates = fates;
    this.clock = clock;
  }

  /**
   * Takes it on.
   *
   * @return whether somebody is still to be looked for
   */
  boolean goOn(String programme) {
    return days.get(programme).map(this::goOn).orElse(false);
  }

  private boolean goOn(KeptDayX kept) {
    var now = clock.instant();
    return switch (kept.dayX().stage()) {
      case ANNOUNCED -> kept.dayX().begins(now) && begin(kept);
      case CHOOSING -> !sendsWhenAllAreFound(kept, now);
      case SENDING -> sends(kept, now);
      case CANCELLING -> settles(kept, now);
      case DONE, CANCELLED -> false;
    };
  }

  private boolean begin(KeptDayX kept) {
    return days.save(kept.with(kept.dayX().choosing()));
  }

  private boolean sendsWhenAllAreFound(KeptDayX kept, Instant now) {
    var day = kept.dayX();
    if (!choose.isThrough(day)) {
      return false;
    }
    if (days.save(kept.with(day.sending(addressees.count(day))))) {
      days.get(day.programme()).ifPresent(sending -> sends(sending, now));
    }
    return true;
  }

  private boolean sends(KeptDayX kept, Instant now) {
    if (kept.dayX().stage() != Stage.SENDING) {
      return false;
    }
    var settled = settle(kept.dayX(), now);
    var rules = rules(kept.dayX());
    if (kept.dayX().waveIsDue(now, rules.zone())
        && !dispatching.send(kept, rules, now)
        && settled) {
      days.save(kept.with(kept.dayX().over()));
    }
    return false;
  }

  private boolean settles(KeptDayX kept, Instant now) {
    if (settle(kept.dayX(), now)) {
      days.save(kept.with(kept.dayX().over()));
    }
    return false;
  }

  private Programme rules(DayX day) {
    return shelf.get(day.programme(), clock.instant()).orElseThrow().at(day.at());
  }

  /** Looks what became of the texts under way; whether there are none any more. */
  private boolean settle(DayX day, Instant now) {
    boolean all = true;
    for (var wave : days.waves(day)) {
      all &= wave.settled() || settle(day, wave, now);
    }
    return all;
  }

  private boolean settle(DayX day, Wave wave, Instant now) {
    var members = addressees.between(day, wave.after(), wave.last());
    var known = fates.of(members.stream().map(id -> Dispatching.key(day, id)).toList());
    var settled = known.known() == members.size() || DayX.isGivenUp(wave.at(), now);
    if (settled || !Objects.equals(known, wave.fates())) {
      days.note(day, wave.with(known, settled));
    }
    return settled;
  }
}
