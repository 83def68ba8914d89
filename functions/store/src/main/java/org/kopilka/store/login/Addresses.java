package org.kopilka.store.login;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kopilka.domain.login.CodeQuotas;
import org.kopilka.store.limit.Allowance;
import org.kopilka.store.limit.Counter;
import org.kopilka.store.limit.Limiter;

/** What is left of codes for a network address. */
public record Addresses(Limiter limiter, LoginKeys keys) {
  /** Counts one more from this network. */
  public Allowance count(String network, Instant now) {
    var counter = new Counter("ADDRESS", keys.address(network), CodeQuotas.OF_AN_ADDRESS);
    return limiter.take(List.of(counter), (_, _) -> Stream.empty(), now);
  }
}
