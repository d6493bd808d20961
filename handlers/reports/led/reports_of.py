"""`น้องรายงานดีส่งอะไรมาแล้วบ้าง`, `เมื่อวานพี่อนุมัติอะไรไปบ้าง`, `2.1 ปีที่แล้วเขียนว่ายังไง`: the reports of one
person, those that oneself decided on lately, and the last text of an earlier year's report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import name_label
from handlers.question import button_facts, sentence_topic, topic_missing
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.topic import Topic
from handlers.reports import report_notices
from handlers.reports.deciding import decide_report
from handlers.reports.due_report_words import SEE_STATUS, STATES, line_title, settled_words
from handlers.reports.figures.overview import LEADING
from handlers.reports.led import left_by_person, people_said
from handlers.reports.led.people_said import LedPerson
from handlers.reports.report_cards import decide_button, history_button
from handlers.reports.report_words import name_of, rows_of
from handlers.subjects.listeners import listener
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.calendar import office_day
from models.people import scope
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, REPORTER, Bureau, Person
from models.plans import plans
from models.reports import former_reports
from models.reports.deciding import report_history
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion

NAME = "reports_of"
_PAGE, _LONGEST, _MOST = 6, 90, 6
_OTHERS = pattern_of(
    "ข้อความ|ของขวัญ|เอกสาร|หนังสือ|ประกาศ|แบบสำรวจ|ลา(?:ป่วย|กิจ|พัก|วัน|งาน)|คำขอ|รหัส|ร้องเรียน|เบาะแส|ทุจริต|ความดี|คำชม|เตือน|ทวง|กระตุ้น|บอกพี่|บอกผม|แจ้ง|ตัวอย่างรายงาน|แทน|ยังไม่ส่ง|เปลี่ยน|มอบ(?:หมาย|ให้)|แต่งตั้ง|ให้ส่งคืน|ให้คืน|ให้ส่งกลับ"
)
_SENDS = r"(?:ส่ง|ทำ|รายงาน|ผลงาน|งาน|เขียน)"
_ASKS = rf"(?:อะไร|กี่|ไหน|บ้าง|{WHETHER}|หรือยัง|รึยัง|ยัง$|แล้วยัง|ทั้งหมด|(?:ขอ)?ดู|รายการ|ขอราย)"
_OF_PERSON = pattern_of(rf"{_SENDS}.*{_ASKS}|{_ASKS}.*{_SENDS}")
_LEFT = pattern_of(rf"(?:ค้าง|คั่ง|เหลือ).*{_ASKS}|{_ASKS}.*(?:ค้าง|คั่ง|เหลือ)")
"""`D0302 มีอะไรค้างอยู่บ้าง`."""
_JUST = (
    r"(?:เพิ่ง|พึ่ง|เมื่อกี้|เมื่อวาน(?:นี้)?|วันนี้|เมื่อเช้า|ล่าสุด|ที่ผ่านมา|(?:อาทิตย์|สัปดาห์|เดือน)(?:นี้|ก่อน|ที่แล้ว)"
    r"|ไปแล้ว|ไปเมื่อ|ย้อนหลัง|คืนไป|กลับไป|อนุมัติไป)"
)
_DEED = r"(?P<deed>อนุมัติ|ส่งคืน|ส่งกลับ|ตีกลับ|ตีคืน|พิจารณา|ตัดสิน)"
_SEES = r"(?:(?:ขอ)?ดู|เปิด|อ่าน|อะไร|ไหน|กี่|ใด|ย้อนหลัง|อีกที|อีกครั้ง|รายการ|บ้าง)"
_MINE = pattern_of(rf"(?=.*{_JUST})(?=.*{_SEES}).*{_DEED}")
_OF_ME = pattern_of(
    rf"^(?:ตอนนี้|แล้ว|\s)*(?:อนุมัติ|ส่งกลับ|ส่งคืน)ไป|(?:{ME_OR_US}|พี่|เอง)|(?:ที่)?(?:เพิ่ง|พึ่ง|เมื่อกี้)"
)
_NOT_MINE = pattern_of(
    rf"ถูก|โดน|รอ|ยังไม่|ใคร|เขา|เค้า|ผู้ดูแล|ผอ|หัวหน้า|ผิด|ทำไม|{HOW_IN_FULL}|ได้ไหมถ้า|แก้มา|ส่งใหม่|ยกเลิก|หรือยัง|ไม่อนุมัติ|เหตุผล|(?:ให้|ช่วย)(?:ผม|พี่)?อนุมัติ|(?:ต้อง|ควร|จะ)(?:เซ็น|ลงนาม|พิจารณา|ตัดสิน|อนุมัติ)"
)
_FORMER = pattern_of(
    r"(?=.*ปี(?:งบ(?:ประมาณ)?)?\s?(?:ก่อน|ที่แล้ว|ที่ผ่านมา|25\d\d|6\d))(?=.*(?:ว่า(?:ยัง)?ไง|ว่าอย่างไร|ว่าอะไร|เขียน|เนื้อหา|ข้อความ|รายละเอียด|ของเก่า|ของเดิม|ทำอะไร|(?:ส่ง|รายงาน)(?:ไป)?อะไร|(?:ขอ|เปิด|อยาก)?ดู|อ่าน|ขอ)).*"
)
_FIGURES = pattern_of("กี่|เท่าไ|เปอร์|%|เทียบ|ต่าง|งบ|ส่งครบ|ส่งหรือยัง|ใคร")
_DECIDES = pattern_of(
    rf"(?:ขอ|จะ|ช่วย|อยาก|เปิด|{ME}|พี่|\s)*(?:พิจารณา|ตรวจ(?!สอบ))\s?(?:รายงาน|ฉบับ|ของ)(?!.*(?:ไหม|มั้ย|ยังไง|อย่างไร|หรือยัง|แล้ว))"
)
"""`พิจารณารายงานของคุณรายงานดี`."""
_PERSON, _KIND, _DEEDS = "w", "k", "o"
_BY_ME = "mine"


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain) or not context.may(LEADING):
        return None
    if _FORMER.match(plain) and not _FIGURES.search(plain) and len(activity_numbers(plain)) == 1:
        return _FORMER_QUERY
    if (
        _MINE.search(plain)
        and not _of_gifts(context, plain)
        and _OF_ME.search(plain)
        and not _NOT_MINE.search(plain)
    ):
        return _MINE_QUERY
    return _of_person(context, plain)


_ORDERS = pattern_of(r"ให้.{0,40}(?:เป็น(?:คน|ผู้)|ทำ|ส่ง|รายงาน|รับช่วง).{0,24}แทน|แทน(?:คน|ผู้)เก่า")
"""Who is to do it from now on is no question of what somebody sent."""


def _of_person(context: Context, plain: str) -> Query | None:
    """Returns the question about one person whom the words name; None for other words."""
    decides = _DECIDES.match(plain) is not None
    of_person = _OF_PERSON.search(plain) or _LEFT.search(plain)
    if not (decides or of_person) or activity_numbers(plain) or _ORDERS.search(plain):
        return None
    who = people_said.said_or_numbered(context, plain)
    if who is None or context.me.id in who.ids:
        return None
    if decides:
        return _DECIDE_QUERY if len(_waiting_of(context, who)) == 1 else _PERSON_QUERY
    rest = people_said.blanked(plain, who)
    if _LEFT.search(rest):
        return _LEFT_QUERY
    return _PERSON_QUERY if _OF_PERSON.search(rest) else None


def _of_gifts(context: Context, plain: str) -> bool:
    """Tells whether the decisions are those on gifts, which the newest answer is about."""
    newest = next((each for each in context.shown() if each), ())
    gifts = any("gift" in each.target.partition("?")[0] for each in newest)
    return gifts and not re.search("รายงาน|อนุมัติ|ส่งกลับ", plain)


# -- of one person ---------------------------------------------------------------------------------


def _answer_person(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = without_polite_ending(normalise(rest))
    who = people_said.said_or_numbered(context, plain)
    if who is None:
        return answer(context, "", {})
    people = [context.session.get_one(Person, each) for each in sorted(who.ids)]
    if len(people) > 1:
        return [_which(who, people)]
    about = sentence_topic.of(context, people_said.blanked(plain, who))
    period = about.facts() if isinstance(about, Topic) else {}
    given = {key: str(value) for key, value in period.items()}
    return answer(context, "", {_PERSON: str(people[0].id), **given})


def _answer_left(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says whose the reports are that are not sent, and shows those that the person sent."""
    return [Text(left_by_person.NOT_BY_PERSON), *_answer_person(context, rest, facts)]


