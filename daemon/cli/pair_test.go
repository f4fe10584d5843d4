package cli_test

import (
	"context"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"offhours/daemon/browsertest"
)

// shownCode is a code as "offhours pair" shows it, to people or as JSON.
var shownCode = regexp.MustCompile(`(?m)^    (\d{4} \d{4}):\d+$|"code":"(\d{8})"`)

// enter waits for the code in a file and enters it in a browser, or with "wrong" one
// that is not the code: enter FILE [wrong]. What the daemon answers is the output.
func enter(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: enter FILE [wrong]")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	code := codeIn(ctx, ts, ts.MkAbs(args[0]))
	if len(args) > 1 {
		code = strings.Map(func(digit rune) rune { return '0' + (digit-'0'+1)%10 }, code)
	}
	answer, err := browsertest.Offer(ctx, ts.Getenv("OFFHOURS_LISTEN"), browsertest.Origin, code)
	ts.Check(err)
	if answer.Pairing != nil {
		answer.Pairing.Key = "" // a test's output is kept
	}
	ts.Check(json.NewEncoder(ts.Stdout()).Encode(answer))
}

func codeIn(ctx context.Context, ts *testscript.TestScript, path string) string {
	for {
		text, _ := os.ReadFile(path)
		if found := shownCode.FindSubmatch(text); found != nil {
			return strings.ReplaceAll(string(found[1])+string(found[2]), " ", "")
		}
		select {
		case <-ctx.Done():
			ts.Fatalf("no code in %s: %s", path, text)
		case <-time.After(10 * time.Millisecond):
		}
	}
}
