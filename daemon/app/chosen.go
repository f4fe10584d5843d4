package app

import (
	"context"
	"errors"
	"sync"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// chosen is the client that was chosen by hand last.
type chosen struct {
	mu    sync.Mutex // held while it is pushed: no browser is left with an older one
	last  protocol.ChosenClient
	knows bool // last is what was chosen, and not what is left of it while the history is down
}

// now is the choice as long as it holds; without an id when there is none.
func (c *chosen) now(nowMs int64) protocol.ChosenClient {
	c.mu.Lock()
	defer c.mu.Unlock()
	if nowMs >= c.last.UntilMs {
		return protocol.ChosenClient{}
	}
	return c.last
}

// push gives every browser another choice.
func (c *chosen) push(choice protocol.ChosenClient, to publisher) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last, c.knows = choice, true
	to.Push("clients.chosen", choice)
}

// pushTo gives a browser the choice when it comes, also that there is none: it may know of
// one that was ended meanwhile.
func (c *chosen) pushTo(peer server.Peer, to publisher) {
	c.mu.Lock()
	defer c.mu.Unlock()
	to.PushTo(peer.Browser, "clients.chosen", c.last)
}

// openChosen is the choice from before this start; none while the history is down.
func (a *App) openChosen(ctx context.Context) error {
	last, err := a.store.LastChoice(ctx)
	if err != nil && !errors.Is(err, store.ErrNotSaved) {
		return err
	}
	a.chosen.last, a.chosen.knows = last, err == nil
	return nil
}

// inherit goes on from the choice before, which is newer than that of a snapshot. One whom
// the table does not know any more is nobody.
func (c *chosen) inherit(before *chosen, knows func(client string) bool) {
	before.mu.Lock()
	defer before.mu.Unlock()
	if before.knows {
		c.last, c.knows = before.last, true
	}
	if !knows(c.last.ID) {
		c.last = protocol.ChosenClient{}
	}
}
