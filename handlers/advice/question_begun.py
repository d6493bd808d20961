"""How a question to the advisers begins: its words without the wish to ask."""

from __future__ import annotations

from handlers.understand.commands.arguments import only_arguments
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_WHOM = "(?:ผู้ให้คำปรึกษา|ที่ปรึกษา|ผู้เชี่ยวชาญ|คนจริงๆ?)(?:ของคลินิก)?"
_PASSED_ON = (
    rf"\s*(?:งั้น|ขอ|{ME}|รบกวน|ช่วย|\s)*ฝาก(?:บอก|แจ้ง|เรียน|ข้อความ|เรื่อง)(?:ไป)?(?:ถึง|ให้|กับ)?\s?(?:คลินิก|{_WHOM})"
    rf"(?:หน่อย|ด้วย|ที|{POLITE}|\s)*(?:ว่า|[\s:：])\s*(?=\S.{{8}})"
)
_BEGINS = pattern_of(
    rf"{_PASSED_ON}|"
    r"\s*(?:(?:ขอ|อยาก|จะ|ฝาก)?\s*(?:ถามคล[ิี]นิ[กค](?:คุณธรรม)?|ถามคน(?=[\s:：]|$))|ถาม\s*$)[\s:：]*"
    rf"|\s*(?:ขอ|อยาก|จะ|ต้องการ|ประสงค์|ฝาก|รบกวน|ช่วย|{ME}|เรียน|\s)*(?:สอบ)?ถาม"
    rf"(?:ทาง|จาก|กับ|ไปยัง|ถึง)?{_WHOM}(?:หน่อย|ว่า|ด้วย|ค่ะ|คะ|ครับ|คับ|นะ|[\s:：])*(?=\S.{{3}})"
    rf"|\s*(?:{ME}|\s)*มี(?:เรื่อง(?:จะ|อยาก|ขอ)*|คำ)(?:สอบ)?ถาม(?:ถึง|กับ|ทาง|ไปยัง|ให้)?{_WHOM}(?:หน่อย|ว่า|{POLITE}|[\s:：])+"
    r"(?!กี่|ที่|ค้าง|เข้ามา|ใหม่|บ้าง|ไหม|มั้ย|รอ)(?=\S.{7})"
)
_CONSULTS = pattern_of(
    rf"\s*(?:มีเรื่อง|{ME}|รบกวน|\s)*(?:(?:จะ|ขอ|อยาก(?:จะ)?|ต้องการ)+\s*(?:คำ(?:ปรึกษา|แนะนำ)|ปรึกษา|หารือ)|ปรึกษา(?=หน่อย|ครับ|ค่ะ|คะ|เรื่อง))"
    r"(?:กับ|ทาง|จาก)*(?:คน(?:ที่|ใน|ของ)?(?=คลินิก))?(?:คลินิก(?:จริยธรรม|คุณธรรม)?+|ผู้ให้คำปรึกษา|ที่ปรึกษา)?+(?:หน่อย|ด้วย|ที|ครับ|คับ|ค่ะ|คะ|นะ|ว่า|คือ|เกี่ยวกับ|กรณี|\s)*(?:เรื่อง(?:ที่|ของ|การ)?)?\s*(?P<matter>[^\s?].{11,})"
)
"""Somebody who wants advice, and on what: `ขอปรึกษาเรื่องงานเลี้ยงของบริษัทคู่สัญญา`."""
_MEETS = pattern_of(
    "นัด|ตัวต่อตัว|ต่อหน้า|ขอพบ|เข้าพบ|ขอเจอ|คิว|(?:ปรึกษา|หารือ)(?:ได้|กับ|ที่|\\s)*(?:วัน|ตอน|พรุ่งนี้|เช้า|บ่าย|กี่|เมื่อ|ใคร|ที่ไหน|ทางไหน|ยังไง)"
    f"|ว่าว่าง|(?:ว่าง|สะดวก|เปิด|ทำการ)(?:ให้|คำปรึกษา|บ้าง|\\s)*(?:วัน(?:ไหน|อะไร|ใด)|เมื่อไ|ตอนไหน|ช่วงไหน|กี่โมง|{WHETHER})"
)
"""Who wants to see an adviser, or asks how, wants something else."""
_TAUGHT = pattern_of(
    rf"\s*(?:ขอ|อยาก|จะ)?\s?ถามคลินิก(?:คุณธรรม)?(?:{POLITE}|ว่า)*[\s:：]+(?=\S.{{8}})|{_PASSED_ON}"
)
"""The form that the bot teaches, and a message that is passed on: all behind it is the question,
also that somebody would like to see an adviser."""
_WAS_ASKED = pattern_of(
    rf"\s*(?:{ME}|ที่|\s)*(?:ได้|เคย)?ถามคล[ิี]นิ[กค](?:คุณธรรม|จริยธรรม)?(?:ไป|ไว้|มา)(?!\s?(?:หน่อย|ที(?!่)|เลย|ให้|ด้วย|ก่อน|ดี))"
)
"""Tells of a question that was asked, and is none itself: `ถามคลินิกไปเมื่อวันพุธ ตอบหรือยัง`."""
_LED_IN = pattern_of(r"^(?:หน่อย|ด้วย|ค่ะ|คะ|ครับ|คับ|นะ|ว่า)+\s+")
_ASKS_HOW = pattern_of(
    rf"(?:ได้|ต้อง|ทำ|หน่อย|บ้าง|{HOW_IN_FULL}|ตรงไหน|ที่ไหน|ทางไหน|{WHETHER}|ครับ|ค่ะ|คะ|นะ|\?|\s)*"
)
"""What may stand after the word without being a question to anybody."""


