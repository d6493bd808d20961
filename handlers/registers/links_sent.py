"""`ดูลิงก์ OIT ที่ส่งไปแล้ว`: what one has given to the registers, each with its state."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Part, Row, Text
from handlers.question.query import Facts, Query
from handlers.registers import register_words, show_register
from handlers.registers.register_words import GIVE, ITEM, OF_KIND, TAKE_OUT, TONE
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.calendar import office_day
from models.people.person import Person
from models.registers import importing
from models.registers.register_items import ItemStanding
from models.registers.register_kind import OIT

_LONGEST, _SHOWN = 60, 10
_SENT = pattern_of(rf"ส่ง(?:อะไร|ข้อไหน|ลิงก์ไหน|ไป|ไว้|แล้ว)|(?:ที่|เพิ่ง|เคย|ได้)(?:{ME_OR_US}|เพิ่ง|ได้)?ส่ง")
_NAMED = pattern_of(r"ลิงก์|ลิงค์|ลิ้ง|(?i:oit)|โอไอที|ทะเบียน")
_ASKS = pattern_of(r"ดู|อะไร|ไหน|บ้าง|สถานะ")
_ELSEWHERE = pattern_of(
    r"รายงาน|คลินิก|ของขวัญ|ร้องเรียน|เบาะแส|เอกสาร|ข้อความ|ชม|คำถาม|แบบ|ใคร|ต้องส่ง|ไม่(?:ได้)?ส่ง|เหลือ|\d\.\d|ตรวจ"
    r"|กิจกรรม|หนังสือ|ของสำนัก(?!เรา)|ทั้งสำนักงาน|ส่งคืน|ส่งที่|ส่งยังไง|ส่งกลับ|เสีย|เปิดไม่|เลื่อน|เตือน"
)
_OF_ITEM = tuple(f"o:{name}?" for name in (ITEM, GIVE, TAKE_OUT))


@listener()
def asked(context: Context, text: str) -> Query | None:
    """Returns what one has given, if the words ask for it: by the name of a register or of links,
    or just below an item; None for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return None
    if not _SENT.search(plain) or not _ASKS.search(plain) or _ELSEWHERE.search(plain):
        return None
    if not _given(context, context.me):
        return None
    return QUERY if _NAMED.search(plain) or _in_sight(context) else None


def _in_sight(context: Context) -> bool:
    return any(each.target.startswith(_OF_ITEM) for shown in context.shown()[:1] for each in shown)


def _given(context: Context, me: Person) -> list[tuple[str, ItemStanding]]:
    """Returns this year's items for which the person gave what still stands, with their register's
    kind; OIT first."""
    found = []
    for kind in sorted(OF_KIND, key=lambda each: each != OIT):
        register = importing.register_of(context.session, kind, context.fiscal_year)
        seen = show_register.seen_items(context, register) if register is not None else []
        found += [
            (kind, each) for each in seen if any(entry.given_by == me.id for entry in each.entries)
        ]
    return found


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what the person gave, each with its state and the button that shows it."""
    found = _given(context, context.me)
    if not found:
        return [Text(_NONE, (register_words.register_button(OIT),))]
    rows: list[Part] = [_row(*each) for each in found[:_SHOWN]]
    more = len(found) - _SHOWN
    note = f"ยังมีอีก {more:,} ข้อ กด “OIT” เพื่อดูทุกข้อ" if more > 0 else ""
    button = register_words.register_button(OIT)
    return [Card(f"ที่ท่านส่งแล้ว {len(found):,} ข้อ", rows=tuple(rows), buttons=(button,), note=note)]


_NONE = "ท่านยังไม่ได้ส่งลิงก์หรือข้อมูลของทะเบียนในปีนี้ กด “OIT” เพื่อดูข้อที่ต้องส่ง"


def _row(kind: str, standing: ItemStanding) -> Row:
    called = register_words.numbered(kind, standing.item.number)
    given = short_date(office_day(max(each.given_at for each in standing.entries)))
    label = f"{called} {register_words.state_words(standing)} · ส่งเมื่อ {given}"
    seen = register_words.item_button(standing.item.id, called)
    return Row(label, standing.item.title, seen, TONE[standing.state])


QUERY = Query("links_sent", (), answer, own=True)
