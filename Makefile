# Everything a user or a contributor runs. `make ingest` and `make test` need Python >= 3.11 and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip -qq
TESTS ?=
# All cores, up to 8 (a worker takes half a GB, what forks commands for it a third of one); tests of one group (a server, a browser) stay together. WORKERS=0: none.
WORKERS ?= auto
# What was compiled is kept, whatever the shell's habit: a run without it begins with 10 s on each core.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --maxprocesses 8 --dist loadgroup

.PHONY: thresholds ingest test quick lint docs samples pictures golden dictionary bench lock clean distclean setup setup-dev setup-scale

ingest: setup
	$(BIN)/bolgeplan ingest

test: setup-dev
	$(PYTEST) $(TESTS)

# What needs no process of its own; PDFs are read again only where they, or our code, have changed.
quick: setup-dev
	$(PYTEST) -q -m "not processes and not thorough" $(TESTS)

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The sample documents in raw/, byte for byte; the pictures of the README (these need a Chromium).
samples: setup-dev
	$(BIN)/python -m tests.pdfs.samples.__main__

pictures: setup-dev
	$(BIN)/python -m tests.pictures

# Golden files: written anew; look at the difference before you commit it.
golden: setup-dev
	$(BIN)/python -m tests.golden

# The data dictionary, from the schema; the cookbook, from its questions; the page of the checks, from the checks.
dictionary: setup
	$(BIN)/python -m pipelines.output.dictionary
	$(BIN)/python -m pipelines.output.cookbook_page
	$(BIN)/python -m extractors.checks.write_readme

# The site of README, data dictionary, checks and the other pages: build/docs/index.html.
docs: setup-dev
	$(BIN)/mkdocs build --strict --quiet
	@echo "build/docs/index.html"

# Each is kept in tests/benchmarks/HISTORY.jsonl, and what it said the time before is printed below it.
bench: setup-dev
	$(BIN)/python -m tests.benchmarks.history tests.benchmarks tests.benchmarks.runs.prefect_start \
	  tests.benchmarks.runs.signs tests.benchmarks.runs.unchanged tests.benchmarks.runs.many \
	  tests.benchmarks.runs.long tests.benchmarks.runs.scaling tests.benchmarks.lottery \
	  tests.benchmarks.confidence tests.benchmarks.cookbook tests.benchmarks.page_opens tests.database.growing

# What each number that decides what is read is for: some ten minutes on a quiet machine.
thresholds: setup-dev
	$(BIN)/python -m tests.benchmarks.thresholds

setup: $(VENV)/.runtime
setup-dev: $(VENV)/.dev

# The lock is complete: pip need not resolve anything. Prefect's empty database is migrated once (pipelines/prefect_api/local.py).
$(VENV)/.runtime: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) (a few minutes, once)"
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@$(BIN)/python -m pipelines.prefect_api.local
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@echo "adding what the tests need"
	@$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

# Dask and S3-compatible storage, for those who read on many machines (docs/scaling.md).
setup-scale: requirements-scale.lock $(VENV)/.runtime
	@$(PIP) install --no-deps --require-hashes -r requirements-scale.lock

# Names, versions and hashes only; good for Python 3.11 to 3.13 on every platform.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --extra build
lock: setup-dev
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dask --extra s3 -c requirements.lock -o requirements-scale.lock
	$(LOCK) --extra dev --extra dask --extra s3 -c requirements.lock -o requirements-dev.lock

# What can be made again. Databases hold what cannot (earlier editions and readings, past runs), worksheets what was filled in.
SPARED := README.md *.db *.db-* *.sqlite *.xlsx
clean:
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build
	@test ! -d processed || find processed -mindepth 1 -maxdepth 1 $(foreach kept,$(SPARED),! -name '$(kept)') -exec rm -rf {} +

# All that version control does not know: the database with its history and .venv too. Downloads in raw/ stay.
distclean: clean
	@test ! -d processed || find processed -mindepth 1 ! -path processed/README.md -delete
	rm -rf $(VENV)
