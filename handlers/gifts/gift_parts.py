"""Finds what a sentence on a gift tells beside the thing and its giver, wherever that stands: how
many there are, and what is asked of the bot behind it."""

from __future__ import annotations

from handlers.understand.commands.courtesies import without_salute
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import ORGANISATION
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

Place = tuple[int, int]
"""[start, end) of the normalised sentence."""

_LONGEST = 600
PIECES = (
    r"(?:ใบ|ชิ้น|กล่อง|อัน|ชุด|ขวด|ตัว|ซอง|ห่อ|ถุง|เล่ม|แพ็?[คก]|กระเช้า|ตะกร้า|ผืน|คู่|ด้าม|แท่ง|ลัง|ลูก|ช่อ|กระปุก|แผ่น|โหล"
    r"|แก้ว|เครื่อง|กิโล(?:กรัม)?|กระสอบ|หีบ|พวง|หวี|เส้น|วง|เรือน|ม้วน|มัด|กำ|กระป๋อง|หลอด|จาน|ถาด|ก้อน|ต้น|โถ)"
)
_NUMBER = r"(?:\d{1,3}|ยี่สิบ|สิบ(?:เอ็ด|สอง)?|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)"
_ENDS = (
    r"(?=$|\s|[,.)]|จาก|กับ|และ|มา(?:จาก|ให้|ฝาก|\s|$)|ให้|ที่|ราคา|มูลค่า|ประมาณ|น่าจะ|ไม่|รวม|เมื่อ|วัน|แต่|เลย|เอง|ด้วย"
    rf"|ราวๆ|บอก|ยัง|ข้างใน|ใน|คืน|กิน|แจก|วาง|ตอน|ซึ่ง|{POLITE})"
)
_COUNT = pattern_of(
    rf"(?<![\d.,/])(?<!ละ)(?<!ละ )(?P<number>{_NUMBER})\s?{PIECES}(?:ใหญ่|เล็ก|ๆ)?{_ENDS}"
    rf"|(?:(?<=\s)|(?<=[ก-ฮะา]{{2}})|(?<=มาให้)){PIECES}\s?(?:นึง|หนึ่ง|เดียว){_ENDS}"
)
_ONE = frozenset(("1", "หนึ่ง", None))


def counts(plain: str) -> list[Place]:
    """Returns where a normalised sentence tells how many there are: `2 ชุด`, `กล่องนึง`."""
    if len(plain) > _LONGEST:
        return []
    return [each.span() for each in _COUNT.finditer(plain)]


def counted(what: str, count: str) -> str:
    """Returns a thing with how many there are: instead of how many were told, else before what
    stands in brackets."""
    before = counts(what)
    if len(before) == 1:
        return f"{what[: before[0][0]]}{count}{what[before[0][1] :]}"
    thing, bracket, rest = what.partition(" (")
    return f"{thing} {count}{bracket}{rest}"


_BESIDE = pattern_of(
    rf"(?:\s?(?:กับ|และ(?:ก็)?|แล้วก็|,)|\s(?=[^\s\d]{{2,20}}?\s?{_NUMBER}\s?{PIECES}))\s?(?!มี|ได้|รวม|ราคา|คน|ทุก|อีก)[^\s\d]{{2,30}}?\s?"
    rf"{_NUMBER}\s?{PIECES}{_ENDS}"
)
"""Another thing, with how many there are, right behind the first."""


def things_beside(plain: str, start: int) -> str:
    """Returns the other things that are counted from there on: ` กับหนังสือ 1 เล่ม`; "" for none."""
    end = start
    while (found := _BESIDE.match(plain, end)) is not None:
        end = found.end()
    return plain[start:end]


def several(plain: str) -> bool:
    """Tells whether the sentence counts more than one, so that a price may be that of one."""
    return any(each["number"] not in _ONE for each in _COUNT.finditer(plain))


_NAMELESS = pattern_of(
    r"\(?\s?(?:แต่|ก็)?(?P<words>(?:จำชื่อ(?:ร้าน|บริษัท|คน(?:ให้)?|ผู้ให้|เขา|เค้า)?ไม่ได้|ไม่(?:รู้|ทราบ)ชื่อ(?:ร้าน|บริษัท|คน(?:ให้)?|ผู้ให้|เขา|เค้า)?))"
    rf"(?:เลย|แล้ว|แน่ชัด|{POLITE})*\)?(?=\s|$|[,)])"
)


