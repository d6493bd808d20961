"""Tells the days of one's leave. First it shows who is reminded meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Choice, Flow, Heeded, Opening, Stated
from handlers.conversation.refusals import mending
from handlers.messages import Button, Message, Text
from handlers.people.away import (
    due_meanwhile,
    end_absence,
    leave_moved,
    leave_notices,
    moved_to,
    stand_in_asked,
    stand_in_told,
)
from handlers.people.away.away_questions import (
    COUNT,
    ENDS_BEFORE,
    MEANT,
    NO_REASON,
    SINCE,
    DaysQuestion,
    asks_of_a_reason,
    days_named,
    same_days,
    span,
    taken_days,
)
from handlers.people.away.leave import (
    days_beside,
    days_open,
    leave_besides,
    leave_bounds,
    leave_card,
    leave_heard,
    of_else,
    working_days,
)
from handlers.people.away.leave.leave_card import HALF, ON_DUTY, WHOLE_DAYS, review, taking_over
from handlers.people.away.leave_moved import widens
from handlers.people.away.stand_in_asked import STAND_IN
from handlers.question.query import opens
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.dates.dates import short_date, thai_span
from handlers.understand.listing import listed
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people import absences, deputies
from models.people.person import Absence, Person

_BACK = Button("กลับมาแล้ว", opens("end_absence"), "กลับมาแล้ว")
_DEPUTY = Button("มอบหมายแทน", opens("appoint_deputy"), "มอบหมายแทน")


def open_absence(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the days that were typed, if they are possible. Shows leave known already.

    facts: `said` a sentence without the command (`พรุ่งนี้ถึงวันศุกร์ลาค่ะ`), `replaces` the id of
    stored leave that is moved
    """
    said = facts.get("said", rest)
    besides: dict[str, Any] = {}
    if due_meanwhile.asks_beside_leave(said):
        said, besides = due_meanwhile.without_question(said), {**besides, due_meanwhile.DUE: True}
    if (who := stand_in_told.apart(context, said)) is not None:
        said, besides = who.rest, {**besides, **who.answers}
    opening = _opening(context, rest, said, facts)
    return replace(opening, answers={**opening.answers, **besides})


def _opening(context: Context, rest: str, said: str, facts: Mapping[str, str]) -> Opening:
    said, by_card = _said_besides(said)
    before = leave_moved.replaced(context, facts["replaces"]) if "replaces" in facts else {}
    if longer := leave_moved.longer(context, said):
        return Opening("", longer, by_card, anew=True)
    try:
        days = _days(said, context, before)
        if isinstance(days, Choice):
            before, days = {**days.also}, days.value
        return Opening("", {**before, "days": days, **_facts(said)}, by_card, anew=True)
    except Unclear as unclear:
        first = days_open.one_of_two(said, context, _facts(said)) if not before else None
        if first is not None:
            above = Text(first.told)
            return Opening("", {**first.answers}, [*by_card, above], anew=True)
        told = days_open.told_already(context) if not before else []
        since = days_open.since(said, context) if not before else {}
        if not since and not before:
            since = days_open.meant(unclear, context) or days_open.counted(said, context)
        if not since and not before and (bare := days_open.of_this_month(said, context)):
            return Opening("", bare, [*by_card, Text(days_open.asked_of(bare))], anew=True)
        named = rest.strip() or days_named(said, context) is not None
        tells = named and not since or MEANT in since and COUNT not in since
        hint = [Text(unclear.hint)] if tells else told
        duty = {ON_DUTY: True} if leave_besides.tells_duty(said) else {}
        return Opening("", {**before, **since, **duty}, [*by_card, *hint], anew=True)


def _said_besides(said: str) -> tuple[str, list[Message]]:
    """Returns the words of the leave, and what is told to those beside it."""
    if works := working_days.beside_leave(said):
        return said, [Text(_AS_USUAL.format(works))]
    if leave_heard.tells_with_a_deputy(said):
        told = Text(_BY_CARD.format(leave_heard.deputy_words(said)))
        return leave_heard.without_deputy(said), [told]
    if leave_heard.asks_who_acts(said):
        return leave_heard.without_question(said), [Text(_WHO_ACTS)]
    return said, []


def _facts(said: str) -> Answers:
    """Returns whether the words tell half a day, of which the card says that whole days are kept,
    and whether the person is away on duty, which others must not hear called leave."""
    duty = {ON_DUTY: True} if leave_besides.tells_duty(said) else {}
    return {HALF: leave_heard.tells_half_a_day(said), **duty}


