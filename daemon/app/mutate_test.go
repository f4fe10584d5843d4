package app_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/browsertest"
	"offhours/daemon/server/mutator"
	"offhours/protocol"
)

var (
	mutated = flag.Int("mutated", 10, "how many browsers send mutated messages to a whole daemon")
	seed    = flag.Uint64("seed", 0, "seed of the mutated messages; 0 takes the clock")
)

// atOnce is how many messages a browser may send without a pause, but for a few.
const atOnce = protocol.MessageBurst - 10

// Browsers that send mutated messages to a whole daemon, as fast as they may and
// for as long as they are let, get answers that the protocol knows; the
// daemon goes on, has as many browsers and sound settings afterwards, and holds
// nothing of an unknown field in its log or in any file.
func TestMutatedMessagesAtAWholeDaemon(t *testing.T) {
	data := t.TempDir()
	var log safeBuffer
	h := &house{t: t, events: make(chan protocol.Event, 1000), log: slog.New(slog.NewTextHandler(&log, nil))}
	end := h.run(data, func(protocol.Event) {})

	if *seed == 0 {
		*seed = uint64(time.Now().UnixNano())
	}
	m := mutator.New(*seed, corpus(t))
	counts := map[string]int{}
	for range *mutated {
		h.rant(m, h.pair(), counts)
	}
	h.isSound(*mutated)
	end()

	t.Run("J8 nothing of an unknown field is logged or stored", func(t *testing.T) {
		if bytes.Contains(log.Bytes(), []byte(mutator.Canary)) {
			t.Errorf("logged: %s", log.Bytes())
		}
		noCanary(t, data)
	})
	if bytes.Contains(log.Bytes(), []byte("panic")) {
		t.Errorf("logged: %s", log.Bytes())
	}
	t.Logf("%d messages from %d browsers, seed %d: %v", *mutated*atOnce, *mutated, *seed, counts)
}

// corpus are the golden requests, and an upload of spans of now.
func corpus(t *testing.T) [][]byte {
	t.Helper()
	requests, err := mutator.Requests(os.DirFS("../../protocol/testdata/messages"))
	if err != nil {
		t.Fatal(err)
	}
	requests = mutator.Usual(requests)
	for i := range int64(10) {
		fromMs := time.Now().UnixMilli() - 3_600_000 + i*60_000
		spans := []protocol.Span{span(i+1, fromMs, fromMs+60_000, "facebook.feed")}
		params, err := json.Marshal(protocol.SpansUpload{OldestSequence: 1, Spans: spans})
		if err != nil {
			t.Fatal(err)
		}
		requests = append(requests, fmt.Appendf(nil, `{"jsonrpc":"2.0","id":1,"method":"spans.upload","params":%s}`, params))
	}
	return requests
}

// rant has a browser say what it may at once, over as many connections as it takes.
func (h *house) rant(m *mutator.Mutator, pairing protocol.Pairing, counts map[string]int) {
	h.t.Helper()
	const each = 10 // one more may be too many bad ones
	for range atOnce / each {
		conn, _, err := browsertest.Connect(h.t.Context(), pairing)
		if err != nil {
			h.t.Fatal(err)
		}
		for range each {
			_ = conn.WriteMessage(websocket.TextMessage, m.Next()) // the daemon may have closed for one that is no UTF-8
		}
		h.readAll(conn, counts)
	}
}

// readAll says no more and reads to the end.
func (h *house) readAll(conn *websocket.Conn, counts map[string]int) {
	h.t.Helper()
	defer conn.Close()
	if tcp, ok := conn.NetConn().(*net.TCPConn); ok {
		_ = tcp.CloseWrite()
	}
	_ = conn.SetReadDeadline(time.Now().Add(patience))
	for {
		_, message, err := conn.ReadMessage()
		if network, ok := errors.AsType[net.Error](err); ok && network.Timeout() {
			h.t.Fatal("a connection that ought to have ended is open")
		}
		if err != nil {
			return
		}
		counts[h.saysOf(message)]++
	}
}

// saysOf is the word of a refusal, "result", or a push's name.
func (h *house) saysOf(message []byte) string {
	h.t.Helper()
	var answer struct {
		Method string
		Result json.RawMessage
		Error  struct {
			Code int
			Data protocol.ErrorData
		}
	}
	if err := json.Unmarshal(message, &answer); err != nil {
		h.t.Errorf("%v: %q", err, message)
	}
	switch {
	case answer.Method != "":
		return answer.Method
	case answer.Result != nil:
		return "result"
	case answer.Error.Data.Code == "" || answer.Error.Data.Code == protocol.ErrNotSaved:
		h.t.Errorf("no refusal of a message that only was wrong: %s", message)
	}
	return string(answer.Error.Data.Code)
}

// isSound asks the owner's door whether all is as it should be.
func (h *house) isSound(browsers int) {
	h.t.Helper()
	var list protocol.Browsers
	h.ask("browsers.list", protocol.Empty{}, &list)
	if len(list.Browsers) != browsers {
		h.t.Errorf("%d browsers, want %d", len(list.Browsers), browsers)
	}
	var settings protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &settings)
	h.ask("settings.set", settings.Settings, &protocol.SettingsSaved{})
	h.ask("stats.get", protocol.StatsQuery{}, &protocol.Stats{})
	h.ask("plan.get", protocol.Empty{}, &protocol.Plan{})
}

// noCanary looks into every file of a folder.
func noCanary(t *testing.T, folder string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, []byte(mutator.Canary)) {
			t.Errorf("%s holds an unknown field", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// safeBuffer is a buffer that any goroutine may write to.
type safeBuffer struct {
	mu sync.Mutex
	bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Buffer.Write(p)
}
