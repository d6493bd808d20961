"""`ใครส่งรายงานล่าสุด`, `เดือนที่แล้วมีใครส่งรายงานมาบ้าง`: which reports came in, the last or those of some
days: who sent each, of which bureau, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import button_facts, sentence_topic
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import SEE_STATUS, STATES, settled_words
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_cards import history_button
from handlers.reports.report_words import moment_words
from handlers.subjects.listeners import listener
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_span, thai_date
from handlers.understand.dates.said_days import weeks_named
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import Bureau
from models.reports.deciding import report_deciders, report_history
from models.reports.figures import progress
from models.reports.report import Report, ReportVersion

NAME = "lately_sent"
_FIRST, _LAST = "f", "l"
_LONGEST, _PAGE, _NEWEST = 70, 6, 3
_WHICH = r"(?:ใคร|คนไหน|ท่านไหน|(?:สำนัก|กลุ่ม|หน่วยงาน|รายงาน|ฉบับ|อัน|กิจกรรม|เรื่อง)(?:ไหน|ใด|อะไร))"
_SEND = r"(?<!ต้อง)(?<!ควร)(?<!คน)(?:ส่ง|รายงาน)"
_NEWEST_ONE = r"(?:ล่าสุด|หลังสุด|เป็น(?:คน|สำนัก|ราย)สุดท้าย|คนสุดท้าย)"
_THE_LAST = pattern_of(
    rf"{_WHICH}.{{0,16}}?{_SEND}.{{0,16}}?{_NEWEST_ONE}|{_NEWEST_ONE}\s?(?:นี้)?\s?(?:ที่|มี|เป็น|คือ|\s)*{_WHICH}.{{0,10}}?{_SEND}"
    rf"|รายงาน(?:ฉบับ|อัน)?(?:ที่)?(?:เพิ่ง|พึ่ง)?(?:ส่ง|เข้า|มา|\s)*{_NEWEST_ONE}"
    rf"|(?:ฉบับ|อัน)(?:ที่)?(?:เพิ่ง|พึ่ง)?(?:ส่ง|เข้า)(?:ส่ง|เข้า|มา|\s)*{_NEWEST_ONE}"
    rf"|^(?:ขอ|ดู|เอา|\s)*(?:ฉบับ|อัน)(?:ที่)?(?:มา|\s)*{_NEWEST_ONE}$"
    r"|(?:รายงาน|ฉบับ|อัน)ที่(?:เพิ่ง|พึ่ง)(?:ส่ง|เข้า)(?:เข้า)?มา|(?:เพิ่ง|พึ่ง)(?:มี)?(?:ใคร|สำนักไหน)ส่ง"
)
_CAME_IN = pattern_of(
    rf"{_WHICH}.{{0,12}}?{_SEND}(?:ผล|รายงาน|งาน|กัน|เข้า|มา|แล้ว|ไป|ให้|\s)*(?:บ้าง|มั่ง|แล้ว|มา|{WHETHER})"
    rf"|มี(?:รายงาน|ใคร)?(?:ส่ง)?รายงาน(?:อะไร)?(?:ส่ง)?(?:เข้า)(?:มา)?(?:บ้าง|มั่ง|แล้ว|กี่ฉบับ|{WHETHER})"
)
_NOT_THAT = pattern_of(
    rf"ไม่|ค้าง|ช้า|เร็ว|ตรงเวลา|ทัน|ต้อง|ควร|รอบ|กำหนด|มาก|น้อย|บ่อย|ครบ|{HOW_IN_FULL}|ทำไม|ถ้า|หาก|อนุมัติ|กลับ|ถอน|เตือน|ทวง"
    rf"|ของขวัญ|ร้องเรียน|เอกสาร|ไฟล์|ภาพ|รูป|หนังสือ|ประกาศ|ข้อความ|ความดี|ชื่น|สำรวจ|(?i:gift|oit|ita)|(?<![\d.])[1-9]\d?\.[1-9]|{ME}|สรุป|สถานะ|ภาพรวม|คืบหน้า|คะแนน|เปอร์|%|เทียบ|รายงานตัว|ลูกทีม|ทีม|กลุ่ม|แก้"
    r"|ข่าว|ระเบียบ|คู่มือ|ประมวล|กฎ|แผน|นโยบาย|พ\.?\s?ร\.?\s?บ|ประชุม"
)
_OTHER_DAYS = pattern_of(
    r"(?:(?:ไม่(?:เอา|ใช่))(?:ละ|แล้ว|ดีกว่า|\s)*)?(?:แล้ว|งั้น|เอา|ขอ|ดู|ของ|หมายถึง|\s)*"
    r"(?:วันนี้|เมื่อวาน(?:นี้)?|(?:เดือน|สัปดาห์|อาทิตย์)\S{2,16}?)(?:แทน|ล่ะ|ละ|ดีกว่า|บ้าง|มี|\s)*"
)
"""Asks the same of other days: `เอาของเดือนนี้แทน`."""
_TODAY, _YESTERDAY = pattern_of("วันนี้|เช้านี้"), pattern_of("เมื่อวาน(?!ซืน)")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words, and for a time that is no
    day."""
    plain = without_polite_ending(normalise(words))
    if _OTHER_DAYS.fullmatch(plain) and context.asked_before().startswith(opens(NAME)):
        return _HEARD if _days(context, plain) is not None else None
    if _NOT_THAT.search(plain):
        return None
    if _THE_LAST.search(plain):
        return _LAST_QUERY
    return _HEARD if _CAME_IN.search(plain) and _days(context, plain) is not None else None


