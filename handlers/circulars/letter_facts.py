"""Tells what is asked of a letter before it is sent: how many get it, what it costs, how much of
the month's quota is left, when it is received: `อันนี้ไปถึงกี่คน โควตาเดือนนี้เหลือเท่าไหร่`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import circular_price, circular_words
from handlers.circulars.whom import whom_read
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from models.circulars import audiences

_SOFT = (
    r"(?:แล้ว|ก็|แต่|อันนี้|ข้อความ(?:นี้)?|ฉบับนี้|เรื่องนี้|หนังสือนี้|ตกลง|สรุป|ถ้า|ส่งแล้ว|ส่งไป|ส่ง|ต้อง|จะ|มี|มัน|ขอทราบ"
    rf"|นะ|{POLITE}|[\s,?])*"
)
_QUOTA = r"(?:โควตา|โควต้า|โควต้|ข้อความ(?:ฟรี)?|สิทธิ์ส่ง)"
_MUCH = r"(?:เท่าไ(?:ร|หร่)|กี่(?:บาท|ข้อความ|คน)?|แค่ไหน)"
_WHEN = r"(?:เมื่อไ(?:ร|หร่)|ตอนไหน|วันไหน|กี่โมง|ทันที|เลย|วันนี้)"
_READERS = r"(?:ผู้รับ|คนรับ|เขา|เค้า|พวกเขา|ทุกคน|คนอื่น|คนอ่าน)"
_KINDS = tuple(
    (name, pattern_of(rf"{_SOFT}(?:{words}){_SOFT}"))
    for name, words in (
        (
            "left",
            rf"{_QUOTA}(?:ของ)?(?:เดือนนี้|เดือน|ตอนนี้|ยัง|\s)*(?:เหลือ|มีเหลือ|คงเหลือ)(?:อีก|อยู่|\s)*(?:{_MUCH}|{WHETHER})"
            rf"|(?:เดือนนี้|ตอนนี้|ยัง|\s)*เหลือ(?:อีก|\s)*(?:{_QUOTA})?(?:อีก|อยู่|\s)*{_MUCH}|{_QUOTA}(?:เดือนนี้|ยัง|\s)*(?:พอ|เกิน|หมด)(?:{WHETHER}|หรือยัง)",
        ),
        (
            "price",
            rf"(?:คิด|เสีย|ใช้|กิน|หัก|ตัด|เปลือง)?(?:ราคา|{_QUOTA}|เงิน|ค่าใช้จ่าย|ค่าส่ง)(?:ส่ง|ทั้งหมด|ไป|\s)*(?:{_MUCH}|{WHETHER})"
            rf"|(?:คิด|เสีย|ใช้|กิน|หัก)(?:ไป)?{_MUCH}",
        ),
        (
            "people",
            r"(?:ไป)?(?:ถึง|ให้)?(?:ใคร|(?:คน)?กี่\s?(?:คน|ท่าน|ราย))(?:จะ|ที่|ได้รับ|ไม่|เห็น|ทั้งหมด)*(?:บ้าง)?"
            r"|ใครจะ(?:ได้รับ|เห็น)บ้าง|(?:ผู้รับ|คนรับ)(?:มี|ทั้งหมด|\s)*(?:กี่คน|เท่าไ(?:ร|หร่)|ใครบ้าง)",
        ),
        (
            "when",
            rf"(?:{_READERS}\s?)?(?:จะ|ถึง|ได้|\s)*(?:ได้รับ|ไปถึง|เห็น|เด้ง|ออก|ถึงมือ)(?:ข้อความ|{_READERS}|จริง|กัน|\s)*{_WHEN}(?:{WHETHER}|ใช่(?:{WHETHER})|\s)*"
            rf"|(?:ข้อความ)?(?:จะ)?(?:ไปถึง|ออก|ถึง(?:{_READERS})?)(?:เมื่อไ(?:ร|หร่)|ตอนไหน|วันไหน|ทันที{WHETHER})",
        ),
        (
            "sender",
            rf"(?:{_READERS}\s?)?(?:จะ)?(?:เห็น|รู้|ทราบ)(?:{WHETHER}|ได้|\s)*(?:ว่า)?(?:ใคร|(?:{ME_OR_US}|พี่)(?:เป็น(?:คน|ผู้))?|ชื่อ(?:คน|ผู้)?)(?:เป็น(?:คน|ผู้))?ส่ง(?:มา|ไป)?(?:{WHETHER})?"
            rf"|(?:ขึ้น|มี|บอก|ลง|โชว์)ชื่อ(?:{ME_OR_US}|พี่|คนส่ง|ผู้ส่ง|ใคร)(?:ด้วย|เป็นผู้ส่ง)?(?:{WHETHER})?",
        ),
    )
)
_UNPRESSED = pattern_of(
    r"(?:แล้ว|ถ้า|หาก|กรณี|เกิด|\s)*(?:มี)?(?:คน|ใคร|ผู้รับ|เขา|บางคน)*(?:ที่)?(?:ไม่|ยังไม่)(?:ยอม|ได้)?(?:กด)?รับทราบ(?:แล้ว|จะ|ล่ะ|\s)*"
    rf"(?:(?:เป็น|เกิด|มีผล|ทำ|เตือน|ต้องทำ)?(?:{HOW_IN_SHORT}|อะไร(?:ขึ้น)?|{WHETHER})(?:ต่อ|บ้าง)?)?(?:นะ|\s)*"
)
_WHO_DOES_NOT_PRESS = (
    "ผู้ที่ยังไม่กดรับทราบจะเห็นข้อความนี้ในสรุปประจำวันจนถึงวันปิด ส่งแล้วดูรายชื่อได้ด้วย “ข้อความที่ส่ง” "
    "และกด “เตือน” ได้จากที่นั่น"
)
_WHO_ASKED = frozenset(("whom", "bureau", "unsent", "role", "announcement", "people"))
"""The questions that tell who gets it."""
_TO_WHOM = "จะส่งถึง{} {:,} คน รับทาง LINE ได้ {:,} คน"
_LEFT, _NOT_KNOWN = "โควตาเดือนนี้เหลือ {:,} ข้อความ", "บอตยังไม่ทราบโควตาที่เหลือของเดือนนี้"
_FREE = "ส่งแบบ “ไม่ด่วน รอได้” ไม่คิดโควตา เพราะไปกับคำตอบครั้งถัดไปของแต่ละคน"
_BILLED = "ส่งแบบ “ส่งทันที” คิดโควตา {:,} ข้อความ"
_WAITS = "แบบ “ไม่ด่วน รอได้” แต่ละคนได้รับพร้อมคำตอบครั้งถัดไปที่ใช้บอต ผู้ที่ยังไม่ได้รับเห็นในสรุปประจำวันของวันที่กำหนด"
_AT_ONCE = "แบบ “ส่งทันที” ทุกคนได้รับเมื่อกด “ส่งข้อความ” หรือตั้งแต่ 8.30 น. ของวันทำการ"
_SENDER = "ผู้รับเห็นชื่อและตำแหน่งของท่านเป็นผู้ส่ง ที่ท้ายข้อความ"
_NOT_SENT = "เรื่องนี้ยังไม่ได้ส่ง"
_MOST_WORDS = 8


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers what is asked of the letter and nothing else, at most two things; None for others,
    and where it is not known yet who gets it.

    plain: the normalised words
    """
    kinds = _kinds(plain) if at not in _WHO_ASKED and whom_read.audience_is_known(answers) else ()
    if kinds:
        lines = [*_lines(context, answers, kinds), _NOT_SENT]
        return Heeded(told="\n".join(lines), never_added=True)
    # `ใครยังไม่กดรับทราบ` asks of one that is sent.
    asks = not plain.startswith("ใคร") and _UNPRESSED.fullmatch(plain)
    return Heeded(told=_WHO_DOES_NOT_PRESS, never_added=True) if asks else None


