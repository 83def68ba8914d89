package org.kopilka.domain.migration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kopilka.domain.migration.Mapping.LivesFrom;

/** Small bases of older systems. */
final class Bases {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private Bases() {}

  static Mapping mapping() {
    var floors =
        List.of(new Destination.Floor(500, "GOLD"), new Destination.Floor(1000, "PLATINUM"));
    return new Mapping(
        Map.of(
            "Дизайнеры 5%", new Destination("designers", List.of(), null),
            "Скидка", new Destination("", floors, NOW.plusSeconds(1))),
        LivesFrom.LAST_MOVEMENT,
        true,
        new Mapping.Mailing("Изменения", 3, 250));
  }

  static Judge judge() {
    return new Judge(mapping(), Bases::reached, MOSCOW, NOW);
  }

  private static Optional<String> reached(String spelled) {
    var digits = spelled.replaceAll("[^0-9]", "");
    return digits.matches("79[0-9]{9}") ? Optional.of("+" + digits) : Optional.empty();
  }

  /** Fields in the order of {@link Column}. */
  static OldRow row(long line, String... fields) {
    var named = new EnumMap<Column, String>(Column.class);
    var columns = List.of(Column.values());
    for (int i = 0; i < fields.length; i++) {
      named.put(columns.get(i), fields[i]);
    }
    return new OldRow(line, named);
  }

  /** A card of somebody with this phone, everything else in order. */
  static OldRow holder(long line, String card, String phone) {
    return row(
        line, card, "Дизайнеры 5%", phone, "Иван", "ivan@example.org", "10", "", "2026-11-01");
  }
}
