package app

import (
	"testing"

	"offhours/protocol/locale"
)

func TestPostponeLabel(t *testing.T) {
	for ms, want := range map[int64][2]string{
		180_000: {"3 more minutes", "بعد ٣ دقائق"},
		60_000:  {"1 more minute", "بعد دقيقة واحدة"},
		45_000:  {"45 more seconds", "بعد ٤٥ ثانية"},
		5_000:   {"5 more seconds", "بعد ٥ ثوانٍ"},
	} {
		for i, tag := range []string{"en", "ar"} {
			if got := postponeLabel(locale.New(tag), ms); got != want[i] {
				t.Errorf("%s, %d ms: %q, want %q", tag, ms, got, want[i])
			}
		}
	}
}
