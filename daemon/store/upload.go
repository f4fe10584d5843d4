package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// UploadSpans stores spans of one browser and answers when they are on the disk.
// knows says whether the rules table has a rule.
//
// Each span is judged alone, in this order:
//
//	the sequence holds the same content      stored already
//	the span is wrong in itself              Refused; the number counts as answered
//	the sequence holds other content         Conflicts: to be sent again from NextFree
//	otherwise                                stored
//
// The first line comes first because a span that was right when it was stored
// stays stored, also when its answer got lost and it is too old today. The order
// in which spans arrive, and how often, makes no difference to what is stored.
//
// The error is [ErrNotSaved], and then the browser keeps all of the upload, or
// the context's, or says that a span has a shape which the schema forbids.
func (s *Store) UploadSpans(
	ctx context.Context, browser string, spans protocol.SpansUpload, nowMs int64, knows func(rule string) bool,
) (protocol.SpansUploaded, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var answer protocol.SpansUploaded
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		u, err := s.beginUpload(ctx, tx, browser)
		if err != nil {
			return err
		}
		u.judge = judge{nowMs, knows, s.zones.knows}
		answer, err = u.run(spans)
		return err
	})
	if err != nil {
		s.refs.forget() // some may have been rolled back
		return protocol.SpansUploaded{}, fmt.Errorf("upload spans: %w", err)
	}
	return answer, nil
}

// upload is one upload inside its transaction.
type upload struct {
	ctx       context.Context
	tx        *sql.Tx
	prepared  statements // bound to the transaction
	refs      refs
	judge     judge
	browser   int64 // ref
	watermark int64
	days      map[int64]bool // of UTC, on which something new is
	answer    protocol.SpansUploaded
}

func (s *Store) beginUpload(ctx context.Context, tx *sql.Tx, browser string) (*upload, error) {
	u := &upload{ctx: ctx, tx: tx, prepared: s.prepared.in(ctx, tx), refs: s.refs, days: map[int64]bool{}}
	var err error
	if u.browser, err = u.refs.browser.of(ctx, tx, browser); err != nil {
		return nil, err
	}
	err = u.prepared.watermark.QueryRowContext(ctx, u.browser).Scan(&u.watermark)
	return u, err
}

func (u *upload) run(spans protocol.SpansUpload) (protocol.SpansUploaded, error) {
	oldest := spans.OldestSequence
	for _, span := range spans.Spans {
		if err := u.take(span); err != nil {
			return protocol.SpansUploaded{}, fmt.Errorf("span %d: %w", span.Sequence, err)
		}
		// A browser that still sends a number has not forgotten it.
		oldest = min(oldest, span.Sequence)
	}
	err := cmp.Or(u.forgetDays(), u.advance(oldest))
	return u.answer, err
}

func (u *upload) take(span protocol.Span) error {
	code := u.judge.refusal(span)
	if code == "" {
		stored, err := u.insert(span)
		if err != nil || stored {
			return err
		}
	}
	held, taken, err := u.held(span.Sequence)
	switch {
	case err != nil:
		return err
	case taken && held == content(span):
		return nil
	case code != "":
		return u.refuse(span.Sequence, code)
	}
	u.answer.Conflicts = append(u.answer.Conflicts, span.Sequence)
	return nil
}

// insert stores the span unless its sequence is taken.
func (u *upload) insert(span protocol.Span) (stored bool, err error) {
	attention, err := attentionNumber(span.Attention)
	if err != nil {
		return false, err
	}
	rule, err := u.refs.rule.of(u.ctx, u.tx, span.Rule)
	if err != nil {
		return false, err
	}
	zone, err := u.refs.zone.of(u.ctx, u.tx, span.Zone)
	if err != nil {
		return false, err
	}
	client, err := u.refs.clientOrNull(u.ctx, u.tx, span.Client)
	if err != nil {
		return false, err
	}
	result, err := u.prepared.insert.ExecContext(u.ctx, u.browser, span.Sequence,
		span.FromMs, span.ToMs, span.SinceMs, rule, zone, attention, client)
	if err != nil {
		return false, err
	}
	rows, err := result.RowsAffected()
	if err != nil || rows == 0 {
		return false, err
	}
	u.days[ledger.DayOf(span.FromMs)], u.days[ledger.DayOf(span.ToMs-1)] = true, true
	return true, nil
}

// forgetDays has the days to which something was added made anew.
func (u *upload) forgetDays() error {
	for day := range u.days {
		if _, err := u.prepared.forget.ExecContext(u.ctx, day); err != nil {
			return err
		}
	}
	return nil
}

// held is what the browser's sequence holds, if anything.
func (u *upload) held(sequence int64) (held ledger.Span, taken bool, err error) {
	var attention int64
	err = u.prepared.held.QueryRowContext(u.ctx, u.browser, sequence).
		Scan(&held.FromMs, &held.ToMs, &held.SinceMs, &held.Rule, &held.Zone, &attention, &held.Client)
	if errors.Is(err, sql.ErrNoRows) {
		return ledger.Span{}, false, nil
	}
	held.Attention = attentionOf(attention)
	return held, err == nil, err
}

// content is the span without its key.
func content(span protocol.Span) ledger.Span {
	return ledger.Span{
		FromMs: span.FromMs, ToMs: span.ToMs, SinceMs: span.SinceMs,
		Rule: span.Rule, Zone: span.Zone, Attention: span.Attention, Client: span.Client,
	}
}

// refuse records the number, so that the watermark can pass it. Should the same
// span come again when it has become right, it is stored then.
func (u *upload) refuse(sequence int64, code protocol.RefusalCode) error {
	u.answer.Refused = append(u.answer.Refused, protocol.RefusedSpan{Sequence: sequence, Code: code})
	_, err := u.prepared.refuse.ExecContext(u.ctx, u.browser, sequence, code, u.judge.nowMs)
	return err
}
