"""Reads an event from one line: `ประชุมคณะทำงาน 20 มี.ค. 9.00-12.00 ที่ห้อง 301 ทั้งสำนักงาน`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.attendance import whom_told
from handlers.calendar_events import calendar_words
from handlers.context import Context
from handlers.conversation.questions import too_long
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import hours_told, only_hours
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import read_range
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.no_day_yet import no_hour_yet
from handlers.understand.dates.written_out.days_paired import days_paired
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from handlers.understand.told.event_told import MISREAD, asked_for, event_told, names_event
from handlers.understand.unclear import Unclear
from models.attendance.attendance_event import BUREAU, OFFICE, REPORTERS
from models.calendar import BANGKOK

WHEN_HINT = "พิมพ์วัน และเวลาถ้ามี เช่น 20 มี.ค. 9.00-12.00 หรือ 5-6 มี.ค. หรือ ศุกร์หน้า 13.30-16.30"
MOST_TITLE, MOST_PLACE, MOST_LINK = 150, 100, 300
_USUAL = timedelta(hours=3)
"""How long an event lasts of which only the beginning is told; the review card shows its end."""
_WHOM = (
    (OFFICE, pattern_of(r"(?:^|\s)(?:ทั้งสำนักงาน|บุคลากรทุกคน|ทุกคน|ทุกสำนัก)(?=\s|$)")),
    (REPORTERS, pattern_of(r"(?:^|\s)(?:เฉพาะ|สำหรับ)?ผู้รายงาน(?:ทุกสำนัก|ทุกคน)?(?=\s|$)")),
    (BUREAU, pattern_of(r"(?:^|\s)(?:เฉพาะ)?(?:บุคลากรของสำนัก|ในสำนัก|สำนักเรา)(?=\s|$)")),
)
_OF_REPORTERS = pattern_of(
    r"(?:ประชุม|อบรม|สัมมนา|ชี้แจง)(?:ชี้แจง)?\s*ผู้รายงาน(?:ทุกสำนัก|ทุกคน|ของสำนัก)?(?=\s|ประจำ|$)"
)
"""`ประชุมผู้รายงานและหัวหน้า` is not of reporters alone."""
_EVERY = pattern_of(
    r"(?:ใน|ของ)?ทุก\s?(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์|สัปดาห์|เดือน|ต้นเดือน|สิ้นเดือน)"
    r"(?:ของ|ใน|\s)*(?:(?:ทุก)?เดือน(?:นี้|หน้า)?)?"
)
_ONCE = "“{}” บันทึกครั้งเดียวไม่ได้ บันทึกได้ทีละครั้ง กรุณาพิมพ์วันและเวลาของครั้งแรก แล้วบันทึกครั้งต่อไปแยกกัน"
_NO_DAY = "เก็บเวลา {} แล้ว ยังไม่มีวันจัด กรุณาพิมพ์วัน"
HOURS = "hours"
"""Hidden key of the answers: hours that were told before the day."""
_OF_LIST = pattern_of(f"กำหนดการ|ปฏิทิน|ตาราง|{HOW_IN_FULL}|ไหม")
_QUESTION = pattern_of(
    f"กี่โมง|(?:ที่|วัน|ตรง)ไหน|เมื่อไร|เมื่อไหร่|{WHETHER}|หรือยัง|รึยัง|แล้วยัง|ใคร(?!ๆ| ๆ)|อะไร|{HOW_IN_FULL}"
)
_OF_SOME = pattern_of(
    "คณะทำงาน|กรรมการ|กลุ่มงาน|หัวหน้า|ผู้บริหาร|ผู้อำนวยการ|ผอ\\.|สำนัก(?!งาน)|ผู้รายงาน|แกนนำ|เครือข่าย"
)


def read_line(text: str, context: Context) -> tuple[dict[str, Any], str]:
    """Returns the answers that the line tells, by step (`title`, `when`, `place`, `expects`), and
    why its days or hours cannot be, or what of it is no answer; "" if there is nothing to say.

    Without a day only the title is told.
    """
    text, hints = _without_seats(days_paired(normalise(text), context.today))
    plain, found = whom_told.without_whom(context, _INTO_LIST.sub(" ", text))
    for expects, said in _WHOM:
        if "expects" not in found and said.search(plain):
            found["expects"], plain = expects, said.sub(" ", plain)
    every = _EVERY.search(plain)
    told = event_told(_EVERY.sub(" ", plain), context.today)
    title = {"title": told.title} if told.title and not _NO_NAME.fullmatch(told.title) else {}
    if not told.dated or every is not None:
        place = {"place": told.place} if told.place else {}
        no_day = ""
        if told.hours and every is None:
            found |= kept_hours(told.hours)
            no_day = _NO_DAY.format(hours_in_words(told.hours))
        hints.append(_ONCE.format(every[0].strip()) if every is not None else no_day)
        return found | title | place, " ".join(filter(None, hints))
    found["place"] = told.link or told.place
    hints += [f"ส่วนนี้ไม่ได้บันทึก: “{told.besides}”"] if told.besides else []
    try:
        if told.days is None:
            raise Unclear(MISREAD)
        found["when"] = when_of(told.days, told.hours, context)
    except Unclear as unclear:
        hints.append(unclear.hint)
    return _default(told.title, found) | title, " ".join(hints)


_SEATS = pattern_of(
    r"(?:^|\s)(?:(?:รับ|จำกัด|ไม่เกิน)(?:ได้|แค่|จำนวน|สมัคร|\s)*\d+\s?(?:คน|ท่าน|ที่(?:นั่ง)?)|(?:ช่วย|ขอ|และ|แล้ว|ให้)*เปิด(?:รับ|ให้)*(?:คน|ทุกคน|ทุกท่าน|เขา|บุคลากร|น้อง(?:ๆ)?)?(?:มา|เข้า)?(?:สมัคร|ลงทะเบียน|จองที่))"
    r"(?:ด้วย|ให้|หน่อย|ที|เลย|นะ|ค่ะ|คะ|ครับ)*(?=\s|$)"
)
"""`รับ 60 คน เปิดให้คนสมัครที`: the calendar keeps neither."""
_NO_NAME = pattern_of("งาน|กิจกรรม|นัด(?:หมาย)?|รายการ")
"""`เพิ่มงานลงปฏิทิน` names no event."""
_INTO_LIST = pattern_of(
    r"(?:(?<=[ก-๙])(?:ลง|เข้า|ใส่)(?:ไว้)?(?:ใน)?|(?<=\s)(?:(?:ลง|เข้า|ใส่)(?:ไว้)?(?:ใน)?|ใน))(?:กำหนดการ|ปฏิทิน|ตาราง)(?:งาน)?"
    r"(?:ให้|ไว้|แล้ว|หน่อย|ที|ด้วย|ค่ะ|คะ|ครับ|นะ)*(?=\s|$|วัน)"
)


def _without_seats(plain: str) -> tuple[str, list[str]]:
    """Returns the line without what it tells of seats and sign-up, and what is said of them."""
    kept = _SEATS.sub(" ", plain)
    return (plain, []) if kept == plain else (kept, [calendar_words.NO_SIGN_UP])


def _default(title: str, found: dict[str, Any]) -> dict[str, Any]:
    """Returns the answers with whom the event concerns, where the line does not tell it."""
    reporters = _OF_REPORTERS.match(title) is not None
    return {"expects": REPORTERS if reporters else OFFICE} | found


def read_request(text: str, context: Context) -> tuple[dict[str, Any], str]:
    """Returns the same of a sentence that asks for it: `ช่วยนัดประชุม ...`.

    A question tells nothing. Whom it concerns is left to be asked if the name says that it is of a
    few. Without a day only what surely names an event is its name.
    """
    if asks(text):
        return {}, ""
    words = asked_for(text)
    answers, hint = read_line(words, context)
    title = str(answers.get("title", ""))
    if "when" not in answers and not hint and not _is_name(title):
        answers.pop("title", None)
    told_whom = any(said.search(words) for _, said in _WHOM)
    if names_some(title) and answers.get("expects") == OFFICE and not told_whom:
        del answers["expects"]
    return answers, hint


_HELD = pattern_of(
    r"^(?P<when>(?:(?:อาทิตย์|สัปดาห์|เดือน)(?:นี้|หน้า)|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า))\s?)?(?:พอดี|คือ|เรา|ทางเรา|สำนักงาน|สำนัก|ฝ่ายเรา|\s)*"
    r"(?:(?:กำลัง|เตรียม|ต้อง)*จะ|กำลัง|เตรียม)(?:มี)?(?:การ)?จัด(?:การ|งาน|ให้มี)?\s?(?=(?:ฝึก)?อบรม|ประชุม|สัมมนา|เสวนา|บรรยาย)"
)
_TIMED = pattern_of(r"\d[.:]\d\d|โมง|บ่าย|เที่ยง")
_DATED = pattern_of(
    rf"\d\s?{ANY_MONTH}|วันที่\s?\d|(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|สัปดาห์)(?:บดี)?\s?(?:ที่\s?\d|นี้|หน้า)|พรุ่งนี้|มะรืน|[/]\d"
)


def held(text: str) -> str:
    """Returns the line of an event that somebody says will be held: of `อาทิตย์หน้าจะจัดอบรม …` all but
    `จะจัด`; other words, a question, and what tells no day or no hour, as they are."""
    plain = normalise(text)
    found = _HELD.match(plain) or _put(plain)
    if found is None or asks(plain) or not (_TIMED.search(plain) and _DATED.search(plain)):
        return text
    return _with_its_month(found["when"] or "", plain[found.end() :])


_PUTS = pattern_of(
    r"^(?P<when>)(?:ขอ|ช่วย|ฝาก|\s)*(?:(?P<holds>จัด)|เพิ่ม|สร้าง|ตั้ง)(?:การ|งาน|นัด|วัน|กำหนดการ|\s)*(?=(?:ฝึก)?อบรม|ประชุม|สัมมนา|เสวนา|บรรยาย)"
)
_FROM_TO = pattern_of(r"\d[.:]\d\d\s?(?:น\.?\s?)?(?:-|ถึง)\s?\d{1,2}[.:]\d\d")
_WAS = pattern_of("แล้ว|เมื่อ|เข้าร่วม|ผู้ร่วม|มากัน|คนมา|มีคน|ไป(?=\\s|$|วัน|ที่)|รายงาน|ที่ผ่านมา|เบิก|ใช้งบ")


def _put(plain: str) -> re.Match[str] | None:
    """Returns what begins words that put an event down (`เพิ่มอบรมวันที่ 18 มีนา 9.00-12.00`), and none
    that report one: what is only `held` has its hours, and nobody came yet."""
    found = _PUTS.match(plain)
    if found is None or _WAS.search(plain):
        return None
    return found if not found["holds"] or _FROM_TO.search(plain) else None


def _with_its_month(when: str, line: str) -> str:
    """Returns the line with the month or week that was told before it, where it needs it."""
    if _OF_A_MONTH.search(line):
        return line
    if when.startswith("เดือน"):
        return _DAY_ALONE.sub(lambda day: f"{day[0]} {when.strip()}", line, count=1)
    return f"{when}{line}"


_OF_A_MONTH = pattern_of(rf"\d\s?{ANY_MONTH}")
_DAY_ALONE = pattern_of(r"วันที่\s?\d{1,2}(?:\s?(?:-|ถึง)\s?\d{1,2})?(?![\d.:])")


def asks(text: str) -> bool:
    """Tells whether the words ask, so that they tell nothing of an event."""
    return _QUESTION.search(normalise(text)) is not None


def _is_name(title: str) -> bool:
    return names_event(title) and _OF_LIST.search(title) is None


def name_in_full(text: str, title: str) -> str:
    """Returns the whole words where they are a name that says more than the sort alone, which is
    all that the event is called: `อบรมจริยธรรม` of `อบรม`; "" for others."""
    plain = without_polite_ending(normalise(text))
    more = _SORT_ALONE.fullmatch(title) and plain.startswith(title) and plain != title
    if not more or len(plain) > _LONGEST_NAME or _SAYS_MORE.search(plain) or asks(plain):
        return ""
    return plain


_LONGEST_NAME = 60
_SORT_ALONE = pattern_of("(?:ฝึก)?อบรม|ประชุม|สัมมนา|เสวนา|บรรยาย")
_SAYS_MORE = pattern_of(r"\d|วัน|โมง|ห้อง|ที่|เลื่อน|ยกเลิก|แล้ว|ด้วย|ไม่|ให้|จะ|ต้อง|เชิญ|แจ้ง|เป็น|คือ")


def names_some(title: str) -> bool:
    """Tells whether an event's name says that it is of a few people, not of the whole office."""
    return _OF_SOME.search(title) is not None


