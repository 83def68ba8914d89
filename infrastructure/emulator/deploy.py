"""Deploys a template to an emulator as `sam deploy` would to an account: deploy.py template.yaml [Parameter=Value ...]"""

import hashlib
import json
import sys
import time
from pathlib import Path

import boto3
import yaml

from places import ROOT, STACK

BUCKET = "kopilka-code"
SECONDS_MAX = 120


class Template(yaml.SafeLoader):
    """Keeps the short forms (!Ref, !Sub) as CloudFormation's long ones, and dates as texts."""


def _short_form(loader, tag, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if tag == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {tag if tag in ("Ref", "Condition") else f"Fn::{tag}": value}


Template.add_multi_constructor("!", _short_form)
Template.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if not tag.endswith(":timestamp")]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def packaged(template, s3):
    """Uploads each function's package and the template that names them, as `sam deploy` does; answers with its address."""
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": s3.meta.region_name})
    for name, resource in template["Resources"].items():
        code = resource.get("Properties", {}).get("CodeUri")
        if not isinstance(code, str):
            continue
        file = ROOT / code
        if not file.is_file():
            sys.exit(f"{code} of {name} is not there; build it: ./mvnw -DskipTests package")
        resource["Properties"]["CodeUri"] = f"s3://{BUCKET}/{put(s3, file.read_bytes())}"
    # Of a template within the request CloudFormation takes 51 200 bytes, of one by address a million.
    return f"https://s3.{s3.meta.region_name}.amazonaws.com/{BUCKET}/{put(s3, json.dumps(template).encode())}"


def put(s3, content):
    key = hashlib.sha256(content).hexdigest()
    s3.put_object(Bucket=BUCKET, Key=key, Body=content)
    return key


def _parameters(given):
    return [{"ParameterKey": k, "ParameterValue": v} for k, v in (pair.split("=", 1) for pair in given)]


def deployed(cloudformation, address, parameters):
    cloudformation.create_stack(
        StackName=STACK,
        TemplateURL=address,
        Parameters=parameters,
        Capabilities=["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"],
    )
    until = time.monotonic() + SECONDS_MAX
    while time.monotonic() < until:
        stack = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]
        status = stack["StackStatus"]
        if status == "CREATE_COMPLETE":
            return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}
        if "ROLLBACK" in status or "FAILED" in status:
            sys.exit(f"{status}: {stack.get('StackStatusReason', '')}\n{_why(cloudformation)}")
        time.sleep(0.2)
    sys.exit(f"The stack was not there after {SECONDS_MAX} s.")


def _why(cloudformation):
    events = cloudformation.describe_stack_events(StackName=STACK)["StackEvents"]
    failed = [event for event in events if "FAILED" in event["ResourceStatus"]]
    return "\n".join(f"{e['LogicalResourceId']}: {e.get('ResourceStatusReason', '')}" for e in failed)


def main():
    began = time.monotonic()
    file, *parameters = sys.argv[1:]
    template = yaml.load(Path(file).read_text("utf-8"), Template)
    address = packaged(template, boto3.client("s3"))
    outputs = deployed(boto3.client("cloudformation"), address, _parameters(parameters))
    print(json.dumps({"Seconds": round(time.monotonic() - began, 1), **outputs}))


main()
