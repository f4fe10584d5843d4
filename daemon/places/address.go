package places

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxHost is the longest host name of the DNS (RFC 1035, 2.3.4).
const maxHost = 253

// address is what a rule can ask about. Host and segments are in lower case.
type address struct {
	host     string
	segments []string
	query    string // without "?"
	fragment string // without "#"
}

// parse reads an http or https address; false when it is not one.
func parse(raw string) (address, bool) {
	rest, ok := afterScheme(raw)
	if !ok {
		return address{}, false
	}
	rest, fragment, _ := strings.Cut(rest, "#")
	rest, query, _ := strings.Cut(rest, "?")
	authority, path := rest, ""
	if slash := strings.IndexAny(rest, `/\`); slash >= 0 {
		authority, path = rest[:slash], rest[slash:]
	}
	host, ok := hostOf(authority)
	if !ok {
		return address{}, false
	}
	return address{host, segments(path), query, fragment}, true
}

func afterScheme(raw string) (string, bool) {
	for _, scheme := range [...]string{"https://", "http://"} {
		if len(raw) >= len(scheme) && lower(raw[:len(scheme)]) == scheme {
			return raw[len(scheme):], true
		}
	}
	return "", false
}

// hostOf takes the user name, the port and one final dot off an authority.
func hostOf(authority string) (string, bool) {
	host := authority[strings.LastIndexByte(authority, '@')+1:]
	host, port, _ := strings.Cut(host, ":")
	if !isPort(port) {
		return "", false
	}
	host = strings.TrimSuffix(lower(host), ".")
	return host, isHost(host)
}

// isPort takes what follows the colon: nothing, or up to 65535.
func isPort(port string) bool {
	number := 0
	for i := range len(port) {
		if port[i] < '0' || port[i] > '9' {
			return false
		}
		if number = number*10 + int(port[i]-'0'); number > 65535 {
			return false
		}
	}
	return true
}

// isHost takes the letters of a host name in lower case, so no IPv6 address, and
// no more of them than a name can have.
func isHost(host string) bool {
	for i := range len(host) {
		c := host[i]
		plain := c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
		if !plain {
			return false
		}
	}
	return host != "" && len(host) <= maxHost
}

// segments splits a path and resolves "." and "..". Empty segments count while
// ".." takes one away, as they do in a browser, and not afterwards.
func segments(path string) []string {
	var kept []string
	for path != "" {
		part, rest := nextPart(path[1:])
		path = rest
		switch part = decode(part); part {
		case ".":
		case "..":
			kept = kept[:max(len(kept)-1, 0)]
		default:
			kept = append(kept, lower(part))
		}
	}
	return slices.DeleteFunc(kept, func(part string) bool { return part == "" })
}

// nextPart cuts at the next slash, which stays with the rest.
func nextPart(path string) (part, rest string) {
	slash := strings.IndexAny(path, `/\`)
	if slash < 0 {
		return path, ""
	}
	return path[:slash], path[slash:]
}

// decode resolves percent signs. Text that is not UTF-8 afterwards, or whose
// percent signs are no code, stays as it is.
func decode(part string) string {
	if !strings.Contains(part, "%") {
		return part
	}
	decoded, err := url.PathUnescape(part)
	if err != nil || !utf8.ValidString(decoded) {
		return part
	}
	return decoded
}

// lower folds A to Z only: other alphabets have rules that differ between
// languages and programs.
func lower(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}
