package server_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
	"offhours/protocol"
)

const firefoxOrigin = "moz-extension://5f2a4e87-4de6-403d-b10f-b27af31198d5"

// request is a WebSocket handshake, line by line. PORT stands for the port.
type request []string

// good is the extension's own handshake.
func good() request {
	return request{
		"GET /ws HTTP/1.1",
		"Host: 127.0.0.1:PORT",
		"Connection: Upgrade",
		"Upgrade: websocket",
		"Sec-WebSocket-Version: 13",
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
		"Origin: " + protocol.ChromiumOrigin,
		"Sec-WebSocket-Protocol: " + protocol.Subprotocol,
	}
}

// with replaces the line that begins like the given one, or adds it.
func (r request) with(line string) request {
	name, _, _ := strings.Cut(line, ":")
	for i := range r {
		if strings.HasPrefix(r[i], name+":") {
			r[i] = line
			return r
		}
	}
	return append(r, line)
}

func (r request) first(line string) request {
	r[0] = line
	return r
}

func (r request) without(names ...string) request {
	kept := r[:0]
	for _, line := range r {
		name, _, _ := strings.Cut(line, ":")
		if !slices.Contains(names, name) {
			kept = append(kept, line)
		}
	}
	return kept
}

// answered is what came back on a request.
type answered struct {
	status int
	header http.Header
	body   string
}

