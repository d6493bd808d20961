"""Reads what somebody wants instead of answering: to stop, pause, go back, change an answer."""

from handlers.understand import second_thoughts
from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.corrections.correction_vocabulary import CHANGE, JUST_NOW, OUT
from handlers.understand.corrections.taken_back import read_taken_back, swaps_figures
from handlers.understand.kinds.erasing_all import erases_all
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.pausing import (
    BESIDES_A_PAUSE,
    COMES_BACK,
    DONE_TO_IT,
    MAYBE_ASKED,
    PAUSE,
    PAUSE_BEGINS,
    is_unspaced_pause,
)
from handlers.understand.sentence_kinds import SentenceKind, SentenceReading
from handlers.understand.small_words import HOW_IN_SHORT, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

LONGEST_WISH = 60
_BREAK = pattern_of(r"[\s,]+")
_THIS = r"(?:ราย(?:งาน|การ)|เรื่อง|การ(?:แจ้ง|รายงาน|ร้องเรียน|ส่ง|ทำ)|คำร้อง|อัน|ทั้งหมด|ร้องเรียน|ทำ|ข้อ)"
_TO_SOMETHING = (
    r"(?:แล้ว|ละ|ค่ะ|ครับ|นะ)*\s?(?:ให้|ขอ|เอา|ใส่|เป็น|ใช้|อนุมัติ|เริ่ม(?!ใหม่)|ถึงวัน)"
    r"(?!ไม่|ยกเลิก|เลิก|ลบ|ออก|ไว้|คิด|กลับ|ทิ้ง|หยุด|พัก)"
)
"""What follows if somebody changed their mind and says to what: `เปลี่ยนใจ ให้ใส่ชื่อเราไปเลย`."""
_STOP = pattern_of(
    rf"(?:งั้น|อ้าว|โอเค|เอ่อ)*(?:ขอ|อยาก|จะ|ต้องการ)?(?:ยกเลิก|เลิก){_THIS}*(?:นี้|ทั้งหมด)?(?:ไป)?(?:ก่อน)?{MAYBE_ASKED}"
    rf"|(?:กลัว.{{2,15}})?ไม่(?:เอา|ทำ|ส่ง|ลา|เลื่อน|นัด|มอบหมาย|ร้อง(?:เรียน)?|แจ้ง|เล่า|กรอก|รายงาน|ตอบ|ส่งกลับ|ตีกลับ|คืน|ย้าย|ปลด|ตั้ง|ปิด|อยาก(?:ทำ|ร้องเรียน|ร้อง|แจ้ง|ส่ง))"
    rf"{_THIS}?(?:นี้)?(?:ต่อ|แล้ว|ละ|ดีกว่า)+(?:(?:เดี๋ยว|กลัว).{{2,20}})?"
    r"|(?:แค่|เพียง)(?:จะ|อยาก|มา|เข้ามา|ลอง)*(?:ถาม|กด|ดู|เล่น)(?:ดู|เล่น|ก่อน|เท่านั้น|เฉย)*|(?:ลอง|ถาม|กด)+(?:ดู|เล่น)*เฉย"
    rf"|(?:ขอ|ช่วย|จะ)*(?:ลบ|ทิ้ง)(?:ราย(?:งาน|การ)|เรื่อง|ร่าง|อัน|ข้อมูล)(?:นี้)?(?:{OUT}|ไป|ให้|ที|หน่อย)*"
    r"|ไม่(?:ส่งกลับ|ตีกลับ)(?:แล้ว|ละ|ล่ะ|ดีกว่า)*"
    r"|ยังไม่(?:ได้)?(?:จะ|อยาก|ต้องการ|คิดจะ)(?:รายงาน|ทำ|ส่ง|ลา|แจ้ง|ร้อง(?:เรียน)?)(?:ตอนนี้|อะไร|เลย|หรอก)*"
    rf"|เปลี่ยนใจ(?!{_TO_SOMETHING}).{{0,20}}|(?:กด|เข้า|เลือก|มา|เปิด|ทัก)ผิด(?:ที่|อัน|เรื่อง|หน้า)?"
    rf"|(?:ขอ)?ออก(?:จาก.{{0,12}})?{MAYBE_ASKED}|ไม่ได้(?:จะ|ตั้งใจ).{{0,20}}"
)
_ONLY_ASKS = pattern_of(
    r"(?:แค่|เพียง)(?:จะ|อยาก|มา|เข้ามา|ลอง)*(?:สอบ)?(?:ถาม|ดู)(?:ดู|ก่อน|เท่านั้น|เฉย|ๆ)*|(?:แค่)?ถาม(?:ดู)?เฉย(?:ๆ)?"
)
_NOT_NOW = pattern_of(
    r"(?:อ้าว|เอ่อ|อ๋อ)*(?:ยัง)?ไม่(?:ได้)?(?:จะ|อยาก|ต้องการ|คิดจะ)?(?:รายงาน|ทำ|ส่ง|ลา|แจ้ง|กรอก|ร้อง(?:เรียน)?)(?:อะไร|ตอนนี้|เลย|หรอก)*"
)
"""Denies the deed beside words that only ask: `ยังไม่รายงานค่ะ แค่ถามเฉยๆ`."""
_CANCELS = pattern_of(r"(?:งั้น|ขอ|ช่วย)*ยกเลิก(?:ไป|มัน|ทิ้ง|เลย|ก่อน|อันนี้|รายการนี้|ให้|ที|หน่อย)*")
"""The last clause of who paused or changed their mind before it."""
_CANCELS_FIRST = pattern_of(
    rf"(?:งั้น|ขอ|ช่วย|โอเค)*ยกเลิก{_THIS}*(?:ไป|มัน|ทิ้ง|เลย|ก่อน|อันนี้|รายการนี้|นี้|ละกัน|แล้วกัน|ดีกว่า)*"
)
_ANEW_LATER = pattern_of(
    rf"(?:เดี๋ยว|ไว้|ค่อย|จะ|แล้ว|พรุ่งนี้|วันหลัง|ทีหลัง|{ME})+(?:ค่อย|จะ)?(?:กลับ)?(?:มา)?{DONE_TO_IT}.{{0,12}}ใหม่.{{0,12}}"
)
"""Cancels, and does it anew some other time: `ยกเลิกก่อนละกัน เดี๋ยวมาเล่าใหม่`."""
_RATHER = pattern_of(rf"เปลี่ยนใจ{_TO_SOMETHING}.*")
_BEFORE = rf"(?:(?:เมื่อ)?ตะกี้|{JUST_NOW}|ที่แล้ว|ที่ผ่านมา|ก่อน(?:หน้า)?(?:นี้)?|เดิม|แรก|บน)"
_WRONG_BEFORE = (
    rf"(?:(?:ข้อ)?{_BEFORE}|ข้อที่แล้ว|ข้อก่อน)(?:ตอบ|กด|พิมพ์|เลือก|ใส่|กรอก)ผิด(?:ไป)?"
    rf"|(?:ตอบ|กด|พิมพ์|เลือก)ข้อ{_BEFORE}ผิด(?:ไป)?"
)
_ANSWERED_WRONG = pattern_of(_WRONG_BEFORE)
_BACK = pattern_of(
    rf"(?:ขอ|อยาก|ช่วย|จะ|พา)*(?:ย้อน(?:กลับ)?|กลับ|ถอย)(?:ไป)?(?:ที่|ยัง|ดู|แก้)?(?:ข้อ|คำถาม)?{_BEFORE}?{MAYBE_ASKED}"
    rf"|(?:ขอ|อยาก|จะ)*แก้(?:ไข)?(?:ข้อ|คำตอบ){_BEFORE}"
    rf"|(?:{_WRONG_BEFORE})(?:แล้ว)?(?:ขอ|จะ|อยาก|ต้อง|ช่วย)*(?:กลับ|ย้อน)?(?:ไป|มา)?(?:{CHANGE}|ตอบใหม่)(?:ใหม่)?{MAYBE_ASKED}"
    rf"|(?:ขอ|ช่วย)*(?:เอา|ลบ)(?:ที่|ข้อความ|อัน|คำตอบ|สิ่งที่)*(?:พิมพ์|ตอบ|ส่ง|เขียน|กด)?(?:ไป)?{_BEFORE}(?:{OUT})(?:ไป|ก่อน|ที)*(?:(?:ขอ|จะ)*(?:พิมพ์|ตอบ|เขียน)ใหม่)?"
)
_CHANGE = pattern_of(
    rf"(?:ขอ|อยาก|กลับไป|ย้อนไป|ต้อง)+(?:{CHANGE})(?!แปลง).{{1,40}}"
    rf"|(?:.{{0,25}}ผิด)(?:ไป)?(?:ขอ|จะ|อยาก|ต้อง|ช่วย)?(?:{CHANGE}).{{0,25}}"
    rf"|.{{2,40}}(?:ผิด|ไม่ใช่|ไม่ถูก(?:ต้อง)?|พลาด|ตก(?:ไป|หล่น).{{0,8}})(?:ไป|นะ|ค่ะ|ครับ)*(?:(?:ขอ|ช่วย)(?:กลับไป|ย้อนไป)?(?:{CHANGE}).{{0,25}}|แก้ตรง.{{0,15}})"
)
_SLIPPED = pattern_of(
    rf"(?:เมื่อกี้|ตะกี้|พอดี|คือ|มัน|{ME})?(?:เผลอ|ดัน)?(?:กด|ตอบ|เลือก|ใส่|จิ้ม)(?:ผิด|พลาด)(?:ไป|เอง|มา|แล้ว)?"
)
"""Only why somebody goes back: `ขอกลับไปแก้ข้อที่แล้ว กดพลาด`."""
_PRESSED_WRONG = pattern_of(
    r"(?:ที่)?(?:กด|ตอบ|เลือก)(?!.*(?:คน|เขา)).{0,14}(?<!ไม่)(?:กด|ตอบ|เลือก|ติ๊ก)?ผิด(?:ไป|เอง)?$"
)
_OF_THE_FORM = pattern_of(
    rf"(?:เมื่อ)?ตะกี้|{JUST_NOW}|ข้อ(?:บน|ล่าง|ก่อน|เมื่อ)(?!ตกลง|กำหนด)|(?:ขอ|จะ|อยาก)(?:ย้อน|แก้)(?!ว่า|ปัญหา)"
    r"|(?:ที่|ได้)(?:เล่า|ใส่|บอก|ตอบ|กรอก|พิมพ์|เลือก|กด)ไป|ลืม(?:ใส่|พิมพ์|กรอก|กด)|(?<!ไม่)(?:ตอบ|กด|พิมพ์|ใส่|เลือก|กรอก)(?:วันที่|ชื่อ|เลข|ตัวเลข|จำนวน|ข้อมูล|คำตอบ|ไป)?ผิด|พิมพ์(?:ยาก|ผิด|ใหม่|ไม่ไหว|ไม่ถนัด)"
    r"|^(?:รอบ|กิจกรรม)(?:นี้)?ผิด(?!ปกติ|กฎ|ระเบียบ)|^(?:ผิด|ไม่ใช่|ไม่ถูก)(?:รอบ|กิจกรรม)(?:นี้)?(?:ค่ะ|ครับ|นะ|\s|$)"
    r"|ไม่มีอะไร(?:จะ|ให้)(?:เขียน|เล่า|ตอบ|พิมพ์|ใส่)|(?:ขี้เกียจ|ไม่อยาก)(?:พิมพ์|เขียน|ตอบ)"
)
"""Words about the questions themselves: official prose and complaints hardly have them."""
_HOLD_ON = pattern_of(
    r"(?:เดี๋ยว|เด๋ว|แป๊[บป]|เอ๊ะ|อ้าว|โทษที|ขอโทษ|ตายละ|เปลี่ยนใจ|คิดใหม่)(?:ๆ|ก่อน|นะ|ที|แป๊บ|แล้ว|ละ|นึง|ค่ะ|ครับ)*"
)
_CHANGE_AFTER_THAT = pattern_of(
    rf"(?:ขอ|อยาก|กลับไป|ย้อนไป|ต้อง|จะ)*(?:{CHANGE})(?!แปลง|ใจ|งาน|ปัญหา).{{1,40}}"
    rf"|.{{2,40}}ผิด(?:ไป|นะ)*(?:ต้อง|ขอ|ให้)?(?:{CHANGE})?เป็น.{{2,40}}"
    r"|.{2,40}(?:ผิด|ไม่ครบ|ยังไม่(?=ขอ)|ไม่ใช่|ไม่ถูก|(?:สั้น|ยาว|น้อย|มาก|เยอะ)(?:ไป|เกิน))(?:ไป|นะ)*"
    rf"(?:ขอ|จะ|อยาก|ต้อง|กลับไป|ย้อนไป)+(?:{CHANGE}|(?:เขียน|พิมพ์|เล่า|ใส่|ตอบ)(?=ใหม่|เพิ่ม)).{{0,25}}"
)
"""After words that hold on, more plainly said ones change an answer: `เดี๋ยว แก้เปอร์เซ็นต์ก่อน`."""
_REFUSAL = pattern_of(
    r"(?:ข้อ(?:มูล)?(?:ส่วน)?นี้|(?:ส่วน|ตรง|เรื่อง)นี้)?(?:ขอ|ยัง)?ไม่(?:ขอ|อยาก|สะดวก|ต้องการ|กล้า)?(?:จะ|ที่จะ)?(?:ตอบ|บอก|เขียน|เล่า|พิมพ์|ระบุ|เปิดเผย|กรอก|ใส่|เอ่ย(?:ถึง)?|พูดถึง)"
    rf"(?:(?:คน|ผู้|เขา|เจ้าของ)(?:ให้|แจ้ง|ส่ง|ทำ|เล่า)?|ชื่อ|นาม|ข้อนี้|เรื่องนี้|ผู้ให้|คำถามนี้|ตรงนี้|ตอนนี้|ใคร|ราย?ละเอียด|เหตุผล|ข้อมูล|เอง|อะ|อะไร|ว่า(?:เป็น|คือ|ได้|มา)*(?:อะไร|ใคร|ไหน)?(?:ให้)?|หรอก|นะ)*{MAYBE_ASKED}(?:(?:เดี๋ยว|กลัว).{{2,20}})?"
    r"|(?:ข้อนี้)?ไม่(?:ต้อง|จำเป็นต้อง)(?:มี|ใส่|ให้|บอก|รู้)(?:เหตุผล|ชื่อ|รายละเอียด|หรอก|ก็ได้|มั้ง)+(?:ไม่(?:ขอ)?(?:พิมพ์|ตอบ|ใส่|เขียน|บอก))?"
    rf"|(?:ขอ|ข้อนี้)*ข้าม(?:ข้อนี้|ไป)*{MAYBE_ASKED}"
)
_AFRAID = pattern_of("(?:กลัว|เดี๋ยวโดน|เกรง).{0,20}")
_ONLY_DENIES = pattern_of(r"ไม่(?:ตอบ|บอก|เขียน|เล่า|พิมพ์|ระบุ|เปิดเผย|กรอก|ใส่)[^ด]*$")
_UNSURE = pattern_of(
    r"(?:ลืม(?:ไป)?(?:แล้ว|หมด(?:แล้ว)?)?(?:นึก(?:ยังไง)?(?:ก็)?ไม่ออก)?(?=เลย|จริง|$|ค่ะ|ครับ)|(?:ก็)?(?:ยัง)?(?:ไม่(?:ค่อย)?(?:แน่ใจ|รู้|ทราบ|ชัวร์|มั่นใจ|แน่นอน)|จำ(?:วัน|ชื่อ|เลข|รหัส|ยอด|ราคา|ตัวเลข)?ไม่(?:ค่อย)?(?:ได้|แม่น))"
    r"|(?:ไม่|ยังไม่)(?:ได้จด|มีข้อมูล|ได้เช็ค|ได้ถาม)(?:ไว้)?"
    r"|ไม่(?:รู้|ทราบ|แน่ใจ)(?:เลย|จริงๆ|เหมือนกัน|อะ|อ่ะ)*(?:ต้องถาม|ให้ถาม|การเงิน|พี่|น้อง|หัวหน้า|คนอื่น|อีกคน|ฝ่าย).{0,18}"
    r"|[^\s]{0,16}(?:อะไร|ใคร|ไหน|เท่าไร|เท่าไหร่|เมื่อไร|เมื่อไหร่|กี่[^\s]{1,8})(?:ก็)?(?:ยัง)?ไม่(?:รู้|ทราบ|แน่ใจ)(?:เลย|อะ|อ่ะ)*"
    r"(?:ต้อง)?(?:รอ|ถาม).{0,18}"
    r"|ขอ(?:พิมพ์|เขียน|เล่า)ก่อน|ไม่(?:แน่ใจ|รู้|ทราบ)(?:ว่า)?(?:จะ|เป็น|คือ|ควร|ต้อง).{1,25}หรือ.{1,25}"
    r"|(?:ขอ|ต้อง|จะ)?(?:ไป)?(?:ถาม|เช็ค|เช็ก|ปรึกษา|ประชุม)(?!ว่า).{0,14}ก่อน)"
    r"(?:ว่า|เหมือนกัน|เลย|ก่อน|วัน(?:ที่|ไหน|กลับ)?|รอบไหน|เรียก(?:ว่า)?อะไร|ไหน|จริง|พี่ลงให้ยัง|กี่.{1,8}|เท่าไร|เท่าไหร่|อันไหน|ข้อไหน|จริงๆ|อะ)*"
)
_NOTHING_DONE = pattern_of(
    r"(?:จริง(?:ๆ|จริง)?|ความจริง|คือ|อันนี้|งานนี้|เรื่องนี้|กิจกรรมนี้|แล้ว)*(?:ก็)?(?:ยังไม่(?:ได้)?|ไม่ได้)(?:เริ่ม|ลงมือ|ทำ|จัด|ดำเนินการ)+(?:อะไร|สัก|ซัก|อย่าง|เลย|ที|นะ|อะ|อ่ะ)*"
)
"""Says that nothing was done, where what was done is asked: the answer before it was wrong."""
_HEDGED = pattern_of("น่าจะ|คง|ประมาณ|ราว|สัก|อาจ|คิดว่า")
_WHAT_TO_DO = pattern_of(
    rf"(?:แล้ว|ตกลง|สรุป)?(?:ต้อง|จะ|ให้|ควร)*(?:ทำ|เริ่ม)(?:ต่อ)?(?:{HOW_IN_SHORT}|อะไร|ไงบ้าง|ตรงไหน)(?:ต่อ|ดี|บ้าง|ก่อน|ไป)*(?:เนี่ย|อะ|อ่ะ|หว่า|ว้า)*"
)
"""Asks what to do, and names nothing to do: it can only be about the present question."""
_WANTS_HELP = pattern_of(
    rf"(?:ขอ|มี|อยากดู|ดู|อยากได้)+ตัวอย่าง(?:ดู|คำตอบ|ข้อนี้|{WHETHER}|เป็นแนวทาง)*"
    r"|(?:นึกไม่ออก|คิดไม่ออก|เขียนไม่เป็น|ตอบไม่ถูก|ไม่เข้าใจ(?:คำถาม|ข้อนี้|ว่าถามอะไร|ที่ถาม)?|งง|ช่วยอธิบาย|อธิบาย(?:เพิ่ม|ข้อนี้)).{0,12}"
    rf"|ไม่(?:รู้|ทราบ|แน่ใจ)(?:ว่า)?(?:จะ|ต้อง|ควร)*(?:เริ่ม)?{DONE_TO_IT}.{{0,20}}"
)


