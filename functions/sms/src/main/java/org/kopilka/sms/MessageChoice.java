package org.kopilka.sms;

import java.util.EnumMap;
import java.util.Optional;
import java.util.function.Function;
import org.kopilka.domain.message.Purpose;
import org.kopilka.sms.Notice.Direction;
import org.kopilka.store.message.MessageKey;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.MalformedEventException;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.text.Language;

/** Which events are told to members, to whom, and what of them (contract, Events). */
final class MessageChoice {

  /** Characters of one message to SNS, however many parts it has. */
  private static final int TEXT_LENGTH_MAX = 1600;

  private static final Format<Long> POINTS = NumberFormats.amount(Long.MAX_VALUE);
  private static final Format<String> TEXT = TextFormats.text(TEXT_LENGTH_MAX);
  private static final Format<Direction> DIRECTION = TextFormats.oneOf(Direction.class);
  private static final Format<Purpose> PURPOSE = TextFormats.oneOf(Purpose.class);

  private MessageChoice() {}

  /**
   * What to tell because of an event; empty if it is not told by a message of its own.
   *
   * @param programmeOtherwise of events that name none
   * @param links to members' cards
   * @throws MalformedEventException if we do not tell of such events, or its data is not as agreed
   */
  static Optional<Announcement> of(
      BusEvent event, String programmeOtherwise, Function<MessageKey, Optional<String>> links) {
    var key = event.read(data -> key(event.id(), data, programmeOtherwise));
    return notice(event, key, links)
        .map(notice -> new Announcement(key, notice, event.at(), event.correlationId()));
  }

  private static MessageKey key(String eventId, BodyReader data, String programmeOtherwise) {
    return new MessageKey(
        data.optional("programme", TextFormats.ID, programmeOtherwise),
        eventId,
        data.required("memberId", TextFormats.ID));
  }

  private static Optional<Notice> notice(
      BusEvent event, MessageKey key, Function<MessageKey, Optional<String>> links) {
    return switch (event.type()) {
      case "PointsEarned" -> Optional.of(event.read(MessageChoice::accrual));
      case "TierChanged" -> tierChange(event);
      case "CardsMerged" -> Optional.of(event.read(MessageChoice::merged));
      case "PointsExpiring" -> Optional.of(event.read(MessageChoice::expiring));
      case "CardLinked" -> Optional.of(event.read(MessageChoice::cardLink));
      case "MemberRegistered" -> links.apply(key).map(Notice.CardReady::new);
      case "MessageRequested" -> Optional.of(event.read(MessageChoice::requested));
      default -> throw new MalformedEventException("Members are not told of this type of event");
    };
  }

  private static Notice accrual(BodyReader data) {
    var rise = data.optionalObject("tierChange");
    return new Notice.Accrual(
        data.required("points", POINTS),
        data.object("balance").required("available", POINTS),
        rise == null ? null : rise.required("to", TextFormats.ID));
  }

  private static Notice merged(BodyReader data) {
    var rise = data.optionalObject("tierChange");
    return new Notice.Merged(
        data.required("cardEnding", TextFormats.ID),
        data.object("balance").required("available", POINTS),
        rise == null ? null : rise.required("to", TextFormats.ID));
  }

  /** A rise by a purchase or a merge is told together with it. */
  private static Optional<Notice> tierChange(BusEvent event) {
    return event.data().hasNonNull("announcedWith")
        ? Optional.empty()
        : Optional.of(event.read(MessageChoice::tierChange));
  }

  private static Notice tierChange(BodyReader data) {
    return new Notice.TierChange(
        data.required("to", TextFormats.ID), data.required("direction", DIRECTION));
  }

  private static Notice expiring(BodyReader data) {
    return new Notice.Expiring(
        data.required("points", POINTS), data.required("on", TimeFormats.DATE));
  }

  private static Notice cardLink(BodyReader data) {
    return new Notice.CardLink(data.required("cardEnding", TextFormats.ID));
  }

  private static Notice requested(BodyReader data) {
    var given = data.object("text");
    var texts = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      if (given.has(language.code())) {
        texts.put(language, given.required(language.code(), TEXT));
      }
    }
    if (texts.isEmpty()) {
      given.fault(Language.RU.code(), FaultCode.REQUIRED);
    }
    return new Notice.Requested(data.required("purpose", PURPOSE), texts);
  }
}
