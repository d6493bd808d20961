"""`เปิดลงชื่อ 1.1`: makes an event at which people sign in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from handlers.attendance import (
    event_cards,
    event_words,
    sign_in_changed,
    sign_in_line,
    whom_expected,
    whom_told,
)
from handlers.attendance.sign_in_line import TIME_HINT
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain, too_long
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.understand.dates.clock_spans import is_hours
from handlers.understand.dates.clock_words import clocks_written
from handlers.understand.dates.dates import read_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_particles
from handlers.understand.unclear import Unclear
from models.attendance import events
from models.attendance.events import NewEvent
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, SUPERVISOR
from models.plans import plans

_MOST_TITLE = 150
_TIMES = pattern_of(
    r"(?:เวลา\s*)?(?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)\s*(?:น\.?)?\s*(?:-|–|ถึง|จนถึง)\s*"
    r"(?P<h2>[01]?\d|2[0-3])[.:](?P<m2>[0-5]\d)\s*(?:น\.?)?"
)
_NOW_HOURS = 3


def open_event(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what the line or the whole sentence tells, also of the year's activity."""
    line, whom = whom_told.without_whom(context, facts.get("said") or rest)
    said = sign_in_line.read(line, context)
    answers: Answers = {"early": "yes"} | _about(context, said.number) | whom
    above = [said.lacks] if said.lacks else []
    for step, words, read in (
        ("title", said.title, _read_title),
        ("place", said.place, _read_place),
    ):
        try:
            answers |= {step: read(words, context, answers)} if words else {}
        except Unclear as unclear:
            above.append(unclear.hint)
    if said.span is not None:
        answers["when"] = said.span
    return Opening("", answers, [Text(each) for each in above], anew=True)


def _about(context: Context, number: str | None) -> Answers:
    found = plans.every_numbered(context.session, context.fiscal_year, number) if number else []
    about = [{"id": each.id, "number": each.number, "title": each.title} for each in found[:1]]
    return {"activity": about[0]} if about else {}


