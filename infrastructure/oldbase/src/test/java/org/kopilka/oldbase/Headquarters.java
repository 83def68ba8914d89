package org.kopilka.oldbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;
import org.kopilka.migrations.MigrationsHandler;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Dice;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function over a table in memory, and the programme in which twenty-two become one. */
final class Headquarters {
  private static final String CODE = "dobrostroy";
  private static final String BUCKET = "files";
  private static final String TEXT =
      "Изменения в Бонусной Программе. Для оплаты бонусами в магазине смените статус карты в личном"
          + " кабинете добрострой.рф или на стойке в гипермаркете";
  private static final JsonMapper JSON = new JsonMapper();

  private final SettableClock clock = new SettableClock("2026-11-22T09:00:00+03:00");
  private final DynamoDbClient db = MemoryTable.create(LedgerTable.definition()).client();
  private final MemoryBucket bucket = new MemoryBucket();
  private final Lambda lambda;

  Headquarters() {
    var items = new TableItems(db, LedgerTable.NAME);
    var text = programme();
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(text), text);
    var environment =
        Map.of(
            "TABLE_NAME",
            LedgerTable.NAME,
            "PROGRAMME",
            CODE,
            "IDENTITY_PEPPER",
            "a secret of this test",
            "FILES_BUCKET",
            BUCKET,
            "CODE_COUNTRIES",
            "RU");
    var addresses = new Addresses(() -> "http://127.0.0.1/", "secret", clock);
    lambda =
        new Lambda(new MigrationsHandler(db, bucket, addresses, clock, environment, Dice.secure()));
  }

  private static String programme() {
    try {
      var json = (ObjectNode) JSON.readTree(Repository.programme(CODE));
      var variants = json.putArray("variants");
      for (int number = 1; number <= OldBase.VARIANTS; number++) {
        var variant = variants.addObject().put("code", "v-" + number).put("spendMaxBp", 10_000);
        var rate = variant.putArray("rates").addObject().put("tier", "CARD");
        rate.put("rateBp", number % 2 == 0 ? 500 : 1000);
      }
      return json.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String order(String mode) {
    var order = JSON.createObjectNode().put("mode", mode);
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping.putObject("mailing").put("text", TEXT).put("partPrice", 350);
    var variants = mapping.putArray("variants");
    for (int number = 1; number <= OldBase.VARIANTS; number++) {
      variants.addObject().put("name", OldBase.variant(number)).put("variant", "v-" + number);
    }
    return order.toString();
  }

  /** A migration that has gone through. */
  String runs(String mode, String name, byte[] base) {
    var call = HttpCall.of("POST /v1/migrations").from("office", "admin").key(name);
    var opened = HttpReply.of(lambda, call.body(order(mode))).json();
    var id = opened.path("migrationId").asText();
    bucket.put(BUCKET, key(id, "base.csv"), base);
    var event = JSON.createObjectNode();
    var record = event.putArray("Records").addObject();
    record.putObject("s3").putObject("object").put("key", key(id, "base.csv"));
    lambda.invoke(event);
    goesOn(id);
    return id;
  }

  private static String key(String id, String name) {
    return "migrations/" + CODE + "/" + id + "/" + name;
  }

  private void goesOn(String id) {
    while (List.of("WORKING", "ROLLING_BACK").contains(shown(id).path("stage").asText())) {
      var event = JSON.createObjectNode().put("detail-type", "MigrationStep").put("id", "e-1");
      event.put("time", clock.instant().toString());
      var detail = event.putObject("detail");
      detail.putObject("metadata");
      detail.putObject("data").put("programme", CODE).put("migrationId", id);
      lambda.invoke(event);
    }
  }

  String rollsBack(String id) {
    var call = HttpCall.of("POST /v1/migrations/{id}/rollback").path("id", id);
    HttpReply.of(lambda, call.from("office", "admin").key("back"));
    goesOn(id);
    return shown(id).path("stage").asText();
  }

  JsonNode shown(String id) {
    var call = HttpCall.of("GET /v1/migrations/{id}").path("id", id).from("office", "admin");
    return HttpReply.of(lambda, call).json();
  }

  String file(String id, String name) {
    return new String(bucket.get(BUCKET, key(id, name)).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Everything in the table but the migrations themselves. */
  Set<String> everything() {
    var all = new TreeSet<String>();
    db.scanPaginator(s -> s.tableName(LedgerTable.NAME))
        .items()
        .forEach(
            item -> {
              if (!String.valueOf(item.get("pk")).contains("#MIGRATION#")) {
                all.add(item.toString());
              }
            });
    return all;
  }
}
