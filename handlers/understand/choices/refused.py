"""Reads what words refuse: `ไม่เอารายการ OIT`, `ไม่ใช่การคลัง เป็นการพิมพ์`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 90
_NOT = r"(?:ไม่|มิ|อย่า)(?:ได้)?(?:ใช่|เอา|ต้องการ|อยากได้|เลือก|ขอ)(?:เป็น|ของ)?"
_REFUSED = pattern_of(
    rf"(?:^{_NOT}(?!\s+[ก-๎])|(?:(?<=\S)[\s,]|แต่|ขอ|ค่ะ|ครับ|นะ){_NOT})\s*"
    r"(?P<what>\S.*?)(?=$|(?:\s|ค่ะ|ครับ|นะ)+(?:เอา|ขอ|เป็น|แต่|ใช้|ให้|เลือก))"
)
"""Who begins with `ไม่เอา` and a space may refuse what stands: `ไม่เอา ส่งทันทีเลย`."""
_REFUSED_BEHIND = pattern_of(r"(?P<what>\S.{0,40}?)\s?ไม่(?:เอา|ใช่|ต้องการ)(?:แล้ว|ละ|หรอก|ดีกว่า|\s)*")


def refused(text: str) -> list[str]:
    """Returns the words of each thing that is refused."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return []
    plain = without_polite_ending(normalise(text))
    found = [*_REFUSED.finditer(plain)]
    behind = _REFUSED_BEHIND.fullmatch(plain)  # `การคลังไม่เอา`
    found += [behind] if behind is not None else []
    return [without_polite_ending(each["what"]) for each in found]
