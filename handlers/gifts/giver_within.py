"""Finds the giver within words that say how sure somebody is, or where the name was read:
`ไม่รู้จักตัวคนให้ครับ ในการ์ดเขียนว่า หจก.ตัวอย่าง`."""

from __future__ import annotations

from handlers.gifts import gift_parts
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import ORGANISATION, names_a_giver
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending

_LEAST, _LONGEST = 4, 200
"""Letters of a giver, and of words that name one."""
_SOFT = rf"(?:{POLITE}|[\s,])*"
_IT = (
    r"(?:ตัว|ชื่อ|หน้า|นามสกุล|คน|ผู้|ที่|ให้|มา|จริง|เต็ม|เขา|เค้า|แน่ชัด|เลย|เหมือนกัน|หรอก|ว่าใคร|ว่าเป็นใคร"
    r"|เป็นใคร|ใคร)*"
)
_UNKNOWN = (
    rf"(?:คือ|ก็|จริงๆ|พอดี|{ME_OR_US}|\s)*(?:ไม่(?:ค่อย)?(?:รู้จัก|รู้|ทราบ|แน่ใจ|เห็น)"
    rf"|(?:จำ|นึก|เห็น){_IT}ไม่(?:ได้|ออก|ชัด|ทัน)){_IT}"
)
_PAPER = (
    r"(?:การ์ด|นามบัตร|กล่อง|ซอง|ป้าย|ถุง|บัตร|ใบ\S{0,8}|กระดาษ|โบว์|โบ|ริบบิ้น|กระเช้า|พัสดุ|หน้ากล่อง|หน้าซอง)"
)
_READ = (
    rf"(?:(?:แต่|คือ|ก็|เห็น|มี|อ่าน|ดู)*(?:(?:ใน|บน|ที่|ตาม|จาก|ข้าง|หน้า){{1,2}}\s?{_PAPER}(?:แนบ|อวยพร|ที่แนบ|เขา|เค้า)*|ชื่อ(?:ผู้|คน)(?:ส่ง|ฝาก|ให้))"
    r"\s?(?:เขา|เค้า)?(?:เขียน|ระบุ|บอก|ติด|พิมพ์|ลง|มี|เป็น|ใช้)*(?:ชื่อ)?(?:ไว้)?(?:ว่า|ชื่อ|เป็น|คือ|จาก|ของ)+\s*)"
)
_HEDGE = (
    r"(?:น่าจะ|คงจะ|คง(?=เป็น|ของ)|คิดว่า|รู้สึก(?:ว่า)?|เหมือน(?:จะ|ว่า)|ไม่แน่ใจแต่|มั้ง|เห็นว่า|ได้ยินว่า"
    r"|เขาบอกว่า|เค้าบอกว่า)"
)
_IS_OF = r"(?:เป็น|ของ|จาก|คือ|(?:คน|พนักงาน|ตัวแทน|เจ้าหน้าที่|ลูกน้อง)(?:ของ|จาก))*\s*"
_WRITTEN = pattern_of(rf"(?P<before>.{{0,80}}?(?:^|\s|(?<=ครับ)|(?<=ค่ะ)){_READ})(?P<who>\S.{{3,}})")
_AFTER_UNKNOWN = pattern_of(
    rf"(?P<before>{_UNKNOWN}{_SOFT}(?:แต่(?:ว่า)?|{_HEDGE}|\s)*){_IS_OF}(?P<who>\S.{{3,}})"
)
_HEDGED = pattern_of(rf"(?P<before>{_SOFT}{_HEDGE}{_SOFT}){_IS_OF}(?P<who>\S.{{3,}})")
_CALLED = pattern_of(
    r"(?P<before>(?:เขา|เค้า|คนให้|แก)\s?(?:บอก|แจ้ง)?(?:ว่า)?(?:เขา|เค้า)?\s?ชื่อ(?:ว่า)?\s*)(?P<who>\S.{2,})"
)
_OF = pattern_of(r"(?:เป็น|คน|พนักงาน|ตัวแทน)+ของ\s*(?P<who>\S.{3,})")
_DESCRIBED = pattern_of(
    rf"(?P<before>(?:เป็น)?(?:บริษัท|ร้าน|ห้าง|คน|ผู้|พนักงาน|เซลล์|เซลส์|ช่าง|ตัวแทน|ลูกค้า)ที่(?!ชื่อ)[^\n]{{3,60}}?)\s?(?:ที่)?ชื่อ(?:ว่า)?\s*"
    rf"(?P<who>(?:{ORGANISATION}|คุณ|นางสาว|นาย|นาง)\S.{{2,}})"
)
"""What somebody does before their name: `บริษัทที่ขายเครื่องถ่ายเอกสารชื่อบริษัทตัวอย่าง จำกัด`."""
_BEHIND = pattern_of(
    rf"(?<=\S)\s*(?:{POLITE})+[\s,]+(?=(?:เขา|เค้า|แก(?![่-๋])|ท่าน)(?!ชื่อ)\S{{2}})|(?:(?<=\S)(?:{POLITE})+[\s,]+|\s+)(?=(?:แต่|คือ|ก็|ซึ่ง|ตอนนี้|ปัจจุบัน|พอดี|\s)*(?:{_UNKNOWN}|(?:ใน|บน|ที่|ตาม){_PAPER}|ตอนนี้|ปัจจุบัน|เมื่อวาน|เมื่อเช้า|วันนี้|(?:เขา|เค้า|แก)(?:มี|เป็น|ทำ|มา|ให้|เอา)))"
)
_JOINED = pattern_of(rf"\s*(?:{POLITE})+[\s,]+(?:(?:อยู่|ทำงาน|จาก|ของ|สังกัด|ที่)+\s?)?(?=\S)")
_MAYBE = pattern_of(r"\s*มั้ง$")


