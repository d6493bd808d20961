"""`เลื่อนกำหนด 1.10 เป็น 30 มิ.ย.`: a due date of one activity; `เลื่อนรอบ` moves a whole round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain, show_day
from handlers.conversation.refusals import mending, reading
from handlers.messages import Button, Card, Message, Part, Row, Text
from handlers.plans.mending import activity_found, mending_words, moving_words, plan_lines
from handlers.question.query import opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people import people
from models.plans.plan import Activity
from models.reminders.rounds import activity_moves, round_moves
from models.reminders.rounds.round_moves import Move

_MOST_DATES = 9
_LONGEST_WHY = 200
_BECAUSE = pattern_of(
    r"(?:^|(?<=[\s,]))(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล(?:คือ|ว่า)?)\s*(?P<why>\S.{3,}?)\s*$"
)
_SAYS_WHY = {"says_why": True}
_TOLD = "told"
"""The hidden answer that keeps the new day."""


def open_move(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the activity of the button (`a`), or with what the line tells."""
    said = plan_lines.read_date(facts.get("said", rest))
    words = activity_found.told(facts, said.activity)
    activities = activity_found.chosen(context, words, facts, mending_words.DATE)
    _refuse_one_bureau(context, facts.get("said") or rest, activities, said.new)
    days = _dates(activities)
    if not days:
        raise Closed(Text(mending_words.NO_DATE, (mending_words.see(activities),)))
    known: Answers = {"ids": [each.id for each in activities], **_why_told(context, facts, rest)}
    old = _old(said.old, days, context)
    if old is None:
        return Opening("", known | _told(said.new, context), anew=True)
    known["old"] = old.isoformat()
    return _with_new(context, known, said.new)


def _why_told(context: Context, facts: Mapping[str, str], rest: str) -> Answers:
    """Returns the reason that the words tell; nothing where they tell none, which is not asked."""
    told = facts.get("said", "") or context.said or rest
    found = _BECAUSE.search(without_polite_ending(normalise(told)))
    if found is None or len(found["why"]) > _LONGEST_WHY:
        return {}
    return {**_SAYS_WHY, "why": found["why"]}


def read_why(text: str, _context: Context, _answers: Answers) -> str:
    why = " ".join(text.split())
    if not why or len(why) > _LONGEST_WHY:
        raise Unclear(mending_words.reason_asked(_LONGEST_WHY))
    return why


def _refuse_one_bureau(
    context: Context, text: str, activities: Sequence[Activity], new: str
) -> None:
    """Raises Closed where the words are about some bureaus: a due date is one for all bureaus that
    have the activity. new: the words of the new day, which the way on keeps."""
    every = [each.name for each in people.bureaus(context.session)]
    mentions = bureaus_named(_WHY.sub("", normalise(text)), every).mentions
    if not mentions:
        return
    number, day = activities[0].number, _told(new, context).get(_TOLD)
    to = f" เป็น {short_date(date.fromisoformat(day))}" if day else ""
    to_all = Button("เลื่อนให้ทุกสำนัก", say=f"เลื่อนกำหนดกิจกรรม {number}{to}")
    named = listed(["หรือ".join(each) for each in mentions])
    words = _ONE_BUREAU.format(number=number, named=named)
    raise Closed(Text(words, (to_all, _LATE, mending_words.see(activities))))


_WHY = pattern_of(r"\s*(?:เพราะ|เนื่องจาก|เหตุผล|ตามที่).*$")
_ONE_BUREAU = (
    "กำหนดส่งกิจกรรม {number} เป็นวันเดียวกันทุกสำนักที่ทำกิจกรรมนี้ เลื่อนเฉพาะ{named}ไม่ได้ จึงยังไม่ได้เลื่อน "
    "สำนักเดียวส่งช้าได้โดยบอกเหตุ"
)
_LATE = Button("ส่งช้าได้ไหม", opens("rule_late"), "ส่งช้าได้ไหม")


def _dates(activities: Sequence[Activity]) -> list[date]:
    return sorted({each.due for activity in activities for each in activity.dues})


