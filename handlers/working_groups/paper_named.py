"""Which order or which minutes a sentence asks for: `ขอคำสั่งแต่งตั้งคณะทำงาน STRONG`,
`ขอรายงานการประชุมครั้งที่ 1/2570 เป็น Word`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.understand.asked.file_formats import ANY_FORMAT, ending
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import blanked, fold, letters, normalise
from handlers.understand.unclear import Unclear
from handlers.working_groups import group_words
from handlers.working_groups.meetings import meeting_text
from models.people import people
from models.working_groups import groups
from models.working_groups.group_documents import GROUP_ORDER, MINUTES
from models.working_groups.working_group import GroupMeeting, WorkingGroup

_MOST = 8
_POLITE = (
    "ช่วย|รบกวน|อยากได้|อยาก|ต้องการ|ขอรับ|ขอ|เอา|ส่ง|จัดทำ|ทำ|ออก|จัดพิมพ์|พิมพ์|ดาวน์โหลด|โหลด|ดู|ให้|หน่อย|ด้วย"
)
_ORDER = "คำสั่งแต่งตั้งคณะทำงาน|คำสั่งแต่งตั้ง|คำสั่งตั้งคณะทำงาน|คำสั่งคณะทำงาน|คำสั่งแต่งตั้งคณะกรรมการ"
_MINUTES = "รายงานการประชุม|บันทึกการประชุม|รายงานประชุม|มติที่ประชุม"
_ASKS_ORDER = pattern_of(rf"^(?:{_POLITE})*(?:ตัว|เอกสาร|ไฟล์)?(?:{_ORDER})")
_ASKS_MINUTES = pattern_of(
    rf"^(?:{_POLITE})+(?:ตัว|เอกสาร|ไฟล์|ใบ)?(?:{_MINUTES})|^(?:รายงานการประชุม|รายงานประชุม)"
)
_ASKS_FILE = pattern_of(
    r"^(?:บันทึกการประชุม|มติที่ประชุม|บันทึกประชุม)(?:นี้|ครั้ง\S{0,20}?)?"
    rf"(?:{_POLITE})*(?:เป็น)?(?:ไฟล์|เอกสาร)?(?:{ANY_FORMAT})"
)
"""`บันทึกการประชุมขอเป็น Word` asks for it, `บันทึกการประชุม` alone notes one."""
_OF_OTHERS = pattern_of(
    f"สำนักรายงานการประชุม|ชวเลข|คู่มือ|ข่าวสาร|{HOW_IN_FULL}|ได้ไหม|ได้มั้ย|คืออะไร|ตั้งคณะทำงานใหม่|แก้|ลบ|ใช้ได้|มีผล|หมดอายุ|เมื่อไ|วันไหน|ใคร|กี่|หรือยัง"
)
"""Words of the bureau that keeps the Senate's minutes, and of other wishes."""
_NOISE = pattern_of(
    rf"{_ORDER}|{_MINUTES}|{_POLITE}|{ANY_FORMAT}|ครั้งที่(?:\d+(?:25\d\d)?)?|ครั้งล่าสุด|ล่าสุด|เป็น|ไฟล์|เอกสาร|ของ|ปีงบประมาณ|ปี"
    r"|ประชุม|การ|คณะทำงาน|เมื่อ|วันที่|วัน|พศ|\d+"
)
_YEAR = pattern_of(r"ปี(?:งบประมาณ|งบ)?\s*(?:พ\.?ศ\.?)?\s*(25\d\d)")
_NEWEST = pattern_of("ล่าสุด|ครั้งสุดท้าย|ครั้งที่แล้ว|ครั้งก่อน")
_LEAST, _LIKE, _LEAD = 3, 60.0, 10.0
"""How many letters of a name count, how like a title they must be, in percent, and by how much more
than the other titles."""

Meeting = tuple[WorkingGroup, GroupMeeting]


def asks_order(words: str) -> bool:
    """Tells whether a sentence asks for the order of a working group."""
    return "คำสั่ง" in words and _asks(_ASKS_ORDER, words)


def asks_minutes(words: str) -> bool:
    """Tells whether a sentence asks for the minutes of a meeting."""
    return "ประชุม" in words and (_asks(_ASKS_MINUTES, words) or asks_file(words))


def asks_file(words: str) -> bool:
    """Tells whether words that name minutes first ask for a file of them, and note none."""
    return "ประชุม" in words and _asks(_ASKS_FILE, words)


def _asks(pattern: re.Pattern[str], words: str) -> bool:
    typed = letters(words)
    return pattern.match(typed) is not None and _OF_OTHERS.search(typed) is None


def order(context: Context, words: str) -> int:
    """Returns the only group that the words mean, by its id, or 0."""
    found = groups_meant(context, words)
    return found[0].id if len(found) == 1 else 0


def minutes(context: Context, words: str) -> int:
    """Returns the only meeting that the words mean, by its id, or 0."""
    found = meetings_meant(context, words)
    return found[0][1].id if len(found) == 1 else 0


# -- what is meant -------------------------------------------------------------------------------


