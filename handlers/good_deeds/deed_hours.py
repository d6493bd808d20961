"""Hours of good deeds: told in one line, counted, and put right (docs/decisions/0151).

`เพิ่ม 2 ชม เมื่อวาน ปลูกป่า`, `ชั่วโมงจิตอาสาผมเท่าไหร่แล้ว`, `ลงชั่วโมงผิดจาก 30 เป็น 3`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.good_deeds import deed_said, deed_tail, deed_words
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Button, Card, Message, Para, Row, Text, cut_graphemes
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.calendar import fiscal_year_days
from models.good_deeds import deed_texts, deeds
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.good_deed import GoodDeed

_LONGEST, _MOST, _CUT = 160, 6, 60
_VOLUNTEERING = "volunteering"
_HOURS = r"\d{1,2}\s?(?:ชั่วโมง|ช\.?ม\.?|hr|hours?)"
_HAS_HOURS = pattern_of(_HOURS)


@dataclass(frozen=True)
class HoursTold:
    """A deed with its hours, as one line tells it.

    words: with the hours.
    day: None: none told.
    others: answers that stand behind it: the virtue, the readers.
    """

    words: str
    day: date | None
    others: Answers


# -- told in one line ----------------------------------------------------------------------------

_WISH = (
    r"(?:ขอ|อยาก|จะ|ช่วย|รบกวน|ฝาก|ต้องการ|\s)*(?:เพิ่ม|เติม|ลง|บันทึก|จด|บวก|เก็บ(?!ขยะ|ของ"
    r"|กวาด))(?:ให้|อีก|เพิ่ม|ไว้|หน่อย|ด้วย|\s)*"
)
_NOUN = rf"(?:ชั่วโมง|ชม\.?)?(?:จิตอาสา)?(?:ของ(?:{ME_OR_US}))?"
_BEGINS = pattern_of(rf"^(?:{_WISH}{_NOUN}|จิตอาสา)(?:อีก|เพิ่ม|[\s:])*")
_ENDS = pattern_of(rf"(?:[\s,]*(?:ขอ|ช่วย|ฝาก|รบกวน|{_WISH})(?:ให้|หน่อย|ด้วย|ที|เลย|ไว้|{POLITE}|\s)*)$")
_DAY_WORDS = pattern_of(
    r"(?:เมื่อ)?วาน(?:ซืน)?(?:นี้)?|วันนี้|เมื่อเช้า(?:นี้)?|(?:เมื่อ)?(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่(?:แล้ว|ผ่านมา)|ก่อน|นี้)?"
    r"|(?:เมื่อ)?วันที่\s?\d{1,2}(?:\s?[ก-๙.]{3,10}\s?(?:\d{2,4})?)?|\d{1,2}\s?(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?"
)
_NOT = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|กี่|เท่าไ|\d\.\d\s|หรือยัง|ผิด|แก้|ลา(?:ป่วย|กิจ|พัก)|ลางาน|โอที|ล่วงเวลา|\bot\b|ประชุม|อบรม|รายงาน|ลบ|ถอน|ใคร|งบ|ค่า"
)
_DONE = pattern_of(
    "ปลูก|บริจาค|เก็บ|กวาด|ทำความสะอาด|ช่วย|สอน|อาสา|ดูแล|พา|ล้าง|ขน|ซ่อม|ทำบุญ|แจก|ทาสี|ขุด|อ่านหนังสือ|เยี่ยม|บริการ|จัดของ|แพ็?ค|ทำอาหาร|พัฒนา|บำเพ็ญ|รดน้ำ|คัดแยก"
)


def read_line(text: str, today: date) -> HoursTold | None:
    """Returns the deed of a line that tells its hours and wants it kept; None for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST or not _HAS_HOURS.search(plain) or _NOT.search(plain) is not None:
        return None
    if deed_said.begins_deed(text):
        return None
    hours = _HAS_HOURS.search(plain)
    begins, ends = _BEGINS.match(plain), _ENDS.search(plain)
    wants = begins is not None or ends is not None
    if hours is None or not wants or deed_said.hours_in(_spelled(hours[0])) is None:
        return None
    words = plain.replace(hours[0], " ", 1)
    words = _BEGINS.sub("", words)
    words = _ENDS.sub("", words)
    words, others = deed_tail.without_tail(words)
    day = deed_said.day_in(words, today)
    if day is not None:
        words = _DAY_WORDS.sub(" ", words, count=1)
    words = _AROUND.sub("", re.sub(r"\s+", " ", words)).strip(" ,.-")
    if len(words) < 4 or _DONE.search(words) is None:
        return None
    told = f"{words} {_spelled(hours[0])}"
    if "อาสา" in plain:
        others = {"virtue": _VOLUNTEERING, **others}
    return HoursTold(told, day, others) if len(told) >= DEED_LIMITS.shortest else None


