# `make run` shows Offhours at work and `make test` proves it; both do all their own set-up.

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VERSION      := 0.1.0
BIN          := $(CURDIR)/bin
TOOLS        := $(CURDIR)/.bin
GOLANGCI     := $(TOOLS)/golangci-lint
GOLANGCI_VERSION := v2.15.0
NFPM         := $(TOOLS)/nfpm
NFPM_VERSION := v2.43.4
# What is counted is run once more without the race detector, which would make an hour of it, and says its numbers.
COUNTED      := go test -count=1 -timeout 60m -v
# A program that watches for races stays a second longer when it ends; scripts end hundreds.
RACE         := atexit_sleep_ms=20 $(GORACE)
FUZZTIME     ?= 60s
NODE_MODULES := extension/node_modules/.package-lock.json
LDFLAGS      := -s -w -funcalign=8 -X offhours/daemon/cli.Version=$(VERSION)
# Only what is on a hot path is inlined: see DECISIONS.md. It keeps the program below 15 MB.
HOT          := runtime/... internal/... sync/... strings bytes sort slices strconv unicode/... hash/... encoding/binary \
                database/... modernc.org/... github.com/creachadair/... github.com/gorilla/... \
                $(addprefix offhours/daemon/,ledger store server schedule engine budget breaks places)
GCFLAGS      := -gcflags=all=-l $(HOT:%=-gcflags=%=)

.PHONY: help run test build build-daemon build-extension e2e bench soak fuzz lint gen check-gen dist deb setup test-go test-ts test-package

help: ## Show this
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## Install what the tests and the demonstration need from the system
	@.ci/setup

run: setup build $(NODE_MODULES) ## Show the main job, on a profile and a data folder of its own under .run/
	@cd extension && npx tsx e2e/demo/main.ts

test: setup lint check-gen test-go test-ts e2e test-package ## Run everything: linters, generated files, Go, TypeScript, real browsers, the package

test-go: ## Run the Go tests; count kills, power cuts, simulated days, and ten million mutated messages
	GORACE='$(RACE)' go test -race -shuffle=on ./...
	$(COUNTED) -run 'TestEveryCase|TestS1Kill|TestS2Power|TestS14|TestLife' ./daemon/cases ./daemon/store ./daemon/simulation
	GOGC=400 $(COUNTED) -run '^TestMutated' ./daemon/server -messages 10000000

test-ts: $(NODE_MODULES) ## Run the TypeScript unit tests
	cd extension && npx wxt prepare && npx vitest run

e2e: setup build $(NODE_MODULES) ## Run the built extension in real browsers against the real daemon
	cd extension && npx vitest run --config vitest.e2e.config.ts

test-package: setup deb ## Judge the Debian package, make it twice, and live with it under a real systemd: install, use, upgrade, purge
	installer/packages/check dist/offhours_$(VERSION)_amd64.deb
	installer/packages/again $(VERSION) dist/offhours_$(VERSION)_amd64.deb
	installer/packages/before $(VERSION) .run
	cd extension && \
	  OFFHOURS_PACKAGE=$(CURDIR)/dist/offhours_$(VERSION)_amd64.deb \
	  OFFHOURS_PACKAGE_BEFORE=$(CURDIR)/.run/offhours_$(VERSION)~before_amd64.deb \
	  ../installer/packages/sandbox npx vitest run --config vitest.package.config.ts

build: build-daemon build-extension ## Build both

build-daemon: ## Build bin/offhours
	CGO_ENABLED=0 go build -trimpath $(GCFLAGS) -ldflags '$(LDFLAGS)' -o $(BIN)/offhours ./daemon/cmd/offhours

build-extension: $(NODE_MODULES) ## Build the extension for Chromium and Firefox
	cd extension && npm run -s build

gen: $(NODE_MODULES) ## Make the generated files anew
	go run ./protocol/gen
	go run ./daemon/zones/gen
	cd extension && npm run -s gen

check-gen: gen ## Fail when a generated file differs from what is committed
	@git diff --exit-code -- protocol/schema.json protocol/schema.deflate protocol/platforms.deflate protocol/locale/en.deflate protocol/locale/ar.deflate protocol/messages.ts protocol/countries.json daemon/zones/zones.deflate extension/src/connection/validators.js \
	  || { echo 'generated files are stale: commit what `make gen` made'; exit 1; }

lint: $(GOLANGCI) $(NODE_MODULES) ## Run every linter
	$(GOLANGCI) run ./...
	GOOS=windows go vet ./...
	GOOS=darwin go vet ./...
	shellcheck .ci/run .ci/setup daemon/cmd/offhours/testdata/session.sh installer/packages/{again,before,build,check,date,sandbox,scripts/*}
	cd extension && npx wxt prepare && npx tsc --noEmit && npx biome check .

bench: build $(NODE_MODULES) ## Measure: spans/s, statistics, plan, memory, wake-ups, how soon pages close, what leaks, and what a killed worker loses
	go test -run '^$$' -bench . -benchmem ./daemon/...
	go run ./daemon/bench $(BIN)/offhours
	cd extension && npx vitest bench --run
	cd extension && npx tsx e2e/bench/boundaries.ts && npx tsx e2e/bench/leaks.ts && npx tsx e2e/bench/leaks-on-screen.ts && npx tsx e2e/bench/kills.ts

soak: setup build $(NODE_MODULES) ## Run the long ones: 10,000 kills, 5,000 power cuts, every fault, ten years, an hour in two browsers; an hour and a half
	$(COUNTED) -run 'TestS1Kill|TestS2P|TestS3T|TestS14|TestS15|TestS24|TestD16|TestP2' ./daemon/store \
	  -kills 10000 -cuts 5000 -faults 0 -tears 0 -many-spans 5000000 -splinters 1000000 -pairraces 1000
	$(COUNTED) -run TestLife ./daemon/simulation -days 3650
	$(COUNTED) -run AtAWholeDaemon ./daemon/app -mutated 32
	cd extension && npx wxt prepare && MUTATIONS=1000000 npx vitest run src/connection/mutated.test.ts
	cd extension && npx tsx e2e/bench/hour.ts

fuzz: ## Run every fuzz target for FUZZTIME
	@for package in $$(go list ./...); do \
	  for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
	    go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x $$package; \
	  done; \
	done

dist: deb ## Pack the extension, the daemon and the Debian package into dist/
	cd extension && npx wxt zip -b chrome && npx wxt zip -b firefox --mv3
	cp $(BIN)/offhours extension/.output/*.zip dist/

deb: build $(NFPM) ## Make the Debian package alone
	@installer/packages/build $(VERSION) $(BIN)/offhours dist

$(NODE_MODULES): extension/package-lock.json
	cd extension && npm ci --no-audit --no-fund
	@touch $@

$(NFPM):
	GOBIN=$(TOOLS) go install github.com/goreleaser/nfpm/v2/cmd/nfpm@$(NFPM_VERSION)

$(GOLANGCI):
	GOBIN=$(TOOLS) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
