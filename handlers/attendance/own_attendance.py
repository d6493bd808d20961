"""What people ask of their own signing in: at which events they were marked, and what to do where
they forgot to: `อบรมเมื่อวานลืมเซ็นชื่อ ทำไงดี` (docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from handlers.attendance import event_words
from handlers.context import Context
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import named_rows
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.calendar import office_day
from models.people import people

_BACK = timedelta(days=7)
_MOST = 8
_SIGN = "(?:เซ็น|ลง|สแกน|เช็[คก]|แสกน|กด)(?:ชื่อ|เวลา|คิวอาร์|qr|เข้า(?:งาน|อบรม|ประชุม|ร่วม))"


def marks(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the events at which the person was marked, the newest first, or whether they were at
    the one that the words name."""
    found = events.attended_by(context.session, context.me)
    topic = named_rows.topic_of(plain_words(rest), _EVENT)
    places = named_rows.likest(topic, [_EVENT.sub("", each.title, count=1) for each, _ in found])
    shown = [found[place] for place in places] if topic and places else found
    ways = (event_words.MY_CERTIFICATES, event_words.MENU)
    if not found:
        words = "บอตยังไม่มีชื่อท่านลงไว้ในงานใด หากลงในกระดาษ ผู้จัดบันทึกให้ได้จนสิ้นวันงาน"
        return [Text(words, ways)]
    rows = tuple(
        Row(
            f"{short_date(office_day(event.begins_at))} · {event.title}",
            f"ลงชื่อแล้ว {event_words.clock(mark.marked_at)} {event_words.HOW.get(mark.how, '')}",
        )
        for event, mark in shown[:_MOST]
    )
    missing = () if shown is not found or not topic else (Para(f"ไม่พบชื่อท่านในงาน “{topic}”"),)
    title = f"งานที่ท่านลงชื่อแล้ว {len(found):,} งาน"
    return [Card(title, rows=(*missing, *rows), buttons=ways)]


