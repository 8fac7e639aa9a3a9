"""Rules of the registers: every entry is used, every spelling is reached, every whole they belong to exists."""

from collections.abc import Iterator

from loaders.files.problems import Problem
from loaders.files.source_files import SourceFiles
from loaders.files.validation import problem_at
from loaders.files.yaml.document import Document
from loaders.language import message
from loaders.model.entries import Actor
from loaders.model.references import references
from loaders.model.registers import AnyRegister
from loaders.model.spelling import name_key

Entry = tuple[str, str]  # the register and the id


def register_entries_are_used(files: SourceFiles) -> Iterator[Problem]:
    """A register holds those whom an event mentions, and the bodies that they are part of.

    Nobody knows as long as something cannot be read: a misspelt name is a mention too.
    """
    if files.problems:
        return
    used = {*_mentioned(files), *_wholes(files)}
    for kind, document in files.register_documents.items():
        for position, entry_id in _positions(document, files.registers.named(kind)):
            if (kind, entry_id) not in used:
                what = message("No event refers to it.")
                yield problem_at(document, (position,), "dead-entry", entry_id, what, message("Remove it."))


def _mentioned(files: SourceFiles) -> Iterator[Entry]:
    for _, event in files.events:
        for _, name, kinds in references(event):
            if (found := files.registers.find(name, kinds)) is not None:
                yield found


def _wholes(files: SourceFiles) -> Iterator[Entry]:
    for actor in files.registers.actors:
        if actor.member_of is not None and (found := files.registers.actors.find(actor.member_of)) is not None:
            yield "actors", found


def mentions_stand_once(files: SourceFiles) -> Iterator[Problem]:
    """An event names each actor, place and denier once, by whatever spelling."""
    for position, event in files.having():
        seen: dict[tuple[str, str], str] = {}
        for path, name, kinds in references(event):
            field = str(path[0])
            if field in ("actors", "places", "denied_by") and (found := files.registers.find(name, kinds)) is not None:
                if (field, found[1]) in seen:
                    what = message(
                        '"{name}" is {other}, who stands there already.', name=name, other=seen[field, found[1]]
                    )
                    yield files.problem(position, event, path, "repeated-mention", what, message("Keep one of them."))
                seen.setdefault((field, found[1]), name)


def spellings_stand_once(files: SourceFiles) -> Iterator[Problem]:
    """An alias that differs in nothing from another spelling of its entry is never looked up."""
    for kind, document in files.register_documents.items():
        register = files.registers.named(kind)
        for position, entry_id in _positions(document, register):
            entry = register.entries[entry_id]
            native = entry.native.values() if isinstance(entry, Actor) and entry.native else ()
            others = {name_key(name) for name in (entry.name, *native)}
            for number, alias in enumerate(entry.aliases):
                if name_key(alias) in others:
                    what = message('"{alias}" is a name of the entry already.', alias=alias)
                    path = (position, "aliases", number)
                    yield problem_at(document, path, "repeated-name", entry_id, what, message("Remove it."))
                others.add(name_key(alias))


def members_belong_to_known_actors(files: SourceFiles) -> Iterator[Problem]:
    """`member_of` names another actor of the register."""
    document, actors = files.register_documents["actors"], files.registers.actors
    told = {one.what.values.get("name") for one in files.problems if one.code in ("unknown-name", "misspelt-entry")}
    for position, actor_id in _positions(document, actors):
        whole = actors.entries[actor_id].member_of
        if whole in told:
            continue
        where, path = f"{actor_id}: member_of", (position, "member_of")
        if whole is not None and actors.find(whole) is None and not files.may_be_left_out(whole, "actors"):
            what = message('"{whole}" is in no register.', whole=whole)
            yield problem_at(document, path, "unknown-name", where, what, message("Add the actor, or correct it."))
        elif whole is not None and actors.find(whole) == actor_id:
            yield problem_at(
                document,
                path,
                "member-of-itself",
                where,
                message('"{whole}" is the actor itself.', whole=whole),
                message("Remove it."),
            )


def _positions(document: Document, register: AnyRegister) -> Iterator[tuple[int, str]]:
    """Where each sound entry of a register stands in its file."""
    for position, value in enumerate(document.data if isinstance(document.data, list) else []):
        entry_id = value.get("id") if isinstance(value, dict) else None
        if isinstance(entry_id, str) and entry_id in register.entries:
            yield position, entry_id
