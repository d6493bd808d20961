"""Putting off a reminder of one's own: which, then until when; never beyond the day it is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Opening,
    Step,
)
from handlers.conversation.refusals import closing_unclear, mending
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reminders import duties_named, duty_lines, put_off_days
from handlers.reminders.duty_lines import WHY, OwnDuties
from handlers.reminders.kind_words import words_of
from handlers.reports.filing import report_activity
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import activity_numbers, read_activity_number
from models.duties.duty import Duty
from models.duties.duty_people import REPORTERS, RESPONSIBLE
from models.reminders import snoozes
from models.reminders.own_duties import OwnDuty
from models.reminders.snoozes import TOMORROW

_OFFERED = 8
_SAID_IN = 60
_NO_REMINDERS = pattern_of(
    r"(?:ขอ|ช่วย|\s)*(?:ไม่ต้อง|อย่าเพิ่ง|อย่า|หยุด|เลิก|งด|พัก)\s*(?:ส่ง|มา|การ)*เตือน"
    rf"(?:{ME_OR_US}|มา|เรื่องนี้|อีก|แล้ว|ก่อน|ได้|ไหม|หน่อย|เลย|ไป|ก็|\s)*"
)
_SAYS_NO_WISH = pattern_of(rf"ไม่|(?<=\S)แล้ว|เมื่อไ|{WHETHER}|หรือ|ครบกำหนด")
_PUTS_OFF = pattern_of("เลื่อน|ค่อย|อีกที|อีกครั้ง|อีกรอบ|ใหม่|แทน|ทีหลัง|ไว้ก่อน|ดีกว่า|กัน")
_ALL = pattern_of("ทั้งหมด|ทุก(?:เรื่อง|อัน|กิจกรรม|รายงาน|ข้อ)")
_NOT_MINE = Text("เรื่องนี้ไม่ต้องเตือนท่านแล้ว จึงไม่ต้องเลื่อน กดดูเรื่องที่จะเตือนท่านได้", (WHY,))
_NOTHING = Text("ขณะนี้ไม่มีการเตือนของท่านที่เลื่อนได้ กดดูเรื่องที่จะเตือนท่านได้", (WHY,))
_AWAY = Text("ท่านแจ้งลาไว้ ระหว่างนี้จึงไม่เตือนท่าน ไม่ต้องเลื่อน พิมพ์ “กลับมาแล้ว” เมื่อกลับมา", (WHY,))


# -- which duty, known from the start ------------------------------------------------------------


def open_put_off(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with a button's key, or with what was typed: an activity, a choice, both or neither."""
    own = duty_lines.own(context)
    key = facts.get("k")
    if key is not None:
        return _about(context, _kept(own.by_key(key)), rest)
    with closing_unclear(WHY):
        number = read_activity_number(rest)
    if number is not None:
        said = normalise(facts.get("said", ""))
        before, word, _behind = said.partition("เลื่อน")
        told = _day_behind(rest, said)
        # `พรุ่งนี้มีประชุม ขอเลื่อน…` only says why.
        words = number if word and not told and any(mention_spans(before)) else rest
        return _numbered(context, own, number, f"{words} {told}")
    found = _all_possible(context)
    if not found:
        raise Closed(_AWAY if any(each.away for each in own.duties) else _NOTHING)
    named = duties_named.titled(rest, found) or duties_named.called(rest, found)
    found = named or found
    if len(found) == 1 and (named or not rest or _PUTS_OFF.search(context.said)):
        return _about(context, found[0], rest)
    if len(found) == 1:  # the only one, but nothing says that it is meant: its day is asked
        duty = found[0].duty
        return Opening(
            duty.key, {"duty": duty.key, "opened_with": {"k": duty.key}, "wish": rest}, anew=True
        )
    return Opening("", {"wish": rest} if rest else {}, anew=True)


def _day_behind(rest: str, said: str) -> str:
    """Returns the day to which the whole sentence puts it off, where the words that were read leave
    it out: `ขอเลื่อนเตือนรายงาน 2.1 ไปวันศุกร์หน้านะ`; "" for a day of something else."""
    found = _TO_DAY.search(said)
    return found["day"] if found is not None and found["day"] not in normalise(rest) else ""


_TO_DAY = pattern_of(
    r"(?:เลื่อน|เตือน)[^\n]{0,40}?(?:ไป|เป็น|ถึง)\s?(?:ถึง|เป็น)?(?P<day>(?:วันที่\s?\d|วัน(?=จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)|พรุ่งนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)[^\n,]{0,25}?)"
    r"(?:ละกัน|แล้วกัน|นะ|ค่ะ|คะ|ครับ|คับ|ได้|เลย|\s)*(?:$|\s(?!\d|ม\.ค|ก\.พ|มี|เม|พ\.ค|มิ|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|หน้า|นี้|ที่))"
)


