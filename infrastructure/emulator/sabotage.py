#!/usr/bin/env python3
"""Proves that the end-to-end tests notice: breaks template.yaml in one place, deploys it, and wants its test to fail.

    infrastructure/emulator/sabotage.py [--some N] [part of a breakage's name ...]

The tests have to pass on the template as it is first: on a machine that is too busy they fail, whatever is broken.
Takes a minute or two for each; nothing of it stays. --some takes so many of them by chance.
"""

import argparse
import contextlib
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import emulator
import places
from server import Server
from test_emulator import free_port

MARKETER = "MessagesTest#goesOutWhenAMarketerAsksOnTheBus"
PURCHASE = "PurchaseTest#earnsThenPaysForALaterOneAndTellsTheMember"
REPLAYED = "PurchaseTest#happensOnceHoweverOftenItIsSent"
ROUTES = "RoutesTest#quotesRecordsShowsAndTakesBackAPurchase"
HOLDS = "RoutesTest#holdsCapturesAndReleasesAdjustedPoints"
PROGRAMME = "RoutesTest#takesAProgrammeAndShowsOneToEverybody"
LAID_ASIDE = "JobsTest#laysAsideAnOrderForAProgrammeThatIsNotThere"
SCHEDULES = "TimeTest"
DAY_X = "DayXTest#tellsWhoHasSomethingToDoOnce"
MIGRATION = "MigrationsTest#comeInByAnUploadAndGoByARollback"
PERSON = "PersonTest#seesWhatIsKnownAndIsForgotten"
STAFF = "StaffTest#raisesSuspicionByAMarkedCard"
MERGE = "CardsTest#becomeOneAndAreUndone"
SIGN_IN = "SignInTest#takesTheCodeThatThePhoneShows"

#: What is broken, in which resource, which text (a pattern), by which, and which test has to fail.
BREAKAGES = (
    ("authorizer may not read keys", "AuthorizerFunctionRole", r"dynamodb:GetItem", "dynamodb:DescribeTable", REPLAYED),
    ("accrual may not put", "AccrualFunctionRole", r" +- dynamodb:PutItem\n", "", REPLAYED),
    ("accrual may not update", "AccrualFunctionRole", r" +- dynamodb:UpdateItem\n", "", ROUTES),
    ("accrual may not get", "AccrualFunctionRole", r" +- dynamodb:GetItem\n", "", REPLAYED),
    ("a route has another path", "AccrualFunction", r"/v1/purchases/quote\}", "/v1/purchases/quotes}", ROUTES),
    ("a route has no authorizer", "AccrualFunction", r"Path: /v1/purchases\}", "Path: /v1/purchases, Auth: {Authorizer: NONE}}", REPLAYED),
    ("redemption may not put", "RedemptionFunctionRole", r" +- dynamodb:PutItem\n", "", HOLDS),
    ("members may not ask the history index", "MembersFunctionRole", r"/index/history", "/index/maturing", ROUTES),
    ("members may not put", "MembersFunctionRole", r" +- dynamodb:PutItem\n", "", REPLAYED),
    ("login may not put", "LoginFunctionRole", r" +- dynamodb:PutItem\n", "", SIGN_IN),
    ("login may not update", "LoginFunctionRole", r" +- dynamodb:UpdateItem\n", "", SIGN_IN),
    ("sessions are looked for in another header", "HttpApi", r"\[Authorization\]", "[X-Session]", SIGN_IN),
    ("the own data is asked for by a key", "MembersFunction", r"Path: /v1/me\n +Auth: .*\n", "Path: /v1/me\n", SIGN_IN),
    ("programmes may not put", "ProgrammesFunctionRole", r" +- dynamodb:PutItem\n", "", PROGRAMME),
    ("programmes may not update", "ProgrammesFunctionRole", r" +- dynamodb:UpdateItem\n", "", PROGRAMME),
    ("tier may not ask its index", "TierFunctionRole", r"/index/reviewing", "/index/history", "JobsTest#looksForTiersThatFall"),
    ("tier's rule waits for another event", "TierFunction", r"\[ReviewTiers\]", "[ReviewTier]", LAID_ASIDE),
    ("maturity's rule waits for another event", "MaturityFunction", r"\[MaturePoints\]", "[MaturePoint]", LAID_ASIDE),
    ("expiry's failed runs go nowhere", "ExpiryFunction", r" +DestinationConfig:\n +OnFailure: .*\n", "", LAID_ASIDE),
    ("maturity may not ask its index", "MaturityFunctionRole", r"/index/maturing", "/index/history", SCHEDULES),
    ("maturity's schedule waits for the night", "MaturityFunction", r"!Ref MaturitySchedule", "!Ref TierSchedule", SCHEDULES),
    ("expiry may not put orders on the bus", "ExpiryFunctionRole", r"events:PutEvents", "events:ListRules", SCHEDULES),
    ("outbox may not put events", "OutboxFunctionRole", r"events:PutEvents", "events:ListRules", PURCHASE),
    ("outbox's stream filter lets no line through", "OutboxFunction", r'"LINE"', '"LINES"', PURCHASE),
    ("outbox's poison goes nowhere", "OutboxFunction", r" +DestinationConfig:\n +OnFailure: .*\n", "", "OutboxTest"),
    ("announcements wait for another event", "SmsAnnouncements", r"PointsEarned", "PointsEarnt", PURCHASE),
    ("requests wait for another event", "SmsRequests", r"\[MessageRequested\]", "[MessageAsked]", MARKETER),
    ("codes wait for another event", "SmsCodes", r"\[CodeRequested\]", "[CodeAsked]", SIGN_IN),
    ("outbox's stream filter lets no code through", "OutboxFunction", r'"CODE"', '"CODES"', SIGN_IN),
    ("texts are not redriven", "SmsQueue", r" +RedrivePolicy:\n.*\n.*\n", "", "MessagesTest#isTriedAgainThenLaidAsideAndTouchesNoPoints"),
    ("sms may not update messages", "SmsFunctionRole", r" +- dynamodb:UpdateItem\n", "", MARKETER),
    ("sms may not get members", "SmsFunctionRole", r" +- dynamodb:GetItem\n", "", MARKETER),
    ("cards may not put", "CardsFunctionRole", r" +- dynamodb:PutItem\n", "", MERGE),
    ("privacy may not delete", "PrivacyFunctionRole", r"Action: dynamodb:DeleteItem", "Action: dynamodb:DescribeTable", PERSON),
    ("the copy has another path", "PrivacyFunction", r"Path: /v1/me/data-export", "Path: /v1/me/data-copy", PERSON),
    ("migrations may not read files", "MigrationsFunctionRole", r"s3:GetObject, ", "", MIGRATION),
    ("nobody hears of uploads", "MigrationsFunction", r"s3:ObjectCreated:\*", "s3:ObjectRemoved:*", MIGRATION),
    ("day X may not send orders", "DayXFunctionRole", r"events:PutEvents", "events:ListRules", DAY_X),
    ("day X's rule waits for another event", "DayXFunction", r"GoOnWithDayX\]", "GoOnWithDayY]", DAY_X),
    ("watchers may not put", "VigilanceFunctionRole", r"dynamodb:PutItem", "dynamodb:DescribeTable", STAFF),
    ("watchers wait for another event", "VigilanceReceipts", r"PurchaseRecorded", "PurchaseTold", STAFF),
    ("sms may not publish", "SmsFunctionRole", r"(Allow\n +Action: )sns:Publish", r"\1sns:GetSMSAttributes", MARKETER),
)


