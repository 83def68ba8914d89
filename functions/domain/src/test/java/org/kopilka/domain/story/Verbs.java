package org.kopilka.domain.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** What somebody may do in a story, as a command to the ledger. */
final class Verbs {
  private static final String TIME = "(" + Times.PATTERN + ")";
  private static final Pattern PART = Pattern.compile("(?:([0-9.]+) of )?line (\\d+)");

  private record Verb(Pattern words, Function<MatchResult, Command> command) {}

  private final Customer customer;
  private final Instant now;
  private final Function<String, Customer> others;
  private final List<Verb> verbs =
      List.of(
          verb(
              "buys (.+?)(?: paying (\\d+ points|the most|with hold \\S+))?"
                  + ("(?: dated " + TIME + ")?(?: as (\\S+))?"),
              this::buys),
          verb("returns (?:(.+) of )?(\\S+)", this::returns),
          verb("holds (\\d+) points until " + TIME + " as (\\S+)", this::holds),
          verb("releases (\\S+)", line -> new Command.Release(line.group(1))),
          verb("captures (\\S+)", line -> new Command.Capture(line.group(1))),
          verb("is given (\\d+) points", line -> adjusts(Long.parseLong(line.group(1)))),
          verb("loses (\\d+) points", line -> adjusts(-Long.parseLong(line.group(1)))),
          verb("confirms the phone", line -> new Command.ConfirmPhone()),
          verb("completes the questionnaire", line -> new Command.CompleteQuestionnaire()),
          verb("is granted (\\w+) until " + TIME, this::granted),
          verb("loses the granted tier", line -> grants(null)),
          verb("matured points are announced", line -> new Command.Mature()),
          verb("lapsed holds are announced", line -> new Command.AnnounceLapsed()),
          verb("expired points are written off", line -> new Command.Expire()),
          verb("is told what expires soon", line -> notice()),
          verb("tier is reviewed", line -> reviews()),
          verb("takes the place of (.+)", this::merges),
          verb("merge is undone", line -> undoes()));

  Verbs(Customer customer, Instant now, Function<String, Customer> others) {
    this.customer = customer;
    this.now = now;
    this.others = others;
  }

  private Command merges(MatchResult line) {
    var given = Stream.of(line.group(1).split(" \\+ ", -1)).map(this::other).toList();
    return new Command.Merge(
        "merge at " + now, customer.account().id(), given, customer.programmes());
  }

  private Command.Merge.Other other(String card) {
    return new Command.Merge.Other(others.apply(card).account(), card);
  }

  private Command undoes() {
    var merge = customer.merge();
    return new Command.Unmerge(
        merge.event(), merge.at(), merge.event().shares(), customer.programmes());
  }

  private Command notice() {
    return new Command.GiveNotice(customer.programmes());
  }

  private static Verb verb(String words, Function<MatchResult, Command> command) {
    return new Verb(Pattern.compile(words), command);
  }

  Command command(String what) {
    for (var verb : verbs) {
      var line = verb.words().matcher(what);
      if (line.matches()) {
        return verb.command().apply(line);
      }
    }
    throw new IllegalArgumentException("nobody can do this: " + what);
  }

  private Command buys(MatchResult line) {
    var at = line.group(3) == null ? now : customer.times().read(line.group(3));
    var id = line.group(4) == null ? "unnamed " + now : line.group(4);
    return new Command.Purchase(
        new Receipt(id, at, "STORE", null, null, null),
        Basket.read(line.group(1)),
        redeem(line.group(2)),
        customer.programmes());
  }

  private static Redeem redeem(@Nullable String paying) {
    if (paying == null) {
      return new Redeem.Nothing();
    }
    if (paying.equals("the most")) {
      return new Redeem.Max();
    }
    var hold = "with hold ";
    return paying.startsWith(hold)
        ? new Redeem.FromHold(paying.substring(hold.length()))
        : new Redeem.Points(Long.parseLong(paying.split(" ", -1)[0]));
  }

  private Command returns(MatchResult line) {
    var bought = customer.bought(line.group(2));
    var parts =
        line.group(1) == null ? bought.kept().whatIsLeft() : parts(line.group(1), bought.kept());
    return new Command.Return(
        bought.seq(),
        bought.purchase(),
        bought.kept(),
        "return at " + now,
        null,
        parts,
        customer.programmes());
  }

  private static List<ReturnedLine> parts(String text, Kept kept) {
    var parts = new ArrayList<ReturnedLine>();
    for (var item : text.split(" \\+ ", -1)) {
      var part = PART.matcher(item);
      if (!part.matches()) {
        throw new IllegalArgumentException("not a part of a receipt: " + item);
      }
      var line = Integer.parseInt(part.group(2));
      var quantity = part.group(1);
      parts.add(
          quantity == null ? kept.whatIsLeftOf(line) : new ReturnedLine(line, Basket.of(quantity)));
    }
    return parts;
  }

  private Command holds(MatchResult line) {
    return new Command.PlaceHold(
        line.group(3),
        Long.parseLong(line.group(1)),
        customer.times().read(line.group(2)),
        customer.programmes());
  }

  private Command adjusts(long points) {
    return new Command.Adjust(points, "as the story wants it", customer.programmes());
  }

  private Command granted(MatchResult line) {
    return grants(new TierFloor(line.group(1), customer.times().read(line.group(2))));
  }

  private Command grants(@Nullable TierFloor floor) {
    return new Command.GrantTier(floor, customer.programmes());
  }

  private Command reviews() {
    return new Command.ReviewTier(TierChange.Cause.REVIEW, customer.programmes());
  }
}
