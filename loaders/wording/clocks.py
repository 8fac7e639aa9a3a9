"""What the clock of the timeline shows, and which part of time, in words."""

from datetime import date

from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language


def clock_in_words(reported: int, left_out: int, language: Language) -> str:
    """What the clock of first reports shows, and how many events it cannot.

    Args:
        reported: How many events stand on the day of their first report.
        left_out: How many have no such day.
        language: The language of the words.
    """
    shown = language.text("Each event stands on the first day on which a page is sure to have been public.")
    if left_out == 0:
        return shown
    missing = language.plural(
        "{number} of {total} is left out, since no page shows when it was published; the list has it.",
        "{number} of {total} are left out, since no page shows when it was published; the list has them.",
        left_out,
        total=language.number(reported + left_out),
    )
    return f"{shown} {missing}"


def zoom_in_words(window: tuple[date, date], outside: int, language: Language) -> str:
    """Which part of time is shown, and how many events lie outside of it.

    Args:
        window: Its first and its last day.
        outside: How many events lie before or after all of it.
        language: The language of the words.
    """
    days = in_words(read_edtf("/".join(day.isoformat() for day in window)), language)
    shown = language.text("Only a part of time is drawn: {days}.", days=days)
    if outside == 0:
        return shown
    missing = language.plural(
        "{number} event lies outside of it and stands in the list alone.",
        "{number} events lie outside of it and stand in the list alone.",
        outside,
    )
    return f"{shown} {missing}"
