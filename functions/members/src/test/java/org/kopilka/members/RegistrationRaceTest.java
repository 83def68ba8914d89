package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.members.MembersFunction.registration;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.Crowd;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

class RegistrationRaceTest {
  private static final int TILLS = 8;
  private static final String BODY = "{\"source\": \"TILL\", \"phone\": \"+375291234567\"}";

  private final MembersFunction function = new MembersFunction();

  @AfterEach
  void close() {
    function.close();
  }

  private List<HttpReply> atOnce(IntFunction<HttpCall> call) throws Exception {
    return Crowd.atOnce(TILLS, i -> function.send(call.apply(i)));
  }

  @Test
  void letsExactlyOneOfManyTillsRegisterAPhone() throws Exception {
    var replies = atOnce(i -> registration(BODY).key("till-" + i));
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allMatch(reply -> List.of("PHONE_TAKEN", "ACCOUNT_BUSY").contains(reply.code()));
  }

  @Test
  void makesOneMemberOfTheSameRequestSentManyTimesAtOnce() throws Exception {
    var replies = atOnce(i -> registration(BODY).key("same"));
    var answered = replies.stream().filter(reply -> reply.status() == 201).toList();
    assertThat(answered).isNotEmpty();
    assertThat(answered).extracting(HttpReply::json).containsOnly(answered.getFirst().json());
    assertThat(answered).filteredOn(reply -> !reply.replayed()).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allMatch(reply -> reply.code().equals("ACCOUNT_BUSY"));
  }
}