def _days(context: Context, plain: str) -> tuple[date, date] | None:
    """Returns the first and the last day that the words name; None where they name none, or days to
    come."""
    weeks = weeks_named(plain, context.today)
    if len(weeks) == 1:
        found: tuple[date, date] | None = weeks[0]
    elif _TODAY.search(plain):
        found = context.today, context.today
    elif _YESTERDAY.search(plain):
        found = (context.today - timedelta(days=1),) * 2
    else:
        found = read_scope(plain, context.today).whole
    return found if found is not None and found[0] <= context.today else None


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    days = _days(context, without_polite_ending(normalise(rest)))
    told = {_FIRST: days[0].isoformat(), _LAST: days[1].isoformat()} if days is not None else {}
    return _of(context, rest, {**facts, **told})


def _answer_last(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return _of(context, rest, facts)


def _of(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The bureaus are those of the sentence, the days are read here."""
    about = sentence_topic.of(context, rest.replace("รายงาน", ""))  # `รายงานมาบ้าง` names no bureau
    if isinstance(about, Message):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back(NAME, about)]
    named = {key: str(each) for key, each in about.bureau_facts().items()}
    return answer(context, "", {**named, **facts})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of the reports that came in. facts: `f` and `l`, the first and the last day; without
    them the last ones, of the bureaus of a topic."""
    found = sentence_topic.placed(context, "สถานะ", NAME, rest, facts, in_days=True)
    if not isinstance(found, Placed):
        return [found]
    days = found.about.span
    listed = _reports(context, found, days)
    when = short_span(*days) if days is not None else f"ข้อมูล ณ {thai_date(context.today)}"
    if not listed:
        return [_none(context, found, days)]
    if days is None:
        rows = tuple(_row(context, *each) for each in listed[:_NEWEST])
        return [Card("รายงานที่ส่งเข้ามาล่าสุด", subtitle=f"{found.whose} · {when}", rows=rows)]
    page = button_facts.page(facts, _PAGE, len(listed))
    return [
        Card(
            f"รายงานที่ส่งเข้ามา {len(listed):,} ฉบับ",
            subtitle=page.beside(found.whose, when),
            rows=tuple(_row(context, *each) for each in page.of(listed)),
            buttons=(*page.turn(NAME, **found.facts()), *_rounds(context, days)),
            note="นับวันที่ส่ง ใหม่สุดอยู่บน ไม่นับที่ถอน",
        )
    ]


def _reports(
    context: Context, found: Placed, days: tuple[date, date] | None
) -> list[tuple[Report, ReportVersion]]:
    narrower = [report_history.not_withdrawn(), report_history.sent_by_somebody()]
    if days is not None:
        narrower.append(report_history.sent_between(*days))
    if found.ids is not None:
        narrower.append(report_history.of_bureaus(found.ids))
    return report_history.newest_versions(
        context.session, context.me, None, context.today, *narrower
    )


def _row(context: Context, report: Report, sent: ReportVersion) -> Row:
    author = report_deciders.author(context.session, sent)
    bureau = context.session.get_one(Bureau, report.bureau_id).name
    again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
    when = f"ส่ง {moment_words(sent.submitted_at)}{again} · {STATES[report.state]}"
    label = f"{report.activity.number} · {settled_words(report.due)}"
    return Row(label, f"{author.name}\n{bureau}\n{when}", history_button(report))


def _none(context: Context, found: Placed, days: tuple[date, date] | None) -> Message:
    if days is None:
        return Text(f"{found.whose} ยังไม่มีรายงานที่ส่งเข้ามา", (SEE_STATUS,))
    buttons = (Button("ส่งล่าสุด", opens(NAME), "ใครส่งรายงานล่าสุด"), *_rounds(context, days))
    return Text(f"{found.whose} {short_span(*days)} ไม่มีรายงานที่ส่งเข้ามา", (*buttons, SEE_STATUS))


def _rounds(context: Context, days: tuple[date, date]) -> tuple[Button, ...]:
    """The rounds that are due on these days: a month may mean its round."""
    due = progress.rounds(context.session, context.fiscal_year)
    named = [(each, settled_words(each)) for each in due if days[0] <= each <= days[1]]
    return tuple(
        Button(words, opens("status", d=day.isoformat()), f"สถานะ{words}")
        for day, words in named[:_MOST_ROUNDS]
    )


_MOST_ROUNDS = 2
_FOLLOWING = Following(counts=("ฉบับ", "รายงาน", "เรื่อง"), takes=("b", "f", "l"), in_days=True)
QUERY = Query(NAME, (), answer, roles=LEADING, following=_FOLLOWING)
_HEARD = Query(NAME, (), _answer_heard, roles=LEADING, following=_FOLLOWING)
_LAST_QUERY = Query(NAME, (), _answer_last, roles=LEADING, following=_FOLLOWING)
