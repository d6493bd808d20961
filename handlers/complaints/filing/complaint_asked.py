"""What is said to questions in the middle of a complaint."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.complaints.filing.complaint_draft import WHO_SEES_IT
from handlers.conversation.flow import REVIEW
from handlers.understand import fears_said
from handlers.understand.complaint_topics import (
    FEAR,
    LOST,
    NAME,
    PICTURES,
    READERS,
    TIME,
    topics,
)
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from models.complaints.case_limits import CASE_LIMITS


def told(text: str, at: str) -> str:
    """Returns what is said to a question in the middle of a complaint; "" for other words.

    at: where the conversation stands.
    """
    for pattern, words in _ASKED:
        if len(text) <= _LONGEST and at != "evidence" and pattern.fullmatch(normalise(text)):
            return words
    if _HERSELF.fullmatch(normalise(text)):
        return _HERSELF_TOLD
    if at != "evidence" and fears_said.only_fears(text):
        return FEAR_LEFT_OUT
    asked = topics(text)
    if asked == (FEAR,) or not (LOST in asked or _asks(text)) or _WAITED.search(text):
        return ""  # fear, or that somebody waited, is told as a part of the story
    review = {LOST: _LOST_AT_REVIEW} if at == REVIEW else {}
    return "\n\n".join({**_TOLD, **review}[each] for each in asked)


def of_the_name(text: str) -> str:
    """Returns who sees the name, for a question about just that; "" for other words."""
    asked = len(text) <= _LONGEST and _WHO_SEES_NAME.fullmatch(normalise(text)) is not None
    return _NAME_SEEN if asked else ""


def _asks(text: str) -> bool:
    return kind_inside(text, _STORY).kind in _QUESTIONS


_HERSELF = re.compile(
    r"(?:(?:แล้ว|คือ|แต่)\s?)*(?:ผม|หนู|เรา|ดิฉัน|ฉัน)[^\n]{2,60}\s(?:แบบนี้|งี้|แล้ว|จะ|มี|ใคร|เขา|เค้า|หัวหน้า|\s)*(?:รู้|เดาได้|เดาออก|จับได้)(?:ไหม|มั้ย|มัย|ไม๊|หรือเปล่า|รึเปล่า|ป่าว)"
    r"(?:คะ|ค่ะ|ครับ|คับ|นะ|\s)*(?:ว่า)?(?:เป็น|คือ)?(?:ผม|หนู|เรา|ดิฉัน|ฉัน)?(?:คะ|ค่ะ|ครับ|คับ|นะ|\s)*"
)
"""Tells what only one person is, and asks whether that shows who writes."""
_HERSELF_TOLD = (
    "รายละเอียดที่มีแต่ท่านรู้หรือเป็น อาจทำให้เดาได้ว่าเป็นท่าน ข้อความนี้ไม่ได้ใส่ในเรื่อง\n"
    "หากในเรื่องมีส่วนนั้น พิมพ์ “เอาคำว่า” ตามด้วยคำนั้น แล้ว “ออก”"
)
_LONGEST = 80
_HOW = (
    r"(?:ได้)?(?:ไหม|มั้ย|มัย|หรือเปล่า|รึเปล่า|ป่าว|ยังไง|อย่างไร|ที่ไหน|ตรงไหน|ทางไหน|ตอนไหน|เมื่อไ(?:ร|หร่))"
    r"(?:บ้าง|ได้|นะ|คะ|ค่ะ|ครับ|คับ|อะ|อ่ะ|\s)*+"
)
_FIRST = r"(?:ถ้า|แล้ว|หลัง|พอ|จะ|เมื่อ|ขอ|อยาก|เรา|ผม|หนู|ดิฉัน|ต้อง|มี|จาก|\s)*+"
_FILES = r"(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|เอกสาร|หลักฐาน|คลิป|วิดีโอ|สลิป)"
_SOMEBODY = r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|เจ้านาย|คุณ|พี่|นาย|นาง)"
_SENT = "ยังไม่ได้ส่งถึงใคร ยังไม่มีใครได้อ่านจนกว่าท่านจะกด “ยืนยัน”"
_HIDDEN = "เลือกไม่เปิดเผยชื่อได้ สำนักงานจะไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้"
FEAR_TOLD = (
    "ผู้ที่เห็นเรื่องมีเฉพาะผู้รับเรื่อง และเลือกไม่เปิดเผยชื่อได้\n"
    "ระบุชื่อผู้ที่ไม่ต้องการให้อ่านได้ในข้อ “ไม่ให้ผู้ใดได้อ่าน” จะกันทั้งสำนักก็ได้"
)
"""What is told to somebody who fears to be known."""
FEAR_LEFT_OUT = f"ความกังวลที่พิมพ์มาไม่ได้ใส่ในเรื่อง\n{FEAR_TOLD}"
_POLITE = r"(?:คะ|ค่ะ|ครับ|คับ|นะ|อะ|อ่ะ|\s)*+"
_IF = r"(?:ไหม|มั้ย|มัย|ไม๊|หรือเปล่า|รึเปล่า|หรือไม่|ป่าว)"
_OF_NAME = r"(?:(?:ไม่)?(?:บอก|เปิดเผย|ระบุ|ใส่)(?:ชื่อ)?|(?:แบบ)?ให้(?:แค่)?ผู้รับเรื่องรู้(?:เท่านั้น)?)"
_CHOSEN = (
    rf"(?:ถ้า|หาก)(?:เรา|ผม|หนู)?(?:จะ)?(?:เลือก|กด|เอา)?(?:แบบ|อัน|ที่)?\s?{_OF_NAME}\s?(?:แล้ว)?\s?"
)
_WHO = (
    rf"(?:{_SOMEBODY}|ใคร|เขา|เค้า|คนอื่น|เพื่อนร่วมงาน|คนในสำนัก)(?:ของ)?(?:เรา|ผม|หนู|ดิฉัน)?\s?(?:จะ|ได้)*"
)
_WHO_SEES_NAME = re.compile(
    rf"(?:ไม่แน่ใจ(?:อะ|อ่ะ|เลย)?|ไม่ใช่|แล้ว|เอ่อ|คือ|สงสัย(?:ว่า)?|ขอ|(?:สอบ)?ถาม(?:ว่า|หน่อย)?|คะ|ค่ะ|ครับ|คับ|นะ|\s)*?"
    rf"(?:(?:ถ้า|หาก|ระหว่าง|แบบ|\s)*{_OF_NAME}(?:กับ|และ|หรือ|\s)+(?:แบบ)?{_OF_NAME}\s?(?:มัน)?ต่าง(?:กัน)?(?:ยังไง|อย่างไร|ไง|ตรงไหน|{_IF})"
    rf"|{_CHOSEN}{_WHO}(?:รู้|เห็น)(?:ชื่อ(?:เรา|ผม|หนู|ดิฉัน)?)?(?:ด้วย|ได้)*{_IF}"
    rf"|{_WHO}(?:รู้|เห็น)ชื่อ(?:ของ)?(?:เรา|ผม|หนู|ดิฉัน|ผู้แจ้ง|คนแจ้ง)?(?:ด้วย|ได้)*(?:{_IF}|บ้าง)){_POLITE}"
)
_NAME_SEEN = (
    "“ไม่เปิดเผยชื่อ” สำนักงานไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้\n"
    "“ให้ผู้รับเรื่องรู้เท่านั้น” ชื่อเห็นได้เฉพาะผู้ที่ทำหน้าที่รับเรื่อง หัวหน้าของท่านไม่เห็น เว้นแต่ทำหน้าที่นั้น\n"
    "“เปิดเผยชื่อ” ผู้ที่ได้อ่านเรื่องนี้เห็นชื่อของท่าน\n"
    "เรื่องได้รับการพิจารณาเหมือนกันทั้งสามแบบ"
)
_ASKED = (
    (
        re.compile(
            rf"(?:เดี๋ยว|แล้ว|อ้าว|{_POLITE})*?(?:เมื่อกี้|ที่|มัน|ข้อความ|เรื่อง|พิมพ์|เล่า|ไป|นี้|\s)*+(?:ถูก)?ส่ง(?:ไป)?(?:หา|ถึง|ให้)?(?:ใคร)?"
            rf"(?:แล้ว)?(?:หรือ|รึ)(?:ยัง|เปล่า){_POLITE}"
        ),
        _SENT,
    ),
    (
        re.compile(
            rf"(?:แล้ว|เรื่องนี้|\s)*+(?:มี)?ใคร(?:บ้าง)?(?:ที่)?(?:จะ|ได้)*(?:รู้|เห็น|อ่าน)(?:เรื่อง)?(?:นี้)?(?:ได้)?(?:บ้าง)?{_POLITE}"
        ),
        WHO_SEES_IT,
    ),
    (
        re.compile(
            rf"{_FIRST}(?:ถ้า|ผม|หนู|เรา|ดิฉัน|จะ|\s)*+ไม่(?:บอก|เปิดเผย|ใส่|ลง|ระบุ)(?:ชื่อ|ตัว)(?:จริง)?\s?(?:แล้ว)?(?:จะ)?"
            rf"(?:เป็น(?:ไร|อะไร)|มีผล(?:อะไร)?|(?:รับ|ทำ)(?:เรื่อง)?)(?:ไหม|มั้ย|มัย|หรือเปล่า|รึเปล่า|ป่าว){_POLITE}"
        ),
        f"{_HIDDEN}\nเรื่องได้รับการพิจารณาเหมือนกัน",
    ),
    (
        re.compile(
            rf"{_FIRST}(?:โดน|ถูก)(?:เขา|หัวหน้า)?(?:ไล่ออก|ย้าย|กลั่นแกล้ง|แกล้ง|ลงโทษ|เล่นงาน|เอาคืน|ปลด|เพ่งเล็ง)(?:ไหม|มั้ย|มัย|หรือเปล่า|รึเปล่า|ป่าว)"
            rf"{_POLITE}(?:(?:ถ้า|หาก|พอ|หลัง)(?:เรา|ผม|หนู)?(?:จะ)?(?:ส่ง|แจ้ง|ร้อง(?:เรียน)?|ฟ้อง)(?:เรื่อง)?(?:นี้)?(?:ไป)?(?:แล้ว)?{_POLITE})?"
        ),
        f"{WHO_SEES_IT}\n{_HIDDEN}\nระบุชื่อผู้ที่ไม่ต้องการให้อ่านได้ในข้อ “ไม่ให้ผู้ใดได้อ่าน” จะกันทั้งสำนักก็ได้",
    ),
    (
        re.compile(
            rf"(?:แล้ว|ถ้าส่ง|ส่งแล้ว|\s)*+{_SOMEBODY}[ก-๎. ]{{0,40}}?\s?(?:จะ|ได้)*"
            rf"(?:เห็น|อ่าน|รู้)(?:เรื่องนี้|เรื่อง|ด้วย)?{_HOW}"
        ),
        f"{WHO_SEES_IT}\nไม่ต้องการให้ผู้ใดอ่าน พิมพ์ “ไม่ให้” ตามด้วยชื่อและนามสกุลหรือชื่อสำนัก แล้ว “อ่าน”",
    ),
    (
        re.compile(
            rf"{_FIRST}(?:(?:ส่ง|ยื่น|แจ้ง|ร้อง(?:เรียน)?|กดยืนยัน|ยืนยัน)(?:เรื่อง)?(?:ไป)?(?:แล้ว|เสร็จ|\s)*)?{_FIRST}"
            rf"(?:ตาม|ติดตาม|เช็[คก]|ดู|ถาม)(?:เรื่อง|ผล|ความคืบหน้า|สถานะ|ต่อ|ดู|นี้)+{_HOW}"
        ),
        "ส่งแล้วใช้รหัสติดตามที่อยู่ในการ์ด พิมพ์ “ติดตาม” ตามด้วยรหัส เพื่อดูผล ตอบ หรือส่งเพิ่มได้ทุกเมื่อ กรุณาจดรหัสไว้",
    ),
    (
        re.compile(
            rf"{_FIRST}(?:{_FILES}\s?)?{_FIRST}(?:ส่ง|แนบ|เพิ่ม|ใส่|อัพโหลด|อัปโหลด)(?:{_FILES}|เพิ่ม|มา|เข้ามา|ให้|ทีหลัง|ภายหลัง|ด้วย|ตาม|\s)*+{_HOW}"
        ),
        "ส่งได้ ส่งรูปภาพ PDF Word หรือ Excel เข้ามาในแชตนี้ได้เลยก่อนกด “ยืนยัน” หรือส่งภายหลังด้วยรหัสติดตาม\n"
        "ระบบลบข้อมูลแฝง เช่น ตำแหน่งที่ถ่าย แต่สิ่งที่มองเห็นในรูป เช่น ชื่อหรือใบหน้า ผู้รับเรื่องยังเห็น",
    ),
)
"""Questions that are told nowhere else."""
_STORY = "file_complaint.text/prose"
"""Where it was learned what people type who tell; at the review card they tell on."""
_WAITED = re.compile("ก็ไม่|ไม่มีใคร|ไม่เคย|รอมา|มานาน|มาแล้ว")
_QUESTIONS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
_TOLD: Mapping[str, str] = {
    TIME: (
        f"รับทราบภายใน {CASE_LIMITS.acknowledge} วัน แจ้งผลภายใน {CASE_LIMITS.result} วัน "
        f"เบาะแสการทุจริตแจ้งผลภายใน {CASE_LIMITS.tip_result} วัน นับจากวันที่ส่ง\n"
        "ดูความคืบหน้าได้ทุกเมื่อด้วยรหัสติดตาม"
    ),
    NAME: _HIDDEN,
    READERS: WHO_SEES_IT,
    FEAR: "ระบุชื่อผู้ที่ไม่ต้องการให้อ่านได้ในข้อ “ไม่ให้ผู้ใดได้อ่าน” จะกันทั้งสำนักก็ได้",
    PICTURES: (
        "ระบบลบข้อมูลแฝงของรูปและไฟล์ เช่น ตำแหน่งที่ถ่ายและชื่อผู้ทำ\n"
        "แต่สิ่งที่มองเห็นในรูป เช่น ชื่อ เลขบัญชี หรือใบหน้า ผู้รับเรื่องยังเห็น กรุณาปิดส่วนนั้นก่อนส่ง"
    ),
    LOST: "ข้อความที่พิมพ์ไว้ยังอยู่ จะแสดงให้ตรวจครบก่อนส่ง",
}
_LOST_AT_REVIEW = (
    "ข้อความที่เก็บแล้วอยู่ในการ์ดด้านล่าง ข้อความที่ยังไม่ได้เก็บอยู่ในการ์ดนั้นพร้อมปุ่ม หากไม่พบ กรุณาพิมพ์อีกครั้ง"
)
