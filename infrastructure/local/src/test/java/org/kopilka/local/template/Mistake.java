package org.kopilka.local.template;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What somebody in a hurry might do to the template, and the promise that it breaks. */
@SuppressWarnings("ImmutableEnumChecker") // its changes remember nothing
enum Mistake {
  AN_ACTION_BY_A_STAR(
      Promise.RIGHTS_NAME_ACTIONS, t -> Mistake.right(t, "Accrual").put("Action", "dynamodb:*")),
  ANY_RESOURCE(
      Promise.RIGHTS_NAME_RESOURCES, t -> Mistake.right(t, "Accrual").put("Resource", "*")),
  ANY_TABLE(
      Promise.RIGHTS_NAME_RESOURCES,
      t ->
          Mistake.right(t, "Members")
              .put("Resource", Map.of("Fn::Sub", "arn:aws:dynamodb:*:${AWS::AccountId}:table/*"))),
  TOPICS_ARE_OPEN(
      Promise.RIGHTS_NAME_RESOURCES,
      t -> Written.map(Mistake.statements(t, "Sms").get(2)).put("Effect", "Allow")),
  A_READY_MADE_POLICY(
      Promise.RIGHTS_ARE_WRITTEN_OUT,
      t ->
          t.properties("TierFunctionRole")
              .put(
                  "ManagedPolicyArns",
                  List.of("arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"))),
  A_ROLE_OF_SAMS_MAKING(
      Promise.RIGHTS_ARE_WRITTEN_OUT, t -> Mistake.function(t, "Outbox").remove("Role")),
  A_ROLE_FOR_TWO(
      Promise.RIGHTS_ARE_WRITTEN_OUT,
      t ->
          Mistake.function(t, "Members")
              .put("Role", Map.of("Fn::GetAtt", List.of("AccrualFunctionRole", "Arn")))),
  RIGHTS_FROM_ELSEWHERE(
      Promise.RIGHTS_ARE_WRITTEN_OUT,
      t ->
          t.at("Resources")
              .put("More", Map.of("Type", "AWS::IAM::Policy", "Properties", Map.of()))),
  ALL_BUT_ONE_ACTION(
      Promise.RIGHTS_ARE_WRITTEN_OUT,
      t -> Mistake.right(t, "Expiry").put("NotAction", "dynamodb:Scan")),
  TEXTS_READ_ACCOUNTS(
      Promise.TEXTS_SEE_NO_LEDGER, t -> Mistake.right(t, "Sms").remove("Condition")),
  LINES_CAN_BE_DELETED(
      Promise.NOBODY_DELETES, t -> Mistake.right(t, "Expiry").put("Action", "dynamodb:DeleteItem")),
  A_REQUEST_SCANS(
      Promise.NOBODY_SCANS, t -> Mistake.right(t, "Members").put("Action", "dynamodb:Scan")),
  NO_DEFAULT_AUTHORIZER(
      Promise.ROUTES_ARE_GUARDED,
      t -> Written.mapOf(t.properties("HttpApi"), "Auth").remove("DefaultAuthorizer")),
  AN_OPEN_ROUTE(
      Promise.ROUTES_ARE_GUARDED,
      t -> Mistake.event(t, "Members", "Balance").put("Auth", Map.of("Authorizer", "NONE"))),
  A_SESSION_REMEMBERED(
      Promise.SESSIONS_ARE_FORGOTTEN_AT_ONCE,
      t ->
          t.at("Resources", "HttpApi", "Properties", "Auth", "Authorizers", "Session", "Identity")
              .put("ReauthorizeEvery", 60)),
  STRANGERS_WITHOUT_LIMIT(
      Promise.STRANGERS_ARE_THROTTLED,
      t -> Written.mapOf(t.properties("HttpApi"), "RouteSettings").remove("POST /v1/login")),
  A_ROUTE_WITHOUT_API(
      Promise.ROUTES_ARE_GUARDED, t -> Mistake.event(t, "Accrual", "Record").remove("ApiId")),
  AN_ADDRESS_OF_ITS_OWN(
      Promise.ROUTES_ARE_THE_ONLY_DOORS,
      t -> Mistake.function(t, "Accrual").put("FunctionUrlConfig", Map.of("AuthType", "NONE"))),
  ROUTES_MEASURED_TOGETHER(
      Promise.ROUTES_ARE_MEASURED, t -> t.properties("HttpApi").remove("DefaultRouteSettings")),
  A_SCHEDULE_WITHOUT_RETRIES(
      Promise.DELIVERIES_ARE_LAID_ASIDE,
      t -> Mistake.event(t, "Expiry", "Nightly").remove("RetryPolicy")),
  A_RULE_WITHOUT_DEAD_LETTERS(
      Promise.DELIVERIES_ARE_LAID_ASIDE,
      t -> Mistake.target(t, "SmsRequests").remove("DeadLetterConfig")),
  A_RULE_WITHOUT_LIMIT(
      Promise.DELIVERIES_ARE_LAID_ASIDE,
      t ->
          Mistake.target(t, "SmsAnnouncements")
              .put("RetryPolicy", Map.of("MaximumEventAgeInSeconds", 60))),
  A_RUN_THAT_IS_LOST(
      Promise.RUNS_ARE_LAID_ASIDE, t -> Mistake.function(t, "Tier").remove("EventInvokeConfig")),
  A_STREAM_THAT_NEVER_GIVES_UP(
      Promise.STREAMS_GIVE_UP,
      t -> Mistake.event(t, "Outbox", "Committed").remove("MaximumRetryAttempts")),
  A_QUEUE_THAT_NEVER_GIVES_UP(
      Promise.QUEUES_GIVE_UP, t -> t.properties("SmsQueue").remove("RedrivePolicy")),
  JOBS_WITHOUT_LIMIT(
      Promise.TILLS_HAVE_ROOM,
      t -> Mistake.function(t, "Maturity").remove("ReservedConcurrentExecutions")),
  TEXTS_WITHOUT_LIMIT(
      Promise.TILLS_HAVE_ROOM, t -> Mistake.event(t, "Sms", "Queued").remove("ScalingConfig")),
  NO_SNAPSHOT(
      Promise.TILLS_WAIT_FOR_SNAPSHOTS_ONLY,
      t -> Mistake.function(t, "Redemption").remove("SnapStart")),
  NO_ALIAS(
      Promise.TILLS_WAIT_FOR_SNAPSHOTS_ONLY,
      t -> Mistake.function(t, "Accrual").remove("AutoPublishAlias")),
  SETTINGS_THAT_STAY_BEHIND(
      Promise.TILLS_WAIT_FOR_SNAPSHOTS_ONLY,
      t -> Mistake.function(t, "Members").remove("AutoPublishAliasAllProperties")),
  A_GUARD_WITHOUT_SNAPSHOT(
      Promise.TILLS_WAIT_FOR_SNAPSHOTS_ONLY,
      t ->
          t.at("Resources", "HttpApi", "Properties", "Auth", "Authorizers", "ApiKey")
              .put("FunctionArn", Map.of("Fn::GetAtt", List.of("AuthorizerFunction", "Arn")))),
  A_HANDLER_WITHOUT_SCRIPT(
      Promise.SNAPSHOTS_ARE_REHEARSED,
      t ->
          Mistake.function(t, "Members")
              .put("Handler", "org.kopilka.tier.TierHandler::handleRequest")),
  EVERYTHING_AT_ONCE(
      Promise.NEW_VERSIONS_ARE_TRIED,
      t -> Mistake.function(t, "Accrual").remove("DeploymentPreference")),
  NO_WAY_BACK(
      Promise.NEW_VERSIONS_ARE_TRIED,
      t -> Written.mapOf(Mistake.function(t, "Members"), "DeploymentPreference").remove("Alarms")),
  AN_ALARM_WITHOUT_SECTION(
      Promise.ALARMS_SAY_WHAT_TO_DO,
      t -> t.properties("AccrualErrorsAlarm").put("AlarmDescription", "Tills get no answer")),
  AN_ALARM_NOBODY_WROTE_OF(
      Promise.ALARMS_SAY_WHAT_TO_DO,
      t -> t.at("Resources").put("NewAlarm", t.resource("ApiErrorsAlarm"))),
  AN_ALARM_THAT_TELLS_NOBODY(
      Promise.ALARMS_SAY_WHAT_TO_DO, t -> t.properties("ApiErrorsAlarm").remove("AlarmActions")),
  A_QUEUE_UNWATCHED(
      Promise.DEAD_LETTERS_ARE_WATCHED, t -> t.at("Resources").remove("OutboxDeadLettersAlarm")),
  A_SCHEDULE_UNWATCHED(
      Promise.SCHEDULES_ARE_WATCHED, t -> t.at("Resources").remove("ExpirySilentAlarm")),
  SILENCE_TAKEN_FOR_HEALTH(
      Promise.SCHEDULES_ARE_WATCHED,
      t -> t.properties("TierSilentAlarm").put("TreatMissingData", "notBreaching")),
  PURCHASES_UNWATCHED(
      Promise.TILLS_ARE_WATCHED, t -> t.at("Resources").remove("AccrualErrorsAlarm")),
  THE_WRONG_VERSION_WATCHED(
      Promise.TILLS_ARE_WATCHED,
      t -> t.properties("AccrualErrorsAlarm").put("Dimensions", List.of())),
  THE_TABLE_UNWATCHED(
      Promise.TABLE_AND_OUTBOX_ARE_WATCHED,
      t -> t.at("Resources").remove("TableWritesThrottledAlarm")),
  A_PICTURE_THAT_IS_NO_JSON(
      Promise.DASHBOARD_SHOWS_THE_TILL,
      t -> t.properties("Dashboard").put("DashboardBody", Map.of("Fn::Sub", "{}"))),
  NO_RECOVERY(
      Promise.LEDGER_SURVIVES_MISTAKES,
      t -> t.properties("Table").remove("PointInTimeRecoverySpecification")),
  NO_DELETION_PROTECTION(
      Promise.LEDGER_SURVIVES_MISTAKES,
      t -> t.properties("Table").remove("DeletionProtectionEnabled")),
  PROTECTION_FOR_THOSE_WHO_ASK(
      Promise.LEDGER_SURVIVES_MISTAKES,
      t -> t.at("Parameters", "ProtectTable").put("Default", "false")),
  THE_LEDGER_GOES_WITH_THE_STACK(
      Promise.LEDGER_SURVIVES_MISTAKES, t -> t.resource("Table").remove("DeletionPolicy")),
  NO_ARCHIVE(Promise.WHAT_WAS_SAID_IS_KEPT, t -> t.at("Resources").remove("Archive")),
  LOGS_FOR_EVER(Promise.WHAT_HAPPENED_IS_TOLD, t -> t.properties("Logs").remove("RetentionInDays")),
  NO_TRACES(Promise.TRACES_ARE_OF_TILLS, t -> Mistake.function(t, "Accrual").remove("Tracing")),
  TRACES_OF_EVERYTHING(
      Promise.TRACES_ARE_OF_TILLS, t -> t.at("Globals", "Function").put("Tracing", "Active")),
  LOGS_ELSEWHERE(
      Promise.WHAT_HAPPENED_IS_TOLD, t -> t.at("Globals", "Function").remove("LoggingConfig")),
  ANOTHER_JAVA(
      Promise.WHAT_WAS_BUILT_RUNS, t -> Mistake.function(t, "Outbox").put("Runtime", "java21"));

  private final Promise breaks;
  private final Consumer<Written> change;

  Mistake(Promise breaks, Consumer<Written> change) {
    this.breaks = breaks;
    this.change = change;
  }

  Promise breaks() {
    return breaks;
  }

  void makeIn(Written template) {
    change.accept(template);
  }

  private static Map<String, Object> function(Written template, String name) {
    return template.properties(name + "Function");
  }

  private static Map<String, Object> event(Written template, String function, String name) {
    return template.at(
        "Resources", function + "Function", "Properties", "Events", name, "Properties");
  }

  private static Map<String, Object> target(Written template, String rule) {
    return Written.map(Written.list(template.properties(rule).get("Targets")).getFirst());
  }

  private static List<Object> statements(Written template, String function) {
    var policies = Written.list(template.properties(function + "FunctionRole").get("Policies"));
    return Written.list(
        Written.mapOf(Written.map(policies.getFirst()), "PolicyDocument").get("Statement"));
  }

  private static Map<String, Object> right(Written template, String function) {
    return Written.map(statements(template, function).getFirst());
  }
}
