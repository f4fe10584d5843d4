package app_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"offhours/daemon/doctor"
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

// However many browsers ask doctor, its programs run once at a time.
func TestDoctorLooksOnceAtATime(t *testing.T) {
	h, _ := open(t, t.TempDir())
	const browsers = 3
	looking, together := make(chan struct{}, 1), make(chan bool, browsers)
	h.look = func(*doctor.Facts) {
		select {
		case looking <- struct{}{}:
			<-time.After(100 * time.Millisecond) // in which another one would come
			<-looking
			together <- false
		default:
			together <- true
		}
	}
	answered := make(chan error, browsers)
	for range browsers {
		browser, plans := h.connect(h.pair())
		plans.next(t)
		go func() { answered <- browser.Call(t.Context(), "doctor.examine", protocol.Empty{}, nil) }()
	}
	for range browsers {
		if err := <-answered; err != nil {
			t.Error(err)
		}
		if <-together {
			t.Error("doctor looked twice at a time")
		}
	}
}

// A browser hangs up on a message that is too long.
func TestAnExaminationFitsIntoAMessage(t *testing.T) {
	h, _ := open(t, t.TempDir())
	h.look = func(facts *doctor.Facts) {
		for range 30 {
			path := "/" + strings.Repeat("x", 4000)
			facts.Folders = append(facts.Folders, doctor.Folder{Kind: doctor.DataFile, Path: path, Mode: 0o666})
		}
	}
	browser, plans := h.connect(h.pair())
	plans.next(t)
	var found protocol.Examination
	call(t, browser, "doctor.examine", protocol.Empty{}, &found)
	text, err := json.Marshal(found)
	if err != nil || len(text) > protocol.MaxMessageBytes || len(found.Findings) == 0 {
		t.Errorf("%d findings in %d bytes, %v", len(found.Findings), len(text), err)
	}
}
