package org.kopilka.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares what is left in the end: every balance and ledger, and samples of balances that were.
 */
record FinalAudit(Till till, Crew crew, Tally tally) {
  /** Every so manieth member is asked for past balances, too. */
  private static final int SAMPLED_EVERY = 20;

  /** Neither days nor hours of the schedules, so that every hour of a day is met. */
  private static final Duration BETWEEN_SAMPLES = Duration.ofHours(83 * 24 + 5);

  void compare(List<AuditedMember> members, Instant from, Instant now) {
    crew.each(members, member -> compare(member, now));
    var sample = sample(members);
    var instants = instants(from, now);
    crew.each(sample, member -> instants.forEach(at -> comparePast(member, at)));
  }

  private void compare(AuditedMember member, Instant now) {
    var balance = till.balance(member.id());
    tally.left(balance);
    member.balance(now, balance);
    var operations = Operations.read(till, member.id());
    tally.add(Figure.EXPIRED, operations.expired());
    member.operations(now, operations);
    tally.add(Figure.COMPARED, 2);
  }

  private void comparePast(AuditedMember member, Instant at) {
    member.balance(at, till.balance(member.id(), at));
    tally.add(Figure.COMPARED, 1);
  }

  private static List<AuditedMember> sample(List<AuditedMember> members) {
    var sorted = members.stream().sorted(Comparator.comparing(AuditedMember::id)).toList();
    return IntStream.range(0, sorted.size())
        .filter(i -> i % SAMPLED_EVERY == 0)
        .mapToObj(sorted::get)
        .toList();
  }

  private static List<Instant> instants(Instant from, Instant now) {
    return Stream.iterate(from, at -> at.isBefore(now), at -> at.plus(BETWEEN_SAMPLES)).toList();
  }
}