def broken(template, resource, pattern, instead):
    section = re.search(rf"^  {resource}:\n.*?(?=^  \w|^\w|\Z)", template, re.M | re.S)
    text, count = re.subn(pattern, instead, section[0], count=1)
    if not count:
        sys.exit(f"{resource} has no {pattern} any more: mend sabotage.py")
    return template.replace(section[0], text)


def fails(tests, port):
    """Whether the tests run and one of them fails."""
    names = ",".join(f"org.kopilka.endtoend.{test}" for test in sorted(tests))
    command = ["./mvnw", "-q", "test", "-pl", "infrastructure/endtoend", "-am", f"-Dtest={names}"]
    run = subprocess.run(
        [*command, "-Dsurefire.failIfNoSpecifiedTests=false"],
        cwd=places.ROOT,
        env={**emulator.environment(port), "KOPILKA_ENDPOINT": f"http://127.0.0.1:{port}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    failed = bool(re.search(r"Tests run: .*(Failures|Errors): [1-9]", run.stdout))
    if run.returncode and not failed:
        sys.exit(f"{run.stdout}\nThe tests could not be run.")
    return failed


def fails_on(template, tests, folder):
    """Whether one of the tests fails on a stack of its own."""
    file, port = Path(folder) / "template.yaml", free_port()
    file.write_text(template, "utf-8")
    with contextlib.redirect_stdout(sys.stderr):
        emulator.start(port, file, emulator.HASTE)
    try:
        return fails(tests, port)
    finally:
        Server(places.HOME).end()


def noticed(breakage, template, folder):
    _, resource, pattern, instead, test = breakage
    return fails_on(broken(template, resource, pattern, instead), {test}, folder)


def chosen():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--some", type=int, help="so many of them by chance", metavar="N")
    parser.add_argument("parts", nargs="*", metavar="part", help="of a breakage's name")
    given = parser.parse_args()
    wanted = [b for b in BREAKAGES if not given.parts or any(part in b[0] for part in given.parts)]
    if not wanted:
        parser.error("no breakage has such a name")
    return wanted if given.some is None else random.sample(wanted, min(given.some, len(wanted)))


def main():
    wanted = chosen()
    template = (places.ROOT / "template.yaml").read_text("utf-8")
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        if fails_on(template, {breakage[-1] for breakage in wanted}, folder):
            sys.exit("The tests fail on the template as it is: they cannot tell what is broken.")
        for breakage in wanted:
            seen = noticed(breakage, template, folder)
            missed += not seen
            print(f"{'noticed' if seen else 'MISSED '}  {breakage[0]}: {breakage[-1]}", flush=True)
    print(f"SABOTAGE breakages={len(wanted)} missed={missed}")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
