package org.kopilka.store.member;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.domain.card.CardPlace;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds members, by one strongly consistent read each. */
public final class Members {
  private final TableItems table;
  private final Identity identity;

  public Members(TableItems table, Identity identity) {
    this.table = table;
    this.identity = identity;
  }

  /** Where the member and their points are. */
  public Optional<MemberAddress> find(String programme, MemberRef ref) {
    return switch (ref) {
      case MemberRef.Card card -> byIdentity(Identity.card(programme, card.number()));
      case MemberRef.Phone phone -> byIdentity(identity.phone(programme, phone.number()));
      case MemberRef.Id id ->
          member(programme, id.memberId())
              .map(member -> new MemberAddress(member.memberId(), member.accountId()));
    };
  }

  /**
   * Where a receipt or an order of this time belongs; empty where nobody is so named. Somebody
   * whose only card is another member's by now has points that wait for that member's choice.
   */
  public Optional<CardPlace> place(String programme, MemberRef ref, Instant at) {
    return switch (ref) {
      case MemberRef.Card(var number) -> card(programme, number).map(card -> card.at(at));
      case MemberRef.Phone _ ->
          find(programme, ref).map(found -> new CardPlace.Points(found.accountId(), true));
      case MemberRef.Id(var id) ->
          member(programme, id)
              .map(member -> new CardPlace.Points(member.accountId(), !member.cards().isEmpty()));
    };
  }

  /** Where a card's number leads. */
  public Optional<CardIdentity> card(String programme, String number) {
    return stored(programme, number).map(StoredIdentity::identity);
  }

  Optional<StoredIdentity> stored(String programme, String number) {
    return table
        .get(Identity.card(programme, number), MemberItems.IDENTITY)
        .map(
            item ->
                new StoredIdentity(CardItems.identity(number, item), MemberItems.version(item)));
  }

  /** The item of the page of one of a member's cards. */
  Map<String, AttributeValue> page(Member member, String number) {
    var page = new CardPages.CardPage(member.programme(), member.memberId(), number);
    return CardPages.item(identity, page);
  }

  private Optional<MemberAddress> byIdentity(String pk) {
    return table.get(pk, MemberItems.IDENTITY).map(MemberItems::address);
  }

  /** The member, unless there is none or none any more. */
  public Optional<Member> member(String programme, String memberId) {
    return table
        .get(MemberItems.pk(programme, memberId), MemberItems.MEMBER)
        .filter(item -> !MemberItems.isErased(item))
        .map(MemberItems::member);
  }

  public Optional<Profile> profile(String programme, String memberId) {
    return table
        .get(MemberItems.pk(programme, memberId), MemberItems.PROFILE)
        .map(MemberItems::profile);
  }
}
