"""`ส่งเตือนทุกสำนักที่ค้าง เฉพาะที่เหลือเกิน 3 เรื่อง`, `…ยกเว้นสำนักการคลัง`, `…วันนี้บ่ายสอง`: a reminder that is
ordered under terms. Each term narrows whom it reaches, or is said not to be kept. Nothing is sent
before it is asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import sentence_topic
from handlers.question.query import Query, opens
from handlers.question.topic import Topic
from handlers.reminders import aimed, reminder_later, reminder_text
from handlers.reminders.reminder_words import NOTE, beginning
from handlers.subjects.listeners import listener
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.commands.scopes import LAST, NEXT, THIS
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.order_terms import BUT, OrderTerms, order_terms
from models.people import people
from models.people.person import ADMIN, SUPERVISOR
from models.reminders import nudges
from models.reminders.nudges import Aim

_LONGEST = 200
_ORDERS = pattern_of(
    r"(?:^|[\s,]|ให้|ช่วย|ขอ|ฝาก|รบกวน|อยาก|งั้น|แล้ว)(?:ส่ง|ออก)?(?:ข้อความ|คำ|การ)?(?:แจ้ง)?(?:เตือน|ทวง(?:ถาม)?|จี้|กระตุ้น|เร่งรัด|สะกิด)"
    r"(?!ใจ|ภัย|ว่า|อัตโนมัติ)"
    rf"(?!(?:ให้|ไป)?(?:{ME_OR_US}|ตัวเอง)(?!\s?ที่))"
)
_OTHERS = pattern_of(
    r"สำนัก|คน|ผู้|ใครที่|ลูกทีม|ลูกน้อง|ทีม|น้อง|เขา|เค้า|พวก|รอบ|ที่(?:ยัง)?(?:ค้าง|ไม่|เหลือ|เลย)|ทุก|รายงาน|(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.])"
)
_NOT_THAT = pattern_of(
    rf"ทำไม|เมื่อไ|กี่|หรือยัง|รึยัง|แล้วยัง|ใคร(?!ที่)|ไหนบ้าง|{HOW_IN_FULL}|{WHETHER}|อย่าลืม|ถูกเตือน|โดนเตือน|ตัวเอง|เลื่อน|เปลี่ยน|เลิก|หยุด|ยกเลิก"
    r"|ร้องเรียน|เบาะแส|ปฏิทิน|(?<!ท่าน)ว่า(?!ง)|(?:ให้|ไป|มา|เข้า)ประชุม|ประกาศ|เวียน|ลงนาม|ลงชื่อ|รับทราบ|ลงทะเบียน|แบบสำรวจ|หลักฐาน|ของขวัญ|(?i:no\s?gift)|เจตนารมณ์|พฤหัสหรรษา"
)
_AT_MOST = pattern_of("ไม่เกิน|(?<!ไม่)น้อยกว่า|อย่างมาก|ไม่มากกว่า")
_UNSENT = pattern_of(r"ไม่(?:ได้|ยอม)?(?:ส่ง|รายงาน)")
_JOINED = pattern_of(
    rf"\s*(?:และ|กับ|รวม(?:ทั้ง|ถึง)|ตลอดจน|หรือ|,|{BUT})\s*|(?<=#)\s+(?!ที่|ซึ่ง|ใน|ของ|เพราะ|เนื่องจาก)"
)
"""Between two that are left out; `#` is the last sign of a bureau's name."""
_WHO = r"(?:สำนัก|คน|ผู้|ใคร|พวก|ท่าน|เรื่อง|ราย|หน่วย(?:งาน)?|เจ้าหน้าที่|บุคลากร)?(?:ไหน)?(?:ที่|ซึ่ง)?"
_AWAITS = pattern_of(
    rf"{_WHO}(?:ส่ง(?:รายงาน|งาน|มา|ครบ|ไป|\s)*แล้ว|(?:แต่|และ|กำลัง|ยัง|อยู่(?:ระหว่าง)?|\s)*รอ(?:การ)?(?:อนุมัติ|พิจารณา|ตรวจ(?:สอบ)?|หัวหน้า(?:อนุมัติ|ตรวจ)?|ผล)|อยู่|\s)+"
)
_TOLD_TODAY = pattern_of(
    rf"{_WHO}(?:ได้(?:รับ)?|ถูก|โดน|เพิ่ง|การ|ส่ง|แจ้ง|\s)*(?:เตือน|ทวง)(?:ไป|มา|แล้ว|\s)*(?:เมื่อ(?:เช้า|กี้|สักครู่)|(?:ตอน)?เช้า(?:นี้|วันนี้)|(?:ใน)?วันนี้)(?:ไป|แล้ว|\s)*"
)
_AWAY = pattern_of(
    rf"{_WHO}(?:แจ้ง|ขอ|กำลัง|ยัง|ได้|อยู่|\s)*(?:ลา(?:ป่วย|กิจ|พักผ่อน|คลอด)?|ไม่อยู่|ไปราชการ)(?:ไว้|อยู่|งาน|วันนี้|แล้ว|ตอนนี้|\s)*"
)
_WHOLE_BUREAU = pattern_of(
    r"(?:#|(?:คน|ผู้รายงาน|เจ้าหน้าที่|บุคลากร|ทุกคน|พวก)?(?:ใน|ของ)?(?=\s?#)|ทั้งสำนัก|ทั้งหมด|เท่านั้น|(?:เพราะ|เนื่องจาก)\S*|\s)*"
)
"""A bureau, with nothing beside it that would narrow it; a reason does not."""
_NAMES_SOME = pattern_of(
    r"สำนัก|กลุ่ม|รอบ|ผู้รายงาน|คนรายงาน|หัวหน้า|ลูกน้อง|ลูกทีม|(?:คน|ที่|ผู้)(?:ที่)?(?:ยัง)?(?:ค้าง|ไม่(?:ได้)?ส่ง)|\d"
)
_IN_ANOTHER_WAY = pattern_of(
    r"(?<!วัน)ที่(?=[ก-ฮเ-ไ])(?!(?:ยัง)?(?:ค้าง|ไม่(?:ได้|ยอม)?(?:ส่ง|รายงาน|ทำ)|เหลือ|ส่ง)|ปรึกษา|ประชุม|ต้อง)"
)
"""`เฉพาะสำนักที่อยู่ชั้น 3` names nothing that is read."""


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer to an order under terms, to those who may remind; None for other words."""
    if not _ORDERS.search(words) or context.person is None:
        return None
    if not context.me.has(SUPERVISOR, ADMIN):
        return None
    plain = without_polite_ending(normalise(words))
    if not _OTHERS.search(plain) or _NOT_THAT.search(plain):
        return None
    terms = order_terms(plain)
    if terms.left_out or terms.least or terms.unread or terms.late_days is not None:
        return QUERY
    if _AT_MOST.search(terms.otherwise):
        return QUERY
    return (reminder_later.asked(context, words) or QUERY) if terms.at else None


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows whom it reaches now under these terms, and what of them is not kept."""
    terms = order_terms(without_polite_ending(normalise(rest)))
    about = sentence_topic.of(context, terms.plain)
    if not isinstance(about, Topic):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back("send_reminder", about)]
    aim, told = _aim(context, terms, about)
    return [_card(context, aim, told)]


