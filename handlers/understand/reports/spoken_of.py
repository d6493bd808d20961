"""What words speak of as if it were there: a report that came back, one that was sent, one that
something is put into: `เพิ่มประโยคนี้ในรายงาน 3.3 ที่โดนตีกลับ แล้วส่งใหม่`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import (
    ADD,
    CHANGE,
    CRIES,
    NOT,
    PIECES,
    RATHER,
    SIGHS,
    SLIPS,
)
from handlers.understand.corrections.returned_told import AS_TOLD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.sent_meant import WHEN
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.told.quoted_text import only_pair

LONGEST = 300
CUES = pattern_of(
    "http|กลับ|ตีคืน|เพิ่ม|เติม|ใส่|แปะ|แนบ|วาง|แก้|เปลี่ยน|ต่อท้าย|ใหม่|ซ้ำ|อีก|(?:ที่|ซึ่ง).{0,14}?(?:ส่ง|รายงาน)(?:ไป|แล้ว|ไว้|เมื่อ)"
)
"""One of these stands in all such words, and in a link: each turn looks for them."""
LINK = pattern_of(r"https?://\S+")
_NUMBER = r"(?<![\d./])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d./])"
_BOSS = r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|แอดมิน|ผู้อนุมัติ|ผู้บังคับบัญชา|ท่าน|พี่(?:เขา|เค้า)?|เขา|เค้า)"
_BACK = r"(?:(?:ส่ง|ตี|เด้ง)(?:งาน|รายงาน)?กลับ|ตีคืน)"
_SMALL = rf"(?:มา|ไป|แล้ว|ไว้|อยู่|คืน|ให้แก้(?:ไข)?|{POLITE}|\s)*"
_WHEN = rf"(?:{WHEN}|เมื่อวัน(?:ก่อน|\S{{2,10}})|วันก่อน)"
_RETURNED = pattern_of(
    rf"(?:(?:อัน|ฉบับ|ตัว)?(?<!ตาม)(?:ที่|ซึ่ง)\s?(?:{_BOSS}|มัน|เพิ่ง|พึ่ง|โดน|ถูก|\s)*|(?:{_BOSS}\s?)?(?:โดน|ถูก)(?:{_BOSS})?){_BACK}{_SMALL}(?:{_WHEN}{_SMALL})?"
)
_SENT = pattern_of(
    rf"(?:(?:อัน|ฉบับ|ตัว)?(?:ที่|ซึ่ง)\s?(?:{ME_OR_US}|สำนัก|เพิ่ง|พึ่ง|ได้|เคย|\s)*(?:ส่ง|รายงาน)(?:ไป|แล้ว|ไว้|\s)*(?:{_WHEN}|(?<=ไป)|(?<=แล้ว)|(?<=ไว้)){_SMALL})"
)
_SENT_IT = pattern_of(
    rf"(?:{_WHEN}\s?)?ส่ง(?:รายงาน|กิจกรรม|ข้อ|\s)*{_NUMBER}\s?(?:ไป)?แล้ว(?:{POLITE}|แต่|\s)*(?:ลืม)?"
)
"""Said of one that was sent, not of which one is meant: it counts where a link is told, too."""
_AGAIN = (
    r"(?:ใหม่|กลับ(?!มา)|ซ้ำ|อีก\s?(?:ครั้ง|รอบ|(?:ที|หน)(?![ะ-ฺ็-๎])))"
    rf"(?:อีก(?:ครั้ง|รอบ|ที)|เลย|ให้|ด้วย|หน่อย|ได้|{POLITE}|\s)*"
)
"""`อีกหน`, but not the beginning of `อีกหนึ่งสัปดาห์`."""
_SENT_AGAIN = pattern_of(
    rf"[\s,]*(?:แล้ว|และ)?(?:ก็|ขอ|ช่วย|จะ|รบกวน|\s)*ส่ง(?:รายงาน|งาน|ไป|ให้|หัวหน้า|กิจกรรม|ข้อ|ของ|{ME_OR_US}|{_NUMBER}|\s)*{_AGAIN}"
)
_ASKED_FOR = rf"{_BOSS}(?!น้อง)"
_AS_TOLD = pattern_of(
    rf"(?:(?:แก้(?:ไข)?|ปรับ(?:แก้)?|(?<!จัด)ทำ|เพิ่ม|(?<![ก-๎]))(?=ตาม(?:ที่)?{_ASKED_FOR})"
    rf"|(?:แก้(?:ไข)?|ปรับ(?:แก้)?|เพิ่ม)(?=ตาม(?:ที่)?(?:บอก|สั่ง|แจ้ง|แนะนำ|คอม|เม้?น|ให้แก้|เหตุผล|คำแนะนำ))){AS_TOLD}"
)
"""`แก้ตามที่หัวหน้าบอก`, but not `จัดอบรมตามที่ชุมชนขอ`, which was done."""
_LINK = r"(?:ลิ้?ง[กค]์?|(?i:link|url))"
_THING = rf"(?:{PIECES}|{_LINK}|(?:การ)?เผยแพร่|ช่องทาง|สิ่งที่ทำ|ผลผลิต|ผลลัพธ์|รายละเอียด|เนื้อหา)"
_PUT = rf"(?:{ADD}|{CHANGE}|ใส่|แปะ|แนบ|วาง)"
_LEAD = (
    rf"(?:ขอ|ช่วย|อยาก|จะ|ฝาก|รบกวน|ให้|งั้น|เอา|คือ|{ME_OR_US}|{NOT}|{CRIES}|{SLIPS}|{SIGHS}"
    rf"|{POLITE}|[\s,])*"
)
_ORDER = pattern_of(
    rf"{_LEAD}(?:เอา(?:{PIECES}|{_LINK}|นี้|อันนี้|\s)*(?:ไป)?)?{_PUT}(?:ข้อมูล|{PIECES}|ลิ้?ง[กค]์?|เข้า(?:ไป)?|ลง(?:ไป)?|ให้|ด้วย|ที(?!่)|หน่อย|อันนี้|นี้|ในนั้น|ใน|ว่า|คือ|เป็น|อีก|{POLITE}|[\s:])*"
)
_ORDERS = pattern_of(rf"{_LEAD}(?:(?:รายงาน|กิจกรรม|ข้อ|ของ|\s)*{_NUMBER}\s*)?{_LEAD}{_PUT}")
_PUTS_IN = pattern_of(rf"{_PUT}.{{0,24}}?(?:{_THING}|https?:)|{_THING}.{{0,24}}?{_PUT}")
_LINKS = pattern_of(rf"https?:|{_LINK}(?:นี้|ข้างบน|เมื่อกี้)")
_INTO_IT = pattern_of(
    rf"{_LEAD}{_PUT}(?:เข้า(?:ไป)?|ลง(?:ไป)?|{PIECES}|นี้|\s)*(?:ใน|ที่|ให้)?(?:นั้น|อันนั้น|ฉบับนั้น|รายงานนั้น|ว่า)"
)
_NAMES = pattern_of(
    rf"(?:(?:ใน|ของ|ให้|ที่|ลง|ตรง|เข้า|กับ)\s?)?(?:ที่\s?)?(?:(?:รายงาน|กิจกรรม|ข้อ)\s?)*{_NUMBER}(?:{POLITE}|\s)*"
)
_ADDS_QUOTED = pattern_of(rf"{_LEAD}{_PUT}(?:ใน|ที่|ลง|ไป|\s)*(?:{_THING}|$)")
_OTHER_THAN = pattern_of(rf"(?:{NOT})(?:ของ|ข้อ|กิจกรรม|\s)*{_NUMBER}\s*")
_SMALL_ENDS = pattern_of(
    rf"^(?:{_LEAD}|และ|แล้ว|ก็|ว่า|คือ|เป็น|{_LINK}(?=นี้|\s|$)|อัน(?=นี้|\s|$)|นี้|[,:])*|(?:{POLITE}|นี้|{RATHER}|ให้|ด้วย|หน่อย|ที่|ใน|ของ|และ|[\s,:])*$"
)
_SUPPOSES = pattern_of(
    r"ถอน|ยกเลิก|ดึง(?:กลับ|คืน)|ลบ|ไม่ใช้แล้ว|ไม่เอา(?:แล้ว|แบบ)|ถ้า|หาก|เผื่อ|กรณี|สมมต|กลัว|จะ(?:โดน|ถูก)|ปกติ|แผน|ประกาศ|ของขวัญ|กระเช้า|เอกสารเสนอ|ลงนาม|ร้องเรียน|แบบสำรวจ|เตือน"
)
_WHY = "(?:ดู|ทราบ|รู้|บอก|แจ้ง)เหตุผล"
_ASKS = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|ทำ(?:{HOW_IN_SHORT})|(?:แล้ว|รึ|หรือ)ยัง|ทำไม|(?:อะ)?ไร(?=$|\s|บ้าง|คะ|ครับ)|ใคร|ไหน|[?]"
)
_ASKS_OF_IT = pattern_of(
    rf"มี(?:อะ)?ไร(?![่-๋])|(?:^|\s)(?:ขอ|อยาก|ช่วย)(?:{ME_OR_US}|เปิด|\s)*(?:ดู|ทราบ|รู้)|{_WHY}"
)
"""Before what is to be added, which may have these words."""
_MAY_I = pattern_of(rf"(?:ก็)?ได้(?:{WHETHER})(?:{POLITE}|\s)*$")
"""`ขอเติมได้ไหมคะ` is no question."""
_WRONG = pattern_of(
    r"(?:อัน|ลิ้?ง[กค]์?)?(?:เดิม|เก่า|เมื่อกี้)\S{0,8}?ผิด(?:ไป)?\s*|ที่ถูก(?:ต้อง)?(?:คือ|เป็น)?\s*"
)


@dataclass(frozen=True)
class SpokenOf:
    """A report as the words describe it.

    number: of the activity, or "". returned: the words say that it came back; False: that it was
    sent, or that something is to be added. told: what is to be added; "" if the words do not say.
    points: the words name no report and mean the one of the message before.
    """

    number: str
    returned: bool
    told: str
    points: bool = False


def spoken_of(text: str) -> SpokenOf | None:
    """Returns the report of which the words speak as if it stood there to be changed or sent again;
    None for other words, for questions, and where they name several."""
    if len(text) > LONGEST:
        return None
    quoted = only_pair(text)
    plain = without_polite_ending(normalise(f"{quoted.before} {quoted.behind}" if quoted else text))
    plain = _MAY_I.sub("", plain)
    if _SUPPOSES.search(plain) or _asks(LINK.sub("", plain)):
        return None
    named = _OTHER_THAN.sub("", plain)
    numbers = list(dict.fromkeys(re.findall(_NUMBER, LINK.sub("", named))))
    returned = _RETURNED.search(plain) is not None
    again = _SENT_AGAIN.search(_RETURNED.sub("\n", plain, count=1)) is not None
    there = returned or _SENT.search(plain) is not None
    there = there or _SENT_IT.search(plain) is not None and LINK.search(plain) is not None
    told = quoted.words if quoted is not None else _told(named)
    if len(numbers) > 1:
        return None
    if there:
        handed = again or told or _ORDER.search(plain) or _LINKS.search(plain)
        return SpokenOf(next(iter(numbers), ""), returned, told) if handed else None
    if numbers:
        changes = again and told or _ORDERS.match(plain) and _PUTS_IN.search(plain)
        return SpokenOf(numbers[0], returned, told) if changes else None
    if again or _INTO_IT.match(plain) or quoted is not None and _ADDS_QUOTED.match(plain):
        return SpokenOf("", returned, told, points=True)
    return None


def _asks(plain: str) -> bool:
    if _ASKS.search(plain) is not None:
        return True
    found = _ASKS_OF_IT.search(plain)
    if found is None:
        return False
    says = _SAYS.search(_NAMES.sub("", _RETURNED.sub("", plain, count=1)))
    return says is None or _ASKS_OF_IT.search(says.string, 0, says.end()) is not None


def _told(plain: str) -> str:
    """Returns what is left beside which report is meant and what is to be done with it: what stands
    behind `เติมว่า`, else the pieces that say something, and links."""
    links = LINK.findall(plain)
    rest = _RETURNED.sub("\n", LINK.sub(" ", plain), count=1)  # `ที่โดนส่งกลับ` sends nothing again
    if (before := _SENT_AGAIN.search(rest)) is not None:
        rest = f"{rest[: before.start()]}\n{rest[before.end() :]}"
    if (says := _SAYS.search(rest)) is not None:
        rest = rest[says.end() :]
    else:
        for form, most in _NO_TEXT:
            rest = form.sub("\n", rest, count=most)
    pieces = [_without_ends(each) for each in rest.split("\n")]
    kept = [each for each in pieces if _says(each) and (says or not _ONLY_FAULT.fullmatch(each))]
    return " ".join((*links, *kept))


_LEAST = 8
"""Letters of a piece that says something, if it has no figure."""


def _says(piece: str) -> bool:
    return len(fold(piece)) >= _LEAST or any(map(str.isdigit, piece))


_TYPED = "(?:ใส่|กรอก|พิมพ์|ลง|แนบ|เขียน)"
_VALUE = (
    "(?:จำนวน|ตัวเลข|เลข|ยอด|ผู้เข้าร่วม|ผู้เข้าอบรม|(?:ราย)?ชื่อ|วันที่|รูป(?!แบบ)|ภาพ|ไฟล์|ลิงก์|หลักฐาน"
    "|เอกสาร|ข้อมูล|งบ|เงิน|สถานะ|ผลผลิต|ผลลัพธ์)"
)
_ONLY_FAULT = pattern_of(
    rf"(?:{_TYPED}?{_VALUE}\S{{0,10}}(?<!รับ)(?<!ทำ)(?<!ความ)|{_TYPED})(?:ผิด|พลาด|ไม่ครบ|ไม่ตรง|ตกหล่น)(?:ไป|{POLITE}|\s)*(?:{_LEAD}{CHANGE})?(?:ไข|หน่อย|ที|ได้|{POLITE}|\s)*"
)
"""`จำนวนคนผิด ขอแก้` says that something is wrong, and nothing to add."""

_SAYS = pattern_of(
    rf"{_PUT}(?:{PIECES}|ข้อมูล|เข้า(?:ไป)?|ลง(?:ไป)?|ไป|ให้|ด้วย|หน่อย|ที|อีก|ในนั้น|\s)*(?:ว่า|คือ|:)\s*(?=\S)"
)
_NO_TEXT = ((_AS_TOLD, 1), (_SENT, 1), (_SENT_IT, 1), (_NAMES, 2), (_WRONG, 2), (_ORDER, 1))


def _without_ends(piece: str) -> str:
    """Returns the piece without what leads in and the small words at its end."""
    rest = piece.strip()
    while (shorter := _SMALL_ENDS.sub("", rest)) != rest:
        rest = shorter
    return " ".join(rest.split())
