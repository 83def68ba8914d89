package org.kopilka.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.Crowd;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

class AttemptsTest {
  private final Cabinet cabinet = new Cabinet("veska");
  private final String anna = cabinet.registers("anna-0001", "+375291234567", 100);

  @AfterEach
  void close() {
    cabinet.close();
  }

  private HttpReply links(String member, String number, String address) {
    return cabinet.send(
        HttpCall.of("POST /v1/me/cards")
            .fromMember(member)
            .at(address)
            .body(Cabinet.number(number)));
  }

  @Test
  void threeAttemptsThenADayWithout() {
    cabinet.registers("boris-0003", "+375331112233", 500);
    assertThat(cabinet.links(anna, "x-1").code()).isEqualTo("CARD_NOT_FOUND");
    assertThat(cabinet.links(anna, "boris-0003").code()).isEqualTo("CARD_LINKED_ELSEWHERE");
    assertThat(cabinet.chooses(anna, "x-2").code()).isEqualTo("CARD_NOT_FOUND");

    var fourth = cabinet.links(anna, "x-3");
    cabinet.clock.advance(Duration.ofHours(1));
    var known = cabinet.links(anna, "boris-0003");

    assertThat(fourth.status()).isEqualTo(429);
    assertThat(fourth.headers().path("Retry-After").asText()).isEqualTo("86400");
    assertThat(known.code()).isEqualTo("LINK_ATTEMPTS_EXHAUSTED");
    assertThat(known.headers().path("Retry-After").asText()).isEqualTo("82800");
    cabinet.clock.advance(Duration.ofHours(23));
    assertThat(cabinet.links(anna, "x-4").code()).isEqualTo("CARD_NOT_FOUND");
  }

  @Test
  void anAttemptIsForgottenAfterADay() {
    cabinet.links(anna, "x-1");
    cabinet.clock.advance(Duration.ofHours(23));
    cabinet.links(anna, "x-2");
    cabinet.links(anna, "x-3");
    cabinet.clock.advance(Duration.ofHours(1));

    assertThat(cabinet.links(anna, "x-4").code()).isEqualTo("CARD_NOT_FOUND");
    assertThat(cabinet.links(anna, "x-5").code()).isEqualTo("LINK_ATTEMPTS_EXHAUSTED");
  }

  @Test
  void theAdministratorIsToldOnce() {
    for (int i = 0; i < 6; i++) {
      cabinet.links(anna, "x-" + i);
    }

    assertThat(cabinet.alerts()).hasSize(1);
    var alert = cabinet.alerts().get(0);
    assertThat(alert.path("memberId").asText()).isEqualTo(anna);
    assertThat(alert.path("until").asText()).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(alert.path("exhausted").toString()).isEqualTo("[\"MEMBER\",\"PHONE\"]");
  }

  @Test
  void ofManyAttemptsAtOnceThreeAreMade() throws Exception {
    var codes = Crowd.atOnce(12, i -> cabinet.links(anna, "x-" + i).code());
    assertThat(codes).filteredOn("CARD_NOT_FOUND"::equals).hasSize(3);
    assertThat(codes).filteredOn("LINK_ATTEMPTS_EXHAUSTED"::equals).hasSize(9);
    assertThat(cabinet.alerts()).hasSize(1);
  }

  @Test
  void anAddressHasTheAttemptsOfTenMembers() {
    var codes = new ArrayList<String>();
    for (int m = 0; m < 11; m++) {
      var member = cabinet.registers("card-" + m, "+37529000000" + m, 0);
      for (int i = 0; i < 3; i++) {
        codes.add(links(member, "x-" + i, "198.51.100.1").code());
      }
    }
    assertThat(codes.subList(0, 30)).containsOnly("CARD_NOT_FOUND");
    assertThat(codes.subList(30, 33)).containsOnly("LINK_ATTEMPTS_EXHAUSTED");
    assertThat(cabinet.alerts().get(0).path("exhausted").toString()).isEqualTo("[\"ADDRESS\"]");
    assertThat(links(anna, "x-9", "198.51.100.2").code()).isEqualTo("CARD_NOT_FOUND");
  }

  /** Whoever has a /64 has a fresh address for each attempt. */
  @Test
  void aHouseholdOfTheSixthVersionIsOneAddress() {
    var codes = new ArrayList<String>();
    for (int i = 0; i < 31; i++) {
      var member = cabinet.registers("card-" + i, "+3752900000" + (10 + i), 0);
      codes.add(links(member, "x-" + i, "2001:db8:1:2::" + (1 + i)).code());
    }
    assertThat(codes.subList(0, 30)).containsOnly("CARD_NOT_FOUND");
    assertThat(codes.getLast()).isEqualTo("LINK_ATTEMPTS_EXHAUSTED");
    assertThat(links(anna, "x-9", "2001:db8:1:3::1").code()).isEqualTo("CARD_NOT_FOUND");
  }

  @Test
  void theDeskHasSeenTheCardAndIsNotCounted() {
    var desk = HttpCall.of("POST /v1/members/{id}/cards").path("id", anna).from("desk-1", "desk");
    for (var number : List.of("x-1", "x-2", "x-3", "x-4", "x-5")) {
      assertThat(cabinet.send(desk.key(number).body(Cabinet.number(number))).code())
          .isEqualTo("CARD_NOT_FOUND");
    }
  }

  @Test
  void noPhoneAndNoAddressStandInTheTable() {
    cabinet.links(anna, "x-1");

    var items = cabinet.table.db().scan(s -> s.tableName(cabinet.items.name())).items();
    assertThat(items)
        .filteredOn(item -> item.toString().contains("S=ATTEMPTS"))
        .hasSize(3)
        .allSatisfy(item -> assertThat(item.toString()).doesNotContain("375291234567", "203.0"));
  }
}
