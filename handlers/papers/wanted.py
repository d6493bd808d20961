"""What somebody asks a document for; knows no kind of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers.papers.printing.model import Digits


@dataclass(frozen=True)
class Wanted:
    """What somebody asks for. plan: a name. due: a round's day; None is the whole year.

    bureau_ids: for lists over bureaus, those the asker may see; None is all of them.
    digits None: those of the printed form. gift: the one gift's. reader: whose document it is,
    by id; None at the office's own command line. named: with the names of who has not joined, as
    far as the reader may see them. listed: as one table, for a workbook. digest: a picture that
    stands in an executive's digest, of that fiscal year (B.E.).
    """

    kind: str
    plan: str | None = None
    due: date | None = None
    bureau_id: int | None = None
    bureau_ids: frozenset[int] | None = None
    digits: Digits | None = None
    gift: int | None = None
    reader: int | None = None
    named: bool = True
    listed: bool = False
    digest: int | None = None
