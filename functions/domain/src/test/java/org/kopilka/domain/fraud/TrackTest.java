package org.kopilka.domain.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheSameInWhateverOrderAndHoweverOftenItIsHeard(long seed) {
    var visits = new ArrayList<Visit>();
    for (int i = 0; i < 400; i++) {
      visits.add(new Visit("r" + i, Shelf.at(i / 3, i % 3), Shelf.MASHA, 1, 0, 500, false));
    }
    var inOrder = heard(visits);

    visits.addAll(visits.subList(100, 300));
    Collections.shuffle(visits, new Random(seed));

    assertThat(heard(visits)).isEqualTo(inOrder);
    assertThat(inOrder.visits()).hasSize(Track.VISITS_MAX);
  }

  private static Track heard(Iterable<Visit> visits) {
    var track = Track.NONE;
    for (var visit : visits) {
      track = track.with(visit);
    }
    return track;
  }
}