def kept_hours(hours: Sequence[time]) -> dict[str, Any]:
    """Returns hours as an answer that waits for their day."""
    return {HOURS: [each.isoformat("minutes") for each in hours]}


def hours_in_words(hours: Sequence[time]) -> str:
    """Returns `13.30-16.00 น.`."""
    return f"{'-'.join(f'{each.hour}.{each.minute:02}' for each in hours)} น."


def read_when(text: str, context: Context, kept: Sequence[str] = ()) -> dict[str, Any]:
    """Returns the days and hours that were typed. Raises Unclear.

    kept: hours that were told before the day
    """
    hours, plain = hours_told(normalise(text))
    if no_hour_yet(text):
        raise Unclear(f"“{text.strip()}” ยังไม่บอกวันและเวลา กรุณา{WHEN_HINT}")
    if only_hours(text):
        raise Unclear(f"ยังไม่มีวันจัด เวลายังไม่ได้เก็บ {WHEN_HINT}")
    try:
        plain = days_paired(plain, context.today)
        days = read_range(written_out(plain, Calendar(context.today, Toward.COMING)), context.today)
    except Unclear as unclear:
        raise Unclear(WHEN_HINT, unclear.meant) from unclear
    return when_of(days, hours or [time.fromisoformat(each) for each in kept], context)


