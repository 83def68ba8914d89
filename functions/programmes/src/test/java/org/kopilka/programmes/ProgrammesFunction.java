package org.kopilka.programmes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.kopilka.store.TableItems;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;

/** The function over a table that has #Veskabonus, version 1, as it ships. */
final class ProgrammesFunction implements AutoCloseable {
  final LedgerTable table = LedgerTable.create();
  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  final ProgrammeShelf shelf =
      new ProgrammeShelf(new TableItems(table.db(), LedgerTable.NAME), ProgrammeJson::read);
  final Lambda lambda =
      new Lambda(
          new ProgrammesHandler(
              table.db(), clock, Map.of("TABLE_NAME", LedgerTable.NAME, "PROGRAMME", "veska")));

  ProgrammesFunction() {
    var veska = ProgrammeJson.read(Repository.programme("veska"));
    shelf.list("veska");
    shelf.add(veska, ProgrammeJson.write(veska));
  }

  /** The rules of #Veskabonus as a body that can be changed. */
  static ObjectNode veska() {
    var rules = Json.parseObject(Repository.programme("veska"));
    rules.remove("code");
    return rules;
  }

  HttpReply show(HttpCall call) {
    return HttpReply.of(lambda, call.fromNobody());
  }

  HttpReply put(ObjectNode rules) {
    return put(HttpCall.of("PUT /v1/programme").body(Json.write(rules)));
  }

  HttpReply put(HttpCall call) {
    return HttpReply.of(lambda, call.from("office", "admin"));
  }

  @Override
  public void close() {
    table.close();
  }
}
