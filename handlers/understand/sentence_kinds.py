"""Tells what a typed sentence is: an answer, a wish, a question, a refusal, thanks.

Official prose holds questions and thanks, too (`เจ้าหน้าที่สอบถามว่า…`, `ขอบคุณวิทยากร…`), so everything
is an answer unless it is short and looks like something else. A reading that is not `sure` is asked
back with two buttons (decisions/0018).
"""

import re
from dataclasses import dataclass
from enum import Enum

from handlers.understand.commands.courtesies import greets, is_courtesy, thanks, thanks_besides
from handlers.understand.everyday_words import everyday
from handlers.understand.pausing import (
    BESIDES_A_PAUSE,
    COMES_BACK,
    DONE_TO_IT,
    MAYBE_ASKED,
    PAUSE,
    PAUSE_BEGINS,
    is_unspaced_pause,
)
from handlers.understand.spelling.respelling import respelled
from handlers.understand.taken_back import read_taken_back, swaps_figures
from handlers.understand.thai import normalise, without_polite_ending


class SentenceKind(Enum):
    """What a sentence is."""

    ANSWER = "answer"
    PAUSE = "pause"
    STOP = "stop"
    BACK = "back"
    """To the question before."""
    CHANGE = "change"
    """Of an answer given before."""
    RETURN = "return"
    """To an earlier question: the one that is named, else the one before."""
    ABOUT_STEP = "about_step"
    """A question about what to answer here, and how."""
    QUESTION = "question"
    REFUSAL = "refusal"
    UNSURE = "unsure"
    """Somebody does not know the answer, or has to ask."""
    THANKS = "thanks"
    GREETING = "greeting"
    NOTHING = "nothing"
    """No letter or digit: pictures, marks."""
    SCOLDING = "scolding"
    """Hard words about the bot."""
    FOREIGN = "foreign"
    """Letters of another writing than Thai and Latin."""
    SEVERAL = "several"
    """A list of wishes, such as a pasted e-mail."""
    WISH = "wish"
    """To do something else now."""
    CHAT = "chat"
    """What needs no more than a kind word: thanks, a joke, a sigh."""
    HALF = "half"
    """Sent before it was finished: half a word, or a lone `เพราะ`."""


@dataclass(frozen=True)
class SentenceReading:
    """The kind of a sentence. Not `sure`: it may be an answer as well.

    learned: no rule knows it. Not `far`: where any words are an answer, it may be one all the same.
    """

    kind: SentenceKind
    sure: bool = True
    learned: bool = False
    far: bool = True


_ANSWER = SentenceReading(SentenceKind.ANSWER)
_LONGEST = 90
"""A longer text is an answer, unless it asks whoever reads it."""
_SHORT = 45
"""Letters up to which a question is surely one."""
_LONGEST_WISH = 60

_A_WORD = re.compile(r"[^\W_]")
_BREAK = re.compile(r"[\s,]+")

