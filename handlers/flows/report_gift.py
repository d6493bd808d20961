"""A gift or benefit received, or refused: what, from whom, when, of what value, and what then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.flow import Answers, Choice, Flow, Mend, Opening, Step, offering, plain
from handlers.gifts import answers as gift_answers
from handlers.gifts import cards as gift_cards
from handlers.gifts import files as gift_files
from handlers.gifts import notices as gift_notices
from handlers.gifts import words as gift_words
from handlers.gifts.answers import FOUND, OWN_FREE, OWN_PRESSED, PUBLIC, UNKNOWN
from handlers.messages import Card, Row, Said, Text, cut_graphemes
from handlers.understand.dates import thai_date
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.gift import DONE_SO_FAR, REFUSED, RELATIONS, RELATIVE
from models.person import Person
from models.services import gifts

_ASKING = ("ไหม", "มั้ย", "หรือ", "ยังไง", "อย่างไร", "อะไร", "เท่าไ", "จาก")
_SHORT = {
    "contractor": "คู่สัญญา/ผู้รับจ้าง",
    "subordinate": "ผู้ที่ท่านกำกับดูแล",
    "citizen": "ประชาชน/ผู้มาติดต่อ",
    "relative": "ญาติ",
    "other": "เพื่อนหรืออื่น ๆ",
}
"""As a button says it, in at most twenty letters."""

MANNER: Mapping[str, str] = {
    OWN_PRESSED: "ให้ฉัน ปฏิเสธไม่ได้",
    OWN_FREE: "ให้ฉัน ปฏิเสธได้",
    PUBLIC: "ให้คนทั่วไปเหมือนกัน",
}

INTRO = (
    "รายงานทุกครั้งที่ได้รับ ไม่ว่ามูลค่าเท่าใด หรือแม้ปฏิเสธไปแล้ว\nผู้ที่เห็นมีเฉพาะท่าน ผู้บังคับบัญชาที่พิจารณา และผู้ดูแลระบบ"
)


def open_gift(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From the beginning; words after the command are what was received, unless they ask."""
    del facts
    answers: Answers = {}
    if rest and not any(word in rest for word in _ASKING):
        try:
            read = gift_answers.read_what(rest, context, answers)
        except Unclear:
            read = ""
        if isinstance(read, Choice):
            answers = {"what": read.value, **read.also}
        elif read:
            answers = {"what": read}
    return Opening("", answers, [Text(INTRO)])


# -- the questions -------------------------------------------------------------------------------


def ask_staff(_context: Context, answers: Answers) -> Said:
    return Text(f"ในสำนักงานมีผู้ที่ชื่อหรือตำแหน่งใกล้เคียง “{answers['giver']}” หมายถึงผู้ใด")


def staff_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    found = gift_answers.maybe_meant(context, answers["giver"])
    of = answers["giver"]  # an answer about another giver names nobody
    named = [Choice(f"p{p.id}", cut_graphemes(p.name, 20), [of, p.id]) for p in found]
    return [*named, Choice("nobody", "ไม่ใช่คนในสำนักงาน", [of, 0])]


def read_staff(text: str, context: Context, answers: Answers) -> list[Any]:
    """A name typed in full, or more of it."""
    found = [
        p for p in gift_answers.maybe_meant(context, answers["giver"]) if text.strip() in p.name
    ]
    if len(found) != 1:
        raise Unclear("กรุณาเลือกจากปุ่ม หากไม่ใช่คนในสำนักงาน กด “ไม่ใช่คนในสำนักงาน”")
    return [answers["giver"], found[0].id]


def day_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    yesterday = context.today - timedelta(days=1)
    return (
        Choice("today", "วันนี้", context.today.isoformat()),
        Choice("yesterday", "เมื่อวาน", yesterday.isoformat()),
    )


