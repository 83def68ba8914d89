package org.kopilka.store.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackerTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "63, 1",
    "-64, 1",
    "64, 2",
    "-65, 2",
    "8191, 2",
    "8192, 3",
    "1795245300123, 6",
    "9223372036854775807, 10",
    "-9223372036854775808, 10",
  })
  void writesSmallNumbersInFewBytes(long number, int bytes) {
    var packed = new Packer().number(number).bytes();
    assertThat(packed).hasSize(bytes);
    assertThat(new Unpacker(packed).number()).isEqualTo(number);
  }
}
