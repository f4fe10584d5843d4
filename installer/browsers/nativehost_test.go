package browsers_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/installer/browsers"
	"offhours/protocol"
)

const firefoxOrigin = "moz-extension://5f2a4e87-4de6-403d-b10f-b27af31198d5"

var (
	chromiumArgs = []string{protocol.ChromiumOrigin + "/"}
	firefoxArgs  = []string{"/home/x/.mozilla/native-messaging-hosts/offhours.json", protocol.AddonID}
	paired       = protocol.Pairing{Browser: "b_" + strings.Repeat("0", 32), Key: strings.Repeat("k", 43), Listen: protocol.DefaultListen}
)

// framed is a message as a browser sends it.
func framed(message string) string {
	return string(binary.NativeEndian.AppendUint32(nil, uint32(len(message)))) + message
}

func pairFrom(origin string) string { return framed(`{"type":"pair","origin":"` + origin + `"}`) }

// run is one start of the host: what it asked for, answered and failed with.
type run struct {
	asked    []protocol.PairRequest
	wakes    bool // a daemon that does not run is to be started
	answered string
	err      error
}

func start(t *testing.T, args []string, stdin string, fails error) run {
	t.Helper()
	var r run
	var stdout bytes.Buffer
	r.err = browsers.NativeHost(t.Context(), args, strings.NewReader(stdin), &stdout, func(_ context.Context, request protocol.PairRequest, wake bool) (protocol.Pairing, error) {
		r.asked, r.wakes = append(r.asked, request), wake
		return paired, fails
	})
	r.answered = stdout.String()
	return r
}

