"""Reads the words that open a complaint: its kind, and what happened."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.complaints.filing import announced
from handlers.complaints.filing.begun import service_praised, wrong_told
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.complaints.filing.story_doubted import story_doubted
from handlers.understand.choices.learned_choices import likeliest
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing.pointing_away import points_away
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.told import fears_said
from handlers.understand.told.suggestions_told import suggestion_in
from models.complaints.complaint import COMPLAINT, COMPLIMENT, OPINION, SUGGESTION, TIP

_LONGEST = 300
LEAST_STORY, _LEAST_TOLD = 8, 24
"""Letters (folded) of more than a single word."""

_LEAD = (
    r"(?:โอเค|งั้น|เอาเป็นว่า|ก็|ขอ|อยาก|ต้องการ|จะ|มีเรื่อง|มี|ส่ง|ยื่น|แจ้ง"
    rf"|เรื่อง|การ|คำ|ความ|แสดง|ข้อ|{ME_OR_US}|\s)*+"
)
_WORDS: tuple[tuple[str | None, str], ...] = (
    (TIP, rf"เบาะแส(?:(?:การ)?ทุจริต(?=\s|{POLITE}|$))?+"),
    (COMPLIMENT, r"(?:ชมเชย|ติชม)"),
    (SUGGESTION, r"เสนอแนะ"),
    (OPINION, r"คิดเห็น"),
    (None, r"(?:[รฮ]้องเรียน|ร้องทุกข์)"),
)
_OPENS = tuple((kind, pattern_of(_LEAD + word)) for kind, word in _WORDS)
_GAP = " \t\r\n:：,，–—=-."
_AFTER = pattern_of(r"(?:เลย|ละกัน|หน่อย|แหน่|เด้อ|ด้วย|ครับ|ค่ะ|คะ|นะ|ว่า(?!จ้าง)|\s)*+")
_WANTS_TO = pattern_of(
    rf"(?:โอเค|งั้น|ก็|{ME_OR_US}|ค่ะ|ครับ|\s)*+(?:ขอ|อยาก|ต้องการ|จะ|มีเรื่อง|มี)+(?:แจ้ง|ขอ|จะ|เรื่อง|\s)*(?:[รฮ]้องเรียน|ร้องทุกข์)"
)
"""Who says so complains; the bare word is that of the button for any kind."""
_HESITATES = pattern_of(f"แต่|กลัว|เกรง|ไม่อยาก|ใคร|กี่|อะไร|{HOW_IN_FULL}|{WHETHER}")
_A_LETTER = pattern_of(r"[^\W\d_]")
_STRONG = pattern_of(
    r"\s*(?:(?:โอเค|งั้น)(?:ค่ะ|ครับ)?\s*)*+(?:ขอ|อยาก|ต้องการ)?\s*(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส)"
)
_ASKS = pattern_of(f"ที่ไหน|ตรงไหน|{HOW_IN_FULL}|{WHETHER}|อะไรบ้าง|ได้ที่|ได้ไหม")
_UNDECIDED = pattern_of(
    "(?:อัน|แบบ|ประเภท|ตัว)ไหนก็ได้|^(?:ก็)?แล้วแต่|(?:ช่วย|ให้)เลือกให้|เลือกให้(?:หน่อย|ที|เลย)|ไม่รู้จะเลือก|ไม่แน่ใจว่า(?:เป็น)?(?:ประเภท|แบบ|อัน)|ประเภทไหน"
)
OF_DEEDS = pattern_of(
    "ตรวจสอบ|สอบสวน|ลงโทษ|เอาผิด|ดำเนินคดี|ไล่ออก|ย้าย|เบิก|เงิน|จ่าย|หมื่น|แสน|จัดซื้อ|จัดจ้าง|ฮั้ว|เอื้อ|พวกพ้อง|ญาติ|ของหลวง|รถหลวง"
)
_TOLD, _CORRUPT = 0.1, 0.4
"""A learned kind counts from this lead over the other kinds on. The higher one is for a story that
names no deed of an office, and would be a tip though the person calls it a complaint."""
_MANNER = pattern_of("แบบไม่|โดยไม่|ไม่(?:บอก|เปิดเผย|ระบุ|ประสงค์ออก)")
_HIDDEN = pattern_of(
    rf"(?:แต่|และ|ก็|\s)*(?:ไม่อยาก|ไม่|อย่า)ให้(?:ใคร|คนอื่น|เขา|เค้า|หัวหน้า)(?:รู้|เห็น|ทราบ)(?:ว่า|เป็น|คือ|ใคร|{ME_OR_US}|คนแจ้ง|คนร้อง|\s)*"
)
"""Wants to stay unknown: it is asked about soon, and tells nothing of what happened."""
_WHOM = pattern_of(
    r"(?:เรื่อง)?(?:ของ)?(?:(?:ตัว)?(?:หัวหน้า|เจ้านาย|ผู้บังคับบัญชา|ผอ\.?|ผู้อำนวยการ|เพื่อนร่วมงาน|ลูกน้อง|เจ้าหน้าที่|พนักงาน|คน|พี่|น้อง|รปภ\.?|แม่บ้าน)"
    rf"(?:ฝ่าย|กลุ่ม|งาน|สำนัก|กอง)?(?:ของ)?(?:{ME_OR_US}|ตัวเอง)?(?:คน(?:หนึ่ง|นึง|นี้)|ใน(?:สำนัก|ห้อง|กลุ่ม|ที่ทำงาน|ฝ่าย)|ที่ทำงาน|\s)*)+"
)
"""Whom somebody complains of, and nothing of what they did."""
_CUES: Mapping[str, str] = {
    TIP: "ทุจริต|สินบน|โกง|เรียกรับ|เรียกเงิน|เงินทอน|ฮั้ว|ยักยอก|ใต้โต๊ะ|คอร์รัปชัน|เบิกเท็จ|ประพฤติมิชอบ|เบาะแส",
    COMPLIMENT: "ชมเชย|ประทับใจ|บริการดี|ขอชม(?!รม)|อยากชม(?!รม)|ชื่นชม|ยกย่อง|ทำงานดีมาก",
    SUGGESTION: "เสนอ|อยากให้|น่าจะมี|ควรมี|ควรเพิ่ม",
}
_MISTREATED = pattern_of(
    "(?:เจ้าหน้าที่|จนท\\.?|รปภ|ยาม|พนักงาน|แม่บ้าน|คนขับ|หัวหน้า|คนรับเรื่อง).{0,60}?"
    "(?:ไล่|ด่า|หยาบ|ตะคอก|ไม่สุภาพ|พูด(?:จา)?(?:ไม่ดี|แย่|ห้วน|กระโชก)|ดูถูก|เหยียด|เรียก(?:รับ)?เงิน|ข่มขู่|ขู่|ผลัก|ทำร้าย|ปล่อยให้รอ|ขับ(?:รถ)?(?:ปาด|เร็ว|ประมาท|ชน)|บีบแตร|จอดขวาง|วางสาย|ไม่ยอม(?:ให้|รับ|ทำ)|ปฏิเสธไม่รับ)"
)
"""How people outside of the office were treated there."""
_BLAMES = pattern_of(f"ไม่|แย่|แต่|ควร|น่าจะ|ห่วย|เคย|ร้องเรียน|ทำไม|[?]|{WHETHER}")
_OUTSIDER = (
    rf"(?:ไม่(?:ใช่|ได้เป็น)(?:คน|เจ้าหน้าที่|บุคลากร)\S{{0,12}}|(?:{ME})?เป็น(?:คนนอก|ประชาชน)"
    r"|ไม่มีรหัส|ไม่ได้(?:จะ|มา)ลงทะเบียน)"
)
_COMES = pattern_of(
    rf"(?P<outside>(?:{_OUTSIDER}(?:นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*){{1,3}})?(?:แค่|เพียง|แต่)?(?:จะ|ขอ|อยาก|ต้องการ)(?:แค่|จะ|มา|ขอ|\s)*"
    r"(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส|(?P<praise>ชมเชย))(?P<more>.*)",
    re.DOTALL,
)
_TREATED = (
    r"รังแก|กลั่นแกล้ง|คุกคาม|ลวนลาม|(?:โดน|ถูก)(?:หัวหน้า|เขา|พี่|เพื่อน|เจ้านาย|ผอ\.?)?(?:แกล้ง|ด่า|ขู่|ข่มขู่|บังคับ)"
    r"|แตะ(?:เนื้อ)?(?:ต้อง)?ตัว|ของหลวง|เงินกองกลาง"
    r"|(?:เจอ|เห็น|(?<!ไม่)มี|พบ)เรื่องไม่(?:ดี|ถูกต้อง|ชอบมาพากล|โปร่งใส|สบายใจ)"
    r"|มีเรื่อง(?:จะ|อยาก)(?:บอก|ฟ้อง|เล่า)(?!.*(?:ข่าวดี|ดีใจ))"
)
"""How somebody was treated, or begins to tell of it."""
_SOUNDS_SO = pattern_of(
    rf"ร้องเรียน|ร้องทุกข์|{_CUES[TIP]}|{_TREATED}"
    r"|(?:ปรึกษา|คุย|เล่า|แจ้ง)(?:เรื่อง|เกี่ยวกับ)(?:การทำงานของ|พฤติกรรม(?:ของ)?)?(?:เจ้าหน้าที่|ข้าราชการ|จนท)"
)
_THEY_DID = pattern_of(
    r"(?:แล้ว|ก็|คือ|ตอนนั้น|\s)*(?:พวก)?(?:เขา|เค้า|มัน(?!เป็น|คือ)|แก(?!้)|เจ้าหน้าที่|จนท\.?|หัวหน้า|ผอ\.?|พนักงาน|รปภ\.?|แม่บ้าน)"
    r"(?:คน(?:นี้|นั้น|หนึ่ง|นึง)|พัสดุ|การเงิน|ก็|จะ|ยัง|เคย|มา|ไป|\s)*"
    r"(?:เรียก|รับ|ขอ(?!ง)|เอา|ให้|บอก|พูด|โทร|ขู่|ด่า|ไล่|โกง|เบิก|ใช้|สั่ง|หัก|ทำ|นัด|ส่ง|ไม่ยอม|ไม่ให้)"
)
"""Begins with somebody else and what they did."""
_DONE_TO_ME = pattern_of(
    rf"(?:(?:โทร|ทัก|มา|ตาม|เดิน|เข้า)\S{{0,6}}หา|ขู่|ด่า|ตะคอก(?:ใส่)?|ไล่|เรียก|บังคับ|สั่ง|บอก(?:กับ)?|หลอก)(?:{ME_OR_US}|พวกเรา)"
    r"|(?<!แจ้ง)(?:มา|ไป|แล้ว|\s)+(?:\d+|สอง|สาม|สี่|หลาย)\s?(?:ครั้ง|หน|รอบ)แล้ว"
)
"""What somebody else did to the speaker, or how often."""
_NO_TELLING = pattern_of(
    rf"{_ASKS.pattern}|ยกเลิก|ไม่(?:เอา|แจ้ง|ร้อง(?:เรียน)?|ส่ง)(?:เรื่อง)?(?:แล้ว|ละ|ดีกว่า)|ไว้ก่อน|ทีหลัง|ช่างมัน|เลิก(?!งาน)"
    rf"|(?:อย่า|ไม่(?:อยาก)?)ให้(?:เขา|เค้า|หัวหน้า|ใคร)|รู้ว่า(?:เป็น)?(?:{ME}|ใคร)"
)
"""Asks, leaves, or is about the speaker's name."""
_AGAINST_IT = pattern_of(
    r"(?:ต่อต้าน|ต้าน|ป้องกัน|ปราบปราม|ปลอด|และ)+(?:การ)?(?:ทุจริต(?:คอร์?รัปชั่?น)?(?:และประพฤติมิชอบ)?|คอร์?รัปชั่?น|โกง|สินบน)"
)
"""Names of activities of the plan and of days (`วันต่อต้านคอร์รัปชันสากล`); they are no tip."""