def groups_meant(context: Context, words: str) -> list[WorkingGroup]:
    """Returns the groups of the bureau and the year that are named, of them those that are called
    so; without a bureau one's own before others."""
    seen = groups.readable(context.session, context.me)
    plain = normalise(words)
    named = bureaus_named(plain, [each.name for each in people.bureaus(context.session)]).names
    if named:
        ids = {each.id for each in people.bureaus(context.session) if each.name in named}
        seen = [each for each in seen if each.bureau_id in ids]
    year = _YEAR.search(plain)
    if year is not None:
        seen = [each for each in seen if each.fiscal_year == int(year[1])]
    said = _NOISE.sub("", fold(blanked(plain, mention_spans(plain))))
    if len(said) >= _LEAST and seen and not named:
        alike = {each.id: fuzz.partial_ratio(said, letters(each.title)) for each in seen}
        best = max(alike.values())
        if best >= _LIKE:
            seen = [each for each in seen if alike[each.id] > best - _LEAD]
    own = [each for each in seen if each.bureau_id == context.me.bureau_id]
    return own if own and not named else seen


def meetings_meant(context: Context, words: str) -> list[Meeting]:
    """Returns the meetings of these groups that fit the number and the day that are named."""
    found = [
        (group, each)
        for group in groups_meant(context, words)
        for each in groups.meetings_of(context.session, group.id)
    ]
    plain = normalise(words)
    number = meeting_text.number_of(plain) if "ครั้งที่" in plain else None
    if number is not None:
        told, year = number
        return [e for e in found if e[1].number == told and year in (None, e[1].year)]
    try:
        days = set(find_dates(plain, context.today))
    except Unclear:
        days = set()
    if days:
        return [each for each in found if each[1].day in days]
    newest = sorted(found, key=lambda each: (each[1].day, each[1].id), reverse=True)
    return newest[:1] if _NEWEST.search(plain) else newest


# -- asking back ---------------------------------------------------------------------------------


def which_order(context: Context, words: str) -> Sequence[Message]:
    """Offers the groups that the words may mean, and says what to do if there are none."""
    found = groups_meant(context, words) or groups.readable(context.session, context.me)
    if not found:
        return [_NO_GROUP]
    wanted = _format(words, GROUP_ORDER.endings)
    rows = tuple(
        Row(
            f"ปีงบประมาณ {each.fiscal_year}",
            short_title(each.title),
            Button(
                "ขอคำสั่งนี้", opens(group_words.ORDER, g=each.id, f=wanted), f"ขอคำสั่ง {each.title}"
            ),
        )
        for each in found[:_MOST]
    )
    rest = len(found) - _MOST
    note = f"ยังมีอีก {rest:,} คณะ พิมพ์ชื่อคณะทำงานหรือสำนักต่อท้าย" if rest > 0 else ""
    return [Card("ต้องการคำสั่งของคณะทำงานใด", rows=rows, note=note)]


def which_minutes(context: Context, words: str) -> Sequence[Message]:
    """Offers the meetings that the words may mean, and says what to do if there are none."""
    found = meetings_meant(context, words)
    every = found or meetings_meant(context, "")
    if not every:
        return [_NO_MEETING]
    wanted = _format(words, MINUTES.endings)
    return [which_meeting_card(every, group_words.MINUTES, "g", "ขอรายงานนี้", wanted, bool(found))]


def which_meeting_card(
    found: Sequence[Meeting],
    opened: str,
    fact: str,
    label: str,
    wanted: str = "",
    fits: bool = True,
) -> Message:
    """Asks which of the meetings is meant; `fits`: whether they fit what was said."""
    more = {"f": wanted} if wanted else {}
    rows = tuple(
        Row(
            f"{group_words.of_meeting(meeting)} · {short_date(meeting.day)}",
            short_title(group.title),
            Button(
                label,
                opens(opened, **{fact: meeting.id}, **more),
                f"{label} {group_words.of_meeting(meeting)}",
            ),
        )
        for group, meeting in found[:_MOST]
    )
    unknown = () if fits else (Para("ไม่พบการประชุมครั้งหรือวันที่พิมพ์มา กดเลือกจากรายการนี้", tone="warn"),)
    rest = len(found) - _MOST
    note = f"ยังมีอีก {rest:,} ครั้ง พิมพ์เลขครั้งต่อท้าย เช่น ครั้งที่ 1/2570" if rest > 0 else ""
    return Card(
        "ต้องการการประชุมครั้งใด", rows=(*unknown, *rows), note=note, buttons=(group_words.SHOW,)
    )


def _format(words: str, known: Sequence[str]) -> str:
    named = ending(words)
    return named if named is not None and named in known else known[0]


_NO_GROUP = Text("ยังไม่มีคณะทำงานที่ท่านดูได้ ผู้รายงานของสำนักพิมพ์ “ตั้งคณะทำงาน” เพื่อบันทึก", (group_words.SHOW,))
_NO_MEETING = Text(
    "ยังไม่มีการประชุมที่บันทึกไว้ ผู้รายงานหรือเลขานุการพิมพ์ “บันทึกการประชุม” แล้วขอรายงานการประชุมได้",
    (group_words.SHOW,),
)
