package org.kopilka.sms;

import java.util.Optional;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.message.MessageKey;

/**
 * Links to cards' pages. Made when they are sent: no event, queue or archive has one.
 *
 * @param prefix what stands before an address
 */
record CardLinks(Members members, Identity identity, String prefix) {

  /** The link to the card that the member pays with now; empty for somebody who has none. */
  Optional<String> of(MessageKey key) {
    var programme = key.programme();
    var memberId = key.memberId();
    return members
        .member(programme, memberId)
        .flatMap(member -> Optional.ofNullable(member.wallet().inUse()))
        .map(number -> prefix + identity.page(programme, memberId, number));
  }
}
