"""Which rights of the deployed functions nobody has used since the emulator's start: rights.py FILE

What the end-to-end tests do not use may go from the template unnoticed, or may be more than a function needs.
"""

import json
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import boto3

from places import STACK

#: Role, action, resource: which rights no end-to-end test can use, and why.
UNUSABLE = (
    ("*", "logs:*", "*", "the emulator takes what a function prints"),
    ("*", "xray:*", "*", "the emulator traces nothing"),
    ("*", "lambda:InvokeFunction", "*", "the emulator's schedules run functions on its own account"),
    ("*", "sqs:*", "*", "the emulator reads queues for functions, and lays letters aside, on its own account"),
    ("OutboxFunctionRole", "dynamodb:*", "*", "the emulator reads the stream for a function on its own account"),
    ("AuthorizerFunctionRole", "dynamodb:UpdateItem", "*", "a session is prolonged when it has been used for a day"),
    ("TierFunctionRole", "dynamodb:PutItem", "*", "no tier falls before a month is over"),
    ("TierFunctionRole", "dynamodb:UpdateItem", "*", "the same"),
    ("TierFunctionRole", "events:PutEvents", "*", "the same"),
    ("MaturityFunctionRole", "dynamodb:UpdateItem", "*", "nothing leaves an index behind that a job would mend"),
    ("ExpiryFunctionRole", "dynamodb:UpdateItem", "*", "the same"),
    ("DayXFunctionRole", "dynamodb:Query", "*/index/history", "nobody buys between a day X and the minute of the search"),
    ("PagesFunctionRole", "dynamodb:PutItem", "*", "everybody has had a page from the beginning"),
    ("VigilanceFunctionRole", "dynamodb:Query", "*", "a card has to be used for days before it is compared with others"),
    ("*", "secretsmanager:GetSecretValue", "*", "the chain has no wallets"),
    ("WalletsFunctionRole", "dynamodb:*", "*", "the same"),
)


def several(value):
    return value if isinstance(value, list) else [value]


def allowed(statements):
    """Each action with each resource that a policy allows it for."""
    for statement in several(statements):
        if statement["Effect"] == "Allow":
            for action in several(statement["Action"]):
                for resource in several(statement["Resource"]):
                    yield action, resource


def used(lines):
    return {tuple(line.split("\t")) for line in lines.splitlines()}


def unused(role, rights, uses):
    """Of a role's rights those that fit none of its uses."""
    for action, resource in rights:
        if not any(fnmatchcase(did, action) and fnmatchcase(to, resource) for of, did, to in uses if of == role):
            yield action, resource


def unusable(right):
    return any(all(map(fnmatchcase, right, patterns[:3])) for patterns in UNUSABLE)


def roles(cloudformation, iam):
    """The stack's roles: the template's name of each, its own, and what it allows."""
    pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=STACK)
    for resource in (each for page in pages for each in page["StackResourceSummaries"]):
        if resource["ResourceType"] == "AWS::IAM::Role":
            name = resource["PhysicalResourceId"]
            policies = iam.list_role_policies(RoleName=name)["PolicyNames"]
            documents = [iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"] for policy in policies]
            rights = [right for document in documents for right in allowed(document["Statement"])]
            yield resource["LogicalResourceId"], name, rights


def main():
    uses = used(Path(sys.argv[1]).read_text("utf-8"))
    count, missing = 0, []
    for role, name, rights in roles(boto3.client("cloudformation"), boto3.client("iam")):
        usable = [right for right in rights if not unusable((role, *right))]
        count += len(usable)
        missing += [f"{role}: {action} on {resource}" for action, resource in unused(name, usable, uses)]
    print("\n".join(missing), end="\n" if missing else "")
    print(f"RIGHTS usable={count} unused={len(missing)}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
