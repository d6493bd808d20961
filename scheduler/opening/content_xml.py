"""XML of people's files: read without a tree, and cut at byte places, so that all else stays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat

from scheduler.content_checked import Reason, Refused

Span = tuple[int, int]

_TAG = re.compile(rb"""<(?:"[^"]*"|'[^']*'|[^>"'])*>""")


def parser(body: bytes) -> expat.XMLParserType:
    """A parser for a part in UTF-8 without a DTD; any other raises Refused while it is read.

    What has only one spelling can be looked for in the bytes; a DTD only serves entity bombs.
    """
    made = expat.ParserCreate("utf-8", namespace_separator=" ")

    def doctype(*_declared: object) -> None:
        raise Refused(Reason.BROKEN)

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "us-ascii"):
            raise Refused(Reason.BROKEN)

    made.StartDoctypeDeclHandler = doctype
    made.XmlDeclHandler = declared
    made.buffer_text = True
    return made


def outermost(body: bytes) -> tuple[str, str]:
    """Namespace and name of the outermost element of a well-formed part; else Refused or an
    ExpatError is raised."""
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
    """The place behind the tag that begins there."""
    tag = _TAG.match(body, at)
    if tag is None:
        raise Refused(Reason.BROKEN)
    return tag.end()


def end_of_element(body: bytes, began: int, at: int) -> int:
    """The place behind an element that began there, where the parser tells its end at `at`: the
    place of its end tag, or behind a tag that is both."""
    opened = end_of_tag(body, began)
    return at if at == opened and body.endswith(b"/>", 0, at) else end_of_tag(body, at)


def without(body: bytes, spans: Iterable[Span]) -> bytes:
    """The part without these places; some may lie in others."""
    kept, done = [], 0
    for start, end in sorted(spans):
        kept.append(body[done:start])
        done = max(done, end)
    return b"".join([*kept, body[done:]])
