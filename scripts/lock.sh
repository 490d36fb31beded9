#!/usr/bin/env bash
# Make the lock files again after a change of pyproject.toml's dependencies (needs uv).
set -euo pipefail
cd "$(dirname "$0")/.."
lock() { uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate --group build "$@"; }
lock --output-file requirements.lock
lock --group dev --output-file requirements-dev.lock
lock --extra bench --output-file requirements-bench.lock
