"""Does or asks what is said beside the words that point at a row of a list in sight:
`อันที่สองของใคร`, `แล้วข้อ 3 ต้องส่งเมื่อไหร่`, `อันแรกผ่าน อันอื่นไว้พรุ่งนี้` (docs/decisions/0191).

What only looks opens the row. All else is read as if the row's name had been typed, so that it
means what it always means; where the row has no such name, the row that is asked about is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers import registry
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.one_to_one.below_cards import deeds_in_sight, lists_in_sight, said_deeds
from handlers.question import rows_shown, shown_asked, shown_labels
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import Pointing
from handlers.understand.thai import normalise, without_polite_ending
from models.queues.shown_buttons import ROW, ShownButton

Does = Callable[[ShownButton], Sequence[Message] | None]
Reads = Callable[[str], Sequence[Message]]

_LONGEST = 80
_READ_ANEW = ("pointed_at", 0)
_NOT_BY_PLACE = pattern_of("แดง|เขียว|เหลือง|ปุ่ม")
_LOOKED_AT = ("กิจกรรม", "แผน")
"""An activity's number alone would begin its report."""
_OTHERS_WAIT = pattern_of(
    r"(?P<first>\S.*?)\s+(?:ส่วน|แล้ว|ที่|\s)*(?:อัน|เรื่อง|ฉบับ|ตัว|รายการ|คน|ข้อ)?(?:อื่น(?:\s?ๆ)?|ที่?เหลือ)"
    r"(?:ๆ|เดี๋ยว|ค่อย|เอา|ขอ|ไว้|รอ|เก็บ|ยัง|ทำ|ดู|ก่อน|พรุ่งนี้|วันหลัง|ทีหลัง|คราวหน้า|นะ|ที่|\s)+"
)
_OTHERS = "รายการอื่นยังไม่ได้ทำอะไร ยังอยู่ตามเดิม"


def answered(context: Context, text: str, does: Does, reads: Reads) -> Sequence[Message] | None:
    """Returns what comes of words that point at a row by its place and say more; None for others.

    reads: answers other words as if they had been typed.
    """
    if context.person is None or len(text) > _LONGEST or not pointing.may_point(text):
        return None
    plain = without_polite_ending(normalise(text))
    which = pointing.by_place(plain)
    if which is None or _READ_ANEW in context.once:
        return None
    if (others := _OTHERS_WAIT.fullmatch(plain)) and pointing.by_place(others["first"]):
        return [*reads(others["first"]), Text(_OTHERS)]
    if shown_labels.may_point(plain) and shown_labels.pointed(plain, context.shown()):
        return None  # nothing is said but which row is meant: it is tapped
    found = (rows_shown.meant(which, rows) for rows in lists_in_sight.of_kind(context, which.kind))
    meant = next(filter(None, found), [])
    before, behind = plain[: which.start], plain[which.end :]
    if not meant or _NOT_BY_PLACE.search(before):
        return None
    looks = not said_deeds.left(said_deeds.ASKED_OF_ROW.sub(" ", f"{before} {behind}"), meant, ())
    if len(meant) > 1:
        opened = [each for each in meant if _opens(each)]
        return [shown_asked.which_pointed(opened)] if looks and len(opened) > 1 else None
    [row] = meant
    if looks and (row.kind == ROW or _opens(row)):
        return does(row)
    done = deeds_in_sight.done_to_row(row, f"{before} {behind}", plain, does)
    return done or _by_name(context, which, plain, row, does, reads, looks)


def _by_name(
    context: Context,
    which: Pointing,
    plain: str,
    row: ShownButton,
    does: Does,
    reads: Reads,
    looks: bool,
) -> Sequence[Message] | None:
    """Reads the words with the name of the row; without one, opens the row that they ask about."""
    name = lists_in_sight.called(context, row, which.kind)
    asks = said_deeds.ASKS.search(plain) is not None
    if not (looks or asks) and shown_labels.names_as_well(plain):
        return None
    if name:
        context.once[_READ_ANEW] = True
        if looks and not asks:
            return reads(name.replace(*_LOOKED_AT))
        return reads(f"{plain[: which.start]}{name} {plain[which.end :].strip()}".strip())
    return does(row) if asks and (row.kind == ROW or _opens(row)) else None


def _opens(row: ShownButton) -> bool:
    """Tells whether a tap only shows something, or the thing before anything is decided on it."""
    if row.label.startswith(rows_shown.OPENING):
        return True
    return registry.query(row.target.removeprefix("o:").partition("?")[0]) is not None
