package org.kopilka.simulation.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.simulation.till.Heard;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Wish;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Merges;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.CardChoices;
import org.kopilka.store.member.CardLinks;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Questionnaires;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;

/** One process that does everything, with a clock and caches of its own. */
public final class Office {
  private static final String PEPPER = "pepper";
  private static final Pause NONE = attempt -> {};

  private final String programme;
  private final Clock clock;
  private final ProgrammeShelf shelf;
  private final Till till;
  private final Jobs jobs;

  /** An office that has read nothing yet; to decode rules is not what it is tried for. */
  public Office(TableItems table, Programme programme, Clock clock, Dice ids) {
    this.programme = programme.code();
    this.clock = clock;
    shelf = new ProgrammeShelf(table, _ -> programme);
    var identity = new Identity(PEPPER);
    var journal = new Journal(table, NONE);
    var members = new Members(table, identity);
    var choices = new CardChoices(table, members, new Merges(table), NONE);
    var links = new CardLinks(table, members, journal, NONE);
    till =
        new Till(
            journal,
            members,
            new History(table, NONE),
            new Enrolment(new Registration(table, identity), ids),
            new CardDesk(journal, members, links, choices, new Questionnaires(table, journal)));
    jobs = new Jobs(new DueIndex(table), new Chores(table, NONE), clock);
  }

  Heard serve(Order order, Wish wish, String requestId) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return till.serve(new Visit(order, wish, requestId, programmes(), now));
  }

  boolean work(DueIndex.Job job) {
    return jobs.run(job, programmes());
  }

  private Programmes programmes() {
    return shelf.get(programme, clock.instant()).orElseThrow();
  }
}
