package org.kopilka.local.time;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron expression: lists, ranges, steps, names. L, W and # are not understood. */
final class CronField {
  private final String text;
  private final int min;
  private final int max;
  private final List<String> names;

  private CronField(String text, int min, int max, List<String> names) {
    this.text = text.toUpperCase(Locale.ROOT);
    this.min = min;
    this.max = max;
    this.names = names;
  }

  /**
   * @param names of the values from {@code min} on, if they have any
   */
  static BitSet of(String text, int min, int max, List<String> names) {
    return new CronField(text, min, max, names).values();
  }

  private BitSet values() {
    var values = new BitSet(max + 1);
    for (var part : text.split(",", -1)) {
      add(part, values);
    }
    return values;
  }

  private void add(String part, BitSet values) {
    var slash = part.indexOf('/');
    var range = slash < 0 ? part : part.substring(0, slash);
    var step = slash < 0 ? 1 : Math.max(1, number(part.substring(slash + 1)));
    var dash = range.indexOf('-');
    var every = range.equals("*") || range.equals("?");
    var from = every ? min : value(dash < 0 ? range : range.substring(0, dash));
    var open = every || (dash < 0 && slash >= 0);
    var until = open ? max : dash < 0 ? from : value(range.substring(dash + 1));
    for (int value = from; value <= until; value += step) {
      values.set(value);
    }
  }

  private int value(String word) {
    var named = names.indexOf(word);
    var value = named < 0 ? number(word) : min + named;
    if (value < min || value > max) {
      throw new IllegalArgumentException(word + " is not between " + min + " and " + max);
    }
    return value;
  }

  private int number(String word) {
    if (!word.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException("\"" + text + "\" is more than local runs understand");
    }
    return Integer.parseInt(word);
  }
}
