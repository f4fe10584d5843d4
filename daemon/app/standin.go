package app

import (
	"slices"
	"sync"

	"offhours/daemon/desktop"
	"offhours/protocol"
)

// newsMs is how long a notice without buttons is worth showing to a browser that
// comes later; one with buttons stays until it is answered.
const newsMs = 60_000

// maxNotices is how many a browser takes: see [protocol.Notices]. There are fewer
// things to say than that; should there be more one day, the newest count.
const maxNotices = 16

// standIn shows notices in one browser while no desktop does: in the one whose
// person was active last, because all of them have the same person.
type standIn struct {
	*App
	mu      sync.Mutex        // taken before the one of peers
	notices []protocol.Notice // oldest first
	host    string            // the browser that shows them; "" for none
}

// Show implements desktop.Elsewhere.
func (s *standIn) Show(notice desktop.Notice) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	host := s.peers.front()
	if host == "" {
		return false
	}
	s.drop(notice.Tag)
	s.notices = append(s.notices, wireNotice(notice))
	s.move(host)
	return true
}

// Withdraw implements desktop.Elsewhere.
func (s *standIn) Withdraw(tag string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.drop(tag) {
		s.tell(s.host)
	}
}

// TakeBack implements desktop.Elsewhere.
func (s *standIn) TakeBack() (unanswered []desktop.Notice) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, notice := range s.notices {
		if len(notice.Buttons) > 0 {
			unanswered = append(unanswered, desktopNotice(notice))
		}
	}
	s.notices = nil
	s.move("")
	return unanswered
}

// came gives a browser what it is to show: if nobody stands in, it does; else
// nothing, whatever it showed when it was last here.
func (s *standIn) came(browser string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.host == "" && len(s.notices) > 0 && s.peers.front() == browser {
		s.host = browser
	}
	s.tell(browser)
}

// went has another browser show what this one did.
func (s *standIn) went(browser string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.host == browser {
		s.host = ""
		s.move(s.peers.front())
	}
}

// move has another browser stand in.
func (s *standIn) move(host string) {
	if s.host != host && s.host != "" {
		publisher{s.App}.PushTo(s.host, "notices.changed", protocol.Notices{Notices: []protocol.Notice{}})
	}
	s.host = host
	s.tell(host)
}

// tell sends a browser what it is to show now.
func (s *standIn) tell(browser string) {
	if browser == "" {
		return
	}
	shown := []protocol.Notice{}
	if browser == s.host {
		s.notices = slices.DeleteFunc(s.notices, isOldNews)
		s.notices = s.notices[max(0, len(s.notices)-maxNotices):]
		shown = append(shown, s.notices...)
	}
	publisher{s.App}.PushTo(browser, "notices.changed", protocol.Notices{Notices: shown})
}

func (s *standIn) drop(tag string) (was bool) {
	before := len(s.notices)
	s.notices = slices.DeleteFunc(s.notices, func(n protocol.Notice) bool { return n.Tag == tag })
	return len(s.notices) < before
}

func isOldNews(notice protocol.Notice) bool {
	return len(notice.Buttons) == 0 && nowMs()-notice.AtMs > newsMs
}

func wireNotice(notice desktop.Notice) protocol.Notice {
	wire := protocol.Notice{Tag: notice.Tag, AtMs: nowMs(), Title: notice.Title, Body: notice.Body}
	for _, button := range notice.Buttons {
		wire.Buttons = append(wire.Buttons, protocol.NoticeButton(button))
	}
	return wire
}

func desktopNotice(wire protocol.Notice) desktop.Notice {
	notice := desktop.Notice{Tag: wire.Tag, Title: wire.Title, Body: wire.Body}
	for _, button := range wire.Buttons {
		notice.Buttons = append(notice.Buttons, desktop.Button(button))
	}
	return notice
}
