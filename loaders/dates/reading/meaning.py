"""What a date as it is written means: its canonical text, or why it has none."""

from datetime import date, timedelta
from functools import partial

from babel import Locale
from babel.dates import get_day_names

from loaders.dates.edtf import DateError, When, read_edtf
from loaders.dates.in_words import in_words
from loaders.dates.reading.calendar_parts import in_week, text_of
from loaders.dates.reading.periods import WINTER, Written
from loaders.dates.reading.ranges import Expression, a_year_on, later
from loaders.dates.reading.tense import Tense
from loaders.dates.reading.tokens import Token
from loaders.language import Language, Message, either, message

AT_HAND = timedelta(days=14)
"""Days ahead that a range may begin though its sentence tells of the past: somebody said what is coming."""


HARDLY_OVER = timedelta(days=60)
"""How far back a day may lie of which a present tells, or a word such as `ahead of`."""


class SpanAtEdgeError(DateError):
    """An interval that would begin or end with a span of days; each end is a date by itself."""


def meaning(expression: Expression, on: date | None, tense: Tense = "") -> When:
    """The date that an expression means.

    Args:
        expression: The date as it is written.
        on: The reference day that relative expressions count from.
        tense: What the words around it say of its tense.

    Raises:
        DateError: It names no date, or more than one.
    """
    kind, begin, end = expression
    if kind == "date":
        return read_edtf(_marked(_point(begin, on, tense), begin.mark))
    if end is None:
        edge = _edge(begin, on, tense)
        return read_edtf({"since": f"{edge}/..", "unknown end": f"{edge}/", "until": f"../{edge}"}[kind])
    first, last = _pair(begin, end, on, tense)
    if kind == "two":
        raise _refused(
            message(
                "It names two dates, {first} and {second}.",
                first=partial(in_words, read_edtf(first)),
                second=partial(in_words, read_edtf(last)),
            ),
            message("Write one of them, or {first}/{last} if it lasted.", first=first, last=last),
        )
    return read_edtf(f"[{first}..{last}]" if kind == "within" else f"{first}/{last}")


def _pair(begin: Written, end: Written, on: date | None, tense: Tense) -> tuple[str, str]:
    """Both ends; where neither says its year, it is the reference day's own, as for `28–29 Oktober`."""
    if on and begin.toward and begin.day and not (end.year or end.away or end.toward or end.weekday):
        end = _next(end, read_edtf(_edge(begin, on, tense)).first)  # `지난 26일부터 28일까지`
    elif on and not (end.year or end.away or end.toward) and not (end.weekday and not end.day):
        begin, end = (w._replace(year=f"{on.year:04}", month=w.month or on.month) for w in (begin, end))
        if later(begin, end):
            begin, end = (begin, a_year_on(end, 1)) if on.month > (end.month or 0) else (a_year_on(begin, -1), end)
        years = _years_away(begin, end, on, tense)
        begin, end = a_year_on(begin, years), a_year_on(end, years)
    last = _edge(end, on, tense)
    if begin.weekday and not begin.day and not begin.away:
        on = read_edtf(last).earliest
    return _edge(begin, on, tense), last


def _next(written: Written, after: date) -> Written:
    """The first such day on or after another one."""
    month = written.month or (after.month if (written.day or 0) >= after.day else after.month % 12 + 1)
    return written._replace(year=f"{after.year + (month < after.month):04}", month=month)


def _years_away(begin: Written, end: Written, on: date, tense: Tense) -> int:
    """How many years from the reference day's lies what is to come and would be over, or is told and would not be."""
    if tense == "coming":
        return int(read_edtf(_edge(end, on, tense)).last < on)
    return -int(tense == "told" and read_edtf(_edge(begin, on, tense)).first - on > AT_HAND)


