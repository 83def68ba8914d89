package org.kopilka.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which processors a function has for itself, and which are left to what it talks to.
 *
 * @param own put before a function's command, so that it has one processor; empty where that cannot
 *     be had
 * @param others put before the others' commands
 */
record Cores(List<String> own, List<String> others) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path TASKSET = Path.of("/usr/bin/taskset");
  private static final String ALLOWED = "Cpus_allowed_list:";

  /** The last of this process's processors for the function, the rest for the others. */
  static Cores split() throws IOException {
    if (!Files.exists(STATUS) || !Files.isExecutable(TASKSET)) {
      return new Cores(List.of(), List.of());
    }
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(ALLOWED))
          .map(line -> of(numbers(line.substring(ALLOWED.length()).strip())))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Cores of(List<String> numbers) {
    var last = numbers.size() - 1;
    var rest = last == 0 ? numbers : numbers.subList(0, last);
    return new Cores(pinned(numbers.get(last)), pinned(String.join(",", rest)));
  }

  private static List<String> pinned(String numbers) {
    return List.of(TASKSET.toString(), "--cpu-list", numbers);
  }

  /** The kernel's way to write a set: {@code 0-2,5}. */
  static List<String> numbers(String ranges) {
    var numbers = new ArrayList<String>();
    for (var range : ranges.split(",", -1)) {
      var ends = range.split("-", -1);
      for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
        numbers.add(Integer.toString(n));
      }
    }
    return numbers;
  }

  boolean isOne() {
    return !own.isEmpty();
  }
}
