"""`export`: what the page would show, as a file; or all of the record, as a folder of plain pages."""

import argparse
import sys
from pathlib import Path
from urllib.parse import parse_qs

from loaders.commands.arguments import Commands
from loaders.commands.terminal import say
from loaders.dataset.dataset import Dataset, load
from loaders.exports.registry import FORMATS, export
from loaders.language import SOURCE, language, languages
from loaders.selection.answer import answer
from loaders.selection.known_words import known_words
from loaders.selection.link import from_query
from loaders.selection.search import notices as not_understood
from loaders.selection.search import understood
from loaders.site.address import ENDING, Site, folder_of
from loaders.site.folder import files
from loaders.site.manifest import MANIFEST, Digests, digest, read, told

SITE = "site"
"""What the folder of plain pages is called, beside the formats of files."""


def add(commands: Commands) -> None:
    """Say what it takes and how it is explained."""
    command = commands.add_parser(
        "export",
        help="write the events that a link shows as a file",
        description="Write the events that a link shows, in their order, as a file. Exit code 1 tells that a part of "
        "the query or of the data could not be used; the file is then written all the same.",
    )
    meanings = {one.id: one.meaning.rstrip(".") for one in FORMATS.values()}
    command.add_argument(
        "format",
        choices=[*FORMATS, SITE],
        metavar="FORMAT",
        help="; ".join(
            f"{form}: {meaning}" for form, meaning in {**meanings, SITE: "All of it as plain pages"}.items()
        ),
    )
    command.add_argument(
        "--query", default="", metavar="QUERY", help="which events, as in a link: 'actor=kim-jong-un&from=2024-01'"
    )
    command.add_argument("--lang", choices=languages(), help="the language of the words; that of the query, or English")
    command.add_argument("--address", default="", metavar="URL", help="where the page stands, to lead back to it")
    command.add_argument(
        "--home",
        default="",
        metavar="URL",
        help=f"of a {SITE}: where the folder will stand, for what holds full addresses; that of the page if left out",
    )
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=f"the file to write, of a {SITE} the folder; stdout if left out",
    )
    command.set_defaults(run=lambda options: run(options, command))


def run(options: argparse.Namespace, command: argparse.ArgumentParser) -> int:
    """Write the file or the folder; what could not be used is said."""
    if options.format == SITE:
        if options.output is None or options.query or options.lang:
            command.error(f"{SITE} is all of the record in every language: name its folder with -o, and no more")
        return _write_site(options)
    if options.home:
        command.error(f"--home is for {SITE} only")
    return _write_file(options)


def _write_file(options: argparse.Namespace) -> int:
    dataset = _loaded()
    state, notices = from_query(_parameters(options.query), dataset)
    notices += not_understood(understood(state.filters.q, known_words(dataset)))
    for notice in notices:
        say(str(notice))
    asked = answer(dataset, state)
    content = export(asked, options.format, language(options.lang or state.lang or SOURCE), options.address)
    if not _is_written(content, options.output):
        return 1
    return 1 if notices or dataset.left_out else 0


def _write_site(options: argparse.Namespace) -> int:
    dataset = _loaded()
    dashboard = folder_of(options.address)
    home = folder_of(options.home)
    site = Site(home or dashboard, dashboard or None, ENDING, ENDING if home else "")
    if not site.home:
        say("Without --home or --address the site has neither a map nor a feed, which hold full addresses.")
    digests: dict[str, str] = {}
    for path, content in files(dataset, site):
        if not _is_written(content, options.output / path, with_folders=True):
            return 1
        digests[path] = digest(content)
    removed = _remove_former(options.output, digests)
    if removed:
        say(f"Removed what an earlier export wrote and this one has no longer: {removed} in number.")
    if not _is_written(told(digests).encode(), options.output / MANIFEST):
        return 1
    return 1 if dataset.left_out else 0


def _remove_former(folder: Path, now: Digests) -> int:
    """Remove what an earlier export wrote and this one did not, unless somebody changed it since; tell how many."""
    manifest = folder / MANIFEST
    former = read(manifest.read_text(encoding="utf-8", errors="replace")) if manifest.is_file() else {}
    removed = 0
    for path in former.keys() - now.keys():
        file = folder / path
        if _is_own(file, folder) and digest(file.read_bytes()) == former[path]:
            file.unlink()
            removed += 1
            _remove_empty(file.parent, folder)
    return removed


def _is_own(file: Path, folder: Path) -> bool:
    """Whether it is a plain file that lies in the folder itself, not behind a link."""
    return file.is_file() and file.resolve() == folder.resolve() / file.relative_to(folder)


def _remove_empty(place: Path, folder: Path) -> None:
    while place != folder and not any(place.iterdir()):
        place.rmdir()
        place = place.parent


def _loaded() -> Dataset:
    dataset = load()
    if dataset.left_out:
        say(f"Left out because of a problem: {', '.join(dataset.left_out)}. Run: python -m loaders check")
    return dataset


def _parameters(query: str) -> dict[str, list[str]]:
    """The parameters of a query, or of the whole link that has it."""
    if query.startswith(("https://", "http://")):
        query = query.partition("#")[0].partition("?")[2]
    return parse_qs(query.removeprefix("?"), keep_blank_values=True)


def _is_written(content: bytes, file: Path | None, *, with_folders: bool = False) -> bool:
    if file is None:
        sys.stdout.buffer.write(content)
        return True
    try:
        if with_folders:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        say(f"{file} cannot be written: {(error.strerror or 'unknown reason').lower()}.")
        return False
    return True
