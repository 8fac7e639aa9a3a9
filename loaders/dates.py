"""The front door for dates: canonical forms first."""

from loaders.edtf import When, read_edtf


def read_date(text: str) -> When:
    """Read a date.

    Raises:
        DateError: It cannot be read.
    """
    return read_edtf(text)