def begun(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words open it and tell something of the event."""
    return FLOW if inside is None and sign_in_line.begins(words) else None


# -- the questions -------------------------------------------------------------------------------


def _title_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    about = answers.get("activity")
    if about is None:
        return ()
    return (Choice("same", "ใช้ชื่อกิจกรรมในแผน", cut_graphemes(about["title"], _MOST_TITLE)),)


def _read_title(text: str, _context: Context, _answers: Answers) -> str:
    if is_hours(text):
        raise Unclear(f"“{text.strip()}” เป็นเวลา กรุณาบอกชื่อกิจกรรมก่อน เวลาอยู่ในข้อ “วันและเวลา”")
    return _short(text, _MOST_TITLE, "ชื่อกิจกรรม")


def read_title_or_line(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads the title; of a line that tells the day and the hours, too, each goes to its question:
    `อบรมจริยธรรม ห้อง 301 พรุ่งนี้ 9 โมงถึงเที่ยง`."""
    said = sign_in_line.read(f"{_COMMAND} {text}", context)
    if said.span is None or said.lacks or not said.title or "when" in answers:
        return _read_title(text, context, answers)
    also: Answers = {"when": said.span}
    if said.place and "place" not in answers:
        also["place"] = _read_place(said.place, context, answers)
    return Choice("line", "", _read_title(said.title, context, answers), also=also)


_COMMAND = "เปิดลงชื่อ"


def _read_place(text: str, _context: Context, _answers: Answers) -> str:
    if is_hours(text):
        raise Unclear(f"“{text.strip()}” เป็นเวลา ไม่ใช่สถานที่ กรุณาบอกสถานที่ก่อน เวลาอยู่ในข้อ “วันและเวลา”")
    return _short(text, sign_in_changed.MOST_PLACE, "ชื่อสถานที่")


def _short(text: str, most: int, what: str) -> str:
    words = " ".join(without_particles(text).split())
    if len(words) > most:
        raise Unclear(too_long(most, what))
    return words


def _when_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    begins = context.now.replace(second=0, microsecond=0)
    ends = begins + timedelta(hours=_NOW_HOURS)
    span = [begins.isoformat(), ends.isoformat()]
    return (Choice("now", f"เริ่มเดี๋ยวนี้ {_NOW_HOURS} ชั่วโมง", span, said=("เดี๋ยวนี้", "ตอนนี้")),)


def read_when(text: str, context: Context, _answers: Answers) -> list[str]:
    """Returns the two moments that were typed; without a date they are today's."""
    plain_text = clocks_written(normalise(text))
    found = _TIMES.search(plain_text)
    if found is None:
        raise Unclear(TIME_HINT)
    rest = f"{plain_text[: found.start()]} {plain_text[found.end() :]}".strip()
    try:
        day = (
            read_date(rest, context.today) if re.search(r"\d|วัน|พรุ่ง|มะรืน", rest) else context.today
        )
    except Unclear as unclear:
        raise Unclear(TIME_HINT) from unclear
    first = time(int(found["h"]), int(found["m"]))
    last = time(int(found["h2"]), int(found["m2"]))
    return sign_in_line.span_of(day, first, last, context.now)


def _show_when(value: Sequence[str], _answers: Answers) -> str:
    return event_words.when(*(datetime.fromisoformat(each) for each in value))


# -- the end -------------------------------------------------------------------------------------


def review(_context: Context, answers: Answers) -> Card:
    about = answers.get("activity")
    rows = (Row("กิจกรรมตามแผน", f"{about['number']} {about['title']}"),) if about else ()
    return Card("ตรวจก่อนเปิดลงชื่อ", rows=rows, note="ลงชื่อได้ตั้งแต่ 1 ชั่วโมงก่อนเริ่มจนถึงเวลาเลิก")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the event and shows its card, with the link of the screen or the code."""
    begins_at, ends_at = (datetime.fromisoformat(each) for each in answers["when"])
    about = answers.get("activity")
    new = NewEvent(
        title=answers["title"],
        place=answers["place"],
        begins_at=begins_at,
        ends_at=ends_at,
        activity_id=about["id"] if about else None,
        expects=answers["expects"],
        moving=answers["code"] == "moving",
        outsiders=answers["outsiders"] == "yes",
        early_counts=answers["early"] == "yes",
        listed=whom_expected.listed_in(answers),
    )
    with mending(_refused, otherwise="when", nobody_listed="expects"):
        event = events.make(context.session, context.me, new, context.random_bytes, context.now)
    context.must_arrive = True
    context.saved = {"e": event.id}
    return [event_cards.event_card(context, event, "เปิดลงชื่อแล้ว")]


def _refused(refusal: Refusal) -> str:
    sentences = {
        "past": f"เวลานี้ผ่านไปแล้ว {TIME_HINT}",
        "ends_before": f"เวลาเลิกต้องหลังเวลาเริ่ม {TIME_HINT}",
        "nobody_listed": "ยังไม่มีผู้ใดในรายชื่อ กรุณาพิมพ์ชื่อหรือเลือกผู้ที่ควรมาแบบอื่น",
        "too_long": f"กิจกรรมหนึ่งครั้งยาวได้ไม่เกิน 16 ชั่วโมง {TIME_HINT}",
    }
    return sentences[refusal.code]


FLOW = Flow(
    name="open_sign_in",
    title="การเปิดลงชื่อ",
    describe=lambda answers: (answers.get("activity") or {}).get("number", ""),
    opens_on=("เปิดลงชื่อ", "เปิดให้ลงชื่อ", "สร้างกิจกรรมลงชื่อ"),
    steps=(
        Step(
            name="title",
            label="ชื่อกิจกรรม",
            ask=plain("กิจกรรมที่จะให้ลงชื่อชื่ออะไร ชื่อนี้จะแสดงบนจอและในใบลงชื่อ"),
            read=read_title_or_line,
            choices=_title_choices,
            prose=True,
            free_text="an event has a name of its own",
            why="ชื่อนี้แสดงบนจอและในใบลงชื่อ",
        ),
        Step(
            name="place",
            label="สถานที่",
            ask=plain("จัดที่ใด เช่น ห้องประชุม 301"),
            read=_read_place,
            prose=True,
            why="สถานที่แสดงในใบลงชื่อ",
        ),
        Step(
            name="when",
            label="วันและเวลา",
            ask=plain(f"จัดเมื่อใด {TIME_HINT}"),
            read=read_when,
            choices=_when_choices,
            free_text="the day and the hours are typed",
            show=_show_when,
            why="ลงชื่อได้เฉพาะช่วงเวลาของกิจกรรม บอตจึงต้องรู้เวลาเริ่มและเลิก",
        ),
        one_word(
            "expects",
            "ผู้ที่ควรมา",
            plain("ผู้ใดควรมา ร้อยละของผู้มาคิดจากรายชื่อนี้ ซึ่งกำหนดในวันจัด"),
            event_words.EXPECTS,
            event_words.EXPECTS_SAID,
            why="ร้อยละของผู้มาคิดจากรายชื่อนี้",
        ),
        whom_expected.STEP,
        one_word(
            "code",
            "รหัสลงชื่อ",
            plain("ใช้รหัสบนจอที่เปลี่ยนทุกนาที หรือป้ายพิมพ์ รหัสบนจอกันการลงชื่อแทนจากที่อื่นได้ดีกว่า"),
            event_words.CODES,
            why="รหัสบนจอกันการลงชื่อแทนจากที่อื่นได้ดีกว่า แต่ต้องมีจอ ท่านจึงเป็นผู้เลือก",
        ),
        one_word(
            "outsiders",
            "บุคคลภายนอก",
            plain("ให้บุคคลภายนอกลงชื่อด้วยชื่อของตนได้หรือไม่"),
            event_words.OUTSIDERS,
            why="บุคคลภายนอกไม่มีในทะเบียน ท่านจึงเป็นผู้กำหนดว่าให้ลงชื่อได้หรือไม่",
        ),
        one_word(
            "early",
            "ผู้ออกก่อนเวลา",
            plain("ผู้ที่ลงชื่อแล้วแต่ออกก่อนเวลาเลิก นับว่ามาหรือไม่"),
            event_words.EARLY,
            why="กำหนดว่าผู้ที่ออกก่อนเวลานับเป็นผู้มาหรือไม่ จึงมีผลต่อร้อยละของผู้มา",
        ),
    ),
    open=open_event,
    review=review,
    heeds=sign_in_changed.heeds,
    finish=finish,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN)),
    confirm_label="เปิดลงชื่อ",
    confirm_said=("เปิด", "เปิดงาน"),
)
