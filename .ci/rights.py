"""What the functions' roles allow in the template as AWS will expand it: no ready-made policy, no star.

Three things have no name to be allowed by: a phone number, a trace, and an object that is yet to be put. They may be
allowed altogether, each to those who need it and in a statement of its own. What a function says goes to the streams
of one log group, by its ARN.
"""

from fnmatch import fnmatch

#: Role, actions: where a star may stand for the resource, and why nothing else can.
UNNAMED = (
    ("SmsFunctionRole", {"sns:Publish"}),
    ("MigrationsFunctionRole", {"s3:GetObject", "s3:PutObject"}),
    ("*FunctionRole", {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}),
)
#: Attached from elsewhere, a policy would not be seen in the role.
ATTACHED = {"AWS::IAM::Policy", "AWS::IAM::RolePolicy", "AWS::IAM::ManagedPolicy"}


def several(value):
    return value if isinstance(value, list) else [value]


def roles(resources):
    """The roles of functions, by name; a role that is not in the template is found by nobody here."""
    for name, resource in sorted(resources.items()):
        if resource["Type"] == "AWS::Lambda::Function":
            given = resource["Properties"]["Role"]
            yield name, given["Fn::GetAtt"][0] if "Fn::GetAtt" in given else given


def stars(role, statement):
    """What a statement leaves open. Denying altogether leaves nothing open."""
    if statement["Effect"] != "Allow":
        return
    if not statement.keys() <= {"Sid", "Effect", "Action", "Resource", "Condition"}:
        yield f"allows all but something: {statement}"
    actions = set(several(statement.get("Action")))
    if any("*" in str(action) for action in actions):
        yield f"allows actions by a star: {sorted(actions)}"
    unnamed = any(fnmatch(role, who) and actions == what for who, what in UNNAMED)
    if "*" in str(statement.get("Resource")) and not unnamed:
        yield f"allows {sorted(actions)} to resources by a star"


def openings(role, resource):
    properties = resource["Properties"]
    if properties.get("ManagedPolicyArns"):
        yield f"has ready-made policies: {properties['ManagedPolicyArns']}"
    for policy in properties.get("Policies", []):
        for statement in several(policy["PolicyDocument"]["Statement"]):
            yield from stars(role, statement)


def complaints(resources):
    for name, resource in sorted(resources.items()):
        if resource["Type"] in ATTACHED:
            yield f"{name} gives rights from outside the roles"
    for function, role in roles(resources):
        if not isinstance(role, str) or role not in resources:
            yield f"{function} has a role that the template does not show"
            continue
        yield from (f"{role} {opening}" for opening in openings(role, resources[role]))
