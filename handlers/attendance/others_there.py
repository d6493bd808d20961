"""Hears who asks of their people, or of a bureau, who signed in or has certificates, or how many:
`น้องในกลุ่มได้เกียรติบัตรกี่คน`. Only those who run an event see its list: that is said to others."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import certificate_named, event_words, show_events
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.attendance import events

_SIGNS = "ลงชื่อ|เซ็นชื่อ|เช็[คก]ชื่อ|(?:มา|ไป|เข้า)(?:ร่วม)?(?:อบรม|ประชุม|สัมมนา)"
_CUE = pattern_of(rf"{certificate_named.NAMED}|{_SIGNS}")
_PEOPLE = (
    rf"ลูกน้อง|น้อง(?:ๆ|ใน)|ลูกทีม|ทีม(?:{ME_OR_US}|งาน)|คน(?:ของ|ใน)|(?:กลุ่ม|สำนัก|ฝ่าย)(?:งาน)?(?:{ME_OR_US}|ของ|นี้)"
    r"|(?:ใน|ทั้ง)(?:กลุ่ม|สำนัก(?!งาน)|ฝ่าย)"
)
_WHO = r"ใคร(?:บ้าง)?|กี่คน|คนไหน|เท่าไ(?:หร่|ร)|ครบ"
_OF_CERTIFICATES = pattern_of(
    rf"(?=.*(?:{certificate_named.NAMED}))(?=.*(?:{_PEOPLE})).*(?:{_WHO})|(?=.*(?:{_WHO})).*(?:{_WHO}).*(?:ได้|มี)(?:{certificate_named.NAMED})"
)
_SIGNED = pattern_of(rf"(?=.*(?:{_SIGNS}))(?=.*(?:{_PEOPLE})).*(?:{_WHO})")
_ELSE = pattern_of(
    r"ดีเด่น|คัดเลือก|เจตน|ประกาศ(?!นียบัตร)|(?i:gift)|ปฏิญญา|รายงาน|เสนอชื่อ|โหวต|ร้องเรียน|ไม่(?:ได้)?(?:ลง|เซ็น|มา|ไป)|ยังไม่|ขอ(?:ใบ|เกียรติ|วุฒิ)|คำสั่ง|คณะทำงาน|แทน|ต้อง(?:ไป|มา|เข้า)|พรุ่งนี้ใคร|จะ(?:ไป|มา|เข้า)|อนุมัติ|วิทยากร|ใคร(?:เป็น)?(?:คน)?จัด|ที่ไหน"
)
_ONLY_RUNNERS = "รายชื่อดูได้เฉพาะผู้เปิดกิจกรรม ผู้รายงานของสำนักที่จัด และผู้ดูแลระบบ กรุณาถามบุคคลเหล่านี้"
_NOT_COUNTED = "บอตไม่นับว่าคนในกลุ่มหรือสำนักได้ใบรับรองกี่คน เพราะแต่ละคนขอของตนเอง\nผู้มีสิทธิ์ขอคือผู้ที่ลงชื่อเข้าร่วม "
_OF_LIST = "กด “กิจกรรมลงชื่อ” แล้วเลือกกิจกรรม เพื่อดูรายชื่อผู้มา"
_NONE_TO_SEE = "ท่านไม่มีกิจกรรมที่ดูรายชื่อผู้ลงชื่อได้"
_NOT_BEFORE = "งานที่ยังไม่ถึงวันยังไม่มีผู้ลงชื่อ เพราะลงชื่อได้ตั้งแต่ {} ชั่วโมงก่อนเริ่ม"


@listener(longest=120, cue=_CUE)
def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it, for who runs events too; None for other words."""
    plain = normalise(words)
    if _ELSE.search(plain):
        return None
    if _OF_CERTIFICATES.search(plain):
        return CERTIFICATES
    return SIGNED if _SIGNED.search(plain) else None


def _certificates(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    runs = _runs(context)
    buttons = (event_words.EVENTS,) if runs else ()
    return [
        Text(f"{_NOT_COUNTED}{_OF_LIST if runs else _ONLY_RUNNERS}", (*buttons, event_words.MENU))
    ]


def _signed(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Lists the events whose lists the person may see; where there is none, says who may."""
    ahead = _is_ahead(context, normalise(rest))
    hours = int(events.OPENS_BEFORE.total_seconds() // 3600)
    first = [_NOT_BEFORE.format(hours)] if ahead else []
    if _runs(context):
        listed = show_events.answer(context, "", {})
        return [*(Text(each) for each in first), *listed]
    words = "\n".join([*first, f"{_NONE_TO_SEE} {_ONLY_RUNNERS}"])
    return [Text(words, (Button("กำหนดการ", say="กำหนดการ"), event_words.MENU))]


def _is_ahead(context: Context, plain: str) -> bool:
    """Tells whether the words name an event of a day to come, at which nobody can have signed."""
    day = one_date(plain, context.today)
    if day is None and (of_month := _DAY.search(plain)):
        return int(of_month[1]) > context.today.day
    return day > context.today if day is not None else _NEXT.search(plain) is not None


_DAY = pattern_of(r"วันที่\s?(\d{1,2})(?!\d)")
_NEXT = pattern_of("(?:ครั้ง|คราว|รอบ|นัด)(?:หน้า|ต่อไป|ถัดไป)|พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน)หน้า")


def _runs(context: Context) -> bool:
    return context.may(show_events.RUNNERS) and bool(events.run_by(context.session, context.me))


CERTIFICATES = Query("certificates_of_people", (), _certificates)
SIGNED = Query("signed_of_people", (), _signed)