def said_before(plain: str) -> list[Place]:
    """Returns where the sentence only says that this was told before, or wrongly: `จำผิด`."""
    return [each.span() for each in _SAID_BEFORE.finditer(plain)]


_SAID_BEFORE = pattern_of(
    r"(?<!\S)(?:ก็)?(?:เคย)?(?:บอก|พิมพ์|ตอบ|เล่า|แจ้ง)(?:ไป)?แล้ว(?:ไง|นี่|นะ|ครับ|ค่ะ|คะ|ว่า)*(?=\s|$)"
    r"|(?<=\s)(?:จำ|พิมพ์|ใส่|บอก|เขียน|นับ)ผิด(?:ไป)?(?=\s|$)"
)


def nameless(plain: str) -> list[Place]:
    """Returns where the sentence says that the giver's name is not known."""
    return [each.span() for each in _NAMELESS.finditer(plain)]


def named_so_far(giver: str, plain: str) -> str:
    """Returns the giver's words with those that say that the name is not known, if any stand in the
    sentence: it is the giver of whom they speak."""
    said = next((each["words"] for each in _NAMELESS.finditer(plain)), "")
    return f"{giver} {said}".strip() if said and said not in giver else giver


def only_nameless(words: str) -> bool:
    """Tells whether the words say nothing but that the name is not known."""
    return _NAMELESS.fullmatch(words.strip()) is not None


HAS_PROOF = (
    r"(?:(?:มี|ได้|ขอ|เก็บ)(?:รูป|ภาพ|ใบ(?:เซ็น|ลงนาม|เสร็จ)?(?:รับ)?|ลายเซ็น|หลักฐาน)(?:ถ่าย|คืน|รับ|เซ็น|ของ|เป็น|มา|ไว้|ครบ|ด้วย|แล้ว)*"
    r"|ถ่าย(?:รูป|ภาพ)(?:ไว้|แล้ว|ด้วย)*|(?:เขา|เค้า|บริษัท)?เซ็น(?:รับ)?(?:คืน|ของ|ให้|ไว้)*แล้ว)"
)
"""What is said of the proof that a gift went back."""
_OF_PROOF = pattern_of(rf"(?<=\s){HAS_PROOF}(?=$|\s|{POLITE})")


def proofs(plain: str) -> list[Place]:
    """Returns where the sentence tells that there is a proof, which is no part of the thing."""
    return [each.span() for each in _OF_PROOF.finditer(plain)]


_REPORTS = (
    r"(?:(?:ขอ|จะ|อยาก|ต้องการ|ช่วย|ฝาก|รบกวน|มา)+(?:จะ|ให้|มา|ขอ)*(?:รายงาน|แจ้ง|บันทึก|ลง(?=บันทึก|รายงาน|ระบบ|ไว้|ให้))"
    r"|(?:แจ้ง|รายงาน|บันทึก|ลง)(?=ไว้|ให้))"
)
_ASKED = pattern_of(
    rf"(?:(?<=\S)\s+|(?<=[ก-๎]{{3}})(?=ด้วย\s))(?:ด้วย|(?:{POLITE})|\s)*(?:จึง|เลย|ก็|แต่|{ME})*{_REPORTS}"
    rf"(?:การ|ได้|รับ|เป็น|ของขวัญ|ของ(?=ที่)|ที่|เรื่อง|อันนี้|ชิ้นนี้|นี้|ใน|ระบบ|รายงาน|ให้|ไว้|ก่อน|เลย|หน่อย|ด้วย|ที|นะ|{POLITE}|\s)*$"
)
_MUST = pattern_of(
    rf"(?:(?:(?<!\s)\s++|(?<=\s))(?:แบบนี้|อันนี้|แล้ว|เลย|นี่|\s)*(?:ต้อง|ควร|จะ)(?:แจ้ง|รายงาน|ลง|บอก|ทำ|(?:เอา|ส่ง)?(?:ไป)?คืน)(?:ด้วย|เลย|อยู่|\s)*"
    rf"(?:{WHETHER}|ใช่ไหม|เหรอ|หรอ|{HOW_IN_SHORT})(?:ดี|ต่อ|{POLITE}|[\s?])*){{1,2}}$"
)
"""It is answered where the report opens: each gift is reported."""
_TOO = pattern_of(rf"(?<=[ก-๎]{{3}})\s?(?:ด้วย|เหมือนกัน)(?:{POLITE}|\s)*$")


