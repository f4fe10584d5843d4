package server_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
	"offhours/protocol"
)

func TestBrowserCalls(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	b, got := h.connect(p)

	want, _ := welcome(context.Background(), p.id)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("welcome (-want +got):\n%s", diff)
	}
	var info protocol.BrowserInfo
	if err := json.Unmarshal(b.call("browsers.start", `{}`).Result, &info); err != nil {
		t.Fatal(err)
	}
	seen := protocol.BrowserInfo{ID: p.id, Extension: "1.2.3", Family: protocol.Family(protocol.ChromiumOrigin)}
	if diff := cmp.Diff(seen, info); diff != "" {
		t.Errorf("the handler's peer (-want +got):\n%s", diff)
	}
}
