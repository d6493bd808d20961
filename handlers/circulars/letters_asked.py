"""Finds what was written to a person by topic, by time or what is still unread, over all subjects
that write to people: `ขอหนังสือเวียนเรื่องแต่งกาย`, `ประกาศเดือนก่อนมีไหม` (docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.question import named_rows
from handlers.question.asked_needs import Need, Needs, answered_before, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.subjects.letters import ReadableLetter
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date, thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year_days

_MOST, _CUT = 8, 90
_NEWS = Button("ข่าวของผู้บริหาร", opens("executive_news"), "ข่าวของผู้บริหาร")
_WAYS = (circular_words.LIST, _NEWS, circular_words.MENU)
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


def all_letters(context: Context) -> list[ReadableLetter]:
    """Everything that was written to the person, the newest first."""
    found = [letter for each in context.subjects for letter in each.letters(context)]
    return sorted(found, key=lambda each: each.day, reverse=True)


def card_of(title: str, found: Sequence[ReadableLetter], note: str = "") -> Message:
    """Returns the first of these letters as rows, each with the button that opens it."""
    rows = tuple(
        Row(
            f"{'ยังไม่ได้อ่าน · ' if each.waits else ''}{each.sort} · {short_date(each.day)}",
            cut_graphemes(each.title, _CUT),
            each.opener,
            tone="warn" if each.waits else "plain",
        )
        for each in found[:_MOST]
    )
    more = f"แสดง {_MOST} จาก {len(found)} ฉบับ" if len(found) > _MOST else note
    return Card(title, rows=rows, buttons=_WAYS, note=more)


# -- by topic, time, what waits ------------------------------------------------------------------


def _find(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the letters about the topic that the words name, else those of a time, else all."""
    plain = plain_words(rest)
    stays(context)
    first_last = _days(context, plain)
    topic = _BEHIND.sub("", named_rows.topic_of(_TIME.sub(" ", plain), _NAMES)).strip()
    if _ASKS_NEWEST.fullmatch(topic):
        return _latest(context, plain)
    every = all_letters(context)
    if first_last is not None:
        every = [each for each in every if first_last[0] <= each.day <= first_last[1]]
    if not topic:
        return _of_time(context, every, first_last)
    places = named_rows.likest(topic, [each.words for each in every])
    if places:
        return [card_of(f"พบเรื่อง “{topic}” {len(places)} ฉบับ", [every[at] for at in places])]
    return [none_about(topic)]


_ASKS_NEWEST = pattern_of(rf"(?:มี)?(?:อะไร|ไร)?ใหม่(?:ๆ)?(?:มี)?(?:อะไร|ไร)?(?:บ้าง|มั่ง+|{WHETHER})*")
"""No topic: `หนังสือเวียนไรใหม่มั่ง`."""
_BEHIND = pattern_of(
    r"[\s,]*(?:ที่(?:เพิ่ง|พึ่ง)?(?:ส่ง|ได้|เวียน)(?:มา|ไป)?|(?<=\s)(?:นี้|มัน)?(?:เรา)?ต้อง(?:ทำ|ตอบ|ส่ง|ไป|เตรียม|กรอก)|(?<=\s)ให้(?:ทำ|เรา)).*$"
    rf"|(?:^|[\s,]+)(?:{ME_OR_US})(?:ได้|เคย|เอง|ก็|\s)*(?:กด|รับทราบ|เปิด|อ่าน|เห็น|ได้รับ)*\s*$"
)
"""What is asked of the letter behind what it is about: `…ที่ส่งมา ต้องทำอะไรบ้าง`."""


def none_about(topic: str) -> Message:
    """Says that no letter is about it; what people join is no letter, and stands elsewhere."""
    none = f"ไม่พบหนังสือเวียนหรือประกาศเรื่อง “{topic}” ที่ส่งถึงท่านในบอต"
    if _NO_GIFT.search(topic):
        told = f"{none} ประกาศ No Gift ที่ให้เข้าร่วมอยู่ที่ปุ่มด้านล่าง"
        return Text(told, (_PAPER, _JOINED, circular_words.LIST))
    told = f"{none} ลองใช้คำอื่นที่สั้นลง หรือถามผู้ดูแลระบบ ระเบียบของสำนักงานดูได้ที่เว็บของสำนักงาน"
    return Text(told, (circular_words.LIST, _NEWS, _CONTACT))