_THIS = r"(?:ราย(?:งาน|การ)|เรื่อง|การ(?:แจ้ง|รายงาน|ร้องเรียน|ส่ง|ทำ)|คำร้อง|อัน|ทั้งหมด|ร้องเรียน|ทำ|ข้อ)"
_TO_SOMETHING = (
    r"(?:แล้ว|ละ|ค่ะ|ครับ|นะ)*\s?(?:ให้|ขอ|เอา|ใส่|เป็น|ใช้|อนุมัติ)"
    r"(?!ไม่|ยกเลิก|เลิก|ลบ|ออก|ไว้|คิด|กลับ|ทิ้ง|หยุด|พัก)"
)
"""What follows if somebody changed their mind and says to what: `เปลี่ยนใจ ให้ใส่ชื่อเราไปเลย`."""
_STOP = re.compile(
    rf"(?:งั้น|อ้าว|โอเค|เอ่อ)*(?:ขอ|อยาก|จะ|ต้องการ)?(?:ยกเลิก|เลิก){_THIS}*(?:นี้|ทั้งหมด)?(?:ไป)?(?:ก่อน)?{MAYBE_ASKED}"
    rf"|(?:กลัว.{{2,15}})?ไม่(?:เอา|ทำ|ส่ง|ลา|เลื่อน|นัด|มอบหมาย|ร้อง(?:เรียน)?|แจ้ง|เล่า|กรอก|รายงาน|ตอบ|ส่งกลับ|ตีกลับ|คืน|อยาก(?:ทำ|ร้องเรียน|ร้อง|แจ้ง|ส่ง))"
    rf"{_THIS}?(?:นี้)?(?:ต่อ|แล้ว|ละ|ดีกว่า)+(?:(?:เดี๋ยว|กลัว).{{2,20}})?"
    r"|(?:แค่|เพียง)(?:จะ|อยาก|มา|เข้ามา|ลอง)*(?:ถาม|กด|ดู|เล่น)(?:ดู|เล่น|ก่อน|เท่านั้น|เฉย)*|(?:ลอง|ถาม|กด)+(?:ดู|เล่น)*เฉย"
    r"|(?:ขอ|ช่วย|จะ)*(?:ลบ|ทิ้ง)(?:ราย(?:งาน|การ)|เรื่อง|ร่าง|อัน|ข้อมูล)(?:นี้)?(?:ทิ้ง|ออก|ไป|ให้|ที|หน่อย)*"
    r"|ไม่(?:ส่งกลับ|ตีกลับ)(?:แล้ว|ละ|ล่ะ|ดีกว่า)*"
    rf"|เปลี่ยนใจ(?!{_TO_SOMETHING}).{{0,20}}|(?:กด|เข้า|เลือก|มา|เปิด|ทัก)ผิด(?:ที่|อัน|เรื่อง|หน้า)?"
    rf"|(?:ขอ)?ออก(?:จาก.{{0,12}})?{MAYBE_ASKED}|ไม่ได้(?:จะ|ตั้งใจ).{{0,20}}"
)
_CANCELS = re.compile(r"(?:งั้น|ขอ|ช่วย)*ยกเลิก(?:ไป|มัน|ทิ้ง|เลย|ก่อน|อันนี้|รายการนี้|ให้|ที|หน่อย)*")
"""The last clause of who paused or changed their mind before it."""
_RATHER = re.compile(rf"เปลี่ยนใจ{_TO_SOMETHING}.*")
_BEFORE = r"(?:(?:เมื่อ)?ตะกี้|เมื่อกี้|เมื่อกี๊|เมื่อครู่|ที่แล้ว|ที่ผ่านมา|ก่อน(?:หน้า)?(?:นี้)?|เดิม|แรก|บน)"
_BACK = re.compile(
    rf"(?:ขอ|อยาก|ช่วย|จะ|พา)*(?:ย้อน(?:กลับ)?|กลับ|ถอย)(?:ไป)?(?:ที่|ยัง|ดู|แก้)?(?:ข้อ|คำถาม)?{_BEFORE}?{MAYBE_ASKED}"
    rf"|(?:ขอ|อยาก|จะ)*แก้(?:ไข)?(?:ข้อ|คำตอบ){_BEFORE}"
    rf"|(?:ขอ|ช่วย)*(?:เอา|ลบ)(?:ที่|ข้อความ|อัน|คำตอบ|สิ่งที่)*(?:พิมพ์|ตอบ|ส่ง|เขียน|กด)?(?:ไป)?{_BEFORE}(?:ออก|ทิ้ง)(?:ไป|ก่อน|ที)*(?:(?:ขอ|จะ)*(?:พิมพ์|ตอบ|เขียน)ใหม่)?"
)
_ANSWERED_WRONG = re.compile(
    rf"(?:(?:ข้อ)?{_BEFORE}|ข้อที่แล้ว|ข้อก่อน)(?:ตอบ|กด|พิมพ์|เลือก|ใส่|กรอก)ผิด(?:ไป)?|(?:ตอบ|กด|พิมพ์|เลือก)ข้อ{_BEFORE}ผิด(?:ไป)?"
)
_CHANGE = re.compile(
    r"(?:ขอ|อยาก|กลับไป|ย้อนไป|ต้อง)+(?:แก้|เปลี่ยน)(?:ไข)?(?!แปลง).{1,40}"
    r"|(?:.{0,25}ผิด)(?:ไป)?(?:ขอ|จะ|อยาก|ต้อง|ช่วย)?(?:แก้|เปลี่ยน).{0,25}"
    r"|.{2,40}(?:ผิด|ไม่ใช่|ไม่ถูก(?:ต้อง)?|พลาด|ตก(?:ไป|หล่น).{0,8})(?:ไป|นะ|ค่ะ|ครับ)*(?:(?:ขอ|ช่วย)(?:กลับไป|ย้อนไป)?(?:แก้|เปลี่ยน).{0,25}|แก้ตรง.{0,15})"
)
_PRESSED_WRONG = re.compile(
    r"(?:ที่)?(?:กด|ตอบ|เลือก)(?!.*(?:คน|เขา)).{0,14}(?<!ไม่)(?:กด|ตอบ|เลือก|ติ๊ก)?ผิด(?:ไป|เอง)?$"
)
_OF_THE_FORM = re.compile(
    r"(?:เมื่อ)?ตะกี้|เมื่อกี้|เมื่อครู่|ข้อ(?:บน|ล่าง|ก่อน|เมื่อ)(?!ตกลง|กำหนด)|(?:ขอ|จะ|อยาก)(?:ย้อน|แก้)(?!ว่า|ปัญหา)"
    r"|(?:ที่|ได้)(?:เล่า|ใส่|บอก|ตอบ|กรอก|พิมพ์|เลือก|กด)ไป|ลืม(?:ใส่|พิมพ์|กรอก|กด)|(?<!ไม่)(?:ตอบ|กด|พิมพ์|ใส่|เลือก|กรอก)(?:วันที่|ชื่อ|เลข|ตัวเลข|จำนวน|ข้อมูล|คำตอบ|ไป)?ผิด|พิมพ์(?:ยาก|ผิด|ใหม่|ไม่ไหว|ไม่ถนัด)"
    r"|^(?:รอบ|กิจกรรม)(?:นี้)?ผิด(?!ปกติ|กฎ|ระเบียบ)|^(?:ผิด|ไม่ใช่|ไม่ถูก)(?:รอบ|กิจกรรม)(?:นี้)?(?:ค่ะ|ครับ|นะ|\s|$)"
    r"|ไม่มีอะไร(?:จะ|ให้)(?:เขียน|เล่า|ตอบ|พิมพ์|ใส่)|(?:ขี้เกียจ|ไม่อยาก)(?:พิมพ์|เขียน|ตอบ)"
)
"""Words about the questions themselves: official prose and complaints hardly have them."""
_HOLD_ON = re.compile(
    r"(?:เดี๋ยว|เด๋ว|แป๊[บป]|เอ๊ะ|อ้าว|โทษที|ขอโทษ|ตายละ|เปลี่ยนใจ|คิดใหม่)(?:ก่อน|นะ|ที|แป๊บ|แล้ว|ละ|นึง|ค่ะ|ครับ)*"
)
_CHANGE_AFTER_THAT = re.compile(
    r"(?:ขอ|อยาก|กลับไป|ย้อนไป|ต้อง|จะ)*(?:แก้|เปลี่ยน)(?:ไข)?(?!แปลง|ใจ|งาน|ปัญหา).{1,40}"
    r"|.{2,40}(?:ผิด|ไม่ครบ|ยังไม่(?=ขอ)|ไม่ใช่|ไม่ถูก|(?:สั้น|ยาว|น้อย|มาก|เยอะ)(?:ไป|เกิน))(?:ไป|นะ)*"
    r"(?:ขอ|จะ|อยาก|ต้อง|กลับไป|ย้อนไป)+(?:แก้|เปลี่ยน|(?:เขียน|พิมพ์|เล่า|ใส่|ตอบ)(?=ใหม่|เพิ่ม)).{0,25}"
)
"""After words that hold on, more plainly said ones change an answer: `เดี๋ยว แก้เปอร์เซ็นต์ก่อน`."""
_REFUSAL = re.compile(
    r"(?:ข้อ(?:มูล)?(?:ส่วน)?นี้|(?:ส่วน|ตรง|เรื่อง)นี้)?(?:ขอ|ยัง)?ไม่(?:ขอ|อยาก|สะดวก|ต้องการ|กล้า)?(?:จะ|ที่จะ)?(?:ตอบ|บอก|เขียน|เล่า|พิมพ์|ระบุ|เปิดเผย|กรอก|ใส่|เอ่ย(?:ถึง)?|พูดถึง)"
    rf"(?:(?:คน|ผู้|เขา|เจ้าของ)(?:ให้|แจ้ง|ส่ง|ทำ|เล่า)?|ชื่อ|นาม|ข้อนี้|เรื่องนี้|ผู้ให้|คำถามนี้|ตรงนี้|ตอนนี้|ใคร|ราย?ละเอียด|เหตุผล|ข้อมูล|เอง|อะ|อะไร|ว่า(?:เป็น|คือ|ได้|มา)*(?:อะไร|ใคร|ไหน)?(?:ให้)?|หรอก|นะ)*{MAYBE_ASKED}(?:(?:เดี๋ยว|กลัว).{{2,20}})?"
    r"|(?:ข้อนี้)?ไม่(?:ต้อง|จำเป็นต้อง)(?:มี|ใส่|ให้|บอก|รู้)(?:เหตุผล|ชื่อ|รายละเอียด|หรอก|ก็ได้|มั้ง)+(?:ไม่(?:ขอ)?(?:พิมพ์|ตอบ|ใส่|เขียน|บอก))?"
    rf"|(?:ขอ|ข้อนี้)*ข้าม(?:ข้อนี้|ไป)*{MAYBE_ASKED}"
)
_AFRAID = re.compile("(?:กลัว|เดี๋ยวโดน|เกรง).{0,20}")
_ONLY_DENIES = re.compile(r"ไม่(?:ตอบ|บอก|เขียน|เล่า|พิมพ์|ระบุ|เปิดเผย|กรอก|ใส่)[^ด]*$")

_UNSURE = re.compile(
    r"(?:ลืม(?:ไป)?(?:แล้ว|หมด(?:แล้ว)?)?(?:นึก(?:ยังไง)?(?:ก็)?ไม่ออก)?(?=เลย|จริง|$|ค่ะ|ครับ)|(?:ก็)?(?:ยัง)?(?:ไม่(?:ค่อย)?(?:แน่ใจ|รู้|ทราบ|ชัวร์|มั่นใจ|แน่นอน)|จำ(?:วัน|ชื่อ|เลข|รหัส|ยอด|ราคา|ตัวเลข)?ไม่(?:ค่อย)?(?:ได้|แม่น))"
    r"|(?:ไม่|ยังไม่)(?:ได้จด|มีข้อมูล|ได้เช็ค|ได้ถาม)(?:ไว้)?"
    r"|ไม่(?:รู้|ทราบ|แน่ใจ)(?:เลย|จริงๆ|เหมือนกัน|อะ|อ่ะ)*(?:ต้องถาม|ให้ถาม|การเงิน|พี่|น้อง|หัวหน้า|คนอื่น|อีกคน|ฝ่าย).{0,18}"
    r"|[^\s]{0,16}(?:อะไร|ใคร|ไหน|เท่าไร|เท่าไหร่|เมื่อไร|เมื่อไหร่|กี่[^\s]{1,8})(?:ก็)?(?:ยัง)?ไม่(?:รู้|ทราบ|แน่ใจ)(?:เลย|อะ|อ่ะ)*"
    r"(?:ต้อง)?(?:รอ|ถาม).{0,18}"
    r"|ขอ(?:พิมพ์|เขียน|เล่า)ก่อน|ไม่(?:แน่ใจ|รู้|ทราบ)(?:ว่า)?(?:จะ|เป็น|คือ|ควร|ต้อง).{1,25}หรือ.{1,25}"
    r"|(?:ขอ|ต้อง|จะ)?(?:ไป)?(?:ถาม|เช็ค|เช็ก|ปรึกษา|ประชุม)(?!ว่า).{0,14}ก่อน)"
    r"(?:ว่า|เหมือนกัน|เลย|ก่อน|วัน(?:ที่|ไหน|กลับ)?|รอบไหน|เรียก(?:ว่า)?อะไร|ไหน|จริง|พี่ลงให้ยัง|กี่.{1,8}|เท่าไร|เท่าไหร่|อันไหน|ข้อไหน|จริงๆ|อะ)*"
)
_NOTHING_DONE = re.compile(
    r"(?:จริง(?:ๆ|จริง)?|ความจริง|คือ|อันนี้|งานนี้|เรื่องนี้|กิจกรรมนี้|แล้ว)*(?:ก็)?(?:ยังไม่(?:ได้)?|ไม่ได้)(?:เริ่ม|ลงมือ|ทำ|จัด|ดำเนินการ)+(?:อะไร|สัก|ซัก|อย่าง|เลย|ที|นะ|อะ|อ่ะ)*"
)
"""Says that nothing was done, where what was done is asked: the answer before it was wrong."""
_BY_THE_WAY = re.compile(r"^(?:อ้อ\s?)?ว่าแต่\s*")
_HEDGED = re.compile("น่าจะ|คง|ประมาณ|ราว|สัก|อาจ|คิดว่า")
_ASKED_AT_END = re.compile(
    r"(?:(?<!ผ้า)(?<!เส้น)ไหม|มั[้๊]?ย|มั๊ย|ไม๊|(?<!เปียก)(?<!ชะ)(?:(?<=[ก-๙])มะ|[ปบ][่้๊]?ะ)|(?:หรือ|รึ)(?:เปล่า|ป่าว|ปล่าว|ยัง|ไม่)|ป่าว|ปะ|เหรอ|หรอ|หรือ|อะไร(?:ดี|อีก)?|ไหน(?:ดี)?"
    r"|(?:อย่างไร|ยังไง|ไง)(?:ดี)?|เท่า(?:ไร|ไหร่|ใด)|เมื่อ(?:ไร|ไหร่|ใด)|(?<!เ)กี่[^\s\d]{1,12}|ใคร(?:ดี)?|ทำไม|แค่ไหน)$"
)
_SAYS_IT_ASKS = re.compile(
    r"^(?:คือ(?:ว่า)?[\s.]*)?(?:(?P<asks>(?:จะ|อยาก|ขอ|แค่|มี|รบกวน)+(?:สอบ)?(?:ถาม|คำถาม)|สอบถาม|ถาม)|อยากรู้|อยากทราบ|สงสัย|ไม่(?:แน่ใจ|รู้|ทราบ|มั่นใจ))(?:หน่อย|ที|นิดนึง|ค่ะ|ครับ)*\s*ว่า\s*"
    r"(?=.*(?:ไหม|มั้ย|มั๊ย|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|ป่าว|ป่ะ|ยังไง|อย่างไร|(?(asks)(?:ไหน|ใคร|กี่|บ้าง|เท่าไ|เมื่อไ)|(?!))))"
)
_FIRST_ASKS = re.compile(r"(?:ยังไง|อย่างไร|อะไร|ไหน|เท่าไร|เท่าไหร่|ใคร|ไง)(?:ดี)?$")
_FIRST_ASKS_WHETHER = re.compile(
    r"(?:แล้ว|ถ้า|ตกลง)?(?:แบบ|อย่าง|อัน|เรื่อง|ของ|กรณี|แค่)?(?:นี้|งี้)?(?:ยัง|ก็)?(?:ต้อง|จำเป็น|ควร|ถือว่า|นับว่า|ใช้ได้|ได้)"
    r".{0,30}(?:ไหม|มั้ย|มั๊ย|เหรอ|หรอ|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่)|ป่าว)(?:ค่ะ|คะ|ครับ|คับ|นะ|เนี่ย|อะ|อ่ะ)*"
)
_BESIDES = 25
"""Letters that may stand after a question that stands first."""
_ENDED = re.compile(r"(?<=[งไรนคม])(?:อ่ะ|อะ|เนี่ย|หว่า|ว้า|วะ|ล่ะ)+$")
"""What people add to a question word."""
_ASKED = re.compile(
    r"อะไร|ไหน|ไหร่|เมื่อไร|เท่าไร|ยังไง|อย่างไร|(?<!ผ้า)(?<!เส้น)ไหม(?!้)|มั้ย|(?<!เ)กี่|ทำไม|ใคร(?!่)|(?:หรือ|รึ)(?:เปล่า|ยัง)"
    r"|^(?:ใส่|เขียน|พิมพ์|ตอบ|บอก|ระบุ|แนบ|ใช้).{1,25}หรือ"
)
_ASKED_OF = re.compile(
    r"ทำไม|ใคร|กี่|ต้อง|จะ|มี(?:ใคร|สำนัก|กี่)|นาน|ตอนนี้|รอบ|กำหนด|ถ้า|แล้ว|หัวหน้า|ส่ง|พิมพ์|เขียน|ใส่|เล่า|แนบ|รับ|ของ|ครู|สำนัก|ข้อนี้|เรา"
)
_YES_OR_NO = re.compile(r"(?<!ผ้า)(?<!เส้น)ไหม(?!้)|มั้ย|(?:หรือ|รึ)(?:เปล่า|ยัง)")
_HOW_OR_WHERE = re.compile("ยังไง|อย่างไร|(?<!แค่)ไหน|ขอ(?!ง)|อยาก")
_MARKED = re.compile(
    r"[?？]\s*$|(?:หรือไม่|ไหม|มั้ย)ว่า|บ้าง(?:ค่?ะ|ค่า|ครับ|คับ|จ้า|จ้ะ|นะ|\s)*$"
    r"|(?:ไหม|มั้ย|ป่ะ|ได้ปะ|ได้มะ|หรือไม่|หรือเปล่า|กี่[^\s\d]{1,8}|อะไร|เมื่อไร|เมื่อไหร่)(?:คะ|ครับ)(?=.{1,40}$)"
)
_ASKED_POLITELY = re.compile(
    r"(?:อะไร|ไหน|ไหร่|ไร|ยังไง|อย่างไร|ไหม|มั้ย|ทำไม|ใคร|(?:หรือ|รึ).{0,30}|(?<!เ)กี่).{0,14}(?<!น)คะ\s*$"
)
"""คะ asks, though some write it for ค่ะ."""
_ASKED_OF_THE_READER = re.compile(
    r"(?:(?<!ผ้า)(?<!เส้น)ไหม|มั[้๊]ย|(?:หรือ|รึ)(?:เปล่า|ไม่)|(?:เท่า|เมื่อ)(?:ไร|ไหร่)|อย่างไร(?:ดี)?|ยังไง(?:ดี)?|ไหน)(?:เนี่ย)?(?:ครับ|คับ|คะ(?!แนน)|ค่ะ)"
    r"|(?:ควร|ต้อง)(?:ทำ)?(?:อย่างไร|ยังไง)(?:ดี)?$|ขอ(?:ทราบ|ถาม)(?:ก่อน|หน่อย)*ว่า.{2,40}(?:บ้าง|ไหน|ไหม|กี่|ใคร)"
    r"|(?:จับ|เดา|สืบ|รู้)(?:ได้|ออก|ถูก)?(?:ไหม|มั้ย|หรือเปล่า|รึเปล่า|ป่าว)ว่าเป็น(?:เรา|ผม|ฉัน|หนู|ใคร)"
)
"""A question with a polite word: in prose nobody is spoken to."""
_WHY = re.compile("ทำไม|เหตุใด")
_TOLD_BY_SOMEBODY = re.compile(
    r"(?:สอบ|ซัก|ฝาก|ไต่|คำ)ถาม|ถาม(?:ไป|มา|ว่า)"
    r"|(?<!ความ)(?<!ก)(?<!ถือ)(?<!นับ)(?<!แปล)(?<!หมายความ)(?<!รู้)(?<!ทราบ)(?<!แน่ใจ)(?<!พิมพ์)(?<!ตอบ)(?<!ใส่)(?<!เขียน)ว่า|หัวข้อ"
    r"|(?<!เจ้าของ)เรื่อง(?!นี้)|[“”\"«]"
)
_AFTER_ASKING = re.compile(
    r"\s+(?:หรือ(?:ต้อง|ว่า|จะ|ควร|ใช้|นับ).{1,25}|จะได้.{1,20}|ลืม(?:แล้ว|ไป|หมด)*|งง(?:มาก|ไปหมด)?|ไม่แน่ใจ|สงสัย|อยากรู้|ไม่รู้จริงๆ)$"
)
"""What people add to a question."""
_OR_ENOUGH = re.compile(
    r"(?:ต้อง|จำเป็น|จะ|ควร|ให้|ใช้|นับ|เอา).{1,40}(?<!เจ้าหน้าที่)(?:หรือ|รึ).{1,25}(?:ก็(?:พอ|ได้)|พอ|ดีกว่า|ได้ไหม|ได้)$|.{3,}(?:นับ|ใช้|ใส่|เอา|เขียน|คิด)(?:จาก|ตาม)?.{1,20}หรือ(?:นับ|ใช้|ใส่|เอา|เขียน|คิด)(?:จาก|ตาม)?.{1,20}"
)
"""Asks which of two is wanted."""
_NO_SUCH = re.compile(
    r"(?:ไม่(?!เหมือน|ต่าง)|ยัง|มิ)(?:[^\s]{0,18})(?:ไหน|อะไร|ใคร|เท่าไร|เท่าไหร่|เมื่อไร|เมื่อไหร่|ทำไม)"
)
_ABOUT_STEP = re.compile(
    r"เขียน|พิมพ์|ใส่|ตอบ(?!กลับ|แทน)|ข้อนี้|ตรงนี้|บอก|ระบุ|แนบ|ตัวอย่าง|เล่า|กรอก|หมายความ|หมายถึง|คืออะไร|คือยังไง|คืออย่างไร|ยาว|ละเอียด"
    r"|ก[๊อ]+ป|คัดลอก|วาง|ต่างกัน|ต่างจาก|ไม่เหมือน|เหมือนกัน|หลักฐาน|ปุ่ม|เลือก|นับ(?!ถือ)|บรรทัด|ถือว่า|วัด(?!ใจ)|ใช้ราคา|คิดจาก|เหตุผล"
)
_HOW_TO_ANSWER = re.compile(r"(?:ต้อง|ควร)(?:พิมพ์|ใส่|ตอบ|เขียน|กรอก|เลือก|กด)(?!แล้ว)")
_WHO = re.compile("ใคร(?!่).{0,18}บ้าง|^ใคร(?!่)")
_NUMBERED = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}(?!\d)")
_WHAT_TO_DO = re.compile(
    r"(?:แล้ว|ตกลง|สรุป)?(?:ต้อง|จะ|ให้|ควร)*(?:ทำ|เริ่ม)(?:ต่อ)?(?:ยังไง|อย่างไร|ไง|อะไร|ไงบ้าง|ตรงไหน)(?:ต่อ|ดี|บ้าง|ก่อน|ไป)*(?:เนี่ย|อะ|อ่ะ|หว่า|ว้า)*"
)
"""Asks what to do, and names nothing to do: it can only be about the present question."""
_WANTS_HELP = re.compile(
    r"(?:ขอ|มี|อยากดู|ดู|อยากได้)+ตัวอย่าง(?:ดู|คำตอบ|ข้อนี้|ไหม|มั้ย|หรือเปล่า|เป็นแนวทาง)*"
    r"|(?:นึกไม่ออก|คิดไม่ออก|เขียนไม่เป็น|ตอบไม่ถูก|ไม่เข้าใจ(?:คำถาม|ข้อนี้|ว่าถามอะไร|ที่ถาม)?|งง|ช่วยอธิบาย|อธิบาย(?:เพิ่ม|ข้อนี้)).{0,12}"
    rf"|ไม่(?:รู้|ทราบ|แน่ใจ)(?:ว่า)?(?:จะ|ต้อง|ควร)*(?:เริ่ม)?{DONE_TO_IT}.{{0,20}}"
)


_WHO_SEES = re.compile(
    r"(?:ใคร|หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|คนอื่น|เพื่อน|ท่าน|นาย|เขา).{0,14}(?:เห็น(?!ด้วย|ชอบ)|รู้(?!จัก|ว่าต้อง)|ทราบ|อ่าน|ดูได้|เปิดดู)"
)
_FEARS = re.compile(
    r"(?:แต่|ก็|คือ|จริงๆ)*(?:กลัว|เกรง|กังวล)(?:ว่า)?(?:จะ)?(?:เขา|เค้า|หัวหน้า|นาย|ผอ\.?|คน(?:อื่น|ใน|ที่)?|เพื่อน|ใคร|ที่ทำงาน).{0,14}"
    r"(?:รู้|เห็น|จับได้|ทราบ|สืบ|เดา).{0,25}"
)
"""Who is afraid of being known has told nothing yet: they are told who reads it."""
_BETRAYED = re.compile(
    r"(?:จับได้|สืบ(?:ได้|รู้|ถึง)|เดา(?:ได้|ออก|ถูก)|สาว(?:ถึง|มาถึง)|โยง(?:ถึง|มาถึง)|รู้ได้|รู้ตัว).{0,8}(?:เรา|ผม|ฉัน|หนู|ใคร|คนแจ้ง|ผู้แจ้ง|ตัว).{0,8}"
    r"(?:ไหม|มั้ย|มัย|ไม๊|หรือเปล่า|รึเปล่า|ป่าว|หรือไม่)$"
)
"""`ถ้าลงวันละเอียดเขาจะจับได้ว่าเป็นเราไหม` asks before anything is told."""
_AT_THE_BOT = re.compile(
    r"(?:บอ[ตท]|แช[ตท]|โปรแกรม|แอ[ปพ]|ระบบ(?:นี้)?).{0,12}?(?:โง่|ห่วย|งี่เง่า|เฮงซวย|ปัญญาอ่อน|ขยะ|กาก|ไม่ได้เรื่อง)"
    r"|^(?:ไอ้|อี)(?:บ้า|โง่|ควาย|เวร|ห่วย|บอ[ตท])|^(?:โง่|ห่วย|เฮงซวย|งี่เง่า|ไม่ได้เรื่อง)"
)
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u0e00-\u0e7f]")
_OWN_LETTER = re.compile(r"[A-Za-zก-ฮ]")
_WISH_OF_LIST = re.compile(r"^\s*(?:[\d๐-๙]{1,2}[.)]|[-•*])\s*(?:ขอ|อยาก|ต้องการ|ช่วย)", re.MULTILINE)
_SEVERAL = 3


def _strange(text: str) -> SentenceReading | None:
    """Returns the reading of what nobody plans for: it may be an answer, but is asked about."""
    if len(_OTHER_LETTER.findall(text[:500])) > len(_OWN_LETTER.findall(text[:500])):
        return SentenceReading(SentenceKind.FOREIGN, sure=False)
    if "\n" in text and len(_WISH_OF_LIST.findall(text)) >= _SEVERAL:
        return SentenceReading(SentenceKind.SEVERAL, sure=False)
    if len(text) <= _LONGEST and _AT_THE_BOT.search(normalise(text)):
        return SentenceReading(SentenceKind.SCOLDING, sure=False)
    return None


def read_kind(text: str) -> SentenceReading:
    """Returns what the sentence is; an answer, unless it looks like something else. Read as typed
    first, then in everyday words."""
    found, said = _kind(text), everyday(text)
    return found if found is not _ANSWER or said == text else _kind(said)


def _kind(text: str) -> SentenceReading:
    if not _A_WORD.search(text):
        return SentenceReading(SentenceKind.NOTHING, sure=False)
    strange = _strange(text)
    if strange is not None:
        return strange
    if len(text) > 2 * _LONGEST or "\n" in text.strip():
        return _ANSWER
    text = respelled(text)
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST:
        return _asked_of_the_reader(plain) or _ANSWER
    if is_courtesy(text):
        kind = SentenceKind.GREETING if greets(text) else SentenceKind.THANKS
        return SentenceReading(kind, kind is SentenceKind.GREETING or thanks(text))
    if thanks_besides(text):
        return SentenceReading(SentenceKind.THANKS)
    returns = COMES_BACK.fullmatch(_clauses(plain)[-1]) is not None
    wish = _wish(plain) if len(plain) <= _LONGEST_WISH or returns else None
    if wish is None and _fears(plain):
        return SentenceReading(SentenceKind.ABOUT_STEP, sure=False)
    return wish or _asked(text, plain) or _asked_of_the_reader(plain) or _ANSWER


def _asked_of_the_reader(plain: str) -> SentenceReading | None:
    """Returns a question within other words, unless they tell that somebody asked it."""
    found = _ASKED_OF_THE_READER.search(plain)
    told = found is None or _TOLD_BY_SOMEBODY.search(plain, 0, found.start())
    if told or _NO_SUCH.search(plain):
        return None
    return SentenceReading(SentenceKind.QUESTION, sure=False)


def asks_who_sees(text: str) -> bool:
    """Tells whether somebody asks who gets to see what they tell, or is afraid of that:
    `หัวหน้าจะเห็นไหม`, `กลัวเขารู้ว่าเป็นเรา`."""
    plain = without_polite_ending(normalise(text))
    return _fears(plain) or (len(text) <= _LONGEST_WISH and _WHO_SEES.search(plain) is not None)


def _fears(plain: str) -> bool:
    """Tells whether somebody is afraid to be known by what they tell, or asks about that."""
    return (len(plain) <= _LONGEST_WISH and _FEARS.fullmatch(plain) is not None) or (
        len(plain) <= _LONGEST and _BETRAYED.search(plain) is not None
    )


def only_asks(text: str) -> bool:
    """Tells whether a sentence asks about something and does not want to do it.

    `แจ้งลาตรงไหน` and `รายงานยังไง` want to do it; `ของขวัญเกินสามพันต้องทำยังไง` asks for the rule.
    """
    if read_kind(text).kind not in (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP):
        return False
    plain = normalise(text)
    return "ต้อง" in plain or _HOW_OR_WHERE.search(plain) is None


