package desktop_test

import (
	"testing"

	"offhours/daemon/desktop"
)

// page is another place that shows notices. It is told what happens there.
type page struct {
	said   chan string
	closed bool // nobody is there
	asks   []desktop.Notice
}

func (p *page) Show(n desktop.Notice) bool {
	if p.closed {
		return false
	}
	p.said <- "shown " + n.Tag
	return true
}

func (p *page) Withdraw(tag string) { p.said <- "withdrawn " + tag }

func (p *page) TakeBack() []desktop.Notice {
	p.said <- "taken back"
	return p.asks
}

func (p *page) says(t *testing.T, want string) {
	t.Helper()
	if got := receive(t, p.said, want); got != want {
		t.Fatalf("%s, want %s", got, want)
	}
}

// Without a desktop notices are shown elsewhere, and when there is one again, what
// nobody has answered moves there.
func TestN10AnotherPlaceStandsInUntilTheDesktopIsBack(t *testing.T) {
	bus := newBus(t)
	elsewhere := &page{said: make(chan string, 100), asks: []desktop.Notice{arabic}}
	d := newDesk(t, desktop.Options{Elsewhere: elsewhere})
	d.Show(arabic)
	elsewhere.says(t, "shown break.move")
	d.Show(desktop.Notice{Tag: "closing", Title: "Closes in 5 minutes"})
	elsewhere.says(t, "shown closing")
	d.Withdraw("closing")
	elsewhere.says(t, "withdrawn closing")

	service := bus.start().serve("actions")
	d.Path() // somebody asks, so it is looked for
	d.waitPath(t, desktop.PathButtons)
	elsewhere.says(t, "taken back")
	if got := receive(t, service.notes, "notice"); got.Title != arabic.Title {
		t.Errorf("the desktop shows %q, want %q", got.Title, arabic.Title)
	}
}

// What was answered elsewhere in the moment in which the desktop came does not ask
// again there.
func TestN10AnAnsweredNoticeDoesNotMove(t *testing.T) {
	bus := newBus(t)
	elsewhere := &page{said: make(chan string, 100), asks: []desktop.Notice{arabic}}
	d := newDesk(t, desktop.Options{Elsewhere: elsewhere})
	d.Show(arabic)
	elsewhere.says(t, "shown break.move")
	service := bus.start().serve("actions")
	d.Withdraw(arabic.Tag)
	d.waitPath(t, desktop.PathButtons)
	d.Show(desktop.Notice{Tag: "closing", Title: "Closes in 5 minutes"})
	if got := receive(t, service.notes, "notice"); got.Title != "Closes in 5 minutes" {
		t.Errorf("the desktop shows %q, which was answered", got.Title)
	}
}

// A notice waits for either place, and the first that is there shows it.
func TestN8WithNobodyElsewhereANoticeWaitsForTheDesktop(t *testing.T) {
	bus := newBus(t)
	d := newDesk(t, desktop.Options{Elsewhere: &page{closed: true, said: make(chan string, 100)}})
	d.Show(arabic)
	service := bus.start().serve("actions")
	d.Path() // somebody asks, so it is looked for
	if got := receive(t, service.notes, "notice"); got.Title != arabic.Title {
		t.Errorf("the desktop shows %q, want %q", got.Title, arabic.Title)
	}
}