def _old(words: str, days: Sequence[date], context: Context) -> date | None:
    """Returns the date that is named, or the only one that may be meant; None if unclear."""
    if words:
        try:
            said = read_day_said(words, Calendar(context.today, Toward.COMING))
        except Unclear:
            return None
        return said if said in days else None
    return days[0] if len(days) == 1 else None


def _told(words: str, context: Context) -> Answers:
    """Returns the new day that the words tell, to be kept until it is known which day is moved."""
    try:
        day = read_day_said(words, Calendar(context.today, Toward.COMING))
    except Unclear:
        return {}
    return {_TOLD: day.isoformat()}


def _with_new(context: Context, known: Answers, words: str) -> Opening:
    if not words.strip():
        return Opening("", known, anew=True)
    try:
        return Opening("", {**known, "new": read_new(words, context, known)}, anew=True)
    except Unclear as unclear:
        return Opening("", known, (Text(unclear.hint),), anew=True)


# -- the questions -------------------------------------------------------------------------------


def date_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    days = _dates(activity_found.of_draft(context, answers))
    coming = sorted(days, key=lambda day: (day < context.today, day))
    return [
        Choice(
            f"d{day:%Y%m%d}",
            short_date(day),
            day.isoformat(),
            also=_also(context, answers, day),
        )
        for day in coming[:_MOST_DATES]
    ]


def _also(context: Context, answers: Answers, old: date) -> Answers:
    """Returns the new day as the next answer, where it was told before and may be taken."""
    if _TOLD not in answers or "new" in answers or _why_not(context, answers, old):
        return {}
    return {"new": answers[_TOLD]}


def _why_not(context: Context, answers: Answers, old: date) -> str:
    """Returns why that day cannot be moved to the one that was told; "" if it can."""
    move = _move(context, {**answers, "old": old.isoformat(), "new": answers[_TOLD]})
    try:
        round_moves.check(context.session, move, context.today)
    except Refusal as refusal:
        return mending_words.refused(refusal)
    return ""


def read_old(text: str, context: Context, answers: Answers) -> str | Choice:
    day = read_day_said(text, Calendar(context.today, Toward.COMING))
    days = _dates(activity_found.of_draft(context, answers))
    if day not in days:
        known = ", ".join(map(short_date, days))
        raise Unclear(f"กิจกรรมนี้ไม่มีกำหนดส่งวันที่ {thai_date(day)} มีกำหนด: {known}")
    also = _also(context, answers, day)
    return Choice("", "", day.isoformat(), also=also) if also else day.isoformat()


def ask_new(context: Context, answers: Answers) -> Message:
    old = date.fromisoformat(answers["old"])
    number = activity_found.of_draft(context, answers)[0].number
    such = short_date(old + timedelta(days=7))
    told = _why_not(context, answers, old) if _TOLD in answers and "new" not in answers else ""
    if told:
        told = f"ยังไม่ได้ใช้ {thai_date(date.fromisoformat(answers[_TOLD]))}: {told}\n"
    return Text(f"{told}เลื่อนกำหนดส่งกิจกรรม {number} จาก {thai_date(old)} เป็นวันใด เช่น {such}")


def read_new(text: str, context: Context, answers: Answers) -> str:
    day = read_day_said(text, Calendar(context.today, Toward.COMING))
    move = _move(context, {**answers, "new": day.isoformat()})
    with reading(mending_words.refused):
        round_moves.check(context.session, move, context.today)
    return day.isoformat()


