package org.kopilka.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineKeyTest {
  @Test
  void isOfWhatAsked() {
    assertThat(LineKey.imported("veska", "m-1", 17).pk()).isEqualTo("veska#OP#I#m-1#17");
    assertThat(LineKey.merge("veska", "m-1").pk()).isEqualTo("veska#OP#M#m-1");
    assertThat(LineKey.elsewhere(LineKey.merge("veska", "m-1"), "a-2"))
        .isEqualTo(new LineKey("veska", "veska#OP#M#m-1#a-2"));
  }
}
