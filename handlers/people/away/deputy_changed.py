"""Hears who is to act (`ให้คุณ… ทำแทนสัปดาห์หน้า`), and that it is on other days, or somebody else:
`รักษาการแทนถึงแค่วันที่ 9 พอ`, `เปลี่ยนคนรักษาการแทนเป็นคุณ…`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation import afterwards, beginning
from handlers.conversation.flow import Answers
from handlers.messages import Message
from handlers.people.away import appoint_deputy, who_acts
from handlers.people.away.away_questions import days_named
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people import deputies
from models.people.deputies import Appointed

_ACTS = pattern_of("แทน|รักษาการ|รักษาราชการ|มอบหมาย")
_CHANGES = pattern_of(
    r"ถึง(?:แค่|เพียง|ก่อน)|^(?:ขอ|\s)*มอบหมาย(?:งาน)?แทน\s?(?:จน)?ถึง|แค่(?:ถึง)?วัน|(?:แค่|เหลือ|เอา)(?:ถึง|วันที่|\s)|พอ(?:แล้ว|$|ครับ|ค่ะ|นะ)|เปลี่ยน|แก้(?!ไขราย)|เลื่อน|ขยาย|ยืด|ต่อ(?:ไป|ออก)?(?:อีก|จน|ถึง)|เพิ่มวัน|ลดวัน|ให้สั้นลง|กลับ(?:มา)?เร็ว"
)
_ASKS = pattern_of(
    rf"ไหม(?!ครับ$)|มั้ย|หรือ(?:เปล่า|ยัง)|รึ(?:เปล่า|ยัง)|ใคร|ไหน|เมื่อไ|{HOW_IN_FULL}|ทำไม|ถ้า|หาก"
)
_OTHER = pattern_of(
    r"\d\.\d|รายงานแทน|ส่งแทน|ผู้รายงาน|คนรายงาน|ผู้รับผิดชอบ|คณะ|กรรมการ|(?<!เว)(?<!ต)ลา(?:พัก|ป่วย|กิจ|\s|วัน)|ลายเซ็น|ของขวัญ"
)
_WHO = pattern_of(r"(?:เปลี่ยน|แก้).{0,40}?(?:เป็น|ให้)\s?(?P<who>\S.*)")
_BEHIND = pattern_of(rf"(?<=\S)\s(?:เพิ่ง|พึ่ง|เพราะ|พอดี|เนื่องจาก|กลับ|{ME_OR_US})\S.*$")
"""Why it is otherwise: `ถึงวันที่ 7 นะ เพิ่งรู้ว่ากลับอาทิตย์`."""
_UNTIL = pattern_of(r"(?:จน)?ถึง(?:แค่|เพียง|ก่อน)?\s?(?P<day>.+)")
_MOVED = pattern_of(r"(?:เปลี่ยน|เลื่อน|แก้|ย้าย).*?(?:เป็น|ไป)\s?(?P<days>.+)")


OTHER_DAYS = (
    r"(?:ขอ|งั้น|เดี๋ยว|ช่วย|\s)*(?:เปลี่ยน|เลื่อน|แก้|ขยาย|ยืด|ต่อ|เอา)(?:ออกไป|เวลา|วัน|ใหม่|อีก|เป็น|ไป|ให้|จน|\s)*"
    r"(?:ถึง|วันที่\s?\d|\d{1,2}\s?(?:-|–|ถึง))"
)
"""Begins what changes the days of the appointment that was just made, and names no work."""
_OF_DAYS = pattern_of(OTHER_DAYS)


def _is_of_the_one_made(context: Context, plain: str) -> bool:
    """Tells whether the words change the days of the appointment that stands in sight."""
    saved = afterwards.standing(context.asked_before()) if _OF_DAYS.match(plain) else None
    return saved is not None and saved[0] == appoint_deputy.FLOW.name


@listener(longest=120, cue=pattern_of(f"{_ACTS.pattern}|{OTHER_DAYS}"))
def asks(context: Context, text: str) -> Query | None:
    """Returns what opens the appointment with the change, for whoever has appointed somebody."""
    plain = normalise(text)
    if _ACTS.search(plain) is None and not _is_of_the_one_made(context, plain):
        return None
    if _ASKS.search(plain) or _OTHER.search(plain):
        return None
    if _CHANGES.search(plain) and _meant(context, plain) is not None:
        return TOLD
    return APPOINTED if _appoints(context, plain) else None


_GIVES = pattern_of(r"ให้|มอบ(?:หมาย)?|(?<!ส)(?<!ที่)ตั้ง|แต่งตั้ง|ฝาก")
_FORBIDS = pattern_of("ไม่(?:ต้อง|ได้|ให้|เอา)|เลิก|อย่า")
_WHY = pattern_of(
    r"ไป(?:ราชการ|ประชุม|อบรม|สัมมนา|ดูงาน|ต่างจังหวัด|ตปท\.?|ต่างประเทศ|หาหมอ|ธุระ)?|ไม่อยู่|ติด(?:ประชุม|ราชการ|ธุระ|งาน|ภารกิจ)?|ประชุม|อบรม|สัมมนา|ราชการ|ดูงาน|ลา|ต่างจังหวัด"
    "|ระหว่าง(?:นั้น|นี้)?|เพราะ|เนื่องจาก|เช้า|บ่าย|ทั้งวัน|ทั้งสัปดาห์|หลาย"
)


def _appoints(context: Context, plain: str) -> bool:
    """Tells whether the words, and all of them, give the work to somebody of the own bureau."""
    if not _GIVES.search(plain) or _FORBIDS.search(plain) or not who_acts.ACTS.search(plain):
        return False
    named = who_acts.called(context, plain)
    others = [each for each in named.people if each.id not in named.of]
    if len(others) != 1 or named.of or not deputies.leads(context.session, context.me):
        return False
    return not left(named.rest, who_acts.ACTS, who_acts.DAYS, _GIVES, _WHY)


def _open_appointment(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return beginning.open_flow(context, appoint_deputy.FLOW, rest, {"said": rest})


APPOINTED = Query(
    "deputy_told", (), _open_appointment, goes_on=True, roles=appoint_deputy.FLOW.roles
)


def _meant(context: Context, plain: str) -> tuple[Appointed, Answers] | None:
    """Returns which appointment changes, and the person and days from now on; None if nothing new
    is named, or several may be meant."""
    found = deputies.appointed_by(context.session, context.me, context.today)
    named = [each for each in found if each.deputy.name.rpartition(" ")[2] in plain]
    one = named if len(named) == 1 and len(found) > 1 else found
    if len(one) != 1:
        return None
    [old] = one
    told = _WHO.search(plain)
    other = _person(context, told["who"]) if told is not None else None
    days = _days(context, plain, old)
    if (other is None or other["id"] == old.deputy.id) and days is None:
        return None
    same = (max(old.first_day, context.today), old.last_day)
    first, last = days or same
    if days == same and other is None or last < first:
        return None
    who = other or {"id": old.deputy.id, "name": old.deputy.name}
    return old, {"who": who, "days": [first.isoformat(), last.isoformat()]}


def _person(context: Context, words: str) -> dict[str, object] | None:
    try:
        return appoint_deputy.WHO.read(words, context, {})
    except Unclear:
        return None


def _days(context: Context, plain: str, old: Appointed) -> tuple[date, date] | None:
    """Returns the days from now on: a last one alone ends what was told before."""
    begins = max(old.first_day, context.today)
    moved = _MOVED.search(plain)
    told = days_named(moved["days"], context) if moved is not None and "ถึง" not in plain else None
    until = _UNTIL.search(_BEHIND.sub("", plain))
    if told is not None:
        return told
    if until is None:
        return None
    both = days_named(plain, context)
    if both is not None and both[0] != both[1] and _TWO_DAYS.search(plain):
        return both
    try:
        return begins, read_day_said(until["day"], Calendar(begins, Toward.COMING))
    except Unclear:
        return None


_TWO_DAYS = pattern_of(r"\d\D{0,24}(?:ถึง|-|–)\D{0,12}\d")


def _open(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = _meant(context, normalise(rest))
    if found is None:
        return beginning.open_flow(context, appoint_deputy.FLOW, rest, {})
    old, told = found
    facts = {
        "i": f"{old.id}",
        "n": f"{told['who']['id']}",
        "f": str(told["days"][0]),
        "t": str(told["days"][1]),
    }
    return beginning.open_flow(context, appoint_deputy.FLOW, "", facts)


TOLD = Query("deputy_changed", (), _open, goes_on=True, roles=appoint_deputy.FLOW.roles)