def _kinds(plain: str) -> Sequence[str]:
    if one := _kind(plain):
        return (one,)
    words = plain.split()[:_MOST_WORDS]
    for size in range(1, len(words)):
        first, second = _kind(" ".join(words[:size])), _kind(" ".join(words[size:]))
        if first and second and len(words) == len(plain.split()):
            return (first, second)
    return ()


def _kind(plain: str) -> str:
    return next((name for name, pattern in _KINDS if pattern.fullmatch(plain)), "")


def _lines(context: Context, answers: Answers, kinds: Sequence[str]) -> Sequence[str]:
    audience, urgent = whom_read.audience_of(answers), answers.get("sending")
    found = audiences.people_of(context.session, audience, context.now, context.me.id)
    reach = audiences.reach(context.session, *found)
    price = circular_price.of_sending(context, reach.in_line)
    left = _LEFT.format(price.left) if price.left is not None else _NOT_KNOWN
    billed = _BILLED.format(price.messages)
    told = {
        "people": _TO_WHOM.format(
            circular_words.whom(context, audience), reach.people, reach.in_line
        ),
        "left": left,
        "price": f"{_of(urgent, _FREE, billed)} {left}",
        "when": _of(urgent, _WAITS, _AT_ONCE),
        "sender": _SENDER,
    }
    return list(dict.fromkeys(told[each] for each in kinds))


def _of(sending: object, waits: str, at_once: str) -> str:
    """Returns what holds for how it is sent; both while that is still to be asked."""
    if sending == "urgent":
        return at_once
    return waits if sending is not None else f"{waits} {at_once}"
