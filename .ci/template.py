"""Holds template.yaml, expanded as AWS will expand it for `prod`, to checkov's rules, all of cfn-lint's and rights.py.

`sam validate --lint` sees the template before its globals are applied and leaves out cfn-lint's advice. What is not
followed stands in template.txt with its reason, and only as long as there is something to excuse.
"""

import json
import os
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import tomlkit
from excuses import read, verdict
from rights import complaints as open_rights
from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform

CI = Path(__file__).resolve().parent
TEMPLATE = CI.parent / "template.yaml"
ENVIRONMENTS = CI.parent / "samconfig.toml"
EXPANDED = CI.parent / "target" / "expanded.json"
LINT = CI / "home" / "sam" / "bin" / "cfn-lint"
CHECKOV = CI / "home" / "checkov" / "bin" / "checkov"


class NoManagedPolicies:
    """The functions name their rights one by one; there is no policy to look up in an account."""

    @staticmethod
    def load():
        return {}


def parameters():
    """What differs from the template's defaults where it matters: SAM leaves out what they switch off."""
    given = tomlkit.parse(ENVIRONMENTS.read_text("utf-8"))["prod"]["deploy"]["parameters"]["parameter_overrides"]
    return dict(pair.split("=", 1) for pair in given.split())


def expanded():
    template = yaml_parse(TEMPLATE.read_text("utf-8"))
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://packages/of-sam-package"
    return transform(template, parameters(), NoManagedPolicies())


def output(*command):
    """What a tool prints. It starts where no settings of its own lie about."""
    home = str(CI / "home")
    environment = {**os.environ, "HOME": home}
    return subprocess.run(command, cwd=home, env=environment, stdout=subprocess.PIPE, text=True).stdout


def advice():
    """cfn-lint's findings: rule, resource, sentence."""
    for finding in json.loads(output(LINT, "--include-checks", "I", "--format", "json", "--", EXPANDED)):
        path = finding["Location"]["Path"] or []
        yield finding["Rule"]["Id"], path[1] if len(path) > 1 else "-", finding["Message"]


def policies(resources):
    """checkov's findings. It ends well, too, when it could not read the file."""
    options = ("--framework", "cloudformation", "--skip-download", "--quiet", "--compact", "--output", "json")
    report = json.loads(output(CHECKOV, "--file", EXPANDED, *options))
    summary = report["summary"]
    if summary["parsing_errors"] or summary["skipped"] or summary["resource_count"] != resources:
        sys.exit(f"checkov did not look at all {resources} resources, or was told to skip some: {summary}")
    for finding in report["results"]["failed_checks"]:
        yield finding["check_id"], finding["resource"].rpartition(".")[2], finding["check_name"]


def main():
    template = expanded()
    EXPANDED.parent.mkdir(exist_ok=True)
    EXPANDED.write_text(json.dumps(template, indent=2), "utf-8")
    findings = sorted({*advice(), *policies(len(template["Resources"]))})
    excuses = read("template.txt", 2)
    excused = {
        excuse: [f for f in findings if f[0] == excuse[0] and fnmatch(f[1], excuse[1])] for excuse in excuses
    }
    silent = set().union(*excused.values())
    complaints = [f"{rule} {resource}: {sentence}" for rule, resource, sentence in findings
                  if (rule, resource, sentence) not in silent]
    complaints += [f".ci/template.txt excuses what nobody finds: {' '.join(e)}" for e, f in excused.items() if not f]
    complaints += open_rights(template["Resources"])
    if "ignore_checks" in TEMPLATE.read_text("utf-8"):
        complaints.append("template.yaml switches rules off by itself; .ci/template.txt is the place for that")
    return verdict(complaints, f"{len(template['Resources'])} resources, {len(findings)} findings, each excused")


sys.exit(main())
