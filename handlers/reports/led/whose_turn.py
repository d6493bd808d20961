"""`รายงานรอใครอยู่`, `อันที่รออนุมัติคืออะไร`, `รายงานคลังส่งกลับมาใหม่หรือยัง`: for whom each report that is
on its way waits, of the bureaus that the person may see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Card, Message, Row, Text
from handlers.question import button_facts, sentence_topic, topic
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.reports import report_notices
from handlers.reports.deciding import awaiting
from handlers.reports.due_report_words import SEE_STATUS, STATES, line_title, settled_words
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_cards import decide_button, history_button
from handlers.subjects.listeners import listener
from handlers.understand.asked import turn_asked
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import office_day
from models.errors import permitted
from models.people.person import EXECUTIVE, SUPERVISOR, Bureau, Person
from models.reports.deciding import report_deciders, report_history
from models.reports.report import RETURNED, SUBMITTED, Report, ReportVersion

NAME = "whose_turn"
_PAGE = 6
_BACK = "back"
_LONGEST = 140
_OTHERS = pattern_of(
    "ของขวัญ|เอกสาร|หนังสือ|บันทึกข้อความ|ประกาศ|ข่าว|แบบสำรวจ|ลาป่วย|วันลา|คำขอ|รหัส|ภาพ|อินโฟ|คำชม|ความดี|นัด|คณะทำงาน|ประชุม|อบรม|ประเมิน|ไฟล์|แผนที่|ดิจิทัล|(?:อนุมัติ|พิจารณา|เซ็น|ตรวจ)แทน|ไม่อยู่"
)
_OF_OTHERS = pattern_of(
    "gift|news|road|case|circular|document|sign|survey|deed|pledge|announcement|duties|work_group|event"
)
_AGAIN = pattern_of(
    r"(?:ส่ง|แก้(?:ไข)?|ทำ)(?:กลับ|มา|เข้ามา|แก้|ไข|เสร็จ|ให้|รายงาน|\s)*(?:ใหม่|อีกรอบ|อีกครั้ง|อีกที|กลับ(?:มา|เข้ามา)|คืน(?:มา|เข้ามา))(?:แล้ว|มา|\s)*"
    rf"(?:หรือยัง|รึยัง|แล้วยัง|ยัง|{WHETHER})"
    rf"|แก้(?:ไข)?(?:มา|แล้ว|เสร็จ|เรียบร้อย|ให้|ส่ง|รายงาน|\s)*(?:หรือยัง|รึยัง|แล้วยัง|ยัง|{WHETHER})$"
)
_SENT_BACK = pattern_of("ส่งคืน|ส่งกลับ|ตีกลับ|ตีคืน|ให้แก้|คืนไป|แก้มา|แก้ไข|แก้แล้ว|กลับมา|มาใหม่|อีกรอบ|อีกครั้ง")
_SENT_BACK_WHICH = pattern_of(
    rf"(?:รายงาน|ฉบับ|อัน|เรื่อง|ตัว)?(?:ไหน|ใด|อะไร)?(?:ที่)?(?:{ME_OR_US}|พี่|ท่าน)?(?:ยัง)?(?:ถูก|โดน|ได้)?(?:ส่งกลับ|ตีกลับ|ส่งคืน)(?:ไป)?(?:แก้(?:ไข)?)?(?:แล้ว)?"
    r"(?:ยัง)(?:ไม่(?:ได้)?)(?:ส่ง|แก้|กลับ)\S{0,12}"
)


@listener(roles=LEADING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words, and while the newest answer is
    about something else that waits."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST or _OTHERS.search(plain):
        return None
    back = _asks_again(plain)
    if not back and not (turn_asked.asks_whose_turn(words) or turn_asked.asks_what_waits(words)):
        return None
    if _SENT_TO_WHOM.search(plain) and _reminders_in_sight(context):
        return None
    if not _names_reports(plain):
        thing = "" if back else turn_asked.names_besides(words)
        if _others_in_sight(context) or (thing and not topic.named(context, words)):
            return None  # `ปากกาของหัวหน้ากลุ่มใครต้องพิจารณา` is about no report
    return _AGAIN_QUERY if back else _HEARD


def _asks_again(plain: str) -> bool:
    if _SENT_BACK_WHICH.search(plain):
        return True
    return _AGAIN.search(plain) is not None and _SENT_BACK.search(plain) is not None


def _names_reports(plain: str) -> bool:
    return re.search(r"รายงาน|ฉบับ|อนุมัติ|กิจกรรม|(?<![\d.])[1-9]\d?\.[1-9]", plain) is not None


def _others_in_sight(context: Context) -> bool:
    newest = next((each for each in context.shown() if each), ())
    names = {each.target.partition("?")[0] for each in newest}
    ours = any("report" in each or "await" in each or "status" in each for each in names)
    return not ours and any(_OF_OTHERS.search(each) for each in names)


_SENT_TO_WHOM = pattern_of(r"^(?:แล้ว|สรุป|ตกลง|เมื่อกี้|\s)*ส่ง(?:ข้อความ|ไป|\s)*(?:ถึง|หา|ให้)\s?ใคร")
_REMINDERS = opens("reminders").rstrip("?")


def _reminders_in_sight(context: Context) -> bool:
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.partition("?")[0] == _REMINDERS for each in newest)


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """What waits for the person opens as ever if the words ask that; else for whom all wait."""
    if turn_asked.asks_what_waits(rest) and report_notices.awaiting(context):
        return awaiting.to_decide(context, "", {})
    return answer(context, rest, facts)


def _answer_again(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "s": _BACK})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of the reports. facts: `s` `back` for those that were sent back and came again or not,
    `p` the page, and a topic's."""
    found = sentence_topic.placed(context, "รายงานรอใคร", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    back = facts.get("s") == _BACK
    context.asked = opens(NAME, **found.facts(), s=_BACK if back else None)
    listed = _reports(context, found, back)
    if not listed:
        return [_none(found, back, context.today)]
    page = button_facts.page(facts, _PAGE, len(listed))
    title = "รายงานที่ส่งกลับแก้ไข" if back else "รายงานที่รออนุมัติ"
    if not back and any(report.state == RETURNED for report, _ in listed):
        title = "รายงานที่ยังไม่จบ"
    return [
        Card(
            f"{title} {len(listed):,} ฉบับ",
            subtitle=page.beside(found.whose, found.about.words(context.today)),
            rows=tuple(_row(context, report, sent) for report, sent in page.of(listed)),
            buttons=page.turn(NAME, **found.facts(), s=facts.get("s")),
            note="ผู้ที่รออยู่ได้รับแจ้งแล้ว เมื่อมีผล บอตแจ้งผู้รายงาน เมื่อส่งใหม่ บอตแจ้งผู้พิจารณา",
        )
    ]


def _reports(context: Context, found: Placed, back: bool) -> list[tuple[Report, ReportVersion]]:
    about, year = found.about, found.about.year(context.today)
    narrower = [report_history.of_year(year)]
    numbered = report_history.on_its_way if about.number is not None else report_history.waiting
    narrower.append(report_history.came_back() if back else numbered())
    if found.ids is not None:
        narrower.append(report_history.of_bureaus(found.ids))
    if about.due is not None:
        narrower.append(report_history.due_on(about.due))
    if about.span is not None:
        narrower.append(report_history.due_between(*about.span))
    return report_history.newest_versions(
        context.session, context.me, about.number, context.today, *narrower
    )


def _row(context: Context, report: Report, sent: ReportVersion) -> Row:
    session = context.session
    number = report.activity.number
    label = f"{number} · {STATES[report.state]} · {settled_words(report.due)}"
    bureau = session.get_one(Bureau, report.bureau_id).name
    lines = [line_title(report.activity.title), bureau]
    button = history_button(report)
    if report.state == SUBMITTED and sent.submitted_by is not None:
        author = report_deciders.author(session, sent)
        again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
        lines.append(f"ส่งโดย {author.name} {short_date(office_day(sent.submitted_at))}{again}")
        first = report_deciders.first_of(session, sent, context.today)
        mine = first is not None and first.person.id == context.me.id
        lines.append("รอท่านพิจารณา" if mine else _waits_for(first))
        if mine or _may_decide(context, sent):
            button = decide_button(report.id, sent.version, number)
    elif report.state == RETURNED:
        lines += _returned(context, sent)
    return Row(label, "\n".join(lines), button, "warn" if report.state == RETURNED else "plain")


def _may_decide(context: Context, sent: ReportVersion) -> bool:
    """Tells whether a superior of whom it waits for may decide on it, too."""
    asked = (context.session, context.me, sent, context.today)
    return context.may(_SUPERIORS) and permitted(report_deciders.may_decide, *asked)


_SUPERIORS = frozenset((SUPERVISOR, EXECUTIVE))


def _waits_for(first: report_deciders.Decider | None) -> str:
    if first is None:
        return "ยังไม่มีผู้อนุมัติในระบบ"
    instead = f" แทน {first.instead_of.name}" if first.instead_of is not None else ""
    return f"รอ {first.person.name} ({first.person.position}){instead} พิจารณา"


def _returned(context: Context, sent: ReportVersion) -> list[str]:
    by = sent.reviewed_by if sent.review == RETURNED else sent.decided_by
    at = sent.reviewed_at if sent.review == RETURNED else sent.decided_at
    who = context.session.get(Person, by) if by is not None else None
    day = f" {short_date(office_day(at))}" if at is not None else ""
    found = [f"ส่งกลับโดย {who.name}{day}"] if who is not None else []
    if sent.submitted_by is None:
        return [*found, "ยังไม่ได้ส่งใหม่"]
    author = report_deciders.author(context.session, sent)
    return [*found, f"ยังไม่ได้ส่งใหม่ รอ {author.name} แก้ไข"]


def _none(found: Placed, back: bool, today: date) -> Text:
    what = "ที่ถูกส่งกลับและรอแก้ไข" if back else "ที่รออนุมัติ"
    when = found.about.words(today)
    words = f"{found.whose} {when} ไม่มีรายงาน{what} พิมพ์ “สถานะ” เพื่อดูความคืบหน้า"
    return Text(words, (SEE_STATUS,))


FOLLOWING = Following(counts=("ฉบับ", "รายงาน", "เรื่อง"), takes=("b", "n", "d", "f", "l", "y"))

QUERY = Query(
    name=NAME,
    words=("รายงานรอใคร", "รายงานค้างที่ใคร"),
    answer=answer,
    roles=LEADING,
    following=FOLLOWING,
    heard=_answer_heard,
)
_HEARD = Query(NAME, (), _answer_heard, roles=LEADING, following=FOLLOWING)
_AGAIN_QUERY = Query(NAME, (), _answer_again, roles=LEADING, following=FOLLOWING)
