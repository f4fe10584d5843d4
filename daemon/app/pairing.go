package app

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// pairing is the window in which one browser can pair by a code. What is needed to
// try a code lives here and nowhere else, so that no window outlives the daemon and
// nobody can work a code out from the database. The zero value is no window.
type pairing struct {
	mu     sync.Mutex
	number int64 // of the window that was opened last; 0: none since the daemon started
	pepper []byte
	opened time.Time // with the monotonic clock, which nobody sets back
}

// newCode makes a code for a new window, and the seal under which it is kept.
func newCode() (code string, pepper, seal []byte, err error) {
	const codes = 100_000_000 // ten to the power of protocol.CodeDigits
	n, err := rand.Int(rand.Reader, big.NewInt(codes))
	if err != nil {
		return "", nil, nil, err
	}
	code, pepper = fmt.Sprintf("%0*d", protocol.CodeDigits, n), random(keyBytes)
	return code, pepper, sealCode(pepper, code), nil
}

func sealCode(pepper []byte, code string) []byte {
	mac := hmac.New(sha256.New, pepper)
	mac.Write([]byte(code))
	return mac.Sum(nil)
}

// nowMs is the wall clock's time, or the instant at which the window ends if that
// has come by the other clock: to set the clock back keeps no window open.
func (p *pairing) nowMs(now time.Time) int64 {
	if now.Sub(p.opened) >= protocol.PairingWindowMs*time.Millisecond {
		return max(now.UnixMilli(), p.opened.UnixMilli()+protocol.PairingWindowMs)
	}
	return now.UnixMilli()
}

// pairingOpen opens a window in place of any other. Only while the browser door is
// ours, so that nobody else is there to be told the code.
func (a *App) pairingOpen(ctx context.Context, _ protocol.Empty) (protocol.PairingCode, error) {
	if err := a.canPair(ctx); err != nil {
		return protocol.PairingCode{}, err
	}
	code, pepper, seal, err := newCode()
	if err != nil {
		return protocol.PairingCode{}, err
	}
	a.pairing.mu.Lock()
	defer a.pairing.mu.Unlock()
	now := time.Now()
	window, left, err := a.store.OpenWindow(ctx, seal, now.UnixMilli())
	if errors.Is(err, store.ErrTooManyWindows) {
		data := protocol.ErrorData{Code: protocol.ErrTooManyWindows, Hint: "ask again tomorrow, or let the browser find the daemon with \"offhours browsers register\""}
		return protocol.PairingCode{}, refused(data, store.ErrTooManyWindows)
	}
	if err != nil {
		return protocol.PairingCode{}, unavailable(err)
	}
	a.pairing.number, a.pairing.pepper, a.pairing.opened = window.Number, pepper, now
	return protocol.PairingCode{
		Window: window.Number, Code: code, Listen: a.server.Addr(), UntilMs: window.UntilMs, Left: left,
	}, nil
}

// canPair says at once what would make the right code useless.
func (a *App) canPair(ctx context.Context) error {
	if !a.server.Serving() {
		hint := "close the program that holds " + a.server.Addr() + ", or start the daemon with another --listen"
		data := protocol.ErrorData{Code: protocol.ErrNotServing, Hint: hint}
		return &server.Error{Code: protocol.CodeUnavailable, Message: "browsers cannot reach the daemon", Data: data}
	}
	browsers, err := a.store.Browsers(ctx)
	if err == nil && len(browsers) >= protocol.MaxBrowsers {
		err = tooMany(store.ErrTooManyBrowsers)
	}
	return unavailable(err)
}

// offer tries a code. It holds the window for the whole of it, so that tries come
// one after another, also before the database counts them.
func (a *App) offer(ctx context.Context, origin, code string) (protocol.OfferAnswer, error) {
	a.pairing.mu.Lock()
	defer a.pairing.mu.Unlock()
	if a.pairing.number == 0 {
		return refusal(protocol.OfferNoWindow), nil
	}
	family, _ := protocol.OriginFamily(origin) // the guard let no other origin in
	browser := newBrowser(origin, family)
	seal, nowMs := sealCode(a.pairing.pepper, code), a.pairing.nowMs(time.Now())
	window, err := a.store.OfferCode(ctx, a.pairing.number, seal, browser, nowMs)
	switch {
	case errors.Is(err, store.ErrTooManyBrowsers):
		return refusal(protocol.OfferFull), nil
	case errors.Is(err, store.ErrNotSaved):
		a.config.Log.Error("pairing code not tried", "error", err)
		return refusal(protocol.OfferNotSaved), nil
	case err != nil:
		return protocol.OfferAnswer{}, err
	case window.State != protocol.WindowPaired:
		return answerTo(window), nil
	}
	pairing, err := a.paired(ctx, browser)
	return protocol.OfferAnswer{Pairing: &pairing}, err
}

func refusal(why protocol.OfferRefusal) protocol.OfferAnswer {
	return protocol.OfferAnswer{Refused: why}
}

// answerTo is the answer to a code that has paired nobody.
func answerTo(window store.Window) protocol.OfferAnswer {
	switch window.State {
	case protocol.WindowOpen:
		return protocol.OfferAnswer{Refused: protocol.OfferWrong, TriesLeft: protocol.MaxWrongCodes - window.Wrong}
	case protocol.WindowExpired:
		return refusal(protocol.OfferExpired)
	case protocol.WindowWrong:
		return refusal(protocol.OfferClosed)
	case protocol.WindowPaired, protocol.WindowReplaced, protocol.WindowWithdrawn:
	}
	return refusal(protocol.OfferNoWindow)
}

// pairingGet says what has become of a window.
func (a *App) pairingGet(ctx context.Context, ref protocol.WindowRef) (protocol.PairingWindow, error) {
	a.pairing.mu.Lock()
	defer a.pairing.mu.Unlock()
	return a.windowAt(ctx, ref.Window, time.Now())
}

// pairingClose closes a window that is still open.
func (a *App) pairingClose(ctx context.Context, ref protocol.WindowRef) (protocol.PairingWindow, error) {
	a.pairing.mu.Lock()
	defer a.pairing.mu.Unlock()
	if err := a.store.ShutWindow(ctx, ref.Window, protocol.WindowWithdrawn); err != nil {
		return protocol.PairingWindow{}, unavailable(err)
	}
	return a.windowAt(ctx, ref.Window, time.Now())
}

// windowAt is a window as it stands at the instant. What an earlier life of the
// daemon left open nobody can use any more.
func (a *App) windowAt(ctx context.Context, number int64, now time.Time) (protocol.PairingWindow, error) {
	window, err := a.store.Window(ctx, number)
	if errors.Is(err, store.ErrUnknownWindow) {
		return protocol.PairingWindow{}, refused(protocol.ErrorData{Code: protocol.ErrUnknownWindow}, store.ErrUnknownWindow)
	}
	if err != nil {
		return protocol.PairingWindow{}, unavailable(err)
	}
	switch {
	case window.State != protocol.WindowOpen:
	case number != a.pairing.number:
		window.State = protocol.WindowWithdrawn
	case window.UntilMs <= a.pairing.nowMs(now):
		window.State = protocol.WindowExpired
	}
	told := protocol.PairingWindow{Window: number, State: window.State, TriesLeft: protocol.MaxWrongCodes - window.Wrong}
	if window.Browser == "" {
		return told, nil
	}
	browser, err := a.store.Browser(ctx, window.Browser)
	info := a.info(browser)
	told.Browser = &info
	return told, err
}
