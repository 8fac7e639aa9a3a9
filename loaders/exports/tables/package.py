"""All tables in one file, with a description that programs understand: a data package (Frictionless)."""

import json
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from loaders.exports.extract import Extract
from loaders.exports.plain import one_line
from loaders.exports.tables.spreadsheet import written
from loaders.exports.tables.table import Table
from loaders.exports.tables.tables_of_events import EVENT_TABLES
from loaders.exports.tables.tables_of_registers import REGISTER_TABLES

TABLES = (*EVENT_TABLES, *REGISTER_TABLES)
"""The tables, in the order in which they are read."""

README = """# {title}

{sentence}.

{imprint}
{link}

{description}

## Tables

UTF-8, commas, lists in one cell joined by `; `. `datapackage.json` has every column with its type and its meaning.

{tables}

## What to know

- Events are those that were asked for. A link in `links.csv` may lead to an event that is not among them; actors,
  outlets and places are those that the events name, and what these are part of.
- An empty cell is a thing that is not known or not there.
- A text that a spreadsheet would run as a formula has an apostrophe before it, which is not part of it. To get the
  text, take one apostrophe off where a sign of `= + - @ |`, in full width too, a tab or the end of a line comes behind
  it, blanks and further apostrophes left aside.
- Lists in one cell and spellings by language are for reading; the JSON export has them apart.
"""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the package: none, as far as the format can say it, so that the same is the same again."""


def package(extract: Extract) -> bytes:
    """The package as a ZIP file."""
    held = BytesIO()
    with ZipFile(held, "w") as package:
        for name, text in _files(extract).items():
            info = ZipInfo(name, EARLIEST)
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, text.encode())
    return held.getvalue()


def _files(extract: Extract) -> dict[str, str]:
    description = json.dumps(_described(extract), ensure_ascii=False, indent=2)
    return {
        "datapackage.json": description,
        "README.md": _readme(extract),
        **{_file(one): _csv(one, extract) for one in TABLES},
    }


def _file(table: Table) -> str:
    return f"{table.name}.csv"


def _csv(table: Table, extract: Extract) -> str:
    return written(table.names, table.frame(extract)[table.names].itertuples(index=False, name=None))


def _described(extract: Extract) -> dict[str, object]:
    chronology, known = extract.answer.dataset.chronology, extract.answer.known
    return {
        "profile": "tabular-data-package",
        "name": "russia-north-korea-contacts",
        "title": extract.title,
        "description": f"{extract.sentence}. {extract.description}",
        "version": extract.version,
        **({"homepage": extract.link} if extract.link else {}),
        "licenses": [{"name": re.sub(r"[^\w.]+", "-", chronology.licence), "title": chronology.licence}],
        "query": extract.query,
        "cutoff": chronology.cutoff.text,
        "as_of": known.as_of.isoformat() if known.as_of else None,
        "resources": [table.described() for table in TABLES],
    }


def _readme(extract: Extract) -> str:
    return README.format(
        title=one_line(extract.title),
        sentence=one_line(extract.sentence),
        imprint=one_line(extract.imprint),
        link=extract.link,
        description=one_line(extract.description),
        tables="\n".join(f"- `{_file(table)}`: {table.meaning}" for table in TABLES),
    )
