"""`เรื่องที่จอดรถอย่าเพิ่งส่งนะ`: holds back a message that is out, by what it is about.

`เมื่อวานส่งประกาศผิด ถอนกลับได้ไหม`: what is out, each with the button that takes it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.circulars import circular_words, sent_named, show_circulars, withdraw_circular
from handlers.circulars.sent_named import LEADS, SORT, SentOut
from handlers.context import Context
from handlers.conversation import beginning
from handlers.executive_news import news_words
from handlers.messages import Card, Message, Row, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from models.circulars.circular import Circular

_LONGEST = 120
_SENDING = r"(?:ส่ง|แจ้ง|เวียน|ปล่อย|กระจาย)"
_HOLDS = pattern_of(
    rf"(?:อย่า|(?:ยัง)?ไม่ต้อง|ขอยังไม่)(?:เพิ่ง|พึ่ง)?{_SENDING}(?:ออก|ไป|ให้|ใคร|ก่อน)*"
    rf"|(?:หยุด|ระงับ|ชะลอ|เบรก|พัก)(?:การ)?{_SENDING}|ระงับ|ถอน(?:กลับ|คืน)*|(?:ดึง|เรียก)(?:กลับ|คืน)+"
    rf"|ยกเลิก(?:การ{_SENDING}|(?=ข้อความ|ประกาศ|ข่าว|(?:หนังสือ|จดหมาย)?เวียน))"
)
_WRONG = pattern_of(
    rf"(?:{_SENDING}|ออก|พิมพ์|เขียน|ลง)\S{{0,24}}?ผิด(?:ไป)?|ผิด(?:คน|กลุ่ม|วัน|เวลา|ชื่อ|เรื่อง|ฉบับ|ไฟล์)?"
)
_BACK = pattern_of(
    rf"(?:ถอน|ดึง|เรียก)(?:กลับ|คืน)?|ยกเลิก|ลบ(?:ทิ้ง|ออก)?|เอา(?:ออก|กลับ|คืน)|แก้(?:ไข)?(?:{HOW_IN_FULL}|ได้)"
)
_OF_LETTERS = pattern_of("ประกาศ(?!นียบัตร)|ข้อความ|เวียน|ข่าว")
_OTHERS = pattern_of("รายงาน|ทะเบียน|ของขวัญ|แบบสำรวจ|คะแนน|ร้องเรียน|เข้าร่วม|ลงนาม")
_ASKS = pattern_of(
    f"{HOW_IN_FULL}|ใคร|ทำไม|เมื่อไ|กี่|อะไร|ไหน(?!ๆ)|(?:ใช่|แล้ว)(?:{WHETHER})|(?:หรือ|รึ)ยัง"
)
_THINGS = pattern_of(r"\s?(?:รายชื่อ|เอกสาร|ไฟล์|ภาพ|รูป|แบบ|ข้อมูล|คำตอบ|ผลงาน|ใบ|หลักฐาน|การบ้าน)")
"""What people send: `เรื่องอบรมไม่ต้องส่งรายชื่อแล้ว` holds back no letter."""
_WHEN = pattern_of(r"เมื่อวาน(?:นี้|ซืน)?|วานนี้|เมื่อเช้า|เมื่อกี้|วันนี้|ตะกี้|เมื่อครู่")
_FILLS = pattern_of(rf"{WHETHER}|{_WHEN.pattern}|ก่อน|ขอ|ออก|ล่าสุด")


@listener(
    longest=_LONGEST,
    cue=pattern_of("อย่า|ไม่ต้อง|ยังไม่|หยุด|ระงับ|ชะลอ|เบรก|พัก|ถอน|ดึง|เรียก|ยกเลิก|ลบ|ผิด"),
    roles=circular_words.SENDERS,
)
def heard(context: Context, words: str) -> Query | None:
    """Returns what takes back the message that the words name, or lists what is out where a wrong
    one is spoken of without its name."""
    plain = normalise(words)
    if _OTHERS.search(plain):
        return None
    if _of_a_wrong_one(plain):
        return LIST_QUERY
    return QUERY if _meant(context, plain) else None


def _of_a_wrong_one(plain: str) -> bool:
    """Tells whether the words say that something to many went out wrong and is to be taken back."""
    named = _NEWEST.search(plain) is not None  # that one is taken back at once
    return not named and all(each.search(plain) for each in (_OF_LETTERS, _WRONG, _BACK, _WAS_SENT))


_NEWEST = pattern_of("(?:ฉบับ|อัน|ข้อความ|ตัว)(?:ล่าสุด|สุดท้าย)")
_WAS_SENT = pattern_of(rf"{_SENDING}(?!เตือน)|ออก(?=ประกาศ|ข่าว)")


def _meant(context: Context, plain: str) -> Sequence[SentOut]:
    """Returns the messages that are out and that the words may hold back."""
    held = _HOLDS.search(plain)
    if held is None or _ASKS.search(plain) or _THINGS.match(plain, held.end()):
        return ()
    before = left(plain[: held.start()], LEADS, _FILLS, SORT)
    behind = left(plain[held.end() :].strip().partition(" ")[0], LEADS, _FILLS, SORT)
    called = before or behind
    if not called or not SORT.search(plain):
        return ()
    found = sent_named.named(sent_named.all_out(context), plain, called)
    return [each for each in found if isinstance(each.found, Circular)]


def _take_back(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    found = _meant(context, normalise(rest))
    if not found:
        return show_circulars.sent(context, "", {})
    if len(found) > 1:
        return _shown(found, "")
    facts = {"n": f"{found[0].found.id}"}
    return beginning.open_flow(context, withdraw_circular.FLOW, "", facts)


def _list(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what is out, that of the day that is named first."""
    every = sent_named.all_out(context)
    if not every:
        return [Text("ขณะนี้ไม่มีข้อความหรือประกาศที่ส่งอยู่ จึงไม่มีฉบับที่ต้องถอน", _WAYS)]
    day = _day(context, normalise(rest))
    of_day = [each for each in every if each.day == day] if day is not None else []
    none = day is not None and not of_day
    lead = f"{short_date(day)} ไม่มีข้อความหรือประกาศที่ส่งออก " if day and none else ""
    return _shown(of_day or every, lead)


def _shown(found: Sequence[SentOut], lead: str) -> Sequence[Message]:
    """Returns them, each with the button that takes it back."""
    rows = tuple(
        Row(
            f"{each.sort} · {short_date(each.day)}",
            each.title,
            each.button("ถอน", circular_words.WITHDRAW, news_words.WITHDRAW),
        )
        for each in found
    )
    return [Text(f"{lead}{_HOW}"), Card("ที่ส่งอยู่", rows=rows, buttons=_WAYS)]


_WAYS = (circular_words.SENT_LIST, circular_words.WRITE, circular_words.MENU)
_HOW = "ยังไม่ได้ถอนฉบับใด กด “ถอน” ที่ฉบับที่ผิด แล้วส่งฉบับที่ถูกต้องใหม่ ส่วนที่ไปถึงแล้วเรียกคืนจากแชตไม่ได้"


def _day(context: Context, plain: str) -> date | None:
    """Returns the day of which the words speak; None without one."""
    found = _WHEN.search(plain)
    if found is None:
        return None
    ago = 2 if "ซืน" in found[0] else 1 if "วาน" in found[0] else 0
    return context.today - timedelta(ago)


QUERY = Query("circular_held_back", (), _take_back, goes_on=True, roles=circular_words.SENDERS)
LIST_QUERY = Query("sent_wrong", (), _list, roles=circular_words.SENDERS)
