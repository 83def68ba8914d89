package org.kopilka.store.member;

/** Where a member and the account of their points are found. */
public record MemberAddress(String memberId, String accountId) {}
