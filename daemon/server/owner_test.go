package server_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
	"offhours/protocol"
)

func TestOwnerCalls(t *testing.T) {
	h := open(t, server.Timing{})
	client := h.dial()
	var status protocol.Status
	if err := client.Call(t.Context(), "status.get", protocol.Empty{}, &status); err != nil || status.Version != "test" {
		t.Errorf("status %+v, %v", status, err)
	}
	if err := client.Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Errorf("without parameters and result: %v", err)
	}
	request := protocol.PairRequest{Origin: protocol.ChromiumOrigin, Family: protocol.Chromium}
	if err := client.Call(t.Context(), "browsers.pair", request, &protocol.Pairing{}); err != nil {
		t.Errorf("the owner may pair: %v", err)
	}
}

func TestOwnerIsRefusedInTheSameWords(t *testing.T) {
	h := open(t, server.Timing{})
	client := h.dial()
	for _, test := range []struct {
		method string
		params any
		want   server.Error
	}{
		{"browsers.start", nil, server.Error{Code: protocol.CodeForbidden, Message: "not at this door", Data: protocol.ErrorData{Code: protocol.ErrForbidden}}},
		{"data.delete", nil, server.Error{Code: protocol.CodeUnknownMethod, Message: "no such method", Data: protocol.ErrorData{Code: protocol.ErrUnknownMethod}}},
		{"breaks.act", protocol.BreakCommand{Act: "skip"}, server.Error{Code: protocol.CodeRefused, Message: "no break is due", Data: protocol.ErrorData{Code: protocol.ErrNoBreak, Hint: "Wait."}}},
		{"stats.get", protocol.StatsQuery{From: "today"}, server.Error{
			Code: protocol.CodeInvalidParams, Message: "wrong shape",
			Data: protocol.ErrorData{Code: protocol.ErrBadShape, Field: "from", Hint: "from must match ^[0-9]{4}-[0-9]{2}-[0-9]{2}$."},
		}},
	} {
		err := client.Call(t.Context(), test.method, test.params, nil)
		var got *server.Error
		if !errors.As(err, &got) {
			t.Errorf("%s: %v is no refusal", test.method, err)
			continue
		}
		if diff := cmp.Diff(test.want, *got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.method, diff)
		}
	}
}

func TestErrorSaysTheWayOut(t *testing.T) {
	err := &server.Error{Message: "wrong shape", Data: protocol.ErrorData{Hint: "from must match x."}}
	if got, want := err.Error(), "wrong shape: from must match x."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDaemonGoesWhileTheOwnerWaits(t *testing.T) {
	h := open(t, server.Timing{})
	client := h.dial()
	if err := client.Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Fatal(err)
	}
	h.Close()
	if err := client.Call(t.Context(), "status.get", nil, nil); !errors.Is(err, server.ErrNotRunning) {
		t.Errorf("call after the end: %v, want ErrNotRunning", err)
	}
}

func TestOwnersLines(t *testing.T) {
	h := open(t, server.Timing{})
	conn := h.lines()
	lines := bufio.NewScanner(conn)
	lines.Buffer(nil, 1<<20)
	for _, test := range []struct {
		line string
		code int
	}{{``, protocol.CodeParse}, {`{`, protocol.CodeParse}, {"\xff", protocol.CodeParse}, {`[]`, protocol.CodeInvalidParams}, {strings.Repeat("[", 9), protocol.CodeInvalidParams}, {call(`,"method":"status.get"`), 0}} {
		_, _ = io.WriteString(conn, test.line+"\n")
		if !lines.Scan() {
			t.Fatalf("no answer: %v", lines.Err())
		}
		var got reply
		if err := json.Unmarshal(lines.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if test.code == 0 && got.Error != nil || test.code != 0 && (got.Error == nil || got.Error.Code != test.code) {
			t.Errorf("%q: %s, want code %d", test.line, lines.Bytes(), test.code)
		}
	}
	_, _ = io.WriteString(conn, strings.Repeat(" ", protocol.MaxMessageBytes+3))
	if lines.Scan() {
		t.Errorf("a line that is too long was answered: %s", lines.Bytes())
	}
}
