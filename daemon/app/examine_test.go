package app_test

import (
	"slices"
	"strings"
	"testing"

	"offhours/protocol"
)

// What a browser says of itself stands beside its name, and a browser reads what follows
// from it; of one that is gone nothing is left.
func TestC13DoctorHearsOfTheZoneDataOfEachBrowser(t *testing.T) {
	h, _ := open(t, t.TempDir())
	reporter, plans := h.connect(h.pair())
	plan := plans.next(t)
	report := protocol.BrowserReport{Zone: plan.Zone, FromMs: plan.MadeAtMs, ToMs: plan.ValidUntilMs}
	call(t, reporter, "browsers.report", report, nil)
	var found protocol.Examination
	call(t, reporter, "doctor.examine", protocol.Empty{}, &found)
	for _, code := range []string{"zone.browser_unknown", "private.chromium", "daemon.ok"} {
		if !slices.ContainsFunc(found.Findings, func(f protocol.Finding) bool { return f.Code == code }) {
			t.Errorf("%s is not among %+v", code, found.Findings)
		}
	}
	if found.Worst != protocol.FindingWarning {
		t.Errorf("worst %s", found.Worst)
	}

	_ = reporter.Close()
	h.wait(protocol.EventDisconnected)
	other, otherPlans := h.connect(h.pair())
	otherPlans.next(t)
	var later protocol.Examination
	call(t, other, "doctor.examine", protocol.Empty{}, &later)
	for _, finding := range later.Findings {
		if strings.HasPrefix(finding.Code, "zone.browser") || finding.Check == "private" {
			t.Errorf("found %+v of a browser that is gone", finding)
		}
	}
}
