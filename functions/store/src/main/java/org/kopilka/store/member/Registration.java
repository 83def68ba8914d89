package org.kopilka.store.member;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.kopilka.domain.consent.ConsentChange;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Opening;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Puts a new member: line, account, member, profile and identities in one transaction. */
public final class Registration {
  /** How it ended. */
  public sealed interface Result {
    /** The member is registered. */
    record Registered(Line line) implements Result {}

    /** The request had been made before. */
    record Known(Commit commit) implements Result {}

    /** The card belongs to somebody. */
    record CardTaken() implements Result {}

    /** The phone belongs to somebody. */
    record PhoneTaken() implements Result {}

    /** The table was busy; nothing is written. */
    record Busy() implements Result {}
  }

  private static final int MEMBER = 0;
  private static final int PROFILE = 1;
  private static final int CARD = 2;
  private static final int PAGE = 3;
  private static final int PHONE = 4;

  /** Where there is no phone it stands in the phone's place, and is never there before. */
  private static final int CONSENTS = 5;

  private final TableItems table;
  private final Identity identity;

  public Registration(TableItems table, Identity identity) {
    this.table = table;
    this.identity = identity;
  }

  /**
   * Registers a member with one card and perhaps a phone.
   *
   * @param account after its first line
   */
  public Result register(
      Request request,
      Member member,
      Profile profile,
      Account account,
      Entry first,
      Programmes programmes) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(putNew(MemberItems.member(member)));
    writes.add(putNew(MemberItems.profile(member, profile)));
    var number = member.cards().getFirst().number();
    writes.add(putNew(MemberItems.identity(Identity.card(member.programme(), number), member)));
    writes.add(putNew(page(member, number)));
    if (profile.phone() != null) {
      var phone = identity.phone(member.programme(), profile.phone());
      writes.add(putNew(MemberItems.identity(phone, member)));
    }
    if (!profile.consents().isEmpty()) {
      writes.add(putNew(consents(member, profile)));
    }
    return result(new Opening(table).open(request, account, first, programmes, writes));
  }

  private Map<String, AttributeValue> page(Member member, String number) {
    return CardPages.item(
        identity, new CardPages.CardPage(member.programme(), member.memberId(), number));
  }

  /** The first thing said of consents, if anything was. */
  private static Map<String, AttributeValue> consents(Member member, Profile profile) {
    var given = profile.consents();
    var said = new ConsentChange(member.registeredAt(), member.source(), null, given, Set.of());
    return ConsentItems.item(member.programme(), member.memberId(), 1, said);
  }

  private static Result result(Opening.Result opened) {
    return switch (opened) {
      case Opening.Result.Opened o -> new Result.Registered(o.line());
      case Opening.Result.Known known -> new Result.Known(known.commit());
      case Opening.Result.Busy busy -> new Result.Busy();
      case Opening.Result.Taken taken -> taken(taken.write());
    };
  }

  private static Result taken(int write) {
    return switch (write) {
      case CARD -> new Result.CardTaken();
      case PHONE -> new Result.PhoneTaken();
      case MEMBER, PROFILE, PAGE, CONSENTS -> new Result.Busy();
      default -> throw new IllegalStateException("no such write: " + write);
    };
  }

  private TransactWriteItem putNew(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table.name())
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}