_KINDS: Mapping[str, str] = {
    fold(word): kind
    for kind, words in {
        COMPLAINT: "ร้องเรียน|ข้อร้องเรียน|ร้องทุกข์|เรื่องร้องเรียน",
        SUGGESTION: "ข้อเสนอแนะ|เสนอแนะ|เสนอ",
        OPINION: "ข้อคิดเห็น|ความคิดเห็น|แสดงความคิดเห็น|ความเห็น",
        COMPLIMENT: "คำชมเชย|คำชม|ชมเชย|ชม",
        TIP: "เบาะแส|แจ้งเบาะแส|เบาะแสการทุจริต|แจ้งเบาะแสการทุจริต|เบาะแสทุจริต|แจ้งเบาะแสทุจริต|ทุจริต"
        "|แจ้งทุจริต",
    }.items()
    for word in words.split("|")
}


_END = r"(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|หน่อย|ด้วย|มาก|เลย|จัง|\s)*+"
_SPEAKER = rf"(?:{ME_OR_US}|คือ|สวัสดี|ขอโทษ|ค่ะ|ครับ|\s)*+"
_HAS_MATTER = (
    r"มีเรื่อง(?:ใหญ่|ลับ|สำคัญ|ไม่สบายใจ|ไม่ดี)?(?:\s|จะ|อยาก|ขอ)*"
    rf"(?:บอก|ฟ้อง|เล่า|แจ้ง)(?:ให้ฟัง|ให้ทราบ)?{_END}"
)
_FEARS = (
    r"(?:แต่(?:ว่า)?|แล้ว|ก็|\s)*(?:กลัว(?:ๆ|มาก|เขารู้|คนรู้|โดนย้าย|โดนไล่ออก|มีปัญหา|อยู่)?|ไม่กล้า(?:บอก|เล่า|พูด)?"
    rf"|(?:ไม่รู้|ไม่ทราบ)(?:ว่า|จะ|ต้อง|ควร)*(?:เริ่ม|บอก|เล่า|พูด|ทำ)(?:จาก|ที่|ต้น)*(?:{HOW_IN_FULL}|ตรงไหน|ไหน|ใคร)?(?:ดี|ก่อน)?"
    rf"|เริ่ม(?:{HOW_IN_FULL}|ตรงไหน)(?:ดี)?)"
)
_OWN = pattern_of(
    rf"(?:เรื่อง)?ของ(?:{ME}|ตัว)เอง|เรื่องของ(?:{ME})|ร้องเรียน(?:ใน)?(?:นาม)?(?:ตัว)?เอง"
    rf"|(?:{ME})(?:จะ|ขอ|อยาก|ต้องการ)(?:จะ|ขอ)?(?:ร้องเรียน|แจ้งเบาะแส)"
)
_TIMID = pattern_of(rf"{_SPEAKER}{_HAS_MATTER}(?:{_FEARS}{_END}){{1,4}}")
"""Begins to tell and tells nothing yet: `มีเรื่องอยากบอกค่ะ แต่กลัวมาก ไม่รู้จะเริ่มยังไง`."""
_HURT = pattern_of(
    rf"{_SPEAKER}(?:โดน|ถูก)(?:หัวหน้า|เขา|พี่|เพื่อน(?:ร่วมงาน)?|เจ้านาย|ผอ\.?|คน)?\s?"
    r"(?:รังแก|กลั่นแกล้ง|แกล้ง|คุกคาม|ลวนลาม|ข่มขู่|ขู่|ด่า)(?!.*(?:ร้องเรียน|เบาะแส|ฟ้อง|แจ้งไป|ความดี))"
    r".{0,60}?(?:ช่วย(?:เหลือ|ด้วย|หน่อย|ที)|อยาก(?:แจ้ง|บอก|ร้อง|เล่า)|ขอ(?:แจ้ง|ร้อง))"
)
_ASKS_WHETHER = pattern_of(
    rf"{_SPEAKER}(?:ขอ|อยาก|รบกวน|จะ)*(?:สอบ)?ถาม(?:หน่อย|นิด(?:นึง|หนึ่ง)?|ก่อน|ว่า|ค่ะ|คะ|ครับ|คับ|นะ|\s)*(?:คือ|ถ้า|หาก|ว่า|\s)*"
    rf"(?:{ME_OR_US})?(?:อยาก|จะ|ขอ|ต้องการ)+(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส|ชมเชย|เสนอแนะ).{{0,80}}?"
    rf"(?:ได้(?:{WHETHER})|ที่ไหน|ตรงไหน|ทางไหน|{HOW_IN_FULL})(?:ได้|ดี|บ้าง)*"
    rf"{_END}"
)
_ASKS_WHOM = pattern_of(
    rf"{_SPEAKER}(?:(?:เจอ|เห็น|พบ|มี)เรื่องไม่(?:ดี|ถูกต้อง|ชอบมาพากล|โปร่งใส)\S{{0,30}}\s?"
    rf"(?:จะ|ควร|ต้อง|อยาก|ให้|ไป|\s)*(?:บอก|แจ้ง|เล่า|ร้อง(?:เรียน)?)(?:กับ)?(?:ใคร|ที่ไหน|ทางไหน|ตรงไหน)(?:ได้|ดี|บ้าง)*"
    rf"|(?:จะ|ขอ|อยาก)?เล่าเรื่องที่(?:เจอ|เห็น|โดน)\S{{0,30}}ได้(?:เลย)?(?:{WHETHER})){_END}"
)
_IF_ASKED = (
    rf"(?:ได้)?(?:ด้วย|บ้าง|เลย|\s)*(?:{WHETHER}|หรือ|ที่ไหน|ตรงไหน|ทางไหน"
    rf"|{HOW_IN_FULL})(?:ได้|ดี|บ้าง)*"
)
_NOT_OF_THE_OFFICE = (
    r"(?:แต่|ถ้า|คือ|พอดี|ว่า|\s)*(?:(?:ไม่ใช่|ไม่ได้เป็น)(?:เจ้าหน้าที่|จนท\.?|บุคลากร|ข้าราชการ|พนักงาน|คน(?:ใน|ของ|ที่)?)[^\s]{0,16}"
    r"|(?:เป็น(?:แค่|เพียง)?)?(?:ประชาชน|คนนอก|ชาวบ้าน|บุคคลภายนอก|คนทั่วไป|ภาคประชาชน|เครือข่าย)(?:ทั่วไป|ธรรมดา|ภาคประชาชน)?)"
)
_TELLS = (
    r"(?:จะ|ขอ|อยาก(?:จะ)?|มา|สามารถ|\s)*(?:แจ้ง|ร้องเรียน|ร้องทุกข์|บอก|เล่า|ส่ง|ชมเชย|เสนอแนะ|ติชม)"
    r"(?:เรื่อง|ข้อมูล|เบาะแส|ร้องเรียน|ทุจริต|อะไร|ที่นี่|ในนี้|ทางนี้|\s)*"
)
_FROM_OUTSIDE = pattern_of(
    rf"{_SPEAKER}(?:{_NOT_OF_THE_OFFICE}{_END}{_TELLS}{_IF_ASKED}|{_TELLS}{_IF_ASKED}{_END}{_SPEAKER}{_NOT_OF_THE_OFFICE}"
    rf"|{_NOT_OF_THE_OFFICE}{_TELLS}{_IF_ASKED}{_END}{_SPEAKER}{_NOT_OF_THE_OFFICE}){_END}"
)
"""`ผมไม่ใช่เจ้าหน้าที่ แจ้งเรื่องได้มั้ย`"""
_ELSEWHERE = pattern_of(
    rf"{_SPEAKER}(?:ถ้า|หาก)?(?:{ME_OR_US})?(?:ไม่(?:อยาก|ได้|สะดวก|กล้า)?(?:จะ)?(?:ใช้|แจ้ง|พิมพ์|บอก)|นอกจาก)(?:ใน|ผ่าน|ทาง|กับ)?"
    rf"(?:บอ[ตท]|ไลน์|line|แชต|ที่นี่|ทางนี้|ตรงนี้|นี้)+{_END}(?:แล้ว|ก็|จะ|สามารถ|มี)*(?:{_TELLS}(?:ได้)?)?(?:ช่องทาง|ที่|ทาง)(?:ไหน|ใด|อื่น|อะไร)(?:ได้|อีก|บ้าง|{WHETHER})*{_END}",
    re.IGNORECASE,
)
"""`ถ้าไม่อยากใช้บอตแล้วจะแจ้งที่ไหนได้อีก`"""


