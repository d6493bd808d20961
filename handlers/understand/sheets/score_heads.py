"""The heads of a score sheet in a workbook. Knows no database: the process that opens people's
files uses it too, and what prints the sheet writes them."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of

PLACE = "ลำดับ"
"""The first head, with the sheet's code behind it."""

_CODE = pattern_of(rf"{PLACE}\s*\(แบบ\s*S(\d{{1,9}})-(\d{{1,6}})\)")
_ITEM = pattern_of(r"ข้อ\s*(\S+)")


def place_head(sheet_id: int, version: int) -> str:
    """Returns the head that names the sheet and the version of its items."""
    return f"{PLACE} (แบบ S{sheet_id}-{version})"


def code_in(head: str) -> tuple[int, int] | None:
    """Returns the sheet's id and the version of its items, or None."""
    found = _CODE.fullmatch(" ".join(head.split()))
    return (int(found[1]), int(found[2])) if found is not None else None


def item_head(number: str, most: str) -> str:
    """Returns the head of an item's column."""
    return f"ข้อ {number} (เต็ม {most})" if most else f"ข้อ {number}"


def item_in(head: str) -> str | None:
    """Returns the number of the item whose column it is, or None."""
    found = _ITEM.match(head.strip())
    return found[1] if found is not None else None