def _spelled(hours: str) -> str:
    return f"{re.sub(r'[^0-9]', '', hours)} ชั่วโมง"


_AROUND = pattern_of(
    rf"^(?:\s|{ME_OR_US}|ได้|ไป(?=[ก-๙])|เพิ่ง|จิตอาสา\s|เรื่อง|คือ)+|(?:\s(?:มา|ไป|แล้ว)|(?<=[ก-๙])มา)$"
)


# -- counted -------------------------------------------------------------------------------------


def counted(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the person's hours, of this fiscal year and of all, and the newest deeds of them."""
    context.asked = opens(deed_words.BOOK)
    found = deeds.mine(context.session, context.me)
    with_hours = [each for each in found if each.hours]
    first, last = fiscal_year_days(context.fiscal_year)
    this_year = [each for each in with_hours if first <= each.done_on <= last]
    buttons = (deed_words.ANOTHER, deed_words.MINE)
    if not with_hours:
        kept = f"มีบันทึกความดี {len(found):,} เรื่อง แต่ไม่ได้บอกชั่วโมง" if found else "ยังไม่มีบันทึก"
        words = f"ชั่วโมงจิตอาสาของท่าน 0 ชั่วโมง ({kept}) พิมพ์ เช่น “เพิ่ม 2 ชม เมื่อวาน ปลูกป่า” เพื่อบันทึก"
        return [Text(words, buttons)]
    rows = [
        Row(f"ปีงบประมาณ {context.fiscal_year}", _sum(this_year), tone="good"),
        Row("ทั้งหมดที่บันทึกไว้", _sum(with_hours)),
    ]
    volunteer = [each for each in this_year if each.virtue == _VOLUNTEERING]
    if volunteer and len(volunteer) != len(this_year):
        rows.insert(1, Row("เฉพาะที่เป็นจิตอาสา ปีนี้", _sum(volunteer)))
    rows += [_row(context, each) for each in with_hours[:_MOST]]
    note = "นับจากชั่วโมงที่ท่านบันทึกในสมุดความดี ไม่มีเกณฑ์ขั้นต่ำและไม่จัดอันดับ"
    total = sum(each.hours or 0 for each in this_year)
    title = f"ชั่วโมงจิตอาสาและความดีของท่าน {total:,} ชั่วโมง"
    return [Card(title, rows=tuple(rows), buttons=buttons, note=note)]


def _sum(found: Sequence[GoodDeed]) -> str:
    return f"{sum(each.hours or 0 for each in found):,} ชั่วโมง จาก {len(found):,} เรื่อง"


def _row(context: Context, deed: GoodDeed) -> Row:
    words = cut_graphemes(deed_texts.words(context.sealer, deed), _CUT)
    hours = f"{deed.hours} ชั่วโมง" if deed.hours else "ไม่ได้บอกชั่วโมง"
    label = f"{short_date(deed.done_on)} · {VIRTUES[deed.virtue]} · {hours}"
    return Row(label, words, deed_words.one_button(deed.id))


def _rule(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that there is no least number of hours, above the person's own."""
    told = "บอตไม่มีเกณฑ์ว่าต้องเก็บชั่วโมงจิตอาสากี่ชั่วโมง และไม่หักคะแนน หากสำนักกำหนดเป้าหมาย ให้ดูที่สำนักของท่าน"
    return [Text(told), *counted(context, rest, facts)]


def _paper(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Offers the own book as a file and the certificates of events."""
    told = "ชั่วโมงที่ท่านบันทึกเองขอเป็นไฟล์สมุดความดีได้ ส่วนงานของสำนักงานที่ลงชื่อเข้าร่วม ขอใบรับรองการเข้าร่วมได้"
    own = Button("สมุดความดี PDF", opens(deed_words.OWN_PAPER), "ขอไฟล์สมุดความดี")
    events = Button("ใบรับรอง", opens("my_certificates"), "ใบรับรอง")
    return [Text(told, (own, events, deed_words.MINE))]


# -- put right -----------------------------------------------------------------------------------


def put_right(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the deed whose hours are wrong, with the ways to take it back and to keep it anew with
    the right ones; nothing is changed."""
    found = deeds.mine(context.session, context.me)
    if not found:
        return [Text("สมุดความดีของท่านยังไม่มีบันทึก จึงยังไม่มีชั่วโมงให้แก้", (deed_words.ANOTHER,))]
    wrong, right = _wrong_and_right(normalise(rest))
    numbers = [each for each in (wrong, right) if each is not None]
    texts = {each.id: deed_texts.words(context.sealer, each) for each in found}
    ranked = [
        (each, number)
        for number in numbers
        for each in found
        if each.hours == number or re.search(rf"(?<!\d){number}\s?(?:ชั่วโมง|ชม)", texts[each.id])
    ]
    if not ranked:
        told = "แก้ชั่วโมงในบันทึกเดิมไม่ได้ เลือกเรื่องที่ลงผิด กด “ถอนข้อความ” แล้วบันทึกใหม่ด้วยชั่วโมงที่ถูก"
        listed = tuple(_row(context, each) for each in found[:_MOST])
        return [Card("แก้ชั่วโมง", rows=(Para(told), *listed), buttons=(deed_words.MINE,))]
    deed, stands = ranked[0]
    if stands == right and _SAYS_RIGHT.search(plain_words(rest)) is not None:
        lost = f" ไม่พบเรื่องที่ลงเป็น {wrong} ชั่วโมง" if wrong is not None else ""
        told = f"เรื่องนี้บันทึกเป็น {right} ชั่วโมงอยู่แล้ว{lost}"
        rows = (Para(told), _row(context, deed))
        return [Card("แก้ชั่วโมง", rows=rows, buttons=(deed_words.MINE,))]
    others = [each for each in numbers if each != stands]
    new = others[0] if others else None
    told = "บันทึกแล้วแก้ชั่วโมงในเรื่องเดิมไม่ได้ บอตจึงยังไม่ได้แก้ ทำได้โดยบันทึกใหม่ด้วยชั่วโมงที่ถูก แล้วถอนเรื่องเดิม"
    ways = [Button("ถอนเรื่องเดิม", opens(deed_words.WITHDRAW, d=deed.id), "ถอนข้อความ")]
    if new is not None and 0 < new <= DEED_LIMITS.most_hours:
        anew = opens(deed_words.KEEP, again=deed.id, h=new)
        ways.insert(0, Button(f"บันทึกใหม่ {new} ชั่วโมง", anew, f"บันทึกใหม่ {new} ชั่วโมง"))
    else:
        ways.insert(0, deed_words.ANOTHER)
    rows = (Para(told), Row(short_date(deed.done_on), cut_graphemes(texts[deed.id], _CUT)))
    return [Card("แก้ชั่วโมง", rows=rows, buttons=(*ways, deed_words.MINE))]


def anew_with_hours(context: Context, facts: Facts) -> dict[str, str] | None:
    """Returns the answers of an own deed with other hours; None without such a button's facts.

    facts: `again` the deed's id, `h` the hours. Raises Refusal `no_such_deed`.
    """
    deed_id, hours = facts.get("again", ""), facts.get("h", "")
    if not (deed_id.isdecimal() and hours.isdecimal()):
        return None
    deed = deeds.own(context.session, context.me, int(deed_id))
    words = deed_texts.words(context.sealer, deed)
    spelled = f"{int(hours)} ชั่วโมง"
    changed, times = re.subn(_HOURS, spelled, normalise(words), count=1)
    return {
        "what": changed if times else f"{words} {spelled}",
        "virtue": deed.virtue,
        "done_on": deed.done_on.isoformat(),
        "shown": deed.shown,
    }


def _wrong_and_right(plain: str) -> tuple[int | None, int | None]:
    """Returns the hours that are said to stand there and those that are right, as far as told."""
    not_but = _SAYS_RIGHT.search(plain)
    if not_but is not None:
        return int(not_but[2]), int(not_but[1])
    numbers = [int(each) for each in re.findall(r"(?<![\d.])\d{1,3}(?![\d.])", plain)][:2]
    first, second = (*numbers, None, None)[:2]
    return first, second


_SAYS_RIGHT = pattern_of(
    r"(?:ต้องเป็น|จริงๆ|ที่ถูก|ต้อง)\D{0,10}(\d{1,3})\D{0,14}(?:ไม่ใช่|ไม่เอา)\s?(\d{1,3})"
)
_HOUR_NAMES = pattern_of("ชั่วโมง|ช\\.?ม\\.?(?![ก-๙])|จิตอาสา")
_NEEDS = Needs(
    _HOUR_NAMES,
    (
        Need(
            pattern_of(
                r"(?:ชั่วโมง|ชม|จิตอาสา).{0,30}(?:ผิด|แก้|ต้องเป็น|ไม่ใช่)|(?:แก้|ผิด|เปลี่ยน).{0,20}(?:ชั่วโมง|ชม)"
            ),
            Query("deed_hours_wrong", (), put_right, own=True),
        ),
        Need(
            pattern_of(r"(?:ต้อง|ควร|เกณฑ์|ขั้นต่ำ|บังคับ|กำหนด).{0,24}(?:ชั่วโมง|ชม|จิตอาสา)"),
            Query("deed_hours_rule", (), _rule, own=True),
        ),
        Need(
            pattern_of(r"(?:ใบรับรอง|เกียรติบัตร|ใบประกาศ|หลักฐาน|ไฟล์|pdf).{0,20}(?:ชั่วโมง|ชม|จิตอาสา)"),
            Query("deed_hours_paper", (), _paper, own=True),
        ),
        Need(
            pattern_of(
                rf"(?:ชั่วโมง|ชม\.?|จิตอาสา).{{0,30}}(?:เท่าไ|กี่|ครบ|ถึงไหน|รวม|สะสม|ทั้งหมด|ของ(?:{ME_OR_US})|ได้แล้ว)|(?:สะสม|ทำ|เก็บ|ได้|รวม|กี่|ดู|เช็[คก]).{{0,20}}(?:ชั่วโมง(?!การทำงาน)|ชม)จิตอาสา"
                r"|(?:ทำ|เก็บ)?จิตอาสา(?:ไป)?(?:แล้ว)?กี่"
            ),
            Query("deed_hours", (), counted, own=True),
        ),
    ),
    pattern_of(r"สำนัก(?!งาน)|ใคร|ลูกน้อง|กลุ่ม|ลา(?!ด|ย|ว)|\d\.\d\d?\s|รายงาน|ประชุม|อบรม|ทำการ|เตือน"),
)
_BOOK_NEEDS = Needs(
    pattern_of("$^"),
    (
        Need(
            pattern_of("$^"),
            Query("deed_hours_after", (), counted, own=True),
            pattern_of(r"(?:แล้ว|รวม|ทั้งหมด|ได้|เป็น|\s)*กี่(?:ชั่วโมง|ชม)\.?(?:แล้ว|บ้าง)?"),
        ),
        Need(
            pattern_of("$^"),
            Query("deed_paper_after", (), _paper, own=True),
            pattern_of(
                rf"(?:แล้ว|ขอ|เอา|มี|\s)*(?:ใบรับรอง|เกียรติบัตร|ใบประกาศ)(?:ด้วย|{WHETHER}|ได้|\s)*"
            ),
        ),
    ),
    after=(deed_words.BOOK,),
)


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about hours that the words ask; None for other words."""
    if read_line(text, context.today) is not None:
        return None
    named = wanted(_NEEDS, context, text, inside)
    return named or wanted(_BOOK_NEEDS, context, text, inside)