_INSISTS = pattern_of(
    r"^(?:ขอ|ช่วย|งั้น|\s)*(?:แก้(?:ไข)?|เปลี่ยน|เลือก)?(?:ประเภท|เรื่อง)?(?:นี้)?(?:ให้)?(?:เป็น|คือ)\s?"
    r"|^(?:(?:ก็|เอ่อ|คือ|อ๋อ|เอา|เป็น|บอกแล้ว(?:ไง)?ว่า)\s?)+|(?:ไง|สิ|ซิ|แหละ|ละ|อะ|อ่ะ|เนี่ย)$"
)
"""What stands around a kind that is said once more, or changed: `ก็ร้องเรียนไงคะ`, `แก้ประเภทเป็น…`."""


def is_own(typed: str) -> bool:
    """Tells whether somebody says that they complain themselves: `ดิฉันขอร้องเรียนเอง`."""
    return _OWN.search(normalise(typed)) is not None


def hints_at_complaint(typed: str) -> bool:
    """Tells whether somebody begins to tell and dares not, or was hurt and wants help."""
    plain = normalise(typed[:_LONGEST])
    return _TIMID.fullmatch(plain) is not None or _HURT.match(plain) is not None


def suggests(typed: str) -> bool:
    """Tells whether the words suggest something to the office: `ขอเสนอให้มีถังแยกขยะ`."""
    return len(typed) <= _LONGEST and is_story(suggestion_in(normalise(typed)))