def _aim(context: Context, terms: OrderTerms, about: Topic) -> tuple[Aim, list[str]]:
    """Returns the aim, and what is said of each term that does not narrow it."""
    ids = {each.id for each in about.bureaus}
    every = {each.id for each in people.staffed_bureaus(context.session)}
    aim = Aim(
        bureau_id=min(ids) if len(ids) == 1 else None,
        number=about.number,
        round=about.due,
        without=frozenset(every - ids) if len(ids) > 1 else frozenset(),
        owed=_UNSENT.search(terms.plain) is not None,
        least=terms.least,
        by_person=terms.by_person,
    )
    if terms.late_days is not None:
        aim = replace(aim, late_on=context.today - timedelta(days=terms.late_days))
    aim, told = _left_out(context, aim, terms.left_out) if terms.left_out else (aim, [])
    return aim, [*told, *_beyond(context, about), *not_kept(terms)]


def _beyond(context: Context, about: Topic) -> list[str]:
    """Says of what is named beside a bureau, an activity and a round that it does not narrow it."""
    rest = replace(about, bureaus=(), number=None, due=None)
    beyond = [_ROUNDS[about.no_round]] if about.no_round else []
    beyond += [rest.words(context.today)] if rest.narrower() else []
    return [_OTHERWISE.format(each) for each in beyond]


_ROUNDS = {THIS: "รอบนี้", NEXT: "รอบหน้า", LAST: "รอบที่แล้ว"}
"""A round that is named and is none."""


