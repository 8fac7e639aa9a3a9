"""What a request asks for, in the terms of this server: which path below the page, and what the browser can unpack."""

from starlette.datastructures import URL, Headers
from starlette.requests import HTTPConnection
from starlette.types import Scope


def below_page(scope: Scope, prefix: str) -> str | None:
    """The path below the address of the page, "/" for the page itself; None for what lies elsewhere on the host.

    Args:
        scope: The request.
        prefix: What stands before every path, such as `/chronology`; "" for none.
    """
    path, mounted = str(scope["path"]), str(scope.get("root_path", ""))
    root = (mounted if path == mounted or path.startswith(f"{mounted}/") else "") + prefix
    if path == root:
        return "/"
    return path.removeprefix(root) if path.startswith(f"{root}/") else None


def asked_at(scope: Scope) -> URL:
    """The full address of a request, as whoever asks knows it.

    Of what a proxy tells, only that it was asked by `https` is believed: who lies about that spoils his own answer. A
    host out of `X-Forwarded-Host` could lead others astray by a cache that knows nothing of that header; a proxy hands
    on the `Host` instead, as the page's own socket wants it too.
    """
    request = HTTPConnection(scope)
    forwarded = request.headers.get("x-forwarded-proto", "").split(",")[0].strip()
    return request.url.replace(scheme="https") if forwarded == "https" else request.url


def home_of(scope: Scope, prefix: str) -> str:
    """The address of the page as its visitors know it, with a slash at its end.

    Args:
        scope: The request.
        prefix: What stands before every path; "" for nothing.
    """
    base = HTTPConnection(scope).base_url.replace(scheme=asked_at(scope).scheme)
    return f"{str(base).rstrip('/')}{prefix}/"


def is_read(scope: Scope) -> bool:
    """Whether it is a request of HTTP that only reads."""
    return scope["type"] == "http" and scope["method"] in ("GET", "HEAD")


def unpacks(scope: Scope, encoding: str) -> bool:
    """Whether the browser says that it can unpack an encoding such as `gzip`."""
    for offer in Headers(scope=scope).get("accept-encoding", "").lower().split(","):
        name, *parameters = (part.strip() for part in offer.split(";"))
        if name == encoding:
            return not any(one.replace(" ", "").strip("0.") == "q=" for one in parameters)
    return False
