package org.kopilka.wallets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.LedgerJson;
import org.kopilka.wire.wallet.WalletKeys;

/**
 * A provider of electronic cards that is asked over HTTP, as uCards is one: a card is a resource
 * that is put once and then changed, under an id of ours.
 */
final class HttpProvider implements CardProvider {
  private static final String JSON = "application/json";
  private static final int NOT_FOUND = 404;
  private static final int THERE_ALREADY = 412;

  private final WalletKeys.Provider provider;
  private final Calls calls;

  HttpProvider(WalletKeys.Provider provider, Calls calls) {
    this.provider = provider;
    this.calls = calls;
  }

  @Override
  public Optional<Shown> show(Face face) {
    var answer = calls.call("GET", uri(face), reading(), "", Set.of(NOT_FOUND));
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    var json = Json.parseObject(answer.body());
    return Optional.of(new Shown(json.path("number").asText(), json.path("seq").asLong(-1)));
  }

  @Override
  public void issue(Face face) {
    calls.call("PUT", uri(face), writingFirst(), body(face), Set.of(THERE_ALREADY));
  }

  @Override
  public void update(Face face) {
    calls.call("PATCH", uri(face), writing(), body(face), Set.of());
  }

  @Override
  public void withdraw(String id) {
    calls.call("DELETE", uri(id), reading(), "", Set.of(NOT_FOUND));
  }

  private URI uri(Face face) {
    return uri(face.id());
  }

  private URI uri(String id) {
    return URI.create(provider.url() + "/cards/" + id);
  }

  private Map<String, String> reading() {
    return Map.of("Authorization", "Bearer " + provider.key(), "Accept", JSON);
  }

  private Map<String, String> writing() {
    return Map.of("Authorization", "Bearer " + provider.key(), "Content-Type", JSON);
  }

  /** Without touching one that somebody has issued meanwhile. */
  private Map<String, String> writingFirst() {
    var headers = new HashMap<>(writing());
    headers.put("If-None-Match", "*");
    return headers;
  }

  private static String body(Face face) {
    var view = face.view();
    var json = Json.object().put("number", view.number()).put("status", view.status().name());
    json.put("language", face.language().code()).put("page", face.page());
    words(json, "brand", face.programme().brand());
    words(json, "tier", view.tier().title());
    json.set("balance", LedgerJson.balance(view.balance()));
    json.put("seq", view.seq()).put("asOf", view.asOf().toString());
    return Json.write(json);
  }

  private static void words(ObjectNode json, String field, Words words) {
    json.putObject(field).put("ru", words.ru()).put("en", words.en());
  }
}