_BY_CARD = "“{}” บอตไม่ได้แจ้งผู้นั้น เรื่องรายงาน ผู้ดูแลแทนเป็นไปตามการ์ดด้านล่าง งานอื่นกรุณาบอกผู้ที่ฝากด้วยตนเอง"

_AS_USUAL = "“{}” ไม่ต้องแจ้ง วันที่ไม่ได้ลา บอตเตือนท่านตามปกติ"

_HALF_OF_WHICH = "บอตจดวันลาเป็นวัน ไม่แยกครึ่งวัน หากต้องการให้งดเตือนทั้งวัน พิมพ์วันที่ลา เช่น พรุ่งนี้"

_WHO_ACTS = (
    "ผู้ดูแลเรื่องรายงานแทนแสดงในการ์ดวันลา งานอื่นรวมทั้งเรื่องร้องเรียน กรุณาตกลงกับผู้ที่จะทำแทนด้วยตนเอง "
    "ดูเพิ่มเติม พิมพ์ “แจ้งลาแล้วเป็นอย่างไร”"
)


def _days(said: str, context: Context, before: Answers) -> Any:
    """Returns the days of the sentence, if necessary those behind a story, or with its spelling
    mended; raises Unclear."""
    for words in filter(None, (said, leave_heard.behind_leave(said))):
        with suppress(Unclear):
            return DAYS.read(words, context, before)
    return DAYS.read(respelled(said), context, before)


def _refused(refusal: Refusal) -> str:
    if refusal.code == "overlaps":
        return f"ช่วงนี้แจ้งลาไว้แล้ว ({taken_days(refusal)}) เลือกวันอื่น หรือพิมพ์ “ดูวันลา” เพื่อเลื่อนวันเดิม"
    sentences = {
        "past": (
            "วันลานี้ผ่านไปแล้ว ไม่ต้องแจ้งที่นี่ ให้ยื่นใบลาตามระเบียบของสำนักงาน\n"
            "บอตรับแจ้งเฉพาะวันที่ยังไม่ผ่าน เช่น 5-9 มี.ค. หากไม่มี พิมพ์ “ยกเลิก”"
        ),
        "ends_before": ENDS_BEFORE,
        "none_declared": "วันลาเดิมยกเลิกหรือผ่านไปแล้ว กด “ยกเลิก” แล้วแจ้งลาใหม่",
        "too_long": f"แจ้งลาได้ครั้งละไม่เกิน {refusal.facts.get('days')} วัน กรุณาระบุช่วงที่สั้นลง "
        "ลานานกว่านั้น แจ้งเป็นช่วงต่อกัน ยืนยันช่วงแรกแล้วพิมพ์ “ลา” ตามด้วยช่วงถัดไป",
    }
    return sentences[refusal.code]


def _check_days(context: Context, answers: Answers, first: date, last: date) -> None:
    replaced = answers["replaces"]["id"] if "replaces" in answers else None
    absences.check_days(context.session, context.me, first, last, context.today, replaced)


def _ask_days(_context: Context, answers: Answers) -> Message:
    if "replaces" in answers:
        return Text(f"เลื่อนวันลา {days_open.stored(answers)} เป็นวันใดถึงวันใด เช่น 5-9 มี.ค. {_AT_MOST}")
    if COUNT in answers and "days" not in answers:
        return Text(f"ลา {answers[COUNT]} วัน เริ่มวันใด กดปุ่ม หรือพิมพ์วันแรก เช่น วันจันทร์นี้")
    if SINCE not in answers or "days" in answers:
        return Text(f"ลาตั้งแต่วันใดถึงวันใด เช่น 5-9 มี.ค. {_AT_MOST}")
    first = short_date(date.fromisoformat(answers[SINCE]))
    return Text(f"ลาตั้งแต่ {first} ถึงวันใด พิมพ์วันสุดท้าย หรือจำนวนวัน เช่น 15 วัน {_AT_MOST}")


