"""`สมุดความดี`: what waits for the person and their own deeds; one deed with what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.good_deeds import deed_words
from handlers.good_deeds.deed_words import SHOWN
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.patterns import pattern_of
from models.errors import Refusal
from models.good_deeds import deed_praise, deed_texts, deed_witness, deeds
from models.good_deeds.good_deed import GoodDeed
from models.people import people

_SIZE, _CUT = 8, 60


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the person's own deeds, in pages."""
    context.asked = opens(deed_words.BOOK)
    found = deeds.mine(context.session, context.me)
    page = button_facts.page(facts, _SIZE, len(found))
    waiting = _waiting(context) if page.number == 1 else []
    rows = (*waiting, *(_row(context, each) for each in page.of(found)))
    title = f"สมุดความดีของท่าน {len(found):,} เรื่อง" if found else "สมุดความดีของท่าน"
    return [
        Card(
            title,
            subtitle=page.beside("ล่าสุดอยู่บน"),
            rows=rows or (Para("ยังไม่มีบันทึก พิมพ์ “บันทึกความดี” ตามด้วยสิ่งที่ทำได้เลย"),),
            buttons=(
                deed_words.ANOTHER,
                *page.turn(deed_words.BOOK),
                *((_FILE,) if found else ()),
                MENU,
            ),
            note=deed_words.PROMISE,
        )
    ]


_FILE = Button("ขอไฟล์ PDF", opens(deed_words.OWN_PAPER), "ขอไฟล์สมุดความดี")


def _waiting(context: Context) -> list[Part]:
    """Returns the praise that waits for the person, and what they are asked to have seen."""
    rows = list[Part]()
    for praise in deed_praise.waiting(context.session, context.me, context.now):
        answer_it = Button("ตอบ", opens(deed_words.ANSWER_PRAISE, p=praise.id), "ตอบคำชื่นชม")
        words = cut_graphemes(deed_praise.words(context.sealer, praise), _CUT)
        rows.append(Row("คำชื่นชมรอท่านตอบ", words, answer_it, tone="warn"))
    for deed in deed_witness.waiting(context.session, context.me):
        answer_it = Button("ตอบ", opens(deed_words.BE_WITNESS, d=deed.id), "ตอบคำขอยืนยัน")
        words = cut_graphemes(deed_texts.words(context.sealer, deed), _CUT)
        rows.append(Row("เพื่อนขอให้ยืนยันว่าเห็น รอท่านตอบ", words, answer_it, tone="warn"))
    return rows


def _row(context: Context, deed: GoodDeed) -> Row:
    words = cut_graphemes(deed_texts.words(context.sealer, deed), _CUT)
    label = f"{short_date(deed.done_on)} · {VIRTUES[deed.virtue]} · {SHOWN[deed.shown]}"
    return Row(label, words, deed_words.one_button(deed.id))


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the person's own deed. facts: `d` its id"""
    try:
        deed = deeds.own(context.session, context.me, button_facts.whole(facts, "d") or 0)
    except Refusal as refusal:
        return [deed_words.refused(refusal)]
    return [card(context, deed)]


def card(context: Context, deed: GoodDeed) -> Card:
    """Returns the card of an own deed with its buttons."""
    rows: list[Part] = [
        Para(deed_texts.words(context.sealer, deed)),
        Row("คุณธรรม", VIRTUES[deed.virtue]),
        Row("วันที่ทำ", thai_date(deed.done_on)),
    ]
    if deed.hours:
        rows.append(Row("เวลาที่ใช้", f"{deed.hours} ชั่วโมง"))
    change = Button("เปลี่ยน", opens(deed_words.SHOW_TO, d=deed.id), "เปลี่ยนผู้อ่าน")
    rows.append(Row("ผู้อ่านได้", SHOWN[deed.shown], change))
    names = people.names(context.session, (deed.praised_by, deed.witness_id))
    if deed.praised_by in names:
        rows.append(Row("ผู้ชื่นชม", names[deed.praised_by]))
    if deed.witnessed_on is not None:
        who = names.get(deed.witness_id or 0, "เพื่อนร่วมงาน")
        rows.append(Row("ผู้ยืนยัน", f"{who} เมื่อ {short_date(deed.witnessed_on)}", tone="good"))
    elif deed.witness_id in names:
        rows.append(Row("รอยืนยันจาก", names[deed.witness_id]))
    rows.append(Row("รหัสยืนยันว่าไม่ถูกแก้ไข", deed_texts.hashed(context.sealer, deed)[:16]))
    return Card("ความดีของท่าน", rows=tuple(rows), buttons=_buttons(deed))


