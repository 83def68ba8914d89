package org.kopilka.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everything that is fed, with what it is fed at first. */
@SuppressWarnings("ImmutableEnumChecker") // of method references only, which keep nothing
enum Targets {
  /** The bodies of all routes. */
  BODIES(Bodies::new, Seeds::bodies),
  /** Paths, queries, cursors and headers of all routes. */
  REQUESTS(Requests::new, Seeds::requests),
  /** What comes from the bus, from anybody who may put events there. */
  EVENTS(Events::new, Seeds::events),
  /** Versions of programmes. */
  PROGRAMMES(root -> text(Readers::programme), Seeds::programmes),
  /** Receipts that are to be replayed. */
  RECEIPTS(root -> Readers::receipts, Seeds::receipts),
  /** Templates: YAML, what is worked out of it, conditions. */
  TEMPLATES(root -> text(Readers::template), Seeds::templates),
  /** Patterns of rules, and expressions of schedules. */
  RULES(root -> text(Readers::rule), Seeds::rules),
  /** Phones, cards, cursors, numbers and instants, one at a time. */
  FORMATS(root -> text(Formats::read), Seeds::formats);

  private final Function<Path, Target> maker;
  private final Function<Path, List<byte[]>> seeds;

  Targets(Function<Path, Target> maker, Function<Path, List<byte[]>> seeds) {
    this.maker = maker;
    this.seeds = seeds;
  }

  /** Ready to be fed; what is only slow the first time was done once. */
  Target make(Path root) {
    var target = maker.apply(root);
    seeds(root).forEach(target::feed);
    return new Meter(target);
  }

  /** Inputs that it takes. */
  List<byte[]> seeds(Path root) {
    return seeds.apply(root);
  }

  private static Target text(Consumer<String> reader) {
    return input -> reader.accept(new String(input, StandardCharsets.UTF_8));
  }
}
