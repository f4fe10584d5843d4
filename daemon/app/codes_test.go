package app_test

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"net"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// Every stable word of the protocol can be met at a door of the whole daemon, and
// no other is met.
func TestEveryErrorCodeIsMet(t *testing.T) {
	data := t.TempDir()
	h, _ := open(t, data)
	withoutBrowser := h.refusedPage()
	browser, _ := h.connect(h.pair())
	var revision protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &revision)
	revision.Settings.Night = "late"
	nowMs := time.Now().UnixMilli()
	upload := protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{span(1, nowMs-2_000, nowMs-1_000, "x.home")}}

	met := []protocol.ErrorCode{
		withoutBrowser,
		h.refusalOfLine(filepath.Join(data, "o.sock"), `{`),
		code(t, browser, "status.get", map[string]int{"x": 1}),
		code(t, browser, "data.delete", nil),
		code(t, browser, "browsers.pair", nil),
		code(t, browser, "settings.replace", protocol.SettingsReplacement{Revision: revision.Revision + 1, Settings: revision.Settings}),
		code(t, browser, "settings.set", revision.Settings),
		code(t, browser, "plan.at", protocol.PlanQuery{AtMs: 1}),
		code(t, browser, "breaks.act", protocol.BreakCommand{Act: protocol.BreakStart}),
	}
	release := hold(t, filepath.Join(data, "offhours.db"))
	met = append(met, code(t, browser, "spans.upload", upload))
	release()
	if err := browser.Call(t.Context(), "spans.upload", upload, nil); err != nil {
		t.Errorf("the same upload later: %v", err)
	}
	met = append(met, openingCodes(t, browser)...)
	met = append(met, correctionCodes(t, browser)...)
	met = append(met, platformCodes(t, browser)...)
	met = append(met, clientCodes(t, browser)...)
	met = append(met, code(t, browser, "entries.add", protocol.EntryDraft{Date: "2026-02-30"}), code(t, browser, "entries.withdraw", protocol.EntryRef{Number: 7}))
	met = append(met, pairingCodes(t)...)
	slices.Sort(met)
	if diff := cmp.Diff(errorCodes(t), met); diff != "" {
		t.Errorf("codes of protocol/errors.go and codes met (-want +got):\n%s", diff)
	}
}

// openingCodes asks for follow-up and on-call in a life that is nothing but work, and
// in one that has none.
func openingCodes(t *testing.T, browser *browsertest.Browser) (met []protocol.ErrorCode) {
	t.Helper()
	day := []string{"00:00-24:00"}
	document := settings.Default()
	live := func(week protocol.Week) {
		t.Helper()
		document.Night, document.Work = "", week
		if err := browser.Call(t.Context(), "settings.set", document, nil); err != nil {
			t.Fatal(err)
		}
	}
	onCall := protocol.OnCallStart{Minutes: 15, Reason: "The shop is down"}
	live(protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day})
	met = append(met,
		code(t, browser, "followUp.act", protocol.FollowUpCommand{Act: protocol.FollowUpStart}),
		code(t, browser, "onCall.start", onCall),
		code(t, browser, "onCall.end", protocol.Empty{}),
	)
	live(protocol.Week{})
	if err := browser.Call(t.Context(), "onCall.start", onCall, nil); err != nil {
		t.Errorf("on call on a day off: %v", err)
	}
	delay := protocol.DelayOpen{Platform: "x", Minutes: 10, Reason: "A customer waits"}
	return append(met, code(t, browser, "onCall.start", onCall), code(t, browser, "delay.open", delay))
}

// correctionCodes corrects what is not there, and what strictness guards on a day off.
func correctionCodes(t *testing.T, browser *browsertest.Browser) []protocol.ErrorCode {
	t.Helper()
	document := settings.Default()
	document.Night, document.Work, document.Strict, document.FollowUp.DaysOff = "", protocol.Week{}, true, true
	if err := browser.Call(t.Context(), "settings.set", document, nil); err != nil {
		t.Fatal(err)
	}
	feed := protocol.CorrectionChange{Rule: "x.home", Role: protocol.Community}
	return []protocol.ErrorCode{
		code(t, browser, "corrections.set", protocol.CorrectionChange{Rule: "x.gone"}),
		code(t, browser, "corrections.set", feed),
	}
}

// platformCodes adds what cannot be added, and removes what is not there.
func platformCodes(t *testing.T, browser *browsertest.Browser) []protocol.ErrorCode {
	t.Helper()
	own := func(host string) protocol.OwnPlatform {
		return protocol.OwnPlatform{Host: host, Name: "A", Role: protocol.Feed}
	}
	return []protocol.ErrorCode{
		code(t, browser, "platforms.set", own("localhost")),
		code(t, browser, "platforms.set", own("x.com")),
		code(t, browser, "platforms.remove", protocol.OwnPlatformRef{Host: "a.example"}),
	}
}

// clientCodes likewise.
func clientCodes(t *testing.T, browser *browsertest.Browser) []protocol.ErrorCode {
	t.Helper()
	return []protocol.ErrorCode{
		code(t, browser, "clients.set", protocol.Client{Label: " "}),
		code(t, browser, "clients.set", protocol.Client{Label: "A", Pages: []string{"x.com"}}),
		code(t, browser, "clients.set", protocol.Client{Label: "A", Pages: []string{"x.com/a", "x.com/a"}}),
		code(t, browser, "clients.choose", protocol.ClientChoice{ID: "c1"}),
	}
}

// hold keeps everybody else from writing to a database, as a backup program may.
func hold(t *testing.T, file string) (release func()) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	return func() { _ = db.Close() }
}

// code is the stable word with which a browser's call is refused.
func code(t *testing.T, b *browsertest.Browser, method string, params any) protocol.ErrorCode {
	t.Helper()
	return refusal(t, b.Call(t.Context(), method, params, nil)).Code
}

// refusalOfLine is the stable word that answers a line at the owner's door which
// no client would send.
func (h *house) refusalOfLine(socket, line string) protocol.ErrorCode {
	h.t.Helper()
	conn, err := net.Dial("unix", socket)
	if err != nil {
		h.t.Fatal(err)
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience))
	if _, err := conn.Write([]byte(line + "\n")); err != nil {
		h.t.Fatal(err)
	}
	text, err := bufio.NewReader(conn).ReadBytes('\n')
	if err != nil {
		h.t.Fatal(err)
	}
	var answer struct {
		Error struct{ Data protocol.ErrorData } `json:"error"`
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		h.t.Fatal(err)
	}
	return answer.Error.Data.Code
}

// errorCodes reads the constants of type ErrorCode from the protocol's source, so
// that none can be forgotten here.
func errorCodes(t *testing.T) []protocol.ErrorCode {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../protocol/errors.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var all []protocol.ErrorCode
	ast.Inspect(file, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := spec.Type.(*ast.Ident); !ok || kind.Name != "ErrorCode" {
			return true
		}
		value, ok := spec.Values[0].(*ast.BasicLit)
		if !ok {
			t.Fatalf("%s is not written as a text", spec.Names[0].Name)
		}
		word, err := strconv.Unquote(value.Value)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, protocol.ErrorCode(word))
		return true
	})
	slices.Sort(all)
	return all
}
