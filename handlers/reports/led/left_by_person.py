"""`ในกลุ่มงานใครงานค้างเยอะสุด`, `กลุ่มไหนในสำนักช้าที่สุด`: reports that are left to send are a bureau's, no
person's and no group's; what was sent back is told by who sent it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import scoped, sentence_topic, topic, topic_missing
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.reports.figures import status
from handlers.reports.figures.overview import LEADING
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.duties import duty_holders
from models.people import led_people
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.reports.figures import progress
from models.reports.figures.by_person.senders import returned_to

NAME = "left_by_person"
_LONGEST, _MOST = 80, 8
_WORK = r"(?:งาน|รายงาน|กิจกรรม|เรื่อง)"
_LEFT = rf"(?:{_WORK}?(?:ค้าง|เหลือ|คั่ง|ยังไม่(?:ได้)?(?:ส่ง|ทำ)|ยังไม่เสร็จ)(?:ส่ง|อยู่)?{_WORK}?)"
_MOST_SAID = r"(?:เยอะ|มาก|หนัก)(?:ที่)?(?:สุด|กว่า)"
_ASKED = pattern_of(
    rf"(?=.*(?:ใคร|คนไหน|คนใด|(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร)))(?=.*{_LEFT}.{{0,14}}?(?:{_MOST_SAID}|กี่(?:งาน|เรื่อง|ฉบับ)))"
    r"(?=.*(?:งาน|ส่ง|รายงาน|ค้าง))"
)
_GROUPS = (
    r"(?:กลุ่ม(?!ไลน์)(?:งาน)?|ฝ่าย|ทีม)(?:ไหน|ใด|อะไร)"
    r"|(?:แต่ละ|ราย|ทุก|แยก(?:ตาม|เป็น|ราย)*|เทียบ|จัดอันดับ|ระหว่าง)\s?(?:กลุ่ม(?:งาน)?|ฝ่าย)"
)
_BY_GROUP = pattern_of(
    rf"(?=.*(?:{_GROUPS}))(?=.*(?:ส่ง(?!เสริม)|รายงาน|ค้าง|ช้า|คืบหน้า|ผลงาน|แย่|เร็ว|เสร็จ|ครบ))"
)
"""Groups beside each other: `กลุ่มไหนในสำนักช้าที่สุด`."""
_NOT_OF_REPORTS = pattern_of(
    r"ของขวัญ|ร้องเรียน|เบาะแส|เอกสาร|หนังสือ|แบบสำรวจ|ลงทะเบียน|ลงนาม|เซ็น|อนุมัติ|วันลา|ใครลา|เวร|ไลน์|(?i:gift)|โนกิฟ|ประกาศ"
    rf"|ความดี|คำชม|ทำไม|ทำ(?:{HOW_IN_SHORT})|คณะทำงาน|อบรม|ประชุม|ให้กลุ่ม|แจ้ง|เตือน|ทวง"
)
_OF_PEOPLE = pattern_of(
    f"กลุ่ม|ทีม|ลูกน้อง|ฝ่าย|สายงาน|คนไหน|คนใด|ผู้รายงาน|น้อง|ในสำนัก|สำนัก(?:{ME_OR_US}|พี่)"
)
_BUREAUS = pattern_of("(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร)")
_OTHERS = pattern_of(
    r"ของขวัญ|ร้องเรียน|เบาะแส|เอกสาร|หนังสือ|แบบสำรวจ|ลงทะเบียน|ลงนาม|เซ็น|อนุมัติ|พิจารณา|หัวหน้า"
    r"|ผอ|ผู้อำนวยการ|วันลา|ลาเหลือ|งบ|เงิน|เวร|ไลน์|(?i:gift)|ประกาศ|ตอบ|คะแนน|ความดี|คำชม|ทำไม|ช้า|นาน"
)


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; of the whole office which bureaus have not sent."""
    plain = without_polite_ending(normalise(words))
    if _BY_GROUP.match(plain) and not _NOT_OF_REPORTS.search(plain) and context.may(LEADING):
        of_which = "สำนัก" in plain or not context.me.has(ADMIN, EXECUTIVE) or _leads_one(context)
        return QUERY if of_which and not _BUREAUS.search(plain) else None
    if not _ASKED.match(plain) or _OTHERS.search(plain) or not context.may(LEADING):
        return None
    if not context.me.has(ADMIN, EXECUTIVE):
        return None if _BUREAUS.search(plain) else QUERY
    return QUERY if _is_of_people(plain) else _OF_BUREAUS