def _move(context: Context, answers: Answers) -> Move:
    activities = activity_found.of_draft(context, answers)
    old, new = date.fromisoformat(answers["old"]), date.fromisoformat(answers["new"])
    return activity_moves.move_of(context.session, activities, old, new)


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    move, activities = _move(context, answers), activity_found.of_draft(context, answers)
    found = round_moves.affected(context.session, move, context.now)
    sent = f"{found.sent:,} ฉบับ เนื้อหาและวันที่ส่งคงเดิม" if found.sent else "ยังไม่มี"
    others = len(found.recipients.keys() - {context.me.id})
    rows: tuple[Part, ...] = (
        Row("กำหนดเดิม", thai_date(move.old)),
        Row("กำหนดใหม่", thai_date(move.new), tone="warn"),
        moving_words.unsent(found.unsent),
        Row("ส่งแล้ว", sent),
        Row("แจ้งให้ทราบ", f"{others:,} คน (คิดโควตา {others:,} ข้อความ)"),
        *moving_words.earlier(move.old, move.new),
        *moving_words.on_a_day_off(context, move.new),
    )
    return Card(
        "ตรวจการเลื่อนกำหนดส่ง",
        subtitle=f"กิจกรรม {mending_words.in_plans(activities)}",
        rows=rows,
        note="เลื่อนเฉพาะกิจกรรมนี้ หากเลื่อนทั้งรอบ พิมพ์ “เลื่อนรอบ”",
    )


def seal(context: Context, answers: Answers) -> str:
    """Returns the dates as they stand."""
    days = _dates(activity_found.by_ids(context, answers["ids"]))
    return " ".join(each.isoformat() for each in days)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Moves the date, and tells whoever still has something to send for it."""
    activities, move = activity_found.of_draft(context, answers), _move(context, answers)
    recipients = round_moves.affected(context.session, move, context.now).recipients
    with mending(mending_words.refused, otherwise="new", no_round="old"):
        entry_id = activity_moves.carry_out(
            context.session, context.me, answers["ids"], move.old, move.new, context.now
        )
    news = _news(activities[0], move, answers.get("why", ""))
    told = mending_words.tell(context, recipients, f"due:{entry_id}", news)
    context.must_arrive = True
    context.saved = {"a": activities[0].id, "u": entry_id}
    back = Button("เลื่อนกลับ", opens("move_round", u=entry_id), "เลื่อนกลับ")
    words = f"เลื่อนกำหนดส่งของกิจกรรม {activities[0].number} เป็น {thai_date(move.new)} แล้ว"
    see = mending_words.see(activities)
    return [Text(f"{words} และแจ้งผู้เกี่ยวข้อง {told:,} คน", (back, see))]


def _news(activity: Activity, move: Move, why: str) -> Message:
    return Card(
        "เลื่อนกำหนดส่งรายงาน",
        subtitle=f"{activity.number} {activity.title}",
        rows=(
            Row("เดิม", thai_date(move.old)),
            Row("กำหนดส่งใหม่", thai_date(move.new), tone="warn"),
            *((Row("เหตุผล", why),) if why else ()),
        ),
        buttons=(Button("แผนของสำนัก", opens("about_plan"), "แผน"),),
        note=moving_words.FROM_THE_NEW_DAY,
    )


FLOW = Flow(
    name=mending_words.DATE,
    tells_them=True,
    title="การเลื่อนกำหนดส่งของกิจกรรม",
    opens_on=("เลื่อนกำหนดกิจกรรม", "เลื่อนกำหนดส่งกิจกรรม", "แก้กำหนดกิจกรรม"),
    steps=(
        Step(
            name="old",
            label="กำหนดเดิม",
            ask=plain("จะเลื่อนกำหนดใดของกิจกรรมนี้"),
            read=read_old,
            choices=date_choices,
            show=show_day,
        ),
        Step(
            name="new",
            label="กำหนดใหม่",
            ask=ask_new,
            read=read_new,
            show=show_day,
            why="บอตเตือนและนับการส่งช้าจากกำหนดใหม่นี้",
        ),
        Step(
            name="why",
            label="เหตุผล",
            ask=plain("เลื่อนเพราะเหตุใด ผู้เกี่ยวข้องเห็นเหตุผลนี้ในข้อความแจ้ง"),
            read=read_why,
            prose=True,
            official=True,
            when=("says_why", frozenset((True,))),
        ),
    ),
    open=open_move,
    review=review,
    seal=seal,
    finish=finish,
    roles=mending_words.ADMINS,
    confirm_label="ยืนยันเลื่อนกำหนด",
    facts=frozenset(_SAYS_WHY),
    counted=False,
)
