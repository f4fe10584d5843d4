// Package places says what a page counts as. It holds the rules table and the
// matcher that turns an address into a place; the extension has the same matcher
// in TypeScript, and both run protocol/testdata/url-vectors.json.
//
// # How an address is read
//
// A browser hands over addresses in the form the WHATWG URL standard gives them.
// The matcher reads that form and is lenient where people type: it takes capital
// letters, user names, ports, a dot after the host, backslashes, dot segments
// and percent signs for what a browser would make of them. Whatever it cannot
// read is no place at all: other schemes, a host that is not plain ASCII (a
// browser writes those as punycode), a port that is not a number.
//
// # How a rule is found
//
// The first rule of the table that matches decides. The table is indexed by host
// and by the first segment of the path, so a look-up tries a handful of rules
// however long the table is.
package places
