"""The questions about a meeting of a working group, asked to note one and to correct one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import plain, too_long
from handlers.messages import Card, Message, Part, Row, Text
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections import row_orders
from handlers.understand.corrections.closing_words import only_ends
from handlers.understand.corrections.list_told import begun_anew
from handlers.understand.corrections.row_orders import RowOrder
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import hours_told, is_hours
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_particles
from handlers.understand.unclear import Unclear
from handlers.working_groups import group_words, text_lists
from handlers.working_groups.meetings import (
    agenda_text,
    attendance_list,
    meeting_text,
)
from handlers.working_groups.meetings.meeting_text import MeetingText
from models.working_groups import groups
from models.working_groups.groups import LONGEST_TEXT, MOST_ITEMS, AgendaItem, MeetingNote

_WHEN_HINT = "พิมพ์วันและเวลาที่ประชุม เช่น 18 ม.ค. 70 9.30-12.00"
_NUMBER_HINT = "พิมพ์เลขครั้ง เช่น 2 หรือ 2/2570"
_AGENDA_HINT = (
    "พิมพ์หรือวางระเบียบวาระ เช่น\nวาระที่ 1 เรื่องแจ้งเพื่อทราบ\nประธานแจ้งว่า …\nมติที่ประชุม รับทราบ\n"
    "ส่งได้หลายข้อความ ครบแล้วกด “ครบแล้ว”"
)
_NONE_YET = "ยังไม่มีวาระ พิมพ์ระเบียบวาระได้เลย หากไม่มี กด “ไม่มีวาระ”"
NO_SUCH = "ไม่มีวาระนี้ จึงยังไม่ได้ลบหรือแก้ พิมพ์ เช่น “ลบวาระที่ 1” หรือพิมพ์วาระเพิ่ม"
_ALL_CAME = (
    "มาครบ", "ครบ", "มากันครบ", "มาหมด", "มากันหมด", "ครบทุกคน", "มาทุกคน", "ไม่มีใครขาด",
    "ไม่มีคนขาด", "ไม่มีใครลา", "ไม่มีใครไม่มา", "ไม่ขาดใคร",
)  # fmt: skip
_LONGEST_PLACE, _LONGEST_TITLE = 250, 1000
_LEAD = pattern_of(r"^(?:สถานที่|ประชุม(?=คือ|เป็น|ที่)|คือ|เป็น|[\s:：])+(?=\S)")


def read_when(text: str, context: Context, _answers: Answers) -> Choice:
    """Reads the day and the hours; the number and the room are taken where they stand beside."""
    hours, rest = hours_told(normalise(text))
    try:
        first, last = read_days_said(rest, Calendar(context.today, Toward.PAST))
    except Unclear as unclear:
        raise Unclear(_WHEN_HINT, unclear.meant) from unclear
    if first != last:
        raise Unclear(_WHEN_HINT)
    clocks = [f"{each:%H:%M}" for each in hours]
    value = checked_when([first.isoformat(), *clocks, "", ""][:3], context)
    told = meeting_text.read_meeting(text, context.today)
    also: Answers = {"place": place_of(told.place)} if told.place else {}
    return Choice("", "", value, also={**also, **_besides(told)})


def _besides(told: MeetingText) -> Answers:
    """Returns what a line tells of the number, that all came, and that nobody else did."""
    also: Answers = {"number": [told.number, told.year]} if told.number is not None else {}
    also |= {"guests": None} if told.no_guests else {}
    return {**also, "absent": []} if told.all_came else also


def _with_when(told: MeetingText, context: Context, answers: Answers) -> Answers:
    """Returns what a line tells besides place and agenda; the newer hours stand. Raises Unclear."""
    also, before = _besides(told), answers.get("when")
    day = told.day.isoformat() if told.day is not None else before[0] if before else ""
    if day and (told.day is not None or told.begins or told.ends):
        begins, ends = (before[1], before[2]) if before else ("", "")
        also["when"] = checked_when([day, told.begins or begins, told.ends or ends], context)
    return also


def told_beside(text: str, context: Context, answers: Answers) -> Answers:
    """Returns the hours, the number and the place of words that tell nothing else; else nothing.
    Raises Unclear."""
    told = meeting_text.read_meeting(text, context.today)
    if told.about or told.sections:
        return {}
    place: Answers = {"place": place_of(told.place)} if told.place else {}
    return {**_with_when(told, context, answers), **place}


def checked_when(value: list[str], context: Context) -> list[str]:
    if date.fromisoformat(value[0]) > context.today:
        raise Unclear(group_words.AHEAD)
    if value[1] and value[2] and value[2] <= value[1]:
        raise Unclear(f"เวลาเลิกต้องหลังเวลาเริ่ม {_WHEN_HINT}")
    return value


def show_when(value: Sequence[str], _answers: Answers) -> str:
    hours = group_words.hours(value[1], value[2])
    day = thai_date(date.fromisoformat(value[0]))
    return f"{day} เวลา {hours}" if hours else day


def read_place(text: str, context: Context, answers: Answers) -> Choice | str:
    """Reads the room; hours, number and who came go to their own questions."""
    if absent := _who_is_away(text, answers):
        return Choice("", "", None, also={"absent": absent}, stays=True)
    told = meeting_text.read_meeting(text, context.today)
    also = _with_when(told, context, answers)
    if not also:
        return place_of(text)
    place = told.place or told.about
    if not place:
        return Choice("", "", None, also=also, stays=True)
    return Choice("", "", place_of(place), also=also)


def _who_is_away(text: str, answers: Answers) -> list[dict[str, Any]]:
    """Returns the members that the words call absent."""
    if not attendance_list.says_who_is_away(text) or "group" not in answers:
        return []
    with suppress(Unclear):
        return attendance_list.read_absent(text, answers["group"]["members"])
    return []


def place_of(text: str) -> str:
    words = " ".join(_LEAD.sub("", without_particles(text)).split())
    if is_hours(words):
        raise Unclear(f"“{words}” เป็นเวลา ไม่ใช่สถานที่ กรุณาบอกสถานที่ แล้วแก้เวลาในข้อ “วันและเวลา”")
    if len(words) > _LONGEST_PLACE:
        raise Unclear(too_long(_LONGEST_PLACE, "สถานที่"))
    return words


def read_absent(text: str, _context: Context, answers: Answers) -> list[dict[str, Any]]:
    return attendance_list.read_absent(text, answers["group"]["members"])


def show_absent(value: Sequence[Mapping[str, Any]], _answers: Answers) -> str:
    if not value:
        return "มาครบทุกคน"
    return "\n".join(" ".join(filter(None, (each["name"], each["why"]))) for each in value)


def read_guests(text: str, context: Context, _answers: Answers) -> list[dict[str, str]] | None:
    told = meeting_text.read_meeting(text, context.today)
    return None if told.no_guests and not told.about else attendance_list.read_guests(text)


def show_guests(value: Sequence[Mapping[str, str]] | None, _answers: Answers) -> str:
    return listed(each["name"] for each in value) if value else "ไม่มี"


def read_agenda(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the items of the lines; more can be added after them. When it ended and who came is no
    item."""
    if (order := row_orders.read_order(text)) is not None:
        return Choice("", "", agenda_put_right(answers, order) or None, stays=True)
    if not answers.get("agenda") and only_ends(text):
        raise Unclear(_NONE_YET)
    if answers.get("agenda") and (anew := begun_anew(text)) is not None:
        return Choice("", "", agenda_of(anew, ()) if anew else None, stays=True)
    told = meeting_text.read_meeting(text, context.today) if len(text) <= _LONGEST_PLACE else None
    if told is not None and not (told.about or told.sections):
        if also := _with_when(told, context, answers):
            also = {**also, "place": place_of(told.place)} if told.place else also
            return Choice("", "", answers.get("agenda"), also=also, stays=True)
    words = agenda_text.with_days(text, context.today)
    return Choice("", "", agenda_of(words, answers.get("agenda") or ()), stays=True)