def forgotten(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who can still mark the person at an event, with who runs it; nothing is marked."""
    today = context.today
    marked = {event.id for event, _ in events.attended_by(context.session, context.me)}
    every = events.expecting_of(context.session, context.me, today - _BACK, today)
    found = [each for each in every if each.id not in marked and each.begins_at <= context.now]
    topic = named_rows.topic_of(plain_words(rest), _EVENT)
    places = named_rows.likest(topic, [each.title for each in found])
    found = [found[place] for place in places] if places else found
    words = (
        "ลงชื่อเองย้อนหลังไม่ได้ แต่ผู้จัดลงชื่อให้ผู้ที่มาจริงได้ (พิมพ์ “ลงชื่อให้”) จนถึงสิ้นวันงานหรือจนปิดลงชื่อ "
        "หลังจากนั้นให้แจ้งผู้จัดเพื่อบันทึกในใบลงชื่อ"
    )
    rows = tuple(_forgotten_row(context, each) for each in found[:_MOST])
    none = Para("ไม่พบงานใน 7 วันที่ผ่านมาที่ท่านยังไม่มีชื่อ หากงานนั้นลงชื่อในกระดาษ ให้ถามผู้จัดงาน", tone="muted")
    return [
        Card(
            "ลืมลงชื่อเข้าร่วม",
            rows=(Para(words), *(rows or (none,))),
            buttons=(event_words.MY_CERTIFICATES, event_words.MENU),
        )
    ]


def _forgotten_row(context: Context, event: AttendanceEvent) -> Row:
    names = people.names(context.session, (event.organiser_id,))
    who = names.get(event.organiser_id, "ผู้จัด")
    over = event.closed_at is not None or event.last_day < context.today
    state = "ปิดลงชื่อแล้ว" if over else "ผู้จัดยังลงชื่อให้ได้วันนี้"
    return Row(f"{short_date(office_day(event.begins_at))} · {event.title}", f"ผู้จัด {who} · {state}")


def hours(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that no hours are counted, above the events at which the person was marked."""
    return [Text(_NO_HOURS), *marks(context, "", facts)]


_NO_HOURS = "บอตไม่นับชั่วโมงอบรม กรุณาถามหน่วยงานทรัพยากรบุคคล บอตเก็บเพียงงานที่ท่านลงชื่อไว้"
_EVENT = pattern_of("(?:ฝึก)?อบรม|ประชุม|สัมมนา|งาน|กิจกรรม")
FORGOTTEN = Query("attendance_forgotten", (), forgotten, own=True)
MARKS = Query("attendance_own", (), marks, own=True)
HOURS = Query("attendance_hours", (), hours, own=True)
_NEEDS = Needs(
    pattern_of("ชั่วโมง|ชม|ชื่อ|สแกน|แสกน|คิวอาร์|qr|เข้า(?:อบรม|ประชุม|ร่วม)|ลงเวลา"),
    (
        Need(
            pattern_of(
                r"(?:ชั่วโมง|ชม\.?)(?:การ)?(?:อบรม|พัฒนา|เรียน).{0,30}(?:กี่|เท่าไ|ครบ|เหลือ|สะสม)"
                r"|(?:อบรม|พัฒนา)(?:มา|ไป|แล้ว|ครบ|สะสม|\s)*(?:กี่|ครบ|เท่าไ\S{1,2})\s?(?:ชั่วโมง|ชม)"
            ),
            HOURS,
        ),
        Need(
            pattern_of(
                rf"(?:ลืม|ไม่ได้|ไม่ทัน|พลาด|ยังไม่)(?:ไป|ได้|กด|\s)*(?:{_SIGN}|สแกน|แสกน).{{0,20}}(?:ทำ|{HOW_IN_SHORT}|ได้|ดี|แก้|ย้อนหลัง)"
                rf"|(?:เมื่อวาน|อบรม|ประชุม|งาน|สัมมนา|กิจกรรม).{{0,30}}(?:ลืม|ไม่ได้|ไม่ทัน)(?:ไป|ได้|กด|\s)*(?:{_SIGN}|สแกน|แสกน)"
                rf"|(?:ลืม|ไม่ได้|ไม่ทัน)(?:ไป|ได้|กด|\s)*(?:{_SIGN}|สแกน|แสกน).{{0,24}}(?:เมื่อวาน|อบรม|ประชุม|งาน|สัมมนา|กิจกรรม|ตกหล่น)"
                rf"|{_SIGN}(?:เข้า|ร่วม|งาน|อบรม|ประชุม|สัมมนา|\s)*ย้อนหลัง|ย้อนหลัง.{{0,12}}{_SIGN}"
            ),
            FORGOTTEN,
        ),
        Need(
            pattern_of(
                rf"^(?=.*(?:อบรม|ประชุม|สัมมนา|งาน|กิจกรรม|เสวนา)).*?(?:{ME_OR_US})?(?:ได้)?(?:{_SIGN}|เข้า(?:อบรม|ประชุม|ร่วม)).{{0,24}}(?:ไป(?:แล้ว)?(?:กี่|งานไหน|อะไร)|กี่(?:ครั้ง|งาน)|(?:แล้ว|ไป)*(?:หรือ|รึ)?ยัง$|งานไหนบ้าง|อะไรไปบ้าง)"
                rf"|(?:{ME_OR_US}).{{0,6}}มีชื่อ.{{0,20}}(?:อบรม|ประชุม|งาน|สัมมนา)"
                "|ประวัติ(?:การ)?(?:เข้า)?(?:อบรม|ร่วมงาน|ลงชื่อ)"
            ),
            MARKS,
        ),
    ),
    pattern_of(
        r"เจ้านาย|คณะ|ฉบับ|เปอร์|กี่คน|คนลง|จัดงาน|ลูกน้อง|ใคร|น้อง(?!.*หนู)|\d\.\d|รายงาน|no\s?gift|ประกาศ|ลงนาม|เสนอชื่อ|ลงชื่อให้|โหวต|เปิดลงชื่อ|ปิดลงชื่อ|ลงทะเบียน|เข้าร่วม(?:ประกาศ|no)|ผู้แทน"
    ),
    fits=frozenset(("sign_in", "signed_in", "sign_in_events", "code_sign")),
)


asked = partial(wanted, _NEEDS)
"""Returns the question about the person's own signing in; None for other words."""
