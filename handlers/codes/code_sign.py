"""`ป้าย QR` lists what is open, with its code. A person orders a poster, tent card or picture."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.codes.open_code import HOW, MENU, found, is_over, openings
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from models.codes import given_codes
from models.codes.short_code import ShortCode, number_of
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

_MOST = 9
_SIGNS = (
    ("poster", "ป้าย A4 (PDF)"),
    ("tent_card", "ป้ายตั้งโต๊ะ (PDF)"),
    ("code_picture", "ภาพสำหรับกลุ่ม"),
)


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Shows the code with its signs, or what may have one. facts: `o` and `a` what it opens."""
    about = button_facts.whole(facts, "a")
    if about is not None:
        code = _given(context, facts.get("o", ""), about)
    else:
        code = found(context, rest)
    if code is not None and not is_over(context, code):
        return [_card(context, code)]
    if rest.strip():
        return [Text(f"ไม่พบรหัสนี้หรือรหัสปิดแล้ว\n{HOW}", (MENU,))]
    return [_choices(context)]


def _given(context: Context, sort: str, about: int) -> ShortCode | None:
    """The code of this, a new one if it has none; None if it may have none now."""
    opening = openings(context).get(sort)
    allowed = opening.on_request(context) if opening is not None else {}
    if about not in allowed:
        return None
    last_day = allowed[about]
    given_codes.give(context.session, sort, about, last_day, context.now, context.random_bytes)
    return given_codes.of(context.session, sort, about)


def _card(context: Context, code: ShortCode) -> Card:
    until = short_date(code.last_day) if code.last_day is not None else "ไม่มีกำหนด"
    number = number_of(code.code)
    return Card(
        "ป้าย QR",
        subtitle=openings(context)[code.opens].title(context, code.about_id),
        rows=(Row("รหัส", code.code), Row("ใช้ได้ถึง", until)),
        note="ผู้ใช้สแกน QR หรือพิมพ์รหัสในแชตนี้ก็ได้",
        buttons=tuple(Button(label, opens(name, g=number), label) for name, label in _SIGNS),
    )


def _choices(context: Context) -> Message:
    may = [
        (last_day is None, opening.title(context, about), opens("code_sign", o=sort, a=about))
        for sort, opening in openings(context).items()
        for about, last_day in opening.on_request(context).items()
    ]
    buttons = [Button(title, data) for _, title, data in sorted(may)]
    words = "ต้องการป้าย QR ของเรื่องใด กดเลือก หรือพิมพ์ “ป้าย QR” ตามด้วยรหัส"
    return Text(words, (*buttons[:_MOST], MENU))


QUERY = Query(
    name="code_sign",
    words=("ป้าย QR", "ป้ายคิวอาร์", "ขอป้าย", "คิวอาร์โค้ด", "QR"),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
)
