"""Streamlit's own files, compressed where the browser can unpack them, and kept by it for a year."""

from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from components.endpoints.address import below_page, is_read, unpacks
from components.endpoints.copies import ENCODINGS, Copies

FOLDER = "static"
"""The folder whose files have a mark of their content in their names, so that one name means one content for ever."""

FOR_EVER = "public, max-age=31536000, immutable"


@dataclass
class Assets:
    """Middleware that answers for `/static/`.

    Attributes:
        app: What answers for everything else.
        copies: The compressed copies; a file that has none yet is served as it is.
        prefix: What stands before every path.
    """

    app: ASGIApp
    copies: Copies
    prefix: str = ""

    def __post_init__(self) -> None:
        """Make ready to read the files and their copies."""
        # Installers may link the files of a package instead of copying them, so links are followed.
        self._plain = StaticFiles(directory=self.copies.files, check_dir=False, follow_symlink=True)
        self._packed = {
            encoding: StaticFiles(directory=self.copies.folder(encoding), check_dir=False) for encoding in ENCODINGS
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on."""
        path = below_page(scope, self.prefix) if is_read(scope) else None
        if path is None or not path.startswith(f"/{FOLDER}/"):
            await self.app(scope, receive, send)
        else:
            response = await self._response(path.lstrip("/"), scope)
            await response(scope, receive, send)

    async def _response(self, path: str, scope: Scope) -> Response:
        if ".." in path.split("/"):  # would lead out of the folder whose files never change
            return _not_found()
        for encoding, files in self._packed.items():
            if unpacks(scope, encoding) and (response := await _found(files, path, scope)):
                if response.status_code != 304:
                    response.headers["Content-Encoding"] = encoding
                return _lasting(response)
        response = await _found(self._plain, path, scope)
        return _lasting(response) if response else _not_found()


async def _found(files: StaticFiles, path: str, scope: Scope) -> Response | None:
    try:
        return await files.get_response(str(Path(path)), scope)
    except HTTPException:
        return None


def _not_found() -> Response:
    return PlainTextResponse("Not found\n", 404)


def _lasting(response: Response) -> Response:
    response.headers["Cache-Control"] = FOR_EVER
    response.headers["Vary"] = "Accept-Encoding"
    return response
