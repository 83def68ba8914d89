package org.kopilka.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures, printed as they come and kept for JSON. */
public final class Report {
  private final PrintStream out;
  private final Map<String, List<Figure>> sections = new LinkedHashMap<>();
  private String section = "";

  public Report(PrintStream out) {
    this.out = out;
  }

  /** What follows belongs to this. */
  public void section(String title) {
    section = title;
    sections.putIfAbsent(title, new ArrayList<>());
    out.printf("%n%s%n", title);
  }

  /** Adds a figure to the last section. */
  public void add(Figure figure) {
    sections.computeIfAbsent(section, title -> new ArrayList<>()).add(figure);
    out.printf(
        "  %-62s %12s %-14s %s%n",
        figure.name(), figure.value().toPlainString(), figure.unit(), figure.verdict());
  }

  /** Those that are not as good as was aimed at. */
  public List<Figure> missed() {
    return sections.values().stream().flatMap(List::stream).filter(f -> !f.isWell()).toList();
  }

  /** Those of them that no neighbour on the machine can have caused. */
  public List<Figure> missedCounts() {
    return missed().stream().filter(f -> f.goal() != null && !f.goal().timed()).toList();
  }

  /** Writes everything as JSON. */
  public void write(Path file) throws IOException {
    var json = new JsonMapper();
    var root = json.createObjectNode();
    sections.forEach(
        (title, figures) -> {
          var list = root.putArray(title);
          for (var figure : figures) {
            var node = list.addObject().put("name", figure.name()).put("value", figure.value());
            node.put("unit", figure.unit());
            if (figure.goal() != null) {
              node.put("goal", figure.goal().toString()).put("met", figure.isWell());
            }
          }
        });
    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }
}
