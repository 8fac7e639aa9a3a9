# Everything a visitor, a curator or a maintainer runs. `make run` and `make test` need Python 3.11 or newer, no more.

PYTHON ?= python3
BIN := .venv/bin
# Two processes, each with a server and a browser of its own once it comes to the browser tests.
BESIDE := --numprocesses 2 --dist worksteal

.PHONY: run curate test quick check fix load bench screenshots preview clean

run: .venv/run-ready          ## set up, then the dashboard on the embedded data; prints its address
	$(BIN)/streamlit run app.py

curate: .venv/run-ready       ## the same with the curator's desk: articles in, drafts of events out
	$(BIN)/streamlit run app.py -- curate

test: .venv/test-ready        ## set up, then every test, browser tests included
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/pytest $(BESIDE)

quick: .venv/test-ready       ## the tests without the browser and without the slow properties
	$(BIN)/pytest $(BESIDE) --ignore tests/browser -m "not slow"

check: .venv/test-ready       ## format, lint, types, imports, data
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m loaders check
	$(BIN)/python -m loaders format --check

fix: .venv/test-ready         ## put right what a tool can put right
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python -m loaders format
	$(BIN)/python -m loaders schema > loaders/events.schema.json
	$(BIN)/python -m loaders dictionary README.md DATA.md
	$(BIN)/python -m loaders.catalogues

load: .venv/test-ready        ## a hundred visitors at once, beside the same at a page with nothing on it
	$(BIN)/python -m tests.load

bench: .venv/test-ready       ## how fast, beside baselines of the same run; BENCH=--readme writes the table into the README
	$(BIN)/python -m tests.bench $(BENCH)

screenshots: .venv/test-ready ## the two pictures of the README
	$(BIN)/python -m tests.browser.screenshots

preview: .venv/test-ready     ## the picture beside shared links
	$(BIN)/python -m tests.browser.preview_picture

clean:                        ## remove the environment and caches
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "The venv module is missing; on Debian: apt install python3-venv"; exit 1; }

.venv/run-ready: .venv/bin/python requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/test-ready: .venv/run-ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
