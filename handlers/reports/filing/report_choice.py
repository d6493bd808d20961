"""Finds the activity and date of a report from a button or words; else lists what to choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Answers, Closed
from handlers.conversation.refusals import closing_unclear
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports import waiting_words
from handlers.reports.activities_told import asks
from handlers.reports.filing import activity_list, deed_reported, round_named, titles_named
from handlers.reports.filing.activity_list import (
    CHOOSE,
    FROM_LIST,
    TYPE_AGAIN,
    UNKNOWN,
    WILL_BE_TAKEN,
    pick_list,
)
from handlers.reports.report_cards import REPORT, correct_button
from handlers.reports.report_words import doubt_of
from handlers.reports.stories import story_facts
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.reports import deed_counted
from handlers.understand.reports.held_told import tells_held
from handlers.understand.reports.told_in_front import tells_deed
from handlers.understand.thai import blanked, fold, normalise, without_polite_ending
from handlers.understand.words import activity_numbers, read_activity_number
from models.errors import Refusal
from models.people import people
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Activity
from models.reports import reports
from models.reports.figures import progress
from models.reports.report import RETURNED, WITHDRAWN, Report

NAME_GRAPHEMES = 40
_MOST_NAMED = 4
_FOR_ONE = "ข้อความที่พิมพ์มาจะเติมในกิจกรรมที่เลือก กิจกรรมอื่นกรุณาพิมพ์อีกครั้งภายหลัง"


class NotSendable(Closed):
    """The report of `activity` and `due` cannot be sent; the messages say why and what to do."""

    def __init__(
        self, refusal: Refusal, activity: Activity, due: date | None, **also: object
    ) -> None:
        super().__init__(refused(refusal, activity, due, **also))
        self.activity = activity
        self.due = due
        self.waits = refusal.code in _WAIT

    def with_told(self, told: str) -> Closed:
        """Returns the same with a button that withdraws the report that waits, and changes in it
        what was told with its number: nobody types that twice.

        told: the words that opened the report
        """
        number = self.activity.number
        rest = told.partition(number)[2].strip(" .:-")
        [why] = self.messages
        if not self.waits or not _MAY_BE_TOLD.search(rest) or not isinstance(why, Text):
            return self
        button = Button("ถอนแล้วแก้ตามที่พิมพ์", say=f"แก้รายงาน {number} {_change(rest)}")
        return Closed(
            replace(why, body=f"{why.body}\n{_UNTAKEN}", quick=(button, *why.quick, MENU))
        )


def _change(told: str) -> str:
    """Returns what was told as the report takes a change: how many came, or what is added."""
    people = _PEOPLE.findall(told)
    if len(people) == 1 and len(told) <= _ONE_FIGURE:
        return f"แก้จำนวนคนเป็น {people[0]} คน"
    return f"เพิ่มว่า{told[:_MOST_TOLD]}"


_PEOPLE, _ONE_FIGURE = pattern_of(r"(\d[\d,]*)\s?(?:คน|ราย|ท่าน)"), 32
_WAIT = ("under_review", "submitted")
_MOST_TOLD = 200
_MAY_BE_TOLD = pattern_of(r"\d|[ก-๙]{12}")
_UNTAKEN = "ที่พิมพ์มายังไม่ได้บันทึก กด “ถอนแล้วแก้ตามที่พิมพ์” บอตถามยืนยันก่อนถอน"

_GENERAL = pattern_of(
    r"(?:ผล|การ|ความ|ดำเนินงาน|ปฏิบัติงาน|ปฏิบัติการ|ก้าวหน้า|คืบหน้า|ประจำ|เดือน|ไตรมาส|ปี|รอบ|ครั้ง|นี้|งาน|กิจกรรม|สำนัก|ของ|เรา|ตาม|แผน"
    r"|ใหม่|ให้|หน่อย|ครับ|ค่ะ|คะ|ที|\s)+"
)
"""Words behind `รายงาน` that name no activity: they only say that one is to be reported."""


_MENDS = pattern_of(
    r"(?:ขอ|จะ|อยาก|ต้อง|\s)*แก้(?:ไข)?(?:รายงาน|กิจกรรม|ข้อ|ที่|\s)*[1-9]\d?(?:\.[1-9]\d?){1,2}"
)


def only_mends(words: str) -> bool:
    """Tells whether the words only want to correct the report of a number: nothing in them is an
    answer."""
    return _MENDS.fullmatch(without_polite_ending(normalise(words[:100]))) is not None


def whose(context: Context, behalf: object) -> Person:
    """The person the report belongs to: who is talking, or the person (by id) it is entered for.

    Raises Closed if that person is not on the roster. `reports.may_send` checks whether it may be
    entered for them.
    """
    if behalf is None or behalf == context.me.id:
        return context.me
    person = people.by_id(context.session, behalf) if isinstance(behalf, int) else None
    if person is None:
        raise Closed(Text("ไม่พบบุคลากรคนนี้แล้ว พิมพ์ “รายงานแทน” ตามด้วยชื่อหรือรหัสอีกครั้ง"))
    return person


Chosen = tuple[Activity, date | None, Report | None]
"""An activity, the date of its report, and the bureau's report of that date if there is one."""


