"""A failure to order: a phone that ends in 999 is throttled by its operator."""

from ministack.services import sns

THROTTLED = "999"


def adapt():
    publish = sns._publish

    def publish_or_fail(parameters):
        if (sns._p(parameters, "PhoneNumber") or "").endswith(THROTTLED):
            return sns._error("Throttled", "Rate exceeded", 400)
        return publish(parameters)

    sns._publish = publish_or_fail
