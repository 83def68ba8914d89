package org.kopilka.store.message;

/** How far a message has come. SENT, FAILED and SKIPPED are final. */
public enum MessageStatus {
  /** Somebody is handing it to the operator, or died while doing so. */
  SENDING,
  /** The operator took it. */
  SENT,
  /** It was refused for good, or nobody can tell whether it went out. */
  FAILED,
  /** The member is not to be written to, or cannot be. */
  SKIPPED,
  /** It surely did not go out and may be tried again. */
  RETRY
}