def _buttons(deed: GoodDeed) -> tuple[Button, ...]:
    withdraw = Button("ถอนข้อความ", opens(deed_words.WITHDRAW, d=deed.id), "ถอนข้อความ")
    if deed.witnessed_on is not None:
        return (withdraw, deed_words.MINE)
    witness = Button("ขอผู้ยืนยัน", opens(deed_words.ASK_WITNESS, d=deed.id), "ขอผู้ยืนยัน")
    return (witness, withdraw, deed_words.MINE)


_AS_A_FILE = pattern_of(
    "ไฟล์|(?i:pdf)|พีดีเอฟ|(?i:word)|เวิร์ด|(?:เป็น|ออก)(?:มา)?(?:เป็น)?(?:เล่ม|เอกสาร)|ปริ้น|พิมพ์ออก"
)
_OF_THE_BUREAU = pattern_of(
    "สำนัก|หน่วยงาน|ทุกคน|ของเพื่อน|กิจกรรม|รายงาน|อยากทำ|โครงการ"
    r"|เล่มความดี|รวม(?:เป็น)?เล่ม|เล่มรวม|ระดม|ช่วยกันคิด|ปัญหา|หลักฐาน|\d"
)


def _as_a_file(_context: Context, plain: str) -> str | None:
    """Returns the name of the document with one's own deeds, if the words want it."""
    wanted = _AS_A_FILE.search(plain) is not None and _OF_THE_BUREAU.search(plain) is None
    return deed_words.OWN_PAPER if wanted else None


_CALLED = pattern_of("ความดี|ทำดี(?!กว่า|ไหม|มั้ย)")
MATTER = OwnMatter(
    _CALLED,
    _as_a_file,
    lists=(
        OwnList(
            deed_words.BOOK,
            deed_words.ONE,
            _CALLED,
            "แจ้ง|ส่ง|บันทึก|จด|เขียน|ลง",
            files=frozenset((deed_words.KEEP,)),
        ),
    ),
)
"""`ทำดีอะไรไปบ้าง ขอเป็นไฟล์หน่อย`"""
QUERY = Query(
    name=deed_words.BOOK,
    of_all="office_deeds",
    words=("สมุดความดี", "ความดีของฉัน", "สมุดความดีของฉัน"),
    answer=answer,
    own=True,
)


def _who_reads(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that readings are not counted, above the book: it tells who may read each deed."""
    return [Text(_NOT_COUNTED), *answer(context, rest, facts)]


def _who_may_read(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says who may read which deeds, above the book."""
    return [Text(deed_words.READERS), *answer(context, rest, facts)]


def _changes_readers(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says how the readers of a deed are changed, above the book; nothing is changed."""
    return [Text(_NOT_CHANGED), *answer(context, rest, facts)]


_NOT_CHANGED = "ยังไม่ได้เปลี่ยน กดเรื่องที่ต้องการ แล้วกด “เปลี่ยน” ที่ผู้อ่านได้"
CHANGES_READERS = replace(QUERY, answer=_changes_readers)
_NOT_COUNTED = "บอตไม่นับว่าใครเปิดอ่านแล้ว ในสมุดบอกไว้ว่าแต่ละเรื่องใครอ่านได้ หากมีผู้ยืนยันหรือมีคำชื่นชม บอตแจ้งท่าน"
WHO_READS = replace(QUERY, answer=_who_reads)
WHO_MAY_READ = replace(QUERY, answer=_who_may_read)
ONE_QUERY = Query(name=deed_words.ONE, words=(), answer=one, own=True)
