"""Finds what somebody wants to see before they go on: `เดี๋ยวก่อน ขอดูปฏิทินวันจันทร์ก่อนว่าชนอะไรไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 120
_LOOKS = r"(?:เปิด|ตรวจ|เข้าไป|ไป|ลอง)*(?:ดู|เช็[คก]|เปิด|อ่าน|ทราบ|รู้)"
FIRST = r"ก่อน(?:(?:จะ)?(?:ตัดสินใจ|พิจารณา|อนุมัติ|ตอบ|ยืนยัน|กด|เลือก)(?:ส่ง|ผ่าน)?)?"
"""Before what comes next here: `ก่อน`, `ก่อนตัดสินใจ`."""
_SEES_FIRST = pattern_of(
    r"(?:(?:เอ๊ะ|อ้าว|เอ่อ|โอเค|งั้น|โทษที|เดี๋ยว|เด๋ว|แป๊[บป]|แปป|พัก|หยุด|รอ|สักครู่|อย่าเพิ่ง(?:ส่ง|บันทึก)?)"
    r"(?:ก่อน|ไว้|นะ|นึง|หนึ่ง|แป๊บ|ค่ะ|คะ|ครับ|คับ|จ้า|ๆ)*[\s,]*)*"
    rf"(?:(?:{ME_OR_US}|พี่)?(?:ขอ|จะ|อยาก|ต้อง)+|(?=ดู|เช็[คก]|เปิด))(?P<look>{_LOOKS})(?:หน่อย|ดู|ที|\s)*"
    rf"(?P<what>(?!ก่อน|กับ|จาก|ที่(?:กรอก|ตอบ|พิมพ์|ใส่|เล่า|ส่ง))\S.{{2,60}}?)(?:(?:หน่อย|นิด(?:นึง)?|สักนิด|แป๊บ|\s)*{FIRST}"
    rf"(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|แป๊?[บป]|นึง|[\s,])*(?P<why>(?:ว่า|{WHETHER}).{{2,40}}|(?:แล้ว|เดี๋ยว|จะได้|ค่อย|เผื่อ|จะ).{{2,40}})?|(?:หน่อย|สัก|\s)*แป๊บ(?:นึง|หนึ่ง|เดียว)?)"
)
_WHETHER = "ว่า"
_HOLDS_THEN = pattern_of(
    r"(?:(?:เอ๊ะ|อ้าว|โทษที|เดี๋ยว|เด๋ว|แป๊[บป]|แปป|พัก|หยุด|รอ|สักครู่)(?:ก่อน|ไว้|นะ|นึง|หนึ่ง|แป๊บ|ค่ะ|คะ|ครับ|คับ|จ้า|ๆ)*[\s,]+)+"
    rf"(?P<asked>(?:{ME}|พี่)?(?:ขอ|อยาก){_LOOKS}\S.{{2,60}}|(?!ขอ|จะ|ไป|ติด|ต้อง)\S.{{3,60}}(?:{WHETHER}|อะไร|บ้าง|กี่โมง|ใคร|ที่ไหน|วันไหน))"
)
"""Holds on and asks: `เดี๋ยวนะ พรุ่งนี้มีประชุมอะไรไหม`."""


def seen_first(text: str) -> Sequence[str]:
    """Returns what is to be seen as it would be asked for, the fullest words first; nothing for
    other texts."""
    if not any(cue in text for cue in _CUES) or len(text) > _LONGEST:
        return ()
    plain = without_polite_ending(normalise(text))
    found = _SEES_FIRST.fullmatch(plain)
    if found is None:
        return _behind_holding(plain)
    asked = f"ขอ{found['look']}{found['what'].strip()}"
    why = found["why"] or ""
    return (f"{asked}{why}", asked) if why.startswith(_WHETHER) else (asked,)


_CUES = ("ก่อน", "แป๊", "แปป", "เดี๋ยว", "เด๋ว", "พัก", "รอ", "หยุด", "สักครู่")


def _behind_holding(plain: str) -> Sequence[str]:
    found = _HOLDS_THEN.fullmatch(plain)
    if found is None:
        return ()
    return tuple(dict.fromkeys((found["asked"], found["asked"].partition(_WHETHER)[0].strip())))
