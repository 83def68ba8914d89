package org.kopilka.domain.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.programme.Programmes;

/** The world of one story: its programmes, its customers, and what the last line led to. */
final class Stage {
  private static final Pattern PROGRAMME =
      Pattern.compile(
          "programme (?<name>\\w+)(?: from (?<from>" + Times.PATTERN + "))?(?: with (?<with>.+))?");
  private static final Pattern ACT =
      Pattern.compile("(?<time>" + Times.PATTERN + ") (?<who>\\w+)(?:'s)? (?<what>.+)");
  private static final Pattern JOINS =
      Pattern.compile("joins (?<programme>\\w+)(?<known> with phone and questionnaire)?");

  private final Map<String, Programmes> programmes = new HashMap<>();
  private final Map<String, Customer> customers = new HashMap<>();
  private Facts facts = new Facts();
  private List<String> refusal = List.of();

  /** What of an expectation is not so. */
  List<String> expect(String expected) {
    if (expected.startsWith("refused ")) {
      refusal = List.of();
    }
    return facts.faults(expected);
  }

  /** A refusal that the story has not mentioned. */
  List<String> unmentionedRefusal() {
    return refusal;
  }

  /** Plays one line; answers what of it is not so. */
  List<String> act(String line) {
    var programme = PROGRAMME.matcher(line);
    if (programme.matches()) {
      declare(programme.toMatchResult());
      return List.of();
    }
    var act = ACT.matcher(line);
    if (!act.matches()) {
      throw new IllegalArgumentException("not a line of a story");
    }
    return act(act.group("time"), act.group("who"), act.group("what"));
  }

  private void declare(MatchResult line) {
    var name = line.group("name");
    programmes.put(name, Settings.declared(programmes.get(name), line));
    customers.computeIfAbsent("nobody", nobody -> Customer.nobody(programme(name)));
    customers.values().stream()
        .filter(customer -> customer.programmes().code().equals(name))
        .forEach(customer -> customer.follows(programme(name)));
  }

  private List<String> act(String time, String who, String what) {
    var joins = JOINS.matcher(what);
    if (joins.matches()) {
      var joined = programme(joins.group("programme"));
      customers.put(
          who, Customer.of(who, joined, new Times(joined.at(Instant.EPOCH).zone()).read(time)));
      if (joins.group("known") != null) {
        act(time, who, "confirms the phone");
        act(time, who, "completes the questionnaire");
      }
      return List.of();
    }
    var customer = customer(who);
    return act(customer, customer.times().read(time), what);
  }

  private List<String> act(Customer customer, Instant now, String what) {
    if (what.startsWith("has ")) {
      return customer.standing(now, new Facts()).faults(what.substring("has ".length()));
    }
    var decision = decide(customer, new Verbs(customer, now, this::customer).command(what), now);
    facts = Answers.of(decision, customer.times());
    refusal =
        decision instanceof Decision.Refused refused
            ? List.of("refused " + Answers.name(refused.refusal()))
            : List.of();
    customer.standing(now, facts);
    return List.of();
  }

  /**
   * A card that was given up is followed to the one that has its points, as the write path does.
   */
  private Decision decide(Customer customer, Command command, Instant now) {
    var merged = customer.merged();
    var followed = merged.flatMap(it -> it.follow(command));
    return followed.isPresent()
        ? decide(customer(merged.orElseThrow().into()), followed.get(), now)
        : customer.decide(command, now, (other, event) -> customer(other).record(event, now));
  }

  private Customer customer(String name) {
    return Objects.requireNonNull(customers.get(name), "nobody of that name: " + name);
  }

  private Programmes programme(String name) {
    return Objects.requireNonNull(programmes.get(name), "no programme of that name: " + name);
  }
}