def agenda_put_right(answers: Answers, order: RowOrder) -> list[Mapping[str, str]]:
    """Returns the items as the order wants them. Raises Unclear if one is not there."""
    items = answers.get("agenda") or []
    left = row_orders.rearranged(items, order)
    places = order.places(len(items))
    if places is not None and order.changed:
        at = places[0]
        left = [*items[:at], {**items[at], "title": order.text}, *items[at + 1 :]]
    if left is None:
        raise Unclear(NO_SUCH)
    return left


def agenda_of(text: str, known: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    found = agenda_text.read_agenda(text, known)
    if len(found) > MOST_ITEMS:
        raise Unclear(f"ระเบียบวาระมีได้ไม่เกิน {MOST_ITEMS} วาระ")
    for number, each in enumerate(found, 1):
        if len(each["title"]) > _LONGEST_TITLE:
            raise Unclear(
                f"ชื่อวาระที่ {number} ยาวเกิน {_LONGEST_TITLE:,} ตัวอักษร กรุณาขึ้นบรรทัดใหม่หลังชื่อวาระ"
            )
        if max(len(each["text"]), len(each["decision"])) > 4 * LONGEST_TEXT:
            raise Unclear(f"วาระที่ {number} ยาวเกิน {4 * LONGEST_TEXT:,} ตัวอักษร กรุณาแบ่งเป็นหลายวาระ")
    return found


def ask_agenda(_context: Context, answers: Answers) -> Message:
    found = answers.get("agenda")
    if not found:
        return Text(_AGENDA_HINT)
    lines = text_lists.shortened([_item_words(each) for each in found])
    rows: list[Part] = [Row(f"วาระที่ {n}", each) for n, each in enumerate(lines, 1)]
    return Card(
        f"ระเบียบวาระ {len(found)} วาระ",
        rows=tuple(rows),
        note="พิมพ์ต่อได้ ข้อความที่ไม่ขึ้นต้นด้วย “วาระ” ต่อท้ายวาระสุดท้าย ครบแล้วกด “ครบแล้ว”",
    )


def _item_words(item: Mapping[str, str]) -> str:
    decision = f" มติ {item['decision']}" if item["decision"] else ""
    return " ".join(f"{item['title']}{decision}".split())


def agenda_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    found = answers.get("agenda")
    if found:
        return text_lists.whole_choices(found)
    return (Choice("none", "ไม่มีวาระ", [], means=(Common.NONE,)),)


def show_agenda(value: Sequence[Mapping[str, str]], answers: Answers) -> str:
    if not value:
        return "ไม่มีวาระ"
    return text_lists.show_texts([_item_words(each) for each in value], answers)


def read_number(text: str, _context: Context, _answers: Answers) -> list[int | None]:
    found = meeting_text.number_of(text)
    if found is None:
        raise Unclear(_NUMBER_HINT)
    return list(found)


def show_number(value: Sequence[int | None] | None, _answers: Answers) -> str:
    if not value:
        return "ครั้งถัดไปของปี"
    return "/".join(str(each) for each in value if each)


STEPS = (
    Step(
        name="number",
        label="ครั้งที่",
        called=("เลขครั้ง",),
        ask=plain(f"ประชุมครั้งที่เท่าใด {_NUMBER_HINT}"),
        read=read_number,
        optional=True,
        skip_label="ครั้งถัดไป",
        show=show_number,
        why="รายงานการประชุมตามระเบียบงานสารบรรณมีครั้งที่",
    ),
    Step(
        name="when",
        label="วันและเวลา",
        called=("วันที่", "เวลา"),
        ask=plain(f"ประชุมเมื่อใด {_WHEN_HINT}"),
        read=read_when,
        show=show_when,
        why="รายงานการประชุมตามระเบียบงานสารบรรณมีวันและเวลา",
    ),
    Step(
        name="place",
        label="สถานที่",
        called=("ห้อง",),
        ask=plain("ประชุมที่ใด พิมพ์ชื่อห้อง หรือ “ออนไลน์”"),
        read=read_place,
        prose=True,
        optional=True,
        show=lambda value, _answers: value or "ไม่ระบุ",
        why="รายงานการประชุมตามระเบียบงานสารบรรณมีสถานที่",
    ),
    Step(
        name="absent",
        label="ผู้ไม่มา",
        called=("ผู้ไม่มาประชุม", "ผู้มาประชุม"),
        ask=plain("สมาชิกคนใดไม่มา พิมพ์ชื่อบรรทัดละคนพร้อมเหตุ เช่น นายสมมติ บุคลากร ลาป่วย หรือกด “มาครบทุกคน”"),
        read=read_absent,
        choices=lambda _context, _answers: (
            Choice("all", "มาครบทุกคน", [], said=_ALL_CAME, means=(Common.NONE,)),
        ),
        free_text="the absent are typed by name",
        surely=attendance_list.says_who_is_away,
        show=show_absent,
        why="รายงานการประชุมตามระเบียบงานสารบรรณแยกผู้มาและผู้ไม่มา",
    ),
    Step(
        name="guests",
        label="ผู้เข้าร่วม",
        called=("ผู้เข้าร่วมประชุม",),
        ask=plain("มีผู้เข้าร่วมประชุมนอกคณะทำงานหรือไม่ พิมพ์ชื่อบรรทัดละคน หรือกด “ไม่มี”"),
        read=read_guests,
        prose=True,
        optional=True,
        skip_label="ไม่มี",
        show=show_guests,
        why="รายงานการประชุมตามระเบียบงานสารบรรณแยกผู้เข้าร่วมที่ไม่ใช่กรรมการ",
    ),
    Step(
        name="agenda",
        label="ระเบียบวาระ",
        called=("วาระ", "มติ"),
        ask=ask_agenda,
        read=read_agenda,
        choices=agenda_choices,
        free_text="the items are typed, and more are added until it is said to be whole",
        surely=lambda words: row_orders.orders_rows(words) or meeting_text.tells_clock(words),
        names=lambda words, _context, _answers: row_orders.orders_rows(words),
        show=show_agenda,
        why="รายงานการประชุมเรียงข้อความตามระเบียบวาระ",
    ),
)


# -- what they tell -------------------------------------------------------------------------------


def said(answers: Answers, number: int, year: int) -> MeetingNote:
    """Returns the meeting that the answers tell, as the how manieth of its year (B.E.)."""
    day, begins, ends = answers["when"]
    return MeetingNote(
        number=number,
        year=year,
        day=date.fromisoformat(day),
        begins=begins,
        ends=ends,
        place=answers.get("place") or "",
        members=answers["group"]["members"],
        absent={each["at"]: each["why"] for each in answers["absent"]},
        guests=[(each["name"], each["position"]) for each in answers.get("guests") or ()],
        agenda=[AgendaItem(**each) for each in answers["agenda"]],
    )


def number_of(context: Context, answers: Answers) -> tuple[int, int]:
    """Returns the how manieth meeting of which year (B.E.) it is; without a number the next one."""
    number, told = answers.get("number") or (None, None)
    year = meeting_text.year_near(told, date.fromisoformat(answers["when"][0]))
    return number or groups.next_number(context.session, answers["group"]["id"], year), year


STEP_OF = {
    "same_number": "number",
    "ahead": "when",
    "ends_before": "when",
    "too_many": "agenda",
}
"""By the code of a refusal, the step that is asked again."""