def begins(text: str) -> bool:
    """Tells whether the words begin a question to the clinic: `ถามคลินิก 3.7 ต้องแนบอะไร`, `ถาม`,
    `ขอคำแนะนำ ได้รับเชิญไปงานเลี้ยงของบริษัท`."""
    plain = normalise(without_salute(text)) if "ถาม" in text or "ฝาก" in text else ""
    if plain and _WAS_ASKED.match(plain):
        return False
    if plain and _TAUGHT.match(plain):
        return True
    if plain and _BEGINS.match(plain) is not None:
        return _MEETS.search(text) is None
    return any(word in text for word in _ADVICE) and bool(_consulted(text))


_ADVICE = ("ปรึกษา", "หารือ", "คำแนะนำ")


def _consulted(text: str) -> str:
    """Returns on what the words want advice; "" if they want none, name only an activity, or want
    to see an adviser."""
    plain = normalise(text)
    found = _CONSULTS.fullmatch(plain)
    if found is None or _MEETS.search(plain) is not None or only_arguments(found["matter"]):
        return ""
    matter = _SOFTLY.sub("", found["matter"])
    return "" if _SOMEBODY_ELSE.fullmatch(found["matter"]) else matter


_SOFTLY = pattern_of(rf"(?:หน่อย|ด้วย|{POLITE}|\s)+$")
"""Belongs to the wish, and not to its matter: `ขอปรึกษาเรื่องเบี้ยประชุมหน่อยค่ะ`."""
_SOMEBODY_ELSE = pattern_of(
    r"(?:กับ)?(?:หัวหน้า(?:กลุ่ม|ฝ่าย|งาน)?|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|ผู้ใหญ่|เพื่อน(?:ร่วมงาน)?|พี่(?:ๆ)?|น้อง(?:ๆ)?|แฟน|ที่บ้าน|ครอบครัว|ฝ่ายกฎหมาย|นิติกร|คนอื่น)"
    rf"(?:ของ)?(?:{ME_OR_US})?(?:ก่อน|ดู|อีกที|แป๊บ(?:นึง)?|ได้|{WHETHER}|นะ|ค่ะ|คะ|ครับ|คับ|เรื่องนี้|\s)*"
)
"""Wants to ask somebody else, and not the clinic: `ขอปรึกษาหัวหน้าก่อนได้ไหม`."""


def asked(text: str) -> str:
    """Returns the question after the word that begins it; "" of `ถามคลินิกได้ยังไง`."""
    if consulted := _consulted(text):
        return "" if only_troubled(consulted) else consulted
    plain = normalise(without_salute(text))
    words = _LED_IN.sub("", _BEGINS.sub("", plain, count=1).strip())
    words = _OF_CLINIC.sub("", words)
    return "" if _ASKS_HOW.fullmatch(words) else words


_OF_CLINIC = pattern_of(r"^(?:จริยธรรม|คุณธรรม)(?:หน่อย|ด้วย|ที|ครับ|คับ|ค่ะ|คะ|นะ|\s)*(?:(?=$|\s)|ว่า\s*)")
"""The rest of the clinic's name, and no question: `อยากถามคลินิกจริยธรรมค่ะ`."""


