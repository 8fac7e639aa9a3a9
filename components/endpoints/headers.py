"""What every answer tells the browser to keep to."""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.endpoints.head import inline_scripts
from components.visitor.announced import ANNOUNCE

POLICY = (
    "default-src 'self'",
    # The scripts of this project's own components arrive over the socket, to be loaded as blobs.
    "script-src 'self' blob: {inline}",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' ws: wss: data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    # Anybody may show the page within his own: there is nothing on it that a click could give away.
    "frame-ancestors *",
)

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # The address says what somebody looks into, which is nobody else's business.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@dataclass
class SafetyHeaders:
    """Middleware that adds the headers to every answer that does not set them itself.

    Attributes:
        app: What answers.
        files: The folder of Streamlit's files, with the page whose own scripts may run.
    """

    app: ASGIApp
    files: Path

    def __post_init__(self) -> None:
        """Find out which scripts stand in the page itself."""
        page = (self.files / "index.html").read_text(encoding="utf-8")
        self._headers = HEADERS | {"Content-Security-Policy": content_security_policy(page)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, and the answer back with the headers."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def content_security_policy(page: str) -> str:
    """What the page may load and run: what comes from this server, and the scripts that stand in it word for word.

    Args:
        page: The HTML of the page, as Streamlit has it.
    """
    scripts = (*inline_scripts(page), ANNOUNCE)
    prints = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return "; ".join(POLICY).replace("{inline}", " ".join(f"'sha256-{one}'" for one in prints)).replace(" ;", ";")
