package org.kopilka.simulation.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kopilka.simulation.outside.PhoneCalls;
import org.kopilka.simulation.till.Phones;

/** Texts with codes, read off the phones they were sent to. */
final class Inboxes implements Phones {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

  private final PhoneCalls operator;
  private final WorldClock clock;
  private final Map<String, List<Code>> codes = new HashMap<>();
  private int read;

  Inboxes(PhoneCalls operator, WorldClock clock) {
    this.operator = operator;
    this.clock = clock;
  }

  @Override
  public List<Code> codes(String phone) {
    var sent = operator.sent();
    while (read < sent.size()) {
      read(sent.get(read++));
    }
    return codes.getOrDefault(phone, List.of());
  }

  private void read(PhoneCalls.Text text) {
    var found = DIGITS.matcher(text.text());
    if ("CODE".equals(text.purpose()) && found.find()) {
      var code = new Code(found.group(), text.at());
      codes.computeIfAbsent(text.to(), _ -> new ArrayList<>()).add(code);
    }
  }

  @Override
  public Instant now() {
    return clock.now();
  }
}
