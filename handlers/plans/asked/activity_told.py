"""Answers in short what is asked of the activity that is in sight: the one that the open
conversation or the answer before is about (docs/decisions/0204)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Text
from handlers.messages.name_labels import short_title
from handlers.plans.activity_card import NOT_OWN
from handlers.plans.asked import activity_questions
from handlers.plans.asked.activity_questions import AskedOfActivity
from handlers.question.query import opens
from handlers.reports.due_report_words import STATES
from handlers.reports.examples import show_example
from handlers.subjects.read_things import InHand
from handlers.understand.dates.dates import find_dates, nearness, thai_date
from handlers.understand.dates.said_rounds import round_within
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from models.plans import plans
from models.plans.plan import Activity
from models.reports.deciding import report_approvers, report_history
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_NUMBER = pattern_of(r"[1-9]\d?(?:\.[1-9]\d?){1,2}")
_NAMED = 3
_OWN = "{}ต้องรายงานกิจกรรมนี้"
_NO_DUE = "แผนไม่ได้กำหนดวันส่งของกิจกรรมนี้"
_NOT_IN_PLAN = "แผนไม่ได้ระบุ{}ของกิจกรรมนี้ไว้"
_SENT = "ที่สำนักของท่านส่งไว้ดูได้จาก “ประวัติ {}”"
_NEVER_SENT = "สำนักของท่านยังไม่เคยส่งรายงานของกิจกรรมนี้ในระบบ"
_EXAMPLE = "มีรายงานที่สำนักอื่นให้ดูเป็นตัวอย่าง พิมพ์ “ตัวอย่าง {}”"
_NO_EXAMPLE = "ยังไม่มีสำนักใดให้ใช้รายงานของกิจกรรมนี้เป็นตัวอย่าง"


def told(context: Context, in_hand: InHand, text: str, amid: bool) -> Sequence[Text]:
    """Returns what is said to it; nothing where no activity is in sight or nothing of it is asked.

    in_hand: returns the facts of what is in sight: `n` the number of the activity
    amid: whether a conversation about it is open, whose question has its own example
    """
    asked = activity_questions.read(text)
    if asked is None and not amid and activity_questions.asks_for_example(text):
        asked = AskedOfActivity.BEFORE
    if asked is None or context.person is None:
        return ()
    number = in_hand().get("n", "")
    if _NUMBER.fullmatch(number) is None:
        return ()
    activity = numbered(context, number)
    if activity is None:
        return ()
    return said(context, activity, asked)


def numbered(context: Context, number: str) -> Activity | None:
    """Returns the own bureau's activity of this number, else another bureau's."""
    same = plans.every_numbered(context.session, context.fiscal_year, number)
    of_bureau = [each for each in same if each.is_of(context.me.bureau_id)]
    return next(iter(of_bureau or same), None)


def said(
    context: Context,
    activity: Activity,
    asked: AskedOfActivity,
    card: str = "รายละเอียด",
    words: str = "",
) -> Sequence[Text]:
    """Returns what is said of the activity.

    card: the label of the button that shows all of it
    words: that may name one round of several
    """
    title = f"กิจกรรม {activity.number} {short_title(activity.title)}"
    told = _due(context, activity, words) if asked is AskedOfActivity.DUE else None
    lines = (title, *(told if told is not None else _lines(context, activity, asked)))
    return [Text("\n".join(filter(None, lines)), tuple(_ways(context, activity, asked, card)))]


def _lines(context: Context, activity: Activity, asked: AskedOfActivity) -> Sequence[str]:
    if asked is AskedOfActivity.WHOSE:
        return _whose(context, activity)
    if asked is AskedOfActivity.TARGET:
        return _in_plan("เป้าหมาย", activity.target or activity.output)
    if asked is AskedOfActivity.PAPERS:
        return _in_plan("สิ่งที่ต้องแนบ", listed(activity.evidence, "และ"))
    if asked is AskedOfActivity.PUBLISHED:
        return _in_plan("เผยแพร่ทาง", listed(activity.channels, "และ"))
    if asked is AskedOfActivity.WHO_BEFORE:
        return _who_before(context, activity)
    return _before(context, activity)


def _in_plan(what: str, told: str) -> Sequence[str]:
    return (f"{what}: {told}",) if told else (_NOT_IN_PLAN.format(what),)


def _duties(context: Context, activity: Activity) -> Sequence[DueReport]:
    """The own bureau's due reports of it, or of its parts."""
    year, number = activity.plan.fiscal_year, activity.number
    every = progress.duties_of(context.session, context.me.bureau_id, year)
    return [each for each in every if f"{each.number}.".startswith(f"{number}.")]


