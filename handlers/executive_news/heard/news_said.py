"""Hears what is to be done with announcements: to begin one, read or return what waits, see who has
read one, take one back.

`จะออกประกาศค่ะ เรื่องปิดระบบ…`, `ประกาศปิดระบบ ขออ่านก่อน`, `ยังไม่ออกนะ ให้เขาใส่ชื่อคนติดต่อก่อน`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.told import opening_told
from handlers.executive_news import (
    draft_news,
    news_cards,
    news_words,
    send_back_news,
    show_news,
    withdraw_news,
)
from handlers.executive_news.heard import news_wanted
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import (
    letters,
    normalise,
    without_polite_ending,
)
from handlers.understand.wishes.wording_wished import wording_wished
from handlers.understand.wishes.writing_wanted import without_writing
from models.executive_news import issuing, news_reading
from models.executive_news.news import ISSUED, ExecutiveNews

_POLITE = r"(?:หน่อย|ด้วย|นะ|ครับ|คับ|ค่ะ|คะ|ที|เลย|\s)*"
_BEGINS = pattern_of(
    rf"(?:สวัสดี|วันนี้|ตอนนี้|พอดี|{ME_OR_US}|พี่|ขอ|จะ|อยาก|ช่วย|ต้องการ|ต้อง|รบกวน|ครับ|ค่ะ|คะ|\s)*"
    r"(?:ออก|ร่าง|เขียน|จัดทำ|ทำ|สร้าง)(?:เป็น)?\s?(?:ร่าง)?ประกาศ(?!นียบัตร|ที่|ให้เข้าร่วม|เจตนารมณ์|ไป|แล้ว|ผล|ราย|ของ(?:ขวัญ|ฉัน))"
    rf"{news_words.TO_ALL}?(?:ใหม่|(?:ใหม่)?(?:อีก)?(?:สัก|ซัก)?(?:หนึ่ง|อีก|1)?\s?(?:ฉบับ|อัน|เรื่อง(?=ใหม่|นึง|หนึ่ง))(?:ใหม่|นึง|หนึ่ง|หน่อย)?)?{_POLITE}"
    rf"(?:(?:ว่าด้วย)?(?:เรื่อง|หัวข้อ|หัวเรื่อง|ชื่อ)(?:ว่า)?\s?(?P<title>\S.*?){_POLITE})?"
)
_WRITTEN = pattern_of(
    rf"(?:{ME}|พี่|ขอ|อยาก|ได้|มี|ต้องการ|จะ|\s)*(?:หนังสือ)?ประกาศ(?!นียบัตร|เจตนารมณ์|ผล|ราย|แล้ว)(?:ว่าด้วย)?(?:เรื่อง)?\s?(?P<title>\S.{{6,}})"
)
"""What the bot is asked to write; the order to write is taken off first."""
_OWN_WORD = pattern_of(r"(?:ขอ|จะ|ช่วย|อยาก|\s)*(?:ออก|ร่าง|เสนอ)ประกาศ(?:หน่อย|ครับ|ค่ะ|\s|$|เรื่อง)")
"""The command's own word: what stands behind it is read as at all conversations."""
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|(?:หรือ|รึ)(?:เปล่า|ยัง)|เมื่อไ|ใคร|กี่|ได้หรือ|ทำไม|ถ้า|ไหน")
_READS = pattern_of(
    r"อ่าน|(?<![ก-๎])ดู|ขอดู|เปิด|ตรวจ|แสดง|เช็(?:ค|ก)|เนื้อหา|รายละเอียด|ข้อความ|ร่าง|ตัวเต็ม|ทวน"
)
_NEWS = pattern_of(r"ประกาศ|ข่าว(?:ของ)?ผู้บริหาร|ฉบับ|เรื่อง|อัน|ตัว|ก่อน|รอบ|ทั้งหมด|ที่ส่งมา|เสนอมา|ส่งมา|เข้ามา")
_WAITS = pattern_of("รอ(?:ออก|เซ็น|ลงนาม|อนุมัติ|ตรวจ|พิจารณา)?|ค้าง|เสนอ")
_HOLDS_BACK = pattern_of(
    r"(?:เดี๋ยว|โอเค|ครับ|ค่ะ|คะ|ขอ|\s)*(?:(?:อย่า(?:เพิ่ง)?|(?:ยัง)?ไม่(?:ให้|อยาก|ควร|ต้อง)*)\s?(?:ให้)?ออก(?:ประกาศ)?"
    r"|(?:ส่ง|ตี)\s?(?:กลับ|คืน)|คืน(?:ร่าง|เขา)|ยังไม่(?:ผ่าน|ให้ผ่าน|อนุมัติ|เห็นชอบ|เรียบร้อย|พร้อม)|ไม่(?:ให้)?ผ่าน)"
    r"(?:ไป|กลับ|ให้|เขา|เค้า|ผู้ร่าง|คนร่าง|น้อง|แอดมิน|ผู้ดูแล)*(?:ไป)?(?:แก้(?:ไข)?)?(?:ไป|ก่อน|ได้|เลย|นะ|ครับ|ค่ะ|คะ|หน่อย|ที|,|\s)*"
)
_WANTS_MENDED = pattern_of(
    r"(?:โอเค|ครับ|ค่ะ|คะ|ขอ|ช่วย|ฝาก|รบกวน|แต่|\s)*(?:ให้|บอก|แจ้ง)?(?:เขา|เค้า|ผู้ร่าง|คนร่าง|น้อง|คนทำ|แอดมิน|ผู้ดูแล)?\s?(?:ไป|กลับไป|ช่วย)?\s?"
    r"(?:แก้(?!ว)|เพิ่ม|ใส่|เติม|เปลี่ยน|ปรับ|ตัด|เอา.{1,30}ออก|ระบุ|ลง(?:ชื่อ|วันที่|เวลา|เบอร์)|ขาด|ยังไม่มี|ไม่มี|สะกด|พิมพ์ผิด|ผิด)"
)
_BECAUSE = pattern_of(r"^(?:เพราะ(?:ว่า)?|เนื่องจาก|ด้วย)\s?")
_WHO_READ = pattern_of(r"(?:กด)?รับทราบ|อ่าน|เห็น|เปิดดู|ดู(?=แล้ว|กี่)|กด(?!ราคา)")
_HOW_MANY = pattern_of(
    rf"ใคร|กี่\s?(?:คน|ราย|ท่าน|เปอร์เซ็นต์)|เท่าไ(?:ร|หร่)|(?:หรือ|รึ)ยัง|ครบ|{WHETHER}|ยอด|จำนวน|คน(?=อ่าน|รับทราบ|กด|เห็น)|ยังไม่(?:ได้)?|แล้ว|ไป"
)
_NEWEST = pattern_of(
    r"ล่าสุด|(?:ที่)?(?:เพิ่ง|พึ่ง)?(?:ออก|ส่ง|ประกาศ)(?:ไป)?(?:เมื่อ(?:กี้|ครู่|เช้า|วาน|วานนี้))?|เมื่อ(?:กี้|ครู่|เช้า|วาน)|ตะกี้|ก่อนหน้า|อันใหม่"
)
_TAKES_BACK = pattern_of(
    r"ถอน(?:คืน|ออก)?|ยกเลิก|ดึง(?:กลับ|คืน|ออก)|เอา(?:ออก|กลับ|คืน|ลง)|เรียกคืน|ลบ(?:ทิ้ง|ออก)?"
)
_WRONG = pattern_of(
    r"(?:พิมพ์|เขียน|ลง|ออก|ส่ง)?ผิด(?:วัน|คน|เรื่อง|ชื่อ)?|ไม่(?:ใช้|เอา|จัด)แล้ว|ซ้ำ|เลื่อน(?:งาน|ไป)?|เพราะ|เนื่องจาก"
)
_NOT_MEANT = pattern_of(
    r"(?:ยัง)?ไม่ได้(?:สั่ง|บอก|กด|ให้|ตั้งใจ|จะ|อยาก|อนุมัติ|อนุญาต|คิด)+(?:ให้|จะ)*(?:ออก|ส่ง|ประกาศ)?(?:ไป)?"
)
"""Tells why it is taken back: nobody wanted it out."""