def asks_whom_to_tell(typed: str) -> bool:
    """Tells whether the words ask where something bad can be told: `เจอเรื่องไม่ดี จะบอกใครได้บ้าง`."""
    plain = normalise(typed[:_LONGEST])
    asked = (_ASKS_WHOM, _ASKS_WHETHER, _FROM_OUTSIDE)
    return any(each.fullmatch(plain) is not None for each in asked)


def asks_where_else(typed: str) -> bool:
    """Tells whether the words ask where it can be told without the bot."""
    return _ELSEWHERE.fullmatch(normalise(typed[:_LONGEST])) is not None


def comes_from_outside(typed: str) -> bool:
    """Tells whether somebody wants to complain or praise where people of the office register."""
    plain = normalise(typed[:_LONGEST])
    return praises(typed) or _COMES.fullmatch(plain) is not None


def was_mistreated(typed: str) -> bool:
    """Tells whether somebody outside of the office tells how they were treated badly, without the
    word for a complaint."""
    plain = normalise(typed[:_LONGEST])
    if begins_complaint(plain):
        return False
    told = len(fold(plain)) >= _LEAST_TOLD and _MISTREATED.search(plain) is not None
    return told and _ASKS.search(plain) is None


def praises(typed: str) -> bool:
    """Tells whether somebody outside of the office praises who served them."""
    plain = normalise(typed[:_LONGEST])
    if service_praised.PRAISES.match(plain) is not None:
        return True
    return service_praised.SERVED.search(plain) is not None and _BLAMES.search(plain) is None


