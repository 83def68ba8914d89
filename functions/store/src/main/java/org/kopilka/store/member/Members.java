package org.kopilka.store.member;

import java.util.Optional;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.store.TableItems;

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

  private Optional<MemberAddress> byIdentity(String pk) {
    return table.get(pk, MemberItems.IDENTITY).map(MemberItems::address);
  }

  public Optional<Member> member(String programme, String memberId) {
    return table
        .get(MemberItems.pk(programme, memberId), MemberItems.MEMBER)
        .map(MemberItems::member);
  }

  public Optional<Profile> profile(String programme, String memberId) {
    return table
        .get(MemberItems.pk(programme, memberId), MemberItems.PROFILE)
        .map(MemberItems::profile);
  }
}
