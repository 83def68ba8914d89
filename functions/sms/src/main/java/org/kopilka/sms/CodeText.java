package org.kopilka.sms;

import org.kopilka.domain.message.Purpose;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.SmsParts;

/** A code put into words. */
record CodeText(String sender, String text, int parts) implements Text {

  static CodeText of(CodeLetter letter, Programme programme) {
    var text =
        switch (Language.of(letter.language())) {
          case RU ->
              programme.brand().ru() + ": код " + letter.code() + ". Никому его не сообщайте";
          case EN -> programme.brand().en() + ": code " + letter.code() + ". Tell it to nobody";
        };
    return new CodeText(programme.sender(), text, SmsParts.of(text));
  }

  @Override
  public Purpose purpose() {
    return Purpose.CODE;
  }

  /** Without the text: it has the code. */
  @Override
  public String toString() {
    return "CodeText[" + parts + "]";
  }
}
