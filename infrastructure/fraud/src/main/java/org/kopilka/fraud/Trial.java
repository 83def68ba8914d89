package org.kopilka.fraud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A chain of sixteen weeks; in every other shop a cashier goes crooked after the fourth.
 *
 * @param caught days until each crook who was caught was
 * @param falseAlarms other members that something was raised of
 */
record Trial(
    List<Crook> crooks, List<Caught> caught, Set<String> falseAlarms, int members, Ear ear) {
  static final int DAYS = 112;
  private static final int HONEST_DAYS = 28;

  /** A crook and how long it took. */
  record Caught(Crook crook, long days) {}

  static Trial run(long seed, int perMille) {
    var months = new Months(seed);
    var crooks = new ArrayList<Crook>();
    if (perMille > 0) {
      for (int i = 0; i < months.shops().size(); i += 2) {
        crooks.add(new Crook(months.shops().get(i), 0, perMille, Months.day(HONEST_DAYS)));
      }
    }
    crooks.forEach(months::corrupt);
    var ear = new Ear();
    months.trade(DAYS, ear::hear);
    return of(crooks, ear);
  }

  private static Trial of(List<Crook> crooks, Ear ear) {
    var caught = new ArrayList<Caught>();
    for (var crook : crooks) {
      ear.raised().stream()
          .filter(each -> each.member().equals(crook.member()) && !each.at().isBefore(crook.from()))
          .findFirst()
          .ifPresent(
              each ->
                  caught.add(
                      new Caught(crook, Duration.between(crook.from(), each.at()).toDays())));
    }
    var guilty = crooks.stream().map(Crook::member).collect(Collectors.toSet());
    var others = new TreeSet<String>();
    ear.raised().stream()
        .map(Ear.Raised::member)
        .filter(m -> !guilty.contains(m))
        .forEach(others::add);
    return new Trial(crooks, caught, others, ear.members(), ear);
  }
}
