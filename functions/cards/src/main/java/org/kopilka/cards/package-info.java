/**
 * Cards of members over HTTP: linking, the main one, the questionnaire, undoing. It decides nothing
 * and publishes nothing; name, phone and e-mail leave it in no event and in no log.
 */
@NullMarked
package org.kopilka.cards;

import org.jspecify.annotations.NullMarked;
