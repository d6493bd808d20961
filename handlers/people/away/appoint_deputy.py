"""A superior who will be away names who decides on reports instead, and on which days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import (
    REVIEW,
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Mend,
    Opening,
    Stated,
)
from handlers.conversation.questions import plain
from handlers.conversation.refusals import mending
from handlers.messages import Button, Card, Message, Row, Text
from handlers.people.away import (
    back_later,
    deputy_asked,
    deputy_named,
    deputy_scope,
    end_deputy,
)
from handlers.people.away.away_questions import (
    COUNT,
    ENDS_BEFORE,
    NO_REASON,
    DaysQuestion,
    asks_of_a_reason,
    days_named,
    same_days,
    span,
    taken_days,
    too_many_days,
)
from handlers.people.away.leave import days_beside, days_open, leave_bounds
from handlers.people.away.leave.leave_bounds import Days
from handlers.people.away.person_question import PersonQuestion, choose_another, named
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.dates.dates import short_span, thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people import deputies, people
from models.people.deputies import Appointed
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.reports.deciding import report_decisions

_WHO_HINT = "ไม่พบชื่อนี้ในสำนักของท่าน พิมพ์ชื่อหรือเลขประจำตัวของผู้ที่ลงทะเบียนใน LINE แล้ว"


def open_appointment(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens it for people with subordinates, and shows what is appointed already."""
    if not deputies.leads(context.session, context.me):
        raise Closed(Text("การมอบหมายแทนเป็นของผู้บังคับบัญชาที่อนุมัติรายงาน พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"))
    said = normalise(facts.get("said", rest))
    signs = [Text(_SIGNS_ONESELF)] if _OF_SIGNING.search(said) else []
    signs += [Text(whole)] if (whole := deputy_scope.told_at_opening(said)) else []
    if not deputies.candidates(context.session, context.me):
        raise Closed(*signs, Text(_NOBODY, (*_away_then(context, said), _ASK)))
    if (changed := _changed(context, facts)) is not None:
        return Opening("", changed, anew=True)
    answers: Answers = {}
    if rest:
        try:
            answers["who"] = WHO.read(rest, context, answers)
        except Unclear:
            answers = {}
    if _ON_LEAVE.search(said):
        answers[_LEAVE] = True
    counted, doubt = _days_open(said, context)
    answers.update(counted)
    before = [*signs, *_already(context), *doubt]
    return Opening("", answers, before, anew=True, said=facts.get("said", rest))


def _days_open(said: str, context: Context) -> tuple[Answers, list[Message]]:
    """Returns what makes buttons of days that the words do not tell surely, and what is said of
    them: how many there are without a first one, or a day that is another weekday than is said."""
    try:
        DAYS.read(said, context, {})
    except Unclear as unclear:
        if meant := days_open.meant(unclear, context) if len(unclear.meant) > 1 else {}:
            return meant, [Text(unclear.hint)]
        return days_open.counted(said, context), []
    return {}, []


_OF_SIGNING = pattern_of(r"(?:ลงนาม|ลงชื่อ|เซ็น(?:ต์|ชื่อ)?|เซนต์)(?!รายงาน|อนุมัติ)")
_SIGNS_ONESELF = (
    "ผู้แทนพิจารณารายงานและเรื่องที่รอท่านได้ แต่การลงนามเอกสารในบอตมอบให้ผู้อื่นแทนไม่ได้\n"
    "หากเป็นเอกสาร ให้ผู้เสนอเลือกผู้ลงนามคนอื่น หรือท่านส่งเอกสารกลับเพื่อให้เสนอใหม่"
)
_NOBODY = (
    "ยังไม่มีผู้อื่นในสำนักของท่านที่ลงทะเบียนใน LINE จึงยังมอบหมายไม่ได้\n"
    "ผู้แทนต้องอยู่สำนักเดียวกับท่าน ให้ผู้นั้นลงทะเบียนก่อน หรือถามผู้ดูแลระบบ"
)
_ASK = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_IS_AWAY = pattern_of("ไปราชการ|ไม่อยู่|ต่างประเทศ|ดูงาน|อบรม|ประชุม|(?<!เว)(?<!ศา)ลา(?!ย|ก)|เดินทาง|ไป")


def _away_then(context: Context, said: str) -> tuple[Button, ...]:
    """Returns the button that tells the bot of the days on which the words say to be away."""
    if not _IS_AWAY.search(said):
        return ()
    try:
        days = DAYS.read(said, context, {})
    except Unclear:
        return ()
    dates = days.value if isinstance(days, Choice) else days
    return (Button("แจ้งวันที่ไม่อยู่", say=f"ลา {short_span(*span(dates))}", style="primary"),)


