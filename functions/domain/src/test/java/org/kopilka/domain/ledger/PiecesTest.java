package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final List<Piece> TAKEN = List.of(piece(1, 10), piece(2, 20), piece(3, 30));

  @Test
  void theFirst() {
    assertThat(Pieces.first(TAKEN, 0)).isEmpty();
    assertThat(Pieces.first(TAKEN, 10)).containsExactly(piece(1, 10));
    assertThat(Pieces.first(TAKEN, 11)).containsExactly(piece(1, 10), piece(2, 1));
    assertThat(Pieces.first(TAKEN, 60)).isEqualTo(TAKEN);
  }

  @Test
  void theLastAfterThoseThatWentBefore() {
    assertThat(Pieces.last(TAKEN, 0, 0)).isEmpty();
    assertThat(Pieces.last(TAKEN, 0, 31)).containsExactly(piece(3, 30), piece(2, 1));
    assertThat(Pieces.last(TAKEN, 31, 20)).containsExactly(piece(2, 19), piece(1, 1));
    assertThat(Pieces.last(TAKEN, 30, 5)).containsExactly(piece(2, 5));
    assertThat(Pieces.last(TAKEN, 5, 5)).containsExactly(piece(3, 5));
    assertThat(Pieces.last(TAKEN, 0, 60)).isEqualTo(TAKEN.reversed());
  }

  @Test
  void aPieceIsNotEmpty() {
    assertThatThrownBy(() -> piece(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Piece piece(int expiresSecond, long points) {
    return new Piece(Instant.ofEpochSecond(expiresSecond), points);
  }
}