def chosen(context: Context, rest: str, facts: Mapping[str, str], me: Person) -> Chosen:
    """Returns what a button or a typed number means. Raises Closed with what to choose.

    me: the person the report belongs to
    """
    activity_id = button_facts.whole(facts, "a")
    if activity_id is not None:
        activity = plans.activity_with_days(context.session, activity_id)
        if activity is None:
            raise Closed(*pick_list(context, me, "ไม่พบกิจกรรมนี้แล้ว เลือกจากรายการ"))
        due = button_facts.day(facts, "d")
        report = reports.find(context.session, activity.id, me.bureau_id, due)
        # An old button may name a date that the plan has dropped: then the next date is meant.
        kept = reports.has_due(activity, due) or report is not None
        return (activity, due, report) if kept else _next_due(context, activity, me)
    words = rest or facts.get("n", "")
    told, said = _told_by_now(context, rest, facts), facts.get("said", "")
    if not words:
        raise Closed(*pick_list(context, me, CHOOSE, told=told, said=said))
    if activity_list.EVERY in facts:
        raise Closed(*pick_list(context, me, CHOOSE, told=words, said=words, every=True))
    return _numbered(context, words, me, told, said or words)


def _told_by_now(context: Context, rest: str, facts: Mapping[str, str]) -> str:
    """Returns what the words tell, with what waits above them for its activity."""
    told, said = waiting_words.told(context, rest, facts), facts.get("said", "")
    if waiting_words.STORY in facts:
        return told
    if not told and (tells_held(said) or not activity_numbers(said) and _is_deed(context, said)):
        told = deed_reported.alone(said)
    if not told and "รายงาน" not in said and story_facts.tells_only_facts(said, context.today):
        told = said
    if not told and waiting_words.stands(context) and waiting_words.tells_facts(context, said):
        told = deed_reported.alone(said)
    if not told:
        return waiting_words.lately(context)
    return waiting_words.joined(context, waiting_words.standing(context), told)


def _is_deed(context: Context, said: str) -> bool:
    """Tells whether words tell a deed, whatever stands in them of the title of an activity."""
    if tells_deed(said):
        return True
    if len(said) < _LEAST_TITLED or asks(said):
        return False
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    left = titles_named.without_titles({each.title for each in duties}, said)
    return left != said and tells_deed(left)


_LEAST_TITLED = 50


def called_in_story(context: Context, me: Person, story: str) -> str:
    """Returns the number of the only activity that the first words of a story call; "" if there is
    none, and for what is no story."""
    if activity_numbers(story) or not tells_held(story):
        return ""
    duties = progress.duties_of(context.session, me.bureau_id, context.fiscal_year)
    called = titles_named.alone_begun_with([each for each in duties if each.missing], story)
    return called.number if called is not None else ""


def due_of(context: Context, activity: Activity, answers: Answers, me: Person) -> date | None:
    """The date of a draft. If the plan has moved it meanwhile, the nearest date the bureau of `me`
    must still report. A correction keeps its date."""
    day = button_facts.day({"d": answers["due"]}, "d")
    if answers.get("correcting") or reports.has_due(activity, day):
        return day
    dues = sorted(each.due for each in activity.dues)
    sent = reports.by_date(context.session, activity.id, me.bureau_id)
    missing = [due for due in dues if not _is_settled(sent.get(due))]
    if not missing or day is None:
        return missing[0] if missing else day
    return min(missing, key=lambda due: abs((due - day).days))


