# `make run` shows Offhours at work and `make test` proves it; both do all their own set-up.

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VERSION      := 0.1.0
BIN          := $(CURDIR)/bin
TOOLS        := $(CURDIR)/.bin
GOLANGCI     := $(TOOLS)/golangci-lint
GOLANGCI_VERSION := v2.15.0
NODE_MODULES := extension/node_modules/.package-lock.json
LDFLAGS      := -s -w -X offhours/daemon/cli.Version=$(VERSION)

.PHONY: help run test build build-daemon build-extension e2e bench lint gen check-gen dist setup test-go test-ts

help: ## Show this
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## Install what the tests and the demonstration need from the system
	@.ci/setup

run: setup build $(NODE_MODULES) ## Show the main job, on a profile and a data folder of its own under .run/
	@cd extension && npx tsx e2e/demo/main.ts

test: setup lint check-gen test-go test-ts e2e ## Run everything: linters, generated files, Go, TypeScript, real browsers

test-go: ## Run the Go tests
	go test -race -shuffle=on ./...

test-ts: $(NODE_MODULES) ## Run the TypeScript unit tests
	cd extension && npx wxt prepare && npx vitest run

e2e: setup build $(NODE_MODULES) ## Run the built extension in real browsers against the real daemon
	cd extension && npx vitest run --config vitest.e2e.config.ts

build: build-daemon build-extension ## Build both

build-daemon: ## Build bin/offhours
	CGO_ENABLED=0 go build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN)/offhours ./daemon/cmd/offhours

build-extension: $(NODE_MODULES) ## Build the extension for Chromium and Firefox
	cd extension && npm run -s build

gen: $(NODE_MODULES) ## Make the generated files anew
	go run ./protocol/gen
	cd extension && npm run -s gen

check-gen: gen ## Fail when a generated file differs from what is committed
	@git diff --exit-code -- protocol/schema.json protocol/messages.ts extension/src/connection/validators.js \
	  || { echo 'generated files are stale: commit what `make gen` made'; exit 1; }

lint: $(GOLANGCI) $(NODE_MODULES) ## Run every linter
	$(GOLANGCI) run ./...
	GOOS=windows go vet ./...
	GOOS=darwin go vet ./...
	shellcheck .ci/run .ci/setup
	cd extension && npx wxt prepare && npx tsc --noEmit && npx biome check .

bench: build ## Measure: spans/s, statistics, plan, memory and wake-ups
	go test -run '^$$' -bench . -benchmem ./daemon/...
	go run ./daemon/bench $(BIN)/offhours

dist: build ## Pack the extension and the daemon into dist/
	@mkdir -p dist
	cd extension && npx wxt zip -b chrome && npx wxt zip -b firefox --mv3
	cp $(BIN)/offhours extension/.output/*.zip dist/

$(NODE_MODULES): extension/package-lock.json
	cd extension && npm ci --no-audit --no-fund
	@touch $@

$(GOLANGCI):
	GOBIN=$(TOOLS) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
