package app

import (
	"context"
	"errors"

	"offhours/daemon/doctor"
	"offhours/protocol"
)

// maxFindings bounds an examination; of those behind the worst nothing is to be mended.
const maxFindings = 100

var errNoFacts = errors.New("nobody finds out the facts that doctor judges")

// doctorExamine looks at this installation as the command line does, for a person who has
// no terminal open.
func (a *App) doctorExamine(ctx context.Context, _ protocol.Empty) (protocol.Examination, error) {
	if a.config.Facts == nil {
		return protocol.Examination{}, errNoFacts
	}
	status, err := a.statusGet(ctx, protocol.Empty{})
	if err != nil {
		return protocol.Examination{}, err
	}
	findings := doctor.Examine(a.config.Facts(ctx, status))
	return protocol.Examination{
		Worst:    doctor.Worst(findings),
		Findings: findings[:min(len(findings), maxFindings)],
	}, nil
}
