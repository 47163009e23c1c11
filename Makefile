# Two commands are enough: `make demo` shows the tracker, `make test` proves it. `make` lists all.
BIN := .venv/bin
PORT ?= 8501
TRACKER := $(BIN)/tracker
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 $(LOCK_OPTIONS)

.DEFAULT_GOAL := help
.PHONY: help demo test format lock
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 14

demo: ## set up, load the seed and open the dashboard (make demo PORT=8600 for another port)
	@echo '1/4 Environment'
	@sh requirements/environment.sh run
	@echo '2/4 Database'
	@$(TRACKER) database upgrade
	@echo '3/4 Seed'
	@$(TRACKER) database seed
	@echo '4/4 Dashboard (make demo PORT=8600 takes another port)'
	@$(TRACKER) dashboard --port $(PORT)

test: ## set up all that the tests need; check format, lint and types; run the tests
	@echo '1/6 Environment'
	@sh requirements/environment.sh dev
	@echo '2/6 Browser'
	@sh requirements/browser.sh > .venv/browser
	@echo '3/6 Format'
	@$(BIN)/ruff format --check --output-format concise . || { echo 'Run "make format" to lay these files out.' >&2; exit 1; }
	@echo '4/6 Lint'
	@$(BIN)/ruff check --output-format concise .
	@echo '5/6 Types'
	@$(BIN)/mypy
	@echo '6/6 Tests'
	@TRACKER_TEST_BROWSER="$$(cat .venv/browser)" $(BIN)/python -m pytest --numprocesses auto $(TESTS)

format: ## lay the code out and mend what the linter can
	@sh requirements/environment.sh dev
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

lock: ## after a change in pyproject.toml, lock again (LOCK_OPTIONS=--upgrade for newer versions)
	@sh requirements/environment.sh run
	@$(COMPILE) --group installer -o requirements/uv.txt
	@$(COMPILE) pyproject.toml --group build -o requirements/run.txt
	@$(COMPILE) pyproject.toml --group build --group dev -c requirements/run.txt -o requirements/dev.txt
