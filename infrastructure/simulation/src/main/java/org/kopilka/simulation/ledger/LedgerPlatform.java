package org.kopilka.simulation.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kopilka.domain.journal.Line;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.AtRest;
import org.kopilka.simulation.check.Telling;
import org.kopilka.simulation.check.Traces;
import org.kopilka.simulation.cloud.Delivery;
import org.kopilka.simulation.cloud.Fleets;
import org.kopilka.simulation.cloud.Mail;
import org.kopilka.simulation.cloud.RunMail;
import org.kopilka.simulation.cloud.StreamMail;
import org.kopilka.simulation.outside.Offers;
import org.kopilka.simulation.outside.Seam;
import org.kopilka.simulation.storm.Platform;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Phones;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.table.Change;
import software.amazon.awssdk.core.exception.SdkException;

/** Offices in front of the table, and behind it who tells of its lines. */
public final class LedgerPlatform implements Platform {
  private static final int SHARDS = 2;
  private static final int RETRIES_MAX = 2;

  private final Fleets<Office> offices;
  private final RunMail<DueIndex.Job> jobs;
  private final List<StreamMail<Line>> shards = new ArrayList<>();
  private final List<Mail> mail = new ArrayList<>();
  private final List<Telling> said = new ArrayList<>();

  /**
   * A platform of these offices.
   *
   * @param stream how lines are delivered
   */
  public LedgerPlatform(
      Fleets<Office> offices, Stack.StreamSource stream, Seam seam, Delivery delivery) {
    this.offices = offices;
    jobs = new RunMail<>(new JobRunner(offices, RETRIES_MAX), delivery);
    var herald =
        new Herald(
            new Offers<>(seam, this::say), stream.batchSizeMax(), stream.onFailure().retriesMax());
    for (int i = 0; i < SHARDS; i++) {
      shards.add(new StreamMail<>(herald, delivery));
    }
    mail.addAll(shards);
    mail.add(jobs);
  }

  private void say(Line line) {
    if (line.accountId() != null) {
      said.add(new Telling(line.accountId(), line.entry().seq(), null));
    }
  }

  @Override
  public Request request(Order order, Wish wish, String requestId, Dice dice) {
    var office = offices.any(dice);
    return () -> {
      try {
        return office.serve(order, wish, requestId);
      } catch (SdkException e) {
        throw new Unheard(e);
      }
    };
  }

  @Override
  public Optional<Phones> phones() {
    return Optional.empty();
  }

  @Override
  public List<Mail> waiting(Instant now) {
    return mail.stream().filter(each -> each.waits(now)).toList();
  }

  @Override
  public boolean isEmpty() {
    return mail.stream().allMatch(Mail::isEmpty);
  }

  @Override
  public void changed(Change change, Optional<Line> line) {
    line.ifPresent(each -> shards.get(Math.floorMod(each.key().pk().hashCode(), SHARDS)).add(each));
  }

  @Override
  public void fireAny(Dice dice) {
    jobs.add(dice.any(DueIndex.Job.values()));
  }

  @Override
  public void fireAll() {
    for (var job : DueIndex.Job.values()) {
      jobs.add(job);
    }
  }

  /** Nobody but tills and schedules can reach the ledger. */
  @Override
  public void disturb(List<Shopper> shoppers, Dice dice) {
    fireAny(dice);
  }

  @Override
  public void replace(Dice dice) {
    offices.replace(dice);
  }

  @Override
  public void replaceAll() {
    offices.replaceAll();
  }

  @Override
  public void look(AtRest atRest, List<Shopper> shoppers) {
    atRest.told(said);
  }

  /** Nobody is erased without functions. */
  @Override
  public void look(Traces traces) {
    traces.told(List.of());
  }
}