def read_opening(typed: str) -> tuple[str | None, str]:
    """Returns the kind (None: to be asked) and the story of `ร้องเรียน เจ้าหน้าที่พูดจาไม่สุภาพ`; ""
    for a question how to complain."""
    words = typed.strip()  # as typed: links and figures may be evidence
    plain = normalise(words[:_LONGEST])
    if _TIMID.fullmatch(plain) is not None:
        return None, ""
    if suggests(words):
        suggested = suggestion_in(plain)
        return SUGGESTION, suggested if suggested in words else words
    if (comes := _COMES.fullmatch(plain)) is not None and comes["outside"]:
        more = comes["more"].strip(_GAP)
        return COMPLIMENT if comes["praise"] else None, more if is_story(more) else ""
    if service_praised.PRAISES.match(normalise(words)) is not None:
        return COMPLIMENT, words if is_story(words) and not service_praised.wishes(plain) else ""
    for kind, opens in _OPENS:
        begun = opens.match(words)
        if begun is not None:
            after = _AFTER.match(words, begun.end())
            rest = words[after.end() if after else begun.end() :].strip(_GAP)
            story = rest if is_story(rest) else ""
            return kind or _plain_kind(words, story), story
    blames = _BLAMES.search(plain) or _SOUNDS_SO.search(plain) or _MISTREATED.search(plain)
    if service_praised.ENDS_IN_PRAISE.search(plain) and not blames:
        return COMPLIMENT, words if is_story(words) else ""
    return None, words if is_story(words) else ""