def giver_within(words: str) -> tuple[str, str]:
    """Returns the giver's words and those that are told beside them; the whole and "" where the
    words are nothing but a giver, or none can be told from them."""
    if len(words) > _LONGEST:
        return words, ""
    plain = normalise(words).strip()
    if (described := _DESCRIBED.fullmatch(plain)) is not None:
        return without_polite_ending(described["who"]), described["before"].strip()
    if (named := _for_whom(plain)) is not None:
        return named
    who, unsure = _led_in(plain)
    who, behind = _led_out(who, _CALLED.fullmatch(plain) is not None)
    maybe = _MAYBE.sub("", without_polite_ending(who))
    unsure = unsure or maybe != without_polite_ending(who)
    who = _joined(without_polite_ending(maybe))
    if len(fold(who)) < _LEAST or who == without_polite_ending(plain):
        return words, ""
    return who, without_polite_ending(plain) if unsure else behind


FOR_OFFICE = (
    r"(?:(?:ได้)?รับ(?:ไว้|มา|มอบ)?\s?)?(?:ในนาม(?:ของ)?|แทน(?:ใน)?)(?:ทาง)?"
    r"(?:สำนัก|หน่วยงาน|ส่วนราชการ|ราชการ|องค์กร|วุฒิสภา)"
)
"""In whose name a thing was taken: `รับแทนหน่วยงาน`."""
_REPORTS_IT = pattern_of(
    rf"\s+(?:จึง|เลย|ดังนั้น|{ME_OR_US}|\s)*(?:ขอ|มา|ต้อง|อยาก|จะ)+"
    r"(?:รายงาน|แจ้ง(?=การ|เรื่อง|ให้ทราบ))\S{0,40}(?:\s\S{1,40}){0,4}$"
)
"""Behind the giver it is said to the bot that this is reported."""
_IN_NAME = pattern_of(rf"\s*(?P<rest>{FOR_OFFICE}\S{{0,30}})$")
"""Behind the giver, in whose name it was taken."""


def _for_whom(plain: str) -> tuple[str, str] | None:
    """Returns the giver without what is said behind of the report itself, and in whose name it was
    taken: `คณะผู้แทนในนามของสำนัก จึงขอรายงาน…`; None where nothing of it is said."""
    who = _REPORTS_IT.sub("", plain)
    found = _IN_NAME.search(who)
    giver = who[: found.start()] if found is not None else who
    if giver == plain or len(fold(giver)) < _LEAST:
        return None
    within, behind = giver_within(giver)
    return within, " ".join(filter(None, (behind, found["rest"] if found is not None else "")))


def _led_in(plain: str) -> tuple[str, bool]:
    """Returns the words without what stands before the giver, and whether that tells something of
    its own: who reads it should know that a name was guessed, or read on a card."""
    if (called := _CALLED.fullmatch(plain)) is not None:
        return called["who"], False
    for pattern in (_WRITTEN, _AFTER_UNKNOWN, _HEDGED):
        found = pattern.fullmatch(plain)
        named = found is not None and not found["who"][0].isdigit()
        if found is not None and named and (pattern is _WRITTEN or _is_somebody(found["who"])):
            return found["who"], True
    found = _OF.fullmatch(plain)
    return (found["who"], False) if found is not None else (plain, False)


def _is_somebody(words: str) -> bool:
    """Tells whether words behind `ไม่รู้ชื่อ` say who it was, and not what became of the thing."""
    return names_a_giver(words) or _A_PERSON.match(words) is not None


_A_PERSON = pattern_of(
    r"(?:คน|หน่วยงาน|อบต|อบจ|กลุ่ม|ทีม|เพื่อน|ญาติ|คู่|หัวหน้า|ผู้|พี่|น้อง|ลุง|ป้า|เจ้าหน้าที่|พนักงาน|ตัวแทน|ลูกค้า|เซลล์|ชาวบ้าน|ประชาชน|นักเรียน|ครู|อาจารย์|แม่|พ่อ)(?!ให้|เอา)\S{2}"
)


def _led_out(who: str, called: bool) -> tuple[str, str]:
    """Returns the giver's words without the clause behind them, and that. Who has no name is told
    by all of it: `เพื่อนสมัยเรียน ตอนนี้ขายประกัน`."""
    found = _BEHIND.search(who)
    if found is None or len(fold(who[: found.start()])) < _LEAST:
        return who, ""
    if not (called or found[0].strip() or names_a_giver(who[: found.start()])):
        return who, ""
    if gift_parts.only_nameless(who[found.end() :]):
        return who, ""
    return who[: found.start()], without_polite_ending(who[found.end() :])


def _joined(who: str) -> str:
    """Returns a name and its organisation in one, without the polite word between them."""
    found = _JOINED.search(who)
    if found is None or not names_a_giver(who[found.end() :]):
        return who
    return f"{who[: found.start()]} {who[found.end() :]}"
