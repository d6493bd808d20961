"""`ปัญหาอุปสรรคที่สำนักต่างๆ เจอคืออะไร`: what reports say that they have met, as they say it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.question import button_facts, sentence_topic, topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.deciding import who_reports
from handlers.reports.due_report_words import late_words
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_words import STATUS
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress, reasons_told
from models.reports.figures.reasons_told import SentReport

NAME, _COMMAND = "troubles_reported", "ปัญหาอุปสรรคในรายงาน"
_LONGEST, _PAGE, _WHOLE = 90, 6, 160
_TROUBLE = r"(?:ปัญหา|อุปสรรค|ข้อขัดข้อง|ข้อจำกัด|ความยากลำบาก)"
_THEIRS = (
    r"(?:สำนัก|หน่วยงาน|กลุ่ม)(?:ต่าง|ทั้งหลาย|อื่น|ส่วนใหญ่|ไหน|ใด|เรา|เจอ|พบ)|(?:ทุก|แต่ละ|หลาย)(?:ๆ)?\s?(?:สำนัก|หน่วยงาน)"
    r"|(?:จาก|ใน|ตาม)(?:ตัว)?รายงาน|ที่รายงาน(?:มา|เข้ามา)|ทั้งสำนักงาน|ภาพรวม"
)
_ASKED = pattern_of(
    rf"(?=.*{_TROUBLE})(?=.*(?:{_THEIRS}))"
    r"(?=.*(?:อะไร|คือ|บ้าง|สรุป|รวบรวม|ประมวล|ขอ|ดู|ยังไง|อย่างไร|เหมือนกัน|ร่วมกัน|เรื่องไหน))"
)
_WHY_LATE = pattern_of(
    r"(?=.*(?:ล่าช้า|(?<!เ)ช้า|ค้าง|ไม่ทัน|ไม่เสร็จ|ยังไม่(?:ได้)?ส่ง|(?:เกิน|เลย)กำหนด))"
    r"(?=.*(?:เพราะ(?:เหตุ)?(?:ใด|อะไร|ไร)|เหตุใด|ติด(?:ขัด)?(?:ปัญหา)?(?:อะไร|ตรงไหน)|(?:เหตุ(?:ผล)?|สาเหตุ)(?:ที่|ของ|การ|(?:มัน)?(?:คือ|มาจาก|เป็น|มี)?อะไร)))"
)
"""`กิจกรรมใดล่าช้า เพราะเหตุใด`: asked by who leads, told by who reports."""
_TELLS = pattern_of("แจ้ง|ชี้แจง|อธิบาย|ใส่|ลง(?:เหตุ|ไว้)|บอก(?:ว่า|เหตุ)|กรอก|ตอบ|เขียน|ขอโทษ|ขออภัย|ได้ไหม")
_OTHERS = pattern_of(
    r"(?i:gift|oit|ita)|ของขวัญ|ร้องเรียน|เบาะแส|คลินิก|แบบสำรวจ|ระดม|ความคิด|กรอก|เขียน|ใส่|พิมพ์|แก้ปัญหา|บอต|ระบบ|ที่อยากแก้|เกิดปัญหา"
    rf"|มีปัญหา(?:กับ|ใน)|ไม่มีปัญหา|ไลน์|ทำ(?:{HOW_IN_SHORT})"
)


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    why_late = _WHY_LATE.match(plain) and not _TELLS.search(plain)
    asks = (_ASKED.match(plain) or why_late) and not _OTHERS.search(plain)
    return QUERY if asks and context.may(LEADING) else None


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of the reports that say why they are not done, in their own words. facts: `p` the
    page, and a topic's."""
    named = _with_bureau_apart(context, normalise(rest))
    found = sentence_topic.placed(context, _COMMAND, NAME, named, facts)
    if not isinstance(found, Placed):
        return [found]
    context.asked = opens(NAME, **found.facts())
    return [*_troubles(context, found, facts), *_who(context, found, named)]


