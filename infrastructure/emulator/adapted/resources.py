"""What CloudFormation asks for and MiniStack does not know, or drops without a word."""

import json

from ministack.services import eventbridge, lambda_svc
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


def _then(known, resource_type, note):
    """Lets `note` see the properties after each creation."""
    create = known[resource_type]["create"]

    def created(logical_id, properties, stack, *args, **options):
        made = create(logical_id, properties, stack, *args, **options)
        note(made[0], properties)
        return made

    known[resource_type]["create"] = created


def adapt():
    known = provisioners._RESOURCE_HANDLERS
    nothing = {"update": _kept, "delete": lambda physical_id, properties: None}
    for resource_type in INERT:
        known.setdefault(resource_type, {"create": _inert, **nothing})
    gone = lambda physical_id, properties: eventbridge._delete_archive({"ArchiveName": physical_id})  # noqa: E731
    known.setdefault("AWS::Events::Archive", {"create": _archive, "update": _kept, "delete": gone})
    _then(known, "AWS::Lambda::Function", _concurrency)
