package org.kopilka.dayx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kopilka.bus.Bus;
import org.kopilka.bus.Outgoing;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.message.Fates;
import org.kopilka.domain.message.Purpose;
import org.kopilka.domain.programme.Programme;
import org.kopilka.rounds.UnfinishedException;
import org.kopilka.store.dayx.Addressees;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.KeptDayX;
import org.kopilka.store.dayx.Wave;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.message.MessageFacts;
import org.kopilka.store.message.MessageKey;
import org.kopilka.store.message.Messages;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.EventId;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.SmsParts;

/**
 * Sends a wave: asks for a text to each of its members and then notes how far it got. Whoever dies
 * in between asks for the same texts again, by the same ids, and none goes out twice.
 */
final class Dispatching {
  /** Of whoever has done meanwhile what the text asks for. */
  static final String NOTHING_TO_DO = "NOTHING_TO_DO";

  private static final String EVENT = "MessageRequested";
  private static final int ATTEMPTS_MAX = 5;

  private final DayXs days;
  private final Addressees addressees;
  private final Holders holders;
  private final Messages messages;
  private final Bus bus;
  private final Pause pause;

  Dispatching(
      DayXs days, Addressees addressees, Holders holders, Messages messages, Bus bus, Pause pause) {
    this.days = days;
    this.addressees = addressees;
    this.holders = holders;
    this.messages = messages;
    this.bus = bus;
    this.pause = pause;
  }

  /**
   * Sends the next wave.
   *
   * @return whether there was anybody left
   */
  boolean send(KeptDayX kept, Programme rules, Instant now) {
    var day = kept.dayX();
    var members = addressees.after(day, day.after(), day.portions().size());
    if (members.isEmpty()) {
      return false;
    }
    var asked = new ArrayList<Outgoing>();
    for (var memberId : members) {
      if (isToAct(day, rules, memberId)) {
        asked.add(request(kept, memberId, now));
      } else {
        messages.skip(key(day, memberId), facts(kept), NOTHING_TO_DO, now);
      }
    }
    var refused = bus.put(asked);
    if (!refused.isEmpty()) {
      throw new UnfinishedException("the bus refused texts: " + refused.size());
    }
    note(kept, members, now);
    return true;
  }

  private boolean isToAct(DayX day, Programme rules, String memberId) {
    return holders
        .member(day.programme(), memberId)
        .filter(member -> holders.isToAct(member, rules))
        .isPresent();
  }

  /** Halted or called off meanwhile, it has gone out all the same. */
  private void note(KeptDayX sent, List<String> members, Instant now) {
    var noted = pause.attempts(ATTEMPTS_MAX, () -> noted(sent.dayX(), members.getLast(), now));
    if (noted.isEmpty()) {
      throw new UnfinishedException("a wave could not be noted");
    }
  }

  private Optional<Boolean> noted(DayX sent, String last, Instant now) {
    var kept = days.get(sent.programme()).orElseThrow();
    var day = kept.dayX();
    if (day.version() != sent.version() || !Objects.equals(day.after(), sent.after())) {
      return Optional.of(false);
    }
    var wave = new Wave(day.waves() + 1, day.after(), last, now, Fates.NONE, false);
    return days.save(kept.with(day.wentTo(last, now)), wave) ? Optional.of(true) : Optional.empty();
  }

  private static Outgoing request(KeptDayX kept, String memberId, Instant now) {
    var day = kept.dayX();
    var data = Json.object().put("programme", day.programme()).put("memberId", memberId);
    data.put("purpose", Purpose.TRANSACTIONAL.name());
    var text = data.putObject("text").put("ru", day.wording().ru());
    if (day.wording().en() != null) {
      text.put("en", day.wording().en());
    }
    return Outgoing.of(
        ChooseJob.FUNCTION,
        BusEvent.of(eventId(day, memberId), EVENT, now, kept.correlationId(), null, null, data));
  }

  /** Of the migration, not of one day X: nobody is told twice because it was called off between. */
  private static String eventId(DayX day, String memberId) {
    return EventId.of(day.programme(), "StartDayX", day.migrationId(), memberId);
  }

  static MessageKey key(DayX day, String memberId) {
    return new MessageKey(day.programme(), eventId(day, memberId), memberId);
  }

  private static MessageFacts facts(KeptDayX kept) {
    var parts = SmsParts.of(kept.dayX().wording().ru());
    return new MessageFacts(Purpose.TRANSACTIONAL.name(), parts, kept.correlationId());
  }
}
