package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.List;

/** Reads paths and operands. */
final class PathParser {
  private final Tokens tokens;
  private final Used used;

  PathParser(Tokens tokens, Used used) {
    this.tokens = tokens;
    this.used = used;
  }

  Path path() {
    var steps = new ArrayList<Step>();
    steps.add(name());
    while (true) {
      if (tokens.takeIf(".")) {
        steps.add(name());
      } else if (tokens.takeIf("[")) {
        steps.add(index());
      } else {
        var path = new Path(steps);
        used.path(path);
        return path;
      }
    }
  }

  private Step name() {
    var token = tokens.peek();
    switch (token.kind()) {
      case WORD -> {
        if (token.isOperator()) {
          throw tokens.unexpected();
        }
        if (ReservedWords.include(token.text())) {
          throw tokens.fault(
              "Attribute name is a reserved keyword; reserved keyword: " + token.text());
        }
      }
      case NAME -> used.name(token.text());
      case VALUE, NUMBER, SIGN, END -> throw tokens.unexpected();
    }
    return new Step.Name(tokens.take().text());
  }

  private Step index() {
    if (tokens.peek().kind() != Token.Kind.NUMBER) {
      throw tokens.unexpected();
    }
    try {
      var index = Integer.parseInt(tokens.take().text());
      tokens.expect("]");
      return new Step.At(index);
    } catch (NumberFormatException e) {
      throw tokens.fault("List index is not within the allowable range");
    }
  }

  Operand.Value value() {
    if (tokens.peek().kind() != Token.Kind.VALUE) {
      throw tokens.unexpected();
    }
    var placeholder = tokens.take().text();
    used.value(placeholder);
    return new Operand.Value(placeholder);
  }

  /** A path, a value or a size. */
  Operand operand() {
    if (tokens.peek().kind() == Token.Kind.VALUE) {
      return value();
    }
    if (tokens.peek().isWord("size") && tokens.peekSecond().is("(")) {
      tokens.take();
      tokens.take();
      var path = path();
      tokens.expect(")");
      return new Operand.Size(path);
    }
    return path();
  }

  /** Operands in brackets, one after the other. */
  List<Operand> list() {
    var list = new ArrayList<Operand>();
    tokens.expect("(");
    do {
      list.add(operand());
    } while (tokens.takeIf(","));
    tokens.expect(")");
    return list;
  }
}
