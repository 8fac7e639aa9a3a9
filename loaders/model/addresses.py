"""Addresses on the web and their domains: which are one, and what a curator is told of those that are not."""

import re
from collections.abc import Iterator
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from loaders.language import Message, message
from loaders.model.fields import stated_error, text_of, written

WEB_ADDRESS = re.compile(r"https?://[^\s/.?#\[\]]+(?:\.[^\s/.?#\[\]]+)+\.?(?:[/?#]\S*)?\Z")
"""Without a bracket in the domain, which would begin an address of version 6."""

URL_PATTERN = (
    r"^(?![\s\S]*['\",.;:!>»”’]$)https?://[^\s/.?#\[\]@:]+(?:\.[^\s/.?#\[\]@:]+)+\.?(?::[0-9]{1,5})?(?:[/?#]\S*)?$"
)
"""The same for editors, with what else is asked of an address."""

DOMAIN = re.compile(r"[^\s/.?#@:\[\]]+(?:\.[^\s/.?#@:\[\]]+)+\Z")
"""A name of the web alone, without what stands before and behind it in an address."""

PORT = re.compile("[0-9]{1,5}")

TRAILING = "'\",.;:!>»”’"
"""Marks that end a sentence or a quotation, and no address."""

OPENED_BY = {")": "(", "]": "[", "}": "{"}


def is_url(text: str) -> bool:
    """Whether a text is an address on the web, and no other sort of link."""
    return WEB_ADDRESS.match(text) is not None


def domain_of(address: str) -> str:
    """The domain of an address, without `www.`; a domain alone is its own, and "" where there is none to be read."""
    try:
        host = urlsplit(address).hostname
    except ValueError:  # a bracket that opens no address of version 6
        return ""
    return (host or address).casefold().removeprefix("www.")


def _url(value: object) -> str:
    text = text_of(value)
    if not is_url(text):
        raise stated_error(
            "not-a-url",
            message('"{text}" is not a web address.', text=text),
            message("Write one that begins with https:// or http://."),
        )
    for what, remedy in _faults_of_address(text):
        raise stated_error("not-a-url", what, remedy)
    return text


def _faults_of_address(text: str) -> Iterator[tuple[Message, Message]]:
    """What is wrong with a text that has the form of an address."""
    parts = urlsplit(text)
    if "@" in parts.netloc:
        yield message("The address holds a user name."), message("Leave out what stands before @.")
    _, colon, port = parts.netloc.rpartition(":")
    if colon and not (PORT.fullmatch(port) and 0 < int(port) < 65536):
        yield message("The address has a port that does not exist."), message("Leave the port out.")
    last = text[-1]
    opening = OPENED_BY.get(last)
    if last in TRAILING or (opening is not None and text.count(last) > text.count(opening)):
        what = message("The address ends in {mark}, which belongs to the text around it.", mark=last)
        yield what, message("Leave it out.")


def _domain(value: object) -> str:
    text = text_of(value)
    if DOMAIN.match(text):
        return text
    plain = domain_of(text).partition("/")[0]
    what = message('"{text}" is no domain.', text=text)
    raise stated_error(
        "not-a-domain", what, message("Write {domain}.", domain=plain if DOMAIN.match(plain) else "kcna.kp")
    )


Url = Annotated[str, BeforeValidator(_url), written(URL_PATTERN)]
Domain = Annotated[str, BeforeValidator(_domain)]
