package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.ledger.Account;
import org.kopilka.store.pack.PackedAccount;
import org.kopilka.store.pack.PackedLine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ledger lines as items of the table. The outbox reads them from the stream with this, too. */
public final class Lines {
  /** Every so many lines of an account one keeps the whole account, to bound reading back. */
  public static final int SNAPSHOT_EVERY = 100;

  static final String SORT_KEY = "LINE";

  private static final int MILLIS_DIGITS = 13;
  private static final int SEQ_DIGITS = 10;
  private static final int PLACE_LENGTH = MILLIS_DIGITS + 1 + SEQ_DIGITS;

  private Lines() {}

  static Map<String, AttributeValue> item(Line line, @Nullable Account after) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(line.key().pk()));
    item.put("sk", text(SORT_KEY));
    item.put("t", text("LINE"));
    if (!line.hash().isEmpty()) {
      item.put("q", bytes(HexFormat.of().parseHex(line.hash())));
    }
    item.put("f", bytes(packed(line).pack()));
    if (after != null) {
      item.put("h", text(history(after.programme(), after.id())));
      item.put("hs", text(place(line.entry().recordedAt(), line.entry().seq())));
      if (after.seq() % SNAPSHOT_EVERY == 0) {
        item.put("s", bytes(PackedAccount.pack(after)));
      }
    }
    return item;
  }

  private static PackedLine packed(Line line) {
    return new PackedLine(line.memberId(), line.entry(), line.balance(), line.correlationId());
  }

  /** A line from its item, whether read or streamed. */
  public static Line line(Map<String, AttributeValue> item) {
    var packed = PackedLine.unpack(bytes(item, "f"));
    var kept = item.containsKey("k") ? PackedLine.unpackKept(bytes(item, "k")) : null;
    var returns = optionalNumber(item, "n");
    return new Line(
        key(item),
        item.containsKey("q") ? HexFormat.of().formatHex(bytes(item, "q")) : "",
        accountId(item),
        packed.memberId(),
        packed.entry(),
        packed.balance(),
        packed.correlationId(),
        kept,
        returns == null ? 0 : returns.intValue());
  }

  static @Nullable Account snapshot(Map<String, AttributeValue> item) {
    if (!item.containsKey("s")) {
      return null;
    }
    var line = line(item);
    if (line.accountId() == null || line.memberId() == null) {
      throw new IllegalStateException(line.key().pk() + " is a snapshot of nobody's account");
    }
    var programme = line.key().programme();
    return PackedAccount.unpack(line.accountId(), line.memberId(), programme, bytes(item, "s"));
  }

  /** Every key begins with the code of its programme. */
  private static LineKey key(Map<String, AttributeValue> item) {
    var pk = text(item, "pk");
    return new LineKey(pk.substring(0, pk.indexOf('#')), pk);
  }

  private static @Nullable String accountId(Map<String, AttributeValue> item) {
    var history = optionalText(item, "h");
    return history == null ? null : history.substring(history.indexOf('#') + 1);
  }

  static String history(String programme, String accountId) {
    return programme + "#" + accountId;
  }

  /** A line's place among its account's: by time, which never runs backwards, and number. */
  public static String place(Instant recordedAt, long seq) {
    var place = new StringBuilder(PLACE_LENGTH);
    digits(place, recordedAt.toEpochMilli(), MILLIS_DIGITS);
    return digits(place.append('#'), seq, SEQ_DIGITS).toString();
  }

  private static StringBuilder digits(StringBuilder text, long number, int count) {
    var digits = Long.toString(number);
    return text.repeat('0', Math.max(0, count - digits.length())).append(digits);
  }

  static long seqOf(String place) {
    return Long.parseLong(place.substring(place.indexOf('#') + 1));
  }
}
