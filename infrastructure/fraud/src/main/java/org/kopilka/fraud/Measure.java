package org.kopilka.fraud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several chains together. */
record Measure(int perMille, List<Trial> trials) {
  Measure {
    trials = List.copyOf(trials);
  }

  static Measure of(List<Long> seeds, int perMille) {
    return new Measure(perMille, seeds.stream().map(seed -> Trial.run(seed, perMille)).toList());
  }

  long crooks(Shop.Size size) {
    return trials.stream()
        .flatMap(trial -> trial.crooks().stream())
        .filter(crook -> crook.shop().size() == size)
        .count();
  }

  /** Days until each was caught who was, the quickest first. */
  List<Long> caught(Shop.Size size) {
    return trials.stream()
        .flatMap(trial -> trial.caught().stream())
        .filter(each -> each.crook().shop().size() == size)
        .map(Trial.Caught::days)
        .sorted()
        .toList();
  }

  long caught() {
    return trials.stream().mapToLong(trial -> trial.caught().size()).sum();
  }

  long falseAlarms() {
    return trials.stream().mapToLong(trial -> trial.falseAlarms().size()).sum();
  }

  long members() {
    return trials.stream().mapToLong(Trial::members).sum();
  }

  private long heard() {
    return trials.stream().mapToLong(trial -> trial.ear().heard()).sum();
  }

  private long counted() {
    return trials.stream().mapToLong(trial -> trial.ear().counted()).sum();
  }

  static String head() {
    return "| swiped | shops | crooks | caught | median days |\n|---|---|---|---|---|";
  }

  List<String> rows() {
    var rows = new ArrayList<String>();
    for (var size : Shop.Size.values()) {
      var days = caught(size);
      rows.add(
          "| %d ‰ | %s | %d | %d | %s |"
              .formatted(
                  perMille,
                  size.name().toLowerCase(Locale.ROOT),
                  crooks(size),
                  days.size(),
                  days.isEmpty() ? "-" : days.get(days.size() / 2)));
    }
    rows.add(
        "false alarms %d of %d members in %d days; a store was counted for %d of %d receipts"
            .formatted(falseAlarms(), members(), Trial.DAYS, counted(), heard()));
    return rows;
  }
}
