package org.kopilka.reconciliation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(boolean repair, String table, Map<String, String> named, Set<String> flags) {
  static final String USAGE =
      """
      Usage: check TABLE [--programme P] (--account A | --member M | --card C)
             check TABLE [--programme P] --all --rate ITEMS_PER_SECOND [--from CURSOR]
             repair TABLE [--programme P] (--account A | --member M | --card C)
                    [--write --by NAME] [--facts-over-balances]
        TABLE      the stack's output TableName
        --programme  veska unless given; with --all: every programme unless given
        --all      reads the whole table; --rate is how many items a second, --from where an earlier
                   run stopped
        --write    writes the account's item; without it nothing is written
        --by       who takes responsibility, for the trace
      Ends with 0 when all agrees, 1 when something differs, 2 when it was not told what to do.
      """;

  private static final Set<String> NAMED =
      Set.of("--programme", "--account", "--member", "--card", "--rate", "--from", "--by");
  private static final Set<String> FLAGS = Set.of("--all", "--write", "--facts-over-balances");
  private static final List<String> WHOM = List.of("--account", "--member", "--card", "--all");

  /**
   * Options of a command line.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  static Options of(String[] args) {
    var rest = new ArrayDeque<>(List.of(args));
    var verb = next(rest, "check or repair");
    var table = next(rest, "a table");
    if (!Set.of("check", "repair").contains(verb)) {
      throw new IllegalArgumentException("check or repair, not " + verb);
    }
    var named = new HashMap<String, String>();
    var flags = new HashSet<String>();
    while (!rest.isEmpty()) {
      var option = rest.pop();
      if (NAMED.contains(option)) {
        named.put(option, next(rest, "a value for " + option));
      } else if (FLAGS.contains(option)) {
        flags.add(option);
      } else {
        throw new IllegalArgumentException("what is " + option + "?");
      }
    }
    return new Options(verb.equals("repair"), table, named, flags).valid();
  }

  private static String next(Deque<String> rest, String what) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return rest.pop();
  }

  private Options valid() {
    require(
        WHOM.stream().filter(this::has).count() == 1,
        "one of --account, --member, --card and --all");
    require(!has("--all") || !repair, "repair mends one account at a time");
    require(has("--all") == has("--rate"), "--all and --rate go together");
    require(!has("--write") || repair, "check writes nothing");
    require(has("--write") == has("--by"), "--write and --by go together");
    return this;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  boolean has(String option) {
    return flags.contains(option) || named.containsKey(option);
  }

  @Nullable String value(String option) {
    return named.get(option);
  }

  String value(String option, String otherwise) {
    return named.getOrDefault(option, otherwise);
  }
}
