package org.kopilka.store.fraud;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kopilka.domain.fraud.Suspicion;
import org.kopilka.domain.fraud.Track;
import org.kopilka.domain.fraud.Vigilance;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.attempt.AlertItems;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * What members' cards did of late: an item a member, replaced only as it was read, together with
 * the alerts that it gives rise to. So each is raised once, however often a receipt is heard of.
 */
public record Tracks(TableItems table, Pause pause) {
  private static final String SORT_KEY = "TRACK";
  private static final int ATTEMPTS_MAX = 20;

  /** Whose receipt was heard of, and why it is being told. */
  public record Hearing(String programme, String memberId, Instant now, String correlationId) {}

  /** One strongly consistent read. */
  public Track read(String programme, String memberId) {
    return track(table.get(pk(programme, memberId), SORT_KEY));
  }

  /**
   * Hears of something.
   *
   * @param decide what to keep and what to raise; asked again when others were faster
   * @throws IllegalStateException if others were faster each time: the queue brings it again
   */
  public void hear(Hearing hearing, Function<Track, Vigilance.Outcome> decide) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      if (once(hearing, decide)) {
        return;
      }
      pause.before(attempt);
    }
    throw new IllegalStateException("the track of " + hearing.memberId() + " is busy");
  }

  private boolean once(Hearing hearing, Function<Track, Vigilance.Outcome> decide) {
    var item = table.get(pk(hearing.programme(), hearing.memberId()), SORT_KEY);
    var before = track(item);
    var outcome = decide.apply(before);
    if (outcome.after().equals(before)) {
      return true;
    }
    long version = Versioned.of(item);
    var put = Versioned.replacing(version, item(hearing, outcome.after(), version + 1), table);
    return outcome.raised().isEmpty()
        ? Versioned.put(table, put)
        : Versioned.write(table, all(put, hearing, version, outcome.raised()));
  }

  private Put[] all(Put track, Hearing hearing, long version, List<Suspicion> raised) {
    var puts = new ArrayList<Put>();
    puts.add(track);
    for (int i = 0; i < raised.size(); i++) {
      var id = AlertItems.id(hearing.now(), hearing.memberId() + "." + version + "-" + i);
      var alert =
          new Alert.Suspected(
              hearing.programme(),
              id,
              hearing.memberId(),
              hearing.now(),
              raised.get(i),
              null,
              hearing.correlationId());
      puts.add(Versioned.replacing(0, AlertItems.item(alert), table));
    }
    return puts.toArray(Put[]::new);
  }

  private static String pk(String programme, String memberId) {
    return programme + "#TRACK#" + memberId;
  }

  private static Track track(Optional<Map<String, AttributeValue>> item) {
    return item.map(
            found ->
                PackedTrack.track(
                    text(found, "posts"),
                    text(found, "visits"),
                    text(found, "returns"),
                    text(found, "told")))
        .orElse(Track.NONE);
  }

  private static Map<String, AttributeValue> item(Hearing hearing, Track track, long version) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(hearing.programme(), hearing.memberId())));
    item.put("sk", text(SORT_KEY));
    item.put("t", text(SORT_KEY));
    item.put("v", number(version));
    item.put("posts", text(PackedTrack.posts(track)));
    item.put("visits", text(PackedTrack.visits(track)));
    item.put("returns", text(PackedTrack.returns(track)));
    item.put("told", text(PackedTrack.told(track)));
    return item;
  }
}