_LEAVE = "leave_told"
"""Hidden key of the answers: the sentence that named the deputy told of leave, too."""
_ON_LEAVE = pattern_of(
    r"(?<!เว)(?<!ศา)ลา(?=พักร้อน|พักผ่อน|ป่วย|กิจ|คลอด|บวช|หยุด|วัน|พรุ่งนี้|ไป|ถึง|\s|\d|$)|ขอลา(?!ย|ก)"
)
INSTEAD = "instead_of"
"""Hidden key of the answers: the appointment that this one takes the place of."""


def _changed(context: Context, facts: Mapping[str, str]) -> Answers | None:
    """Returns what is to stand instead of one appointment (`i`): its person (`n`) and days (`f`,
    `t`); None if it does not stand any more."""
    wanted, who = button_facts.whole(facts, "i"), button_facts.whole(facts, "n")
    mine = deputies.appointed_by(context.session, context.me, context.today)
    old = next((each for each in mine if each.id == wanted), None)
    deputy = people.by_id(context.session, who) if who is not None else None
    if old is None or deputy is None:
        return None
    return {
        "who": {"id": deputy.id, "name": deputy.name},
        "days": [facts["f"], facts["t"]],
        INSTEAD: {"id": old.id, "deputy": old.deputy.id, "was": _line(old)},
    }


