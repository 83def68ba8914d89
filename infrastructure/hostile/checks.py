"""What schemathesis asks besides its own checks: a request that the description allows is taken, or refused for a
reason that no schema can express."""

import json
import os
import re
import zlib

import schemathesis

# A code of a fault, and where it may stand: a calendar, a sum, a limit of time or a choice of two parameters.
BEYOND_SCHEMAS = [
    ("SUM_OVERFLOW", r"/lines(/\d+/price)?"),
    ("DUPLICATE", r"/lines/\d+/line|/mapping/variants|/consents"),
    ("OUT_OF_RANGE", r"/birthday|/ttl|/pendingFor|/linkAttempts/per|/waves/every"),
    ("REQUIRED", r"/mapping/variants/\d+/floorUntil"),
    ("NOT_AN_INSTANT", r"/at|/effectiveFrom|at|/mapping/variants/\d+/floorUntil"),
    ("NOT_A_DATE", r"/birthday"),
    ("NOT_A_DURATION", r"/ttl|/pendingFor|/linkAttempts/per|/waves/every"),
    ("EXACTLY_ONE", r"phone"),
    ("AT_MOST_ONE", r""),
    # Spaces of a phone in a query are sent as plus signs here, and a plus is a plus.
    ("PATTERN_MISMATCH", r"phone"),
]
CODES = {"CURSOR_INVALID"}


# Ids of what is there, by the names that paths and bodies have for them.
SEEDED = json.loads(os.environ.get("SEEDED", "{}"))


# What else than a member an id may be of; and what would end the session that everybody uses.
SEEDED_AT = {"/v1/merges/{id}/undo": {"id": SEEDED.get("merge")}}
GOODBYES = {("DELETE", "/v1/login"), ("DELETE", "/v1/me/sessions"), ("DELETE", "/v1/members/{id}/sessions")}


@schemathesis.hook
def before_call(ctx, case, kwargs):
    """Of what fits the description, two of three are about what is there: else hardly one is more than not found."""
    fits = case.meta and case.meta.generation.mode.is_positive
    if (case.method, case.operation.path) in GOODBYES:
        case.headers = dict(case.headers or {}) | {"Authorization": "Bearer of-nobody"}
        return
    if not fits or zlib.crc32(repr((case.path_parameters, case.body)).encode()) % 3 == 0:
        return
    ids = SEEDED | SEEDED_AT.get(case.operation.path, {})
    for name in case.path_parameters or {}:
        case.path_parameters[name] = ids.get(name, case.path_parameters[name])
    if isinstance(case.body, dict) and case.body.get("member"):
        case.body["member"] = {"card": SEEDED["card"]}


@schemathesis.hook
def filter_query(ctx, query):
    """What goes out as a bare name violates nothing: readers take it for absent, and that is described."""
    return all(value not in (None, [], {}) for value in (query or {}).values())


def beyond_schemas(problem, body):
    if problem.get("code") in CODES:
        return True
    faults = problem.get("errors", [])
    return bool(faults) and all(excused(fault, body) for fault in faults)


def excused(fault, body):
    at = fault.get("pointer", fault.get("parameter"))
    if fault["code"] == "NOT_AN_INTEGER":
        # JSON Schema takes 7.0 for an integer; a format of money should not.
        return isinstance(value(body, at), float)
    return any(fault["code"] == code and re.fullmatch(where, at) for code, where in BEYOND_SCHEMAS)


def value(body, pointer):
    for step in pointer.split("/")[1:]:
        body = body[int(step)] if isinstance(body, list) else body[step.replace("~1", "/").replace("~0", "~")]
    return body


@schemathesis.check
def allowed_data_acceptance(ctx, response, case):
    """What fits the description is no bad request, unless for a reason that no schema can express."""
    if response.status_code == 400 and case.meta and case.meta.generation.mode.is_positive:
        problem = response.json()
        assert beyond_schemas(problem, case.body), f"The description allows what was refused: {problem}"
