"""`เพิ่มกำหนดการ ประชุม 20 มี.ค. 9.00-12.00 ที่ห้อง 301`: puts an event into the calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from handlers.attendance import whom_expected
from handlers.calendar_events import (
    calendar_cards,
    calendar_words,
    event_changed,
    event_line,
    line_opening,
)
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Remarked, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Row
from handlers.understand.dates.clock_spans import is_hours, length_told, only_hours
from handlers.understand.dates.dates import thai_date, weekday
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.attendance.attendance_event import LISTED, OFFICE
from models.calendar_events import calendar_changes, coming
from models.calendar_events.calendar_changes import EventSaid
from models.errors import Refusal
from models.people.person import ADMIN
from models.plans.working_days import days_off

_ALL_SEE = "ทั้งสำนักงานจะเห็นงานนี้ หากเกี่ยวข้องเฉพาะบางคนตามชื่องาน กรุณาแก้ผู้เกี่ยวข้อง"
_SOME = pattern_of(
    r"(?:เฉพาะ|แค่|ของ)?(?:คณะทำงาน|คณะกรรมการ|กรรมการ)(?!.*(?:อะไร|ใคร|ไหม|ยัง))\S{0,60}"
)
_NOT_BOOKED = pattern_of(
    r"(?:[\s,]*(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า))*[\s,]+(?:แต่|ซึ่ง|โดย|เดี๋ยว|แล้ว|ตอนนี้|\s)*(?:ยังไม่(?:ได้)?|รอ|กำลัง|เดี๋ยว|ต้อง|จะ|ไป|ขอ)+(?:ไป|ค่อย|จะ)*(?:จอง|ยืนยัน|คอนเฟิร์ม|เช็[คก]|แจ้งห้อง)\S*(?:\s\S{1,20}){0,2}$"
)
"""`ห้องประชุมใหญ่ชั้น 4 ค่ะ แต่ยังไม่ได้จองนะ`."""
_AT = pattern_of(r"^(?:ที่|ณ)\s?(?=ห้อง|อาคาร|ตึก|ชั้น|โรงแรม|หอประชุม|ลาน)")
_AS_BEFORE = pattern_of(rf"(?:ใช้|ที่|ห้อง|สถานที่|จัด)*เดิม(?:{POLITE}|เลย|\s)*")
_NO_END = "ยังไม่ได้บอกเวลาเลิก จึงใส่ไว้ 3 ชั่วโมง แก้ได้ เช่น พิมพ์ “เวลา 13.30-15.00”"
_TELL_BOTH = "กรุณาตอบข้อนี้ก่อน แล้วแก้เวลาในข้อ “วันและเวลา”"
ADMINISTRATORS = frozenset((ADMIN,))


def open_adding(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what the line or the whole sentence tells: with a name and a day the review card
    stands next."""
    if said := facts.get("said", ""):
        told = _of_group(_checked(event_line.read_request(said, context), context), context)
        return line_opening.opening(said, lambda _said: told, {})
    if (held := event_line.held(rest)) != rest:
        return line_opening.opening(held, lambda _: _of_group(_told(context, held), context), {})
    line = line_opening.said_after(rest, FLOW.opens_on)
    return line_opening.opening(line, partial(_told, context), {"expects": OFFICE})


def _of_group(told: line_opening.Told, context: Context) -> line_opening.Told:
    """Returns it with the people of the working group that its name is of, where whom it concerns
    is not told."""
    answers, hint = told
    title = answers.get("title", "")
    group = whom_expected.of_group(context, title) if title and "expects" not in answers else {}
    if not group:
        return told
    left = f"ไม่อยู่ในทะเบียน จึงไม่อยู่ในรายชื่อ: {listed(group['unknown'])}" if group["unknown"] else ""
    whom = {**group, "unknown": []}
    return answers | {"expects": LISTED, whom_expected.WHOM: whom}, hint or left


def _told(context: Context, line: str) -> line_opening.Told:
    return _checked(event_line.read_line(line, context), context)


def _checked(told: line_opening.Told, context: Context) -> line_opening.Told:
    steps = {"title": read_title, "place": read_place}
    return line_opening.checked(told, steps, context)


# -- the questions -------------------------------------------------------------------------------


def read_title(text: str, _context: Context, _answers: Answers) -> str:
    if is_hours(_UNTIL.sub("", text.strip())):
        raise Unclear(f"“{text.strip()}” เป็นเวลา ไม่ใช่ชื่องาน {_TELL_BOTH}")
    if _A_ROOM.fullmatch(without_polite_ending(normalise(text))):
        raise Unclear(f"“{text.strip()}” เป็นสถานที่ ไม่ใช่ชื่องาน กรุณาพิมพ์ชื่องานก่อน สถานที่จะถามในข้อถัดไป")
    return event_line.short(text, event_line.MOST_TITLE, "ชื่องาน")


