#!/bin/sh
# Runs inside LocalStack once it is ready: the emulator's own deployment, by LocalStack's Python.
set -eu
export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_DEFAULT_REGION=eu-central-1
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
if [ -n "${KOPILKA_HASTE:-}" ]; then
  # The end-to-end tests have no time for nights.
  set -- 'MaturitySchedule=rate(1 minute)' 'ExpirySchedule=rate(1 minute)'
fi
/opt/code/localstack/.venv/bin/python /kopilka/infrastructure/emulator/deploy.py /kopilka/template.yaml "$@"
echo 'kopilka: deployed' | tee /tmp/kopilka