_AT_MOST = f"ครั้งละไม่เกิน {absences.LONGEST_DAYS} วัน"
DAYS = DaysQuestion(
    "วันลา",
    _ask_days,
    (("today", "วันนี้วันเดียว", 0, 0), ("tomorrow", "พรุ่งนี้วันเดียว", 1, 1)),
    _check_days,
    _refused,
    "พิมพ์วันได้ เช่น พรุ่งนี้ หรือ 5-9 มี.ค. หรือ 3 วันตั้งแต่พุธนี้\nผู้ที่ดูแลเรื่องรายงานแทนแสดงให้ตรวจก่อนยืนยัน",
    facts=_facts,
    widens=widens,
    lets_go=of_else.is_of_else,
)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores it. Notifies who takes over, once, and the superior if nobody does."""
    first, last = span(answers["days"])
    instead, superior = taking_over(context, answers)
    chosen = stand_in_asked.looks_after(context, answers)
    with mending(_refused, otherwise="days"):
        made = _store(context, answers, (first, last), instead, chosen)
    context.must_arrive = True
    context.saved = {"a": made.id}
    context.asked = opens("my_leave")  # other days that are named next are of this leave
    days = _days_told(answers)
    away = "ไปราชการ" if answers.get(ON_DUTY) else "ลา"
    words = f"{context.me.name} {away} {days}"
    recipients = leave_notices.send(context, made, words, instead, superior, chosen)
    told = _told(context, answers, recipients)
    if not stand_in_asked.appoints(answers):
        return [told]
    return [replace(told, quick=()), *stand_in_told.appointing(context, answers, (first, last))]


def _store(
    context: Context,
    answers: Answers,
    days: tuple[date, date],
    instead: Sequence[Person],
    chosen: Person | None,
) -> Absence:
    """Stores the leave, if it is moved in place of the one before. Tells those who stood in then
    and do not now."""
    session, me, replaced = context.session, context.me, answers.get("replaces")
    chosen_id = chosen.id if chosen is not None else None
    if replaced is None:
        return absences.declare(session, me, *days, context.now, chosen_id)
    before, made = absences.move(session, me, replaced["id"], *days, context.now, chosen_id)
    for person in end_absence.stood_in(context, [before]):
        if person not in (*instead, chosen):
            words = f"{me.name} เลื่อนวันลาแล้ว ท่านไม่ต้องดูแลเรื่องรายงานแทนในวันเดิม ขอบคุณที่ช่วยดูแล"
            context.notify(person, [Text(words)], f"absence_end:{before.id}:{person.id}", "absence")
    return made


def _days_told(answers: Answers) -> str:
    days = thai_span(*span(answers["days"]))
    if "replaces" not in answers:
        return days
    return f"{days} (เลื่อนจาก {days_open.stored(answers)})"


def _told(context: Context, answers: Answers, recipients: Sequence[Person]) -> Message:
    words = f"บันทึกวันลา {_days_told(answers)} แล้ว ระหว่างนั้นจะไม่เตือนท่าน"
    if recipients:
        words += f" และแจ้ง {listed(each.name for each in recipients)} แล้ว"
    leads = deputies.leads(context.session, context.me)
    return Text(words, (_BACK, _DEPUTY) if leads else (_BACK,))


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Returns the days that a sentence names, if they are possible."""
    try:
        days = DAYS.read(text, context, answers)
    except Unclear:
        return Stated()
    return Stated({**days.also, "days": days.value} if isinstance(days, Choice) else {"days": days})


def _other_days(text: str, context: Context, answers: Answers) -> tuple[date, date] | None:
    told = span(answers["days"])
    days = leave_bounds.only_some(text, told) or days_beside.changed(text, told, context)
    if days is None and leave_heard.takes_other_days(as_wish(text)):
        return moved_to.new_days(text, lambda words: days_beside.beside(words, told, context))
    return days