def _whose(context: Context, activity: Activity) -> Sequence[str]:
    """Who does it by the plan, and whether the own bureau reports it, by whom."""
    named = plans.responsible(context.session, activity)
    every = activity.every_bureau and not activity.responsible
    more = f" และอีก {len(named) - _NAMED:,} สำนัก" if len(named) > _NAMED else ""
    who = "ทุกสำนัก" if every else listed(named[:_NAMED], "และ") + more
    bureau = context.me.bureau_id
    if not _duties(context, activity):
        return (f"ผู้รับผิดชอบตามแผน: {who}" if who else "", NOT_OWN)
    found = report_approvers.on(context.session, context.today, (bureau,))
    names = [found.names[each][0] for each in found.reporters(bureau)][:_NAMED]
    own = _OWN.format(context.me.bureau.name)
    by = f"ผู้รายงาน: {' '.join(names)}" if names else ""
    return (f"ผู้รับผิดชอบตามแผน: {who}" if who else "", own, by)


def _due(context: Context, activity: Activity, words: str) -> Sequence[str]:
    """The days of the own bureau's reports in their order; where one round is named, that first."""
    duties = sorted(_duties(context, activity), key=lambda each: each.due or date.max)
    if duties:
        one = _round_named(words, [each.due for each in duties if each.due], context.today)
        duties.sort(key=lambda each: each.due != one)
        return [_one_due(context, activity, each) for each in duties]
    days = [thai_date(each.due) for each in activity.dues if each.due is not None]
    return (f"กำหนดส่ง {' และ '.join(days)}",) if days else (_NO_DUE,)


def _round_named(words: str, rounds: Sequence[date], today: date) -> date | None:
    """Returns the only of these days that the words name, or the only one in a round they name."""
    days = {day for day in find_dates(words, today) if day in rounds}
    return days.pop() if len(days) == 1 else round_within(words, rounds, today)


def _one_due(context: Context, activity: Activity, duty: DueReport) -> str:
    part = f"{duty.number} " if duty.number != activity.number else ""
    if duty.due is None:
        return f"{part}{_NO_DUE} ({STATES[duty.state]})"
    near = nearness(duty.due, context.today) if duty.missing else ""
    words = " · ".join(filter(None, (STATES[duty.state], near)))
    return f"{part}กำหนดส่ง {thai_date(duty.due)} ({words})"


def _before(context: Context, activity: Activity) -> Sequence[str]:
    sent = _was_sent(context, activity)
    example = show_example.row(context, activity)
    number = activity.number
    return (
        _SENT.format(number) if sent else _NEVER_SENT,
        _EXAMPLE.format(number) if example else _NO_EXAMPLE,
    )


def _who_before(context: Context, activity: Activity) -> Sequence[str]:
    """Who sent the own bureau's reports of the activity of the same title in the year before, as
    far as the person may read them."""
    year = activity.plan.fiscal_year - 1
    sent = report_history.senders(context.session, context.me, activity.title, year, context.today)
    if not sent:
        return (_NO_SENDER.format(year),)
    return (f"ปีงบประมาณ {year} ผู้ส่งรายงานคือ {listed(sent[:_NAMED], 'และ')}",)


_NO_SENDER = "ในบอตไม่มีรายงานของกิจกรรมนี้ในปีงบประมาณ {} จึงไม่ทราบว่าใครเป็นผู้ทำ กรุณาถามในสำนัก"


def _was_sent(context: Context, activity: Activity) -> bool:
    """Tells whether the own bureau has sent it, as far as the person may read that."""
    newest = report_history.newest(context.session, context.me, activity.number, context.today)
    return any(each.bureau_id == context.me.bureau_id for each in newest)


def _ways(
    context: Context, activity: Activity, asked: AskedOfActivity, card: str
) -> Sequence[Button]:
    number = activity.number
    if asked not in (AskedOfActivity.BEFORE, AskedOfActivity.WHO_BEFORE):
        return (Button(card, opens("about_plan", a=activity.id), f"แผน {number}"),)
    past = Button("ประวัติ", opens("report_history", n=number), f"ประวัติ {number}")
    examples = [each.button for each in show_example.row(context, activity)]
    sent = (past,) if _was_sent(context, activity) else ()
    return (*sent, *filter(None, examples))
