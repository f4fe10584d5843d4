package cli

import (
	"slices"
	"strings"

	"offhours/protocol"
)

func verdictName(verdict protocol.Verdict) string {
	switch verdict {
	case protocol.Remind:
		return "open, with a reminder"
	case protocol.Delay:
		return "wait first"
	default:
		return string(verdict)
	}
}

// platformVerdicts are the verdicts of one platform, or of all: then it is "".
type platformVerdicts struct {
	platform string
	verdicts []protocol.RoleVerdict
}

func byPlatform(verdicts []protocol.RoleVerdict) (all []platformVerdicts) {
	for _, v := range verdicts {
		at := slices.IndexFunc(all, func(of platformVerdicts) bool { return of.platform == v.Platform })
		if at < 0 {
			at = len(all)
			all = append(all, platformVerdicts{platform: v.Platform})
		}
		all[at].verdicts = append(all[at].verdicts, v)
	}
	return all
}

// sameVerdict is a verdict and the kinds of work that get it, by their names.
type sameVerdict struct {
	verdict protocol.Verdict
	roles   []string
}

func (of platformVerdicts) byVerdict() (all []sameVerdict) {
	for _, v := range of.verdicts {
		at := slices.IndexFunc(all, func(s sameVerdict) bool { return s.verdict == v.Verdict })
		if at < 0 {
			at = len(all)
			all = append(all, sameVerdict{verdict: v.Verdict})
		}
		all[at].roles = append(all[at].roles, roleName(v.Role))
	}
	return all
}

// ownVerdicts are those at an instant of places that differ from the rest, one part for
// each: "Messages and care: open".
func ownVerdicts(plan protocol.Plan, atMs int64) (parts []string) {
	general := plan.VerdictAt(atMs, "", "")
	for _, of := range byPlatform(plan.VerdictsAt(atMs)) {
		for _, group := range of.byVerdict() {
			who := strings.TrimSpace(of.platform + " " + strings.Join(group.roles, ", "))
			switch {
			case of.platform == "" && group.verdict == general:
				continue
			case of.platform != "" && len(group.roles) == len(protocol.Roles()):
				who = of.platform
			}
			parts = append(parts, who+": "+verdictName(group.verdict))
		}
	}
	return parts
}
