package cli

import "testing"

func TestIsBlank(t *testing.T) {
	for text, want := range map[string]bool{
		"":                    true,
		"\uFEFF\r\n":          true, // as an editor on Windows leaves it
		" # night = \"\"\n\n": true,
		"version = 1":         false,
		"# hours\n[work]":     false,
	} {
		if got := isBlank([]byte(text)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
