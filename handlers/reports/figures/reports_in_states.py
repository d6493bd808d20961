"""`ส่งแล้ว อนุมัติแล้ว รออนุมัติ ส่งกลับ ยังไม่ส่ง อย่างละกี่ฉบับ`, `ที่อนุมัติแล้วมีจำนวนกี่ฉบับ`: how many reports are in
each state, short enough to read out, those that are none too."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import sentence_topic, topic_missing
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.deciding import returned_reports
from handlers.reports.deciding.settled import settled_reports
from handlers.reports.due_report_words import NOTHING_DUE, STATES
from handlers.reports.figures import status
from handlers.reports.figures.overview import SEEING, SENDING
from handlers.reports.figures.sending_in_sight import facts_in_sight
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.meeting_day import without_meeting_day
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress
from models.reports.figures.progress import ReportCounts
from models.reports.report import APPROVED, RETURNED, SUBMITTED

_LONGEST, _LEAST = 160, 3
_PASSED = r"(?<!รอ)(?<!รอการ)(?<!ไม่)(?<!ไม่ได้)(?:ได้รับ(?:การ)?|ผ่าน(?:การ)?)?อนุมัติ(?:ไป)?"
_STATES = (
    pattern_of(rf"{_PASSED}(?:แล้ว|\s?กี่)"),
    pattern_of(r"(?:(?<!ยัง)(?<!ไม่)(?<!ไม่ได้)(?:ส่ง|รายงาน)(?:ไป|มา)?(?:แล้ว|\s?กี่))"),
    pattern_of(r"รอ(?:การ)?(?:อนุมัติ|พิจารณา)"),
    pattern_of(r"ส่งกลับ|ตีกลับ|ส่งคืน"),
    pattern_of(r"ยังไม่(?:ได้)?(?:ส่ง|รายงาน)|ค้าง"),
)
_EACH_HOW_MANY = pattern_of(r"กี่|เท่าไ(?:ร|หร่)|เท่าใด|จำนวน|อย่างละ|ตัวเลข")
_UNIT = r"(?:ฉบับ|รายงาน|เรื่อง|อัน|กิจกรรม|ข้อ)"
_PASSED_HOW_MANY = pattern_of(
    rf"อนุมัติแล้ว(?:มี|รวม|ทั้งหมด|จำนวน|เป็น|ของ(?:เรา|สำนัก(?:เรา)?)|\s)*(?:กี่\s?{_UNIT}|เท่าใด|เท่าไ(?:ร|หร่))"
    rf"|(?:จำนวน|กี่\s?{_UNIT})(?:รายงาน|ฉบับ|กิจกรรม|เรื่อง)?ที่(?:ได้รับ(?:การ)?|ผ่าน(?:การ)?)?อนุมัติ(?:ไป)?แล้ว"
)
_OTHERS = pattern_of(
    rf"(?:{ME_OR_US}|พี่|ท่าน|หัวหน้า|ผอ\S{{0,8}}|เพิ่ง|วันนี้)(?:เป็นคน|มี|ได้|\s)*อนุมัติ"
    r"|(?i:gift|oit|ita)|ของขวัญ|ร้องเรียน|เบาะแส|สำรวจ|ประกาศ|คลินิก|งบ|บาท|เงิน|เอกสาร|หนังสือ|ใบลา|วันลา|คำขอ|ไอเดีย|รูป|ภาพ(?!รวม)"
    r"|ใคร|กี่\s?(?:คน|วัน|ครั้ง|%|เปอร์|สำนัก|ชิ้น)|ร้อยละ|ต้อง(?!แจ้ง|นำเสนอ|เสนอ|รายงาน(?:ใน|ต่อ|ที่ประชุม)|พูด|ส่ง)|ถ้า|หาก|ทำไม|สาเหตุ|เมื่อไ|(?<!รอบ)เดือน|เตือน|ได้ไหม|ได้มั้ย"
    r"|เมื่อวาน|สัปดาห์|อาทิตย์|แต่ละสำนัก|ทุกสำนัก|(?:แยก|ราย)สำนัก|สำนัก(?:ไหน|ใด)"
)
_APPROVED_ONES = pattern_of(r"ที่(?:ได้รับ(?:การ)?|ผ่าน(?:การ)?)?อนุมัติ")
_OF_REPORTS = pattern_of(
    r"(?:^|\s|\d|รายงาน|กิจกรรม|ฉบับ|ข้อ|อัน|ปี|รอบ|แต่|แล้ว|และ|กับ|ส่วน|ทั้งหมด|นี้"
    rf"|{ME_OR_US}|{ANY_MONTH}|สำนัก\S*)$"
)
"""What stands right before `ที่อนุมัติแล้ว` of reports: manuals and courses are approved, too."""
_DAY_OR_YEAR = pattern_of(r"วันที่\s?\d|ปี\s?(?P<year>\d{3,})")
_TODAY = pattern_of(r"(?:ณ\s?)?(?:วันนี้|ตอนนี้|ขณะนี้)")
"""The figures are those of today anyway: it is no round."""
_WHICH_CAME_BACK = pattern_of(
    r"(?:ส่งกลับ|ตีกลับ|ส่งคืน)(?:แล้ว|มา|มี|คือ|ได้แก่|เป็น|\s)*(?:อะไร|(?:กิจกรรม|ฉบับ|อัน|เรื่อง|ข้อ|รายงาน)(?:ไหน|ใด|อะไร))"
)


@listener(longest=_LONGEST, cue=pattern_of("อนุมัติ"), roles=SEEING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to who may see figures; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _EACH_HOW_MANY.search(plain) is None or _OTHERS.search(plain) or _is_of_others(plain):
        return None
    alone = _PASSED_HOW_MANY.search(plain)
    several = _STATES[0].search(plain) and sum(map(bool, _named(plain))) >= _LEAST
    listed = settled_reports.heard.hears(context, words) if alone else None
    return QUERY if (alone or several) and listed is None else None


def _is_of_others(plain: str) -> bool:
    found = _APPROVED_ONES.search(plain)
    return found is not None and _OF_REPORTS.search(plain[: found.start()]) is None


def _named(plain: str) -> list[bool]:
    return [each.search(plain) is not None for each in _STATES]


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The figures in one short text; which came back stands below where that is asked with them."""
    rest = _TODAY.sub("", without_meeting_day(rest))
    before = facts_in_sight(context, rest)
    found = sentence_topic.placed(context, _COMMAND, QUERY.name, rest, before)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    time = _DAY_OR_YEAR.search(rest)
    if time is not None and not found.about.facts() and time["year"] != str(year):
        return [topic_missing.not_understood(_COMMAND, QUERY.name)]
    [whole] = progress.counts(context.session, year, context.today, None, found.narrow)
    head = f"{found.whose} {found.about.words(context.today)}"
    if not whole.total:
        return [Text(f"{head} {NOTHING_DUE}")]
    asked = context.asked
    back = _WHICH_CAME_BACK.search(normalise(rest)) and whole.returned
    below = returned_reports.QUERY.answer(context, "", {}) if back else ()
    context.asked = asked
    listed = Button("ดูรายกิจกรรม", opens(QUERY.name, **found.facts()), "สถานะ")
    return [Text(f"{head} {_told(whole)}", (listed,)), *below]


def _told(whole: ReportCounts) -> str:
    late = f"\nเลยกำหนดแล้ว {whole.late:,} ฉบับ" if whole.late else ""
    return (
        f"ต้องส่ง {whole.total:,} ฉบับ\n"
        f"ส่งแล้ว {whole.sent:,} ฉบับ ({STATES[APPROVED]} {whole.approved:,}"
        f" · {STATES[SUBMITTED]} {whole.submitted:,})\n"
        f"{STATES[RETURNED]} {whole.returned:,} ฉบับ\n"
        f"ยังไม่ส่ง {whole.none:,} ฉบับ{late}"
    )


_COMMAND = "สถานะ"
QUERY = Query(status.QUERY.name, (), answer, roles=SEEING, following=SENDING, several=True)