_UNTIL = pattern_of(r"^(?:จน)?(?:ถึง|เลิก|จบ)(?:ตอน|ประมาณ|ราว|\s)*")
"""`ถึงสี่โมงเย็น` tells when it ends."""
_A_ROOM = pattern_of(
    r"(?:ที่|ใช้|จอง)?\s?ห้อง(?:ประชุม)?\s?(?:\d{1,4}[a-z]?|ใหญ่|เล็ก)(?:\s?(?:ชั้น|ตึก|อาคาร)\s?\S{1,10})?(?:\s(?:ถ้า|หาก|หรือ|ก็|ไม่งั้น)\S{0,12}(?:\s?\S{1,10}){0,3})?"
)
"""A room alone is no event."""


def _read_line_or_title(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads the name; a line that tells the day, too, answers what has no answer yet."""
    if is_hours(_UNTIL.sub("", text.strip())):
        return read_title(text, context, answers)
    told, _ = _told(context, text)
    timed = "when" in told or event_line.HOURS in told
    if not timed or not told.get("title") or "when" in answers:
        return read_title(text, context, answers)
    whom = ("expects", whom_expected.WHOM) if whom_expected.WHOM in told else ()
    names = ("when", event_line.HOURS, "place", *whom)
    also = {name: told[name] for name in names if told.get(name)}
    return Choice("line", "", told["title"], also=also)


def read_place(text: str, _context: Context, _answers: Answers) -> str:
    """Returns a room, or the address of an online meeting, without what is said of booking it."""
    words = " ".join(text.split())
    words = _AT.sub("", _NOT_BOOKED.sub("", words) or words)
    if _AS_BEFORE.fullmatch(words):
        raise Unclear("บอตไม่ทราบว่าเดิมคือห้องใด กรุณาพิมพ์ชื่อห้อง เช่น ห้อง 301")
    if is_hours(words) or length_told(words):
        raise Unclear(f"“{words}” เป็นเวลา ไม่ใช่สถานที่ {_TELL_BOTH}")
    if not words.lower().startswith(("http://", "https://")):
        return event_line.short(words, event_line.MOST_PLACE, "สถานที่")
    if len(words) > event_line.MOST_LINK or not calendar_words.is_link(words):
        raise Unclear("ใช้ลิงก์นี้ไม่ได้ กรุณาส่งลิงก์ที่ขึ้นต้นด้วย https:// เพียงลิงก์เดียว หรือพิมพ์ชื่อสถานที่")
    return words


def _tells_an_end(words: str) -> bool:
    """Tells whether the words are hours that cannot be told surely: `เลิกห้าโมงเย็น` is no wish to
    leave."""
    return is_hours(words) and not only_hours(words)


def show_when(value: dict[str, Any], _answers: Answers) -> str:
    return calendar_words.when(*event_line.moments(value))


def _names_some(words: str) -> bool:
    return _SOME.fullmatch(without_polite_ending(normalise(words))) is not None


def _read_some(words: str, context: Context, answers: Answers) -> str | Choice:
    """Reads a working group, whose people are asked next where it is not noted."""
    if not _names_some(words):
        told = whom_expected.told_of_list(words, context, {})
        if told is not None:
            return Choice("listed", "", LISTED, also={whom_expected.WHOM: told})
        raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้")
    group = whom_expected.of_group(context, without_polite_ending(normalise(words)), whole=True)
    if not group or group["unknown"] or answers.get(whom_expected.WHOM):
        return LISTED
    return Choice("group", "", LISTED, also={whom_expected.WHOM: group})


STEPS = (
    Step(
        name="title",
        label="ชื่องาน",
        called=("ชื่อ", "ชื่อการประชุม", "หัวข้อ"),
        ask=plain("งานชื่ออะไร เช่น ประชุมคณะทำงานจริยธรรม"),
        read=_read_line_or_title,
        prose=True,
        why="ชื่องานแสดงในกำหนดการ",
    ),
    Step(
        name="when",
        label="วันและเวลา",
        ask=plain(f"จัดเมื่อใด {event_line.WHEN_HINT}"),
        read=event_changed.read_when,
        show=show_when,
        why="ใช้บอกในกำหนดการว่างานมีเมื่อใด",
    ),
    Step(
        name="place",
        label="สถานที่",
        called=("ห้อง", "ที่จัด"),
        ask=plain("จัดที่ใด พิมพ์ชื่อห้อง หรือส่งลิงก์ประชุมออนไลน์ (https://)"),
        read=read_place,
        surely=_tells_an_end,
        optional=True,
        prose=True,
        show=lambda value, _answers: value or "ไม่ระบุ",
    ),
    one_word(
        "expects",
        "ผู้เกี่ยวข้อง",
        plain("งานนี้เกี่ยวข้องกับผู้ใด"),
        calendar_words.EXPECTS,
        calendar_words.EXPECTS_SAID,
        names=lambda words, _context, _answers: _names_some(words),
        read=_read_some,
        free_text="a working group is a list of people",
    ),
    whom_expected.STEP,
)


# -- the end -------------------------------------------------------------------------------------


def said(context: Context, answers: Answers) -> EventSaid:
    """Returns the event that the answers tell."""
    first, last, begins_at, ends_at = event_line.moments(answers["when"])
    return EventSaid(
        title=answers["title"],
        first_day=first,
        last_day=last,
        kind=calendar_words.kind_of(answers["title"]),
        place=answers.get("place") or "",
        begins_at=begins_at,
        ends_at=ends_at,
        expects=answers["expects"],
        bureau_id=answers.get("bureau", context.me.bureau_id),
        listed=whom_expected.listed_in(answers),
    )


def review(_context: Context, answers: Answers) -> Card:
    return Card(
        "ตรวจก่อนบันทึกกำหนดการ",
        rows=(Row(event_changed.SEEN_BY, event_changed.WHERE_SEEN),),
    )


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out days off, and another event of the same name on the day."""
    first, last, _, _ = event_line.moments(answers["when"])
    found = []
    if off := _day_off(context, first, last):
        found.append(Remarked("when", "แก้วัน", off))
    if answers["when"].get("usual"):
        found.append(Remarked("when", "แก้เวลา", _NO_END))
    if answers["expects"] == OFFICE and event_line.names_some(answers["title"]):
        found.append(Remarked("expects", "แก้ผู้เกี่ยวข้อง", _ALL_SEE))
    near = coming.of_person(context.session, context.me, first, last)
    mine = answers.get("event")
    if any(each.title == answers["title"] and each.event_id != mine for each in near):
        found.append(Remarked("title", "แก้ชื่องาน", "มีงานชื่อนี้ในวันเดียวกันอยู่แล้ว"))
    return found


def _day_off(context: Context, first: date, last: date) -> str:
    """Returns that the first or the last day is no working day, or ""."""
    names = days_off(context.session, first, last, None)
    for day in dict.fromkeys((first, last)):
        if not context.working_days.is_working(day):
            name = names.get(day)
            return (
                f"{thai_date(day)} เป็นวันหยุด ({name})"
                if name
                else f"{weekday(day)} {thai_date(day)} เป็นวันหยุด"
            )
    return ""


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the event and shows its card."""
    with mending(refused, otherwise="when", nobody_listed="expects"):
        event = calendar_changes.add(
            context.session, context.me, said(context, answers), context.random_bytes, context.now
        )
    context.must_arrive = True
    context.saved = {"e": event.id}
    return [calendar_cards.event_card(context, event, "บันทึกกำหนดการแล้ว")]


def refused(refusal: Refusal) -> str:
    """Says why an event cannot be stored so."""
    sentences = {
        "past": f"วันเวลานี้ผ่านไปแล้ว {event_line.WHEN_HINT}",
        "ends_before": f"เวลาเลิกต้องหลังเวลาเริ่ม {event_line.WHEN_HINT}",
        "too_long": f"งานหนึ่งยาวได้ไม่เกิน 62 วัน {event_line.WHEN_HINT}",
        "nobody_listed": "ยังไม่มีผู้ใดในรายชื่อ กรุณาพิมพ์ชื่อหรือเลือกผู้เกี่ยวข้องแบบอื่น",
    }
    return sentences[refusal.code]


FLOW = Flow(
    name=calendar_words.ADD,
    title="การเพิ่มกำหนดการ",
    opens_on=("เพิ่มกำหนดการ", "ลงกำหนดการ", "เพิ่มงานในปฏิทิน"),
    steps=STEPS,
    open=open_adding,
    review=review,
    remarks=remarks,
    heeds=event_changed.heeds,
    finish=finish,
    roles=ADMINISTRATORS,
    confirm_label="บันทึก",
    confirm_said=("บันทึกกำหนดการ", "ลงเลย"),
)
