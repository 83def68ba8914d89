package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomersTest {

  @Test
  void givesNumbersOnPlasticAndPhonesAsTheyAreIssued() {
    assertThat(new Customer("a", 1).card()).isEqualTo("2000000000015");
    assertThat(new Customer("a", 0).phone()).isEqualTo("+375291000000");
    assertThat(new Customer("a", 9_000_001).phone()).isEqualTo("+375330000001");
    assertThat(new Customer("a", Customer.NUMBERS - 1).phone()).isEqualTo("+375449999999");
  }

  @Test
  void knowsACustomerAgain() {
    assertThat(new Customers().of("00004")).isEqualTo(new Customers().of("00004"));
  }

  @Test
  void givesNoNumberTwice() {
    var customers = new Customers();
    // "Aa" and "BB" have one hash, and so have all that are put together from them.
    var names =
        IntStream.range(0, 1 << 10)
            .mapToObj(i -> "%10s".formatted(Integer.toBinaryString(i)))
            .map(bits -> bits.replace("1", "BB").replaceAll("[ 0]", "Aa"))
            .toList();
    assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);
    assertThat(names.stream().map(customers::of))
        .doesNotHaveDuplicates()
        .extracting(Customer::phone)
        .doesNotHaveDuplicates()
        .noneMatch(phone -> phone.endsWith("999"));
  }
}
