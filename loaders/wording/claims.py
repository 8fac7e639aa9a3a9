"""Who states how much, in words."""

import pandas as pd

from loaders.dataset.dataset import Dataset
from loaders.dates.edtf import read_edtf
from loaders.dates.in_words import in_words
from loaders.language import Language
from loaders.model import vocabulary
from loaders.model.entries import Claim
from loaders.model.names import ANONYMOUS, Name
from loaders.model.vocabulary import CAMPS
from loaders.wording.amounts import amount_in_words
from loaders.wording.texts import worded

MISSING = float("nan")


def worded_numbers(dataset: Dataset, numbers: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Claims with their texts.

    Args:
        dataset: The record.
        numbers: What `numbers.numbers_frame` returns for it.
        language: The language of the texts.

    Returns:
        The same rows with the columns `words` (the amount), `day_in_words` (when it was stated), `camp_name` ("" for an
        anonymous claimant), and of the event `says` (through whom) and `title`.
    """
    events = worded(dataset, language).set_index("id")
    bounds = numbers[["low", "high"]].where(numbers["amount"].isna())
    amounts = zip(numbers["amount"], bounds["low"], bounds["high"], numbers["qualifier"], strict=True)
    texts = {
        "words": [amount_in_words(*amount, language) for amount in amounts],
        "day_in_words": [in_words(read_edtf(text), language) for text in numbers["stated"]],
        "camp_name": [language.text(CAMPS[camp].label) if camp else "" for camp in numbers["camp"]],
        "says": list(numbers["event"].map(events["says"])),
        "title": list(numbers["event"].map(events["title"])),
    }
    return numbers.assign(
        **{name: pd.Series(values, index=numbers.index, dtype="str") for name, values in texts.items()}
    )


def counted(claim: Claim, language: Language) -> str:
    """How many of what: `more than 10,000 troops deployed`."""
    value, low, high = (MISSING if end is None else float(end) for end in (claim.value, claim.low, claim.high))
    return language.text(
        "{amount} {quantity}",
        amount=amount_in_words(value, low, high, claim.qualifier or "", language),
        quantity=language.text(vocabulary.QUANTITIES[claim.quantity].label),
    )


def claim_in_words(claim: Claim, language: Language) -> str:
    """A number with who states it and when: `about 3,000 troops deployed (NIS, 23 October 2024)`."""
    by, what = name_of(claim.by), counted(claim, language)
    if claim.stated is None:
        return language.text("{claim} ({name})", claim=what, name=by)
    return language.text("{claim} ({name}, {date})", claim=what, name=by, date=in_words(claim.stated, language))


def name_of(name: Name) -> str:
    """The name that readers see for somebody who states, denies or is quoted."""
    return name.removeprefix(ANONYMOUS) if name.meant is None else name.meant.name
