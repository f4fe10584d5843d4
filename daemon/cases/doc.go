// Package cases holds the list of everything by name that could go wrong, in
// CASES.md, and the test that compares it with the names in all other tests.
package cases