@listener(longest=200)
def _of_news(context: Context, text: str) -> Query | None:
    plain = normalise(text)
    if _word_of_return(plain) is not None and _waiting_in_sight(context):
        return RETURNED
    if "ประกาศ" not in plain:
        return READERS if _issued_in_sight(context, plain) is not None else None
    if _to_be_written(plain) is not None:
        return BEGUN
    if not _ASKS.search(plain):
        if news_words.to_duties(plain):
            return BEGUN
        if _BEGINS.fullmatch(plain) and not _OWN_WORD.match(plain):
            return BEGUN
        if _meant_to_read(context, plain) is not None:
            return READ
        return TAKEN_BACK if _to_take_back(context, plain) is not None else None
    return READERS if _read_by(context, plain) is not None else None


# -- beginning -----------------------------------------------------------------------------------


def _to_be_written(plain: str) -> re.Match[str] | None:
    """Returns what the words want announced and written for them; None for other words."""
    if "ให้" not in plain or (told := without_writing(plain)) == plain or _ASKS.search(told):
        return None
    return _WRITTEN.fullmatch(told)


def _begin(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = normalise(rest)
    if (wanted := _to_be_written(plain)) is not None:
        begun = beginning.open_flow(context, draft_news.FLOW, "", {"title": wanted["title"]})
        return [Text(opening_told.NOT_WRITTEN), *begun]
    found = _BEGINS.fullmatch(plain)
    title = found["title"] if found is not None else None
    if news_words.title_and_text(rest)[0] or not title:
        return beginning.open_flow(context, draft_news.FLOW, rest, {})
    return beginning.open_flow(context, draft_news.FLOW, "", {"title": title})


# -- reading -------------------------------------------------------------------------------------


def _meant_to_read(context: Context, plain: str) -> tuple[ExecutiveNews, bool] | None:
    """Returns the one announcement that the words want to read, and whether it waits for the person
    to issue it."""
    if not _READS.search(plain):
        return None
    waiting = issuing.waiting_for(context.session, context.me, context.today)
    out = news_reading.of_person(context.session, context.me, context.now)
    for found, waits in ((waiting, True), (out, False)):
        named = [each for each in found if _names(plain, each)]
        if len(named) == 1:
            return named[0], waits
    bare = not left(plain, _READS, _NEWS, _WAITS)
    return (waiting[0], True) if bare and waiting and _WAITS.search(plain) else None


def _names(plain: str, found: ExecutiveNews) -> bool:
    """Tells whether the words name it: what is left of them stands in its title."""
    rest = left(plain, *_AROUND)
    return len(rest) >= _LEAST and (
        rest in letters(found.title) or rest in left(found.title, *_AROUND)
    )


_LEAST = 4
_FILLED = r"(?:ขอ(?!ง)|อยาก|รู้|ทราบ(?!แล้ว)|ดู|ว่า|มี|บ้าง|หน่อย|ช่วย|รายชื่อ|คน|ที่|เปิด|\s)"
_FILLS = pattern_of(_FILLED)
_FILLS_AROUND = pattern_of(rf"^{_FILLED}+|{_FILLED}+$")
_AROUND = (_READS, _NEWS, _WAITS, _NEWEST, _TAKES_BACK, _WRONG, _WHO_READ, _HOW_MANY)


def _read(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    found = _meant_to_read(context, normalise(rest))
    if found is None:
        return show_news.mine(context, "", facts)
    news, waits = found
    if waits:
        return news_cards.to_issue(context, news, context.me.id)
    return show_news.one(context, "", {"n": f"{news.id}"})


# -- returning -----------------------------------------------------------------------------------


def _waiting_in_sight(context: Context) -> dict[str, str]:
    """The facts of the button in sight that sends a draft back; nothing if none, or several are."""
    newest = next((each for each in context.shown() if each), ())
    begin = opens(news_words.SEND_BACK)
    found = [each.target for each in newest if each.target.startswith(begin)]
    return dict(parse_qsl(found[0].partition("?")[2])) if len(found) == 1 else {}


def _word_of_return(plain: str) -> str | None:
    """Returns what is to be mended, "" if the words only send it back; None for other words."""
    if wording_wished(plain) is not None:
        return plain
    held = _HOLDS_BACK.match(plain)
    mended = _WANTS_MENDED.match(plain)
    if held is None and mended is None or _QUESTION.search(plain):
        return None
    word = plain[held.end() :] if held is not None else plain
    whole = _BECAUSE.sub("", word.strip())
    bare = without_polite_ending(whole)
    word = whole if whole.rstrip(".") == bare else bare
    return word if letters(word) not in ("", "ก่อน", "แก้ก่อน", "ให้แก้", "แก้") else ""


_QUESTION = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|(?:หรือ|รึ)(?:เปล่า|ยัง)|ใคร|ทำไม|เมื่อไ")


def _return(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    facts = _waiting_in_sight(context)
    word = _word_of_return(normalise(rest))
    return beginning.open_flow(
        context, send_back_news.FLOW, "", {**facts, **({"said": word} if word else {})}
    )


# -- who has read it, and taking it back ----------------------------------------------------------


def _handled(context: Context, plain: str) -> list[ExecutiveNews]:
    """The announcements that are out and that the words may mean, the newest first."""
    if not context.may(news_words.DRAFTERS):
        return []
    found = issuing.handled_by(context.session, context.me)
    out = [each for each in found if each.state == ISSUED]
    named = [each for each in out if _names(plain, each)]
    return named or out


def _read_by(context: Context, plain: str) -> ExecutiveNews | None:
    if not _WHO_READ.search(plain) or not _HOW_MANY.search(plain):
        return None
    found = _handled(context, plain)
    if not found:
        return None
    bare = not left(plain, _WHO_READ, _HOW_MANY, _NEWS, _NEWEST, _ASKS, _FILLS)
    return found[0] if bare or _names(_FILLS_AROUND.sub("", plain), found[0]) else None


def _issued_in_sight(context: Context, plain: str) -> ExecutiveNews | None:
    """Returns the announcement of the newest answer, if the words only ask who has read it."""
    if not _WHO_READ.search(plain) or not (_ASKS.search(plain) or "ขอดู" in plain):
        return None
    if left(plain, _WHO_READ, _HOW_MANY, _NEWS, _NEWEST, _ASKS, _FILLS):
        return None
    newest = next((each for each in context.shown() if each), ())
    begin = opens(news_words.READERS)
    shown = {each.target for each in newest if each.target.startswith(begin)}
    facts = dict(parse_qsl(shown.pop().partition("?")[2])) if len(shown) == 1 else {}
    return next((e for e in _handled(context, "") if f"{e.id}" == facts.get("n")), None)


def _readers(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    plain = normalise(rest)
    found = _issued_in_sight(context, plain) or _read_by(context, plain)
    return show_news.readers(context, "", {"n": f"{found.id}"} if found is not None else facts)


def _to_take_back(context: Context, plain: str) -> list[ExecutiveNews] | None:
    if not _TAKES_BACK.search(plain):
        return None
    found = _handled(context, plain)
    if not found:
        return None
    bare = not left(plain, _TAKES_BACK, _NEWS, _NEWEST, _WRONG, _NOT_MEANT)
    if not bare and not _names(plain, found[0]):
        return None
    return found[:1] if _NEWEST.search(plain) or not bare else found


def _take_back(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    found = _to_take_back(context, normalise(rest)) or []
    if len(found) == 1:
        return beginning.open_flow(context, withdraw_news.FLOW, "", {"n": f"{found[0].id}"})
    return [Text(_WHICH), *show_news.handled(context, "", {})]


_WHICH = "ยังไม่ได้ยกเลิกประกาศใด กด “ดู” ที่ฉบับที่ต้องการ แล้วกด “ยกเลิกประกาศ”"

BEGUN = Query("news_begun", (), _begin, goes_on=True, roles=news_words.DRAFTERS)
READ = Query("news_named", (), _read)
RETURNED = Query("news_returned", (), _return, goes_on=True)
READERS = Query("news_readers_asked", (), _readers, roles=news_words.DRAFTERS)
TAKEN_BACK = Query("news_taken_back", (), _take_back, goes_on=True, roles=news_words.DRAFTERS)
QUERIES = (BEGUN, READ, RETURNED, READERS, TAKEN_BACK)


LISTENERS = (
    _of_news,
    news_wanted.asks,
)
"""Returns what does what the words want of an announcement; None for other words."""
