"""Praise that one got, sent, or answers in words: `มีใครชมผมมาบ้างไหม`, `รับคำชมนั้นครับ`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.good_deeds import deed_words
from handlers.good_deeds.colleagues import answer_praise
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.question.query import Query, opens
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.asked import own_asked
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.calendar import fiscal_year, fiscal_year_days
from models.good_deeds import deed_praise, deed_texts, deeds
from models.people import people

ACCEPT, DECLINE, GOT, SENT = "accept", "decline", "got", "sent"
_MOST, _CUT, _LONGEST = 8, 60, 90
_P = r"คำ(?:ชื่น)?ชม(?!เชย|พู)"
_PRAISE = pattern_of(r"(?<!ข้า)(?<!เข้า)(?<!รับ)ชม(?!เชย|รม|พู|ป์|\.)|ชื่นชม")
_THEY = r"(?:เขา|เค้า|แก(?=รับ|ตอบ|ได้)|(?:พี่|น้อง|คุณ|เพื่อน|คน|ผู้|ท่าน)[^\s]{0,16}?|อีกฝ่าย|ฝั่งนั้น)"
_NOT_TAKEN = r"(?:ไม่(?:ขอ|อยาก|ประสงค์|สะดวก|ยินดี|กล้า|เอา|ได้|รู้สึก)*(?:จะ|ที่จะ)?(?:ตอบ)?รับ|ปฏิเสธ|ไม่เอา)"
_DECLINES = pattern_of(rf"{_NOT_TAKEN}.{{0,8}}?(?:{_P}|ชื่นชม)|{_P}.{{0,24}}?{_NOT_TAKEN}")
_TAKES = r"(?:(?:ตอบ)?รับ(?:ไว้|เอา)?|ตอบ(?:กลับ)?|ยอมรับ)"
_ACCEPTS = pattern_of(
    rf"(?:^|[\s,]|ขอ|จะ|ยินดี|อยาก|ตกลง|โอเค|งั้น|ก็|ต้อง|ไป|{ONESELF}|ค่ะ|คะ|ครับ|นะ)(?:ที่จะ|จะ|มา)?{_TAKES}(?:การ|เรื่อง|\s)*{_P}"
    rf"|{_P}[^\n]{{0,24}}?(?:ขอ|จะ|ยินดี|อยาก|{ONESELF}|\s)(?:ขอ|จะ)?(?:{_TAKES})(?:ไว้|เลย|\s|ค่ะ|คะ|ครับ|นะ|$)"
    rf"|(?:มี(?:ใคร|คน)|เพื่อน|ขอบคุณที่|พี่|น้อง)[^\n]{{0,12}}ชม[^\n]{{0,24}}?(?:ตอบรับ|รับไว้|ขอรับ|รับคำ)"
)
_THEY_TAKE = pattern_of(
    rf"{_THEY}\s?(?:ได้|กด|จะ|ยอม|เห็น|อ่าน|ว่า)*(?:ตอบ)?(?:รับ|ตอบ|เห็น|อ่าน|กด).{{0,12}}?(?:{_P}|ชม)"
    rf"|(?:{_P}|ชม).{{0,30}}?{_THEY}\s?(?:ได้|กด|จะ|ยอม|เห็น|อ่าน|ว่า)*(?:ตอบ)?(?:รับ|ตอบ|เห็น|อ่าน|กด|ยัง)"
)
_I_PRAISED = pattern_of(
    rf"{ONESELF}\s?(?:เคย|ได้|ไป|เพิ่ง|พึ่ง|ส่ง|ให้|เขียน|คำ|ที่)*(?:ชื่นชม|ชม)(?!ม)"
    rf"|(?:ส่ง|ให้|เขียน){_P}|{_P}(?:ที่)?(?:{ONESELF})?(?:ได้|เคย|เพิ่ง)?(?:ส่ง|ให้|เขียน)|ที่(?:{ONESELF})?(?:ได้|เคย|เพิ่ง)?(?:ชื่นชม|ชม)(?:ไป|ไว้)|(?:เคย|ได้)ชมใคร|ชมใครไป"
)
_TO_ME = (
    rf"(?:ชื่นชม|ชม)\s?(?:{ONESELF}|มา)|(?:ส่ง){_P}(?:มา|(?:ให้|ถึง)\s?{ONESELF})"
    rf"|{_P}.{{0,10}}?(?:ส่ง|เขียน)มา"
)
_GOT = pattern_of(
    rf"{_TO_ME}|(?:ใคร(?!่)|มีคน|คนไหน|เพื่อนคนไหน)[^\n]{{0,14}}?(?:ชื่นชม|ชม)|{_P}[^\n]{{0,12}}?(?:ได้|มี|รอ|ค้าง|เข้า|ถึง\s?{ONESELF}|ของ\s?{ONESELF}|{ONESELF})"
    rf"|(?:ได้(?:รับ)?|มี|ดู|เปิด|อ่าน|เช็[คก]){_P}|{_P}(?:ของ|ถึง)?\s?{ONESELF}"
)
_ELSEWHERE = pattern_of(
    r"ผู้มาติดต่อ|ประชาชน|หน่วยงานอื่น|คืออะไร|ทำไม|ถอน|ยกเลิก|ลบ|แก้|ลูกน้อง|สำนัก(?!เรา)|ทั้งหมดกี่|ใครก็ได้|คนอื่นเห็น|ออกชื่อ"
    r"|กี่เรื่อง|ข้อเสนอ|ร้อง|เจ้าตัว|เจ้าหน้าที่|รับเรื่อง|รหัส|ทางนี้|ทางเดียว|แชมป์|รางวัล|กล่าวชื่นชม|ลงให้"
)
_ASKS = pattern_of(
    rf"{WHETHER}|หรือ(?:ยัง|เปล่า|ไม่)|รึ(?:ยัง|เปล่า)|ยัง(?=$|\s|ค|น)|ใคร|กี่|อะไร|บ้าง|เมื่อไ|ไหน|ดู|ขอดู|เช็[คก]|อ่าน|เปิด"
)


def reads(text: str) -> str:
    """Returns what the words want of praise: ACCEPT or DECLINE one that waits, or see what one GOT
    or SENT; "" for other words, also for those that praise somebody."""
    if "ชม" not in text:
        return ""
    plain = normalise(text).strip()
    if len(plain) > _LONGEST or not _PRAISE.search(plain) or _ELSEWHERE.search(plain):
        return ""
    if own_asked.to_be_told(plain):
        return ""
    asks = _ASKS.search(plain) is not None
    to_me = re.search(_TO_ME, plain) is not None
    if asks and not to_me and (_THEY_TAKE.search(plain) or _I_PRAISED.search(plain)):
        return SENT
    if _DECLINES.search(plain) and not _THEY_TAKE.search(plain):
        return DECLINE
    if _ACCEPTS.search(plain) and not (asks and "ยัง" in plain):
        return ACCEPT
    return GOT if asks and _GOT.search(plain) and not _OF_GROUP.search(plain) else ""


_OF_GROUP = pattern_of(
    r"(?:กลุ่ม|ทีม|ฝ่าย|ใคร(?:บ้าง)?(?:ที่)?)[^\n]{0,12}?(?:ได้|โดน|ถูก)(?:รับ)?(?:คำ)?(?:ชื่น)?ชม"
)


def answers_one(text: str) -> bool:
    """Tells whether the words answer praise that somebody sent."""
    return reads(text) in (ACCEPT, DECLINE)


def asked(text: str) -> Query | None:
    """Returns the question that answers such words; None for others."""
    return _QUERIES.get(reads(text))


# -- got -----------------------------------------------------------------------------------------


def _got(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the praise that waits for the person's answer, and what they accepted."""
    waiting = _waiting(context)
    kept = [each for each in deeds.mine(context.session, context.me) if each.praised_by]
    if not waiting and not kept:
        return [Text(_NONE, (deed_words.MINE,))]
    names = people.names(context.session, [each.praised_by for each in kept])
    rows = [
        Row(
            f"รับไว้แล้ว · {short_date(each.done_on)} · จาก {names.get(each.praised_by or 0, _MATE)}",
            cut_graphemes(deed_texts.words(context.sealer, each), _CUT),
            deed_words.one_button(each.id),
        )
        for each in kept[:_MOST]
    ]
    return [Card("คำชื่นชมที่ได้รับ", rows=(*waiting, *rows), buttons=(deed_words.MINE,), note=_OWN)]


