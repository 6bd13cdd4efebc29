# newsportal: needs Python 3.11 or newer and make; everything else goes into .venv, pinned in requirements.lock.
PYTHON ?= python3
PORT ?= 8321
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The demo portal is ours and on this machine: no need to be slow. A real portal gets the polite defaults.
FAST := -s DOWNLOAD_DELAY=0 -s AUTOTHROTTLE_ENABLED=False -s CONCURRENT_REQUESTS=16 -s CONCURRENT_REQUESTS_PER_DOMAIN=8

.PHONY: crawl test lint demo bench bench-extract bench-hostile bench-store bench-kill bench-crawl bench-faults bench-health bench-fuzz readme lock deploy clean

# Without URL the bundled demo portal is crawled; ARGS takes any further option of `scrapy crawl`.
crawl: $(READY)
ifdef URL
	$(BIN)/scrapy crawl portal -a "url=$(URL)" $(ARGS)
else
	$(BIN)/python tests/portal/crawl_demo.py $(PORT) $(BIN)/scrapy $(FAST) $(ARGS)
endif

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# The tables of fields and portals in README.md.
readme: $(READY)
	PYTHONPATH=. $(BIN)/python tests/test_readme.py

demo: $(READY)
	$(BIN)/python tests/portal/serve.py --port $(PORT)

# The peers that bench-extract compares with go into benchmarks/.venv.
bench: bench-extract bench-hostile bench-store bench-kill bench-crawl bench-faults bench-health bench-soak

bench-extract: $(READY)
	$(BIN)/python benchmarks/bench_extract.py $(ARGS)

bench-hostile: $(READY)
	$(BIN)/python benchmarks/bench_hostile.py

bench-store: $(READY)
	$(BIN)/python benchmarks/bench_store.py $(ARGS)

bench-kill: $(READY)
	$(BIN)/python benchmarks/bench_kill.py $(ARGS)

bench-crawl: $(READY)
	$(BIN)/python benchmarks/bench_crawl.py $(ARGS)

bench-faults: $(READY)
	$(BIN)/python benchmarks/bench_faults.py $(ARGS)

bench-health: $(READY)
	$(BIN)/python benchmarks/bench_health.py $(ARGS)

bench-soak: $(READY)
	$(BIN)/python benchmarks/bench_soak.py $(ARGS)

# Ten minutes an area; ARGS="--seconds 60 feeds" for less.
bench-fuzz: $(READY)
	$(BIN)/python benchmarks/bench_fuzz.py $(ARGS)

deploy: $(READY)
	$(BIN)/scrapy deploy $(TARGET)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "newsportal needs Python 3.11 or newer; name one: make PYTHON=python3.11" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

# Pins the newest versions that pyproject.toml allows, with hashes, for every platform.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements.lock

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache
