package main_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"offhours/protocol"
)

// pairs plays the browser that starts the native-messaging host, with more environment.
func (s *session) pairs(env ...string) (answer protocol.PairAnswer) {
	message := fmt.Sprintf(`{"type":"pair","origin":%q}`, protocol.ChromiumOrigin)
	host := s.command(s.t.Context(), strangerID, s.binary, "native-host", protocol.ChromiumOrigin+"/")
	host.Env = append(host.Env, env...)
	host.Stdin = bytes.NewReader(append(binary.NativeEndian.AppendUint32(nil, uint32(len(message))), message...))
	host.WaitDelay = patience
	out, err := host.Output()
	if len(out) < 4 || json.Unmarshal(out[4:], &answer) != nil {
		s.t.Errorf("the host answered %q: %v", out, err)
	}
	return answer
}

func (s *session) wantPaired(answers ...protocol.PairAnswer) {
	s.t.Helper()
	for _, answer := range answers {
		if answer.Pairing == nil {
			s.t.Errorf("not paired: %s", answer.Error)
		}
	}
}

// A browser that asks for a daemon that does not run gets one.
func TestNativeHostStartsTheDaemon(t *testing.T) {
	s := newSession(t)
	s.login()

	t.Run("by itself where nothing is installed, and one for all who ask", func(t *testing.T) {
		answers := make([]protocol.PairAnswer, 4)
		var all sync.WaitGroup
		for i := range answers {
			all.Go(func() { answers[i] = s.pairs() })
		}
		all.Wait()
		s.wantPaired(answers...)
		s.await("those that came too late have ended", func() bool {
			daemons, _ := s.try("pgrep", "-c", "-f", "run --background")
			return daemons == "1\n"
		})
		wantSaid(t, s.must("status"), "in the background until logout; not installed")
		wantSaid(t, s.must("stop"), "ended the daemon")
	})
	t.Run("through the service where it is installed", func(t *testing.T) {
		s.must("install")
		s.must("stop")
		s.wantPaired(s.pairs())
		if kept := s.status().Service; kept.Runs != "service" {
			t.Errorf("runs %+v", kept)
		}
	})
	t.Run("never on another data folder than asked", func(t *testing.T) {
		s.must("stop")
		other := filepath.Join(s.home, "other")
		s.wantPaired(s.pairs("OFFHOURS_DATA="+other, "OFFHOURS_LISTEN=127.0.0.1:48123"))
		status := s.status("--data", other)
		if status.Data != other || status.Listen != "127.0.0.1:48123" || status.Service.Runs != "detached" {
			t.Errorf("data in %s, listens at %s, runs %s", status.Data, status.Listen, status.Service.Runs)
		}
		if state := s.unit("ActiveState"); state != "inactive" {
			t.Errorf("the service, which has another folder, is %s", state)
		}
		wantSaid(t, s.fails("start", "--data", filepath.Join(s.home, "third")), "the background service has another data folder")
		s.must("start")
		wantSaid(t, s.must("stop", "--data", other), "ended the daemon that no service kept")
		if state := s.unit("ActiveState"); state != "active" {
			t.Errorf("the service, which has another folder, is %s", state)
		}
	})
	t.Run("one that cannot run is told of", func(t *testing.T) {
		answer := s.pairs("OFFHOURS_DATA=/proc/none")
		if answer.Pairing != nil {
			t.Error("paired with nobody")
		}
		wantSaid(t, answer.Error, "does not answer: it ended at once: exit status 1")
	})
}