def asks_who(text: str) -> bool:
    """Tells whether a sentence asks about other people: `กลุ่มงานผมมีใครลาบ้าง`."""
    return _WHO.search(normalise(text)) is not None


def _wish(plain: str) -> SentenceReading | None:
    """Returns what the person wants instead of answering, if it is that."""
    clauses = _clauses(plain)
    first = (_first_clause_holds_on(clauses) if len(clauses) > 1 else None) or _takes_back(plain)
    if first is not None:
        return first
    whole = "".join(clauses)
    for kind, pattern in _WISHES:
        if pattern.fullmatch(whole):
            doubted = kind is SentenceKind.REFUSAL and _ONLY_DENIES.match(whole)
            return SentenceReading(kind, not doubted and pattern is not _NOTHING_DONE)
    if _CHANGE.fullmatch(whole):
        return SentenceReading(SentenceKind.CHANGE)
    if _WANTS_HELP.fullmatch(whole) or _WHAT_TO_DO.fullmatch(whole):
        return SentenceReading(SentenceKind.ABOUT_STEP)
    return _in_one_clause(clauses)


def _first_clause_holds_on(clauses: list[str]) -> SentenceReading | None:
    """Returns what follows words that hold on: `เดี๋ยว ใส่ราคาผิด ขอแก้`, `เดี๋ยวค่อยทำ ไม่เอาแล้ว ยกเลิก`."""
    if _CANCELS.fullmatch(clauses[-1]):
        return SentenceReading(SentenceKind.STOP, sure=False)
    if not _HOLD_ON.fullmatch(clauses[0]):
        return None
    if _CHANGE_AFTER_THAT.fullmatch("".join(clauses[1:])):
        return SentenceReading(SentenceKind.CHANGE)
    if _ANSWERED_WRONG.match(clauses[1]):
        return SentenceReading(SentenceKind.BACK, sure=len(clauses) == 2)
    return None


def _takes_back(plain: str) -> SentenceReading | None:
    told = read_taken_back(plain)
    if told is not None and told.plainly:
        return SentenceReading(SentenceKind.BACK, sure=False)
    return SentenceReading(SentenceKind.CHANGE, sure=False) if swaps_figures(plain) else None


def beside_a_stop(text: str) -> str:
    """Returns what stands beside words that stop: `ให้ผ่าน` of `ไม่ส่งกลับละ ให้ผ่าน`; "" if nothing."""
    clauses = _clauses(without_polite_ending(normalise(text)))
    others = [each for each in clauses if not _STOP.fullmatch(each)]
    return " ".join(others) if 0 < len(others) < len(clauses) else ""


def _clauses(plain: str) -> list[str]:
    return [without_polite_ending(each) for each in _BREAK.split(plain) if each] or [plain]


_WISHES = (
    (SentenceKind.BACK, _BACK),
    (SentenceKind.BACK, _NOTHING_DONE),
    (SentenceKind.STOP, _STOP),
    (SentenceKind.REFUSAL, _REFUSAL),
    (SentenceKind.PAUSE, PAUSE),
    (SentenceKind.UNSURE, _UNSURE),
)


def _in_one_clause(clauses: list[str]) -> SentenceReading | None:
    """Returns a wish that stands beside other words: `แป๊บนะคะ เจ้านายเรียก`, `เปลี่ยนใจ ไม่ร้องแล้ว`."""
    if len(clauses) == 1 and is_unspaced_pause(clauses[0]):
        return SentenceReading(SentenceKind.PAUSE)
    if len(clauses) > 1 and _UNSURE.fullmatch(clauses[0]) and _HEDGED.match(clauses[1]):
        return SentenceReading(SentenceKind.UNSURE, sure=False)
    instead = len(clauses) > 1 and _RATHER.fullmatch(f"{clauses[0]} {clauses[1]}") is not None
    if (
        len(clauses) > 1
        and not instead
        and any(_STOP.fullmatch(each) for each in (clauses[0], clauses[-1]))
    ):
        return SentenceReading(SentenceKind.STOP, sure=False)
    if _ANSWERED_WRONG.fullmatch(clauses[0]):
        return SentenceReading(SentenceKind.BACK, sure=len(clauses) == 1)
    if _REFUSAL.fullmatch(clauses[0]) and all(_AFRAID.fullmatch(each) for each in clauses[1:]):
        return SentenceReading(SentenceKind.REFUSAL)
    pauses = [PAUSE.fullmatch(each) is not None for each in clauses]
    pauses[-1] = pauses[-1] or len(clauses) > 1 and COMES_BACK.fullmatch(clauses[-1]) is not None
    if not pauses[0] and not pauses[-1]:
        return _pressed_wrong(" ".join(clauses))
    others = [each for each, is_pause in zip(clauses, pauses, strict=True) if not is_pause]
    light = all(BESIDES_A_PAUSE.fullmatch(each) or is_courtesy(each) for each in others)
    begins = PAUSE_BEGINS.match(clauses[0]) is not None
    returns = COMES_BACK.fullmatch(clauses[-1]) is not None
    return SentenceReading(SentenceKind.PAUSE, light or begins or returns)


def _pressed_wrong(plain: str) -> SentenceReading | None:
    wrong = len(plain) <= _LONGEST_WISH and (
        _PRESSED_WRONG.search(plain) is not None or _OF_THE_FORM.search(plain) is not None
    )
    return SentenceReading(SentenceKind.BACK, sure=False) if wrong else None


def _asks_first(plain: str) -> bool:
    """Tells whether a question stands first and is only unfolded: `นับยังไง นับคนลงชื่อหรือคนที่มา`."""
    first, space, rest = plain.partition(" ")
    asks = _FIRST_ASKS.search(without_polite_ending(_ENDED.sub("", first))) is not None
    return asks and bool(space) and len(plain) <= _LONGEST_WISH and "หรือ" in rest


def _asks_whether_first(plain: str) -> bool:
    """Tells whether a short question stands first, and what it is about after it: `ต้องรายงานด้วยเหรอ
    แค่ปากกา`."""
    first, space, rest = plain.partition(" ")
    return (
        bool(space) and len(rest) <= _BESIDES and _FIRST_ASKS_WHETHER.fullmatch(first) is not None
    )


def _asks_at_end(plain: str) -> bool:
    return _ASKED_AT_END.search(plain) is not None or _OR_ENOUGH.fullmatch(plain) is not None


def _asked(text: str, plain: str) -> SentenceReading | None:
    """Returns a question, if the sentence asks one itself and does not tell of one."""
    plain = _BY_THE_WAY.sub("", plain)
    whole, plain = plain, _SAYS_IT_ASKS.sub("", plain)
    mark = _MARKED.search(text)
    marked = mark is not None
    plain = _ENDED.sub("", without_polite_ending(_AFTER_ASKING.sub("", plain)))
    first = _ASKED.search(plain)
    at_end = marked or _asks_at_end(plain) or _ASKED_POLITELY.search(text) is not None
    at_end = at_end or _asks_first(plain) or _asks_whether_first(plain) or plain != whole
    if not at_end and first is None:
        return None
    begins = min(found.start() if found else len(plain) for found in (first, mark))
    if _TOLD_BY_SOMEBODY.search(plain, 0, begins):
        return None
    yes_or_no = _YES_OR_NO.search(plain) is not None
    how = _HOW_TO_ANSWER.search(_clauses(plain)[-1]) is not None
    if _NO_SUCH.search(plain) and not yes_or_no and not marked and not how:
        return None
    short = len(plain) <= _SHORT
    if not at_end and not (short and (_ASKED_OF.match(plain) or yes_or_no)):
        return None
    about = _ABOUT_STEP.search(plain) is not None and _NUMBERED.search(plain) is None
    kind = SentenceKind.ABOUT_STEP if about else SentenceKind.QUESTION
    one_thought = len(plain.split()) <= 3
    sure = short and one_thought and not _WHY.search(plain) and (at_end or yes_or_no)
    sure = sure or how and at_end and kind is SentenceKind.ABOUT_STEP
    return SentenceReading(kind, sure)
