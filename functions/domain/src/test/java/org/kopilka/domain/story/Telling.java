package org.kopilka.domain.story;

import java.time.DateTimeException;
import java.util.List;

/** Tells a story line by line and stops at the first that does not come true. */
final class Telling {
  private final Story story;
  private final Stage stage = new Stage();
  private int lastAct;

  Telling(Story story) {
    this.story = story;
  }

  void tell() {
    for (int i = 0; i < story.lines().size(); i++) {
      var line = story.lines().get(i).strip();
      if (line.startsWith("->")) {
        stopAt(i, stage.expect(line.substring(2).strip()));
      } else if (!line.isEmpty()) {
        stopAt(lastAct, stage.unmentionedRefusal());
        stopAt(i, act(line));
        lastAct = i;
      }
    }
    stopAt(lastAct, stage.unmentionedRefusal());
  }

  private List<String> act(String line) {
    try {
      return stage.act(line);
    } catch (IllegalArgumentException | DateTimeException notUnderstood) {
      return List.of(String.valueOf(notUnderstood.getMessage()));
    }
  }

  private void stopAt(int wrong, List<String> faults) {
    if (faults.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    text.append("%s (docs/domain.md:%d)%n".formatted(story.title(), story.at()));
    for (int i = 0; i < story.lines().size(); i++) {
      text.append(i == wrong ? ">>> " : "    ").append(story.lines().get(i)).append('\n');
      if (i == wrong) {
        faults.forEach(fault -> text.append("         ^ ").append(fault).append('\n'));
      }
    }
    throw new AssertionError(text.toString());
  }
}
