package org.kopilka.store.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kopilka.domain.limit.Tally;
import org.kopilka.domain.programme.LinkAttempts;
import org.kopilka.store.TableItems;
import org.kopilka.store.limit.Allowance;
import org.kopilka.store.limit.Counter;
import org.kopilka.store.limit.Limiter;
import org.kopilka.store.member.Identity;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * Counts attempts to link a card, before anything is said of the card; whoever has made too many is
 * an alert.
 */
public record LinkTries(TableItems table, Identity identity, Limiter limiter) {
  /** Takes one attempt of the member's, the phone's and the network's, or none. */
  public Allowance take(Seeker seeker, LinkAttempts limit, Instant now, String correlationId) {
    return limiter.take(
        counters(seeker, limit),
        (kinds, until) -> Stream.of(put(alert(seeker, now, until, kinds, correlationId))),
        now);
  }

  private List<Counter> counters(Seeker seeker, LinkAttempts limit) {
    var programme = seeker.programme();
    var own = programme + "#TRY#M#" + seeker.memberId();
    var phone = identity.keyed(programme, "TRY#P", seeker.phone());
    var network = identity.keyed(programme, "TRY#A", seeker.network());
    return Stream.of(
            new Counter("MEMBER", own, limit.quota()),
            new Counter("PHONE", phone, limit.quota()),
            new Counter("ADDRESS", network, limit.quotaOfAnAddress()))
        .limit(seeker.network().isEmpty() ? 2 : 3)
        .toList();
  }

  /** The key of what is counted by a phone, and leads to it. */
  public Map<String, AttributeValue> ofPhone(String programme, String phone) {
    return limiter.key(identity.keyed(programme, "TRY#P", phone));
  }

  /** When a member tried within the last while, as far as it is remembered. */
  public Tally ofMember(String programme, String memberId) {
    return limiter.tally(programme + "#TRY#M#" + memberId);
  }

  private static Alert alert(
      Seeker seeker, Instant now, Instant until, List<String> kinds, String correlationId) {
    var id = AlertItems.id(now, seeker.memberId());
    return new Alert.AttemptsExhausted(
        seeker.programme(), id, seeker.memberId(), now, until, kinds, correlationId);
  }

  private Put put(Alert alert) {
    return Put.builder().tableName(table.name()).item(AlertItems.item(alert)).build();
  }
}
