"""Which bureau a message is for: one at a time, and never one of several without a word."""

from __future__ import annotations

from typing import Any

from handlers.context import Context
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from models.people import people

_AND = pattern_of("กับ|และ|,|/|แล้วก็|รวมทั้ง")


def bureaus_meant(text: str, context: Context) -> list[dict[str, Any]]:
    """Returns the bureaus with people whose name the text may be. Raises Unclear where it names
    several."""
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    several = bureaus_named(text, list(known)).names if _AND.search(text) is not None else ()
    if len(several) > 1:
        first = listed(several, "หรือ")
        raise Unclear(f"ข้อความหนึ่งส่งถึงได้สำนักเดียว กรุณาเลือก {first} ก่อน แล้วส่งอีกครั้งถึงสำนักที่เหลือ")
    return [{"id": known[name], "name": name} for name in nearest_names(text, list(known))]
