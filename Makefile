# The verbs of this project. `make help` lists them.
PYTHON ?= python3
SEEDS ?= 3
SHARE ?= 1
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help install run test lint bench understanding wishes simulate lists soak hard e2e prometheus libreoffice guide gallery labels lock

help:  ## list what there is
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

.venv/.run: requirements/run.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --only-binary :all: --require-hashes -r requirements/run.txt
	@touch $@

# -P and PYTHONSAFEPATH, which children inherit: no file of the folder one stands in is ever run.
$(BIN)/strongbot: Makefile
	@mkdir -p $(BIN)
	@printf '#!/bin/sh\nPYTHONSAFEPATH=1 PYTHONPATH="$(CURDIR)" STRONGBOT_HOME="$(CURDIR)" exec "$(CURDIR)/$(BIN)/python" -P -m bot "$$@"\n' > $@
	@chmod +x $@

.venv/.dev: requirements/dev.txt .venv/.run
	$(PIP) install --only-binary :all: --require-hashes -r requirements/dev.txt
	@touch $@

install: .venv/.run $(BIN)/strongbot  ## set up .venv, run nothing

run: install  ## start the bot (with the simulator where no LINE channel is set)
	@$(BIN)/strongbot run

test: .venv/.dev  ## the tests of every commit: on SQLite, part of them on PostgreSQL too
	@# Compiled code is kept, whatever the machine is set to: the workers and what they start share it.
	@$(BIN)/python -m compileall -q -j 2 bot handlers models scheduler tests
	@# Three on two cores: journeys wait for the processes they start. Plain asserts, since rewriting
	@# all of them takes long: a test run alone shows what its values were (CONTRIBUTING.md), and logs.
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -p tests.side_by_side --processes 3 --seconds .venv/test-seconds.json --assert=plain

lint: .venv/.dev  ## ruff, mypy, import contracts
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check --quiet .
	$(BIN)/python -m mypy
	PYTHONPATH=. $(BIN)/lint-imports --no-cache

bench: .venv/.dev  ## figures side by side (some twenty minutes); BENCH=--explain: where a turn's time goes
	$(BIN)/python -m tests.bench $(BENCH)

understanding: .venv/.dev  ## how typed sentences are met: right, unanswered, wrong, lost
	$(BIN)/python -m tests.understanding

wishes: .venv/.dev requirements/wishes.txt  ## train the reader of whole sentences (handlers/understand/wishes)
	$(PIP) install --only-binary :all: --require-hashes -r requirements/wishes.txt
	$(BIN)/python -m tests.understanding.train

simulate: .venv/.dev  ## a year of reminders, played on both databases with faults and kills
	@$(BIN)/python -m tests.simulate

lists: .venv/.dev  ## all cases of the lists that `make test` samples: after each merge (decisions/0260)
	@$(BIN)/python -m compileall -q -j 2 bot handlers models scheduler tests
	PYTHONDONTWRITEBYTECODE= HYPOTHESIS_PROFILE=searching $(BIN)/python -m pytest -q -p tests.side_by_side --processes 3 -m "not soak" tests/handlers tests/understanding

soak: .venv/.dev  ## all tests on both databases, new examples, many kills, whole years; SEEDS=20 for more
	SOAK_SEEDS=$(SEEDS) HYPOTHESIS_PROFILE=searching $(BIN)/python -m pytest -q -m soak tests/journeys tests/simulate tests/bench
	HYPOTHESIS_PROFILE=searching $(BIN)/python -m pytest -q -p tests.side_by_side --processes 2 -m "soak or not soak" --ignore=tests/journeys --ignore=tests/simulate --ignore=tests/bench

hard: .venv/.dev  ## kills, years, bodies, outages at their full sizes, into docs/hardening.md; SHARE=0.05 for a twentieth
	$(BIN)/python -m tests.hard --share $(SHARE) $(HARD)

e2e: .venv/.dev requirements/e2e.txt  ## the simulator's page in a real browser (needs chromium)
	$(PIP) install --only-binary :all: --require-hashes -r requirements/e2e.txt
	$(BIN)/python -m pytest -q tests/e2e

prometheus: .venv/.dev  ## a real Prometheus asks a running bot (needs prometheus: apt-get install prometheus)
	$(BIN)/python -m pytest -q tests/prometheus

libreoffice: .venv/.dev  ## every Word file opened and saved by LibreOffice (needs it: CONTRIBUTING.md)
	$(BIN)/python -m pytest -q tests/libreoffice

guide: .venv/.dev requirements/e2e.txt  ## take the pictures of the guides anew from the tours (needs chromium)
	$(PIP) install --only-binary :all: --require-hashes -r requirements/e2e.txt
	$(BIN)/python -m tests.e2e.guide_pictures

gallery: .venv/.dev  ## every message the bot says, on one page (gallery.html)
	$(BIN)/python -m tests.gallery gallery.html

labels: .venv/.dev  ## types the label of every button of the gallery (a quarter of an hour)
	$(BIN)/python -m tests.labels_typed

lock:  ## resolve requirements anew (needs uv)
	uv pip compile -q requirements/run.in --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -o requirements/run.txt
	uv pip compile -q requirements/dev.in -c requirements/run.txt --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -o requirements/dev.txt
	uv pip compile -q requirements/e2e.in -c requirements/dev.txt --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -o requirements/e2e.txt
	uv pip compile -q requirements/wishes.in -c requirements/dev.txt --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -o requirements/wishes.txt
