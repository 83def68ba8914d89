package org.kopilka.domain.member;

/** How a caller names a member. */
public sealed interface MemberRef {
  /** By the number of a card. */
  record Card(String number) implements MemberRef {}

  /** By phone, E.164. */
  record Phone(String number) implements MemberRef {}

  /** By our own id. */
  record Id(String memberId) implements MemberRef {}
}
