"""What CloudFormation asks for and MiniStack does not know, or drops without a word."""

import json

from ministack.services import dynamodb, eventbridge, lambda_svc, scheduler
from ministack.services.cloudformation import provisioners

#: Recorded, but without effect here.
INERT = (
    "AWS::CodeDeploy::Application",
    "AWS::CodeDeploy::DeploymentGroup",
    "AWS::CloudWatch::CompositeAlarm",
)


def _kept(physical_id, _old, _new, _stack, *_args, **_options):
    return physical_id, {}


def _inert(logical_id, _properties, stack, *_args, **_options):
    name = f"{stack}-{logical_id}"
    return name, {"Arn": f"arn:aws:emulated:::{name}"}


def _archive(logical_id, properties, stack, *_args, **_options):
    name = properties.get("ArchiveName") or f"{stack}-{logical_id}"
    pattern = properties.get("EventPattern") or ""
    status, _, body = eventbridge._create_archive(
        {
            "ArchiveName": name,
            "EventSourceArn": properties["SourceArn"],
            "RetentionDays": properties.get("RetentionDays", 0),
            "EventPattern": json.dumps(pattern) if isinstance(pattern, dict) else pattern,
        }
    )
    if status >= 400:
        raise ValueError(body)
    return name, {"Arn": json.loads(body)["ArchiveArn"]}


def _concurrency(physical_id, properties):
    name, reserved = str(physical_id).split(":")[-1], properties.get("ReservedConcurrentExecutions")
    if name in lambda_svc._functions:
        lambda_svc._functions[name]["concurrency"] = None if reserved is None else int(reserved)


def _recovery(physical_id, properties):
    given = properties.get("PointInTimeRecoverySpecification") or {}
    dynamodb._pitr_settings[physical_id] = bool(given.get("PointInTimeRecoveryEnabled"))


def _zone(physical_id, properties):
    schedule = scheduler._schedules.get(f"{properties.get('GroupName', 'default')}/{physical_id}")
    if schedule is None:
        raise ValueError(f"Schedule {physical_id} was not made")
    schedule["ScheduleExpressionTimezone"] = properties.get("ScheduleExpressionTimezone", "UTC")


def _then(known, resource_type, note):
    """Lets `note` see the properties after each creation and change."""
    handlers = known[resource_type]
    create, update = handlers["create"], handlers.get("update")

    def created(logical_id, properties, stack, *args, **options):
        made = create(logical_id, properties, stack, *args, **options)
        note(made[0], properties)
        return made

    def updated(physical_id, old, new, stack, *args, **options):
        made = update(physical_id, old, new, stack, *args, **options)
        note(made[0] if isinstance(made, tuple) else physical_id, new)
        return made

    handlers["create"] = created
    if update:
        handlers["update"] = updated


def adapt():
    known = provisioners._RESOURCE_HANDLERS
    nothing = {"update": _kept, "delete": lambda physical_id, properties: None}
    for resource_type in INERT:
        known.setdefault(resource_type, {"create": _inert, **nothing})
    gone = lambda physical_id, properties: eventbridge._delete_archive({"ArchiveName": physical_id})  # noqa: E731
    known.setdefault("AWS::Events::Archive", {"create": _archive, "update": _kept, "delete": gone})
    _then(known, "AWS::Lambda::Function", _concurrency)
    _then(known, "AWS::DynamoDB::Table", _recovery)
    _then(known, "AWS::Scheduler::Schedule", _zone)