def moments(value: dict[str, Any]) -> tuple[date, date, datetime | None, datetime | None]:
    """Returns an answer `when` as days and moments."""
    first, last = (date.fromisoformat(value[each]) for each in ("first", "last"))
    begins, ends = (
        datetime.fromisoformat(value[each]) if value[each] else None for each in ("begins", "ends")
    )
    return first, last, begins, ends


def short(text: str, most: int, named: str) -> str:
    """Returns the words on one line. Raises Unclear if there are none, or too many."""
    words = " ".join(without_particles(text).split())
    if len(words) > most:
        raise Unclear(too_long(most, named))
    if not re.search(r"[ก-๙A-Za-z0-9]", words):
        raise Unclear(f"กรุณาพิมพ์{named}เป็นตัวอักษร")
    return words


def when_of(days: tuple[date, date], hours: Sequence[time], context: Context) -> dict[str, Any]:
    """Returns the answer `when`; `usual` in it: the end was not told. Raises Unclear if it cannot
    be."""
    first, last = days
    begins = datetime.combine(first, hours[0], BANGKOK) if hours else None
    ends = None
    if begins is not None:
        ends = datetime.combine(last, hours[-1], BANGKOK)
        if len(hours) == 1:
            ends = datetime.combine(last, hours[0], BANGKOK) + _USUAL
        if ends <= begins:
            raise Unclear(f"เวลาเลิกต้องหลังเวลาเริ่ม {WHEN_HINT}")
    over = ends <= context.now if ends is not None else last < context.today
    if over:
        raise Unclear(f"วันเวลานี้ผ่านไปแล้ว {WHEN_HINT}")
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "begins": begins.isoformat() if begins else None,
        "ends": ends.isoformat() if ends else None,
        **({"usual": True} if len(hours) == 1 else {}),
    }
