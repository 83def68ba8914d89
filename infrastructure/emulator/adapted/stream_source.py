"""A DynamoDB stream's batch that fails is cut at the first failure, halved, tried so often and given up.

MiniStack tries it for ever, whole. It also works it on the thread that looks for the others.
"""

import collections
import json
import time

from ministack.services import dynamodb, lambda_svc

RETRY_SECONDS = 0.5

#: What is left of the batch that an event source has in hand: parts in order, and where the stream goes on.
Batch = collections.namedtuple("Batch", "parts end")
#: Records that are delivered together, and how often that failed.
Part = collections.namedtuple("Part", "records failures")

_in_hand = {}


def _first_failure(source, records, answer):
    """The index of the first record that failed; None: all are done."""
    if answer.get("error"):
        return 0
    if "ReportBatchItemFailures" not in (source.get("FunctionResponseTypes") or []):
        return None
    failed = [item.get("itemIdentifier") for item in _body(answer).get("batchItemFailures") or []]
    if not failed:
        return None
    numbers = [record["dynamodb"]["SequenceNumber"] for record in records]
    known = [numbers.index(number) for number in failed if number in numbers]
    return min(known) if len(known) == len(failed) else 0


def _body(answer):
    body = answer.get("body")
    try:
        body = json.loads(body) if isinstance(body, str) else body
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _limit(source):
    """How often a part is tried again; None: for ever."""
    given = source.get("MaximumRetryAttempts")
    return None if given is None or int(given) < 0 else int(given)


def _after_failure(source, part, first):
    """The parts that take the place of one that failed, or None when it is to be given up."""
    rest = part.records[first:]
    if first > 0:
        return [Part(rest, 0)]
    if source.get("BisectBatchOnFunctionError") and len(rest) > 1:
        half = len(rest) // 2
        return [Part(rest[:half], part.failures), Part(rest[half:], part.failures)]
    limit = _limit(source)
    return None if limit is not None and part.failures >= limit else [Part(rest, part.failures + 1)]


def _deliver(source, function, source_id, arn, table):
    batch = _in_hand[source_id]
    part = batch.parts.popleft()
    answer = lambda_svc._execute_function(function, {"Records": part.records})
    first = _first_failure(source, part.records, answer)
    if first is None:
        source["LastProcessingResult"] = f"OK - {len(part.records)} records"
    else:
        source["LastProcessingResult"] = "FAILED"
        instead = _after_failure(source, part, first)
        if instead is None:
            lambda_svc._send_ddb_stream_failure_record(
                source, function, part.records, arn, answer, "RetryAttemptsExhausted"
            )
        else:
            batch.parts.extendleft(reversed(instead))
            lambda_svc._esm_backoff_until[source_id] = time.time() + RETRY_SECONDS
    if not batch.parts:
        _advance(source_id, batch.end)
        del _in_hand[source_id]


def _advance(source_id, position):
    with lambda_svc._dynamodb_stream_positions_lock:
        lambda_svc._dynamodb_stream_positions[source_id] = position


def _take(source, source_id, arn, table):
    """Takes the next batch in hand. Returns whether the stream had anything."""
    lambda_svc._init_stream_position(source_id, arn, source.get("StartingPosition", "LATEST"))
    with lambda_svc._dynamodb_stream_positions_lock:
        known = lambda_svc._dynamodb_stream_positions[source_id]
    position = max(known, dynamodb.stream_start_position(table))
    records = dynamodb.stream_records_since(table, position, source.get("BatchSize", 100))
    if not records:
        return False
    wanted = lambda_svc._apply_filter_criteria(records, source)
    if wanted:
        _in_hand[source_id] = Batch(collections.deque([Part(wanted, 0)]), position + len(records))
    else:
        _advance(source_id, position + len(records))
    return True


def _waits(source, source_id):
    return (
        not source.get("Enabled", True)
        or ":dynamodb:" not in source.get("EventSourceArn", "")
        or lambda_svc._esm_inflight.get(source_id)
        or lambda_svc._esm_backoff_until.get(source_id, 0) > time.time()
    )


def _work(source):
    arn, source_id = source.get("EventSourceArn", ""), source["UUID"]
    if _waits(source, source_id):
        return False
    table = arn.split("/stream/")[0].split("/")[-1]
    function, _ = lambda_svc._get_func_record_for_qualifier(source["FunctionName"], source.get("Qualifier"))
    known = dynamodb._tables.get(table)
    if function is None or not known or known.get("LatestStreamArn") != arn:
        return False
    if source_id not in _in_hand and not _take(source, source_id, arn, table):
        return False
    if source_id in _in_hand:
        lambda_svc._dispatch_esm_batch(source_id, _deliver, source, function, source_id, arn, table)
    return True


def _poll():
    worked = False
    for account, region, source in lambda_svc._iter_all_esms():
        of_account = lambda_svc._request_account_id.set(account)
        of_region = lambda_svc._request_region.set(region)
        try:
            worked |= _work(source)
        finally:
            lambda_svc._request_account_id.reset(of_account)
            lambda_svc._request_region.reset(of_region)
    return worked


def adapt():
    lambda_svc._poll_dynamodb_streams = _poll
