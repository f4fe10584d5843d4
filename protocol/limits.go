package protocol

// Fixed facts of the wire. All of them are sent or assumed by both ends, so a
// change to one is a change of [Version].
const (
	// Version is the version of the messages. A daemon refuses a browser that
	// does not offer it.
	//
	//	1  2026-11-22  the first
	Version = 1

	// Subprotocol is the WebSocket subprotocol that carries the major version.
	Subprotocol = "offhours.v1"

	// Path is the only request URI that the browser door answers.
	Path = "/ws"

	// DefaultListen is where the browser door listens unless told otherwise.
	DefaultListen = "127.0.0.1:47615"

	// NativeHost is the name of the native-messaging host used for pairing.
	NativeHost = "offhours"

	// ExtensionID is the extension's identity in Chromium: it follows from the
	// public key in the extension's manifest.
	ExtensionID = "nmhjamgflnhapehdmafgamebfjpmlfgp"

	// AddonID is the extension's identity in Firefox.
	AddonID = "extension@offhours"

	// MaxHelloBytes bounds each of the four frames before JSON-RPC begins.
	MaxHelloBytes = 4 << 10

	// MaxBrowsers is how many browsers can be paired at a time.
	MaxBrowsers = 32

	// CodeDigits is how long a pairing code is.
	CodeDigits = 8

	// PairingWindowMs is how long a pairing code is good.
	PairingWindowMs = 120_000

	// MaxWrongCodes is how many wrong codes close a pairing window, whoever sent
	// them: whoever guesses is right with a chance of 5 in 100 million.
	MaxWrongCodes = 5

	// MaxPairingWindows is how many windows can be opened within 24 hours.
	MaxPairingWindows = 10

	// MaxMessageBytes bounds every message after that which the daemon takes, and
	// MaxDaemonMessageBytes those that it sends: 2,000 rules have room.
	MaxMessageBytes       = 64 << 10
	MaxDaemonMessageBytes = 512 << 10

	// MessagesPerSecond is how many messages a browser may send in the long run,
	// and MessageBurst how many at once. One that sends more is closed with
	// [CloseSlowDown].
	MessagesPerSecond = 20
	MessageBurst      = 60

	// MaxSpansPerUpload bounds one [SpansUpload].
	MaxSpansPerUpload = 200

	// MaxSpanMs is the longest span: browsers cut a longer stretch into several.
	MaxSpanMs = 60_000

	// MaxAgeMs is how old a span may be when it arrives: 35 days, so that a
	// browser that was alone for a month still loses nothing.
	MaxAgeMs = 35 * 24 * 3_600_000

	// MaxFutureMs is how far ahead of the daemon's clock a span may end.
	MaxFutureMs = 5_000

	// MaxGapMs is the longest silence that still counts as attention: a browser
	// that says nothing for longer was asleep or is gone.
	MaxGapMs = 30_000

	// MinUnwatchedMs is what a [Gap] lasts at least: a minute, twice what a browser takes
	// at most to wake a worker that it has ended.
	MinUnwatchedMs = 60_000

	// HeartbeatMs is how often the daemon sends [Heartbeat]. Chromium stops an
	// extension's worker after 30 s without a message.
	HeartbeatMs = 20_000

	// PlanMs is how far ahead a [Plan] reaches: 48 h. A browser that has heard
	// no newer plan for that long stops enforcing, and says so.
	PlanMs = 48 * 3_600_000

	// WindDownMs is how long before the platforms close a person is told first.
	WindDownMs = 600_000

	// FollowUpEndingMs is how long the follow-up stays open once it is used up, for
	// the sentence that is being written.
	FollowUpEndingMs = 30_000

	// BreakSoonMs is how long before a break is due the badge says that one comes.
	BreakSoonMs = 30_000

	// RungMs is how long a break is prompted without an answer until platform pages say
	// so themselves.
	RungMs = 120_000

	// TypingMs is how long after the last key somebody still types, and MaxTypingHoldMs
	// for how long a due break waits for that at most.
	TypingMs        = 5_000
	MaxTypingHoldMs = 120_000

	// MinPauseMs and MaxPauseMs bound for how long breaks can be paused: a minute to
	// twelve hours.
	MinPauseMs = 60_000
	MaxPauseMs = 12 * 3_600_000

	// NewsMs is how long a notice without buttons is worth showing to somebody who
	// could not see it before; one with buttons stays until it is answered.
	NewsMs = 60_000

	// MinOnCallMinutes is the shortest time on call, MaxOnCallMinutes the longest;
	// MinNarrowOnCallMinutes is good for one role of one platform.
	MinOnCallMinutes       = 15
	MinNarrowOnCallMinutes = 10
	MaxOnCallMinutes       = 240

	// MinWaitMs and MaxWaitMs bound how long a delay waits, MaxDelayMinutes for how
	// long what waits first can be opened at a time.
	MinWaitMs       = 10_000
	MaxWaitMs       = 60_000
	MaxDelayMinutes = 30

	// MaxOwnPlatforms is how many platforms a person can add, MaxOwnPages how many of
	// its pages can be told apart on each: with the catalogue they make fewer than the
	// 2,000 rules that a table may have.
	MaxOwnPlatforms = 20
	MaxOwnPages     = 20

	// MaxClients is how many clients a person can have, MaxClientPages how many lines of
	// pages each of them.
	MaxClients     = 50
	MaxClientPages = 50

	// MaxOffPlaces is how many places can have a verdict of their own in off hours.
	MaxOffPlaces = 12

	// MinAbsenceMs is how long an [Absence] is at least: a quarter of an hour. What is
	// shorter is a coffee.
	MinAbsenceMs = 900_000

	// MaxEntryAgeDays is how long ago an entry may begin: a year and a month.
	MaxEntryAgeDays = 396

	// MaxEntriesPerDay is how many entries may hold on a local day.
	MaxEntriesPerDay = 100

	// MaxNoteRunes is how many characters a note may have.
	MaxNoteRunes = 200

	// MaxStretches is how many stretches a [Day] tells: of more the shortest are left out.
	MaxStretches = 2000
)