def read_subject(typed: str) -> tuple[str | None, str]:
    """Returns the kind and the story as `read_opening` does, without what only is said about them:
    a wish to stay unknown, a fear, and behind the word for a complaint particles."""
    kind, story = read_opening(typed)
    wish = read_wish(story)
    if not story or wish is not None and not is_story(wish.rest):
        if announced.of_corruption(typed if wish is None else wish.rest):
            return TIP, ""
        bare = kind == COMPLAINT and not _WANTS_TO.match(normalise(typed[:_LONGEST]))
        return None if bare else kind, ""  # told nothing, it may be of any kind
    plain = fears_said.without_plain(story)
    return kind, plain if story == typed.strip() else fears_said.without_particles(plain)


def _plain_kind(words: str, story: str) -> str | None:
    """Returns COMPLAINT for a story that is called so; None where it sounds like corruption, and
    where the bare word is said and it sounds like another kind: that is asked about."""
    if story and kind_of(story) == COMPLAINT:
        return COMPLAINT
    wants = _WANTS_TO.match(normalise(words[:_LONGEST])) is not None
    return COMPLAINT if wants and not tells_of_corruption(story) else None


def tells_of_corruption(story: str) -> bool:
    """Tells whether a story called a complaint rather is a tip, of which no bureau hears."""
    learned = likeliest("file_complaint.text", story) if story else None
    plain = normalise(story)
    least = _TOLD if OF_DEEDS.search(plain) else _CORRUPT
    sure = learned is not None and learned.key == TIP and learned.lead >= least
    return sure or re.search(_CUES[TIP], plain) is not None


