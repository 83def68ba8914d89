package org.kopilka.store.stream;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.kopilka.store.Attributes;
import org.kopilka.store.attempt.AlertItems;
import org.kopilka.store.ledger.Lines;
import org.kopilka.store.member.Erased;
import org.kopilka.store.migration.MigrationItems;
import org.kopilka.store.stream.Change.AlertRaised;
import org.kopilka.store.stream.Change.CodeWritten;
import org.kopilka.store.stream.Change.Internal;
import org.kopilka.store.stream.Change.LineAdded;
import org.kopilka.store.stream.Change.MessageSettled;
import org.kopilka.store.stream.Change.ProgrammeChanged;
import org.kopilka.store.stream.Change.StepOrdered;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it was after a change, put together attribute by attribute by whoever reads the
 * stream's JSON. Sets, lists and maps may be left out: nothing that is told has any.
 */
public final class StreamedItem {
  private final Map<String, AttributeValue> attributes = new HashMap<>();

  /** Adds a text attribute ({@code S}). */
  public void addText(String name, String value) {
    attributes.put(name, Attributes.text(value));
  }

  /** Adds a number attribute ({@code N}), which the stream writes in digits. */
  public void addNumber(String name, String digits) {
    attributes.put(name, AttributeValue.fromN(digits));
  }

  /** Adds a binary attribute ({@code B}). */
  public void addBytes(String name, byte[] value) {
    attributes.put(name, Attributes.bytes(value));
  }

  /**
   * What the change tells.
   *
   * @param inserted whether the item was not there before
   * @throws RuntimeException if the item cannot be read: it will be no better when it comes again
   */
  public Change change(boolean inserted) {
    return switch (text(attributes, "t")) {
      case "LINE" -> inserted ? new LineAdded(Lines.line(attributes)) : new Internal();
      case "MESSAGE" -> message();
      case AlertItems.TYPE ->
          inserted ? new AlertRaised(AlertItems.alert(attributes)) : new Internal();
      case Erased.TYPE ->
          inserted ? new Change.MemberErased(Erased.of(attributes)) : new Internal();
      case "PROGRAMME" -> inserted ? programme() : new Internal();
      case MigrationItems.STEP -> inserted ? step() : new Internal();
      case "CODE" -> inserted ? code() : new Internal();
      default -> new Internal();
    };
  }

  private Change code() {
    return new CodeWritten(
        text(attributes, "programme"),
        text(attributes, "codeId"),
        Instant.ofEpochMilli(number(attributes, "at")),
        text(attributes, "correlationId"));
  }

  private Change step() {
    return new StepOrdered(
        text(attributes, "programme"),
        text(attributes, "migrationId"),
        text(attributes, "sk"),
        Instant.ofEpochMilli(number(attributes, "at")),
        text(attributes, "correlationId"));
  }

  private Change message() {
    return switch (text(attributes, "status")) {
      case "SENT" -> new MessageSettled(fate(true));
      case "FAILED" -> new MessageSettled(fate(false));
      default -> new Internal();
    };
  }

  private MessageFate fate(boolean sent) {
    return new MessageFate(
        text(attributes, "programme"),
        text(attributes, "memberId"),
        text(attributes, "eventId"),
        sent,
        optionalText(attributes, "messageId"),
        text(attributes, "purpose"),
        number(attributes, "parts"),
        optionalText(attributes, "reason"),
        Instant.ofEpochMilli(number(attributes, "at")),
        text(attributes, "correlationId"));
  }

  private Change programme() {
    var pk = text(attributes, "pk");
    var sk = text(attributes, "sk");
    return new ProgrammeChanged(
        pk.substring(pk.indexOf('#') + 1),
        Integer.parseInt(sk.substring(sk.indexOf('#') + 1)),
        Instant.ofEpochMilli(number(attributes, "effectiveFrom")));
  }
}
