"""Hears who asks which of those expected did not sign in at an event that has begun and that they
run: `ใครไม่ได้ไปอบรมจริยธรรม`, `ใครยังไม่ลงชื่อประชุมเช้านี้`."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.attendance import certificate_named, event_words, show_events
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts
from handlers.question.asked_needs import answered_before
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.attendance import attendance_list, events
from models.attendance.attendance_event import NOBODY, AttendanceEvent
from models.trail import trail

_SIZE = 10
_WHO = rf"(?:ขอ|มี|ดู|{POLITE}|\s)*(?:ใคร|คนไหน|(?:ราย)?ชื่อ(?:คน|ผู้)|คน|ผู้)(?:บ้าง)?(?:ที่)?\s?"
_ABSENT = (
    r"(?:(?:ยัง)?ไม่(?:ได้)?(?:ไป|มา|เข้า|ร่วม|(?:ลง|เซ็น)ชื่อ)(?:เข้า|ร่วม)*"
    r"|(?:ยัง)?ไม่ได้(?=อบรม|ประชุม|สัมมนา)|ขาด)(?:การ|งาน|ใน|ที่|\s)*"
)
_EVENT = r"(?:อบรม|ประชุม(?!คณะ)|สัมมนา|เสวนา|กิจกรรม|พิธี)\S{0,40}?(?:\s?\S{0,20})?"
_END = rf"(?:บ้าง|มั่ง|กัน|ขอ(?:ราย)?ชื่อ|หน่อย|{POLITE}|\s)*"
_ALL_HERE = rf"(?:คน)?มา(?:กัน)?ครบ(?:ทุกคน|แล้ว)*(?:{WHETHER}|(?:หรือ|รึ)?ยัง)"
_ASKED = pattern_of(
    rf"(?:{_WHO}{_ABSENT}{_EVENT}|{_EVENT}(?:{_WHO}{_ABSENT}|(?:ยัง)?(?:ขาด|เหลือ)ใคร|{_ALL_HERE})){_END}"
)
_OF_THE_SHOWN = pattern_of(
    rf"(?:แล้ว|ตอนนี้|\s)*(?:(?:ยัง)?(?:ขาด|เหลือ)ใคร|{_WHO}{_ABSENT}|{_ALL_HERE})(?:อีก)?{_END}"
)
_CARDS = ("sign_in_events", "signed_in", "not_signed_in")
_ELSE = pattern_of(
    "ต้อง|ทำ|จะ|ได้(?!ไป|มา|เข้า|ร่วม|ลง|อบรม|ประชุม|สัมมนา)|แจ้ง|บอก|ส่ง|เตือน|ลา(?![ดมวยง])|ไหน(?!ไม่|ยัง|ที่|ขาด)"
    "|คณะทำงาน|วาระ|รายงาน|ครั้ง(?:ก่อน|ที่แล้ว)"
)
_CUE = pattern_of("ไม่|ขาด|เหลือใคร|ครบ")


@listener(longest=80, cue=_CUE, roles=show_events.RUNNERS)
def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words, and where no such event has begun."""
    plain = normalise(words)
    if _OF_THE_SHOWN.fullmatch(plain) and answered_before(context, _CARDS):
        return ABSENT
    heard = _ASKED.fullmatch(plain) and not _ELSE.search(plain)
    return ABSENT if heard and _begun(context, plain) else None


def _begun(context: Context, plain: str) -> Sequence[AttendanceEvent]:
    """Returns the events that have begun, which the person runs and the words name; all of them
    where the words name none."""
    found = events.run_by(context.session, context.me)
    begun = [each for each in found if each.begins_at <= context.now]
    named = _AROUND.sub(" ", plain)
    if not certificate_named.names_one(context, named):
        return begun
    return certificate_named.meant(context, named, begun)


_AROUND = pattern_of(rf"{_ABSENT}|{_ALL_HERE}|เหลือ|ใคร|คนไหน|(?:ราย)?ชื่อ(?:คน|ผู้)|บ้าง|{POLITE}")


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns those expected who did not sign in, in pages. facts: `e` the event."""
    event = show_events.chosen(context, facts or _shown(context, rest))
    if event is not None:
        return [_card(context, event, facts)]
    found = _begun(context, normalise(rest)) if context.may(show_events.RUNNERS) else []
    if len(found) == 1:
        return [_card(context, found[0], facts)]
    return [_which(found)] if found else show_events.answer(context, "", {})


def _shown(context: Context, rest: str) -> Facts:
    """Returns the facts of the event that was shown just before, if the words name none."""
    named = certificate_named.names_one(context, rest)
    return {} if named else dict(parse_qsl(context.asked_before().partition("?")[2]))


def _which(found: Sequence[AttendanceEvent]) -> Message:
    rows = tuple(
        Row(
            event_words.when(each.begins_at, each.ends_at),
            each.title,
            show_events.absent_button(each),
        )
        for each in found
    )
    return Card("ผู้ยังไม่ลงชื่อของกิจกรรมใด", rows=rows, buttons=(event_words.EVENTS,))


def _card(context: Context, event: AttendanceEvent, facts: Facts) -> Message:
    found = attendance_list.absent(context.session, event)
    page = button_facts.page(facts, _SIZE, len(found))
    about = f"campaign:{event.id}"
    trail.record(context.session, context.now, context.me.id, "attendance.list_seen", about)
    rows = tuple(Row(each.name, each.position or "") for each in page.of(found))
    back = Button("กลับไปที่กิจกรรม", opens("sign_in_events", e=event.id), "กลับไปที่กิจกรรม")
    return Card(
        f"ยังไม่ลงชื่อ {len(found):,} คน",
        subtitle=page.beside(event.title),
        rows=rows or (_nobody(event),),
        buttons=(*page.turn("not_signed_in", e=event.id), back),
        note=_NOT_MARKED if found else "",
    )


_NOT_MARKED = "เป็นผู้ที่ควรมาแต่ยังไม่มีชื่อในใบลงชื่อ ผู้ที่มาแต่ไม่ได้ลงชื่อ ลงให้ได้ด้วย “ลงชื่อให้” ภายในวันงาน"
_NO_LIST = "งานนี้ไม่มีรายชื่อผู้ที่ควรมา จึงไม่ทราบว่าใครไม่มา"


def _nobody(event: AttendanceEvent) -> Para:
    none = event.expects == NOBODY or event.enrolled_on is None
    return Para(_NO_LIST if none else "ผู้ที่ควรมาลงชื่อครบทุกคนแล้ว")


ABSENT = Query("not_signed_in", ("ผู้ยังไม่ลงชื่อ",), _answer, roles=show_events.RUNNERS)
