"""Hears which bureau is to be reminded below figures: `เตือนสำนักนี้ด้วย`, `ทวงสำนักแรกให้ที`
(docs/decisions/0143)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.one_to_one import opening
from handlers.one_to_one.below_cards import lists_in_sight, row_words, said_deeds
from handlers.question import rows_shown
from handlers.question.query import opens
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import PointedKind
from models.queues.shown_buttons import DATA, ShownButton


def reminding(
    context: Context, plain: str, shown: Sequence[ShownButton]
) -> list[ShownButton] | None:
    """What reminds the bureau of a row, or of the answer; of a list from which none is named, each
    of its bureaus. None for other words."""
    if not opening.is_open(context, _SEND):
        return None
    said = REMINDS.sub(" ", plain)
    which = pointing.by_place(said)
    several = which is not None and bool(which.many)
    row = row_words.named(said, shown) if not several else None
    rows = [row.button] if row is not None else rows_shown.opening_rows(shown)
    if which is not None and several:
        lists = lists_in_sight.of_kind(context, PointedKind.BUREAU)
        rows = next(filter(None, (rows_shown.meant(which, each) for each in lists)), [])
        rest = f"{said[: which.start]} {said[which.end :]}"
    else:
        rest = row.rest if row is not None else _THAT_BUREAU.sub(" ", said, count=1)
    if rest == said or said_deeds.left(rest, [row.button] if row is not None else (), ()):
        return None
    asked = dict(parse_qsl(context.asked_before().partition("?")[2]))
    if row is None and not several and "b" in asked:
        return [_reminder(asked, plain)]
    if row is None and _THEM.search(said):
        return None
    told = [(dict(parse_qsl(each.target.partition("?")[2])), each) for each in rows]
    found = [_reminder(facts, each.item.partition("\n")[0]) for facts, each in told if "b" in facts]
    return found if 0 < len(found) <= _MOST_BUREAUS else None


def _reminder(facts: Mapping[str, str], name: str) -> ShownButton:
    given = {key: facts[key] for key in ("b", "n", "d") if key in facts}
    return ShownButton("เตือน", f"เตือน{name}", DATA, opens(_SEND, **given), name)


_SEND, _MOST_BUREAUS = "send_reminder", 8
REMINDS = pattern_of(
    "(?:แจ้ง|ส่ง)?(?<!การ)เตือน|ทวง(?:ถาม)?|จี้|^(?:ช่วย|ฝาก|ขอ)*ตาม(?=.*(?:ให้|หน่อย|ที$))"
)
_THEM = pattern_of("เขา|เค้า")
_THAT_BUREAU = pattern_of("(?:สำนัก|หน่วยงาน)(?:นี้|นั้น)|พวก(?:เขา|เค้า)|เขา|เค้า")
