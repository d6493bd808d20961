"""Reads XML of people's files without a tree; cuts it at byte places and keeps the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat

from scheduler.content_checked import ContentRefused, Reason

Span = tuple[int, int]

_TAG = re.compile(rb"""<(?:"[^"]*"|'[^']*'|[^>"'])*>""")


def parser(body: bytes) -> expat.XMLParserType:
    """Return a parser for a part in UTF-8 without a DTD; others make it raise ContentRefused.

    In UTF-8 a name has one spelling, so bytes can be searched. A DTD only serves entity bombs.
    """
    made = expat.ParserCreate("utf-8", namespace_separator=" ")

    def doctype(*_declared: object) -> None:
        raise ContentRefused(Reason.BROKEN)

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "us-ascii"):
            raise ContentRefused(Reason.BROKEN)

    made.StartDoctypeDeclHandler = doctype
    made.XmlDeclHandler = declared
    made.buffer_text = True
    return made


def outermost(body: bytes) -> tuple[str, str]:
    """Return namespace and name of the outermost element. Raises ContentRefused or ExpatError."""
    found: list[str] = []
    reading = parser(body)

    def first(name: str, _attributes: object) -> None:
        found.append(name)
        reading.StartElementHandler = None

    reading.StartElementHandler = first
    reading.Parse(body, True)
    namespace, _, name = found[0].rpartition(" ")
    return namespace, name


def end_of_tag(body: bytes, at: int) -> int:
    """Return the place behind the tag that begins here."""
    tag = _TAG.match(body, at)
    if tag is None:
        raise ContentRefused(Reason.BROKEN)
    return tag.end()


def end_of_element(body: bytes, began: int, at: int) -> int:
    """Return the place behind the element that began here.

    at: where the parser reports its end: its end tag, or behind a tag that is both start and end
    """
    opened = end_of_tag(body, began)
    return at if at == opened and body.endswith(b"/>", 0, at) else end_of_tag(body, at)


def without(body: bytes, spans: Iterable[Span]) -> bytes:
    """Return the part without these places; they may lie inside each other."""
    kept, done = [], 0
    for start, end in sorted(spans):
        kept.append(body[done:start])
        done = max(done, end)
    return b"".join([*kept, body[done:]])
