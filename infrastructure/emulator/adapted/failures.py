"""Failures to order: texts that the operator throttles or breaks on, transactions that meet another's.

A phone ending in 999 is throttled, in 998 it meets an error of the operator's; a key that holds `~TC<n>` has
its first n transactions cancelled by a conflict.
"""

import json
import re
import threading

from ministack.services import dynamodb, sns

THROTTLED, BROKEN = "999", "998"
E_164 = re.compile(r"\+[1-9]\d{6,14}")
CONFLICTS = re.compile(r"~TC(\d+)")

_left = {}
_counting = threading.Lock()


def _refused(number):
    if number.endswith(THROTTLED):
        return sns._error("Throttled", "Rate exceeded", 400)
    if number.endswith(BROKEN):
        return sns._error("InternalError", "An error of the operator's, to order", 500)
    if not E_164.fullmatch(number):
        return sns._error("InvalidParameter", f"Invalid parameter: PhoneNumber Reason: {number} is not valid", 400)
    return None


def _conflicts(item):
    request = next(iter(item.values()))
    key = json.dumps(request.get("Item") or request.get("Key") or {}, sort_keys=True)
    asked = CONFLICTS.search(key)
    if not asked:
        return False
    with _counting:
        _left[key] = _left.get(key, int(asked[1])) - 1
        return _left[key] >= 0


def _cancelled(reasons):
    text = "Transaction cancelled, please refer cancellation reasons for specific reasons "
    text += "[" + ", ".join(reason["Code"] for reason in reasons) + "]"
    body = {
        "__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        "message": text,
        "Message": text,
        "CancellationReasons": reasons,
    }
    headers = {
        "Content-Type": "application/x-amz-json-1.0",
        "x-amzn-errortype": "TransactionCanceledException",
    }
    return 400, headers, json.dumps(body).encode()


def adapt():
    publish, transact = sns._publish, dynamodb._transact_write_items

    def publish_or_fail(parameters):
        number = sns._p(parameters, "PhoneNumber")
        return (number and _refused(number)) or publish(parameters)

    def transact_or_conflict(request):
        met = [_conflicts(item) for item in request.get("TransactItems") or []]
        if not any(met):
            return transact(request)
        conflict = {"Code": "TransactionConflict", "Message": "Transaction is ongoing for the item"}
        return _cancelled([conflict if each else {"Code": "None"} for each in met])

    sns._publish = publish_or_fail
    dynamodb._transact_write_items = transact_or_conflict
