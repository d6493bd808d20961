"""`ขอสรุปสั้น ๆ ไปพูดในที่ประชุม สัก 3 บรรทัด`, `ผลการดำเนินงานทั้งปีเป็นอย่างไร`: how far the reports are, what
needs looking after and what comes next, in three sentences to read out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import sentence_topic, topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.reports.due_report_words import NONE_LATE, NOTHING_DUE, share_words
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import endings
from handlers.understand.asked.slides_named import names_slides
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.dates.meeting_day import without_meeting_day
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise, without_polite_ending
from models.people import led_people
from models.people.person import EXECUTIVE, SUPERVISOR
from models.reports.figures import progress
from models.reports.figures.activity_figures import coloured_reports
from models.reports.figures.memo_periods import quarter_of
from models.reports.figures.progress import ReportCounts
from models.reports.report_documents import BUREAU_FORM, MEMO_QUARTER, OFFICE_REPORT

NAME, _COMMAND = "in_short", "สรุปสามบรรทัด"
_LINES = (
    r"(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า)\s?(?:บรรทัด|ประโยค|หน้า(?=\s|$|กระดาษ|เดียว|ให้|ไป|เข้า|ใช้|ไว้))|หน้าเดียว"
)
_SHORT = pattern_of(
    rf"(?:สรุป|ย่อ|ประเด็น).{{0,24}}?(?:(?:ไป)?(?:พูด|เล่า|เสนอ|รายงาน|แจ้ง|ใช้|เข้า)(?:ใน|ที่|ต่อ)*(?:ที่)?ประชุม|{_LINES})"
    rf"|(?:{_LINES}).{{0,20}}?สรุป|(?:ขอ|เอา|อ่าน|เล่า|ตอบ|บอก|พูด)(?:ให้|ฟัง|มา|เป็น|แค่|สั้น|ๆ|ไม่เกิน|สัก|ซัก|หน่อย|ที|\s)*(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า)\s?บรรทัด"
)
_RESULT = pattern_of(
    r"(?:ขอ|ดู|สรุป|ทราบ|อยาก|ช่วย|\s)*ผลการ(?:ดำเนิน|ปฏิบัติ)งาน(?:ของ|ตาม|แผน|สำนักงาน|ทั้ง|ภาพรวม|รวม|ปี|นี้|รอบ|ที่ผ่านมา|\s)*"
    rf"(?:เป็น)?(?:{HOW_IN_SHORT}|ถึงไหน|แค่ไหน|เท่าไ(?:ร|หร่)|ดีไหม)(?:บ้าง|แล้ว|มั่ง|\s)*"
)
_OTHERS = pattern_of(
    r"ประชุม(?:ครั้ง|คณะ)|มติ|ร้อง|ของขวัญ|(?i:gift|oit|ita)|สำรวจ|คลินิก|ความดี|ยังไงดี|เขียน|กรอก"
)
_FILE = pattern_of(r"(?:เป็น|แบบ|ขอ|ส่ง|เอา)\s?(?:ไฟล์|เอกสาร|เล่ม)")
_NEXT = "กำหนดถัดไป {} ({}) ยังต้องส่ง {:,} ฉบับ"


@listener(longest=90)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain) or _names_file(plain) or not context.may(LEADING):
        return None  # a file that is named is a document
    return _HEARD if _SHORT.search(plain) or _asks_for_result(plain) else None


def _names_file(plain: str) -> bool:
    return _FILE.search(plain) is not None or bool(endings(plain))


def _asks_for_result(plain: str) -> bool:
    """Tells whether the words, or those before a gap, ask for the result of the year."""
    found = _RESULT.match(plain)
    return found is not None and (found.end() == len(plain) or found[0].endswith(" "))


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    own = _own_facts(context, rest, facts)
    found = sentence_topic.placed(context, _COMMAND, NAME, rest, {**own, **facts})
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    counted = progress.counts(
        context.session, year, context.today, by="bureau", narrow=found.narrow
    )
    if not counted:
        return [Text(f"{found.about.words(context.today)} {NOTHING_DUE}", _WAYS)]
    lines = (
        _so_far(context, found, counted),
        _to_look_after(context, found, counted),
        _coming(context, found),
    )
    told = Text("\n".join(filter(None, lines)), _ways(context, found, bool(own)))
    return [*_no_slides(context, rest), told]


def _no_slides(context: Context, rest: str) -> Sequence[Message]:
    """Says to who wants slides that none are made, with the file that is nearest."""
    if not names_slides(f"{rest} {context.said}"):
        return ()
    office = context.me.has(*OFFICE_REPORT.roles)
    kind, title = (
        (OFFICE_REPORT, "รายงานของสำนักงาน") if office else (BUREAU_FORM, "แบบรายงานของสำนัก")
    )
    bureau = {} if office else {"b": context.me.bureau_id}
    asks = opens(DOCUMENTS_FLOW, k=kind.name, f="docx", **bureau)
    return [Text(_NO_SLIDES.format(title), (Button("ขอไฟล์ Word", asks, f"ขอ{title}เป็น Word"),))]


_NO_SLIDES = (
    "บอตไม่จัดทำสไลด์ (PowerPoint) ที่ใกล้ที่สุดคือ{} เป็น Word คัดไปวางในสไลด์ได้ กดปุ่มเพื่อขอ\nสรุปสำหรับพูดเป็นดังนี้"
)


def _own_facts(context: Context, rest: str, facts: Facts) -> dict[str, str]:
    """Returns the facts of a director's own bureau where no other is named, and not the office."""
    said = f"{rest} {context.said}"
    named = any(facts.get(each) for each in (*topic.FACTS, _OFFICE))
    if named or topic.names_the_office(said):
        return {}
    me = context.me
    if not me.has(SUPERVISOR) or not led_people.leads_bureau(context.session, me):
        return {}
    about = sentence_topic.of(context, rest) if rest.strip() else Topic()
    if not isinstance(about, Topic) or about.bureaus or about.unknown:
        return {}
    return {key: str(value) for key, value in about.facts().items()} | {"b": str(me.bureau_id)}


