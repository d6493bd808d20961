"""`ยกเลิกกำหนดการ`: an event does not take place; the calendar shows it so until its day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.calendar_events import (
    add_event,
    calendar_cards,
    calendar_words,
    change_event,
    event_changed,
    line_opening,
    move_told,
    show_calendar,
    why_away,
)
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Heeded, Opening
from handlers.messages import Message, Text
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar_events import calendar_changes
from models.calendar_events.calendar_event import CalendarEvent
from models.errors import Refusal


def open_cancelling(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the event of the button (`e`), or of the words: `ยกเลิกประชุมทีมพรุ่งนี้`."""
    told: list[Message] = []
    if "e" not in facts and (meant := _meant(context, context.said or rest)) is not None:
        facts, told = {**facts, "e": str(meant)}, _said_back(context, context.said or rest)
    event = show_calendar.chosen(
        context, line_opening.said_after(rest, FLOW.opens_on), facts, calendar_words.CANCEL
    )
    answers = {"event": event.id, "title": event.title, "day": event.first_day.isoformat()}
    return Opening(str(event.id), answers, told, anew=True)


_CANCELS = pattern_of(
    r"^(?:ขอ|ช่วย|รบกวน|จะ|ต้อง|งั้น|\s)*(?:ยกเลิก|ลบ|งด|เลิก)(?:การจัด|กำหนดการ|งาน|นัด)?"
    rf"(?:{POLITE}|\s)*(?=ประชุม|อบรม|สัมมนา)"
)
_NEXT = pattern_of(r"(?:ครั้ง|รอบ|อัน)?(?:ที่(?:จะ|กำลังจะ)ถึง|หน้า|ถัดไป|ต่อไป|ที่ใกล้ที่สุด)(?:นี้)?$")
_TELLS = pattern_of(
    rf"(?:{POLITE}|แล้ว|และ|ก็|ให้|ช่วย|ฝาก|รบกวน|\s)*(?:แจ้ง|บอก)(?:ให้|กับ)?(?:ทุกคน|ทุกท่าน|คนอื่น|ผู้เกี่ยวข้อง|(?:คน|ผู้)(?:ที่)?(?:จะ|ได้|\s)*(?:ลงชื่อ|ลงทะเบียน|สมัคร|เข้าร่วม|เข้าอบรม|มา)(?:ไว้|แล้ว)*|เขา|พวกเขา|ทีม)(?:ทราบ|ด้วย|ให้|หน่อย|ที|เลย|{POLITE}|\s)*$"
)
_WHY = pattern_of(
    rf"(?:{POLITE}|\s)+(?:พอดี|เพราะ(?:ว่า)?|เนื่องจาก|\s)*(?P<why>{why_away.SOMEBODY}\S{{0,20}}?"
    rf"{why_away.IS_AWAY}.{{0,60}})$"
)
_ASKS = pattern_of(rf"{WHETHER}|ใคร|อะไร|ไหน|เมื่อไ|กี่|ถ้า|หรือ|{HOW_IN_SHORT}|คณะทำงาน|ลงชื่อ|แล้ว$")
_LONGEST = 120


@dataclass(frozen=True)
class _CancelOrder:
    """event: the words that name it. why: the reason behind it. instead: the words that move it
    rather than cancel it. tells: whether people are told."""

    event: str
    why: str
    instead: str
    tells: bool


def _ordered(words: str) -> _CancelOrder | None:
    """Returns what an order to cancel says, taken apart; None for other words."""
    plain = normalise(words)
    found = _CANCELS.match(plain)
    if found is None or len(plain) > _LONGEST:
        return None
    named = without_polite_ending(plain[found.end() :])
    short = _TELLS.sub("", named)
    why = _WHY.search(short)
    event, instead = _parted(short[: why.start()] if why is not None else short)
    said, behind = _parted(why["why"]) if why is not None else ("", "")
    return _CancelOrder(event.strip(), said, instead or behind, short != named)


def _parted(words: str) -> tuple[str, str]:
    """Returns the words, and those behind them that move the event to another day."""
    before, behind = why_away.parted(words)
    return (before, behind) if _INSTEAD.match(behind) else (without_polite_ending(words), "")


_INSTEAD = pattern_of("(?:แล้ว|และ|ก็|จึง|งั้น|ขอ|ช่วย|ให้)*(?:เลื่อน|ย้าย|ขยับ|จัดใหม่)")