def told_with_the_wish(said: str) -> str:
    """Returns the matter behind words that wish to ask: `อยากปรึกษาคลินิกค่ะ ญาติจะมาสมัครงาน`."""
    found = _WISHES.fullmatch(normalise(said))
    matter = "" if found is None else found["matter"]
    return "" if _ASKS_HOW.fullmatch(matter) or only_troubled(matter) else matter


def only_troubled(matter: str) -> bool:
    """Tells whether words say that something troubles somebody and not what it is: no adviser could
    answer `ลำบากใจที่ทำงาน`."""
    return _ONLY_TROUBLED.fullmatch(without_manner(matter)) is not None


OTHERS = (
    r"(?:ใคร|หัวหน้า(?:กลุ่ม|ฝ่าย|งาน)?|นาย|เจ้านาย|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|ผู้ใหญ่"
    "|คนอื่น|คนใน(?:กลุ่ม|สำนัก|ห้อง|งาน)|เพื่อน(?:ร่วมงาน)?|พี่ๆ?|ที่ทำงาน|สำนัก|กลุ่ม|ที่กลุ่ม)"
)
SECRETLY = (
    rf"(?:ไม่(?:อยาก|ต้อง|ได้|มี|\s)*(?:ให้)?(?:{OTHERS}(?:หรือ|และ|กับ|\s)*)+(?:ได้|มา|จะ)*(?:รู้|เห็น|ทราบ|อ่าน)(?:เรื่อง)?|(?:แบบ|โดย)(?:ที่)?{OTHERS}(?:จะ)?ไม่(?:รู้|เห็น|ทราบ)"
    r"|(?:แบบ|โดย|เป็น)+(?:การ|ความ)?ลับ(?:ๆ|ที่สุด)?|ลับๆ|เงียบๆ)"
)
_VAGUE = (
    "(?:(?:อะไร|สัก|ซัก|บาง)*(?:อย่าง|เรื่อง|นิด|หน่อย|ข้อ|คำถาม)?(?:นึง|หนึ่ง)"
    "|(?:อะไร|สัก|ซัก|บาง)+(?:อย่าง|เรื่อง|ข้อ|หน่อย|นิด|ประการ)?|แบบ|โดย|ให้|คลินิก)"
)
_IN_SECRET = pattern_of(
    rf"(?:ปรึกษา|ถาม|หารือ|คุย)(?:{_VAGUE}|กับ|ทาง|เรื่อง|หน่อย|ส่วนตัว|ได้|ที่|{WHETHER}|{POLITE}|\s)*{SECRETLY}"
)
"""`อยากปรึกษาเรื่องนึงแบบไม่ให้หัวหน้ารู้`; the matter itself may speak of who knows what."""
_ONLY_TROUBLED = pattern_of(
    rf"(?:{_VAGUE}|{SECRETLY}|(?:ทำ|คุย|ถาม|ปรึกษา|จะ|พอ)*ได้(?:{WHETHER})|"
    r"เรื่อง|เกี่ยวกับ|ปัญหา|ความ|การ|มี|คือ|รู้สึก|กำลัง|ค่อนข้าง|ค่อย|อยู่|มาก|จัง|เลย|บาง(?:อย่าง|เรื่อง|ประการ)|นิด(?:หน่อย|นึง)?|หน่อย|ส่วนตัว"
    rf"|(?:ลำบาก|หนัก|ทุกข์|กลุ้ม|คับข้อง|คาใจ|กังวล|อึดอัด|เครียด|ไม่)(?:ค่อย)?(?:สบาย)?(?:ใจ)?|ใน|ที่|ภายใน|กับ|ทำงาน|งาน|สำนัก(?:งาน)?|ออฟฟิศ|กลุ่ม|ห้อง|หน่วยงาน|องค์กร|ของ|{ME_OR_US}"
    rf"|จริยธรรม|คุณธรรม|{POLITE}|\s)+"
)


