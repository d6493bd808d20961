"""Says a day in the words that are read: `มะวาน` and `ก่อนวันนี้วันนึง` are `เมื่อวาน`."""

import re

_NOT_THAT_DAY = re.compile(r"ไม่ใช่\s*(?:เมื่อวาน(?:นี้)?|วันนี้|พรุ่งนี้)(?:\s*(?:นะ|ค่ะ|ครับ|แต่))*")
_YESTERDAY = re.compile(
    r"(?:มะ|มื้อ)วาน(?:นี้)?"
    r"|(?:วัน)?ก่อนวันนี้\s*(?:ไป)?\s*(?:(?:หนึ่ง|นึง|1)?\s*วัน(?:หนึ่ง|นึง|เดียว)?)?"
    r"|^วาน(?=\s*(?:ค่ะ|ครับ|คับ|จ้า|นะ)*$)"
)
_TODAY = re.compile(r"(?<!เมื่อ)(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ)นี้")


def in_known_words(plain: str) -> str:
    """Returns the normalised text with such wordings replaced; a day that is denied is left out."""
    plain = _NOT_THAT_DAY.sub(" ", plain)
    plain = _YESTERDAY.sub("เมื่อวาน", plain)
    return _TODAY.sub("วันนี้", plain)
