// Package simulation lives the life of one person, over and over, to find out
// whether the daemon still tells the truth about it afterwards.
//
// Nothing of it is in the program: it is a test, in parts that are for reading.
//
//	person   turns from page to page, between platforms and browsers, listens,
//	         leaves the desk, sleeps: scenes that follow from a seed
//	browser  a model of what the extension does with that: it looks every five
//	         seconds, cuts at a minute, numbers, sends, sends again, renumbers,
//	         and keeps for 72 hours what was acknowledged
//	daemon   the real store, in a folder of its own; it is killed and started
//	         again, and loses its database
//	truth    what the person really did, second by second: too simple to be wrong
//	life     puts them together, and what can happen to them in between
//
// The browsers' clocks differ from the daemon's, and are set forward and back.
// Where they disagree, true is what each browser's own clock showed, with the rule
// of counting applied to every second on its own.
//
// After each day, the real ledger must say of every second what the truth says of
// it. There is one exception: a browser that crashes, that falls asleep with the
// computer, or whose clock is set while it is not looking, knows nothing of the
// up to five seconds since its last look. No other second may differ.
//
// What a browser cannot tell from attention is left out of these lives, since
// nobody could say what would be true: a lid that is shut, or a browser that dies,
// within the minute after the last input; a clock that is set ahead by less than
// the silence that counts; and a browser that is back within that silence.
//
// A life follows from its seed alone. A failure names the seed, the day and the
// last things that happened, and the two flags that live the same life again:
//
//	go test ./daemon/simulation -run TestLife -seed 7 -days 30
//
// The days are divided among several lives, side by side, with one seed after
// another and in all seasons; none is longer than two months.
package simulation