def _is_of_people(plain: str) -> bool:
    return _OF_PEOPLE.search(plain) is not None and _BUREAUS.search(plain) is None


def _leads_one(context: Context) -> bool:
    me = context.me
    return me.has(SUPERVISOR) and led_people.leads_bureau(context.session, me)


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns how many reports the bureau has left, whom the bot tells of them first, and to whom
    reports were sent back. A group is told its bureau's. facts: a topic's."""
    about = sentence_topic.of(context, rest)
    if not isinstance(about, Topic):
        return [about]
    if unclear := topic_missing.asks_back(NAME, about):
        return [unclear]
    said = {key: str(each) for key, each in about.bureau_facts().items()}
    own = {"b": str(context.me.bureau_id)}  # `ในกลุ่ม` is of the people below
    found = scoped.placed(context, "งานค้างรายคน", NAME, "", {**own, **facts, **said})
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    context.asked = opens(NAME, **found.facts())
    [counted] = progress.counts(context.session, year, context.today, None, found.narrow)
    returned = returned_to(context.session, year, found.ids)
    late = f" เลยกำหนด {counted.late:,}" if counted.late else ""
    left = f"{counted.missing:,} จาก {counted.total:,} ฉบับ{late}"
    rows: list[Part] = [
        Para(NOT_BY_PERSON),
        Row("ยังไม่ส่งในปีนี้", left, tone="bad" if counted.late else "plain"),
        *_first_told(context, found),
        *(Row(f"ถูกส่งกลับให้ {each.name}", f"{each.count:,} ฉบับ") for each in returned[:_MOST]),
    ]
    if not returned:
        rows.append(Para("ไม่มีฉบับที่ถูกส่งกลับให้แก้ไข", tone="muted"))
    left_button = Button("ต้องส่งต่อไป", opens("status", **found.facts()), "สถานะ")
    late_button = Button(
        "ใครส่งช้าบ่อย", opens("who_is_early", s="late", **found.facts()), "ใครส่งช้าบ่อย"
    )
    return [
        Card(
            f"งานค้าง {found.whose}",
            subtitle=f"ปีงบประมาณ {year} · ณ {thai_date(context.today)}",
            rows=tuple(rows),
            buttons=(left_button, late_button),
        )
    ]


NOT_BY_PERSON = (
    "รายงานที่ยังไม่ส่งเป็นของสำนัก ผู้รายงานคนใดของสำนักส่งก็ได้ จึงไม่ได้แบ่งเป็นรายคนหรือรายกลุ่มงาน "
    "ที่แบ่งรายคนได้คือฉบับที่ถูกส่งกลับ"
)


def _first_told(context: Context, found: Placed) -> list[Row]:
    ids = found.ids or frozenset()
    if len(ids) != 1:
        return []
    person = duty_holders.responsible(context.session, next(iter(ids)), context.today)
    return [Row("ผู้ที่บอตเตือนก่อน", person.name)] if person is not None else []


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Of the whole office the bureaus, unless the sentence names one, or people or groups."""
    plain = without_polite_ending(normalise(rest))
    of_people = _is_of_people(plain) or _BY_GROUP.match(plain) or topic.named(context, plain)
    whole = context.me.has(ADMIN, EXECUTIVE) and not of_people
    return _of_office(context, rest, facts) if whole else answer(context, rest, facts)


def _of_office(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the bureaus, those to be looked after first in front."""
    context.said = ""
    return status.QUERY.answer(context, "", {})


QUERY = Query(
    NAME,
    ("งานค้างรายคน", "ใครในกลุ่มค้างงานเยอะที่สุด"),
    answer,
    roles=LEADING,
    heard=_answer_heard,
)
_OF_BUREAUS = replace(status.QUERY, words=(), answer=_of_office)
