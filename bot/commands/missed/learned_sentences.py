"""Sentences with the wish that somebody gave them after looking: read, checked and written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from models.errors import FileFaults

NAME = "learned_sentences.tsv"
"""The file in the data folder; the source's folder may not be written to."""

LISTED = ("wish", "sentence", "times", "last_day", "nearest")
"""The columns of a list that is looked through; only the first two are read."""

NO_WISH = "none"
_KEPT = LISTED[:2]
_BYTE_ORDER = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class LookedThrough:
    """What a looked-through list holds."""

    new: Mapping[str, str]
    """The wish of each new sentence."""
    known: int
    """Lines that were learned before, or stand in the list twice."""
    without_wish: int


def read(path: Path) -> dict[str, str]:
    """Returns the wish of each learned sentence; none if there is no file yet."""
    if not path.exists():
        return {}
    rows = list(_rows(path.read_bytes()))[1:]
    return {row[1]: row[0] for _, row in rows if len(row) > 1}


def written(learned: Mapping[str, str]) -> str:
    """Returns the file's text."""
    text = io.StringIO()
    lines = csv.writer(text, delimiter="\t", lineterminator="\n")
    lines.writerow(_KEPT)
    lines.writerows((wish, sentence) for sentence, wish in learned.items())
    return text.getvalue()


def reads(sentence: str, wish: str) -> bool:
    """Tells whether the bot reads the sentence as this wish now."""
    from handlers import registry  # noqa: PLC0415

    match = registry.meant(sentence)
    return (match.name if match is not None else NO_WISH) == wish


def looked_through(table: bytes, learned: Mapping[str, str], names: Iterable[str]) -> LookedThrough:
    """Reads a list. Raises FileFaults, which names each wrong line and what to do.

    learned: what was learned before.
    names: of the roster; they are taken out of sentences, as before these were kept
    """
    from handlers.missed.roster_names import RosterNames  # noqa: PLC0415
    from handlers.missed.without_persons import without_persons  # noqa: PLC0415

    roster, faults, left_out, known = RosterNames(names), [], 0, 0
    new: dict[str, str] = {}
    for number, row in _rows(table):
        if [cell.strip() for cell in row[:2]] == list(_KEPT) or not any(row):
            continue
        wish, typed = row[0].strip(), row[1].strip() if len(row) > 1 else ""
        if not wish:
            left_out += 1
            continue
        sentence = without_persons(typed, roster)
        fault = _fault(wish, typed, sentence, {**learned, **new})
        if fault or sentence is None:
            faults.append(f"line {number}: {fault}")
        elif sentence in learned or sentence in new:
            known += 1
        else:
            new[sentence] = wish
    if faults:
        raise FileFaults(faults)
    return LookedThrough(new, known, left_out)


def _fault(wish: str, typed: str, sentence: str | None, learned: Mapping[str, str]) -> str:
    """Returns what is wrong with a line and what to do; "" if nothing is."""
    from handlers import registry  # noqa: PLC0415

    wishes = [*registry.commands(), NO_WISH]
    if not typed:
        return "has no sentence; write it in the second column, after a tab"
    if wish not in wishes:
        near = ", ".join(get_close_matches(wish, wishes)) or "see `strongbot understanding wishes`"
        return f"no wish is called {wish}; is it one of: {near}"
    if sentence is None:
        return "the sentence may name somebody or hold a code, or says too little; write it anew"
    before = learned.get(sentence, wish)
    if before != wish:
        return f"the same sentence was given the wish {before}; keep one of the two"
    return ""


def _rows(table: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yields each line's number and cells; spreadsheets write UTF-16, too. Raises FileFaults."""
    encoding = "utf-16" if table.startswith(_BYTE_ORDER) else "utf-8-sig"
    try:
        text = table.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise FileFaults(["the file is no text in UTF-8; save it as such"]) from wrong
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    try:
        for row in rows:
            yield rows.line_num, row
    except csv.Error as wrong:
        raise FileFaults([f"line {rows.line_num}: is no line of a table ({wrong})"]) from wrong
