package org.kopilka.wire.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.QueryReader;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Fault;

class MemberRefsTest {

  @Test
  void readsEachWayOfNamingAMember() {
    assertThat(read("{\"card\": \"2000000000015\"}"))
        .isEqualTo(new MemberRef.Card("2000000000015"));
    assertThat(read("{\"phone\": \"+375 (29) 123-45-67\"}"))
        .isEqualTo(new MemberRef.Phone("+375291234567"));
    assertThat(read("{\"id\": \"m-1\"}")).isEqualTo(new MemberRef.Id("m-1"));
  }

  @Test
  void absentIsNobody() {
    assertThat(read("null")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"card\": \"1\", \"id\": \"2\"}", "{\"card\": null}"})
  void oneNameIsNeededAndNoMore(String member) {
    assertThat(faults(member)).singleElement().extracting(Fault::code).isEqualTo("EXACTLY_ONE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"phone\": \"80291234567\"}", "{\"phone\": 375291234567}"})
  void aFaultPointsAtTheName(String member) {
    assertThat(faults(member)).singleElement().extracting(Fault::at).isEqualTo("/member/phone");
  }

  @Test
  void aMemberThatMustBeNamedIsMissed() {
    var body = BodyReader.of(Json.object());
    MemberRefs.required(body);
    assertThat(body.faults()).singleElement().extracting(Fault::at).isEqualTo("/member");
  }

  @Test
  void aQueryKeepsThePlusOfAPhone() {
    var query = new QueryReader(Map.of("phone", List.of("+375 29 1234567")));
    assertThat(MemberRefs.query(query)).isEqualTo(new MemberRef.Phone("+375291234567"));
    query.check();
  }

  @Test
  void hashesTellMembersButNotSpellings() {
    assertThat(hash("{\"phone\": \"+375 29 1234567\"}"))
        .isEqualTo(hash("{\"phone\": \"+375291234567\"}"))
        .isNotEqualTo(hash("{\"phone\": \"+375291234568\"}"))
        .isNotEqualTo(hash("null"));
    assertThat(hash("{\"card\": \"1\"}")).isNotEqualTo(hash("{\"id\": \"1\"}"));
  }

  private static byte[] hash(String member) {
    var hash = new RequestHash();
    MemberRefs.hash(hash, read(member));
    return hash.digest();
  }

  private static @Nullable MemberRef read(String member) {
    var body = body(member);
    var ref = MemberRefs.optional(body);
    body.check();
    return ref;
  }

  private static List<Fault> faults(String member) {
    var body = body(member);
    MemberRefs.optional(body);
    return body.faults();
  }

  private static BodyReader body(String member) {
    return BodyReader.of(Json.parseObject("{\"member\": " + member + "}"));
  }
}
