"""`ป้าย QR` lists what is open, with its code. A person orders a poster, tent card or picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.codes.open_code import HOW, MENU, found, is_over, openings
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise
from models.codes import given_codes
from models.codes.short_code import ShortCode, number_of
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

_MOST, _LEAST = 9, 3
_LEAD = pattern_of(r"^(?:(?:ของ|กิจกรรม|งาน|ลงชื่อ|สำหรับ|เรื่อง|\s)+(?=\S))")
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
        return [_named(context, rest) or Text(f"ไม่พบรหัสนี้หรือรหัสปิดแล้ว\n{HOW}", (MENU,))]
    return [_choices(context)]


def _named(context: Context, rest: str) -> Message | None:
    """Returns the sign of what the words name, or what may be meant; None if they name nothing."""
    key = fold(_LEAD.sub("", normalise(rest), count=1))
    if len(key) < _LEAST:
        return None
    found = [each for each in _by_name(context) if key in fold(each[2].label)]
    if len(found) != 1:
        buttons = tuple(button for _, _, button in found[:_MOST])
        return Text("ชื่อนี้ตรงกับหลายเรื่อง กดเลือก", (*buttons, MENU)) if found else None
    sort, about, button = found[0]
    code = _given(context, sort, about) or given_codes.of(context.session, sort, about)
    if code is not None and not is_over(context, code):
        return _card(context, code)
    return Text(f"“{button.label}” ไม่มีป้ายพิมพ์ ใช้รหัสบนจอที่เปลี่ยนทุกนาที กดเพื่อเปิด", (button, MENU))


def _by_name(context: Context) -> Iterator[tuple[str, int, Button]]:
    """Yields what the person may have a sign of: its sort, its id, and the button that opens it."""
    for sort, opening in openings(context).items():
        for about in opening.on_request(context):
            title = opening.title(context, about)
            yield sort, about, Button(title, opens("code_sign", o=sort, a=about))
        for about, button in opening.kept(context).items():
            yield sort, about, button


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
