package org.kopilka.store.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import org.kopilka.store.attempt.LinkTries;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.SignIns;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Erases a person. First, one by one, what those were told of who had the member's cards before:
 * doing that again does no harm. Then, in one transaction, all that names the person or leads to
 * them, so that whoever dies in between leaves a member as before, or none. The ledger is not
 * touched.
 */
public final class Erasure {
  /** How it ended. */
  public enum Result {
    /** There is only a pseudonym left, since now or since before. */
    DONE,
    /** There never was such a member. */
    NO_MEMBER,
    /** Others were faster each time; the member is as before. */
    BUSY
  }

  private static final int ATTEMPTS_MAX = 5;

  private final TableItems table;
  private final Members members;
  private final Identity identity;
  private final SignIns signIns;
  private final Sessions sessions;
  private final LinkTries tries;
  private final Pause pause;

  public Erasure(
      TableItems table,
      Identity identity,
      SignIns signIns,
      Sessions sessions,
      LinkTries tries,
      Pause pause) {
    this.table = table;
    this.members = new Members(table, identity);
    this.identity = identity;
    this.signIns = signIns;
    this.sessions = sessions;
    this.tries = tries;
    this.pause = pause;
  }

  /** Erases whoever this is about. */
  public Result erase(Erased erased) {
    return pause.attempts(ATTEMPTS_MAX, () -> once(erased)).orElse(Result.BUSY);
  }

  private Optional<Result> once(Erased erased) {
    var pk = MemberItems.pk(erased.programme(), erased.memberId());
    var item = table.get(pk, MemberItems.MEMBER);
    if (item.isEmpty()) {
      return Optional.of(Result.NO_MEMBER);
    }
    if (MemberItems.isErased(item.get())) {
      return Optional.of(Result.DONE);
    }
    var member = MemberItems.member(item.get());
    return formerHoldersAreForgotten(member) && Versioned.write(table, writes(erased, member))
        ? Optional.of(Result.DONE)
        : Optional.empty();
  }

  /** Cards joined the member's together with what their holders had told: it is the same person. */
  private boolean formerHoldersAreForgotten(Member member) {
    return member.cards().stream().allMatch(card -> isForgotten(member, card, card.member()));
  }

  private boolean isForgotten(Member member, LinkedCard card, @Nullable String before) {
    if (before == null || before.equals(member.memberId())) {
      return true;
    }
    var told = MemberItems.pk(member.programme(), before);
    return Versioned.write(
        table,
        List.of(
            gone(Attributes.key(told, MemberItems.PROFILE)),
            gone(page(member.programme(), before, card))));
  }

  private Map<String, AttributeValue> page(String programme, String memberId, LinkedCard card) {
    var page = new CardPages.CardPage(programme, memberId, card.number());
    return Attributes.key(CardPages.item(identity, page));
  }

  private List<TransactWriteItem> writes(Erased erased, Member member) {
    var programme = member.programme();
    var closed = member.with(member.wallet().closed(erased.at()));
    var writes = new CardWrites(table, programme);
    writes.replacing(MemberItems.pseudonym(closed, erased.at()), member.version());
    writes.adding(erased.item());
    for (var card : member.cards()) {
      block(writes, erased, card);
    }
    var all = new ArrayList<>(writes.all());
    for (var card : member.cards()) {
      all.add(gone(page(programme, member.memberId(), card)));
    }
    all.add(
        gone(Attributes.key(MemberItems.pk(programme, member.memberId()), MemberItems.PROFILE)));
    all.add(sessions.ending(programme, member.memberId(), erased.by(), erased.at()));
    members.profile(programme, member.memberId()).map(Profile::phone).stream()
        .filter(Objects::nonNull)
        .forEach(phone -> phone(all, programme, member.memberId(), phone));
    return all;
  }

  private void block(CardWrites writes, Erased erased, LinkedCard card) {
    var stored = members.stored(erased.programme(), card.number()).orElseThrow();
    if (stored.identity().memberId().equals(erased.memberId())) {
      writes.identity(stored, stored.identity().closed(erased.at()));
    }
  }

  /** The phone is free for whoever signs in with it next. */
  private void phone(List<TransactWriteItem> all, String programme, String memberId, String phone) {
    var mine = Map.of(":m", Attributes.text(memberId));
    var key = Attributes.key(identity.phone(programme, phone), MemberItems.IDENTITY);
    all.add(
        TransactWriteItem.builder()
            .delete(
                d ->
                    d.tableName(table.name())
                        .key(key)
                        .conditionExpression("m = :m")
                        .expressionAttributeValues(mine))
            .build());
    all.addAll(signIns.forgetting(programme, phone));
    all.add(gone(tries.ofPhone(programme, phone)));
  }

  private TransactWriteItem gone(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(d -> d.tableName(table.name()).key(key)).build();
  }
}
