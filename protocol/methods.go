package protocol

// Door is a way into the daemon. Owner implies nothing about Browser: a method
// names every door at which it answers.
type Door uint8

// The doors.
const (
	BrowserDoor Door = 1 << iota // the WebSocket, after the prologue
	OwnerDoor                    // this user's own socket
)

// Method is one line of the method table.
type Method struct {
	Name   string
	Doors  Door
	Params any // a zero value of the parameters' type
	Result any // a zero value of the result's type; nil for a notification
}

// Methods is every call that the daemon answers, in order of name.
func Methods() []Method {
	const both = BrowserDoor | OwnerDoor
	return []Method{
		{"activity.now", BrowserDoor, Activity{}, nil},
		{"acts.report", BrowserDoor, ActReport{}, nil},
		{"breaks.act", both, BreakCommand{}, BreaksStatus{}},
		{"breaks.get", both, Empty{}, BreaksStatus{}},
		{"breaks.taken", both, BreaksQuery{}, BreaksTaken{}},
		{"browsers.list", both, Empty{}, Browsers{}},
		{"browsers.missed", BrowserDoor, Missed{}, Empty{}},
		{"browsers.pair", OwnerDoor, PairRequest{}, Pairing{}},
		{"browsers.rename", OwnerDoor, BrowserRename{}, BrowserInfo{}},
		{"browsers.report", BrowserDoor, BrowserReport{}, nil},
		{"browsers.revoke", OwnerDoor, BrowserRef{}, BrowserInfo{}},
		{"browsers.start", BrowserDoor, Empty{}, BrowserInfo{}},
		{"clients.choose", both, ClientChoice{}, Clients{}},
		{"clients.list", both, Empty{}, Clients{}},
		{"clients.remove", both, ClientRef{}, Clients{}},
		{"clients.set", both, Client{}, Clients{}},
		{"corrections.list", both, Empty{}, Corrections{}},
		{"corrections.set", both, CorrectionChange{}, Corrections{}},
		{"day.get", both, DayQuery{}, Day{}},
		{"delay.open", BrowserDoor, DelayOpen{}, DelayOpened{}},
		{"doctor.examine", BrowserDoor, Empty{}, Examination{}},
		{"entries.add", both, EntryDraft{}, Day{}},
		{"entries.withdraw", both, EntryRef{}, Day{}},
		{"followUp.act", both, FollowUpCommand{}, FollowUpStatus{}},
		{"followUp.get", both, Empty{}, FollowUpStatus{}},
		{"notices.press", BrowserDoor, NoticePress{}, nil},
		{"notices.test", both, Empty{}, NoticeTested{}},
		{"onCall.end", both, Empty{}, OnCallStatus{}},
		{"onCall.get", both, Empty{}, OnCallStatus{}},
		{"onCall.start", both, OnCallStart{}, OnCallStatus{}},
		{"pages.open", OwnerDoor, PageRef{}, BrowserInfo{}},
		{"pairing.close", OwnerDoor, WindowRef{}, PairingWindow{}},
		{"pairing.get", OwnerDoor, WindowRef{}, PairingWindow{}},
		{"pairing.open", OwnerDoor, Empty{}, PairingCode{}},
		{"plan.at", both, PlanQuery{}, Moment{}},
		{"plan.get", both, Empty{}, Plan{}},
		{"platforms.list", both, Empty{}, OwnPlatforms{}},
		{"platforms.remove", both, OwnPlatformRef{}, OwnPlatforms{}},
		{"platforms.set", both, OwnPlatform{}, OwnPlatforms{}},
		{"rules.get", both, Empty{}, Rules{}},
		{"settings.get", both, Empty{}, SettingsRevision{}},
		{"settings.preview", both, SettingsDraft{}, SettingsPreview{}},
		{"settings.replace", both, SettingsReplacement{}, SettingsSaved{}},
		{"settings.set", both, Settings{}, SettingsSaved{}},
		{"spans.upload", BrowserDoor, SpansUpload{}, SpansUploaded{}},
		{"stats.get", both, StatsQuery{}, Stats{}},
		{"stats.series", both, SeriesQuery{}, Series{}},
		{"status.get", both, Empty{}, Status{}},
	}
}

// Push is one notification that the daemon sends to browsers unasked. After the
// prologue it sends each of those that tell of a change once, then again on every
// change. "page.wanted" goes to one browser, whose person has asked for the page.
type Push struct {
	Name   string
	Params any
}

// Pushes is every notification of the daemon, in order of name.
func Pushes() []Push {
	return []Push{
		{"breaks.changed", BreaksStatus{}},
		{"clients.chosen", ChosenClient{}},
		{"followUp.changed", FollowUpStatus{}},
		{"heartbeat", Heartbeat{}},
		{"notices.changed", Notices{}},
		{"onCall.changed", OnCallStatus{}},
		{"page.wanted", PageRef{}},
		{"plan.changed", Plan{}},
		{"rules.changed", Rules{}},
		{"screen.changed", ScreenStatus{}},
		{"settings.changed", SettingsRevision{}},
	}
}

// Messages is a zero value of every type that is a message of its own, for what
// is made or tested for each of them.
func Messages() []any {
	all := []any{
		Hello{},
		Challenge{},
		Proof{},
		Welcome{},
		Offer{},
		OfferAnswer{},
		PairMessage{},
		PairAnswer{},
		ErrorData{},
		Place{},
		Event{},
	}
	for _, method := range Methods() {
		all = append(all, method.Params)
		if method.Result != nil {
			all = append(all, method.Result)
		}
	}
	for _, push := range Pushes() {
		all = append(all, push.Params)
	}
	return all
}
