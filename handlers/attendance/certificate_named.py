"""Which event a sentence means that asks for a certificate: `ขอเกียรติบัตรอบรม 1.10`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from handlers.attendance import event_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, fold, letters, normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.attendance import certificates, events
from models.attendance.attendance_event import AttendanceEvent
from models.calendar import office_day

OWN, EVERYBODYS = "certificate", "certificates"
"""The names of the questions."""
_MOST, _SEARCHED = 8, 300
"""How many events are offered, and among how many it is looked for."""
_POLITE = "ช่วย|รบกวน|อยากได้|อยาก|ต้องการ|ขอรับ|ขอ|เอา|ส่ง|พิมพ์|ดาวน์โหลด|โหลด|ออก|ทำ|หน่อย|ด้วย"
NAMED = "เกียรติบัตร|วุฒิบัตร|ประกาศนียบัตร|ใบรับรอง|ใบประกาศ|ใบเซอร์?"
_HEARD = pattern_of(rf"^(?:{_POLITE})*(?:ใบ)?(?:{NAMED})")
_OF_OTHERS = pattern_of(
    f"ผล|คัดเลือก|ดีเด่น|เจตน|แพทย์|เงินเดือน|การทำงาน|เว็บ|ssl|สะกด|ผิด|เพี้ยน|ไม่ตรง|ไม่ถูก|กี่คน|วันไหน|ทำไม|ใคร|หาย|ได้ไหม|ได้มั้ย|{HOW_IN_FULL}|ตรงไหน|ที่ไหน|อยู่ไหน|เมื่อไ|เมื่อใด"
    f"|กี่วัน|หรือยัง|รึยัง|{WHETHER}"
)
"""Words of other papers and of questions about certificates."""
_ALL = pattern_of(
    "ทุกคน|ทั้งหมด|ทุกท่าน|(?:ของ|ให้|แก่|กับ)+(?:ผู้|คน|เจ้าหน้าที่|น้อง)(?:ๆ)?(?:ที่)?(?:ได้|ไป)?(?:เข้า|ร่วม|อบรม|มา|ลงชื่อ|ประชุม)"
)
_LATEST = pattern_of("(?:ครั้ง|รอบ|คราว|งาน|รุ่น)?(?:ล่าสุด|ที่แล้ว|ที่ผ่านมา|สุดท้าย|เมื่อกี้)")
_NOISE = pattern_of(
    rf"{_POLITE}|{NAMED}|{ANY_FORMAT}|ผู้เข้าร่วม|การเข้าร่วม|ว่าเข้าร่วม|เข้าร่วม|ที่ไป|ของ(?:{ME_OR_US})|ทุกคน|ทั้งหมด"
    r"|ทุกท่าน|เป็น|ไฟล์|กิจกรรม|โครงการ|ข้อ|งาน|เรื่อง|ของ|ให้|จาก|ใบ|ที่|วัน|\d+"
)
_LEAST, _LIKE, _LEAD = 3, 70.0, 10.0
"""How many letters of a name count, how like a title they must be, in percent, and by how much more
than the other titles."""


def asks_own(words: str) -> bool:
    """Tells whether a sentence asks for one's own certificate of an event that it names."""
    return _asks(words) and _ALL.search(letters(words)) is None


def asks_everybodys(words: str) -> bool:
    """Tells whether it asks for those of all who were at an event that it names."""
    return _asks(words) and _ALL.search(letters(words)) is not None


def _asks(words: str) -> bool:
    typed = letters(words)
    if _HEARD.match(typed) is None or _OF_OTHERS.search(typed) is not None:
        return False
    return len(_said(words)) >= _LEAST or any(sign.isdigit() for sign in typed)


def own(context: Context, words: str) -> int:
    """Returns the only event that the words mean, by its id, or 0."""
    return only(meant(context, words, _own_events(context)))


def everybodys(context: Context, words: str) -> int:
    last = _latest(context, words) if _LATEST.search(normalise(words)) else None
    if last is not None:
        return last.id if last.closed_at is not None else 0
    return only(meant(context, words, _run_events(context)))


def which_own(context: Context, words: str) -> Sequence[Message]:
    """Offers the events that the words may mean, or all, and says what to do if there are none."""
    seen = _own_events(context)
    if not seen:
        return [_not_yet(context, _days_named(context, words))]
    return [_card(meant(context, words, seen), seen, OWN)]


def _days_named(context: Context, words: str) -> str:
    """Says that no event was signed in on the day that the words name; "" where they name none."""
    try:
        found = find_dates(words, context.today)
    except Unclear:
        return ""
    return _NONE_THEN.format(short_date(found[0])) if len(found) == 1 else ""


_NONE_THEN = "ไม่พบกิจกรรมวันที่ {} ที่ท่านลงชื่อไว้ "


def which_everybodys(context: Context, words: str) -> Sequence[Message]:
    seen = _run_events(context)
    latest = _LATEST.search(normalise(words)) is not None
    last = _latest(context, words) if latest or not seen else None
    if last is not None and last.closed_at is None:
        day = short_date(office_day(last.begins_at))
        told = _STILL_OPEN.format(event_words.quoted(last.title), day)
        return [Text(told, (event_words.EVENTS,))]
    if not seen:
        return [_NONE_CLOSED]
    return [_card(meant(context, words, seen), seen, EVERYBODYS)]


# -- the events ----------------------------------------------------------------------------------