def _ways(context: Context, found: Placed, own: bool) -> tuple[Button, ...]:
    page = (_page(context),) if _PAGE.search(context.said) and _may_have_it(context, own) else ()
    if not own or not context.me.has(EXECUTIVE):
        return (*page, *_WAYS)
    whole = opens(NAME, **{**found.about.facts(), _OFFICE: 1})
    return (Button("ทั้งสำนักงาน", whole, f"{_COMMAND} ทั้งสำนักงาน"), *_WAYS)


def _may_have_it(context: Context, own: bool) -> bool:
    return not own and context.me.has(*MEMO_QUARTER.roles)


def _page(context: Context) -> Button:
    """Returns the button that asks for the same on paper: the memo of the running quarter."""
    due = quarter_of(context.today).last.isoformat()
    asks = opens(DOCUMENTS_FLOW, k=MEMO_QUARTER.name, d=due, f="docx")
    return Button("บันทึกข้อความ Word", asks, "ขอบันทึกข้อความไตรมาสนี้เป็น Word")


_PAGE = pattern_of(r"หน้าเดียว|(?:1|หนึ่ง)\s?หน้า")
"""A page to hand out, which the memo is."""


_OFFICE = "whole"
"""The fact of a button for the whole office, though the person leads one bureau."""
_WAYS = (
    Button("สถานะ", opens("status"), "สถานะ"),
    Button("เรียงทุกสำนัก", opens("bureaus_by_share"), "เรียงสำนักตามร้อยละ"),
    Button("สำนักที่น่าห่วง", opens("bureaus_of_concern"), "สำนักไหนน่าห่วงที่สุด"),
)


def _so_far(context: Context, found: Placed, counted: Sequence[ReportCounts]) -> str:
    sent, total = sum(e.sent for e in counted), sum(e.total for e in counted)
    whose = f"{found.whose} {found.about.words(context.today)}"
    return f"ณ {thai_date(context.today)} {whose} ส่งรายงานแล้ว {share_words(sent, total)}"


def _to_look_after(context: Context, found: Placed, counted: Sequence[ReportCounts]) -> str:
    late, back = sum(e.late for e in counted), sum(e.returned for e in counted)
    year = found.about.year(context.today)
    red = len(coloured_reports(context.session, year, "red", found.narrow))
    parts = [
        f"{words} {count:,} {unit}"
        for words, count, unit in (
            ("เลยกำหนด", late, "ฉบับ"),
            ("ส่งกลับให้แก้ไข", back, "ฉบับ"),
            ("กิจกรรมสีแดง", red, "รายการ"),
        )
        if count
    ]
    nothing = [each.name for each in counted if not each.sent]
    told = f"ต้องติดตาม {' '.join(parts)}" if parts else NONE_LATE
    if nothing and len(counted) > 1:
        told += f" สำนักที่ยังไม่ส่งเลย {listed(nothing)}"
    return told


def _coming(context: Context, found: Placed) -> str:
    year = found.about.year(context.today)
    rounds = progress.counts(context.session, year, context.today, by="round", narrow=found.narrow)
    coming = [(day, each) for each in rounds if (day := each.day) and day >= context.today]
    if not coming:
        return ""
    day, first = min(coming, key=lambda pair: pair[0])
    return _NEXT.format(thai_date(day), nearness(day, context.today), first.missing)


def _heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    context.said = without_meeting_day(context.said or rest)
    return answer(context, without_meeting_day(rest), facts)


QUERY = Query(NAME, (_COMMAND,), answer, roles=LEADING, following=SENDING, heard=_heard)
_HEARD = replace(QUERY, answer=_heard)
