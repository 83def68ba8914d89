package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kopilka.domain.message.Purpose;
import org.kopilka.store.message.Contact;

class ReachTest {

  private static final String PHONE = "+375291234567";

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void reachesAMemberWithAPhone(Purpose purpose) {
    assertThat(Reach.of(new Contact(PHONE, null, false), purpose)).isEqualTo(new Reach.At(PHONE));
  }

  @Test
  void optingOutStopsAdvertisingOnly() {
    var contact = new Contact(PHONE, null, true);

    assertThat(Reach.of(contact, Purpose.MARKETING)).isEqualTo(new Reach.Nowhere("OPTED_OUT"));
    assertThat(Reach.of(contact, Purpose.TRANSACTIONAL)).isEqualTo(new Reach.At(PHONE));
    assertThat(Reach.of(contact, Purpose.CODE)).isEqualTo(new Reach.At(PHONE));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void reachesNobodyWithoutAPhone(Purpose purpose) {
    assertThat(Reach.of(new Contact(null, "ru", false), purpose))
        .isEqualTo(new Reach.Nowhere("NO_PHONE"));
  }
}
