package org.kopilka.simulation.planted;

import java.util.List;

/** Bugs of forgetting. */
final class ErasureBugs {
  private ErasureBugs() {}

  static List<Bug> all() {
    return List.of(
        erasure(
            "an erasure leaves name and phone",
            "member.memberId()), MemberItems.PROFILE)));",
            "member.memberId()), \"nothing\")));"),
        erasure(
            "an erasure leaves what leads from the phone to the pseudonym",
            "identity.phone(programme, phone), MemberItems.IDENTITY",
            "identity.phone(programme, phone + \"0\"), MemberItems.IDENTITY"),
        erasure(
            "an erasure leaves cards that pay",
            "stored.identity().closed(erased.at())",
            "stored.identity()"),
        new Bug(
            "a card that waits pays when its holder is gone",
            "org.kopilka.domain.card.CardIdentity",
            "functions/domain",
            "new GivenUp(until, null), past, waits);",
            "new GivenUp(until, null), past, false);"),
        new Bug(
            "nobody is told who is to be forgotten",
            "org.kopilka.outbox.ChangeEvents",
            "functions/outbox",
            "case Change.MemberErased(var erased) -> List.of(erased(erased));",
            "case Change.MemberErased(var erased) -> List.of(erased(erased)).subList(0, 0);"));
  }

  private static Bug erasure(String what, String from, String to) {
    return new Bug(what, "org.kopilka.store.member.Erasure", "functions/store", from, to);
  }
}
