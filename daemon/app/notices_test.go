package app

import (
	"errors"
	"slices"
	"testing"
	"time"

	"offhours/protocol"
	"offhours/protocol/locale"
)

// The person is told once for each row of failures, and not of the first two,
// which may pass by themselves.
func TestWhenNotSavingIsToldOf(t *testing.T) {
	full := errors.New("disk full")
	tests := []struct {
		name    string
		answers []error
		told    []int // by which answers
	}{
		{"all is well", []error{nil, nil}, nil},
		{"S13 a backup holds the file for a while", []error{full, full, nil}, nil},
		{"S21 three failed opens", []error{full, full, full}, []int{2}},
		{"S11 a full disk is told of once", []error{full, full, full, full, full, full}, []int{2}},
		{"S11 and once more when it was not full in between", []error{full, full, full, nil, full, full, full}, []int{2, 6}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var s saving
			var told []int
			for i, answer := range test.answers {
				if s.note(answer) {
					told = append(told, i)
				}
				if s.failing() != (answer != nil) {
					t.Errorf("failing %v after %v", s.failing(), answer)
				}
			}
			if !slices.Equal(told, test.told) {
				t.Errorf("told by %v, want %v", told, test.told)
			}
		})
	}
}

// A folder that never stays in order is opened anew ever more seldom.
func TestS21OpeningAnewIsNoLoop(t *testing.T) {
	tests := []struct {
		name               string
		rest, lasted, want time.Duration
	}{
		{"S21 the first time, after a day", 0, 24 * time.Hour, 0},
		{"S21 the first time, after a minute", 0, time.Minute, 5 * time.Second},
		{"S21 again at once", 5 * time.Second, 5 * time.Second, 10 * time.Second},
		{"S21 never more seldom than hourly", 50 * time.Minute, 50 * time.Minute, time.Hour},
		{"S21 all was well for an hour", 20 * time.Minute, time.Hour, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := nextRest(test.rest, test.lasted, firstRetry); got != test.want {
				t.Errorf("rest %v, want %v", got, test.want)
			}
		})
	}
}

// Every recovery has words of its own, in both languages.
func TestEveryRecoveryHasWords(t *testing.T) {
	recoveries := []protocol.Recovery{
		{What: protocol.RecoveredHistory, Day: "2026-11-22"},
		{What: protocol.RecoveredHistory},
		{What: protocol.RecoveredPairings},
	}
	for _, lang := range []string{"en", "ar"} {
		said := map[string]bool{}
		texts := locale.New(lang)
		for _, recovery := range recoveries {
			for _, key := range []string{recoveryKey(recovery), recoveryKey(recovery) + ".body"} {
				text := texts.Text(key, "date", texts.Date(recovery.Day))
				if text == key || said[text] {
					t.Errorf("%s: %s is %q", lang, key, text)
				}
				said[text] = true
			}
		}
	}
}
