package app

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/computertest"
	"offhours/daemon/desktop"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// asker is the part of the daemon that prompts, on a real desktop.
type asker struct {
	prompts
	screen *computertest.Screen
}

// newAsker asks in that language, by that path.
func newAsker(t *testing.T, screen *computertest.Screen, language, path string) asker {
	t.Helper()
	s, err := store.Open(t.Context(), t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	spoken := settings.Default()
	spoken.Language = language
	if _, err := s.SaveSettings(t.Context(), spoken, 1, 0); err != nil {
		t.Fatal(err)
	}
	paths := make(chan string, 10)
	notifier := desktop.NewNotifier(desktop.Options{
		Plain: path == desktop.PathPlain, OnPath: func(path string) { paths <- path },
	})
	t.Cleanup(func() {
		notifier.Close()
		_ = s.Close()
	})
	for <-paths != path {
	}
	return asker{prompts{&App{store: s, notifier: notifier}}, screen}
}

// ask shows a prompt, and answers what is on the screen then.
func (a asker) ask(b protocol.Break, path string) (notice computertest.Shown, buttons []string) {
	a.BreakDue(b)
	a.screen.WaitShown("1")
	if path == desktop.PathButtons {
		buttons = a.screen.Buttons()
	}
	return a.screen.History()[0], buttons
}

// Every break asks in the person's language, with buttons where the desktop has them and
// else with where they are, and offers nothing that would be refused.
func TestARealDesktopAsksForEveryBreak(t *testing.T) {
	const second, minute = int64(1000), int64(60_000)
	eyes := protocol.Break{Kind: protocol.Eyes, LengthMs: 20 * second, PostponesLeft: 2, PostponeMs: 3 * minute, CanSkip: true}
	move := protocol.Break{Kind: protocol.Move, LengthMs: 5 * minute, PostponesLeft: 1, PostponeMs: minute, DueMs: minute, AskedMs: 3 * minute}
	outside := protocol.Break{Kind: protocol.Outside, LengthMs: 15 * minute, RestedMs: minute, DueMs: 36 * minute, AskedMs: 38 * minute, CanSkip: true}

	elsewhere := map[string]string{
		"en": "Start it or put it off in the Offhours popup.",
		"ar": "البدء أو التأجيل من نافذة «خارج الدوام» في المتصفّح.",
	}
	screen := computertest.NewScreen(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", screen.Bus.Address)
	t.Setenv("LC_ALL", "C.UTF-8")
	screen.StartDunst()
	for _, test := range []struct {
		name, language string
		due            protocol.Break
		title, body    string
		buttons        []string
	}{
		{"the eyes", "en", eyes, "Time to rest your eyes", "Look at something far away for 20 seconds.", []string{"Start", "3 more minutes", "Skip this one"}},
		{"moving, which has been skipped too often, before any rest", "en", move, "Time to move", "Stand up and move about for 5 minutes.", []string{"Start", "1 more minute"}},
		{"fresh air, which cannot be put off again, after a long call", "en", outside, "Time for fresh air", "15 minutes outdoors, or at an open window. It has been 37 minutes since the last one.", []string{"Start", "Skip this one"}},
		{"the eyes", "ar", eyes, "حان وقت إراحة العينين", "نظرة إلى البعيد مدة ٢٠ ثانية تريح العينين.", []string{"البدء", "بعد ٣ دقائق", "تخطّي هذه المرة"}},
		{"moving, which has been skipped too often, before any rest", "ar", move, "حان وقت الحركة", "الحركة ٥ دقائق بعيدًا عن الشاشة تنعش الجسم.", []string{"البدء", "بعد دقيقة واحدة"}},
		{"fresh air, which cannot be put off again, after a long call", "ar", outside, "حان وقت الهواء الطلق", "١٥ دقيقة في الخارج، أو عند نافذة مفتوحة. مرّت ٣٧ دقيقة منذ آخر استراحة.", []string{"البدء", "تخطّي هذه المرة"}},
	} {
		for _, path := range []string{desktop.PathButtons, desktop.PathPlain} {
			t.Run(test.language+" "+test.name+" "+path, func(t *testing.T) {
				notice, buttons := newAsker(t, screen, test.language, path).ask(test.due, path)
				body := test.body
				if path == desktop.PathPlain {
					body += " " + elsewhere[test.language]
				}
				if diff := cmp.Diff(computertest.Shown{App: "Offhours", Title: test.title, Body: body}, notice); diff != "" {
					t.Errorf("the notice (-want +got):\n%s", diff)
				}
				if path == desktop.PathButtons && !slices.Equal(buttons, test.buttons) {
					t.Errorf("the buttons are %q, want %q", buttons, test.buttons)
				}
			})
		}
	}
}