def done_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The picture is not asked for once more: it may come at any question, or from the card."""
    also = {} if answers.get("photo") else {"photo": None}
    return [Choice(done, gift_words.DONE[done], done, also=also) for done in DONE_SO_FAR]


def show_value(value: Any, _answers: Answers) -> str:
    return gift_words.money(None if value == UNKNOWN else Decimal(value))


def show_staff(value: Any, _answers: Answers) -> str:
    return "เป็นบุคลากรของสำนักงาน" if value[1] else "ไม่ใช่คนในสำนักงาน"


PHOTO = gift_files.Asked(
    "photo", lambda _answers: "ส่งรูปของสิ่งที่ได้รับเข้ามาในแชตนี้ได้เลย หากไม่มีกด “ไม่มีรูป”", " หรือกด “ไม่มีรูป”"
)

STEPS = (
    Step(
        name="what",
        label="สิ่งที่ได้รับ",
        ask=plain(
            "ได้รับสิ่งใด และมูลค่าประมาณเท่าใด เช่น กระเช้าผลไม้ 2,500 บาท\n"
            "ของดิจิทัล บัตรกำนัล ส่วนลด อาหาร และการเดินทางก็นับ มีรูปส่งเข้ามาได้เลย"
        ),
        read=gift_answers.read_what,
        prose=True,
    ),
    Step(
        name="value",
        label="มูลค่า",
        ask=plain("มูลค่าประมาณกี่บาท พิมพ์ตัวเลข เช่น 2,500 หรือกด “ไม่ทราบมูลค่า”"),
        read=gift_answers.read_value,
        choices=offering(Choice(UNKNOWN, gift_words.UNKNOWN_VALUE, UNKNOWN)),
        show=show_value,
    ),
    Step(
        name="value_note",
        label="เหตุที่ไม่ทราบมูลค่า",
        ask=plain("เหตุใดจึงไม่ทราบมูลค่า หรือเทียบได้กับสิ่งใด พิมพ์สั้น ๆ เช่น ของทำเอง ไม่มีราคาขาย"),
        read=gift_answers.read_short,
        prose=True,
        when=("value", frozenset((UNKNOWN,))),
    ),
    Step(
        name="giver",
        label="ผู้ให้",
        ask=plain("ใครเป็นผู้ให้ พิมพ์ชื่อและหน่วยงาน เช่น คุณสมมติ บริษัทตัวอย่าง จำกัด"),
        read=gift_answers.read_giver_words,
        prose=True,
    ),
    Step(
        name="giver_staff",
        label="คนในสำนักงาน",
        ask=ask_staff,
        read=read_staff,
        choices=staff_choices,
        when=(FOUND, frozenset((True,))),
        show=show_staff,
    ),
    Step(
        name="relation",
        label="ความเกี่ยวข้อง",
        ask=plain("ผู้ให้เกี่ยวข้องกับท่านอย่างไร"),
        choices=offering(*(Choice(each, _SHORT[each], each) for each in RELATIONS)),
        show=lambda value, _answers: gift_words.RELATION[value],
    ),
    Step(
        name="manner",
        label="ให้ใคร",
        ask=plain("ให้คนทั่วไปเหมือนกันหรือให้ท่านโดยเฉพาะ และขณะนั้นปฏิเสธได้หรือไม่"),
        choices=offering(*(Choice(each, label, each) for each, label in MANNER.items())),
        when=("relation", frozenset(each for each in RELATIONS if each != RELATIVE)),
        show=lambda value, _answers: MANNER[value],
    ),
    Step(
        name="occasion",
        label="สถานที่และโอกาส",
        ask=plain("ได้รับที่ไหน ในโอกาสใด บอกวันที่ด้วยได้\nเช่น เมื่อวาน ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน"),
        read=gift_answers.read_occasion,
        prose=True,
    ),
    Step(
        name="received_on",
        label="วันที่ได้รับ",
        ask=plain("ได้รับเมื่อวันใด กดปุ่ม หรือพิมพ์วันที่ เช่น 20 มีนาคม 2567"),
        read=gift_answers.read_day,
        choices=day_choices,
        show=lambda value, _answers: thai_date(date.fromisoformat(value)),
    ),
    Step(
        name="done",
        label="ขณะนี้",
        ask=plain("ขณะนี้ทำอย่างไรกับสิ่งนั้นแล้ว หากมีรูป ส่งเข้ามาก่อนกดปุ่มได้"),
        choices=done_choices,
        show=lambda value, _answers: gift_words.DONE[value],
    ),
    Step(
        name="photo",
        label="รูปถ่าย",
        ask=PHOTO.ask,
        read=PHOTO.read,
        choices=PHOTO.choices,
        optional=True,
        skip_label="ไม่มีรูป",
        takes_files=True,
        show=lambda value, _answers: f"{len(value)} ไฟล์",
    ),
)


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Both tests, the thirty days, and what follows; then the answers."""
    draft = gift_answers.draft_of(context, answers, ())
    judged = gifts.judged_draft(context.session, context.sealer, context.me, draft)
    limit = Row("ต้องเสร็จ", gift_words.limit_words(draft.received_on, context.today))
    return Card(
        "ตรวจทานก่อนรายงาน",
        rows=(
            *gift_words.test_rows(judged, draft.value),
            *(() if draft.done == REFUSED else (limit,)),
            Row("ขั้นต่อไป", gift_words.next_words(judged, draft.done)),
        ),
        note="กด “แก้ไข” ที่ข้อใดก็ได้ ถูกต้องแล้วกด “ยืนยันการรายงาน”",
    )


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Report it; the superior hears at once, every time."""
    if not gift_answers.staff_settled(answers):
        raise Mend("ผู้ให้เปลี่ยนไปแล้ว กรุณาเลือกอีกครั้งว่าเป็นคนในสำนักงานหรือไม่", "giver_staff")
    draft = gift_answers.draft_of(context, answers, gift_files.kept(context, answers, "photo"))
    try:
        gift = gifts.report(context.session, context.sealer, context.me, draft, context.now)
    except Refusal as refusal:  # the clock was set back since the day was answered
        raise Mend(gift_answers.FUTURE, "received_on") from refusal
    first = gift_notices.tell_decider(context, gift)
    context.must_arrive = True
    if first is None:
        return [gift_cards.receipt(context, gift, None, "")]
    instead: Person | None = first.instead_of
    superior = instead.name if instead is not None else ""
    return [gift_cards.receipt(context, gift, first.person, superior)]


FLOW = Flow(
    name="report_gift",
    title="การรายงานการรับของขวัญ",
    opens_on=("รับของขวัญ", "รายงานการรับของขวัญ"),
    steps=STEPS,
    open=open_gift,
    review=review,
    finish=finish,
    facts=frozenset((FOUND,)),
    kept_back=True,
    confirm_label="ยืนยันการรายงาน",
)
