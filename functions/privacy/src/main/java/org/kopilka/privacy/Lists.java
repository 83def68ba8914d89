package org.kopilka.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.Slice;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.attempt.Alerts;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.member.Member;
import org.kopilka.store.message.Messages;
import org.kopilka.store.privacy.Lookups;

/** What there may be much of about a member, newest first. */
record Lists(
    Sessions sessions, Messages messages, Alerts alerts, Lookups lookups, Operations operations) {
  /** One entry, and the place to go on before. */
  record Item(ObjectNode json, String place) {}

  Slice<Item> page(Subject subject, Member member, Position at, int limit) {
    var programme = member.programme();
    var id = member.memberId();
    return switch (at.section()) {
      case PERSON -> throw new IllegalArgumentException("there is one person only");
      case SESSIONS -> sessions.begun(programme, id, at.before(), limit).map(ItemJson::session);
      case MESSAGES -> messages.ofMember(programme, id, at.before(), limit).map(ItemJson::message);
      case ALERTS -> alerts(subject, id, at.before(), limit);
      case LOOKUPS -> lookups(subject, at.before(), limit);
      case OPERATIONS -> operations.page(member, at.before(), limit);
    };
  }

  /** Alerts lie by programme: a page may have none of this member's, and yet not be the last. */
  private Slice<Item> alerts(Subject subject, String memberId, @Nullable String before, int limit) {
    var found = alerts.newestFirst(subject.programme(), before, limit);
    var theirs =
        found.stream()
            .filter(alert -> alert.memberId().equals(memberId))
            .filter(alert -> !subject.own() || mayBeTold(alert))
            .map(alert -> new Item(ItemJson.alert(alert, subject.own()), alert.id()))
            .toList();
    return new Slice<>(theirs, found.size() < limit ? null : found.getLast().id());
  }

  /** As long as nobody has looked at a suspicion, telling of it would tell whoever is watched. */
  private static boolean mayBeTold(Alert alert) {
    return switch (alert) {
      case Alert.AttemptsExhausted _ -> true;
      case Alert.Suspected suspected -> suspected.verdict() != null;
    };
  }

  private Slice<Item> lookups(Subject subject, @Nullable String before, int limit) {
    var found =
        lookups.newestFirst(subject.programme(), subject.memberId(), before, limit, subject.now());
    var next = found.size() < limit ? null : Lookups.place(found.getLast());
    return new Slice<>(found, next).map(ItemJson::lookup);
  }
}