_NO_GIFT = pattern_of(r"(?:ไม่|งด)รับของ(?:ขวัญ|กำนัล)|(?i:no\s?gift)|โนกิ๊?[ฟพ]")
_PAPER = Button("ขอตัวประกาศ No Gift", say="ขอตัวประกาศ No Gift")
_JOINED = Button("ประกาศที่เข้าร่วม", say="ประกาศที่เข้าร่วม")


def _of_time(
    context: Context, found: Sequence[ReadableLetter], days: tuple[date, date] | None
) -> Sequence[Message]:
    if found:
        when = f" {thai_span(*days)}" if days is not None else ""
        return [card_of(f"ที่ส่งถึงท่าน{when} {len(found)} ฉบับ", found)]
    newest = all_letters(context)[:1]
    none = "ไม่มีหนังสือเวียนหรือประกาศที่ส่งถึงท่าน"
    if days is not None:
        none = f"ช่วง {thai_span(*days)} {none}ซึ่งยังอ่านได้ในบอต"
    if not newest:
        return [Text(none, _WAYS)]
    return [Text(none), card_of("ฉบับล่าสุดที่มี", newest)]


def _days(context: Context, plain: str) -> tuple[date, date] | None:
    """Returns the first and the last day of the time that is named; None: none is."""
    told = _TIME.search(plain)
    if told is None:
        return None
    scope = read_scope(told[0], context.today)
    if scope.span is not None or scope.year is not None:
        return scope.span or fiscal_year_days(scope.year or context.fiscal_year)
    try:
        return read_days_said(told[0], Calendar(context.today, Toward.PAST))
    except Unclear:
        return None


