"""The document of dossiers, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.subjects.document_kind_words import DocumentWords
from models.bureau_awards.dossier_documents import AWARD_DOSSIER
from models.calendar import fiscal_year, period

_YEAR = re.compile(r"ปี(?:งบประมาณ|งบ)?(?:พศ)?(25\d\d)")


def end_of_year(year: int) -> date:
    """The last day of a fiscal year (B.E.)."""
    return period(year, 12)[1]


def year_choices(context: Context) -> Sequence[Choice]:
    """Offers this fiscal year and the one before."""
    years = (context.fiscal_year, context.fiscal_year - 1)
    ends = [(year, end_of_year(year)) for year in years]
    return [Choice(f"y{year}", year_words(end), end.isoformat()) for year, end in ends]


def year_words(due: date | None) -> str:
    return f"ปีงบประมาณ {fiscal_year(due)}" if due is not None else "ปีงบประมาณนี้"


def read_year(typed: str, today: date) -> date:
    """Reads a fiscal year; without one it is the present one."""
    found = _YEAR.search(typed)
    return end_of_year(int(found[1]) if found is not None else fiscal_year(today))


WORDS = (
    DocumentWords(
        AWARD_DOSSIER,
        "แฟ้มคัดเลือกสำนัก",
        ("แฟ้มสำนักดีเด่น", "แฟ้มคัดเลือก", "แฟ้มสำนัก"),
        due_choices=year_choices,
        due_words=year_words,
        read_due=read_year,
    ),
)
