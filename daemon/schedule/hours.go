package schedule

import (
	"fmt"

	"offhours/protocol"
)

// Hours is a settings document's hours, ready to be asked. The zero Hours has no
// work and no night: all of it is off.
type Hours struct {
	week       week
	night      window
	exceptions []exception
}

// exception replaces the week between two days, both included.
type exception struct {
	name     string
	from, to dayNumber
	week     week
}

// Compile reads the hours of a settings document. Its error is a *FieldError,
// the first of those that [Check] finds.
func Compile(settings protocol.Settings) (Hours, error) {
	hours, problems := compile(settings)
	if len(problems) > 0 {
		return Hours{}, &problems[0]
	}
	return hours, nil
}

// Check lists everything that is wrong with the hours of a settings document, in
// the order of the document; none when [Compile] takes it.
func Check(settings protocol.Settings) []FieldError {
	_, problems := compile(settings)
	return problems
}

func compile(settings protocol.Settings) (hours Hours, problems []FieldError) {
	hours.night, problems = compileNight(settings.Night)
	workWeek, workProblems := compileWeek("work", settings.Work)
	hours.week = workWeek
	problems = append(problems, workProblems...)
	for i, written := range settings.Exceptions {
		e, exceptionProblems := compileException(fmt.Sprintf("exceptions[%d]", i), written)
		hours.exceptions = append(hours.exceptions, e)
		problems = append(problems, exceptionProblems...)
	}
	return hours, problems
}

func compileNight(text string) (window, []FieldError) {
	if text == "" {
		return window{}, nil
	}
	night, problem := parseWindow(text)
	if problem != nil {
		problem.Field = "night"
		problem.Hint += `; for no night write ""`
		return window{}, []FieldError{*problem}
	}
	return night, nil
}

func compileException(path string, written protocol.Exception) (exception, []FieldError) {
	from, problems := compileDate(path+".from", written.From)
	to, toProblems := compileDate(path+".to", written.To)
	problems = append(problems, toProblems...)
	if len(problems) == 0 && to < from {
		problems = append(problems, FieldError{
			Field:   path + ".to",
			Problem: fmt.Sprintf("%s is before %s, where the exception begins", written.To, written.From),
			Hint:    "swap the two dates; for a single day write the same date twice",
			Code:    protocol.ProblemDates,
		})
	}
	table, weekProblems := compileWeek(path+".work", written.Work)
	return exception{written.Name, from, to, table}, append(problems, weekProblems...)
}

func compileDate(field, text string) (dayNumber, []FieldError) {
	date, err := ParseDate(text)
	if err == nil {
		return date.number(), nil
	}
	problem := fmt.Sprintf("%q is not a date", text)
	if text == "" {
		problem = "the date is missing"
	}
	return 0, []FieldError{{
		Field:   field,
		Problem: problem,
		Hint:    "write year, month and day of a day that exists, such as 2026-03-29",
		Code:    protocol.ProblemDate,
	}}
}

// workOn lists the windows that begin on the day: those of the last exception
// that covers it, else those of the week.
func (h *Hours) workOn(day dayNumber) []window {
	if e := h.exceptionOn(day); e != nil {
		return e.week[day.weekday()]
	}
	return h.week[day.weekday()]
}

// exceptionOn is the last exception that covers the day; nil for none.
func (h *Hours) exceptionOn(day dayNumber) *exception {
	for i := len(h.exceptions) - 1; i >= 0; i-- {
		if e := &h.exceptions[i]; e.from <= day && day <= e.to {
			return e
		}
	}
	return nil
}