def is_story(text: str) -> bool:
    """Tells whether the words say what happened, and do not only ask, greet, name a subject or
    somebody, or fear something."""
    plain = without_polite_ending(normalise(text))
    key = fold(plain)
    if len(key) < LEAST_STORY or is_courtesy(text) or tells_nothing(fears_said.without(text)):
        return False
    if _A_LETTER.search(plain) is None or _HIDDEN.fullmatch(plain) or points_away(plain):
        return False  # figures alone say nothing
    short = len(key) < 3 * LEAST_STORY
    aside = _ASKS.search(plain) or _MANNER.match(plain) or _UNDECIDED.search(plain)
    return not (short and aside)


def tells_what_happened(text: str) -> bool:
    """Tells whether the words surely tell what somebody did, though they hold the word of a kind
    or sound like leaving: `เขาเรียกเงินสดครับ`, `โทรมาหาผม 3 ครั้งแล้ว`."""
    if tells_beside_a_doubt(text):
        return True
    plain = normalise(text)
    told = _THEY_DID.match(plain) or _DONE_TO_ME.search(plain)
    return told is not None and _NO_TELLING.search(plain) is None and is_story(text)


def tells_beside_a_doubt(text: str) -> bool:
    """Tells whether the words tell what happened beside the doubt whether it is to be told."""
    return is_story(story_doubted(text))


