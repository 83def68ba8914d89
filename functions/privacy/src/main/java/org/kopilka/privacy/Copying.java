package org.kopilka.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.member.Member;
import org.kopilka.wire.json.Json;

/** Copies what is kept of a member, part by part. */
record Copying(PersonJson person, Lists lists) {
  /**
   * Characters of a part: together with one more item far below the 6 MB that Lambda may answer
   * with, whatever the alphabet.
   */
  private static final int LENGTH_MAX = 1_000_000;

  /** Items of a part: each may be a read of its own. */
  private static final int ITEMS_MAX = 100;

  /**
   * One part.
   *
   * @param next where the next one begins; null if this is the last
   */
  record Part(ObjectNode json, @Nullable Position next) {}

  Part part(Subject subject, Member member, Position from) {
    return new Writing(subject, member).from(from);
  }

  /** A part being written, and the room that is left in it. */
  private final class Writing {
    private final Subject subject;
    private final Member member;
    private final ObjectNode json = Json.object();
    private int items = ITEMS_MAX;
    private int length = LENGTH_MAX;

    Writing(Subject subject, Member member) {
      this.subject = subject;
      this.member = member;
    }

    Part from(Position from) {
      json.put("memberId", member.memberId()).put("programme", member.programme());
      json.put("at", subject.now().toString());
      @Nullable Position at = from;
      while (at != null && hasRoom()) {
        at = at.section() == Section.PERSON ? person(at) : list(at);
      }
      return new Part(json, at);
    }

    private boolean hasRoom() {
      return items > 0 && length > 0;
    }

    private @Nullable Position person(Position at) {
      person.put(json, subject, member);
      return at.following();
    }

    private @Nullable Position list(Position at) {
      var array = json.putArray(at.section().field());
      var page = lists.page(subject, member, at, items);
      @Nullable String last = null;
      for (var item : page.items()) {
        if (!hasRoom()) {
          return new Position(at.section(), last);
        }
        array.add(item.json());
        items--;
        length -= Json.write(item.json()).length();
        last = item.place();
      }
      return page.next() == null ? at.following() : new Position(at.section(), page.next());
    }
  }
}