def _which(who: LedPerson, people: Sequence[Person]) -> Card:
    return Card(
        f"“{who.words}” มี {len(people)} คน",
        rows=tuple(
            Row(each.name, each.bureau.name, Button("ดู", opens(NAME, w=each.id), each.name))
            for each in people[:_MOST]
        ),
        note="กดชื่อที่ต้องการ",
    )


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `w` whose reports; or `k` `mine` with `o` which decisions and `d` on which day; `y`
    the year, `p` the page."""
    if facts.get(_KIND) == _BY_ME:
        return [_decided(context, facts)]
    number = button_facts.whole(facts, _PERSON)
    person = context.session.get(Person, number) if number is not None else None
    if person is None:
        return [Text("พิมพ์ชื่อผู้รายงาน เช่น รายงานของคุณสมชายมีอะไรบ้าง", (SEE_STATUS,))]
    seen = scope.bureaus_seen(context.session, context.me)
    if seen is not None and person.bureau_id not in seen:
        return [topic_missing.outside(context, "status", person.bureau)]
    year = button_facts.year(facts, "y") or context.fiscal_year
    due = button_facts.day(facts, "d")
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    narrower = [report_history.of_year(year), report_history.sent_by(person.id)]
    narrower += [report_history.due_on(due)] if due is not None else []
    if first is not None and last is not None:
        narrower.append(report_history.due_between(first, last))
    same = {key: facts[key] for key in (_PERSON, "y", "d", "f", "l") if key in facts}
    context.asked = opens(NAME, **same)
    found = report_history.newest_versions(
        context.session, context.me, None, context.today, *narrower
    )
    when = Topic(due=due, span=(first, last) if first and last else None, fiscal_year=year)
    if not found:
        return [_nothing(context, person, when)]
    page = button_facts.page(facts, _PAGE, len(found))
    return [
        Card(
            f"รายงานของ{person.name} {len(found):,} ฉบับ",
            subtitle=page.beside(person.bureau.name, when.words(context.today)),
            rows=tuple(_row(context, report, sent) for report, sent in page.of(found)),
            buttons=page.turn(NAME, **same),
            note="ฉบับที่ส่งล่าสุดอยู่บน นับฉบับที่ผู้นี้ส่งเองหรือมีผู้ส่งแทน",
        )
    ]


def _nothing(context: Context, person: Person, when: Topic) -> Text:
    words = f"{person.name} ยังไม่ได้ส่งรายงานใด ({when.words(context.today)})"
    if not person.has(REPORTER, ADMIN):
        words = f"{words} ผู้นี้ไม่ได้เป็นผู้รายงาน"
    see = opens("status", b=person.bureau_id)
    name = f"สถานะ{person.bureau.name}"
    return Text(words, (Button(name_label(name), see, name),))


def _row(context: Context, report: Report, sent: ReportVersion) -> Row:
    state = STATES.get(report.state, "ถอนแล้ว")
    label = f"{report.activity.number} · {state} · {settled_words(report.due)}"
    day = f"ส่งเมื่อ {short_date(office_day(sent.submitted_at))}"
    lines = [line_title(report.activity.title), day]
    return Row(label, "\n".join(lines), _decide_or_read(context, report, sent))


def _decide_or_read(context: Context, report: Report, sent: ReportVersion) -> Button:
    if report.state == SUBMITTED and _waits_here(context, report):
        return decide_button(report.id, sent.version, report.activity.number)
    return history_button(report)


def _waits_here(context: Context, report: Report) -> bool:
    waiting = report_notices.awaiting(context)
    return report.id in {each.id for each, _sent, _by in waiting}


def _waiting_of(context: Context, who: LedPerson) -> list[tuple[Report, ReportVersion]]:
    """The reports of this person that wait for the decision of whoever asks."""
    waiting = report_notices.awaiting(context)
    return [(report, sent) for report, sent, by in waiting if by.id in who.ids]


def _decide(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    plain = without_polite_ending(normalise(rest))
    who = people_said.said_or_numbered(context, plain)
    waiting = _waiting_of(context, who) if who is not None else []
    if len(waiting) != 1:
        return _answer_person(context, rest, facts)
    [(report, sent)] = waiting
    named = {"r": f"{report.id}", "v": f"{sent.version}"}
    return beginning.open_flow(context, decide_report.FLOW, "", named)


# -- what oneself decided on -----------------------------------------------------------------------


def _answer_mine(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = normalise(rest)
    found = _MINE.search(plain)
    deed = found["deed"] if found is not None else ""
    kind = {"อนุมัติ": APPROVED, "พิจารณา": "", "ตัดสิน": ""}.get(deed, RETURNED)
    facts = {_KIND: _BY_ME, **({_DEEDS: kind} if kind else {})}
    if "เมื่อวาน" in plain:
        facts["d"] = (context.today - timedelta(days=1)).isoformat()
    elif "วันนี้" in plain or "เมื่อเช้า" in plain:
        facts["d"] = context.today.isoformat()
    elif (span := read_scope(plain, context.today).span) is not None:
        facts["f"], facts["l"] = (day.isoformat() for day in span)
    return [_decided(context, facts)]


_DECIDED = {APPROVED: "อนุมัติ", RETURNED: "ส่งกลับแก้ไข"}


def _decided(context: Context, facts: Facts) -> Message:
    kind, day = facts.get(_DEEDS, ""), button_facts.day(facts, "d")
    kinds = (kind,) if kind in _DECIDED else (APPROVED, RETURNED)
    what = " หรือ".join(_DECIDED[each] for each in kinds)
    found = report_history.newest_versions(
        context.session,
        context.me,
        None,
        context.today,
        report_history.decided_by(context.me, *kinds),
    )
    first = button_facts.day(facts, "f") or day or date.min
    last = button_facts.day(facts, "l") or day or date.max
    of_day = [each for each in found if first <= (_day_of(each[1]) or date.min) <= last]
    when = short_date(day) if day is not None else ""
    when = f"{short_date(first)} – {short_date(last)}" if "f" in facts else when
    if not of_day:
        when = f"{when} " if when else ""
        also = f" ก่อนหน้านั้นมี {len(found):,} ฉบับ" if found else ""
        way = Button("ที่พิจารณาแล้ว", opens(NAME, k=_BY_ME), "ที่พิจารณาแล้ว")
        return Text(f"{when}ยังไม่มีรายงานที่ท่าน{what}{also}", (way,) if found else (SEE_STATUS,))
    page = button_facts.page(facts, _PAGE, len(of_day))
    same = {key: facts[key] for key in (_KIND, _DEEDS, "d", "f", "l") if key in facts}
    return Card(
        f"รายงานที่ท่าน{what} {len(of_day):,} ฉบับ",
        subtitle=page.beside(when or "ที่ส่งล่าสุดอยู่บน"),
        rows=tuple(_decided_row(context, report, sent) for report, sent in page.of(of_day)),
        buttons=page.turn(NAME, **same),
        note="กด “ประวัติ” เพื่อดูรายงานและสิ่งที่ทำได้ต่อ",
    )


def _day_of(sent: ReportVersion) -> date | None:
    return office_day(sent.decided_at) if sent.decided_at is not None else None


def _decided_row(context: Context, report: Report, sent: ReportVersion) -> Row:
    bureau = context.session.get_one(Bureau, report.bureau_id).name
    day = _day_of(sent)
    done = _DECIDED.get(sent.decision or "", "")
    label = f"{report.activity.number} · {done}{f' {short_date(day)}' if day else ''}"
    lines = [line_title(report.activity.title), bureau]
    lines += [f"เหตุผล: {sent.decision_reason}"] if sent.decision_reason else []
    return Row(label, "\n".join(lines), history_button(report))


# -- an earlier year -------------------------------------------------------------------------------


def _answer_former(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """The text of the newest report of the same work of an earlier year, with its year."""
    number = activity_numbers(rest)[0]
    about = sentence_topic.of(context, rest)
    if not isinstance(about, Topic):
        return [about]
    if unclear := topic_missing.asks_back("status", about):
        return [unclear]
    bureau = about.bureaus[0] if about.bureaus else context.me.bureau
    seen = scope.bureaus_seen(context.session, context.me)
    if seen is not None and bureau.id not in seen:
        return [topic_missing.outside(context, "status", bureau)]
    wanted = about.year(context.today)
    found = _former(context, number, bureau, wanted)
    if found is None:
        words = f"ไม่มีรายงานกิจกรรม {number} ของ{bureau.name}ในปีงบประมาณ {wanted} ในระบบ"
        history = Button("ประวัติ", opens("report_history", n=number), f"ประวัติ {number}")
        return [Text(words, (history, SEE_STATUS))]
    report, sent = found
    year = report.activity.plan.fiscal_year
    if not report_history.may_read(context.session, context.me, report, sent, context.today):
        return [Text(_NOT_READ.format(number=number, bureau=bureau.name, year=year), (SEE_STATUS,))]
    other = f"ปีงบประมาณ {wanted} ไม่มีในระบบ ฉบับล่าสุดก่อนหน้าคือของปีงบประมาณ {year}"
    return [
        *([Text(other)] if year != wanted else []),
        Card(
            f"รายงานปีงบประมาณ {year}",
            subtitle=name_of(report.activity, sent),
            rows=(Row("สำนัก", bureau.name), *rows_of(sent)),
            buttons=(history_button(report),),
        ),
    ]


_NOT_READ = (
    "รายงานของกิจกรรม {number} ของ{bureau}ก่อนหน้านี้คือของปีงบประมาณ {year} นำเข้าจากเอกสารต้นฉบับ "
    "เปิดอ่านได้เฉพาะผู้รายงานของสำนัก ผู้ดูแลระบบ และผู้บริหาร"
)


def _former(
    context: Context, number: str, bureau: AnyBureau, wanted: int
) -> tuple[Report, ReportVersion] | None:
    session = context.session
    same = report_history.newest_versions(
        session,
        context.me,
        number,
        context.today,
        report_history.of_year(wanted),
        report_history.of_bureaus((bureau.id,)),
    )
    if same:
        return same[0]
    for activity in plans.every_numbered(session, context.fiscal_year, number):
        found = former_reports.former(session, activity, bureau.id, None, None)
        if found is not None and found[0].activity.plan.fiscal_year < context.fiscal_year:
            return found
    return None


_FOLLOWING = Following(counts=("ฉบับ", "รายงาน", "เรื่อง"), takes=("y", "d", "f", "l"))
QUERY = Query(
    name=NAME,
    words=("รายงานของใคร",),
    answer=answer,
    roles=LEADING,
    following=_FOLLOWING,
    heard=_answer_person,
)
_PERSON_QUERY = Query(NAME, (), _answer_person, roles=LEADING, following=_FOLLOWING)
_LEFT_QUERY = Query(NAME, (), _answer_left, roles=LEADING, following=_FOLLOWING)
_DECIDE_QUERY = Query("report_of_decided", (), _decide, roles=LEADING, goes_on=True)
_MINE_QUERY = Query(NAME, (), _answer_mine, roles=LEADING)
_FORMER_QUERY = Query(NAME, (), _answer_former, roles=LEADING)
