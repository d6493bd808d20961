"""What may be done with what a conversation has just saved or sent (docs/decisions/0178).

Its subject declares it (`Subject.afterwards`). The conversation's `finish` sets `Context.saved` to
the facts of the buttons that open what was saved; so it stands in sight for as long as an answer
may be asked on. After an answer that is secret nothing stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from handlers.question.query import opens

if TYPE_CHECKING:
    from handlers.subjects.declaration import Subject

STANDS = "saved"
"""The fact that says which conversation saved it."""
_OF = "~"
"""Before the facts of what was saved: an answer's own have the same names."""


@dataclass(frozen=True)
class DoorTo:
    """A conversation or question that does something with what was saved.

    opens: its name; it is handed the facts of what was saved.
    facts: others that it is handed besides.
    says: what is said above it, if its own words do not say enough.
    takes: it is handed what the sentence tells as if it were typed behind its command; else that is
        said in it where it may be heard.
    """

    opens: str
    facts: Mapping[str, str] = field(default_factory=dict)
    says: str = ""
    takes: bool = False


Way = DoorTo | str | None
"""A door; or what is said, because nothing can be done or nothing need be done. None: its subject
hears the words itself."""


@dataclass(frozen=True)
class Afterwards:
    """By what somebody wants of it. "": what the matter's sheet of facts says to it.

    change: another value, another day or place.
    take_back: it is not to be.
    add: something was left out. attach: a picture or a file was.
    look: it is to be seen once more.
    reached: whether whoever it is for has it.
    seen_by: who sees it. next: what comes of it, how and when.
    named: a pattern of words for it besides those of its sheet.
    heard: a pattern of words with which its subject hears first what changes it, takes it back,
        adds to it, looks at it or asks what comes of it.
    """

    change: Way = ""
    take_back: Way = ""
    add: Way = ""
    attach: Way = ""
    look: Way = ""
    reached: Way = ""
    seen_by: Way = ""
    next: Way = ""
    named: str = ""
    heard: str = ""

    @classmethod
    def by_one_way(cls, way: Way, **others: Any) -> Afterwards:
        """Of what is changed, taken back and added to by one way, but for the `others`."""
        return replace(cls(change=way, take_back=way, add=way), **others)


@cache
def _declared(subjects: tuple[Subject, ...]) -> Mapping[str, Afterwards]:
    of_sheets = {name: Afterwards() for subject in subjects for name in _with_a_sheet(subject)}
    own = {name: each for subject in subjects for name, each in subject.afterwards.items()}
    return {**of_sheets, **own}


def _with_a_sheet(subject: Subject) -> Iterator[str]:
    """Yields the names of conversations of which only a sheet tells what may be done after them."""
    confidential = {each.name for each in subject.confidential}
    for sheet in subject.fact_sheets:
        if not sheet.secret:
            yield from (each for each in sheet.flows if each not in confidential)


def declared(subjects: tuple[Subject, ...], flow: str) -> Afterwards | None:
    """Returns what may be done with what the conversation has saved; None if that is not told."""
    return _declared(subjects).get(flow)


@cache
def named_otherwise(subjects: tuple[Subject, ...], flow: str) -> frozenset[str]:
    """Returns the patterns of words for what other conversations save, but for this one's own."""
    known = _declared(subjects)
    return frozenset(each.named for each in known.values()) - {"", known[flow].named}


def stands(flow: str, saved: Mapping[str, object], asked: str) -> str:
    """Returns what keeps in sight what the conversation has saved; what the answer may be asked on
    about stays.

    saved: the facts of its buttons. asked: the data of the question that it answers, or "".
    """
    facts = opens(STANDS, **{STANDS: flow, **{_OF + key: each for key, each in saved.items()}})
    return _joined(asked, facts.partition("?")[2]) if asked else facts


def _joined(asked: str, facts: str) -> str:
    return f"{asked}{facts}" if asked.endswith("?") else f"{asked}&{facts}"


def standing(asked: str) -> tuple[str, Mapping[str, str]] | None:
    """Returns which conversation has saved what stands in sight, and its facts; None without one.

    asked: what the newest answer may be asked on about
    """
    given = dict(parse_qsl(asked.partition("?")[2]))
    return (given[STANDS], _own(given)) if STANDS in given else None


def _own(given: Mapping[str, str]) -> Mapping[str, str]:
    return {key.removeprefix(_OF): each for key, each in given.items() if key.startswith(_OF)}
