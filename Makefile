# Each target sets .venv up from the lock file first; a second call needs no network.
# On Windows, or without make: python -m tripartite.quickstart run (or test, install, score, bench, check).

PYTHON ?= $(shell for one in python3.13 python3.12 python3.11 python3; do command -v $$one >/dev/null 2>&1 && $$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && break; done)
QUICKSTART = $(or $(PYTHON),python3) -m tripartite.quickstart

.PHONY: run test install score bench check

run:      ## build a case file from the examples and serve it on 127.0.0.1
	@$(QUICKSTART) run

test:     ## all tests
	@$(QUICKSTART) test

install:  ## set up only
	@$(QUICKSTART) install

score:    ## measure the readings against annotated documents
	@$(QUICKSTART) score

bench:    ## reading speed and the cost of adding
	@$(QUICKSTART) bench

check:    ## lint, types, layers
	@$(QUICKSTART) check
