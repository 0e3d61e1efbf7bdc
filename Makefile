# Everything starts from here: `make demo` and `make test` need Python 3.11 (with venv) and make, nothing else.

VENV := .venv
PYTHON := $(VENV)/bin/python
# Installed again only when the lock file is another one than last time.
STAMP := $(VENV)/installed-$(shell cksum requirements.lock | cut -d' ' -f1)
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help demo test run check audit schema bench mutants lock

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(STAMP) ## play the scenario of 2024 and serve it at http://127.0.0.1:8000
	@exec $(PYTHON) manage.py demo --port $(PORT)

test: $(STAMP) ## run every test on a database of its own
	@exec $(PYTHON) -m pytest --numprocesses 2 --dist loadgroup --no-loadscope-reorder $(ARGS)

run: $(STAMP) ## bring the present database up to date and serve it
	@$(PYTHON) manage.py migrate --verbosity 0 && $(PYTHON) manage.py load_reference --verbosity 0 \
		&& $(PYTHON) manage.py sync_roles --verbosity 0
	@exec $(PYTHON) manage.py serve --port $(PORT)

check: $(STAMP) ## lint, format, types, import contracts, missing migrations, schema drift
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy .
	$(VENV)/bin/lint-imports
	$(PYTHON) manage.py makemigrations --check --dry-run
	$(PYTHON) manage.py schema --check

audit: $(STAMP) ## known vulnerabilities of the dependencies, but for deploy/audit-exceptions.toml
	@$(PYTHON) deploy/audit.py

schema: $(STAMP) ## write openapi/openapi.yaml from the code
	@$(PYTHON) manage.py schema

bench: $(STAMP) ## measure pages and rollups against hand-written SQL
	@exec $(PYTHON) -m tests.benchmarks

mutants: $(STAMP) ## take away one wall at a time: a test must notice each
	@exec $(PYTHON) -m tests.mutants $(ARGS)

COMPILE := uv pip compile pyproject.toml --generate-hashes --python-version 3.11 --no-emit-index-url --quiet \
	--custom-compile-command "make lock"
lock: ## resolve pyproject.toml into the two lock files (needs uv)
	$(COMPILE) --group dev --output-file requirements.lock
	$(COMPILE) --constraint requirements.lock --no-annotate --output-file deploy/requirements.lock

$(STAMP): requirements.lock
	@set -e; \
	for python in python3.11 python3; do \
		command -v $$python >/dev/null && $$python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' && break; \
		python=; \
	done; \
	if [ -z "$$python" ]; then echo "Python 3.11 not found / không tìm thấy Python 3.11" >&2; exit 1; fi; \
	$$python -m venv $(VENV); \
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --require-hashes --no-deps -r requirements.lock; \
	rm -f $(VENV)/installed-*; \
	touch $@