def wanted_aside(plain: str) -> SentenceReading | None:
    """Returns what the person wants instead of answering, if it is that."""
    clauses = clauses_of(plain)
    if erases_all(plain) or second_thoughts.takes_back_just_now(plain):  # nothing was sent yet
        return SentenceReading(SentenceKind.STOP, sure=len(clauses) == 1)
    first = (_first_clause_holds_on(clauses) if len(clauses) > 1 else None) or _takes_back(plain)
    if first is not None:
        return first
    left = [each for each in clauses if not _SLIPPED.fullmatch(each)]
    if len(left) == 1 and _BACK.fullmatch(left[0]):
        return SentenceReading(SentenceKind.BACK)
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
    if _ONLY_ASKS.fullmatch(clauses[-1]) and _NOT_NOW.fullmatch("".join(clauses[:-1])):
        return SentenceReading(SentenceKind.STOP)
    if _CANCELS_FIRST.fullmatch(clauses[0]) and _ANEW_LATER.fullmatch("".join(clauses[1:])):
        return SentenceReading(SentenceKind.STOP)  # the day of later answers nothing
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
    clauses = clauses_of(without_polite_ending(normalise(text)))
    others = [each for each in clauses if not _STOP.fullmatch(each)]
    return " ".join(others) if 0 < len(others) < len(clauses) else ""


def clauses_of(plain: str) -> list[str]:
    """Returns the parts between spaces and commas, without polite words at their ends."""
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
    wrong = len(plain) <= LONGEST_WISH and (
        _PRESSED_WRONG.search(plain) is not None or _OF_THE_FORM.search(plain) is not None
    )
    return SentenceReading(SentenceKind.BACK, sure=False) if wrong else None