_BEFORE_WHY = pattern_of(
    r"^(?:แล้ว|ส่วน|\s)*(?:ของ)?(?P<whose>(?!กิจกรรม|รายงาน|ปัญหา|อุปสรรค)[ก-๎]{3,30}?)\s?(?=(?:เหตุผล|สาเหตุ)(?:ที่|ของ|การ))"
)
"""A bureau whose name stands right before the reason: `แล้วการคลังเหตุผลที่ยังไม่ส่ง`."""
_RESPONSIBLE = pattern_of(r"ใคร(?:เป็น(?:คน|ผู้)|ต้อง|\s)*(?:รับผิดชอบ|ดูแล|รายงาน|ส่ง)")


def _with_bureau_apart(context: Context, plain: str) -> str:
    """Returns the words with a gap behind such a bureau; the same where it is no bureau."""
    found = _BEFORE_WHY.match(plain)
    if found is None:
        return plain
    of_it = f"ของ{found['whose']}"
    said, context.said = context.said, of_it
    named = topic.named(context, of_it)
    context.said = said
    return f"{of_it} {plain[found.end() :]}" if len(named) == 1 else plain


def _who(context: Context, found: Placed, said: str) -> Sequence[Message]:
    """Returns the reporters of the one bureau, where the words ask for them too."""
    if _RESPONSIBLE.search(said) is None or len(found.about.bureaus) != 1:
        return ()
    asked, context.said = context.asked, ""
    told = who_reports.QUERY.answer(context, "", {"b": str(found.about.bureaus[0].id)})
    context.asked = asked
    return told


def _troubles(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    year = found.about.year(context.today)
    sent = reasons_told.of_year(context.session, year, found.ids)
    told = [each for each in sent if each.version.status_reason]
    bureaus = len({each.bureau.id for each in told})
    late = _late(context, found, year)
    if not told:
        return [Text(f"{late}\n{_NONE.format(found.whose, year, len(sent))}", _WAYS)]
    page = button_facts.page(facts, _PAGE, len(told))
    rows: list[Part] = [Para(_TOLD.format(len(told), len(sent), bureaus), bold=True), Para(late)]
    rows += [_row(each) for each in page.of(told)]
    return [
        Card(
            f"ปัญหาที่รายงาน {found.whose}",
            subtitle=page.beside(found.about.words(context.today)),
            rows=tuple(rows),
            buttons=page.turn(NAME, **found.facts()),
            note=f"{_AS_WRITTEN} ข้อมูล ณ {thai_date(context.today)}",
            quick=_WAYS,
        )
    ]


def _late(context: Context, found: Placed, year: int) -> str:
    """Says how many reports are late: the reasons are those of what was sent."""
    [counted] = progress.counts(context.session, year, context.today, None, found.narrow)
    return late_words(counted.late)


_NONE = (
    "{} ปีงบประมาณ {} ส่งแล้ว {:,} ฉบับ ยังไม่มีฉบับใดบอกปัญหาหรือเหตุที่ยังไม่เสร็จ\n"
    "แบบรายงานไม่มีข้อแยกเรื่องอุปสรรค บอตจึงรู้เฉพาะที่ผู้รายงานเขียน ดูเหตุที่ถูกส่งกลับแก้ได้ที่ “ข้อบกพร่องที่พบบ่อย”"
)
_TOLD = "{:,} จาก {:,} ฉบับที่ส่งแล้วบอกเหตุ จาก {:,} สำนัก"
_AS_WRITTEN = "แสดงตามที่ผู้รายงานเขียน บอตไม่ได้จัดกลุ่มหรือสรุปเอง อ่านรวมทั้งปีได้ในเอกสาร “ถอดบทเรียน”"
_WAYS = (
    Button("รายงานที่เลยกำหนด", opens("due_kept", k="late"), "รายงานที่เลยกำหนด"),
    Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง"),
    Button("ข้อบกพร่องที่พบบ่อย", opens("common_faults"), "ข้อบกพร่องที่พบบ่อย"),
    Button("ถอดบทเรียน", opens("lessons_at_once"), "ถอดบทเรียน"),
)


def _row(each: SentReport) -> Row:
    why = cut_graphemes(" ".join(each.version.status_reason.split()), _WHOLE)
    named = f"{each.activity.number} {each.bureau.name}"
    see = Button("ดู", opens("about_plan", a=each.activity.id), f"แผน {each.activity.number}")
    return Row(named, f"{STATUS[each.version.status]} · {why}", see)


QUERY = Query(NAME, (_COMMAND, "ปัญหาที่รายงาน"), answer, roles=LEADING, heard=answer)