_MATE = "เพื่อนร่วมงาน"
_NONE = "ขณะนี้ไม่มีคำชื่นชมรอท่านตอบ และยังไม่มีที่รับไว้ เมื่อมีเพื่อนร่วมงานชื่นชม บอตแจ้งท่านทางแชตนี้"
_OWN = "ผู้อื่นไม่เห็นรายการนี้ คำชื่นชมที่ไม่ตอบใน 30 วันจะถูกลบ"


def _waiting(context: Context) -> list[Part]:
    found = deed_praise.waiting(context.session, context.me, context.now)[:_MOST]
    names = people.names(context.session, [each.giver_id for each in found])
    return [
        Row(
            f"คำชื่นชมรอท่านตอบ · จาก {names.get(each.giver_id, _MATE)}",
            cut_graphemes(deed_praise.words(context.sealer, each), _CUT),
            Button("ตอบ", opens(deed_words.ANSWER_PRAISE, p=each.id), "ตอบคำชื่นชม"),
            tone="warn",
        )
        for each in found
    ]


# -- answered ------------------------------------------------------------------------------------


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Begins to answer the one praise that waits; of several it asks which. Declining deletes it,
    and therefore is asked."""
    found = deed_praise.waiting(context.session, context.me, context.now)
    if len(found) != 1:
        return _got(context, rest, {}) if found else [Text(_NOTHING_WAITS, (deed_words.MINE,))]
    facts = {"p": found[0].id}
    if reads(rest) == ACCEPT and _SAYS_YES.search(normalise(rest)):
        facts["do"] = "yes"
    return beginning.open_flow(context, answer_praise.FLOW, "", facts)


_SAYS_YES = pattern_of(rf"รับ(?:ไว้|เอา)?(?:{_P}|\s|ค่ะ|คะ|ครับ|นะ|$)|ยินดีรับ|ตอบรับ")
_NOTHING_WAITS = "ขณะนี้ไม่มีคำชื่นชมรอท่านตอบ เมื่อมีเพื่อนร่วมงานชื่นชม บอตแจ้งท่านทางแชตนี้"


_TAKES_IT = pattern_of(
    rf"(?:{POLITE}|ขอ|ยินดี|ด้วยความ|เต็มใจ|ตกลง|โอเค|งั้น|{ONESELF}|\s)*(?:ตอบ)?รับ(?:ไว้|เลย|ด้วย|เอาไว้|{POLITE}|\s)+"
    rf"(?:(?:ขอบคุณ|ขอบใจ|ขอบพระคุณ|ดีใจ|ซึ้งใจ|ปลื้ม)(?:มาก|จริง|ๆ|เลย|ที่|ชม|{POLITE}|\s)*)*"
)


def taken_in_sight(context: Context, text: str) -> Query | None:
    """Returns the answer to the one praise in sight if the words take it: `รับไว้ครับ ขอบคุณมาก`."""
    plain = normalise(text).strip()
    if len(plain) > _LONGEST or not _TAKES_IT.fullmatch(plain) or not _in_sight(context):
        return None
    return _TAKEN


def _in_sight(context: Context) -> str:
    """Returns the id of the one praise that the newest answer shows, or ""."""
    start = f"o:{deed_words.ANSWER_PRAISE}?"
    targets = [each.target for shown in context.shown()[:1] for each in shown]
    found = {
        dict(parse_qsl(each.removeprefix(start))).get("p", "")
        for each in targets
        if each.startswith(start)
    }
    return found.pop() if len(found) == 1 else ""


def _take(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    facts = {"p": _in_sight(context), "do": "yes"}
    return beginning.open_flow(context, answer_praise.FLOW, "", facts)


_TAKEN = Query("praise_taken", (), _take, goes_on=True)


# -- sent ----------------------------------------------------------------------------------------


def _sent(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows whom the person praised, and who has accepted it: of the month that the words name,
    else of the fiscal year."""
    first, last, named = _period(normalise(rest), context)
    given = deed_praise.given(context.session, context.me, first, context.now)
    found = [each for each in given if each.day <= last]
    if not found:
        return [Text(f"ท่านยังไม่ได้ส่งคำชื่นชม{named} พิมพ์ “ชื่นชมเพื่อน” เมื่อต้องการ", (_PRAISES,))]
    names = people.names(context.session, [each.receiver_id or 0 for each in found])
    rows: list[Part] = [
        Row(
            names.get(each.receiver_id or 0, "ผู้ที่ไม่อยู่ในทะเบียนแล้ว"),
            f"ส่งเมื่อ {short_date(each.day)} · {'รับไว้แล้ว' if each.accepted else 'ยังไม่มีการตอบรับ'}",
            tone="good" if each.accepted else "plain",
        )
        for each in found[:_MOST]
    ]
    if len(found) > _MOST:
        rows.append(Para(f"และอีก {len(found) - _MOST} เรื่อง", tone="muted"))
    title = f"คำชื่นชมที่ท่านส่ง {len(found)} เรื่อง"
    return [Card(title, subtitle=named, rows=tuple(rows), buttons=(_PRAISES,), note=_TOLD)]


