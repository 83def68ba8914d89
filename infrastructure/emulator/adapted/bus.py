"""A function that a rule starts is tried again when it fails, as Lambda tries asynchronous runs."""

import json

from ministack.services import eventbridge, lambda_svc


def _start(arn, payload):
    function, config, _ = lambda_svc._get_func_record_for_ref(arn)
    if function and config:
        record = lambda_svc._execution_record_for_config(function, config)
        lambda_svc.invoke_async_with_retry(record, json.loads(payload))


def adapt():
    eventbridge._dispatch_to_lambda = _start