def _left_out(context: Context, aim: Aim, words: str) -> tuple[Aim, list[str]]:
    """Returns the aim without all that the exception names, and what is said of the others."""
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    named = bureaus_named(words, tuple(known))
    if named.unknown or len(named.mentions) != len(named.places):
        return aim, [_NOT_LEFT_OUT.format(words)]
    marked = words
    for start, end in named.places:
        marked = f"{marked[:start]}{'#' * (end - start)}{marked[end:]}"
    told: list[str] = []
    for start, end in _parts(marked):
        inside = zip(named.mentions, named.places, strict=True)
        names = [each for each, place in inside if start <= place[0] < end]
        part = marked[start:end]
        if names and all(len(each) == 1 for each in names) and _WHOLE_BUREAU.fullmatch(part):
            aim = replace(aim, without=aim.without | {known[each[0]] for each in names})
        elif _AWAITS.fullmatch(part):
            aim = replace(aim, owed=True)
        elif _TOLD_TODAY.fullmatch(part):
            told.append(_NEVER_TWICE)
        elif _AWAY.fullmatch(part):
            told.append(_NONE_AWAY)
        else:
            told.append(_NOT_LEFT_OUT.format(words[start:end]))
    return aim, told


def _parts(marked: str) -> list[tuple[int, int]]:
    """Returns where each part of an exception stands: `สำนักการคลัง|กับ|คนที่ลา`."""
    between = [found.span() for found in _JOINED.finditer(marked)]
    starts = [0, *(end for _, end in between)]
    ends = [*(start for start, _ in between), len(marked)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def not_kept(terms: OrderTerms) -> list[str]:
    """Says of the hour, of the day by which people are to act, and of what else was said that a
    reminder does not keep them."""
    told = []
    if terms.at:
        told.append(_NO_HOUR.format(terms.at))
    if terms.by:
        told.append(_UNTIL.format(terms.by))
    if terms.also:
        told.append(_ALSO.format(terms.also))
    told += [_OTHERWISE.format(each) for each in terms.unread]
    other = terms.otherwise
    strange = _AT_MOST.search(other) or _IN_ANOTHER_WAY.search(other)
    if strange or other and not _NAMES_SOME.search(other):
        told.append(_OTHERWISE.format(other))
    return told


_NEVER_TWICE = "ผู้ที่ได้รับการเตือนของวันนี้แล้ว บอตไม่ส่งซ้ำอยู่แล้ว"
_NONE_AWAY = "ผู้ที่แจ้งลาไว้ บอตไม่เตือนในวันลาอยู่แล้ว"
_NOT_LEFT_OUT = "เว้น “{}” ไม่ได้ รายชื่อนี้จึงยังรวมอยู่ เว้นได้เป็นรายสำนัก เช่น ยกเว้นสำนักการคลัง"
_NO_HOUR = "ตั้งเวลา “{}” ไม่ได้ เมื่อกดส่ง บอตส่งทันที หากจะส่งเวลานั้น กรุณากลับมากดเอง"
_UNTIL = "“{}” ไม่อยู่ในข้อความเตือน บอตเตือนตามกำหนดของแต่ละเรื่อง หากต้องบอกวันอื่น กรุณาแจ้งแยก"
_ALSO = "“{}” ไม่อยู่ในการเตือนนี้ ซึ่งถึงเฉพาะผู้ที่ต้องทำเรื่องนั้น หากต้องบอกผู้อื่นด้วย กรุณาแจ้งแยก"
_OTHERWISE = "“{}” บอตคัดให้ไม่ได้ รายชื่อนี้จึงยังไม่ได้คัดตามนั้น"


def _card(context: Context, aim: Aim, told: Sequence[str]) -> Message:
    session, me = context.session, context.me
    below = nudges.people_below(session, me)
    found = nudges.nudge(session, context.working_days, context.now, aim, below, without=me.id)
    rows: list[Part] = [Para(each, tone="warn") for each in told]
    rows += reminder_text.reached(context, found)
    if not found.digests and not found.told_already:
        rows.append(Para(_NOBODY))
    when = beginning(context, below, aim.fits)
    rows += [Row("บอตเตือนเองครั้งถัดไป", when)] if when else []
    target = opens("send_reminder", **(aimed.facts_of(aim) or {"all": "1"}))
    send = Button(_SEND, target, _SEND, style="primary")
    return Card(
        reminder_text.NOT_SENT.format(len(found.digests)),
        subtitle=aimed.in_words(context, aim) or "ทุกคนที่มีเรื่องค้าง",
        rows=tuple(rows),
        buttons=(*((send,) if found.digests else ()), _REMINDERS),
        note=NOTE if found.digests else "",
    )


_NOBODY = "ขณะนี้ไม่มีผู้ที่ถึงเวลาเตือนตามนี้"
_SEND = "ส่งเตือนตอนนี้"
_REMINDERS = Button("การเตือน", opens("reminders"), "เตือน")

QUERY = Query("reminder_terms", (), answer)
