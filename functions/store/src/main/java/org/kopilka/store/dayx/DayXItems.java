package org.kopilka.store.dayx;

import static org.kopilka.store.Attributes.keyed;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.dayx.Stage;
import org.kopilka.domain.dayx.Waves;
import org.kopilka.domain.dayx.Wording;
import org.kopilka.domain.message.Fates;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Day X and its waves as items of the table. */
final class DayXItems {
  static final String DAY = "DAYX";
  static final String WAVE = "WAVE#";
  private static final String HALTED = "halted";
  private static final String SETTLED = "settled";

  private DayXItems() {}

  static String pk(String programme) {
    return programme + "#DAYX";
  }

  /** What belongs to one day X alone: a programme may have another after it was called off. */
  static String pk(DayX of) {
    return pk(of.programme()) + "#" + of.version();
  }

  static Map<String, AttributeValue> item(KeptDayX kept) {
    var day = kept.dayX();
    var item = keyed(pk(day.programme()), DAY);
    item.put("programme", text(day.programme()));
    item.put("migrationId", text(day.migrationId()));
    item.put("version", number(day.version()));
    item.put("at", number(day.at().toEpochMilli()));
    item.put("ru", text(day.wording().ru()));
    put(item, "en", day.wording().en());
    item.put("size", number(day.portions().size()));
    item.put("every", text(day.portions().every().toString()));
    item.put("from", text(day.portions().from().toString()));
    item.put("until", text(day.portions().until().toString()));
    item.put("stage", text(day.stage().name()));
    item.put(HALTED, AttributeValue.fromBool(day.halted()));
    item.put("chosen", number(day.chosen()));
    put(item, "after", day.after());
    item.put("waves", number(day.waves()));
    if (day.nextAt() != null) {
      item.put("nextAt", number(day.nextAt().toEpochMilli()));
    }
    item.put("order", text(kept.order()));
    item.put("hash", text(kept.hash()));
    item.put("correlationId", text(kept.correlationId()));
    item.put("v", number(kept.revision() + 1));
    return item;
  }

  static KeptDayX kept(Map<String, AttributeValue> item) {
    return new KeptDayX(
        dayX(item),
        text(item, "order"),
        text(item, "hash"),
        text(item, "correlationId"),
        number(item, "v"));
  }

  private static DayX dayX(Map<String, AttributeValue> item) {
    var next = optionalNumber(item, "nextAt");
    return new DayX(
        text(item, "programme"),
        text(item, "migrationId"),
        Math.toIntExact(number(item, "version")),
        Instant.ofEpochMilli(number(item, "at")),
        new Wording(text(item, "ru"), optionalText(item, "en")),
        portions(item),
        Stage.valueOf(text(item, "stage")),
        flag(item, HALTED),
        number(item, "chosen"),
        optionalText(item, "after"),
        Math.toIntExact(number(item, "waves")),
        next == null ? null : Instant.ofEpochMilli(next));
  }

  private static Waves portions(Map<String, AttributeValue> item) {
    return new Waves(
        Math.toIntExact(number(item, "size")),
        Duration.parse(text(item, "every")),
        LocalTime.parse(text(item, "from")),
        LocalTime.parse(text(item, "until")));
  }

  static Map<String, AttributeValue> item(DayX of, Wave wave) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(of)));
    item.put("sk", text(String.format(Locale.ROOT, WAVE + "%09d", wave.number())));
    item.put("t", text("WAVE"));
    item.put("n", number(wave.number()));
    put(item, "after", wave.after());
    item.put("last", text(wave.last()));
    item.put("at", number(wave.at().toEpochMilli()));
    item.put("sent", number(wave.fates().sent()));
    item.put("failed", number(wave.fates().failed()));
    var skipped = new HashMap<String, AttributeValue>();
    wave.fates().skipped().forEach((reason, count) -> skipped.put(reason, number(count)));
    item.put("skipped", AttributeValue.fromM(skipped));
    item.put(SETTLED, AttributeValue.fromBool(wave.settled()));
    return item;
  }

  static Wave wave(Map<String, AttributeValue> item) {
    var skipped = new HashMap<String, Long>();
    var stored = item.get("skipped");
    if (stored != null) {
      stored.m().forEach((reason, count) -> skipped.put(reason, Long.valueOf(count.n())));
    }
    return new Wave(
        Math.toIntExact(number(item, "n")),
        optionalText(item, "after"),
        text(item, "last"),
        Instant.ofEpochMilli(number(item, "at")),
        new Fates(number(item, "sent"), number(item, "failed"), skipped),
        flag(item, SETTLED));
  }

  private static boolean flag(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, text(value));
    }
  }
}
