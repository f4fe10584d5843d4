// Command gen writes protocol/schema.json from the Go types and their comments, and what
// the program carries: the same without comments, and the catalogue without examples. Run
// it from the top of the project; `make gen` does, and makes messages.ts from the schema
// afterwards.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"

	"offhours/protocol"
)

const (
	module = "offhours"
	target = "protocol/schema.json"
	bare   = "protocol/schema.deflate"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run() error {
	schema, err := build()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(schema); err != nil {
		return fmt.Errorf("encode schema: %w", err)
	}
	return errors.Join(write(target, out.Bytes()), writeBare(out.Bytes()), packCatalogue(), packTexts())
}

func write(path string, content []byte) error {
	return os.WriteFile(path, content, 0o644) //nolint:gosec // a file of the project, for everybody
}

// writeBare leaves out what only people read: two thirds of the schema.
func writeBare(schema []byte) error {
	var document map[string]any
	if err := json.Unmarshal(schema, &document); err != nil {
		return fmt.Errorf("read schema: %w", err)
	}
	for name := range document {
		if name != "$schema" && name != "$defs" {
			delete(document, name)
		}
	}
	text, err := json.Marshal(withoutComments(document))
	if err != nil {
		return fmt.Errorf("encode schema: %w", err)
	}
	return pack(bare, text)
}

func withoutComments(value any) any {
	switch value := value.(type) {
	case map[string]any:
		if _, isComment := value["description"].(string); isComment {
			delete(value, "description")
		}
		for name := range value {
			value[name] = withoutComments(value[name])
		}
	case []any:
		for i := range value {
			value[i] = withoutComments(value[i])
		}
	}
	return value
}

// build reflects every message into one schema whose $defs hold a type each.
func build() (*jsonschema.Schema, error) {
	reflector := &jsonschema.Reflector{Anonymous: true, Mapper: enumeration}
	if err := reflector.AddGoComments(module, "./protocol", jsonschema.WithFullComment()); err != nil {
		return nil, fmt.Errorf("read comments: %w", err)
	}
	root := &jsonschema.Schema{
		Version:     jsonschema.Version,
		Title:       "Offhours messages",
		Definitions: jsonschema.Definitions{},
		Extras:      map[string]any{"x-methods": methods(), "x-pushes": pushes()},
	}
	for t, values := range enumerations() {
		root.Definitions[t.Name()] = &jsonschema.Schema{Type: "string", Enum: values}
	}
	for _, message := range protocol.Messages() {
		maps.Copy(root.Definitions, reflector.Reflect(message).Definitions)
	}
	for _, definition := range root.Definitions {
		for property := definition.Properties.Oldest(); property != nil; property = property.Next() {
			settle(property.Value)
		}
	}
	return root, nil
}

// settle decides what the values of a property are: those that its tag lists, or
// else those of its type. Both at once would leave it to each reader of a schema
// whether it looks beside a reference.
func settle(property *jsonschema.Schema) {
	switch {
	case property.Items != nil:
		settle(property.Items)
	case property.Ref == "" || property.Type == "":
	case len(property.Enum) > 0:
		property.Ref = ""
	default:
		property.Type = ""
	}
}

// enumeration refers a string type with a closed list of values to its own
// definition, and says that it is a string, without which the reflector does not
// read the tag of the property; other types are left to the reflector.
func enumeration(t reflect.Type) *jsonschema.Schema {
	if _, ok := enumerations()[t]; !ok {
		return nil
	}
	return &jsonschema.Schema{Ref: "#/$defs/" + t.Name(), Type: "string"}
}

func enumerations() map[reflect.Type][]any {
	return map[reflect.Type][]any{
		reflect.TypeFor[protocol.Role]():           list(protocol.Roles()...),
		reflect.TypeFor[protocol.OwnKind]():        list(protocol.Mastodon),
		reflect.TypeFor[protocol.Attention]():      list(protocol.Focused, protocol.Watched),
		reflect.TypeFor[protocol.Phase]():          list(protocol.Work, protocol.Off, protocol.Night),
		reflect.TypeFor[protocol.Weekday]():        list(protocol.Weekdays()...),
		reflect.TypeFor[protocol.Step]():           list(protocol.Steps()...),
		reflect.TypeFor[protocol.Split]():          list(protocol.Splits()...),
		reflect.TypeFor[protocol.Verdict]():        list(protocol.Open, protocol.Remind, protocol.Delay, protocol.Closed),
		reflect.TypeFor[protocol.Family]():         list(protocol.Chromium, protocol.Firefox),
		reflect.TypeFor[protocol.BreakKind]():      list(protocol.BreakKinds()...),
		reflect.TypeFor[protocol.BreakState]():     list(breakStates()...),
		reflect.TypeFor[protocol.Hold]():           list(protocol.Holds()...),
		reflect.TypeFor[protocol.QuietWhy]():       list(protocol.QuietNight, protocol.QuietBreak),
		reflect.TypeFor[protocol.BreakAct]():       list(protocol.BreakActs()...),
		reflect.TypeFor[protocol.FollowUpState]():  list(followUpStates()...),
		reflect.TypeFor[protocol.FollowUpAct]():    list(protocol.FollowUpStart, protocol.FollowUpStop),
		reflect.TypeFor[protocol.OpeningKind]():    list(protocol.OpenedFollowUp, protocol.OpenedOnCall, protocol.OpenedDelay),
		reflect.TypeFor[protocol.HoursKind]():      list(protocol.NightHours, protocol.WeekHours, protocol.ExceptionHours, protocol.NoHours),
		reflect.TypeFor[protocol.Act]():            list(acts()...),
		reflect.TypeFor[protocol.Page]():           list(protocol.Pages()...),
		reflect.TypeFor[protocol.EventName]():      list(eventNames()...),
		reflect.TypeFor[protocol.OfferRefusal]():   list(offerRefusals()...),
		reflect.TypeFor[protocol.WindowState]():    list(windowStates()...),
		reflect.TypeFor[protocol.Trouble]():        list(troubles()...),
		reflect.TypeFor[protocol.RecoveredWhat]():  list(protocol.RecoveredHistory, protocol.RecoveredPairings),
		reflect.TypeFor[protocol.FindingLevel]():   list(protocol.FindingOK, protocol.FindingNote, protocol.FindingWarning, protocol.FindingError),
		reflect.TypeFor[protocol.RecoveryReason](): list(protocol.ReasonLost, protocol.ReasonDamaged),
		reflect.TypeFor[protocol.RefusalCode](): list(protocol.RefusedOrder, protocol.RefusedDuration,
			protocol.RefusedFuture, protocol.RefusedTooOld, protocol.RefusedRule, protocol.RefusedZone),
		reflect.TypeFor[protocol.ProblemCode](): list(problemCodes()...),
		reflect.TypeFor[protocol.ErrorCode](): list(protocol.ErrBadJSON, protocol.ErrBadShape,
			protocol.ErrUnknownMethod, protocol.ErrForbidden, protocol.ErrBadSettings, protocol.ErrBeforeFirst,
			protocol.ErrChanged, protocol.ErrNoBreak, protocol.ErrNotSaved,
			protocol.ErrNoFollowUp, protocol.ErrAtWork, protocol.ErrOnCall, protocol.ErrNotOnCall, protocol.ErrNoDelay,
			protocol.ErrUnknownRule, protocol.ErrBadPlatform, protocol.ErrInCatalogue, protocol.ErrNoPlatform, protocol.ErrBadClient, protocol.ErrNoClient, protocol.ErrBadEntry, protocol.ErrNoEntry, protocol.ErrBadPage, protocol.ErrPageTaken,
			protocol.ErrStrict,
			protocol.ErrUnknownBrowser, protocol.ErrNameTaken, protocol.ErrTooManyBrowsers,
			protocol.ErrTooManyWindows, protocol.ErrNotServing, protocol.ErrUnknownWindow,
			protocol.ErrNoBrowser),
	}
}

func troubles() []protocol.Trouble {
	return []protocol.Trouble{
		protocol.TroubleSettingsUnread, protocol.TroubleZoneUnknown, protocol.TroubleZoneGuessed,
		protocol.TroubleNotSaving, protocol.TroubleNoSnapshot, protocol.TroubleRecovered,
		protocol.TroubleFolderNetwork, protocol.TroubleFolderSynced,
	}
}

func problemCodes() []protocol.ProblemCode {
	return []protocol.ProblemCode{
		protocol.ProblemRange, protocol.ProblemRangeStart, protocol.ProblemRangeEmpty, protocol.ProblemOverlap,
		protocol.ProblemDate, protocol.ProblemDates, protocol.ProblemZone, protocol.ProblemTooMany,
		protocol.ProblemName, protocol.ProblemLongName, protocol.ProblemNumber, protocol.ProblemDuration,
		protocol.ProblemNoTime, protocol.ProblemChoice, protocol.ProblemVersion, protocol.ProblemTooLong,
		protocol.ProblemPlatform, protocol.ProblemPlace, protocol.ProblemWait, protocol.ProblemOften, protocol.ProblemIdea,
	}
}

func breakStates() []protocol.BreakState {
	return []protocol.BreakState{
		protocol.BreakAhead, protocol.BreakDue, protocol.BreakPrompted, protocol.BreakHeld, protocol.BreakPostponed,
		protocol.BreakRunning, protocol.BreakTaken, protocol.BreakCredited, protocol.BreakSkipped,
	}
}

func followUpStates() []protocol.FollowUpState {
	return []protocol.FollowUpState{
		protocol.FollowUpNone, protocol.FollowUpReady, protocol.FollowUpOpen, protocol.FollowUpEnding, protocol.FollowUpSpent,
	}
}

func offerRefusals() []protocol.OfferRefusal {
	return []protocol.OfferRefusal{
		protocol.OfferNoWindow, protocol.OfferWrong, protocol.OfferExpired,
		protocol.OfferClosed, protocol.OfferFull, protocol.OfferNotSaved,
	}
}

func windowStates() []protocol.WindowState {
	return []protocol.WindowState{
		protocol.WindowOpen, protocol.WindowPaired, protocol.WindowExpired,
		protocol.WindowWrong, protocol.WindowReplaced, protocol.WindowWithdrawn,
	}
}

func acts() []protocol.Act {
	return []protocol.Act{
		protocol.ActClosed, protocol.ActCovered, protocol.ActUncovered,
		protocol.ActReminded, protocol.ActMuted, protocol.ActUnmuted,
	}
}

func eventNames() []protocol.EventName {
	return []protocol.EventName{
		protocol.EventListening, protocol.EventPaired, protocol.EventRevoked, protocol.EventConnected, protocol.EventDisconnected,
		protocol.EventStarted, protocol.EventTime, protocol.EventPhase, protocol.EventWarned, protocol.EventAct,
		protocol.EventBreak, protocol.EventFollowUp, protocol.EventOnCall, protocol.EventDelay, protocol.EventPlan, protocol.EventSettings, protocol.EventClock, protocol.EventStopped,
	}
}

func list[T ~string](values ...T) []any {
	out := make([]any, len(values))
	for i, value := range values {
		out[i] = string(value)
	}
	return out
}

// methodLine is one method as messages.ts needs it: names of types.
type methodLine struct {
	Name   string   `json:"name"`
	Doors  []string `json:"doors"`
	Params string   `json:"params"`
	Result string   `json:"result,omitempty"`
}

func methods() []methodLine {
	var lines []methodLine
	for _, method := range protocol.Methods() {
		lines = append(lines, methodLine{method.Name, doors(method.Doors), typeName(method.Params), typeName(method.Result)})
	}
	return lines
}

func pushes() []methodLine {
	var lines []methodLine
	for _, push := range protocol.Pushes() {
		lines = append(lines, methodLine{Name: push.Name, Doors: doors(protocol.BrowserDoor), Params: typeName(push.Params)})
	}
	return lines
}

func doors(door protocol.Door) []string {
	var names []string
	if door&protocol.BrowserDoor != 0 {
		names = append(names, "browser")
	}
	if door&protocol.OwnerDoor != 0 {
		names = append(names, "owner")
	}
	return names
}

func typeName(value any) string {
	name := fmt.Sprintf("%T", value)
	if value == nil {
		return ""
	}
	return strings.TrimPrefix(name, "protocol.")
}
