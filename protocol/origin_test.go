package protocol_test

import (
	"testing"

	"offhours/protocol"
)

func TestOriginFamily(t *testing.T) {
	const firefox = "moz-extension://5f2a4e87-4de6-403d-b10f-b27af31198d5"
	for origin, want := range map[string]protocol.Family{
		protocol.ChromiumOrigin:       protocol.Chromium,
		firefox:                       protocol.Firefox,
		"":                            "",
		"null":                        "",
		protocol.ChromiumOrigin + "/": "",
		"chrome-extension://pppppppppppppppppppppppppppppppp":  "",
		"moz-extension://5F2A4E87-4DE6-403D-B10F-B27AF31198D5": "",
		"moz-extension://5f2a4e874de6403db10fb27af31198d5":     "",
		firefox + "\n": "",
		"x" + firefox:  "",
		"moz-extension://5f2a4e87-4de6-403d-b10f-b27af31198d5/": "",
	} {
		if got, ours := protocol.OriginFamily(origin); got != want || ours != (want != "") {
			t.Errorf("OriginFamily(%q) = %q, %v; want %q", origin, got, ours, want)
		}
	}
}
