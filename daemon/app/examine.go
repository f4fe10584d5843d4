package app

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"offhours/daemon/doctor"
	"offhours/protocol"
)

// maxFindings bounds an examination, and maxFindingsBytes keeps it small enough to
// travel; of those behind the worst nothing is to be mended.
const (
	maxFindings      = 100
	maxFindingsBytes = protocol.MaxMessageBytes - 1<<10 // what is around them takes some
)

var errNoFacts = errors.New("nobody finds out the facts that doctor judges")

// doctorExamine looks at this installation as the command line does, for a person who has
// no terminal open. It starts programs, so there is one examination at a time, and then
// a rest as long as it was, however many browsers ask.
func (a *App) doctorExamine(ctx context.Context, _ protocol.Empty) (protocol.Examination, error) {
	if a.config.Facts == nil {
		return protocol.Examination{}, errNoFacts
	}
	select {
	case a.examining <- struct{}{}:
	case <-ctx.Done():
		return protocol.Examination{}, ctx.Err()
	}
	began := time.Now()
	defer func() { time.AfterFunc(time.Since(began), func() { <-a.examining }) }()
	status, err := a.statusGet(ctx, protocol.Empty{})
	if err != nil {
		return protocol.Examination{}, err
	}
	findings := doctor.Examine(a.config.Facts(ctx, status))
	return protocol.Examination{Worst: doctor.Worst(findings), Findings: fitting(findings)}, nil
}

// fitting are as many of the findings, the worst first, as one message holds.
func fitting(findings []protocol.Finding) []protocol.Finding {
	findings = findings[:min(len(findings), maxFindings)]
	room := maxFindingsBytes
	for i, finding := range findings {
		text, err := json.Marshal(finding)
		if room -= len(text) + len(","); err != nil || room < 0 {
			return findings[:i]
		}
	}
	return findings
}
