package desktop

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestN11Clean(t *testing.T) {
	tests := []struct {
		name     string
		in, want Notice
	}{
		{
			"right-to-left marks stay",
			Notice{Title: "\u200fاستراحة\u200f", Body: "\u2067بعد\u2069"},
			Notice{Title: "\u200fاستراحة\u200f", Body: "\u2067بعد\u2069"},
		},
		{
			"control characters go, and a title is one line",
			Notice{Title: "a\x00b\n c\t\x1b[31md", Body: "one\ntwo\r\x07"},
			Notice{Title: "ab c [31md", Body: "one\ntwo"},
		},
		{"what is not UTF-8 is replaced", Notice{Title: "a\xff"}, Notice{Title: "a\uFFFD"}},
		{
			"long texts are cut",
			Notice{Title: strings.Repeat("ح", 121), Body: strings.Repeat("b", 10_000), Buttons: []Button{{"start", strings.Repeat("x", 41)}}},
			Notice{Title: strings.Repeat("ح", 119) + "…", Body: strings.Repeat("b", 399) + "…", Buttons: []Button{{"start", strings.Repeat("x", 39) + "…"}}},
		},
		{
			"what just fits stays whole",
			Notice{Title: strings.Repeat("t", 120), Body: strings.Repeat("b", 400)},
			Notice{Title: strings.Repeat("t", 120), Body: strings.Repeat("b", 400)},
		},
		{
			"no letter loses its marks",
			Notice{Title: strings.Repeat("ح", 118) + "حَّ" + "ح"},
			Notice{Title: strings.Repeat("ح", 118) + "…"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.want.Buttons == nil {
				test.want.Buttons = []Button{}
			}
			if diff := cmp.Diff(test.want, test.in.clean()); diff != "" {
				t.Errorf("cleaned (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPlainTextIsNoOption(t *testing.T) {
	if got := plainText("--help"); got != "help" {
		t.Errorf("plainText = %q", got)
	}
}
