package org.kopilka.domain.story;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ProgrammeDraft;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.programme.ReturnDebt;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.Tier;

/** {@code programme veska from 2027-01-01 00:00 with spendMaxBp 5000, returnDebt WITHHOLD}. */
final class Settings {
  private Settings() {}

  /** The versions so far and the one that a line of a story declares. */
  static Programmes declared(@Nullable Programmes before, MatchResult line) {
    var versions = new ArrayList<Programme>(before == null ? List.of() : before.versions());
    var draft =
        before == null
            ? ready(line.group("name"))
            : ProgrammeDraft.after(before.versions().getLast());
    var from = line.group("from");
    draft.effectiveFrom = from == null ? Instant.EPOCH : new Times(draft.zone).read(from);
    if (line.group("with") != null) {
      for (var setting : line.group("with").split(", ", -1)) {
        set(draft, setting.split(" ", -1));
      }
    }
    versions.add(draft.finished());
    return new Programmes(versions);
  }

  private static ProgrammeDraft ready(String name) {
    return switch (name) {
      case "veska" -> ReadyProgrammes.veska();
      case "dobrostroy" -> ReadyProgrammes.dobrostroy();
      default -> throw new IllegalArgumentException("ready are veska and dobrostroy, not " + name);
    };
  }

  private static void set(ProgrammeDraft draft, String[] words) {
    var value = words[1];
    switch (words[0]) {
      case "pointValue" -> draft.pointValue = Long.parseLong(value);
      case "timeZone" -> draft.zone = ZoneId.of(value);
      case "pendingFor" -> draft.pendingFor = Duration.parse(value);
      case "expiresAfter" ->
          draft.expiresAfter = value.equals("never") ? null : Period.parse(value);
      case "tierGraceDays" -> draft.graceDays = Integer.parseInt(value);
      case "tierWindow" -> draft.tierWindow = Period.parse(value);
      case "tier" -> draft.put(tier(words));
      case "earnBase" -> draft.earnBase = EarnBase.valueOf(value);
      case "earnRounding" -> draft.earnRounding = EarnRounding.valueOf(value);
      case "spendMaxBp" -> draft.spendMaxBp = Integer.parseInt(value);
      case "spendOnPromoGoods" -> draft.spendOnPromoGoods = Boolean.parseBoolean(value);
      case "spendExcept" -> draft.spendExcept = category(value);
      case "earnExcept" -> draft.earnExcept = category(value);
      case "returnDebt" -> draft.returnDebt = ReturnDebt.valueOf(value);
      default -> throw new IllegalArgumentException("no such setting: " + words[0]);
    }
  }

  /** {@code tier GOLD 1000 bp from 100000}. */
  private static Tier tier(String[] words) {
    return ProgrammeDraft.tier(words[1], Integer.parseInt(words[2]), Long.parseLong(words[5]));
  }

  private static Selector category(String name) {
    return new Selector(Set.of(), Set.of(name), Set.of());
  }
}
