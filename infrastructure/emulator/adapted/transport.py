"""Whoever must come by HTTPS does: the emulator serves this machine alone, and has no certificate."""

from ministack.core import iam_evaluator


def adapt():
    resolve = iam_evaluator._resolve_condition_key

    def resolve_as_safe(key, context):
        return "true" if key.lower() == "aws:securetransport" else resolve(key, context)

    iam_evaluator._resolve_condition_key = resolve_as_safe
