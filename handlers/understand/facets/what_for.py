"""Tells whether a whole sentence asks what a thing is for, why it must be done, or who said so.

Whoever asks that of something wants to hear the reason, and has not begun it:
`เพราะอะไรถึงต้องแจ้งของขวัญ`.
"""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import without_polite_ending

_LONGEST = 70
_LEAD = r"(?:แล้ว|ก็|เอ่อ|ว่าแต่|คือ|(?:อยาก|ขอ)?(?:รู้|ทราบ|ถาม)(?:หน่อย)?(?:ว่า)?|สงสัย(?:ว่า)?|\s)*"
_WHO = rf"(?:ถึง|จึง|{ME_OR_US}|พวก|ทุกคน|สำนัก|เขา|เค้า|ทาง|ยัง|จะ|\s)*"
_END = r"(?:กัน|ด้วย|เนี่ย|นะ|น่ะ|ล่ะ|อะ|อ่ะ|หรอ|เหรอ|หนอ|\s)*$"
_REASON = pattern_of(
    rf"^{_LEAD}(?:(?:ทำไม|เพราะ(?:อะไร|ไร|เหตุใด|เหตุไร)|เหตุใด|เหตุไร){_WHO}(?:ต้อง|ควร|ให้|มี(?!คน|ใคร)).{{2,}}"
    r"|ใคร(?:เป็นคน|เป็น|เขา|เค้า|\s)*(?:(?:สั่ง|บังคับ|กำหนด|บอก|พูด|คิด)(?:ไว้)?(?:ว่า|\s)*(?:ให้|ต้อง)|ว่าต้อง)(?!.*ได้$).{2,}"
    r"|(?:จะ)?ทำ(?:ไป)?(?:ทำไม|เพื่ออะไร)\s.{2,})"
    rf"|(?<=..)(?:(?:ไป|ไว้)(?:ใช้)?(?:ทำไม|เพื่อ(?:อะไร|ไร))|(?:จะ|ต้อง)?ให้.{{2,40}}ทำไม|แล้วได้(?:อะไร|ไร|ประโยชน์(?:อะไร|ไหม)?)(?:ขึ้นมา)?){_END}"
)
_OF_WHAT_HAPPENED = pattern_of(
    r"อีก(?:ที|รอบ|ครั้ง)?$|อีก(?=\s)|(?:ส่ง|ทำ|แจ้ง|ตอบ|กด|ลา|คืน)(?:ไป|ครบ|เสร็จ)*แล้ว(?!ได้)|โดน|ไม่ใช่|(?:ถูก|ตี)(?:ส่ง)?กลับ|เมื่อ(?:วาน|กี้|เช้า)|นี้$|คนเดียว"
)
"""Who tells what has happened asks why it did."""
_WHY = pattern_of("ทำไม|เพราะ(?:อะไร|ไร|เหตุใด|เหตุไร)|เหตุ(?:ใด|ไร)")
_SINCE = pattern_of(r"(?:มี|เริ่ม|ใช้|บังคับ).{0,20}ตั้งแต่\s?(?:เมื่อไ|ปีไหน|ตอนไหน|สมัยไหน)\S{0,4}$")
_CLOSER = pattern_of(
    rf"{WHETHER}|กี่|เท่าไ|เมื่อไ|(?:ยัง|อย่าง)ไ[งร]|(?:ตรง|ที่|อัน|วัน|คน)ไหน|(?:หรือ|รึ)(?:ยัง|เปล่า)"
)
"""What is asked besides."""


def asks_what_for(text: str) -> bool:
    """Tells whether the sentence asks this and nothing else."""
    if len(text) > _LONGEST or not _may_ask(text):
        return False
    plain = without_polite_ending(text)
    asks = _REASON.search(plain) is not None
    return asks and not (_OF_WHAT_HAPPENED.search(plain) or _CLOSER.search(plain))


_LEFT_UNDONE = pattern_of(
    rf"^(?:แล้ว|ก็|คือ|ถ้า|หาก|สมมติ|{ME_OR_US}|\s)*ไม่(?:ได้|ต้อง|ขอ|\s)*(?:เข้า)?(?:ร่วม|ส่ง(?!ผล)|แจ้ง|รายงาน|ทำ(?!ผิด|อะไร)|ตอบ|กด|ลงชื่อ|ลงทะเบียน|อ่าน|รับทราบ|เสนอ|บันทึก|ประเมิน|แนบ).{{0,30}}?"
    rf"(?:จะ|แล้ว|มัน|ก็|\s)*(?:โดน(?:อะไร|ไร|ลงโทษ|ตัด|หัก|ว่า|ด่า)?|มีผล(?:อะไร|เสีย)?|มีโทษ|ผิด(?:อะไร|ไร|วินัย|ระเบียบ)?|เป็น(?:อะไร|ไร)|เกิดอะไรขึ้น)(?:หรือ|ด้วย|\s)*(?:{WHETHER}|เปล่า)?$"
)


def asks_if_left_undone(text: str) -> bool:
    """Tells whether the sentence asks what comes of not doing a thing: `ไม่ร่วมประกาศโดนอะไรไหม`."""
    if "ไม่" not in text or len(text) > _LONGEST:
        return False
    plain = without_polite_ending(text)
    return _LEFT_UNDONE.search(plain) is not None and "ทัน" not in plain


def without_asking(text: str) -> str:
    """Returns the words without those that ask the reason: `เพราะเหตุใด` names no reason told."""
    return _WHY.sub(" ", text)


def asks_since_when(text: str) -> bool:
    """Tells whether the sentence asks since when there is a thing: `คลินิกเริ่มมีตั้งแต่เมื่อไร`."""
    return "ตั้งแต่" in text and _SINCE.search(without_polite_ending(text)) is not None


def _may_ask(text: str) -> bool:
    """Tells whether a word of these stands there, which costs less than to look where."""
    return _MAY_ASK.search(text) is not None


_MAY_ASK = pattern_of("ทำไม|เพราะ|เพื่อ|เหตุ|ใคร|แล้วได้")
