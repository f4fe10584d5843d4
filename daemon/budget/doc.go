// Package budget says what may be spent: the follow-up after work.
//
// It is pure. It knows no clock and reads no file; how much time has passed, and
// whether it was spent, are arguments.
package budget
