# `make chat` is all a first visit needs; `make help` lists the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
PY := $(VENV)/bin/python
UV := uv==0.13.8

# The newest Python that the locked wheels are made for; `make PYTHON=/path/to/python3.12 …` overrides it.
PYTHON ?= $(shell for v in 3.13 3.12 3.11 3; do \
	p=$$(command -v python$$v 2>/dev/null) && \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && \
	echo "$$p" && break; done)

CODE := $(wildcard bots core adapters tests)
PIP := $(PY) -m pip --disable-pip-version-check --quiet

.PHONY: chat install test lint format stories pairs bench fit reference realism lock clean help

chat: $(VENV)/installed ## talk with SynthoMed in this terminal
	@$(VENV)/bin/synthomed chat

install: $(VENV)/installed ## set up .venv with the command .venv/bin/synthomed

test: lint ## lint, types, architecture, then every test with coverage
	@echo "· tests"
	@$(PY) -m pytest --numprocesses auto --dist worksteal --cov --cov-report=term

lint: $(VENV)/installed-dev ## ruff, mypy and the import contracts
	@echo "· style"
	@$(PY) -m ruff check $(CODE)
	@$(PY) -m ruff format --check --quiet $(CODE) || { echo "run 'make format'"; exit 1; }
	@echo "· types"
	@$(PY) -m mypy $(CODE)
	@echo "· architecture"
	@$(VENV)/bin/lint-imports --no-cache

format: $(VENV)/installed-dev ## put the code in its usual form
	@$(PY) -m ruff format $(CODE)
	@$(PY) -m ruff check --fix $(CODE)

stories: $(VENV)/installed-dev ## write the conversations under tests/stories anew
	@WRITE_STORIES=1 $(PY) -m pytest -q tests/stories

reference: $(VENV)/installed ## distil the tables realism is judged by: `DATA=folder`
	@PYTHONPATH=. $(PY) -m core.realism.distil $(DATA)

pairs: $(VENV)/installed-dev ## make patients of every pair of conditions (slow; `N=300` for some)
	@PYTHONPATH=. $(PY) tests/pairs.py $(N)

bench: $(VENV)/installed-dev ## measure speed and compare with other generators
	@$(PY) tests/bench.py

fit: $(VENV)/installed-dev ## fit the knowledge base to survey rows anew: `DATA=folder`
	@$(PY) -m core.calibration.fit $(DATA)

realism: $(VENV)/installed-dev ## tell patients from survey rows, beside a Gaussian copula: `DATA=folder [PART=holdout]`
	@$(PY) -m core.calibration.measure $(DATA) $(PART)

lock: ## choose dependencies anew from the public index: requirements.lock, requirements-dev.lock
	@$(call need-python)
	@echo "· locking"
	@test -x $(VENV)-lock/bin/uv || { $(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/pip install --quiet "$(UV)"; }
	@$(call compile,requirements.lock,--extra figures --group build)
	@$(call compile,requirements-dev.lock,--extra figures --group build --group dev --constraint requirements.lock)

clean: ## remove everything that was made here
	@rm -rf $(VENV) $(VENV)-lock build dist *.egg-info .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(PY):
	@$(call need-python)
	@echo "· making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock pyproject.toml | $(PY)
	@echo "· installing what SynthoMed needs (once; a minute or two)"
	@$(call install,requirements.lock)
	@$(PY) -c "from core.knowledge.base import shipped; shipped()"  # checked and kept compiled
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed | $(PY)
	@echo "· installing what its tests need"
	@$(call install,requirements-dev.lock)
	@touch $@

# Everything with its hash from the lock; then this folder itself, fetching nothing.
define install
	$(PIP) install --require-hashes --only-binary :all: --requirement $(1) && \
	$(PIP) install --no-index --no-deps --no-build-isolation --editable .
endef

define compile
	$(VENV)-lock/bin/uv pip compile pyproject.toml $(2) --no-config --quiet --upgrade --universal --python-version 3.11 \
		--no-emit-index-url --fork-strategy fewest --generate-hashes \
		--no-annotate --no-header --output-file $(1) && \
	{ echo "# Made by 'make lock'; do not edit."; cat $(1); } > $(1).new && mv $(1).new $(1)
endef

define need-python
	test -n "$(PYTHON)" || { echo "SynthoMed needs Python 3.11, 3.12 or 3.13 with its venv module; none is on the PATH." >&2; exit 1; }
endef