def _is_settled(report: Report | None) -> bool:
    return report is not None and report.state not in (RETURNED, WITHDRAWN)


def heading(activity: Activity, due: date | None) -> str:
    """`กำหนดส่ง 20 มีนาคม 2570`, with a warning if the plan is unclear."""
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    doubt = doubt_of(activity)
    return f"{when}\nข้อสังเกต: {doubt}" if doubt else when


def refused(refusal: Refusal, activity: Activity, due: date | None, **also: object) -> Message:
    """Why the report cannot be sent, and what to do. An approved one may be corrected.

    also: more facts for the button
    """
    number = activity.number
    waiting = (
        f"รายงาน {number} ส่งแล้ว กำลังรออนุมัติ เมื่อมีผลจะแจ้งผู้ส่งให้ทราบ "
        f"หากต้องแก้ไข พิมพ์ “ถอนรายงาน {number}” ก่อน"
    )
    sentences = {
        "not_reporter": "การรายงานกิจกรรมเปิดให้ผู้รายงานของสำนัก หากเป็นหน้าที่ท่าน ผู้ดูแลระบบเพิ่มใน “บุคลากร”",
        "not_your_activity": f"กิจกรรม {number} ไม่ได้อยู่ในหน้าที่ของสำนักท่าน พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก",
        "under_review": waiting,
        "submitted": waiting,
        "approved": f"รายงาน {number} ได้รับอนุมัติแล้ว ไม่ต้องส่งอีก หากพบข้อผิดพลาด กด “แก้ฉบับที่อนุมัติ”",
        "not_for_others": "รายงานแทนได้เฉพาะคนในสำนักเดียวกัน หรือผู้ดูแลระบบรายงานแทนผู้รายงานของสำนัก",
        "sends_themselves": "ท่านนี้ใช้ LINE กับบอตอยู่แล้ว หรือเป็นผู้บังคับบัญชาของท่าน จึงต้องรายงานเอง",
        "not_on_roster": "ไม่พบบุคลากรคนนี้ในทะเบียนแล้ว กรุณาตรวจชื่อหรือรหัสอีกครั้ง",
        "ended": f"กิจกรรม {number} ตัดออกจากแผนแล้ว ไม่ต้องส่ง เหตุผล: {refusal.facts.get('reason')}",
        "not_due": f"แผนไม่ได้ให้ส่งรายงาน {number} ในวันนั้นแล้ว พิมพ์ “รายงาน {number}” เพื่อดูรอบที่ต้องส่ง",
    }
    if refusal.code != "approved":
        return Text(sentences[refusal.code])
    fix = correct_button(activity, due, **also)
    history = Button("ดูประวัติ", opens("report_history", n=number), "ดูประวัติ")
    return Text(sentences[refusal.code], (fix, history))


def each_number(words: str, command: str) -> tuple[Button, ...]:
    """Returns a button with the command for each activity that the words name."""
    commands = [f"{command} {number}" for number in activity_numbers(words)[:_MOST_NAMED]]
    return tuple(Button(each, say=each) for each in commands)


def _numbered(context: Context, words: str, me: Person, told: str, whole: str) -> Chosen:
    """whole: the sentence in which the words stood."""
    each = each_number(words, "รายงาน")
    with closing_unclear(*each, more=lambda: _kept_for_one(context, told) if each else ""):
        number = read_activity_number(words)
        days = [] if number or told else find_dates(words, context.today)
    if days and max(days) <= context.today and not _is_round(context, me, whole, days[0]):
        told = deed_reported.alone(whole)
    if told and not number:
        raise Closed(*pick_list(context, me, CHOOSE, told=told, said=whole))
    if days:
        raise Closed(*pick_list(context, me, f"กิจกรรมของรอบ {thai_date(days[0])}", days[0]))
    year, bureau = context.fiscal_year, me.bureau_id
    found = plans.activities_numbered(context.session, year, bureau, number) if number else []
    if not found and number:
        told = waiting_words.without_number(context, told, number)
        raise Closed(*pick_list(context, me, FROM_LIST, told=told, said=told, missing=number))
    if not found:
        general = _GENERAL.fullmatch(words)
        unknown = UNKNOWN.format(cut_graphemes(f"“{words}”", NAME_GRAPHEMES))
        what = CHOOSE if general else f"{unknown} {FROM_LIST}"
        raise Closed(*pick_list(context, me, what, said="" if general else words))
    if len(found) > 1:
        raise Closed(_parts_list(context, found, number or "", _for(context, me), told))
    return _due_named(context, found[0], me, whole, words)


