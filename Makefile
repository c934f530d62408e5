# The one door. Everything a target needs and this machine has not is installed by tools/setup.sh, once.
# Written for GNU Make 3.81, which is what macOS has.

PYTHON ?=
export PYTHON

# Apple's loader does not look into Homebrew's folder on its own, and /bin/sh drops the variable, so it stands before
# each command instead of being exported.
ifneq ($(wildcard /opt/homebrew/lib),)
LIBRARIES := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib
endif

PY := $(LIBRARIES) .venv/bin/python
RUN := .venv/requirements.lock
DEV := .venv/requirements-dev.lock
FUZZ := .venv/requirements-fuzz.lock

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup pdf test sweep themes gallery docs bless check bench fonts lock clean sweep-typography hostile workflows image
.PHONY: compare-typography typography-pictures fuzz soak licences audit

help:  ## this list
	@awk -F ':.*## *' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

setup: $(DEV)  ## install what is missing, for all targets

pdf: $(RUN)  ## content/resume.md → output/resume.pdf
	@mkdir -p output
	@.venv/bin/cvpdf build content/resume.md -o output/resume.pdf

test: $(DEV)  ## the tests; ARGS="-k name" for some of them
	@$(PY) -m pytest -n 2 $(ARGS)

sweep: $(DEV)  ## what the tests only take a sample of, whole
	@CVPDF_SWEEP=1 $(PY) -m pytest -n 2 tests/property tests/unit/exchange $(ARGS)

themes: $(DEV)  ## the whole corpus in every theme, proved, and each theme's contract
	@CVPDF_ALL=1 $(PY) -m pytest -n 2 tests/corpus/test_themes.py $(ARGS)
	@for name in $$(.venv/bin/cvpdf themes list | cut -d ' ' -f 1); do .venv/bin/cvpdf themes check $$name || exit 1; done

gallery: $(DEV)  ## docs/gallery.md: every theme in every language
	@$(PY) tools/make_gallery.py

docs: $(DEV)  ## docs/commands.md from what the program says, and the picture in the README
	@$(PY) tools/make_commands_page.py
	@$(PY) tools/make_readme_picture.py

bless: $(DEV)  ## take page 1 of every theme, as it is now, for what the tests expect; look at it first
	@PYTHONPATH=. $(PY) -m tests.themes.laid $$(.venv/bin/cvpdf themes list | cut -d ' ' -f 1)

sweep-typography: $(DEV)  ## measure the corpus at eight measures; ARGS="--measures 75 a.md"
	@PYTHONPATH=. $(PY) -m tests.typography.sweep $(ARGS)

compare-typography: $(DEV)  ## the table of docs/typography.md; wants chromium, and typst in .venv
	@$(PY) tools/compare_typography.py

typography-pictures: $(DEV)  ## docs/pictures/typography/: each rule before and after
	@PYTHONPATH=. $(PY) tools/make_typography_pictures.py

hostile: $(DEV)  ## every attack as large as the limits let through, and a sweep of kills
	@CVPDF_ALL=1 $(PY) -m pytest -n 2 tests/hostile $(ARGS)

# TIME is for all targets together; ARGS="read build" for some of them. What breaks one lies in output/fuzz/.
TIME := 60
fuzz: $(FUZZ)  ## inputs found by coverage for every reader and the whole build; TIME=600, ARGS="read build"
	@$(PY) -m tests.fuzz.fuzz --time $(TIME) $(ARGS)

soak: $(DEV)  ## 2,000 builds in one process and in the pool: memory has to stay flat
	@$(PY) -m tests.hostile.soak $(ARGS)

licences: $(DEV)  ## docs/licences.md, from the lock file and the packages' own words
	@$(PY) tools/list_licences.py

audit: .venv/bin/python  ## known vulnerabilities of what is locked; needs the network
	@.venv/bin/python -m pip install --quiet pip-audit==2.10.1
	@for lock in requirements.lock requirements-dev.lock requirements-fuzz.lock; do \
		.venv/bin/pip-audit --require-hashes --disable-pip -r $$lock || exit 1; done

check: $(DEV)  ## lint, types, import rules, then the tests
	@$(PY) -m ruff check
	@$(PY) -m mypy
	@$(LIBRARIES) .venv/bin/lint-imports --no-logo
	@$(MAKE) --no-print-directory test

# Judged by the schemas that GitHub's own editor uses and by a linter for what an attacker could use.
WORKFLOWS := .github/workflows/ci.yml .github/workflows/release.yml scaffold/github.yml

workflows: .venv/bin/python  ## the workflows and the action: their schemas, and zizmor
	@.venv/bin/python -m pip install --quiet check-jsonschema==0.39.0 zizmor==1.32.0
	@.venv/bin/check-jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS)
	@.venv/bin/check-jsonschema --builtin-schema vendor.github-actions action.yml
	@.venv/bin/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	@.venv/bin/zizmor --offline --quiet .github action.yml scaffold/github.yml

image:  ## the Dockerfile, by docker, else (as root) by its steps in a scratch root; then a résumé set in it
	@if docker info >/dev/null 2>&1; then \
		docker build --tag cvpdf . && mkdir -p output && \
		docker run --rm --network none -v "$(CURDIR)/content:/work:ro" cvpdf build resume.md --strict -o - >output/image.pdf; \
	else python3 tools/try_dockerfile.py "$${IMAGE_ROOT:-/tmp/cvpdf-image}"; fi

bench: $(RUN)  ## cold, warm, watched, unchanged, fitted, by theme, by length and by hundreds, against others; docs/performance.md
	@PYTHONPATH=. $(PY) -m tests.bench.bench $(ARGS)

fonts: $(DEV)  ## make fonts/ anew from its pinned sources
	@$(PY) tools/build_fonts.py $(ARGS)

# The tool that resolves is pinned too: two releases of it may write two forms of one lock.
UV := uv==0.13.9
COMPILE := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(ARGS) pyproject.toml

lock: .venv/bin/python  ## write the lock files anew; ARGS=--upgrade for newer versions
	@.venv/bin/python -m pip install --quiet '$(UV)'
	@$(COMPILE) --output-file requirements.lock
	@$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(COMPILE) --group fuzz --constraint requirements.lock --output-file requirements-fuzz.lock

clean:  ## what was built, and the tools' caches; .venv stays
	@rm -rf output dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# No such file also where the Python that .venv was made with has gone.
.venv/bin/python:
	@tools/setup.sh venv

# Each is a copy of the lock file whose packages .venv has.
$(RUN): requirements.lock tools/setup.sh .venv/bin/python
	@tools/setup.sh run

$(DEV): requirements-dev.lock requirements.lock tools/setup.sh .venv/bin/python
	@tools/setup.sh dev

$(FUZZ): requirements-fuzz.lock $(DEV)
	@.venv/bin/python -m pip install --quiet --require-hashes -r requirements-fuzz.lock
	@cp requirements-fuzz.lock $(FUZZ)