_PRAISES = Button("ชื่นชมเพื่อน", opens(deed_words.PRAISE), "ชื่นชมเพื่อน")
_TOLD = "เมื่อผู้รับกดรับ บอตแจ้งท่านทางแชตนี้ หากไม่รับบอตไม่แจ้ง คำชื่นชมที่ไม่มีการตอบรับใน 30 วันจะถูกลบและไม่แสดงที่นี่"


def _period(plain: str, context: Context) -> tuple[date, date, str]:
    span = read_scope(plain, context.today).span
    if span is not None:
        return *span, f"ในช่วง {short_span(*span)}"
    year = fiscal_year(context.today)
    return *fiscal_year_days(year), f"ในปีงบประมาณ {year}"


GOT_QUERY = Query("praise_got", (), _got, own=True)
_ANSWERED = Query("praise_answered", (), _answer, goes_on=True)
SENT_QUERY = Query("praise_sent", (), _sent, own=True)
_QUERIES: Mapping[str, Query] = {
    ACCEPT: _ANSWERED,
    DECLINE: _ANSWERED,
    GOT: GOT_QUERY,
    SENT: SENT_QUERY,
}


def _asked(_context: Context, plain: str) -> Query | None:
    return asked(plain) if own_asked.asks(plain) else None


MATTER = OwnMatter(
    named=pattern_of(rf"{_P}|ชื่นชม|ชม(?:{ME_OR_US}|มา|ไป)"),
    asked=_asked,
    told=(
        "คำชื่นชม: เมื่อมีเพื่อนร่วมงานชื่นชมท่าน หรือผู้ที่ท่านชื่นชมกดรับ บอตแจ้งทางแชตนี้เองทันทีที่ส่งถึงได้ "
        "หากผู้นั้นไม่รับ บอตไม่แจ้ง"
    ),
    doors=(deed_words.MINE,),
)
