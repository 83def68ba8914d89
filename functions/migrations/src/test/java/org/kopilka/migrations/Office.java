package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.table.MemoryTable;
import org.kopilka.testing.Fuse;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function over a table and a bucket, a programme with variants, and its administrator. */
final class Office {
  static final String BUCKET = "files";
  static final String CODE = "dobrostroy";
  private static final String PEPPER = "a secret of this test";
  private static final List<String> ANY = List.of("foremen", "designers");

  final SettableClock clock = new SettableClock("2026-11-22T09:00:00Z");
  final DynamoDbClient db = MemoryTable.create(LedgerTable.definition()).client();
  final MemoryBucket bucket = new MemoryBucket();
  final TableItems items = new TableItems(db, LedgerTable.NAME);
  final Members members = new Members(items, new Identity(PEPPER));
  final Journal journal = new Journal(items, Pause.jittered());
  final Programmes programmes;
  private final AtomicLong dice = new AtomicLong();

  Office() {
    var json = Json.parseObject(Repository.programme(CODE));
    var variants = json.putArray("variants");
    for (var code : ANY) {
      var variant = variants.addObject().put("code", code).put("spendMaxBp", 10_000);
      variant.putArray("rates").addObject().put("tier", "CARD").put("rateBp", 500);
    }
    var text = Json.write(json);
    programmes = new Programmes(List.of(ProgrammeJson.read(text)));
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(text), text);
  }

  /** The function as Lambda would start it now. */
  Lambda lambda() {
    return lambda(db);
  }

  /** The same, which dies after so many of its calls to the table. */
  Lambda dyingAfter(Fuse fuse) {
    return whileDoing(fuse);
  }

  /** The same, between whose calls to the table something else is done. */
  Lambda whileDoing(Runnable afterEachCall) {
    return lambda(watched(afterEachCall));
  }

  Lambda lambda(DynamoDbClient through) {
    var environment =
        Map.of(
            "TABLE_NAME", LedgerTable.NAME,
            "PROGRAMME", CODE,
            "IDENTITY_PEPPER", PEPPER,
            "FILES_BUCKET", BUCKET,
            "CODE_COUNTRIES", "RU,BY");
    var addresses = new Addresses(() -> "http://127.0.0.1/", "secret", clock);
    return new Lambda(
        new MigrationsHandler(
            through, bucket, addresses, clock, environment, bound -> drawn(bound)));
  }

  /** Numbers that never come twice, and are the same in every run. */
  private long drawn(long bound) {
    var next = dice.incrementAndGet() * 0x9E37_79B9_7F4A_7C15L;
    return Math.floorMod(next ^ (next >>> 29), bound);
  }

  private DynamoDbClient watched(Runnable afterEachCall) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Office.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              try {
                var answer = method.invoke(db, arguments);
                afterEachCall.run();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  static ObjectNode order(String mode) {
    var order = Json.object().put("mode", mode);
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping
        .putObject("mailing")
        .put("text", "Изменения в Бонусной Программе")
        .put("partPrice", 250);
    var variants = mapping.putArray("variants");
    variants.addObject().put("name", "Прорабы").put("variant", "foremen");
    variants.addObject().put("name", "Дизайнеры").put("variant", "designers");
    variants.addObject().put("name", "Розница");
    return order;
  }

  HttpReply sends(String route, String id, String key, String body) {
    var call = HttpCall.of(route).path("id", id).from("office", "admin").key(key).body(body);
    return HttpReply.of(lambda(), call);
  }

  HttpReply opens(ObjectNode order, String key) {
    var call = HttpCall.of("POST /v1/migrations").from("office", "admin").key(key);
    return HttpReply.of(lambda(), call.body(order.toString()));
  }

  /** Opens a migration and puts its base where it belongs. */
  String prepares(String mode, String base) {
    var opened = opens(order(mode), mode + base.hashCode());
    assertThat(opened.status()).isEqualTo(201);
    var id = opened.json().path("migrationId").asText();
    bucket.put(BUCKET, key(id), base.getBytes(StandardCharsets.UTF_8));
    return id;
  }

  static String key(String id) {
    return "migrations/" + CODE + "/" + id + "/base.csv";
  }

  /** What the bucket says of an upload. */
  static String uploaded(String id) {
    var event = Json.object();
    event.putArray("Records").addObject().putObject("s3").putObject("object").put("key", key(id));
    return event.toString();
  }

  /** A migration that has gone through. */
  String runs(String mode, String base) {
    var id = prepares(mode, base);
    lambda().invoke(uploaded(id));
    goesOn(id);
    return id;
  }

  /** Follows the orders that the function gives itself. */
  void goesOn(String id) {
    while (List.of("WORKING", "ROLLING_BACK").contains(shown(id).path("stage").asText())) {
      lambda().invoke(step(id));
    }
  }

  static String step(String id) {
    var event = Json.object().put("detail-type", "MigrationStep").put("id", "e-1");
    event.put("time", "2026-11-22T09:00:00Z");
    var data = event.putObject("detail").putObject("data");
    data.put("programme", CODE).put("migrationId", id);
    ((ObjectNode) event.path("detail")).putObject("metadata");
    return event.toString();
  }

  JsonNode shown(String id) {
    var call = HttpCall.of("GET /v1/migrations/{id}").path("id", id).from("office", "admin");
    return HttpReply.of(lambda(), call).json();
  }

  String rollsBack(String id) {
    var answer = sends("POST /v1/migrations/{id}/rollback", id, "back", "{}");
    assertThat(answer.status()).isEqualTo(202);
    goesOn(id);
    return shown(id).path("stage").asText();
  }

  String file(String id, String name) {
    var key = "migrations/" + CODE + "/" + id + "/" + name;
    return new String(bucket.get(BUCKET, key).orElseThrow(), StandardCharsets.UTF_8);
  }

  Member holder(String card) {
    var at = members.find(CODE, new MemberRef.Card(card)).orElseThrow();
    return members.member(CODE, at.memberId()).orElseThrow();
  }

  Optional<Account> account(String card) {
    return members
        .find(CODE, new MemberRef.Card(card))
        .flatMap(at -> journal.account(CODE, at.accountId()));
  }

  long points(String card) {
    return account(card).orElseThrow().balanceAt(clock.instant()).available();
  }

  /** Everything in the table but the migrations themselves. */
  Map<String, String> everything() {
    var all = new TreeMap<String, String>();
    db.scanPaginator(s -> s.tableName(LedgerTable.NAME))
        .items()
        .forEach(
            item -> {
              var pk = String.valueOf(item.get("pk"));
              if (!pk.contains("#MIGRATION#")) {
                all.put(pk + item.get("sk"), new TreeMap<>(item).toString());
              }
            });
    return all;
  }

  static String base(String... rows) {
    var head = "card;variant;phone;name;email;points;discount;last_movement\n";
    return head + String.join("\n", Arrays.asList(rows)) + "\n";
  }
}