def without_request(plain: str) -> str:
    """Returns the sentence without what is asked of the bot behind the gift, which names nothing of
    it: `…ด้วย ขอแจ้งอันนี้`, `… แจ้งไว้ก่อนนะคะ`."""
    return _ASKED.sub("", without_question(plain)) if len(plain) <= _LONGEST else plain


_ANOTHER = pattern_of(
    r"(?P<first>.+?จาก.+?)\s(?:แล้วก็|และ(?:ก็)?|กับ|ส่วน|อีก(?:อัน|ชิ้น|กล่อง)?)\s?(?:ได้)?(?P<other>\S.{1,60}?จาก\s?(?!เดียว|ที่เดิม|เจ้าเดิม|คนเดิม)\S.{1,60})"
)


_NAMED = rf"{ORGANISATION}\s?\S{{1,40}}?(?:\s?จำกัด(?:\s?\(มหาชน\))?)?"
_SECOND_GIVER = pattern_of(
    rf"(?P<thing>[^,]{{0,120}}?)จาก\s?(?P<first>{_NAMED})"
    r"\s?(?:และ(?:ก็|จาก)?|กับ|แล้วก็|แล้ว|[,/+]|ด้วย)(?:\s|จาก|อีก(?:อัน|ชิ้น|ใบ|กล่อง)?)*"
    rf"(?P<second>{_NAMED})(?P<rest>(?:\s.{{0,80}})?)"
)
"""`กระเช้าจากบริษัทเอ และบริษัทบี`: each organisation is a giver of its own."""
_LED = pattern_of(
    rf"(?:(?:วันนี้|เมื่อวาน|เมื่อเช้า|{ME_OR_US}|ขอ|แจ้ง|รายงาน|ว่า|มี|ได้|รับ|มา|\s)+(?=\S{{3}}))"
)


ANOTHER = "รายงานครั้งละหนึ่งผู้ให้ ยังไม่ได้เก็บ “{0}” รายงานเรื่องนี้เสร็จแล้ว พิมพ์ “รับของขวัญ {0}”"


def another(words: str) -> tuple[str, str]:
    """Returns the words of the first gift, and those of a second one from somebody else; "" where
    only one is told."""
    if "จาก" not in words or len(words) >= _LONGEST:
        return words, ""
    found = _ANOTHER.fullmatch(words) if words.count("จาก") > 1 else None
    if found is not None:
        return found["first"], found["other"].strip()
    plain = normalise(words)
    two = _SECOND_GIVER.fullmatch(plain)
    if two is None:
        return words, ""
    thing = _LED.sub("", two["thing"], count=1).strip() or "ของ"
    first = f"{two['thing']}จาก{two['first']}{without_polite_ending(two['rest'])}"
    return first, f"{thing} จาก{two['second']}"


def without_question(words: str) -> str:
    """Returns the words without the question at their end whether, where or how it is reported."""
    return _MUST.sub("", asked_where(words)) if len(words) <= _LONGEST else words


_WHERE = pattern_of(
    rf"(?:(?<=\s)|(?<=[คบ]ะ)|(?<=ับ))(?:แล้ว|เลย|แบบนี้|อันนี้|ต้อง|จะ|ขอ|ให้|\s)*(?:แจ้ง|รายงาน|ลง(?:บันทึก|ระบบ)?)(?:เรื่อง|การรับ|\s)*"
    rf"(?:(?:ตรง|ที่|ใน|ทาง|กับ)(?:นี้|นี่|บอ[ตท]\S{{0,4}})(?:ใช่|ได้|ถูก|เลย|\s)*(?:{WHETHER})"
    rf"|(?:ได้|ที่|\s)*(?:ตรงไหน|ที่ไหน|ทางไหน|{HOW_IN_SHORT}))(?:ดี|ได้|บ้าง|{POLITE}|[\s?])*$"
)
"""Who asks so wants to report: `แจ้งตรงนี้ใช่ป่าว`."""


def asked_where(words: str) -> str:
    """Returns the words without the question at their end where or how it is reported."""
    return _WHERE.sub("", words).rstrip() if len(words) <= _LONGEST else words


def to_the_point(plain: str) -> str:
    """Returns the sentence without that, and without `ด้วย` at its end."""
    if len(plain) > _LONGEST:
        return plain
    return _TOO.sub("", without_request(joined(without_salute(plain))))


def joined(words: str) -> str:
    """Returns the words with ๆ at the word that it repeats: `ราว ๆ 2 พัน` is often typed."""
    return _REPEATED.sub("ๆ", words)


_REPEATED = pattern_of(r"(?<=[ก-๎])\s+ๆ")
