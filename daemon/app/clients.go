package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/daemon/server"
	"offhours/protocol"
)

func (a *App) clientsList(context.Context, protocol.Empty) (protocol.Clients, error) {
	list := protocol.Clients{Clients: places.Clients(a.table.said().Clients)}
	if chosen := a.chosen.now(nowMs()); chosen.ID != "" {
		list.Chosen = &chosen
	}
	return list, nil
}

// clientsSet adds a client, or says one anew: from now on, for what was counted keeps whom
// it was for.
func (a *App) clientsSet(ctx context.Context, wanted protocol.Client) (protocol.Clients, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	words, rules := a.table.said(), a.table.inTable()
	client, err := places.NewClient(wanted, rules, a.table.catalogue.Marks, places.Clients(words.Clients))
	if problem, ok := errors.AsType[*places.ProblemError](err); ok {
		return protocol.Clients{}, refusedFor(problem)
	}
	says := places.ClientWord{Revision: a.table.nextRevision(nowMs()), Client: client}
	if client.ID == "" {
		says.Client.ID = fmt.Sprintf("c%d", says.Revision) // no id comes twice, whatever becomes of the data
	}
	if !a.table.hasRoom(withClient(words, says)) {
		data := protocol.ErrorData{Code: protocol.ErrBadClient, Field: "pages", Hint: "let one line take several pages, or remove a client that you do not work for any more"}
		return protocol.Clients{}, refused(data, errors.New("pages: with them the table is too long for a message"))
	}
	return a.sayClient(ctx, says)
}

// clientsRemove makes a client none any more. What was counted for it stays.
func (a *App) clientsRemove(ctx context.Context, ref protocol.ClientRef) (protocol.Clients, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	client, known := a.client(ref.ID)
	if !known {
		return protocol.Clients{}, refusedFor(places.NoClient())
	}
	if a.chosen.now(nowMs()).ID == ref.ID {
		if err := a.choose(ctx, protocol.ChosenClient{}); err != nil {
			return protocol.Clients{}, unavailable(err)
		}
	}
	return a.sayClient(ctx, places.ClientWord{Revision: a.table.nextRevision(nowMs()), Client: client, Removed: true})
}

// client is one that the person has.
func (a *App) client(id string) (client protocol.Client, known bool) {
	clients := places.Clients(a.table.said().Clients)
	i := slices.IndexFunc(clients, func(one protocol.Client) bool { return one.ID == id })
	if i < 0 {
		return client, false
	}
	return clients[i], true
}

// sayClient keeps the word, and gives every browser the table that follows from it.
func (a *App) sayClient(ctx context.Context, says places.ClientWord) (protocol.Clients, error) {
	says.AtMs, says.Browser = nowMs(), server.PeerFrom(ctx).Browser
	if err := a.store.SaveClient(ctx, says); err != nil {
		return protocol.Clients{}, unavailable(err)
	}
	a.pushWords(withClient(a.table.said(), says), says.AtMs)
	return a.clientsList(ctx, protocol.Empty{})
}

func withClient(words places.Words, says places.ClientWord) places.Words {
	words.Clients = append(slices.Clip(words.Clients), says)
	return words
}

// clientsChoose chooses a client by hand, to the end of the local day.
func (a *App) clientsChoose(ctx context.Context, choice protocol.ClientChoice) (protocol.Clients, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	chosen := protocol.ChosenClient{ID: choice.ID}
	if choice.ID != "" {
		if _, known := a.client(choice.ID); !known {
			return protocol.Clients{}, refusedFor(places.NoClient())
		}
		now, err := a.engine.Snapshot(ctx)
		if err != nil {
			return protocol.Clients{}, err
		}
		_, chosen.UntilMs = schedule.DayRange(now.Location, schedule.DateAt(now.Location, now.NowMs))
	}
	if err := a.choose(ctx, chosen); err != nil {
		return protocol.Clients{}, unavailable(err)
	}
	return a.clientsList(ctx, protocol.Empty{})
}

func (a *App) choose(ctx context.Context, chosen protocol.ChosenClient) error {
	choice := places.Choice{AtMs: nowMs(), Browser: server.PeerFrom(ctx).Browser, ChosenClient: chosen}
	if err := a.store.SaveChoice(ctx, choice); err != nil {
		return err
	}
	a.chosen.push(chosen, publisher{a})
	return nil
}

// knownClient is the client of that id, or nobody: of one that a history knew which is lost,
// nobody could say who it was.
func (a *App) knownClient(id string) string {
	if id == "" || !a.table.knowsClient(id) {
		return ""
	}
	return id
}

// refusedFor answers why a word cannot be taken as it is.
func refusedFor(problem *places.ProblemError) error {
	return refused(protocol.ErrorData{Code: problem.Code, Field: problem.Field, Hint: problem.Hint}, problem)
}
