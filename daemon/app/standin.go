package app

import (
	"slices"
	"strings"
	"sync"

	"offhours/daemon/desktop"
	"offhours/protocol"
)

// maxNotices is how many a browser takes: see [protocol.Notices]. There are fewer
// things to say than that; should there be more one day, the newest count.
const maxNotices = 16

// standIn shows notices in a browser while no desktop does: in the one whose person
// was active last, because all of them have the same person. What a browser must not
// be able to keep from its person, for it may have been taken over, all of them show.
type standIn struct {
	*App
	mu      sync.Mutex        // taken before the one of peers
	notices []protocol.Notice // oldest first
	host    string            // the browser that shows them; "" for none
}

// isForAll says whether a notice is about who can come in, or whether anything is kept.
func isForAll(tag string) bool {
	return tag == tagNotSaving || tag == tagPort || strings.HasPrefix(tag, tagPaired) || strings.HasPrefix(tag, tagRecovered)
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
	s.host = host
	s.tellAll()
	return true
}

// Withdraw implements desktop.Elsewhere.
func (s *standIn) Withdraw(tag string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.drop(tag) {
		s.tellAll()
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
	s.notices, s.host = nil, ""
	s.tellAll()
	return unanswered
}

// came gives a browser what it is to show, and takes from it what it still shows from
// when it was last here.
func (s *standIn) came(browser string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.host == "" {
		s.host = s.peers.front()
	}
	s.tell(browser)
}

// went has another browser show what this one did.
func (s *standIn) went(browser string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.host == browser {
		s.host = s.peers.front()
		s.tellAll()
	}
}

func (s *standIn) tellAll() {
	for _, browser := range s.peers.started() {
		s.tell(browser)
	}
}

// tell sends a browser everything that it is to show now. One whose person has not
// pressed Start shows nothing.
func (s *standIn) tell(browser string) {
	s.notices = slices.DeleteFunc(s.notices, isOldNews)
	s.crowdOut()
	started := slices.Contains(s.peers.started(), browser)
	shown := []protocol.Notice{}
	for _, notice := range s.notices {
		if started && (browser == s.host || isForAll(notice.Tag)) {
			shown = append(shown, notice)
		}
	}
	publisher{s.App}.PushTo(browser, "notices.changed", protocol.Notices{Notices: shown})
}

// crowdOut drops the oldest news when there are too many notices: what asks stays.
func (s *standIn) crowdOut() {
	for len(s.notices) > maxNotices {
		oldest := max(0, slices.IndexFunc(s.notices, func(n protocol.Notice) bool { return len(n.Buttons) == 0 }))
		s.notices = slices.Delete(s.notices, oldest, oldest+1)
	}
}

func (s *standIn) drop(tag string) (was bool) {
	before := len(s.notices)
	s.notices = slices.DeleteFunc(s.notices, func(n protocol.Notice) bool { return n.Tag == tag })
	return len(s.notices) < before
}

func isOldNews(notice protocol.Notice) bool {
	return len(notice.Buttons) == 0 && nowMs()-notice.AtMs > protocol.NewsMs
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
