"""`StartMessageMoveTask`: dead letters go back to the queue that they came from."""

import json
import time

from ministack.services import lambda_svc, sqs

_moves = []


def _queue_of(dead_letters):
    for queue in list(sqs._queues.values()):
        policy = queue.get("attributes", {}).get("RedrivePolicy") or "{}"
        policy = json.loads(policy) if isinstance(policy, str) else policy
        if policy.get("deadLetterTargetArn") == dead_letters:
            return queue["attributes"]["QueueArn"]
    raise ValueError(f"No queue has its dead letters in {dead_letters}")


def _start(request, _url):
    source = sqs._queue_by_arn(request["SourceArn"])
    target = sqs._queue_by_arn(request.get("DestinationArn") or _queue_of(request["SourceArn"]))
    moved = list(source["messages"])
    for message in moved:
        source["messages"].remove(message)
        message.update(receive_count=0, visible_at=time.time(), receipt_handle=None, first_receive_at=None)
        target["messages"].append(message)
    lambda_svc._esm_wake.set()
    move = {
        "TaskHandle": f"move-{len(_moves)}",
        "Status": "COMPLETED",
        "SourceArn": request["SourceArn"],
        "ApproximateNumberOfMessagesMoved": len(moved),
        "StartedTimestamp": int(time.time() * 1000),
    }
    _moves.append(move)
    return {"TaskHandle": move["TaskHandle"]}


def _list(request, _url):
    return {"Results": [move for move in reversed(_moves) if move["SourceArn"] == request["SourceArn"]]}


def adapt():
    sqs._HANDLERS.update({"StartMessageMoveTask": _start, "ListMessageMoveTasks": _list})
