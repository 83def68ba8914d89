#!/usr/bin/env bash
# Runs inside LocalStack once it is ready: the emulator's own deployment, by LocalStack's Python.
set -euo pipefail
export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_DEFAULT_REGION=eu-central-1
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
/opt/code/localstack/.venv/bin/python /kopilka/infrastructure/emulator/deploy.py
echo deployed | tee /tmp/kopilka