def _edge(written: Written, on: date | None, tense: Tense) -> str:
    """A date as one end of an interval, which has to be a plain one."""
    text = _point(written, on, tense)
    if text.startswith("["):
        whole = text[1:8] if text[8:9] == "-" else text[1:5]
        raise SpanAtEdgeError(
            "",
            message("Where an interval begins or ends cannot itself be a span of days."),
            message("Write the month or the year that holds it, for instance {whole}.", whole=whole),
        )
    return _marked(text, written.mark)


def _marked(text: str, mark: str) -> str:
    if mark and text.startswith("["):
        raise _refused(
            message("The limits of a span are exact, so it cannot be about or uncertain."),
            message("Write {text}.", text=text),
        )
    return text + mark


def _refused(reason: Message, remedy: Message) -> DateError:
    return DateError("", reason, remedy)


def _point(written: Written, on: date | None, tense: Tense) -> str:
    """The canonical text of one date, without its mark."""
    if len(written.year) == 2:
        raise _refused(
            message("A year of two digits ({year}) may lie in any century.", year=written.year),
            message("Write all four."),
        )
    if written.away and written.away[0] == "told year":
        on = on or date.max
    if written.said:
        return _said(written._replace(said=None), written.said, on, tense)
    if written.order == "?":
        written = _settled(written, on, tense)
    text = text_of(written) if written.year else _relative(written, on, tense)
    day = read_edtf(text).earliest
    if written.weekday and written.day and day is not None and day.weekday() != written.weekday[0]:
        raise _wrong_weekday(*written.weekday, day)
    return text


def _said(written: Written, away: tuple[str, int], on: date | None, tense: Tense) -> str:
    """A date beside what counts from the reference day (`yesterday, 27 October`), with which it has to agree."""
    if on is None:
        return _point(written, on, tense)
    counted = _away(Written(away=away), on)
    if not written.day:
        day = date.fromisoformat(counted)
        if written.weekday and day.weekday() != written.weekday[0]:
            raise _wrong_weekday(*written.weekday, day)
        return counted
    year, month, _ = counted.split("-")
    text = _point(written._replace(year=written.year or year, month=written.month or int(month)), on, tense)
    if text != counted:
        days = either([partial(in_words, read_edtf(day)) for day in (text, counted)])
        raise _refused(
            message("This may be {both}.", both=days),
            message("Write the one that is meant: {days}.", days=either([text, counted])),
        )
    return text


def _settled(written: Written, on: date | None, tense: Tense) -> Written:
    """Day and month in numbers that could be either, told apart by the weekday if one fits only one reading."""
    day_first = written._replace(order="day")
    month_first = written._replace(order="month", day=written.month, month=written.day)
    fitting = []
    abroad = written.weekday and written.weekday[1].means["language"] != "en"  # only English puts the month first
    for reading in (day_first,) if abroad else (day_first, month_first):
        try:
            _point(reading, on, tense)
        except DateError:
            continue
        fitting.append(reading)
    if written.weekday and fitting:
        return fitting[0]
    if written.weekday or not fitting:
        return day_first
    both = either([partial(in_words, read_edtf(_point(reading, on, tense))) for reading in fitting])
    raise _refused(
        message("This may be {both}.", both=both),
        message(
            "Write the one that is meant: {days}.", days=either([_point(reading, on, tense) for reading in fitting])
        ),
    )


def _wrong_weekday(number: int, token: Token, day: date) -> DateError:
    """The day of the week by its name in the reader's language, and in that of the text where it is another."""
    own = _weekday(day, token.means["language"])
    named = partial(in_words, read_edtf(day.isoformat()))
    weekday = partial(_weekday_and_own, day, own)
    return _refused(
        message("{day} is a {weekday}, not {said}.", day=named, weekday=weekday, said=token.text),
        message("Write {weekday}, or the date that is meant.", weekday=own),
    )


def _weekday_and_own(day: date, own: str, language: Language) -> str:
    name = _weekday(day, language.locale)
    return name if name == own else f"{name} ({own})"


def _weekday(day: date, locale: Locale | str) -> str:
    return str(get_day_names("wide", locale=locale)[day.weekday()])