def _is_round(context: Context, me: Person, whole: str, day: date) -> bool:
    """Tells whether a day that is over is named as that of a round: the day of a deed is none.
    Words that ask, and those that tell nothing but the day, are no story."""
    if asks(whole):
        return True
    if deed_counted.counts(whole):
        return False
    duties = progress.duties_of(context.session, me.bureau_id, context.fiscal_year)
    if _ROUND.search(whole) is not None or any(each.due == day for each in duties):
        return True
    plain = deed_reported.alone(whole)
    plain = blanked(plain, mention_spans(plain))
    return len(fold(_GENERAL.sub(" ", plain))) < _LEAST_STORY


_LEAST_STORY = 12
"""Letters beside the day; fewer tell nothing that was done."""
_ROUND = pattern_of("รอบ|งวด|กำหนด|ภายใน|ค้าง")


def _due_named(context: Context, activity: Activity, me: Person, whole: str, words: str) -> Chosen:
    """Returns the activity with the date of the round that the words name, or else the next one.

    words: from the number on, with what waited for it. Raises NotSendable if the report of the
    named round was sent.
    """
    dues = [each.due for each in activity.dues]
    told = round_named.round_told(words, dues, context.today)
    due = told.day if told is not None else round_named.due_named(whole, dues)
    if due is None:
        return _next_due(context, activity, me)
    report = reports.by_date(context.session, activity.id, me.bureau_id).get(due)
    if report is not None and _is_settled(report):
        refusal = Refusal(report.state, number=activity.number)
        raise NotSendable(refusal, activity, due, **_for(context, me))
    return activity, due, report


def _for(context: Context, me: Person) -> dict[str, object]:
    """The fact of a button that names the person it is entered for, if somebody else."""
    return {} if me is context.me else {"p": me.id}


def _next_due(context: Context, activity: Activity, me: Person) -> Chosen:
    sent = reports.by_date(context.session, activity.id, me.bureau_id)
    of_plan = {each.due: sent.get(each.due) for each in activity.dues}
    settled: set[date | None] = {due for due, report in of_plan.items() if _is_settled(report)}
    due = plans.next_due(activity, context.today, settled)
    if due is None and of_plan:
        report = max((r for r in of_plan.values() if r is not None), key=lambda r: r.due_key)
        refusal = Refusal(report.state, number=activity.number)
        raise NotSendable(refusal, activity, report.due, **_for(context, me))
    return activity, due, sent.get(due)


def _kept_for_one(context: Context, told: str) -> str:
    """Keeps what was told of several activities for the one that is chosen, and says so."""
    return _FOR_ONE if told and waiting_words.keep(context, told) else ""


def _parts_list(
    context: Context,
    found: Sequence[Activity],
    number: str,
    also: Mapping[str, object],
    told: str,
) -> Message:
    """The parts of an activity, or the activities with this number in several plans. What was told
    waits for the one that is chosen."""
    kept = waiting_words.keep(context, told) and bool(told)
    also = {**also, **waiting_words.mark(context, told)} if kept else also
    in_plans = len({activity.plan_id for activity in found}) > 1
    rows = tuple(
        Row(
            f"{a.number} · {a.plan.title}" if in_plans else f"ข้อย่อย {a.number}",
            a.title,
            Button("รายงาน", opens(REPORT, a=a.id, **also), f"รายงาน {a.number}"),
        )
        for a in found
    )
    what = "รายการ" if in_plans else "ข้อย่อย"
    title = f"กิจกรรม {number} มี {len(found)} {what}"
    after = WILL_BE_TAKEN if kept else TYPE_AGAIN if told else ""
    return Card(title, subtitle=f"เลือกรายการที่จะรายงาน {after}".strip(), rows=rows)
