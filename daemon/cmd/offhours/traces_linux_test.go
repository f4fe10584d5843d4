package main_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

var crashSpans = flag.Int("crash-spans", 10_000, "how many spans TestH50 stores before the daemon is killed")

// A killed daemon leaves of its browsers the ids of rules and numbers, and their
// keys in keys.db alone, although one of them told it what no browser should.
func TestH50WhatACrashLeavesOnTheDisk(t *testing.T) {
	d := start(t, inDayZone)
	lived := d.live(t, *crashSpans)
	words := d.tellTooMuch(t)
	if limit := limitOf(t, d.proc("limits"), "Max core file size"); limit != "0 0" {
		t.Errorf("core dumps may have %s bytes, want 0 0", limit)
	}
	_ = d.end(syscall.SIGKILL)

	kept := d.contents(t)
	wantNowhere(t, kept, words)
	key := formsOf(pairingKey(t, lived.pairing))
	pairings := map[string]bool{}
	for name, content := range kept {
		for _, form := range key {
			if bytes.Contains(content, form) {
				pairings[strings.TrimSuffix(name, "-wal")] = true
			}
		}
	}
	if diff := cmp.Diff(map[string]bool{"keys.db": true}, pairings); diff != "" {
		t.Errorf("files with the key of a pairing (-want +got):\n%s", diff)
	}
	wantPlainValues(t, filepath.Join(d.data, "offhours.db"), *crashSpans)
}

// tellTooMuch has another browser say what none should, and answers the words that
// it used. An address is no shape that the daemon takes; a rule of that name is none
// that it knows.
func (d *daemon) tellTooMuch(t *testing.T) []string {
	t.Helper()
	browser := connect(t, d.pair(t))
	defer func() { _ = browser.Close() }()
	span := daySpans(1)[0]
	span.Rule = "canary.private-messages"
	var answer protocol.SpansUploaded
	ask(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{span}}, &answer)
	if len(answer.Refused) != 1 {
		t.Errorf("a span of no rule: %+v, want it refused", answer)
	}
	wrong := map[string]any{
		"spans.upload":   map[string]any{"oldestSequence": 1, "spans": []any{}, "url": "https://canary.example/groups/1"},
		"activity.now":   map[string]any{"title": "A canary in a title", "away": false},
		"stats.get":      map[string]any{"from": "canary-date"},
		"canary.private": map[string]any{},
	}
	for method, params := range wrong {
		if browser.Call(t.Context(), method, params, nil) == nil {
			t.Errorf("%s %v was taken", method, params)
		}
	}
	return []string{"canary", "http://", "https://", "www."}
}

// contents is every file of the data folder, by its name.
func (d *daemon) contents(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, path := range d.files(t) {
		if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimPrefix(path, d.data+"/")] = content
	}
	return all
}

// wantNowhere wants none of the words in any file, nor what the daemon says; and
// the rule of the day, which shows that it would be found.
func wantNowhere(t *testing.T, kept map[string][]byte, words []string) {
	t.Helper()
	var rule bool
	for name, content := range kept {
		rule = rule || bytes.Contains(content, []byte(dayRules[0]))
		for _, word := range words {
			if bytes.Contains(bytes.ToLower(content), []byte(word)) {
				t.Errorf("%s holds %q", name, word)
			}
		}
	}
	if !rule {
		t.Errorf("no file holds %q: the search finds nothing", dayRules[0])
	}
}

// formsOf is every way in which a key may have been written.
func formsOf(key []byte) [][]byte {
	forms := [][]byte{key}
	for _, text := range []string{hex.EncodeToString(key), base64.StdEncoding.EncodeToString(key), base64.URLEncoding.EncodeToString(key)} {
		forms = append(forms, []byte(strings.TrimRight(text, "=")))
	}
	return forms
}
