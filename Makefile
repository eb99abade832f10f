SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PORT ?= 8080
# Every command runs with the tools that scripts/setup found or installed.
WITH_TOOLS := . .tools/env;
# What has passed, and need not run again before something it depends on changes. Folders count, so that a removed file is noticed.
PASSED := .tools/passed

# A file that is saved while a check runs counts as newer than it.
begin = mkdir -p $(PASSED) && touch $(PASSED)/$(@F).begun
passed = mv $(PASSED)/$(@F).begun $(PASSED)/$(@F)

tree = $(shell find $(1) -not -name '* *' -not -name '*.snap.new' -not -path 'benches/node_modules*' -not -path 'tests/e2e*' -not -path 'tests/browsers*' 2>/dev/null)
RUST := Cargo.toml Cargo.lock $(call tree,src tests benches)
PAGE := Cargo.toml Cargo.lock index.html $(wildcard scripts/*.mjs) $(call tree,src style public scripts/browser)
DATA := $(call tree,public/data)
E2E  := $(wildcard tests/e2e/*) scripts/serve.mjs docs/nginx.conf docs/Caddyfile package-lock.json
# What benches measure the page beside; nothing else needs them.
PEERS := benches/node_modules/.package-lock.json
BROWSERS := $(wildcard tests/browsers/*) scripts/serve.mjs

.PHONY: help run dev build test fmt clippy unit data e2e browsers bench long fuzz monkey mutants pictures setup clean

help: ## Lists what make can do
	@sed -n 's/^\([a-z0-9-]*\):.*## /  make \1\t/p' Makefile | expand -t 16

run: dist/index.html ## Builds the page if anything changed, serves it and prints its address (PORT=8080 or the next free one)
	@$(WITH_TOOLS) node scripts/serve.mjs --port $(PORT)

dev: | .tools/env ## Builds the page fast, serves it, and builds and reloads it whenever a file is saved (PORT=8080 or the next free one)
	@$(WITH_TOOLS) cargo fetch --locked --quiet; node scripts/dev.mjs --port $(PORT)

build: dist/index.html ## Builds the release page into dist/, ready for any static host

test: fmt clippy unit data e2e browsers ## Runs every check below; what has passed and is unchanged is not run again
	@echo 'All checks have passed.'

fmt clippy unit data e2e browsers: %: $(PASSED)/%

fmt: ## The code's layout
clippy: ## Lints, natively and for WebAssembly
unit: ## Tests of everything but the browser
data: ## The open-data package in public/data against its own description
e2e: ## The built page in a real browser
browsers: ## Its main paths in Firefox and WebKit

bench: dist/index.html $(PEERS) ## Measures engine, page weight, first chart and clicks beside peers, writes benches/RESULTS.md; fails when a size is over budget (PARTS=engines only some)
	@$(WITH_TOOLS) node benches/run.mjs $(PARTS)

$(PEERS): benches/package-lock.json
	@$(WITH_TOOLS) npm ci --prefix benches --no-audit --no-fund --silent && touch $@

long: dist/index.html ## Walks 2,000 changes in the browser and watches memory; prints the page of every place
	@$(WITH_TOOLS) LONG=1 node --test tests/e2e/long.test.mjs
	@$(WITH_TOOLS) PLACES=all node --test tests/e2e/place.test.mjs

monkey: dist/index.html ## Walks 10,000 random steps in the browser (STEPS=500 SEED=7 as many others)
	@$(WITH_TOOLS) STEPS=$${STEPS:-10000} node --test tests/e2e/monkey.test.mjs

fuzz: | .tools/env ## Reads ten million mutated links, datasets, tables and own files (about half an hour; SEED=2 makes others, INPUTS=1000 fewer)
	@$(WITH_TOOLS) INPUTS=$${INPUTS:-10000000} cargo test --locked --profile fuzz --test fuzz -- --nocapture

mutants: | .tools/env ## Changes the rules one by one and asks whether a test notices (hours; SEED=1 takes another share)
	@$(WITH_TOOLS) scripts/mutants

pictures: dist/index.html ## Takes the pictures of the README from the built page, into docs/
	@$(WITH_TOOLS) node scripts/pictures.mjs

setup: ## Installs the tools that are missing (the other targets do so by themselves)
	@scripts/setup

clean: ## Removes what was built, keeps the tools
	@rm -rf dist target $(PASSED)

.tools/env: scripts/setup scripts/versions.sh $(wildcard scripts/setup.d/*) package-lock.json Cargo.lock
	@scripts/setup

dist/index.html: $(PAGE) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) cargo fetch --locked --quiet; node scripts/build.mjs
	@$(passed) && touch -r $(PASSED)/index.html dist/index.html

$(PASSED)/fmt: $(RUST) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) cargo fmt --check
	@$(passed)

$(PASSED)/clippy: $(RUST) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) cargo clippy --locked --all-targets -- -D warnings
	@$(WITH_TOOLS) cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings
	@$(passed)

$(PASSED)/unit: $(RUST) $(DATA) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) cargo test --locked
	@$(passed)

$(PASSED)/data: $(DATA) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) frictionless validate public/data/datapackage.json
	@$(passed)

$(PASSED)/e2e: dist/index.html $(E2E) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) node --test --test-concurrency=2 tests/e2e/*.test.mjs
	@$(passed)

$(PASSED)/browsers: dist/index.html $(BROWSERS) | .tools/env
	@$(begin)
	@$(WITH_TOOLS) node --test --test-concurrency=1 tests/browsers/*.test.mjs
	@$(passed)