def _newest(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    stays(context)
    plain = plain_words(rest)
    topic = named_rows.topic_of(_NEWEST.sub(" ", plain), _NAMES)
    return [_newest_about(topic, all_letters(context))] if topic else _latest(context, plain)


def _latest(context: Context, plain: str) -> Sequence[Message]:
    every = all_letters(context)
    sort = "ประกาศ" if "ประกาศ" in plain else "ข้อความ" if "เวียน" in plain else ""
    found = [each for each in every if each.sort == sort] or every
    if not found:
        return [Text("ยังไม่มีหนังสือเวียนหรือประกาศที่ส่งถึงท่าน", _WAYS)]
    return [card_of("ฉบับล่าสุด", found[:_NEWEST_SHOWN])]


def _newest_about(topic: str, every: Sequence[ReadableLetter]) -> Message:
    places = named_rows.likest(topic, [each.words for each in every])
    about = [every[at] for at in sorted(places)][:_NEWEST_SHOWN]
    return card_of(f"ฉบับล่าสุดเรื่อง “{topic}”", about) if about else none_about(topic)


_NEWEST_SHOWN = 3
_NEWEST = pattern_of(r"(?:ฉบับ|อัน|ตัว|เรื่อง)?(?:ที่)?(?:ล่าสุด|ใหม่(?:ที่)?สุด|ใหม่)")


def _unread(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    stays(context)
    found = [each for each in all_letters(context) if each.waits]
    if not found:
        return [Text("ท่านอ่านและรับทราบครบทุกฉบับแล้ว", _WAYS)]
    return [card_of(f"ที่ท่านยังไม่ได้อ่านหรือรับทราบ {len(found)} ฉบับ", found)]


def _acknowledged(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what is not noted as read or acknowledged yet; nothing is noted now."""
    stays(context)
    every = all_letters(context)
    found = [each for each in every if each.waits]
    if found:
        title = f"ยังไม่มีบันทึกว่าท่านรับทราบ {len(found)} ฉบับ"
        return [card_of(title, found, "เปิดอ่านแล้วกด “รับทราบ” จึงนับว่ารับทราบ")]
    told = "บันทึกไว้แล้วว่าท่านรับทราบครบทุกฉบับ" if every else "ยังไม่มีหนังสือเวียนหรือประกาศที่ส่งถึงท่าน"
    return [Text(told, _WAYS)]


def _files(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns which of the newest letters have a file, each with the button that opens it."""
    stays(context)
    every = all_letters(context)
    found = [each for each in every if each.file is not None]
    if not every:
        return [Text("ยังไม่มีหนังสือเวียนหรือประกาศที่ส่งถึงท่าน จึงไม่มีไฟล์แนบ", _WAYS)]
    if not found:
        return [Text(f"ทั้ง {len(every)} ฉบับที่ส่งถึงท่านไม่มีไฟล์แนบ อ่านข้อความได้ในแชต", _WAYS)]
    rows = tuple(
        Row(f"{each.sort} · {short_date(each.day)}", cut_graphemes(each.title, _CUT), each.file)
        for each in found[:_MOST]
    )
    return [Card("ฉบับที่มีไฟล์แนบ", rows=rows, buttons=_WAYS)]


def in_sight(context: Context) -> bool:
    """Tells whether the newest answer was about what was written to the person."""
    return answered_before(context, _AFTER)


def stays(context: Context) -> None:
    """What is asked next may be about the same. What is listed is not carried whole as well."""
    context.may_remind = False
    before = context.asked_before()
    known = answered_before(context, _AFTER)
    context.asked = before if known else opens(circular_words.MINE)


# -- the sentences -------------------------------------------------------------------------------

_NAMES = pattern_of(
    "หนังสือเวียน|จดหมายเวียน|(?:เรื่อง)?(?:แจ้ง)?เวียน(?!เทียน|หัว)|ประกาศ(?!นียบัตร|เจตนา|ผล|ที่)|ข้อความ(?=เรื่อง|เกี่ยวกับ|จากผู้ดูแล|ที่ว่า)|ข่าว(?=เรื่อง|เกี่ยวกับ)"
)
_TIME = pattern_of(
    rf"(?:ของ|เมื่อ|ใน|ช่วง)*(?:(?:วัน|สัปดาห์|อาทิตย์|เดือน|ปี)(?:นี้|ที่แล้ว|ก่อน(?:หน้า)?|ที่ผ่านมา)|เมื่อวาน(?:นี้)?|เดือน\s?{ANY_MONTH}|วันนี้|(?:ลง)?(?:วันที่\s?)?\d{{1,2}}\s?{ANY_MONTH}|วันที่\s?\d{{1,2}}(?!\d))"
)
_ASK = f"ขอ|หา|ดู|อ่าน|มี|อยู่ไหน|{WHETHER}|ที่ไหน|อะไร|ส่งมา|ว่าไง|เปิด"
_F = r"(?:แล้ว|ขอ|ดู|มี|เอา|งั้น|ส่วน|อ่าน|ฉบับ|ตัว|\s)*"
NO_LETTER = pattern_of(
    r"ปรึกษา|เล่า|ถาม|ระบาย|คุย|อยาก|ร้องเรียน|ร้องทุกข์|เบาะแส|ทุจริต|โกง|สินบน|ใต้โต๊ะ|ยักยอก|ฮั้ว|เรียกรับ|มิชอบ|คุกคาม|ลวนลาม|ล่วงละเมิด|อนาจาร"
    rf"|แกล้ง|รังแก|ข่ม|ขู่|ด่า|ทำร้าย|เอาเปรียบ|บังคับ|บอก|ได้\s?(?:{WHETHER})"
)
"""What somebody tells or asks to tell, and wrongs that are done: no letter is looked for."""
_FIND = Query("letters_found", (), _find, own=True)
_AFTER = (circular_words.MINE, "executive_news")
_NEEDS = Needs(
    _NAMES,
    (
        Need(
            pattern_of(rf"ยังไม่(?:ได้)?(?:กด)?(?:อ่าน|รับทราบ|เปิด)|รอ(?:{ME_OR_US})?รับทราบ|ค้างอ่าน"),
            Query("letters_unread", (), _unread, own=True),
            pattern_of(rf"{_F}(?:ที่|อันไหน|อะไร)*ยังไม่(?:ได้)?(?:อ่าน|รับทราบ|เปิด).{{0,12}}"),
        ),
        Need(
            pattern_of(r"(?:กด)?รับทราบ.{0,30}(?:แล้ว|เรียบร้อย|ครบ)"),
            Query("letters_acknowledged", (), _acknowledged, own=True),
        ),
        Need(
            pattern_of(r"ไฟล์(?:แนบ)?|เอกสารแนบ|แนบ(?:มา|ไฟล์|อะไร)"),
            Query("letters_files", (), _files, own=True),
            pattern_of(rf"{_F}(?:ไฟล์(?:แนบ)?|เอกสารแนบ|แนบอะไร)(?:มา|อยู่|ด้วย|{WHETHER}|บ้าง|\s)*"),
        ),
        Need(
            pattern_of(r"(?:ล่าสุด|ใหม่สุด|ฉบับใหม่)"),
            Query("letters_newest", (), _newest, own=True),
        ),
        Need(
            pattern_of(
                rf"{_TIME.pattern}.*(?:{_ASK})|(?:{_ASK}).*{_TIME.pattern}|{_TIME.pattern}$"
            ),
            _FIND,
            pattern_of(rf"{_F}(?:ของ)?{_TIME.pattern}(?:ล่ะ|ละ|มี|บ้าง|{WHETHER}|อะไร|ด้วย|\s)*"),
        ),
        Need(
            pattern_of(
                rf"(?:{_ASK}).*(?:{_NAMES.pattern})(?:ที่)?(?:เรื่อง|เกี่ยวกับ|ว่าด้วย|ว่า)|(?:{_NAMES.pattern})(?:ที่)?(?:เรื่อง|เกี่ยวกับ|ว่าด้วย).*(?:{_ASK})"
                rf"|(?:หนังสือ|จดหมาย)เวียน\S{{3,}}.*(?:{_ASK})|(?:{_ASK}).*(?:หนังสือ|จดหมาย)เวียน\S{{3,}}"
            ),
            _FIND,
            pattern_of(
                rf"{_F}(?:มี)?(?:เรื่อง|เกี่ยวกับ)(?P<topic>(?!\S*(?:{NO_LETTER.pattern})|(?:ที่)?(?:ต้อง|รอ|ค้าง))[^\s]{{2,30}})(?:{WHETHER}|บ้าง)"
            ),
        ),
    ),
    pattern_of(
        r"ตอบรับ|ยืนยัน|รายชื่อ|บุคลากร|คนที่|ยอด|คน(?:อ่าน|กด|รับ)|ร่วม|ตรงไหน|เจตจำนง|ถ้อยคำ|^ประกาศฉบับใหม่$|ลูกน้อง|ตามเอง|ผู้รับทราบ|ใบประกาศ|pdf|word|เวิร์ด|excel|เข้าร่วม|ลงนาม|ลงชื่อ|(?:เปิด|ออก|แก้|ปิด|ร่าง|เพิ่ม|ทำ|จัดทำ|ลง)ประกาศ|ใคร|กี่คน|ส่ง(?:ถึง|ให้|หนังสือ|ข้อความ|เวียน|ประกาศ|ไป|ผิด)|เตือน|ถอน|ยกเลิก(?:หนังสือ|ข้อความ|ประกาศ)|เรียกคืน"
        r"|no\s?gift|โนกิฟ|ราคา|คัดเลือก|ดีเด่น|ป้าย|ของผู้บริหาร|ผู้บริหาร|ประกาศให้|ที่รอออก|ที่ดูแล|ขยาย|เลื่อน|ตัวประกาศ|\d\.\d|ปีที่แล้ว|เวียนถึง|ทุกคน"
        r"|^(?:การ|งาน)?(?:อบรม|ประชุม|สัมมนา).*(?:ห้องไหน|กี่โมง|จัดที่ไหน|จัดวันไหน)"
    ),
    _AFTER,
    fits=frozenset(
        (
            "my_circulars",
            "executive_news",
        )
    ),
)


asked = partial(wanted, _NEEDS)
"""Returns the question about what was written to the person; None for other words."""
