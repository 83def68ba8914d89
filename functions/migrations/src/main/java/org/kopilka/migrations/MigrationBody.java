package org.kopilka.migrations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.migration.Destination;
import org.kopilka.domain.migration.Mapping;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.money.Limits;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.text.SmsParts;

/**
 * What a migration is asked for with (contract, Administration).
 *
 * @param separator between fields of the base
 * @param country of phones that name none (ISO 3166)
 * @param dayX for the rehearsal; null for now
 */
record MigrationBody(
    Mode mode,
    Mapping mapping,
    char separator,
    String country,
    @Nullable Instant dayX,
    @Nullable String programme) {
  private static final int NAME_MAX = 128;
  private static final int TEXT_MAX = 1600;
  private static final Format<String> SEPARATOR =
      TextFormats.matching(Pattern.compile("[,;\t|]"), ";");
  private static final Format<String> COUNTRY =
      TextFormats.matching(Pattern.compile("[A-Z]{2}"), "RU");

  private record Named(String name, Destination destination) {}

  /** With every fault of the body told at once. */
  static MigrationBody read(BodyReader body) {
    var mode = body.required("mode", TextFormats.oneOf(Mode.class));
    var dayX = body.optional("dayX", TimeFormats.INSTANT);
    var programme = body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    var in = body.object("mapping");
    var separator = in.optional("separator", SEPARATOR, ",").charAt(0);
    var country = in.optional("country", COUNTRY, "RU");
    var lives =
        in.optional(
            "livesFrom",
            TextFormats.oneOf(Mapping.LivesFrom.class),
            Mapping.LivesFrom.LAST_MOVEMENT);
    var confirmed = in.optional("phonesConfirmed", NumberFormats.FLAG, false);
    var mailing = mailing(in.object("mailing"));
    var variants = in.objects("variants", 1, Mapping.VARIANTS_MAX, MigrationBody::variant);
    var byName = new HashMap<String, Destination>();
    for (var named : variants) {
      if (byName.put(named.name(), named.destination()) != null) {
        in.fault("variants", FaultCode.DUPLICATE);
      }
    }
    body.check();
    var mapping = new Mapping(byName, lives, confirmed, mailing);
    return new MigrationBody(mode, mapping, separator, country, dayX, programme);
  }

  private static Mapping.Mailing mailing(BodyReader in) {
    var text = in.required("text", TextFormats.text(TEXT_MAX));
    var price = in.optional("partPrice", NumberFormats.amount(Limits.MONEY_MAX / TEXT_MAX), 0L);
    return new Mapping.Mailing(text, SmsParts.of(text), price);
  }

  private static Named variant(BodyReader in) {
    var name = in.required("name", TextFormats.text(NAME_MAX));
    var variant = in.optional("variant", TextFormats.ID, "");
    var floors = in.objects("floors", 0, Destination.FLOORS_MAX, MigrationBody::floor);
    var until = in.optional("floorUntil", TimeFormats.INSTANT);
    if (!floors.isEmpty() && until == null) {
      in.fault("floorUntil", FaultCode.REQUIRED);
      return new Named(name, new Destination(variant, List.of(), null));
    }
    return new Named(name, new Destination(variant, floors, until));
  }

  private static Destination.Floor floor(BodyReader in) {
    var from = in.required("discountBp", NumberFormats.integer(0, Limits.WHOLE_BP));
    return new Destination.Floor(Math.toIntExact(from), in.required("tier", TextFormats.ID));
  }

  String hash() {
    var hash = new RequestHash().text("mode", mode.name()).text("programme", programme);
    hash.text("separator", String.valueOf(separator)).text("country", country);
    hash.instant("dayX", dayX).text("livesFrom", mapping.livesFrom().name());
    hash.flag("phonesConfirmed", mapping.phonesConfirmed()).text("text", mapping.mailing().text());
    hash.number("partPrice", mapping.mailing().partPrice());
    var byName = new ArrayList<>(new TreeMap<>(mapping.variants()).entrySet());
    return hash.list("variants", byName, MigrationBody::hash).hex();
  }

  private static void hash(RequestHash hash, Map.Entry<String, Destination> named) {
    var to = named.getValue();
    hash.text("name", named.getKey()).text("variant", to.variant());
    hash.instant("floorUntil", to.floorUntil());
    hash.list(
        "floors",
        to.floors(),
        (h, f) -> h.number("discountBp", (long) f.discountBp()).text("tier", f.tier()));
  }
}
