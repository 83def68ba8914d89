package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** An expression word by word. */
final class Tokens {
  private static final String SIGNS = "=<>()[],.+-";

  private final Kind kind;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Tokens(Kind kind, String text) {
    this.kind = kind;
    int at = 0;
    while (at < text.length()) {
      at = Character.isWhitespace(text.charAt(at)) ? at + 1 : add(text, at);
    }
    if (tokens.isEmpty()) {
      throw fault("The expression can not be empty;");
    }
  }

  private int add(String text, int from) {
    var first = text.charAt(from);
    int to = from + 1;
    if (SIGNS.indexOf(first) >= 0) {
      var two = text.substring(from, Math.min(from + 2, text.length()));
      to += two.equals("<>") || two.equals("<=") || two.equals(">=") ? 1 : 0;
      tokens.add(new Token(Token.Kind.SIGN, text.substring(from, to)));
      return to;
    }
    while (to < text.length() && isPart(text.charAt(to))) {
      to++;
    }
    tokens.add(new Token(kind(first, to - from), text.substring(from, to)));
    return to;
  }

  private Token.Kind kind(char first, int length) {
    if (first == '#' && length > 1) {
      return Token.Kind.NAME;
    }
    if (first == ':' && length > 1) {
      return Token.Kind.VALUE;
    }
    if (first >= '0' && first <= '9') {
      return Token.Kind.NUMBER;
    }
    if (!isPart(first)) {
      throw fault("Syntax error; token: \"" + first + "\"");
    }
    return Token.Kind.WORD;
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  Token peek() {
    return next < tokens.size() ? tokens.get(next) : Token.END;
  }

  /** How many were taken. */
  int position() {
    return next;
  }

  /** The one after the next. */
  Token peekSecond() {
    return next + 1 < tokens.size() ? tokens.get(next + 1) : Token.END;
  }

  Token take() {
    var token = peek();
    next++;
    return token;
  }

  boolean takeIf(String sign) {
    var is = peek().is(sign);
    next += is ? 1 : 0;
    return is;
  }

  boolean takeIfWord(String word) {
    var is = peek().isWord(word);
    next += is ? 1 : 0;
    return is;
  }

  void expect(String sign) {
    if (!takeIf(sign)) {
      throw unexpected();
    }
  }

  void expectWord(String word) {
    if (!takeIfWord(word)) {
      throw unexpected();
    }
  }

  void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected();
    }
  }

  DynamoDbException unexpected() {
    var token = peek().kind() == Token.Kind.END ? "<EOF>" : peek().text();
    return fault("Syntax error; token: \"" + token + "\", near: \"" + near() + "\"");
  }

  private String near() {
    var near = new StringBuilder();
    for (int i = Math.max(next - 1, 0); i <= next + 1 && i < tokens.size(); i++) {
      near.append(near.isEmpty() ? "" : " ").append(tokens.get(i).text());
    }
    return near.toString();
  }

  DynamoDbException fault(String what) {
    return kind.fault(what);
  }
}