def _line(old: Appointed) -> str:
    return f"{old.deputy.name} {short_span(old.first_day, old.last_day)}"


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Returns the person and the days that a sentence names, each if it names just one."""
    found: Answers = {}
    named = deputy_named.among(context, text, _candidates(context, answers))
    if len(named) == 1:
        found["who"] = WHO.read(named[0], context, answers)
    not_found = deputy_named.not_taken(context, text, named, why_not)
    with suppress(Unclear):
        days = DAYS.read(text, context, answers)
        found |= {**days.also, "days": days.value} if isinstance(days, Choice) else {"days": days}
    return Stated(found, hints=[not_found] if not_found else [])


def _already(context: Context) -> list[Message]:
    lines = [
        f"{deputy.name} {short_span(each.first_day, each.last_day)}"
        for each, deputy in deputies.coming(context.session, context.me, context.today)
    ]
    if not lines:
        return []
    return [Text("\n".join(("มอบหมายไว้แล้ว", *lines, "พิมพ์ “เลิกมอบหมาย” เพื่อเลิกทั้งหมด")))]


# -- who -----------------------------------------------------------------------------------------


def _candidates(context: Context, _answers: Answers) -> Sequence[Person]:
    """Returns the possible deputies: direct subordinates first, then by name."""
    me = context.me
    return sorted(
        deputies.candidates(context.session, me),
        key=lambda p: (p.supervisor_id != me.id, p.name, p.id),
    )


def why_not(context: Context, person: Person) -> str:
    """Says why somebody of the roster cannot be the deputy; "" where they can."""
    try:
        deputies.may_appoint(context.session, context.me, person)
    except Refusal as refusal:
        if refusal.code == "other_bureau":
            return OF_ANOTHER_BUREAU.format(person.name, person.bureau.name)
        return _refused(refusal)
    return ""


ONESELF = "มอบหมายให้ตนเองไม่ได้ กรุณาเลือกผู้อื่น"
OF_ANOTHER_BUREAU = "{} อยู่{} ผู้แทนต้องอยู่สำนักเดียวกับท่าน กรุณาเลือกผู้อื่น"


WHO = PersonQuestion(
    "ผู้แทน",
    plain("จะมอบหมายให้ผู้ใดพิจารณารายงานแทนท่าน กดชื่อ หรือพิมพ์ชื่อหรือเลขประจำตัวของคนในสำนัก"),
    _candidates,
    _WHO_HINT,
    why_not,
)


# -- from when to when ---------------------------------------------------------------------------


def ask_days(_context: Context, answers: Answers) -> Message:
    name = answers["who"]["name"]
    if COUNT in answers and "days" not in answers:
        return Text(f"{name} พิจารณาแทน {answers[COUNT]} วัน เริ่มวันใด กดปุ่ม หรือพิมพ์วันแรก เช่น วันจันทร์นี้")
    most = deputies.LONGEST_DAYS
    return Text(f"{name} พิจารณาแทนตั้งแต่วันใดถึงวันใด เช่น 5-9 มี.ค. ไม่เกิน {most} วัน")


def _refused(refusal: Refusal) -> str:
    facts = refusal.facts
    if refusal.code == "overlaps":
        taken = f"ช่วงนี้มอบหมายให้ {facts['name']} แล้ว ({taken_days(refusal)})"
        return f"{taken} เลือกวันอื่น หรือพิมพ์ “เลิกมอบหมาย”"
    sentences = {
        "past": "วันเริ่มผ่านไปแล้ว กรุณาระบุตั้งแต่วันนี้เป็นต้นไป",
        "ends_before": ENDS_BEFORE,
        "too_long": too_many_days(facts.get("days")),
        "not_a_superior": "การมอบหมายแทนเป็นของผู้บังคับบัญชาที่อนุมัติรายงาน",
        "oneself": ONESELF,
        "other_bureau": "ผู้นี้ไม่ได้อยู่สำนักเดียวกับท่านแล้ว กรุณาเลือกผู้อื่น",
    }
    return sentences.get(refusal.code) or choose_another(refusal)


def _check_days(context: Context, answers: Answers, first: date, last: date) -> None:
    but = answers[INSTEAD]["id"] if INSTEAD in answers else None
    deputies.check_days(context.session, context.me, first, last, context.today, but)


DAYS = DaysQuestion(
    "ระหว่างวันที่",
    ask_days,
    (("today", "วันนี้วันเดียว", 0, 0), ("week", "7 วัน นับจากวันนี้", 0, 6)),
    _check_days,
    _refused,
)


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    old, note = answers.get(INSTEAD), _TO_THE_DEPUTY
    deputy = people.by_id(context.session, answers["who"]["id"])
    if deputy is not None and deputy.has(REPORTER):
        note = f"{note}\n{_NOT_THEIR_OWN}"
    if answers.get(_LEAVE):
        note = f"{_LEAVE_NEXT}\n{note}"
    return Card(
        "ตรวจการเปลี่ยนผู้แทน" if old else "ตรวจการมอบหมาย",
        rows=(Row("แทนการมอบหมายเดิม", old["was"]),) if old else (),
        note=note,
    )


_TO_THE_DEPUTY = "ระหว่างนั้นรายงานใหม่จะไปถึงผู้แทนโดยตรง แทนที่จะถึงท่าน ท่านยังพิจารณาเองได้จาก “รออนุมัติ”"
_LEAVE_NEXT = "วันลาของท่านยังไม่ได้บันทึก ยืนยันมอบหมายแล้ว กด “แจ้งวันลาช่วงนี้” เพื่อแจ้งลาวันเดียวกันต่อ"
_NOT_THEIR_OWN = "ผู้แทนท่านนี้เป็นผู้รายงานด้วย รายงานที่ผู้แทนส่งเองยังมาถึงท่านเพื่อพิจารณา"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers whether a reason must be given, words that narrow what is appointed, and those that
    say the same days again."""
    if asks_of_a_reason(text):
        return Heeded(told=NO_REASON)
    if whole := deputy_scope.heeded(text) or deputy_scope.asked_of_waiting(text):
        return Heeded(told=whole, never_added=True)
    if "who" in answers and (told := deputy_asked.asked(text)):
        return Heeded(told=told, never_added=True)
    if at == "days" and (other := _rather(text, context, answers)):
        return Heeded(other, at_once=True)
    if at == "days" and (counted := days_open.count_alone(text, context, answers)):
        return counted
    stand = span(answers["days"]) if "days" in answers else None
    if stand and (days := _days_anew(text, stand, context)):
        only = leave_bounds.only_one(text, stand) is not None
        return Heeded({"days": [each.isoformat() for each in days]}, at_once=only)
    same = same_days(text, context, answers, _CONFIRM) if at == REVIEW else ""
    return Heeded(told=same, never_added=True) if same else None


def _rather(text: str, context: Context, answers: Answers) -> Answers:
    """Returns somebody else who is told where the days are asked for, and the days told with it."""
    found = _candidates(context, answers)
    other = deputy_named.instead(context, text, found, answers["who"]["id"])
    days = read_sentence(text, context, answers).answers if other is not None else {}
    return {**days, "who": named(other)} if other is not None else {}


def _days_anew(text: str, told: Days, context: Context) -> Days | None:
    """Returns the days that the words make of those that stand: `ถึงแค่วันที่ 18`."""
    if (back := back_later.until(text, told, lambda words: days_named(words, context))) is not None:
        return back
    return leave_bounds.only_some(text, told) or days_beside.changed(text, told, context)