// ask sends a request as raw bytes.
func ask(t *testing.T, address string, r request) answered {
	t.Helper()
	conn, err := net.Dial("tcp4", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(patience))
	_, port, _ := net.SplitHostPort(address)
	if _, err := io.WriteString(conn, strings.ReplaceAll(strings.Join(r, "\r\n"), "PORT", port)+"\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusSwitchingProtocols {
		return answered{response.StatusCode, response.Header, ""}
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answered{response.StatusCode, response.Header, string(body)}
}

func TestGuard(t *testing.T) {
	h := open(t, server.Timing{})
	for _, test := range []struct {
		id, what string
		request  request
		status   int
	}{
		{"H3", "no Origin", good().without("Origin"), 403},
		{"H4", "a web page", good().with("Origin: https://evil.example"), 403},
		{"H5", "a sandboxed frame", good().with("Origin: null"), 403},
		{"H6", "another extension", good().with("Origin: chrome-extension://pppppppppppppppppppppppppppppppp"), 403},
		{"H7", "our origin in capitals", good().with("Origin: " + strings.ToUpper(protocol.ChromiumOrigin)), 403},
		{"H8", "our origin as a subdomain", good().with("Origin: " + protocol.ChromiumOrigin + ".evil.example"), 403},
		{"H9", "our origin as a user", good().with("Origin: " + protocol.ChromiumOrigin + "@evil"), 403},
		{"H10", "two origins", append(good(), "Origin: https://evil.example"), 403},
		{"H10b", "an origin that goes on in the next line", good().with("Origin: " + protocol.ChromiumOrigin + "\r\n .evil.example"), 403},
		{"H11", "a page of the same port", good().with("Origin: http://127.0.0.1:PORT"), 403},
		{"H12", "a rebound page", good().with("Host: evil.example:PORT").with("Origin: http://evil.example:PORT"), 421},
		{"H13", "localhost", good().with("Host: localhost:PORT"), 421},
		{"H14", "localhost with a dot", good().with("Host: localhost.:PORT"), 421},
		{"H15", "127.1", good().with("Host: 127.1:PORT"), 421},
		{"H16", "IPv6", good().with("Host: [::1]:PORT"), 421},
		{"H17", "the null address", good().with("Host: 0.0.0.0:PORT"), 421},
		{"H18", "no port", good().with("Host: 127.0.0.1"), 421},
		{"H19", "a dot after the port", good().with("Host: 127.0.0.1:PORT."), 421},
		{"H20", "no Host", good().without("Host"), 400},
		{"H21", "two Hosts", append(good(), "Host: 127.0.0.1:PORT"), 400},
		{"H22", "absolute form", good().first("GET http://evil.example/ws HTTP/1.1"), 421},
		{"H22b", "absolute form of our own", good().first("GET http://127.0.0.1:PORT/ws HTTP/1.1"), 404},
		{"H23", "an encoded path", good().first("GET /%77s HTTP/1.1"), 404},
		{"H24", "two slashes", good().first("GET //ws HTTP/1.1"), 404},
		{"H25", "a query", good().first("GET /ws?token=abc HTTP/1.1"), 404},
		{"H26", "a slash behind", good().first("GET /ws/ HTTP/1.1"), 404},
		{"H27", "dots", good().first("GET /api/../ws HTTP/1.1"), 404},
		{"H28", "the root", good().first("GET / HTTP/1.1"), 404},
		{"H29", "a form", good().first("POST /ws HTTP/1.1").with("Content-Type: text/plain").with("Content-Length: 0"), 405},
		{"H30", "a preflight", good().first("OPTIONS /ws HTTP/1.1").with("Access-Control-Request-Private-Network: true"), 405},
		{"H30b", "OPTIONS *", good().first("OPTIONS * HTTP/1.1"), 404},
		{"H30c", "CONNECT", good().first("CONNECT /ws HTTP/1.1"), 405},
		{"H31", "no upgrade", good().without("Connection", "Upgrade"), 426},
		{"H32", "no subprotocol", good().without("Sec-WebSocket-Protocol"), 400},
		{"H33", "another subprotocol", good().with("Sec-WebSocket-Protocol: offhours.v9"), 400},
		{"H34", "an old WebSocket", good().with("Sec-WebSocket-Version: 8"), 400},
		{"H35", "a long header", good().with("X: " + strings.Repeat("x", 20<<10)), 431},
		{"H35b", "a long path", good().first("GET /" + strings.Repeat("x", 20<<10) + " HTTP/1.1"), 431},
		{"H36", "a body by length", append(good().with("Content-Length: 5"), "", "hello"), 400},
		{"H36b", "a body in chunks", append(good().with("Transfer-Encoding: chunked"), "", "0"), 400},
		{"H36c", "both", append(good().with("Content-Length: 0").with("Transfer-Encoding: chunked"), "", "0"), 400},
	} {
		t.Run(test.id+" "+test.what, func(t *testing.T) {
			answer := ask(t, h.Addr(), test.request)
			if answer.status != test.status {
				t.Errorf("status %d, want %d", answer.status, test.status)
			}
			for name := range answer.header {
				if strings.HasPrefix(name, "Access-Control-") {
					t.Errorf("answer has %s", name)
				}
			}
			if answer.body != "" {
				t.Errorf("answer has a body: %q", answer.body)
			}
		})
	}
}

func TestGuardLetsOursIn(t *testing.T) {
	h := open(t, server.Timing{})
	for id, origin := range map[string]string{"H1": protocol.ChromiumOrigin, "H2": firefoxOrigin} {
		t.Run(id, func(t *testing.T) {
			answer := ask(t, h.Addr(), good().with("Origin: "+origin).
				with("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"))
			got := []any{answer.status, answer.header.Get("Sec-WebSocket-Protocol"), answer.header.Get("Sec-WebSocket-Extensions")}
			if diff := cmp.Diff([]any{101, protocol.Subprotocol, ""}, got); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOnlyLoopback(t *testing.T) {
	for _, listen := range []string{"", ":47615", "0.0.0.0:47615", "localhost:47615", "[::1]:47615", "127.0.0.2:0", "192.0.2.1:47615"} {
		s := server.New(server.Config{Listen: listen, Socket: door(t)})
		if err := s.Run(t.Context()); err == nil || !strings.Contains(err.Error(), "127.0.0.1:PORT") {
			t.Errorf("Run with Listen %q: %v, want an error that says what is possible", listen, err)
		}
	}
}

// A byte every now and then keeps nobody connected beyond the two seconds.
func TestH37SlowHeaders(t *testing.T) {
	const allowed, sockets = 2 * time.Second, 50
	h := open(t, server.Timing{Headers: allowed})
	dropped := make(chan time.Duration, sockets)
	for range sockets {
		go func() { dropped <- drip(h.Addr()) }()
	}
	for range sockets {
		if took := <-dropped; took > 10*allowed {
			t.Errorf("H37: a slow client was dropped after %v", took)
		}
	}
	// And nobody else suffers. A computer that is busy for those two seconds cuts off
	// its own handshake, too: like the extension, it comes again.
	began := time.Now()
	for _, err := h.handshake(protocol.ChromiumOrigin); err != nil; _, err = h.handshake(protocol.ChromiumOrigin) {
		if time.Since(began) > patience {
			t.Fatalf("H37: after the slow ones: %v", err)
		}
	}
}

// drip sends a request byte by byte until it is cut off, and says how long that took.
func drip(address string) time.Duration {
	began := time.Now()
	conn, err := net.Dial("tcp4", address)
	if err != nil {
		return patience
	}
	defer conn.Close()
	cut := make(chan struct{})
	go func() {
		defer close(cut)
		_, _ = io.Copy(io.Discard, conn)
	}()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for i := 0; ; i++ {
		select {
		case <-cut:
			return time.Since(began)
		case <-tick.C:
			_, _ = fmt.Fprintf(conn, "%c", "GET /ws HTTP/1.1\r\nHost: 127.0.0.1"[i%30])
		}
	}
}
