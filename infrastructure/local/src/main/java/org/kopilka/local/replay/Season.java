package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lives through the days of a diary on a running platform. */
final class Season {
  private final Controls controls;
  private final Till till;
  private final Crew crew;
  private final Findings findings;
  private final ProgrammeRules rules;
  private final Shop shop;

  Season(Http http, Crew crew, Findings findings) {
    this.controls = new Controls(http);
    this.till = new Till(http);
    this.crew = crew;
    this.findings = findings;
    this.rules = ProgrammeRules.read(till.programme());
    this.shop = new Shop(till, rules, crew, findings);
  }

  /**
   * Lives through them and looks at what is left.
   *
   * @param startAt where the clock began when this story was told for the first time
   */
  Outcome live(List<Day> days, Instant startAt, Display display) {
    int sales = 0;
    for (var day : days) {
      var noon = rules.noonOf(day.date());
      var now = controls.passTo(noon);
      shop.serve(day, new Moment(noon, noon.isAfter(startAt) ? noon : startAt, now));
      sales += day.sales();
      display.passed(day.date(), sales);
    }
    display.done();
    return outcome(startAt);
  }

  private Outcome outcome(Instant startAt) {
    findings.tally().add(Figure.MESSAGES, controls.messages().size());
    var lost = controls.lost();
    findings.tally().add(Figure.DEAD, lost.size());
    new FinalAudit(till, crew, findings.tally()).compare(shop.members(), startAt, controls.now());
    return new Outcome(findings, rules.currency(), reasons(lost));
  }

  private static List<String> reasons(JsonNode lost) {
    return StreamSupport.stream(lost.spliterator(), false)
        .map(each -> each.path("queue").asText() + ": " + each.path("reason").asText())
        .toList();
  }
}
