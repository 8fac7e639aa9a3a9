"""What the clock of the timeline shows, in words."""

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
        total=reported + left_out,
    )
    return f"{shown} {missing}"
