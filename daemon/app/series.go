package app

import (
	"context"
	"fmt"
	"slices"
	"time"

	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

func (a *App) statsSeries(ctx context.Context, query protocol.SeriesQuery) (protocol.Series, error) {
	now, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Series{}, err
	}
	chart, wrong := chartOf(query, now.Settings.Settings.FirstDay)
	if wrong == nil && query.Platform != "" && query.Platform != protocol.Away {
		wrong = a.checkPlatform(query.Platform, "leave it out for all of them, write "+protocol.Away+" for what was away from the screen, or ")
	}
	if wrong != nil {
		return protocol.Series{}, badField(wrong)
	}
	chart.Part = partOf(query, a.table.now().Place)
	days, err := a.ledgerDays(ctx, now, chart.From, chart.To)
	if err != nil {
		return protocol.Series{}, unavailable(err)
	}
	series := ledger.Series(days, chart, locationOf)
	if query.Split == protocol.SplitClient {
		for i := range series.Parts {
			series.Parts[i].Label = a.table.label(series.Parts[i].ID)
		}
	}
	return series, nil
}

// chartOf is what a query asks for, but for the parts; or which of its fields is wrong.
func chartOf(query protocol.SeriesQuery, firstDay protocol.Weekday) (ledger.Chart, *schedule.FieldError) {
	from, to, wrong := days(query.From, query.To, schedule.Date{})
	if wrong != nil {
		return ledger.Chart{}, wrong
	}
	if to.Number()-from.Number() >= protocol.MaxSeriesDays {
		return ledger.Chart{}, &schedule.FieldError{
			Field: "to", Problem: "they are more than 30 years", Hint: "ask for fewer years at a time",
		}
	}
	chart := ledger.Chart{From: from, To: to, Step: query.Step, FirstDay: weekday(firstDay)}
	if n := chart.Count(); n > protocol.MaxSteps {
		return ledger.Chart{}, &schedule.FieldError{
			Field: "step", Problem: fmt.Sprintf("it makes %d steps, and %d are the most", n, protocol.MaxSteps), Hint: "take longer steps or fewer days",
		}
	}
	return chart, nil
}

// weekday is Monday for a document that names none.
func weekday(day protocol.Weekday) time.Weekday {
	return time.Weekday((max(0, slices.Index(protocol.Weekdays(), day)) + 1) % 7)
}

// partOf tells time apart as a query asks for, and leaves out what it does not ask for.
func partOf(
	query protocol.SeriesQuery, place func(rule string) (protocol.Place, bool),
) func(ledger.Account) (id string, counts bool) {
	return func(account ledger.Account) (string, bool) {
		at, known := place(account.Rule)
		return partIn(query.Split, account, at), known && asksFor(query, account, at)
	}
}

func partIn(split protocol.Split, account ledger.Account, at protocol.Place) string {
	switch split {
	case protocol.SplitRole:
		return string(at.Role)
	case protocol.SplitClient:
		return account.Client
	case protocol.SplitRule:
		return account.Rule
	case protocol.SplitPhase:
		return string(account.Phase)
	default:
		return at.Platform
	}
}

func asksFor(query protocol.SeriesQuery, account ledger.Account, at protocol.Place) bool {
	return (query.Platform == "" || query.Platform == at.Platform) &&
		(query.Role == "" || query.Role == at.Role) &&
		(query.Client == "" || query.Client == account.Client)
}