def _own_events(context: Context) -> list[AttendanceEvent]:
    return certificates.events_of(context.session, context.me, most=_SEARCHED)


def _run_events(context: Context) -> list[AttendanceEvent]:
    found = events.run_by(context.session, context.me, most=_SEARCHED)
    return [each for each in found if each.closed_at is not None]


def only(found: Sequence[AttendanceEvent]) -> int:
    return found[0].id if len(found) == 1 else 0


def meant(
    context: Context, words: str, seen: Sequence[AttendanceEvent]
) -> Sequence[AttendanceEvent]:
    """Returns those of the activity and the day that are named, and of them those that are called
    so; nothing if none fits."""
    number, days = _number(words), _days(context, words)
    fitting = [each for each in seen if not days or office_day(each.begins_at) in days]
    if number is not None:
        of_number = certificates.numbered(context.session, fitting, number)
        fitting = of_number or [each for each in fitting if number in each.title]
    said = _said(words)
    if len(said) < _LEAST or not fitting:
        return fitting if number is not None or days else []
    alike = {each.id: fuzz.partial_ratio(said, letters(each.title)) for each in fitting}
    best = max(alike.values())
    if best < _LIKE:
        return fitting if number is not None else []
    return [each for each in fitting if alike[each.id] > best - _LEAD]


def _latest(context: Context, words: str) -> AttendanceEvent | None:
    """Returns the newest event that has begun and that the person may run: of the sort that is
    named, or of all where none is of it."""
    seen = events.run_by(context.session, context.me, most=_SEARCHED)
    begun = [each for each in seen if office_day(each.begins_at) <= context.today]
    sort = _SORT.search(normalise(words))
    of_sort = [each for each in begun if sort is not None and sort.group() in each.title]
    return max(of_sort or begun, key=lambda each: each.begins_at, default=None)


def names_one(context: Context, words: str) -> bool:
    """Tells whether the words name an event by its sort or its day, there or not."""
    return _SORT.search(normalise(words)) is not None or bool(_days(context, words))


_SORT = pattern_of(r"อบรม|(?<!ราย)ประชุม|สัมมนา|เสวนา|ปฐมนิเทศ|พิธี|กิจกรรม(?!นี้|นั้น|ลงชื่อ|$)\S{3}")


def _number(words: str) -> str | None:
    try:
        return read_activity_number(words)
    except Unclear:
        return None


def _days(context: Context, words: str) -> frozenset[object]:
    try:
        return frozenset(find_dates(words, context.today))
    except Unclear:
        return frozenset()


def _said(words: str) -> str:
    """Returns the letters of a name in the words, without days."""
    plain = normalise(words)
    return _NOISE.sub("", fold(blanked(plain, mention_spans(plain))))


# -- asking back ---------------------------------------------------------------------------------


def _card(found: Sequence[AttendanceEvent], seen: Sequence[AttendanceEvent], query: str) -> Message:
    """Asks which of several is meant; if none is, which of all."""
    shown = found or seen
    rows = tuple(
        Row(
            short_date(office_day(each.begins_at)),
            short_title(each.title),
            Button("ขอใบรับรอง", opens(query, g=each.id), f"ใบรับรอง {each.title}"),
        )
        for each in shown[:_MOST]
    )
    unknown = () if found else (NOT_FOUND,)
    rest = len(shown) - _MOST
    note = f"ยังมีอีก {rest:,} กิจกรรม {_MORE}" if rest > 0 else ""
    return Card("ต้องการใบรับรองของกิจกรรมใด", rows=(*unknown, *rows), note=note)


def _not_yet(context: Context, above: str = "") -> Text:
    waiting = certificates.waiting_for(context.session, context.me)
    if waiting is None:
        return replace(_NONE_OF_OWN, body=f"{above}{_NONE_OF_OWN.body}")
    words = f"{event_words.quoted(waiting.title)} ยังไม่ปิดลงชื่อ ขอใบรับรองได้เมื่อผู้จัดปิดลงชื่อ หรือวันถัดจากวันจัด"
    return Text(words, (event_words.MENU,))


NOT_FOUND = Para("ไม่พบกิจกรรมที่พิมพ์มาในรายการที่ขอได้ กดเลือกจากรายการนี้", tone="warn")
_MORE = "พิมพ์ชื่อกิจกรรมหรือวันต่อท้าย เช่น “ขอใบรับรองอบรมจริยธรรม 5 มี.ค.”"
_NONE_OF_OWN = Text(
    "ยังไม่มีกิจกรรมที่ขอใบรับรองได้ ขอได้เมื่อท่านลงชื่อเข้าร่วมแล้วและผู้จัดปิดลงชื่อ "
    "หากต้องการตัวประกาศเจตนารมณ์ พิมพ์ “ขอตัวประกาศ”",
    (event_words.MENU,),
)
_NONE_CLOSED = Text(
    "ยังไม่มีกิจกรรมที่ท่านดูแลและปิดลงชื่อแล้ว กด “กิจกรรมลงชื่อ” เพื่อปิดลงชื่อก่อน", (event_words.EVENTS,)
)
_STILL_OPEN = (
    "{} {} ยังไม่ปิดลงชื่อ จึงยังออกใบรับรองไม่ได้ กด “กิจกรรมลงชื่อ” เพื่อปิดลงชื่อ แล้วกด “ใบรับรองทุกคน” "
    "หรือให้แต่ละคนพิมพ์ “ใบรับรอง” ขอของตนเอง"
)