// answer takes the frame off.
func (r run) answer(t *testing.T) (answer protocol.PairAnswer) {
	t.Helper()
	if len(r.answered) < 4 || int(binary.NativeEndian.Uint32([]byte(r.answered))) != len(r.answered)-4 {
		t.Fatalf("not framed: %q", r.answered)
	}
	if err := json.Unmarshal([]byte(r.answered[4:]), &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestNativeHostPairs(t *testing.T) {
	for name, test := range map[string]struct {
		args []string
		want protocol.PairRequest
	}{
		"Chromium":            {chromiumArgs, protocol.PairRequest{Origin: protocol.ChromiumOrigin, Family: protocol.Chromium}},
		"Chromium on Windows": {append(chromiumArgs[:1:1], "--parent-window=0"), protocol.PairRequest{Origin: protocol.ChromiumOrigin, Family: protocol.Chromium}},
		"Firefox":             {firefoxArgs, protocol.PairRequest{Origin: firefoxOrigin, Family: protocol.Firefox}},
	} {
		t.Run(name, func(t *testing.T) {
			r := start(t, test.args, pairFrom(test.want.Origin), nil)
			if diff := cmp.Diff([]protocol.PairRequest{test.want}, r.asked); diff != "" || r.err != nil {
				t.Errorf("%v; asked (-want +got):\n%s", r.err, diff)
			}
			if diff := cmp.Diff(protocol.PairAnswer{Pairing: &paired}, r.answer(t)); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
		})
	}
}

// A daemon is started for a browser that has no pairing. One that has met a stranger
// at its port asks for another pairing, and starts nothing.
func TestNativeHostStartsADaemonForTheUnpaired(t *testing.T) {
	for message, want := range map[string]bool{
		`{"type":"pair","origin":"` + protocol.ChromiumOrigin + `"}`:                true,
		`{"type":"pair","origin":"` + protocol.ChromiumOrigin + `","paired":false}`: true,
		`{"type":"pair","origin":"` + protocol.ChromiumOrigin + `","paired":true}`:  false,
	} {
		if r := start(t, chromiumArgs, framed(message), nil); r.err != nil || r.wakes != want {
			t.Errorf("%s: starts a daemon: %v, want %v (%v)", message, r.wakes, want, r.err)
		}
	}
}

// P7: started by hand, or for another extension, it reads, answers and pairs nothing.
func TestNativeHostIsForOurExtensionOnly(t *testing.T) {
	for name, args := range map[string][]string{
		"by hand":                      nil,
		"another extension":            {"chrome-extension://pppppppppppppppppppppppppppppppp/"},
		"our extension, no slash":      {protocol.ChromiumOrigin},
		"our extension as a prefix":    {protocol.ChromiumOrigin + "/x"},
		"another add-on":               {firefoxArgs[0], "other@example"},
		"the add-on of another host":   {"/x/other.json", protocol.AddonID},
		"the add-on without a path":    {protocol.AddonID},
		"the add-on and something":     append(firefoxArgs[:2:2], "x"),
		"our extension, not the first": {"x", protocol.ChromiumOrigin + "/"},
	} {
		t.Run("P7 "+name, func(t *testing.T) {
			r := start(t, args, pairFrom(protocol.ChromiumOrigin), nil)
			if r.err == nil || r.asked != nil || r.answered != "" {
				t.Errorf("asked %v, answered %q, err %v", r.asked, r.answered, r.err)
			}
		})
	}
}

// A message that is wrong is answered with the reason, and nothing is paired.
func TestNativeHostRefuses(t *testing.T) {
	tooLong := string(binary.NativeEndian.AppendUint32(nil, 1<<20+1))
	for name, test := range map[string]struct {
		args          []string
		stdin, reason string
	}{
		"nothing":                     {chromiumArgs, "", "EOF"},
		"half a length":               {chromiumArgs, "\x01\x00", "unexpected EOF"},
		"half a message":              {chromiumArgs, framed("{}")[:5], "unexpected EOF"},
		"more than a MiB":             {chromiumArgs, tooLong, "1048577 bytes are more than 1048576"},
		"no JSON":                     {chromiumArgs, framed("{"), "something else"},
		"another request":             {chromiumArgs, framed(`{"type":"export","origin":"` + protocol.ChromiumOrigin + `"}`), "something else"},
		"an unknown field":            {chromiumArgs, framed(`{"type":"pair","origin":"x","key":"y"}`), "something else"},
		"a field twice":               {chromiumArgs, framed(`{"type":"pair","type":"pair"}`), "something else"},
		"a field in another case":     {chromiumArgs, framed(`{"Type":"pair"}`), "something else"},
		"two messages in one":         {chromiumArgs, framed(`{"type":"pair"}{}`), "something else"},
		"no origin":                   {chromiumArgs, framed(`{"type":"pair"}`), "origin"},
		"Firefox's origin, Chromium":  {chromiumArgs, pairFrom(firefoxOrigin), "origin"},
		"Chromium's origin, Firefox":  {firefoxArgs, pairFrom(protocol.ChromiumOrigin), "origin"},
		"no origin of an add-on's":    {firefoxArgs, pairFrom("moz-extension://x"), "origin"},
		"another extension's origin":  {chromiumArgs, pairFrom("chrome-extension://pppppppppppppppppppppppppppppppp"), "origin"},
		"our origin with a slash too": {chromiumArgs, pairFrom(protocol.ChromiumOrigin + "/"), "origin"},
	} {
		t.Run(name, func(t *testing.T) {
			r := start(t, test.args, test.stdin, nil)
			answer := r.answer(t)
			if r.err == nil || r.asked != nil || answer.Pairing != nil || !strings.Contains(answer.Error, test.reason) {
				t.Errorf("asked %v, answered %+v, err %v; want a reason with %q", r.asked, answer, r.err, test.reason)
			}
		})
	}
}

// When the daemon is not there, the extension hears so, in what its schema allows.
func TestNativeHostTellsWhyNotPaired(t *testing.T) {
	down := errors.New("the Offhours service is not running")
	r := start(t, chromiumArgs, pairFrom(protocol.ChromiumOrigin), down)
	if answer := r.answer(t); !strings.Contains(answer.Error, down.Error()) || answer.Pairing != nil || !errors.Is(r.err, down) {
		t.Errorf("answered %+v, err %v", answer, r.err)
	}
	r = start(t, chromiumArgs, pairFrom(protocol.ChromiumOrigin), errors.New(strings.Repeat("ماذا ", 100)))
	if answer := r.answer(t); len(answer.Error) > 300 || !strings.HasPrefix(answer.Error, "pair: ماذا") {
		t.Errorf("answered %d bytes: %q", len(answer.Error), answer.Error)
	}
}
