"""What a request asks for, in the terms of this server: which path below the page, and what the browser can unpack."""

from starlette.datastructures import Headers
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


def home_of(scope: Scope, prefix: str) -> str:
    """The address of the page as its visitors know it, with a slash at its end; "https" behind a proxy that says so.

    Args:
        scope: The request.
        prefix: What stands before every path; "" for nothing.
    """
    request = HTTPConnection(scope)
    forwarded = request.headers.get("x-forwarded-proto", "").split(",")[0].strip()
    base = request.base_url.replace(scheme="https") if forwarded == "https" else request.base_url
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
