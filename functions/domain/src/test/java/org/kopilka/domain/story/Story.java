package org.kopilka.domain.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A worked example of docs/domain.md: a fenced block that begins with {@code ```story}.
 *
 * @param title its first line
 * @param at the number of that line in the document, from 1
 * @param lines the lines after it
 */
record Story(String title, int at, List<String> lines) {
  static final Path DOCUMENT = Path.of("../../docs/domain.md");

  static List<Story> all() throws IOException {
    return in(Files.readAllLines(DOCUMENT));
  }

  static List<Story> in(List<String> document) {
    var stories = new ArrayList<Story>();
    for (int i = 0; i < document.size(); i++) {
      if (document.get(i).equals("```story")) {
        var rest = document.subList(i + 1, document.size());
        var block = rest.subList(0, rest.indexOf("```"));
        var lines = List.copyOf(block.subList(1, block.size()));
        stories.add(new Story(block.getFirst(), i + 2, lines));
      }
    }
    return stories;
  }
}
