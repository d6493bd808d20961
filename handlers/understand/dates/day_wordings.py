"""Says days in the words that are read: `มะวาน` and `ก่อนวันนี้วันนึง` are `เมื่อวาน`."""

import re

from handlers.understand.dates.date_mentions import MONTH_NAMED

_ANY_MONTH = re.sub(r"\?P<m\d+>", "?:", MONTH_NAMED)
_REASON = re.compile(
    r"(?<=\S)\s*(?:เพราะ|เนื่องจาก|เนื่องด้วย|ด้วยเหตุ)"
    r"(?!.*(?:ขอ|เลื่อนเป็น|เลื่อนไป|เป็นวันที่|เอาเป็น)).*$",
    re.DOTALL,
)
_LASTS = re.compile(r"(?:ลาก)?ยาว\s*(?:ไป)?\s*(?:จน)?\s*ถึง|(?:ไป|ต่อ)\s*จน(?:\s*ถึง)?|จน(?=สิ้น)")
_IN_A_ROW = re.compile(
    rf"(?<![\d/.:])\d{{1,2}}(?:(?:\s*,\s*|\s+)\d{{1,2}}){{1,9}}(?=\s*(?:{_ANY_MONTH}|นี้|$))"
)
_NUMBER = re.compile(r"\d+")
_MONTH_ONCE = re.compile(
    rf"(?P<first>\d{{1,2}})\s*(?P<month>{_ANY_MONTH})\s*(?:-|–|ถึง)\s*(?:วันที่\s*)?(?P<last>\d{{1,2}})(?!\s*(?:{_ANY_MONTH})|[\d/.:])"
)

_NOT_THAT_DAY = re.compile(r"ไม่ใช่\s*(?:เมื่อวาน(?:นี้)?|วันนี้|พรุ่งนี้)(?:\s*(?:นะ|ค่ะ|ครับ|แต่))*")
_YESTERDAY = re.compile(
    r"(?:มะ|มื้อ)วาน(?:นี้)?"
    r"|(?:วัน)?ก่อนวันนี้\s*(?:ไป)?\s*(?:(?:หนึ่ง|นึง|1)?\s*วัน(?:หนึ่ง|นึง|เดียว)?)?"
    r"|^วาน(?=\s*(?:ค่ะ|ครับ|คับ|จ้า|นะ)*$)"
)
_TODAY = re.compile(r"(?<!เมื่อ)(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ)นี้")


def in_known_words(plain: str) -> str:
    """Returns the normalised text with such wordings replaced; a day that is denied is left out."""
    plain = _NOT_THAT_DAY.sub(" ", without_reason(plain))
    plain = _IN_A_ROW.sub(_as_span, _LASTS.sub(" ถึง ", plain))
    plain = _MONTH_ONCE.sub(_month_last, plain)
    plain = _YESTERDAY.sub("เมื่อวาน", plain)
    return _TODAY.sub("วันนี้", plain)


def without_reason(plain: str) -> str:
    """Returns the text without the words that say why: `จันทร์ 22 เพราะ 20 มันเป็นวันเสาร์`."""
    return _REASON.sub("", plain)


def _as_span(found: re.Match[str]) -> str:
    """`8 9 10 มี.ค.` are three days, and `8 10 มี.ค.` two: none is the last one alone."""
    days = [int(each) for each in _NUMBER.findall(found[0])]
    if not (days == sorted(set(days)) and 1 <= days[0] and days[-1] <= 31):
        return found[0]
    in_a_row = days == [*range(days[0], days[0] + len(days))]
    return f"{days[0]}-{days[-1]}" if in_a_row else ", ".join(map(str, days))


def _month_last(found: re.Match[str]) -> str:
    """`10 เมษา ถึง 18` as `10-18 เมษา`."""
    first, last = int(found["first"]), int(found["last"])
    return f"{first}-{last} {found['month']}" if first < last else found[0]