def tells_nothing(text: str) -> bool:
    """Tells whether the words only name a subject, a kind or somebody: `อยากแจ้งเรื่องทุจริต`."""
    plain = without_polite_ending(normalise(text))
    key = fold(plain)
    return not key or key in _KINDS or _WHOM.fullmatch(plain) is not None or announced.is_all(plain)


def begins_complaint(typed: str) -> bool:
    """Tells whether the words begin like a complaint or a tip, however long they are."""
    return _STRONG.match(normalise(typed)) is not None


def wishes_outright(typed: str) -> bool:
    """Tells whether the words begin with the wish to complain, tell of what, and neither ask nor
    fear anything: whatever else they sound like is the story."""
    plain = normalise(typed[:_LONGEST])
    if "ร้อง" not in plain or _WANTS_TO.match(plain) is None or not begins_complaint(typed):
        return False
    if _HESITATES.search(plain):
        return False
    return is_story(read_subject(typed)[1])


def may_be_complaint(typed: str) -> bool:
    """Tells whether words that no command matches may be a complaint."""
    plain = _AGAINST_IT.sub("", normalise(typed))
    return _SOUNDS_SO.search(plain) is not None


def kind_named(text: str) -> str | None:
    """Returns the kind of which the words are the name, or None."""
    plain = _INSISTS.sub("", without_polite_ending(normalise(text)))
    return _KINDS.get(fold(text)) or _KINDS.get(fold(without_polite_ending(plain)))


def kind_begun(text: str) -> str | None:
    """Returns the kind with whose word the text begins: `ต้องการร้องเรียนแบบไม่ให้รู้ว่าเป็นใคร`; or
    None."""
    plain = normalise(text)
    begun = (kind or COMPLAINT for kind, opens in _OPENS if opens.match(plain))
    return next(begun, None)


def kind_of(story: str) -> str:
    """Returns the most likely kind; the person sees it and may change it before sending."""
    plain = normalise(story)
    blamed = _BLAMES.search(plain) or _SOUNDS_SO.search(plain) or _MISTREATED.search(plain)
    if not blamed and service_praised.PRAISED.search(plain):
        return COMPLIMENT
    if wrong_told.is_corrupt(plain):
        return TIP
    for kind in (TIP, COMPLIMENT):  # words that are hardly said of another one
        if re.search(_CUES[kind], plain):
            return kind
    learned = likeliest("file_complaint.text", story)
    if learned is not None and learned.lead >= _TOLD:
        praised = learned.key == COMPLIMENT and OF_DEEDS.search(plain) is None
        return learned.key if praised or learned.key != COMPLIMENT else COMPLAINT
    return next((k for k, cues in _CUES.items() if re.search(cues, plain)), COMPLAINT)