def _kept(mine: OwnDuty | None) -> OwnDuty:
    if mine is None:
        raise Closed(_NOT_MINE)
    if mine.away:
        raise Closed(_AWAY)
    return mine


def _numbered(context: Context, own: OwnDuties, number: str, rest: str) -> Opening:
    found = own.numbered(number)
    if not found:
        raise Closed(Text(_NOT_REMINDED.format(number), (WHY,)))
    # Of several duties the nearest one is meant that may still be put off.
    possible = _possible(context, found)
    return _about(context, _kept((possible or found)[0]), _without(number, rest))


_NOT_REMINDED = (
    "ขณะนี้ไม่มีการเตือนเรื่องกิจกรรม {} ถึงท่าน จึงไม่มีอะไรให้เลื่อนหรือเตือนอีกครั้ง "
    "บอตเตือนเฉพาะเรื่องที่ท่านยังต้องทำ และตั้งวันเตือนเองเพิ่มไม่ได้"
)


def _without(number: str, text: str) -> str:
    """Returns the words without the activity's number, in which a day might be read."""
    return normalise(text).replace(number, " ", 1)


def _possible(context: Context, mine: Iterable[OwnDuty]) -> list[OwnDuty]:
    """Returns what can still be put off."""
    today = context.today
    ahead = (each for each in mine if not (each.duty.kind.deadline and each.duty.day <= today))
    return [each for each in ahead if not each.away and put_off_days.of(context, each.duty).named]


def _all_possible(context: Context) -> list[OwnDuty]:
    """Returns the same of all one's own, found once while the event is handled."""
    whose = ("put_off", context.me.id)
    if whose not in context.once:
        mine = (each for each in duty_lines.own(context).duties if not duty_lines.only_waits(each))
        context.once[whose] = _possible(context, mine)
    found: list[OwnDuty] = context.once[whose]
    return found


def _about(context: Context, mine: OwnDuty, rest: str) -> Opening:
    duty = mine.duty
    days = put_off_days.of(context, duty)
    if not days.named:
        raise Closed(_too_late(context, mine))
    answers: Answers = {"duty": duty.key, "opened_with": {"k": duty.key}}
    if not rest.strip():
        return Opening(duty.key, answers, anew=True)
    try:
        answers["until"] = days.wished(rest)
    except Unclear as unclear:
        answers["wish"] = rest
        return Opening(duty.key, answers, (Text(unclear.hint),), anew=True)
    return Opening(duty.key, answers, anew=True)


def _too_late(context: Context, mine: OwnDuty) -> Message:
    duty = mine.duty
    to_do = duty_lines.to_do(context, duty)
    if not duty.late(context.today):
        words = f"{duty_lines.duty_words(duty)} เลื่อนได้ถึงวันทำการก่อนครบกำหนดเท่านั้น จึงเลื่อนต่อไม่ได้แล้ว"
        return Text(words, (*to_do, WHY))
    words = f"{duty_lines.duty_words(duty)} เลยกำหนดแล้ว จึงเลื่อนการเตือนไม่ได้"
    if mine.role not in (RESPONSIBLE, REPORTERS):
        return Text(words, (*to_do, WHY))
    why = Button("แจ้งเหตุที่ล่าช้า", opens("late_reason", k=duty.key), "แจ้งเหตุที่ล่าช้า")
    return Text(f"{words} แจ้งเหตุที่ล่าช้าได้", (*to_do, why, WHY))


