package org.kopilka.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;

/** The packages of the modules that the rules speak of. */
final class Modules {
  static final String DOMAIN = "org.kopilka.domain..";
  static final String STORE = "org.kopilka.store..";
  static final String WIRE = "org.kopilka.wire..";
  static final String BUS = "org.kopilka.bus..";
  static final String ROUNDS = "org.kopilka.rounds..";
  static final String CREDENTIALS = "org.kopilka.credentials..";
  static final String REHEARSAL = "org.kopilka.rehearsal..";
  static final String VAULT = "org.kopilka.vault..";
  static final String PHONES = "org.kopilka.phones..";
  static final String FILES = "org.kopilka.files..";
  static final String TESTING = "org.kopilka.testing..";
  static final String AUDITOR = "org.kopilka.auditor..";
  static final String TABLE = "org.kopilka.table..";
  static final String LOCAL = "org.kopilka.local..";

  /** What functions share. */
  static final DescribedPredicate<JavaClass> FOUNDATIONS =
      Predicates.resideInAnyPackage(
          DOMAIN, STORE, WIRE, BUS, ROUNDS, CREDENTIALS, REHEARSAL, VAULT, PHONES, FILES);

  private Modules() {}
}
