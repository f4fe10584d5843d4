package browsers_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offhours/installer/browsers"
	"offhours/protocol"
)

// Whatever a browser writes, the host pairs at most once, only for an origin of the
// browser's own kind, and answers one frame: a pairing, or why there is none.
func FuzzNativeHost(f *testing.F) {
	files, err := filepath.Glob("../../protocol/testdata/messages/*/PairMessage-*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no golden messages: %v", err)
	}
	for _, file := range files {
		message, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(true, []byte(framed(string(message))))
		f.Add(false, []byte(framed(string(message))))
	}
	for _, seed := range []string{"", "\x01\x00", framed("{}")[:5], framed(""), "\xff\xff\xff\xff", framed(`{"type":"pair","type":"pair"}`), pairFrom(firefoxOrigin) + "more"} {
		f.Add(false, []byte(seed))
	}
	f.Fuzz(func(t *testing.T, chromium bool, stdin []byte) {
		args, family := firefoxArgs, protocol.Firefox
		if chromium {
			args, family = chromiumArgs, protocol.Chromium
		}
		var asked []protocol.PairRequest
		var stdout bytes.Buffer
		err := browsers.NativeHost(t.Context(), args, bytes.NewReader(stdin), &stdout, func(_ context.Context, request protocol.PairRequest, _ bool) (protocol.Pairing, error) {
			asked = append(asked, request)
			return paired, nil
		})
		answer := unframed(t, stdout.Bytes())
		if (err == nil) != (answer.Pairing != nil) || (err == nil) != (len(asked) == 1) || (err == nil) != (answer.Error == "") {
			t.Fatalf("asked %v, answered %+v, err %v", asked, answer, err)
		}
		if err != nil {
			return
		}
		of, ours := protocol.OriginFamily(asked[0].Origin)
		if !ours || of != family || asked[0].Family != family || !strings.Contains(string(stdin), `"pair"`) && !strings.Contains(string(stdin), `\u`) {
			t.Errorf("paired for %+v, asked with %q", asked[0], stdin)
		}
	})
}

// unframed is the one answer in what the host wrote.
func unframed(t *testing.T, written []byte) (answer protocol.PairAnswer) {
	t.Helper()
	if len(written) < 4 || int(binary.NativeEndian.Uint32(written)) != len(written)-4 {
		t.Fatalf("not one frame: %q", written)
	}
	if err := json.Unmarshal(written[4:], &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}
