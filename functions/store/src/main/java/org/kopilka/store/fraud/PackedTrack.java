package org.kopilka.store.fraud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.GivenBack;
import org.kopilka.domain.fraud.Post;
import org.kopilka.domain.fraud.Track;
import org.kopilka.domain.fraud.Visit;

/**
 * A track as lines of text: ids have no spaces, numbers are written in 36 digits. Posts are named
 * once and then counted, because a card knows few.
 */
final class PackedTrack {
  private static final int RADIX = Character.MAX_RADIX;
  private static final String NONE = "-";
  private static final String YES = "+";

  private PackedTrack() {}

  static String posts(Track track) {
    return lines(known(track).stream(), post -> post.store() + " " + post.cashier());
  }

  static String visits(Track track) {
    var posts = known(track);
    return lines(track.visits().stream(), visit -> visit(visit, posts));
  }

  private static List<Post> known(Track track) {
    return track.visits().stream()
        .flatMap(each -> Stream.ofNullable(each.post()))
        .distinct()
        .toList();
  }

  private static String visit(Visit visit, List<Post> posts) {
    return String.join(
        " ",
        visit.receiptId(),
        digits(visit.at().toEpochMilli()),
        visit.post() == null ? NONE : digits(posts.indexOf(visit.post())),
        digits(visit.earned()),
        digits(visit.redeemed()),
        digits(visit.rateBp()),
        flag(visit.lifts()));
  }

  static String returns(Track track) {
    return lines(
        track.returns().stream(),
        each ->
            String.join(
                " ",
                each.receiptId(),
                each.returnId(),
                digits(each.at().toEpochMilli()),
                digits(each.newDebt()),
                digits(each.reopened()),
                flag(each.lowers())));
  }

  static String told(Track track) {
    return lines(
        track.told().entrySet().stream().sorted(Map.Entry.comparingByKey()),
        each -> digits(each.getValue().toEpochMilli()) + " " + each.getKey());
  }

  static Track track(String posts, String visits, String returns, String told) {
    var known = lines(posts).map(each -> words(each, 2)).map(w -> new Post(w[0], w[1])).toList();
    var said = new HashMap<String, Instant>();
    lines(told).map(each -> words(each, 2)).forEach(w -> said.put(w[1], instant(w[0])));
    return new Track(
        lines(visits).map(each -> visit(words(each, 7), known)).collect(list()),
        lines(returns).map(each -> returned(words(each, 6))).collect(list()),
        said);
  }

  private static <T> Collector<T, ?, List<T>> list() {
    return Collectors.toCollection(ArrayList::new);
  }

  private static Visit visit(String[] words, List<Post> posts) {
    return new Visit(
        words[0],
        instant(words[1]),
        post(words[2], posts),
        number(words[3]),
        number(words[4]),
        (int) number(words[5]),
        words[6].equals(YES));
  }

  private static @Nullable Post post(String index, List<Post> posts) {
    return index.equals(NONE) ? null : posts.get((int) number(index));
  }

  private static GivenBack returned(String[] words) {
    return new GivenBack(
        words[0],
        words[1],
        instant(words[2]),
        number(words[3]),
        number(words[4]),
        words[5].equals(YES));
  }

  private static String flag(boolean set) {
    return set ? YES : NONE;
  }

  private static String digits(long number) {
    return Long.toString(number, RADIX);
  }

  private static long number(String digits) {
    return Long.parseLong(digits, RADIX);
  }

  private static Instant instant(String millis) {
    return Instant.ofEpochMilli(number(millis));
  }

  private static <T> String lines(Stream<T> all, Function<T, String> line) {
    return all.map(line).collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(String text) {
    return text.lines();
  }

  private static String[] words(String line, int most) {
    return line.split(" ", most);
  }
}
