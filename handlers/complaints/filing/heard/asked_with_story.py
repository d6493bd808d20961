"""Takes what is asked behind a story apart from it, where it asks where files are sent or who else
can be reached: `มีคลิปเจ้าหน้าที่เอารถหลวงไปใช้ ส่งที่ไหน`. All that is told stays in the story."""

from __future__ import annotations

from handlers.complaints.filing.complaint_asked import FILES_TOLD
from handlers.question import whom_to_ask
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER

_BEGINS = r"(?:(?<=[\s,])|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ))(?<!ว่า\s)"
_ASKING = (
    r"(?:แล้ว|และ|ก็|อยาก(?:จะ)?|ขอ(?!ง)|รบกวน|ช่วย|จะ|ต้อง|ควร|ให้|สามารถ|ทราบ|รู้|บอก"
    rf"|สอบถาม|ถาม|ว่า|ถ้า|หน่อย|ด้วย|{ME_OR_US}|\s)*"
)
_SOFT = rf"(?:ได้|อีก|ต่อ|ดี|บ้าง|แทน|หน่อย|ด้วย|{POLITE}|[\s?])*$"
_WHERE = (
    r"(?:(?:ได้|ต้อง|\s)*(?:ทาง|ที่|ตรง|ช่องทาง|เบอร์|เมล|ไลน์)(?:ไหน|ใด|อะไร)"
    rf"|{HOW_IN_FULL}|(?:ให้|หา|กับ|ถึง|ได้ที่)?ใคร)"
)
_THINGS = r"(?:คลิป|วิดีโอ|วีดีโอ|รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|เอกสาร|หลักฐาน|เสียง)"
_FILES = pattern_of(
    rf"{_BEGINS}{_ASKING}(?:ส่ง|แนบ|อัปโหลด|อัพโหลด)(?:{_THINGS}|นี้|พวกนี้|ให้|มา|ไป|ดู|ได้|\s)*{_WHERE}{_SOFT}"
)
_SOMEBODY = r"(?:หัวหน้า|ผู้บังคับบัญชา|เจ้าหน้าที่|ผู้รับผิดชอบ|คน(?:อื่น|รับผิดชอบ)|ใครสักคน|สำนักงาน|หน่วยงาน)"
_PLEASE = f"(?:หน่อย|ได้(?:{WHETHER}))"
_REACHED = pattern_of(
    rf"{_BEGINS}{_ASKING}(?:(?:ติดต่อ|ประสาน(?:งาน)?|โทร(?:หา|ไป)?|คุย)(?:กับ|ไป|ได้|ที่|\s)*{_WHERE}"
    rf"|(?:เบอร์|หมายเลข|ช่องทาง)(?:โทร(?:ศัพท์)?|ติดต่อ|อื่น|ของ|{_SOMEBODY}|\s)*(?:อะไร|ไหน|{WHETHER}|{_PLEASE})){_SOFT}"
)
"""`ขอเบอร์โทร` alone may be what was done to whoever tells it."""
_ASKED_THEN = pattern_of(r"(?:ว่า|ถาม|บอก|พูด|สงสัย|ตะโกน|ตอบ)[^\s]{0,12}[\s,]*$")
"""Somebody asked it in what is told; then it belongs to the story."""
_REACHED_AT = (
    f"ติดต่อทางโทรศัพท์ได้ที่{whom_to_ask.MAIN} ส่วนเรื่องที่แจ้งที่นี่ ผู้รับเรื่องเป็นผู้อ่าน ตอบและถามกลับได้ด้วยรหัสติดตาม"
)


def parted(plain: str) -> tuple[int, str]:
    """Returns where the question behind a story begins, and its answer; 0 and "" where none is
    asked so."""
    for asked, told in ((_FILES, FILES_TOLD), (_REACHED, _REACHED_AT)):
        found = asked.search(plain)
        if found is not None and not _ASKED_THEN.search(plain[: found.start()]):
            return found.start(), told
    return 0, ""