def heard(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if words in the middle of a report only say that reminders are to
    wait: they do not end the report."""
    plain = without_polite_ending(normalise(words[:_SAID_IN]))
    return FLOW if inside == report_activity.FLOW.name and _NO_REMINDERS.fullmatch(plain) else None


# -- which duty, asked ---------------------------------------------------------------------------


def ask_duty(context: Context, answers: Answers) -> Message:
    mine = _all_possible(context)
    rows = tuple(_row(each.duty) for each in mine[:_OFFERED])
    more = len(mine) - _OFFERED
    note = f"ยังมีอีก {more:,} เรื่อง พิมพ์เลขกิจกรรม เช่น 1.10" if more > 0 else "หรือพิมพ์เลขกิจกรรม เช่น 1.10"
    note = f"เลื่อนได้ทีละเรื่อง {note}" if _ALL.search(answers.get("wish", "")) else note
    return Card("เลื่อนการเตือนเรื่องใด", rows=rows, note=note)


def _row(duty: Duty) -> Row:
    words = words_of(duty.kind)
    title = short_title(words.title(duty))
    if not title:
        return Row(duty_lines.what_words(duty), words.when(duty))
    return Row(duty_lines.duty_words(duty), title)


def duty_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    mine = _all_possible(context)
    wish = answers.get("wish", "")
    return [_duty_choice(context, each.duty, wish) for each in mine[:_OFFERED]]


def _duty_choice(context: Context, duty: Duty, wish: str) -> Choice:
    """Returns the duty as a choice. A day that was typed already goes with it if it is possible."""
    also: Answers = {}
    try:
        if wish:
            also["until"] = put_off_days.of(context, duty).wished(wish)
    except Unclear:
        also = {}
    key, words = duty_lines.choice_key(duty), duty_lines.short_words(duty)
    return Choice(key, words, duty.key, also)


def read_duty(text: str, context: Context, answers: Answers) -> Choice:
    """Reads an activity's number, or what else a duty is called. Returns its nearest duty that can
    be put off; a day alone is kept until it is told which."""
    number = read_activity_number(text)
    mine = _all_possible(context)
    if number is None and (called := duties_named.called(text, mine)):
        return _with_day(context, called[0].duty, text, answers)
    if number is None and mine and put_off_days.of(context, mine[0].duty).tells(text):
        return Choice("day", "", None, {"wish": text}, stays=True)
    if number is None:
        every = _ALL.search(text) is not None
        raise Unclear(put_off_days.which(text, every), own=every)
    found = _possible(context, duty_lines.own(context).numbered(number))
    if not found:
        raise Unclear(f"กิจกรรม {number} ไม่มีการเตือนของท่านที่เลื่อนได้ เลือกจากรายการ")
    return _with_day(context, found[0].duty, _without(number, text), answers)


def _with_day(context: Context, duty: Duty, typed: str, answers: Answers) -> Choice:
    """Returns the duty as the answer. A day that is typed now goes before one that was typed with
    the wish."""
    told = put_off_days.of(context, duty).tells(typed)
    return _duty_choice(context, duty, typed if told else answers.get("wish", ""))


def _names_one(text: str, context: Context, _answers: Answers) -> bool:
    """Tells whether the words answer this question, though they look like a command: `ทุกเรื่องเลย`
    approves nothing here, and `oit ค่ะ` chooses a reminder."""
    if _ALL.match(normalise(text)) is not None:
        return True
    short = len(text) <= _SAID_IN
    return short and bool(duties_named.called(text, _all_possible(context)))


# -- until when ----------------------------------------------------------------------------------


def ask_until(context: Context, answers: Answers) -> Message:
    mine = duty_lines.own(context).by_key(answers["duty"])
    days = put_off_days.of(context, mine.duty) if mine is not None else None
    what = duty_lines.duty_words(mine.duty) if mine is not None else "เรื่องนี้"
    last = f" ไม่เกินวันที่ {short_date(days.last)}" if days is not None and days.named else ""
    return Text(f"เลื่อนการเตือน {what} ไปถึงวันใด{last} กำหนดส่งไม่เปลี่ยน")


def until_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    mine = duty_lines.own(context).by_key(answers["duty"])
    possible = put_off_days.of(context, mine.duty) if mine is not None else None
    days = possible.offered if possible is not None else {}
    if possible is not None and (week := possible.next_week(answers.get("wish", ""))):
        return [Choice(day.isoformat(), short_date(day), possible.answer(day)) for day in week]
    if not days:  # met or too late since the question: whatever is tapped, the end says so
        return [Choice(name, words, name) for name, words in put_off_days.NAMES.items()]
    today = context.today
    return [Choice(name, put_off_days.label(name, day, today), name) for name, day in days.items()]


def read_until(text: str, context: Context, answers: Answers) -> Choice | str:
    """Returns the day that is meant, and the duty of another activity if one is named. If the duty
    was met meanwhile, or if it is too late, returns any day: the end says so."""
    own = duty_lines.own(context)
    mine = own.by_key(answers["duty"])
    other = _other(context, own, mine, text)
    if other is not None:
        return other
    days = put_off_days.of(context, mine.duty) if mine is not None else None
    if days is None or not days.named:
        return TOMORROW
    return days.meant(_without_numbers(text))


def _other(context: Context, own: OwnDuties, mine: OwnDuty | None, text: str) -> Choice | None:
    """Returns the duty of another activity that the words name instead of this one, with the day
    that they tell; None if they name none. Raises Unclear if it cannot be put off, and for several
    activities."""
    numbers = activity_numbers(text)
    here = [each for each in numbers if mine is not None and mine.duty.of_activity(each)]
    others = [each for each in numbers if each not in here]
    if not others or _SAYS_NO_WISH.search(text):
        return None
    if here or len(others) > 1:
        raise Unclear(f"เลื่อนได้ทีละเรื่อง พิมพ์เรื่องเดียว เช่น เลื่อน {others[-1]} อีก 3 วัน", own=True)
    found = _possible(context, own.numbered(others[0]))
    if not found:
        hint = "ไม่มีการเตือนของท่านที่เลื่อนได้ หากหมายถึงวัน พิมพ์เช่น 18 มี.ค."
        raise Unclear(f"กิจกรรม {others[0]} {hint}", own=True)
    return _instead(context, found[0].duty, _without_numbers(text), mine)


def _instead(context: Context, duty: Duty, typed: str, mine: OwnDuty | None) -> Choice:
    """Returns the other duty as the answer; without a day that is possible the day is asked."""
    also: Answers = {"duty": duty.key, "opened_with": {"k": duty.key}}
    if mine is not None:
        also["left"] = mine.duty.key
    until = _duty_choice(context, duty, typed).also.get("until")
    return Choice("other", "", until, also, stays=until is None)


def _without_numbers(text: str) -> str:
    """Returns the words without numbers of activities, in which a day might be read."""
    for number in activity_numbers(text):
        text = _without(number, text)
    return text


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts it off as things stand now: the duty may have been met since the question."""
    mine = _kept(duty_lines.own(context).by_key(answers["duty"]))
    duty = mine.duty
    days = put_off_days.of(context, duty)
    if not days.named:
        raise Closed(_too_late(context, mine))
    with mending(lambda _refusal: days.beyond(), otherwise="until"):
        until = snoozes.put_off(
            context.session, context.working_days, context.me, duty, answers["until"], context.now
        )
    words = f"เลื่อนการเตือน{duty_lines.what_words(duty)} ไปวันที่ {short_date(until)} แล้ว"
    if duty.kind.deadline:
        words += f" กำหนดส่งยังเป็น {short_date(duty.day)}"
    return [Text(f"{words}{_left(context, answers)}", (*duty_lines.to_do(context, duty), WHY))]


def _left(context: Context, answers: Answers) -> str:
    """Says that the duty that was asked about before another was named is not put off."""
    left = duty_lines.own(context).by_key(answers["left"]) if "left" in answers else None
    return f"\nส่วน{duty_lines.what_words(left.duty)} ยังไม่ได้เลื่อน" if left is not None else ""


_SEEN_BY = (
    "การเลื่อนมีผลกับการเตือนของท่านเท่านั้น บอตไม่แจ้งผู้อื่น\n"
    "กำหนดส่งไม่เปลี่ยน ผู้บังคับบัญชาและผู้ดูแลระบบจึงยังเห็นว่าเรื่องใดยังไม่ส่ง"
)

_EVERY_ONE = pattern_of(
    rf"(?:เอา|ขอ|เลื่อน|\s)*(?:{_ALL.pattern})(?:เลย|นี้|หมด|ก่อน|\s)*(?:(?:ไป|เป็น|ถึง|อีก)\s?\S.{{0,30}})?"
)
_ONE_ONLY = "เลื่อนได้ทีละเรื่อง จึงยังไม่ได้เลื่อน กดเรื่องที่จะเลื่อน หรือพิมพ์เลขกิจกรรมกับวัน เช่น 1.10 อีก 3 วัน"


def heeds(text: str, at: str, _context: Context, _answers: Answers) -> Heeded | None:
    """Says that only one can be put off where all are wanted."""
    every = at == "duty" and _EVERY_ONE.fullmatch(without_polite_ending(text))
    return Heeded(told=_ONE_ONLY) if every else None


FLOW = Flow(
    name="put_off",
    title="การเลื่อนการเตือน",
    opens_on=("เลื่อน", "เลื่อนเตือน", "เลื่อนการเตือน"),
    steps=(
        replace(duty_lines.step(ask_duty, read_duty, duty_choices), names=_names_one),
        Step(
            name="until",
            label="เลื่อนถึง",
            ask=ask_until,
            read=read_until,
            choices=until_choices,
            show=lambda value, _answers: put_off_days.shown(value),
        ),
    ),
    open=open_put_off,
    finish=finish,
    heeds=heeds,
    counted=False,
    seen_by=_SEEN_BY,
    light=lambda answers: "duty" not in answers,
)
