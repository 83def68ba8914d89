package org.kopilka.simulation.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.auditor.Terms;
import org.kopilka.domain.programme.Programme;
import org.kopilka.local.bus.Rules;
import org.kopilka.local.replay.ProgrammeRules;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.simulation.storm.Storm;
import org.kopilka.wire.programme.ProgrammeJson;

/**
 * What all worlds of a programme have in common: the template, read once.
 *
 * @param storm the kind of all its worlds
 * @param terms the programme as the auditor reads it
 * @param functions by route
 */
public record Blueprint(
    Storm storm,
    Stack stack,
    Rules rules,
    Map<String, String> functions,
    Programme programme,
    String programmeText,
    Terms terms) {

  /** Those of both programmes; where cards cannot spend at once, less happens, so it is rarer. */
  public static List<Blueprint> all(Path root, Storm storm) {
    var veska = read(root, "veska", storm);
    return List.of(veska, veska, veska, veska, read(root, "dobrostroy", storm));
  }

  /** The blueprint of a programme's whole storms. */
  public static Blueprint read(Path root, String programme) {
    return read(root, programme, Storm.WHOLE);
  }

  /**
   * The blueprint of a programme.
   *
   * @param root the folder of the repository
   */
  public static Blueprint read(Path root, String programme, Storm storm) {
    try {
      var template = Files.readString(root.resolve("template.yaml"));
      var stack = StackReader.read(template, Map.of("Programme", programme));
      var text = Files.readString(root.resolve("infrastructure/programmes/" + programme + ".json"));
      var functions = new HashMap<String, String>();
      for (var route : stack.routes()) {
        functions.put(route.method() + " " + route.path(), route.function());
      }
      var terms = ProgrammeRules.read(new ObjectMapper().readTree(text)).terms();
      return new Blueprint(
          storm, stack, new Rules(stack.rules()), functions, ProgrammeJson.read(text), text, terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
