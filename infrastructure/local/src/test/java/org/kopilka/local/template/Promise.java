package org.kopilka.local.template;

/** What the template must not allow, and must not forget, wherever it is deployed. */
@SuppressWarnings("ImmutableEnumChecker") // its checks remember nothing
enum Promise {
  RIGHTS_NAME_ACTIONS(Rights::nameActions),
  RIGHTS_NAME_RESOURCES(Rights::nameResourcesButForTextsAndTraces),
  TRACES_ARE_OF_TILLS(Rights::traceWhatIsWaitedForOnly),
  RIGHTS_ARE_WRITTEN_OUT(Rights::areWrittenOut),
  TEXTS_SEE_NO_LEDGER(Rights::showTextsNoLedger),
  NOBODY_DELETES(Rights::deleteOnlyWhatIsNobodysLoss),
  NOBODY_SCANS(Rights::scanNothing),
  ROUTES_ARE_GUARDED(Doors::areGuarded),
  ROUTES_ARE_THE_ONLY_DOORS(Doors::areAllRoutes),
  ROUTES_ARE_MEASURED(Doors::areMeasuredEach),
  SESSIONS_ARE_FORGOTTEN_AT_ONCE(Doors::forgetSessionsAtOnce),
  STRANGERS_ARE_THROTTLED(Doors::areNarrowForStrangers),
  DELIVERIES_ARE_LAID_ASIDE(Deliveries::areTriedThenLaidAside),
  RUNS_ARE_LAID_ASIDE(Deliveries::runsAreTriedThenLaidAside),
  STREAMS_GIVE_UP(Deliveries::streamsGiveUp),
  QUEUES_GIVE_UP(Deliveries::queuesGiveUp),
  TILLS_HAVE_ROOM(Deliveries::leaveRoomForTills),
  TILLS_WAIT_FOR_SNAPSHOTS_ONLY(Starts::areFromASnapshot),
  SNAPSHOTS_ARE_REHEARSED(Starts::areRehearsed),
  NEW_VERSIONS_ARE_TRIED(Starts::areTriedOnAFew),
  ALARMS_SAY_WHAT_TO_DO(Alarms::sayWhatToDo),
  DEAD_LETTERS_ARE_WATCHED(Alarms::watchDeadLetters),
  SCHEDULES_ARE_WATCHED(Alarms::watchSchedules),
  TILLS_ARE_WATCHED(Alarms::watchWhatIsWaitedFor),
  TABLE_AND_OUTBOX_ARE_WATCHED(Alarms::watchTableAndOutbox),
  DASHBOARD_SHOWS_THE_TILL(Pictures::showTheTill),
  LEDGER_SURVIVES_MISTAKES(Keeping::survivesMistakes),
  WHAT_WAS_SAID_IS_KEPT(Keeping::remembersWhatWasSaid),
  WHAT_HAPPENED_IS_TOLD(Keeping::tellsWhatHappened),
  WHAT_WAS_BUILT_RUNS(Keeping::runsWhatWasBuilt);

  /** Fails like a test does if the promise is broken. */
  @FunctionalInterface
  private interface Check {
    void on(Written template) throws Exception;
  }

  private final Check check;

  Promise(Check check) {
    this.check = check;
  }

  void check(Written template) throws Exception {
    check.on(template);
  }
}