def tells_nothing(text: str) -> bool:
    """Tells whether words that stand where the question is asked for only order to send it, or wish
    to ask: `ส่งถามคนค่ะ`, `แบบไม่ให้หัวหน้ารู้ได้ไหม`."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    return _ONLY_SENDS.fullmatch(plain) is not None or _NOT_YET.fullmatch(plain) is not None


def not_typed_yet(text: str) -> bool:
    """Tells whether the words say that what stands there is no question yet: `แก้ค่ะ
    ยังไม่ได้พิมพ์คำถามเลย`."""
    return len(text) <= _LONGEST and _NOT_YET.fullmatch(normalise(text)) is not None


_AROUND = rf"(?:{POLITE}|{ME_OR_US}|ขอ|จะ|เลย|ก่อน|งั้น|เดี๋ยว|อันนี้|นี่|นั่น|ก็|ๆ|[\s,])*"
_LONGEST = 120
_ONLY_SENDS = pattern_of(
    rf"{_AROUND}(?:(?:กด)?ส่ง(?:ไป)?(?:ถาม)?(?:คำถาม)?(?:ให้|ถึง)?(?:{_WHOM}|คน|คลินิก)?|ถาม(?:คน|คลินิก)|{_VAGUE}*{SECRETLY}){_AROUND}(?:ได้(?:{WHETHER}))?{_AROUND}"
)
_NOT_YET = pattern_of(
    rf"{_AROUND}(?:(?:แก้(?:ไข)?|เปลี่ยน)(?:คำถาม)?)?{_AROUND}"
    rf"(?:(?:{ME_OR_US})?ยังไม่ได้(?:พิมพ์|พิม|ถาม|ใส่|เขียน|เล่า|บอก(?=อะไร|เรื่อง|คำถาม))(?:อะไร|เรื่อง|คำถาม|สักคำ|จริงๆ|ตัว)*"
    rf"|(?:อัน|ที่)?(?:นี้|นั้น|นั่น|นี่|พิมพ์(?:ไป|มา)?)?(?:มัน)?(?:ยัง)?ไม่ใช่(?:ตัว)?คำถาม(?:ของ(?:{ME_OR_US})|จริง|ที่(?:อยาก|จะ)ถาม)?){_AROUND}"
)


def wishes_no_name(said: str) -> bool:
    """Tells whether words that wish to ask also wish that the asker's name is not told."""
    plain = normalise(said)
    unnamed = _ASKED_UNNAMED.search(plain) is not None or _MANNER.match(said) is not None
    return unnamed or _IN_SECRET.search(plain) is not None


def wishes_secrecy(said: str) -> bool:
    """Tells whether words that wish to ask wish that no superior or colleague knows of it."""
    return _IN_SECRET.search(normalise(said)) is not None


def without_manner(words: str) -> str:
    """Returns the question without the wish that the name is not told, if it begins so."""
    return _LED_IN_VAGUELY.sub("", _MANNER.sub("", words))


_UNNAMED = (
    r"(?:แบบ|โดย|ที่|\s)*(?:ไม่(?:ต้อง|ขอ|อยาก)?(?:บอก|เปิด(?:เผย)?|ระบุ|ออก|แสดง|ใส่)|ปิด)(?:ชื่อ|ตัวตน|นาม)"
)
_CLINIC = r"(?:คลินิก(?:จริยธรรม|คุณธรรม)?|ผู้ให้คำปรึกษา|ที่ปรึกษา)"
_ASKED_UNNAMED = pattern_of(rf"(?:ปรึกษา|ถาม|หารือ)(?:กับ|ทาง|ถึง|ไป)*{_CLINIC}?{_UNNAMED}")
_MANNER = pattern_of(
    rf"^\s*{_UNNAMED}(?:หน่อย|ด้วย|ได้ไหม|ค่ะ|คะ|ครับ|คับ|นะ)*\s+(?:ว่า|คือ|เรื่อง)?\s*(?=\S)"
)
_LED_IN_VAGUELY = pattern_of(
    rf"^(?:{_VAGUE}|{SECRETLY}|{POLITE}|ได้(?:{WHETHER})|\s)+\s(?:ว่า|คือ|เรื่อง)?\s*(?=\S)"
)
"""`นึงค่ะ ญาติจะมาสมัครงาน`."""
_WISHES = pattern_of(
    rf"(?:(?:มี(?:เรื่อง|คำถาม))?(?:{ME}|จะ|ขอ|อยาก(?:จะ)?|ต้องการ)*(?:ปรึกษา|สอบถาม|ถาม)|(?:ขอ|อยาก|จะ)?(?:มี|ส่ง|ฝาก)คำถาม)(?:กับ|ทาง|ถึง|ไป)*"
    rf"{_CLINIC}?(?:{_UNNAMED}|(?:{_VAGUE}|\s)*{SECRETLY})?(?:หน่อย|ค่ะ|คะ|ครับ|คับ|นะ)*(?:\s(?:ว่า|เรื่อง|คือ)?|เรื่อง|ว่า)\s*(?P<matter>\S.{{11,}})"
)
