package org.kopilka.dayx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.message.Fates;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.Wave;
import org.kopilka.wire.json.Json;

/** A day X as an administrator sees it. */
record DayXJson(DayXs days) {

  ObjectNode of(DayX day) {
    var json = Json.object().put("migrationId", day.migrationId());
    json.put("programme", day.programme()).put("version", day.version());
    json.put("at", day.at().toString()).put("stage", day.stage().name());
    json.put("paused", day.halted());
    var text = json.putObject("text").put("ru", day.wording().ru());
    if (day.wording().en() != null) {
      text.put("en", day.wording().en());
    }
    var waves = json.putObject("waves").put("size", day.portions().size());
    waves.put("every", day.portions().every().toString());
    waves
        .putObject("hours")
        .put("from", day.portions().from().toString())
        .put("until", day.portions().until().toString());
    progress(json.putObject("progress"), day);
    return json;
  }

  private void progress(ObjectNode json, DayX day) {
    var fates = days.waves(day).stream().map(Wave::fates).reduce(Fates.NONE, Fates::plus);
    json.put("waves", day.waves());
    json.put("nextWaveAt", day.nextAt() == null ? null : day.nextAt().toString());
    json.put("chosen", day.chosen()).put("sent", fates.sent()).put("failed", fates.failed());
    var skipped = json.putObject("skipped");
    fates.skipped().forEach(skipped::put);
    json.put("left", Math.max(0, day.chosen() - fates.known()));
  }
}