def _relative(written: Written, on: date | None, tense: Tense) -> str:
    """The canonical text of a date that leaves its year to the day on which it was said."""
    if on is None:
        raise _refused(
            message("It counts from the day on which it was said, and that day is not given."),
            message("Give that day, or write the whole date: 2024-06-19."),
        )
    try:
        return _away(written, on) if written.away else _nearest(written, on, tense)
    except OverflowError:
        raise _refused(message("It lies outside the years 1 to 9999."), message("Write a date within them.")) from None


def _away(written: Written, on: date) -> str:
    """What lies a number of days, weeks, months or years from the reference day."""
    unit, number = written.away or ("day", 0)
    if unit == "told year":
        raise _refused(
            message("It counts from another date than that on which it was said."),
            message("Write the year that is meant."),
        )
    if unit == "day":
        return (on + timedelta(days=number)).isoformat()
    if unit == "week":
        return in_week(written, on + timedelta(weeks=number))
    if unit == "quarter":
        quarters = on.year * 4 + (on.month - 1) // 3 + number
        return text_of(written._replace(year=f"{quarters // 4:04}", month=33 + quarters % 4))
    months = on.year * 12 + on.month - 1 + number
    year, month = (on.year + number, written.month) if unit == "year" else (months // 12, months % 12 + 1)
    if not 1 <= year <= 9999:
        raise OverflowError
    return text_of(written._replace(year=f"{year:04}", month=month))


def _nearest(written: Written, on: date, tense: Tense) -> str:
    """The one nearest to the reference day: on or before it, unless something says otherwise."""
    around = [when for number in range(-8, 9) if (when := _existing(written, on, number))]
    if written.toward == "this" or not around:  # where none exists, what is wrong with it is found out next
        in_last_winter = written.month == WINTER and on.month < 3  # which began in December
        return _shifted(written, on, -1 if in_last_winter else 0)
    if written.toward == "past":
        chosen = [when for when in around if when.latest and when.latest < on]
    elif written.toward == "next":
        chosen = [when for when in around if when.earliest and when.earliest > on][:1]
    elif tense == "coming":
        chosen = [when for when in around if when.latest and when.latest >= on][:1]
    elif tense in ("planned", "prepared"):
        chosen = _planned(around, written, on, tense)
    else:
        chosen = [when for when in around if when.earliest and when.earliest <= on]
    if not chosen:
        raise OverflowError
    if (
        written.part == "weekend"
        and written.toward == "next"
        and chosen[-1].first - on < timedelta(days=7 - on.weekday())
    ):
        return f"[{chosen[-1].first}..{chosen[-1].last + timedelta(weeks=1)}]"  # for some the one of the next week
    return chosen[-1].text


def _planned(around: list[When], written: Written, on: date, tense: Tense) -> list[When]:
    """What is planned lies ahead, or is hardly over; what is prepared for or marked is the nearest, or was."""
    nearest = min(around, key=lambda when: _distance(when, on))
    ahead = next((when for when in around if when.last >= on), nearest)
    if tense == "planned":
        weekday = written.weekday and not written.day
        return [ahead if weekday or _distance(nearest, on) > HARDLY_OVER else nearest]
    return [nearest] if _distance(nearest, on) <= HARDLY_OVER else [when for when in around if when.first <= on]


def _distance(when: When, on: date) -> timedelta:
    """How far a date lies from the reference day, on either side of it."""
    return max(when.first - on, on - when.last, timedelta(0))


def _existing(written: Written, on: date, number: int) -> When | None:
    """A neighbour in time, if there is such a day: not every year has a 29 February."""
    try:
        return read_edtf(_shifted(written, on, number))
    except (DateError, OverflowError):
        return None


def _shifted(written: Written, on: date, number: int) -> str:
    """The one in the reference day's own year, month or week, or a number of them later."""
    if written.part == "weekend" or (written.weekday and not written.day):
        return _away(written._replace(away=("week", number)), on)
    return _away(written._replace(away=("year" if written.month else "month", number)), on)