_CONFIRM = "ยืนยันมอบหมาย"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Appoints the deputy and notifies them and the next superior."""
    first, last = span(answers["days"])
    deputy = context.session.get(Person, answers["who"]["id"])
    if deputy is None:
        raise Mend(_WHO_HINT, "who")
    with mending(_refused, otherwise="who", past="days", overlaps="days"):
        _take_the_place(context, answers, deputy, (first, last))
        made = deputies.appoint(context.session, context.me, deputy, first, last, context.now)
    context.must_arrive = True
    days = thai_span(first, last)
    _tell(context, deputy, made.id, (first, last))
    words = f"มอบหมายให้ {deputy.name} พิจารณารายงานแทนท่านในวันที่ {days} แล้ว และแจ้งผู้แทนแล้ว"
    done = Text(f"{words} พิมพ์ “เลิกมอบหมาย” เมื่อต้องการเลิกก่อนกำหนด", (_END,))
    if not answers.get(_LEAVE):
        return [done]
    leave = Button("แจ้งวันลาช่วงนี้", say=f"ลา {short_span(first, last)}", style="primary")
    return [done, Text(f"วันลาของท่าน {days} ยังไม่ได้บันทึก กด “แจ้งวันลาช่วงนี้” เพื่อแจ้งต่อ", (leave, _END))]


def _take_the_place(
    context: Context, answers: Answers, deputy: Person, span: tuple[date, date]
) -> None:
    """Ends the appointment that this one takes the place of; who acts no longer hears of it."""
    old = answers.get(INSTEAD)
    if not old:
        return
    session, me = context.session, context.me
    deputies.may_appoint(session, me, deputy)
    deputies.check_days(session, me, *span, context.today, old["id"])
    ended = deputies.end_one(session, me, old["id"], context.now)
    if ended is not None and ended[1].id != deputy.id:
        key = f"deputy_end:{context.event_key}"
        context.notify(ended[1], [end_deputy.ended_words(me)], key, "deputy")


_END = Button("เลิกมอบหมาย", opens("end_deputy"), "เลิกมอบหมาย")


def _tell(context: Context, deputy: Person, number: int, span: tuple[date, date]) -> None:
    me, key, days = context.me, f"deputy:{number}", thai_span(*span)
    card = Card(
        "ท่านได้รับมอบหมายให้พิจารณารายงานแทน",
        rows=(Row("แทน", f"{me.name} {me.position}"), Row("ระหว่าง", days)),
        buttons=(Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"),),
        note=f"{_waiting(context, deputy, span[0])} พิมพ์ “รออนุมัติ” ได้ทุกเมื่อในช่วงนั้น",
    )
    context.notify(deputy, [card], key, "deputy")
    superior = people.superior_reached(context.session, me, but=[deputy])
    if superior is not None:
        words = f"{me.name} มอบหมายให้ {deputy.name} พิจารณารายงานแทนในวันที่ {days}"
        context.notify(superior, [Text(words)], f"{key}:above", "deputy")


def _waiting(context: Context, deputy: Person, first: date) -> str:
    """Says how many reports the deputy decides on from the first day on, as things stand now: those
    that the deputy has sent wait for somebody else."""
    session = context.session
    mine = {report.id for report, _, _ in report_decisions.awaiting(session, context.me, first)}
    theirs = {report.id for report, _, _ in report_decisions.awaiting(session, deputy, first)}
    instead, others = len(mine & theirs), len(mine - theirs)
    words = (
        f"ขณะนี้มีรายงานรอท่านพิจารณาแทน {instead:,} ฉบับ" if instead else "ขณะนี้ไม่มีรายงานรอท่านพิจารณาแทน"
    )
    own = f" (อีก {others:,} ฉบับท่านเป็นผู้ส่งเอง จึงพิจารณาแทนไม่ได้)" if others else ""
    return f"{words}{own}"


FLOW = Flow(
    name="appoint_deputy",
    title="การมอบหมายแทน",
    opens_on=("มอบหมายแทน", "มอบหมาย", "มอบหมายผู้แทน"),
    steps=(WHO.step, DAYS.step),
    open=open_appointment,
    review=review,
    finish=finish,
    roles=frozenset((SUPERVISOR, EXECUTIVE, ADMIN)),
    confirm_label=_CONFIRM,
    sentence=read_sentence,
    heeds=heeds,
    counted=False,
    seen_by="ผู้แทนและผู้บังคับบัญชาของท่านได้รับแจ้งเมื่อยืนยันแล้ว ผู้อื่นไม่ได้รับแจ้ง",
)
