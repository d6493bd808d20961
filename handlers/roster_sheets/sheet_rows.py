"""Turns the cells of a roster workbook into rows: roles in Thai become the stored ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.people.people_words import ROLE_NAMES
from handlers.understand.patterns import pattern_of
from handlers.understand.sheets import roster_heads
from handlers.understand.thai import fold
from models.accounts.roster_rows import RawRow
from models.people.person import ROLES

_BETWEEN = pattern_of(r"[;,/\n]|\s+และ\s*")
_ROLES = {
    **{fold(name): role for role, name in ROLE_NAMES.items()},
    **{fold(role): role for role in ROLES},
    fold("ผู้รายงาน"): "reporter",
    fold("ผู้ดูแลแผน"): "admin",
    fold("ผู้รับเรื่อง"): "receiver",
    fold("ที่ปรึกษาคลินิก"): "adviser",
    fold("เจ้าหน้าที่"): "staff",
}


def rows_of(workbook: Mapping[str, Any]) -> list[RawRow]:
    """Returns the rows that the worker read. Raises ValueError if a button holds anything else."""
    try:
        rows = [
            RawRow(int(number), tuple(str(cell) for cell in cells), tuple(map(int, numbers)))
            for number, cells, numbers in workbook["roster"]
        ]
    except (TypeError, KeyError) as wrong:
        raise ValueError("no rows of a roster") from wrong
    return in_stored_words(rows)


def from_sheet(rows: Sequence[RawRow]) -> list[RawRow]:
    """Returns the rows of a sheet from its line of Thai heads on; without one, the same rows."""
    at = roster_heads.head_at([row.cells for row in rows])
    if at is None or all(cell.isascii() for cell in rows[at].cells):
        return list(rows)
    known = roster_heads.columns(rows[at].cells)
    heads = RawRow(rows[at].number, tuple(column for _, column in known))
    places = [place for place, _ in known]
    below = [
        replace(row, cells=tuple(row.cells[p] if p < len(row.cells) else "" for p in places))
        for row in rows[at + 1 :]
    ]
    return in_stored_words([heads, *below])


def in_stored_words(rows: Sequence[RawRow]) -> list[RawRow]:
    """Returns the rows with the stored names of the roles that are named in Thai."""
    if not rows or "roles" not in rows[0].cells:
        return list(rows)
    at = rows[0].cells.index("roles")
    return [rows[0], *(_with_roles(row, at) for row in rows[1:])]


def _with_roles(row: RawRow, at: int) -> RawRow:
    if at >= len(row.cells):
        return row
    named = [part.strip() for part in _BETWEEN.split(row.cells[at]) if part.strip(" -–")]
    stored = ";".join(_ROLES.get(fold(each), each) for each in named)
    return replace(row, cells=(*row.cells[:at], stored, *row.cells[at + 1 :]))
