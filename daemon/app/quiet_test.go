package app

import "testing"

// Whoever tells waits for nobody, and who comes late hears the newest word alone.
func TestN20TheNewestWordOfTheMicrophoneCounts(t *testing.T) {
	a := &App{microphone: make(chan bool, 1)}
	for _, inUse := range []bool{true, false, true} {
		a.onMicrophone(inUse)
	}
	if !<-a.microphone {
		t.Error("an older word was kept")
	}
	select {
	case <-a.microphone:
		t.Error("a word was kept beside the newest")
	default:
	}
}