def _answered(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers whether a reason must be given, and who stands in; to who wants the whole day that it
    is that."""
    if leave_heard.wants_whole_day(text):
        return Heeded({HALF: False}, _WHOLE_ALREADY.format(_CONFIRM), at_once=True)
    if asks_of_a_reason(text):
        return Heeded(told=NO_REASON)
    if due_meanwhile.asks(text):
        return Heeded({due_meanwhile.DUE: True}, at_once=True)
    if leave_besides.asks_to_keep(text):
        return _of_no_day(leave_besides.KEPT)
    if about := leave_card.asked_at_card(text, context, answers):
        return Heeded(told=about, never_added=True)
    friend = leave_besides.asks_of_friend(text)
    if not (friend or leave_heard.wants_another_to_act(text)):
        return None
    if friend and not deputies.leads(context.session, context.me):
        return _of_no_day(leave_besides.FRIEND)
    return Heeded(stand_in_asked.sought(""), at_once=True, anew=(STAND_IN,))


def _doubted(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks about the weekdays that are meant where their reader is not sure of them."""
    if not leave_bounds.names_weekdays(text):
        return None
    try:
        _days(text, context, answers)
    except Unclear as unclear:
        return days_open.doubted(unclear, context, answers)
    return None


def _before_the_days(text: str, context: Context) -> Heeded | None:
    """Says that whole days are kept, or that nothing is attached, to words without a day."""
    if days_named(text, context) is not None:
        return None
    if leave_besides.asks_to_keep(text):
        return _of_no_day(leave_besides.KEPT)
    if leave_besides.tells_other_kind(without_polite_ending(normalise(text))):
        return _of_no_day(leave_besides.NO_KIND_YET)
    half = leave_heard.tells_only_half(text)
    return _of_no_day(_HALF_OF_WHICH if half else leave_besides.of_papers(text))


def _of_no_day(told: str) -> Heeded | None:
    return Heeded(told=told, never_added=True) if told else None


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes who is to stand in or asks for them, and other days that are named instead of those
    told: `เปลี่ยนใจ ลาจันทร์หน้าแทน`, or another first or last day: `เปลี่ยนใจ เริ่มวันที่ 3`; tells of half
    a day that it is not known here."""
    if (drops := stand_in_told.dropped(context, text, answers)) is not None:
        return drops
    who = stand_in_told.apart(context, text)
    if who is None:
        asked = stand_in_asked.heeds(text, at, context, answers)
        return asked or _of_the_days(text, at, context, answers)
    anew = () if STAND_IN in who.answers else (STAND_IN,)
    left = _of_the_days(who.rest, at, context, answers) if who.rest else None
    if left is None or not left.answers:
        days = read_sentence(who.rest, context, answers).answers
        at_once = "days" not in answers or not days
        return Heeded({**days, **who.answers}, told=who.told, at_once=at_once, anew=anew)
    told = "\n".join(filter(None, (left.told, who.told)))
    return replace(left, answers={**left.answers, **who.answers}, told=told, anew=anew)


def _of_the_days(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    if "days" not in answers:
        found = days_open.first_day_alone(text, context, answers)
        found = found or days_open.one_of_two(text, context, _facts(text))
        found = found or days_open.count_alone(text, context, answers)
        found = found or _doubted(text, context, answers)
        found = found or days_open.numbers_alone(text, context, answers)
        return found or _before_the_days(text, context)
    stand = span(answers["days"])
    besides = days_beside.does_not_fit(text, stand, context)
    besides = besides or days_beside.besides(text, stand, context)
    if told := _answered(text, context, answers) or _of_no_day(besides):
        return told
    in_full = days_beside.in_its_month(text, stand[0], context.today)
    if at == REVIEW and (same := same_days(in_full, context, answers, _CONFIRM)):
        return Heeded(told=same, never_added=True)
    days = _other_days(text, context, answers)
    if days is None and (anew := days_beside.told_anew(text, stand, context)) is not None:
        taken = _instead(text, context, answers, anew)
        both = taken.told or days_beside.instead_of(stand, anew)
        return replace(taken, answers={**taken.answers, **_facts(text)}, told=both)
    if days is None and leave_heard.tells_half_a_day(text):
        return Heeded(told=WHOLE_DAYS)
    if days is None:
        said = days_beside.not_added(text, stand, context)
        return _of_no_day(said or leave_besides.answered(text, context, *stand))
    return _instead(text, context, answers, days)


def _instead(text: str, context: Context, answers: Answers, days: tuple[date, date]) -> Heeded:
    """Takes these days instead of those told; of a week that is named alone it asks which day."""
    first, last = span(answers["days"])
    if first == last and leave_bounds.names_only_a_week(text):
        return Heeded(told=days_open.which_day(first, *days), never_added=True)
    try:
        _check_days(context, answers, *days)
    except Refusal as refusal:
        return Heeded(told=_refused(refusal))
    return Heeded({"days": [each.isoformat() for each in days]}, at_once=True)


_WHOLE_ALREADY = "วันลานี้จดเป็นทั้งวันอยู่แล้ว ไม่ต้องแก้ ถูกต้องแล้วกด “{}”"
_CONFIRM = "ยืนยันวันลา"
FLOW = Flow(
    name="tell_absence",
    learned=True,
    title="การแจ้งวันลา",
    opens_on=("ลา", "แจ้งลา", "แจ้งวันลา"),
    steps=(DAYS.step, stand_in_asked.STEP),
    facts=frozenset({stand_in_asked.ASKED}),
    open=open_absence,
    review=review,
    finish=finish,
    confirm_label=_CONFIRM,
    sentence=read_sentence,
    heeds=heeds,
    counted=False,
    stays=days_open.stays,
    seen_by=leave_notices.SEEN_BY,
    help=f"แจ้งวันลาในบอตได้ครั้งละไม่เกิน {absences.LONGEST_DAYS} วัน ระหว่างลาจะไม่เตือนท่าน",
)
