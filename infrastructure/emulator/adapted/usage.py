"""Which rights the functions used: a line in a file the first time that a role does something to a resource."""

import threading

from ministack.core import iam_evaluator

ROLE = ":assumed-role/"


def adapt(file):
    evaluate = iam_evaluator.evaluate
    known, lock = set(), threading.Lock()
    open(file, "w", encoding="utf-8").close()

    def note(used):
        with lock:
            if used in known:
                return
            known.add(used)
            with open(file, "a", encoding="utf-8") as lines:
                lines.write("\t".join(used) + "\n")

    def evaluate_and_note(asked, *policies):
        result = evaluate(asked, *policies)
        if result.decision == "Allow" and ROLE in asked.principal_arn:
            role = asked.principal_arn.split(ROLE, 1)[1].split("/", 1)[0]
            note((role, asked.action, asked.resource_arn))
        return result

    iam_evaluator.evaluate = evaluate_and_note