def orders(words: str) -> bool:
    """Tells whether the words order to cancel an event, and more: the next one, why, or that people
    are told: `ยกเลิกอบรมที่จะถึงนะคะ วิทยากรป่วย แจ้งทุกคนด้วย`."""
    told = _ordered(words)
    if told is None or told.instead or _ASKS.search(told.event) or len(told.event) > _LONGEST_EVENT:
        return False
    return bool(told.why or told.tells or _NEXT.search(told.event))


_LONGEST_EVENT = 50


def _meant(context: Context, words: str) -> int | None:
    """Returns the id of the only event that the words name by title or day, before a reason too:
    `ยกเลิกกำหนดการประชุมใหญ่พรุ่งนี้ ท่านไม่ว่าง`; or of the next one of its sort."""
    told = _ordered(words)
    if told is None or not told.event:
        return None
    if (sort := _NEXT.sub("", told.event)) != told.event:
        return move_told.next_of(context, sort)
    meant = move_told.only_meant(context, told.event)
    return meant if meant is not None else move_told.only_meant(context, told.event.split()[0])


def _said_back(context: Context, words: str) -> list[Message]:
    """Returns what says back the reason behind the event, which is not kept, and that nobody was
    told yet."""
    told = _ordered(words)
    if told is None:
        return []
    first, _, rest = told.event.partition(" ")
    behind = rest if rest and move_told.only_meant(context, first) is not None else ""
    why = told.why or behind.strip()
    back: list[Message] = [calendar_words.no_reason(why)] if why else []
    back += [Text(_NOT_MOVED.format(told.instead))] if told.instead else []
    return [*back, Text(_NOT_TOLD)] if told.tells else back


_NOT_MOVED = (
    "“{}” ยังไม่ได้ทำ ขั้นนี้เป็นการยกเลิกงานทั้งหมด\n"
    "หากต้องการเลื่อนวัน กด “ยังไม่ยกเลิก” แล้วพิมพ์ “เลื่อน” ตามด้วยชื่องานและวันใหม่"
)
_NOT_TOLD = "ยังไม่ได้แจ้งผู้ใด เมื่อยืนยันแล้ว พิมพ์ “แจ้งทุกคนว่า” ตามด้วยข้อความ เพื่อแจ้ง"


def ask_sure(_context: Context, answers: Answers) -> Message:
    title = calendar_words.quoted(answers["title"])
    day = answers.get("day")  # a draft of before has none
    on = f" วันที่ {thai_date(date.fromisoformat(day))}" if day else ""
    return Text(
        f"ยกเลิกงาน {title}{on} ใช่หรือไม่ ผู้เกี่ยวข้องจะเห็นว่ายกเลิกใน “กำหนดการ” และในสรุปก่อนวันงานหากมี"
    )


def heeds(text: str, _at: str, _context: Context, _answers: Answers) -> Heeded | None:
    """Answers who will be told; None for other words."""
    return Heeded(told=_WHO_IS_TOLD) if event_changed.asks_who_is_told(text) else None


_WHO_IS_TOLD = (
    "ยังไม่ได้ยกเลิก เมื่อยืนยันแล้ว บอตไม่ส่งข้อความถึงผู้ใด ผู้เกี่ยวข้องเห็นว่ายกเลิกใน “กำหนดการ”\n"
    "หากต้องให้ทุกคนทราบ พิมพ์ “แจ้งทุกคนว่า” ตามด้วยข้อความ หลังยืนยันแล้ว"
)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Cancels the event and shows its card."""
    event = context.session.get_one(CalendarEvent, answers["event"])
    if not answers["sure"]:
        return [calendar_cards.event_card(context, event)]
    try:
        event = calendar_changes.cancel(context.session, event, context.me, context.now)
    except Refusal as refusal:
        raise Closed(change_event.gone(refusal, event.title)) from refusal
    context.must_arrive = True
    return [calendar_cards.event_card(context, event)]


FLOW = Flow(
    name=calendar_words.CANCEL,
    title="การยกเลิกกำหนดการ",
    opens_on=("ยกเลิกกำหนดการ", "ลบกำหนดการ"),
    steps=(yes_or_no(ask_sure, "ยืนยันยกเลิกงาน", "ยังไม่ยกเลิก", "ยกเลิกงาน", "ยกเลิกกำหนดการ"),),
    open=open_cancelling,
    heeds=heeds,
    finish=finish,
    roles=add_event.ADMINISTRATORS,
    counted=False,
)
