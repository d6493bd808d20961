"""Reads words that take back what was answered and tell it anew: `ไม่ใช่ แก้เป็น 80%`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    CRIES,
    CUT,
    DID,
    JUST_NOW,
    MEND,
    NOT,
    REALLY,
    SIGHS,
    SLIPS,
    SORRY,
    WRONG,
)
from handlers.understand.dates.days_by_today import says_day_by_today
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending


@dataclass(frozen=True)
class TakenBack:
    """value: the words of the new answer.

    plainly: they can hardly be prose: `เปลี่ยนเป็น…` stands before the value.
    """

    value: str
    plainly: bool


@dataclass(frozen=True)
class Swap:
    """old: words of an answer. new: those that are to stand for them."""

    old: str
    new: str


_LONGEST = 100


def behind_a_slip(text: str) -> str:
    """Returns the words behind a first one that notices a slip, `เอ๊ย ของทั้งสำนักงาน`, or ""."""
    typed = text.strip()
    found = _SLIPPED.match(normalise(typed))
    same = found is not None and normalise(typed)[: found.end()] == typed[: found.end()]
    return typed[found.end() :] if found is not None and same else ""


_OOPS = (
    rf"(?:(?:{SLIPS}"
    r"|(?:(?:พิมพ์|พิมพ|พิม|เขียน|ใส่|สะกด|ชื่อ|ตัวเลข)ผิด(?=[\sคน])))(?:ค่ะ|ครับ|นะ)*[\s,]*)*"
)
_SLIPPED = pattern_of(
    rf"(?:{CRIES})(?![ก-๎])(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*(?=\S)|(?:เอ[๊้]ย|อุ[๊้]ย)(?=[ก-๎]{{4}})"
    rf"|(?:{SORRY})(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*(?=\d)"
)
_DID = "(?:พิมพ์|ตอบ|กด|เลือก|ใส่|กรอก)"
_WRONG = (
    rf"(?:ไม่ใช่|(?P<slipped>{_DID}ผิด|เปลี่ยนใจ)|ผิดๆ?"
    rf"|(?:ข้อ)?(?:{JUST_NOW}|ที่แล้ว|(?:อัน)?ก่อน(?:หน้า)?(?:นี้)?)(?:{_DID})?(?:ไป)?ผิด)"
    r"(?:ไป|แล้ว|สิ|ซิ|นะ|ค่ะ|ครับ|คับ|อะ|[\s,])*"
)
_ANEW = (
    rf"(?:(?P<plainly>(?:ขอ)?(?:{CHANGE}|เอา)เป็น|ขอเป็น|(?:ต้อง|ควร)(?:เป็น|ตอบ|(?=\s*\d)))"
    r"|(?P<really>จริงๆ(?:แล้ว)?|ที่จริง(?:แล้ว)?|จะ(?=กด|ตอบ|เลือก)))?"
)
_TAKEN_BACK = pattern_of(rf"{_OOPS}{_WRONG}{_ANEW}\s*(?P<value>\S.{{0,60}})")
_TO = r"(?:แต่)?(?:(?:ต้อง|ควร)?เป็น|ต้อง|คือ|ที่ถูก(?:ต้อง)?(?:คือ|เป็น)?|จริงๆ(?:คือ|เป็น)?)"
_SAID = r"(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า)*"
_CHANGES = rf"(?:(?:ขอ|ช่วย)?(?:{MEND})(?:แค่|เฉพาะ|ข้อความ|คำว่า|คำ|วันที่|วัน|ชื่อ|ตัวเลข|จำนวน|ตรง)*)"
_NAMED_FIRST = rf"(?:(?!{NOT}|ไม่ได้).){{0,30}}?"
"""What may stand before: `วันที่ผิด`, `ผู้ให้`, `ขอแก้ที่เล่าไป`."""
_NO = "(?:ไม่ใช่|มิใช่|(?<!ยัง)ไม่ได้)"
"""`ยังไม่ได้เริ่ม รองบอยู่` denies no word of an answer."""
_REALLY = rf"(?:(?:{SIGHS})[\s,]*+)?(?:(?:{REALLY})(?:แล้ว)?\s*(?:เป็น|คือ)?\s*)?"
_JUST_NOW = "(?:เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้|ก่อนหน้านี้)?"
_SWAPS = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"{_NAMED_FIRST}{_NO}\s*(?P<old>\S.*?){_SAID}[\s,]*{_TO}\s*(?P<new>\S.*)",
        rf"{_OOPS}(?P<old>\S.{{0,30}}?)\s*(?:(?:ที่)?(?:บอก|ตอบ|ใส่|พิมพ์)(?:ไป)?)?{_JUST_NOW}(?:ผิด|พลาด){_SAID}[\s,]*{_TO}\s*(?P<new>\S.*)",
        rf"{_OOPS}(?P<old>\S.{{0,30}}?)(?:นี่|นั่น|นั้น|นี้|ที่บอก|ที่พิมพ์)*\s*(?:{WRONG}){_SAID}\s+(?:แค่|จริงๆ)?\s*(?P<new>\S.{{0,30}})",
        rf"(?:{JUST_NOW})?(?:ที่)?(?:{DID})(?:ไป)?(?:ว่า)?\s*(?:\S{{1,12}}\s)??[ก-๎]{{0,12}}?\s*(?P<old>\d[\d,.]*(?:\s?คน)?)(?:บาท|{_SAID}|\s)*"
        rf"(?:แต่)?(?:{REALLY}|ความจริง)(?:แล้ว|คือ|เป็น|แค่|ต้อง|มี|เบิก|ใช้|\s)*(?P<new>\d[\d,.]*(?:\s?คน)?)(?:บาท|\s)*",
        rf"(?:ตรง)?ที่(?:{DID}|บอก|เล่า)?(?:ไป)?ว่า\s*(?P<old>\S.{{1,40}}?){_SAID}\s+(?:{REALLY}|ความจริง)(?:แล้ว|คือ|เป็น|\s)*(?P<new>\S.{{1,40}})",
        rf"{_OOPS}(?:ขอ|ช่วย)?(?:{CHANGE})\S{{1,20}}\s+จาก\s*(?P<old>\S.*?)\s*(?:ให้)?เป็น\s*(?P<new>\S.*)",
        rf"{_NAMED_FIRST}{_CHANGES}[ก-๎]{{0,24}}?\s*จาก\s*(?P<old>\d\S*?(?:\s?คน)?)\s*(?:ให้)?เป็น\s*(?P<new>\d.*)",
        rf".{{0,40}}?(?:{WRONG}|พลาด|คลาดเคลื่อน)(?:ไป|{_SAID}|[\s,])*จาก\s*(?P<old>\d[\d,.]*(?:\s?คน)?)\s*(?:ให้|ต้อง)?เป็น\s*(?P<new>\d.*)",
        rf"{_OOPS}(?P<old>\d[\d,.]*(?:\s?คน)?)\s*(?:นี่|นั่น|นั้น|นี้|อะ|อันนี้)+\s*(?:นับ|รวม|คิด|บวก|เผลอ)\S.{{0,40}}?[\s,]+(?:{REALLY}|ความจริง)(?:แล้ว|คือ|เป็น|แค่|ต้อง|มี|\s)*(?P<new>\d[\d,.]*(?:\s?คน)?)",
        rf"{_OOPS}{_CHANGES}\s*จาก\s*(?P<old>\S.*?)\s*(?:ให้)?เป็น\s*(?P<new>\S.*)",
        rf"{_OOPS}(?:ขอ|ช่วย|เอา|ตรง|ที่|\s)*(?:คำว่า|คำ(?=[\s“\"]))\s*[“\"]?(?P<old>\S[^“”\"]*?)[”\"]?\s*(?:{_SAID}[\s,]+)?"
        rf"(?:ขอ|ช่วย|ให้|เอา|ควร|ต้อง|น่าจะ|\s)*(?:(?:{CHANGE})(?:ให้|ไป|\s)*(?:เป็น|ว่า)|ใช้(?:คำ)?ว่า|(?<=ขอ)เป็น|(?<=ให้)เป็น|(?<=ต้อง)เป็น|(?<=ควร)เป็น|(?<=น่าจะ)เป็น)(?:คำว่า)?\s*[“\"]?(?P<new>\S[^“”\"]*?)[”\"]?(?:\s*(?:แทน|ดีกว่า|แล้วกัน|ละกัน|หน่อย|นะ|ด้วย))*",
        rf"(?:.{{0,30}}\s)?{_OOPS}{_CHANGES}\s*(?P<old>\S.*?)\s*(?:ให้)?เป็น\s*(?P<new>\S.*)",
        rf"(?:.{{0,40}}\s)?{_OOPS}(?:เขียน|พิมพ์|พิม|ใส่|กรอก)ผิด(?:ไป|จาก|\s)*(?P<old>\d\S*?(?:\s?คน)?)\s*(?:ให้|ต้อง)?เป็น\s*(?P<new>\d.*)",
        rf"(?:(?:ตรง)?ที่(?:{DID})?(?:ไป)?ว่า\s*(?:มี)?)?(?P<old>\d\S*?(?:\s?คน)?)\s*(?:นั้น|นี่|ที่ใส่|ที่บอก|จริงๆ)*\s*"
        rf"(?:ต้อง|ควร|(?:ขอ|ช่วย|ต้อง)?(?:{MEND})(?:ให้)?)?เป็น\s*(?P<new>\d.*)",
        rf"(?:ขอ|ช่วย)*(?:{CUT})(?:คำว่า|คำ|ตรง|ที่ว่า)*\s*(?P<old>\S.*?)\s*ออก[\s,]*"
        r"(?:แล้ว)?(?:เปลี่ยน|แก้|ใส่)(?:เป็น|คำว่า|ว่า)*\s*(?P<new>\S.*)",
        rf"{_OOPS}{_REALLY}(?P<new>\S.{{0,40}}?)(?:{_SAID}[\s,]++|(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า|ต่างหาก)+){_NO}\s*(?P<old>\S.{{0,40}})",
        rf"(?:.{{0,30}}(?:คน|ผิด|พลาด)\s*(?:มา|แค่|เป็น)?\s*)??(?P<new>\d[\d,.]*(?:\s?คน)?)\s*{_SAID}\s*{_NO}\s*(?P<old>\d[\d,.]*(?:\s?คน)?)",
        r"(?:ตรง|ที่ว่า)*(?P<old>(?!\d)\S.{1,30}?)\s*(?:ขอ|ช่วย|ให้|อยากให้)*(?:ใช้|เขียน)(?:คำ)?ว่า\s*(?P<new>(?!\d)\S.{1,40})",
        r"(?P<old>\d[\d,.]*(?:\s?คน)?)\s*(?:นี่|นั่น|นั้น|นี้|อะ|\s)*(?:พิมพ?์?|ใส่|กด|กรอก|นับ)?(?:เกิน|ผิด|พลาด|ขาด)(?:ไป|นะ|ค่ะ|ครับ|\s)*"
        rf"(?:(?:ของจริง|{REALLY}|ความจริง)(?:แล้ว)?|{_TO})\s*(?:แค่|มี)?\s*(?P<new>\d[\d,.]*(?:\s?คน)?)",
    )
)
_BARE_SWAP = pattern_of(
    r"(?:\S.{0,30}?\s?)??(?:จาก\s*)?(?P<old>(?<!\d)\d\S{0,24}?(?:\s?คน|\s[ก-๎]{1,4}\.[ก-๎.]*)?)\s*(?:ให้|ต้อง|ควร|แก้|เปลี่ยน|เลื่อน)*เป็น\s*(?P<new>\d.{0,24})"
)
_ORDERED = pattern_of(
    rf"[\s,]+(?:ขอ|ช่วย|รบกวน)?(?:{CHANGE})(?:ให้)?(?:ด้วย|หน่อย|ก่อน|ที|นะ|เด้อ|เลย|ค่ะ|ครับ)*(?:ตามนี้|ตามนั้น)?"
    r"(?:แล้ว(?:ก็)?(?:ค่อย)?(?:ส่ง|บันทึก|ยืนยัน)(?:ได้)?(?:เลย|ด้วย|ไป)*)?$"
)
"""An order behind the words: `สี่ทุ่มนะ ไม่ใช่สามทุ่ม แก้แล้วส่งเลย`."""
_REST_STAYS = pattern_of(
    rf"[\s,]+(?:ส่วน)?(?:ที่เหลือ|นอกนั้น|อย่างอื่น|ที่อื่น|อื่นๆ|คำอื่น)(?:ให้|ก็|ใช้|คง|เอา|ไว้)*(?:เหมือนเดิม|ของเดิม|ตามเดิม|อย่างเดิม|เดิม|ไม่(?:ต้อง)?(?:{CHANGE}))\S{{0,8}}$"
)
"""Says that nothing else changes: `เปลี่ยนแค่ 42 เป็น 8 นะ ที่เหลือเหมือนเดิม`."""
_NOT_THIS = pattern_of(rf"{_NAMED_FIRST}{_NO}\s*(?P<both>\S+(?:\s+\S+){{1,5}})")
_FIGURE = pattern_of(r"\d")
_PEOPLE = "คน"
_PUT_RIGHT = pattern_of(
    rf"\s+(?:ขอ|ช่วย|รบกวน)?(?:{CHANGE})(?:ให้)?(?:ด้วย|หน่อย|ก่อน|ที|นะ|เด้อ)*(?:ค่ะ|ครับ|จ้า)*$"
    rf"|^(?:ขอ|ช่วย|รบกวน)?(?:{CHANGE})(?:ให้|นิด|หน่อย|ใหม่|ก่อน|ด้วย|นะ|ค่ะ|คะ|ครับ|คับ|\s)*เป็น\s*"
    r"|(?:ต่างหาก|ตะหาก)(?:ค่ะ|ครับ|จ้า|นะ)*(?:\s+\S{1,12}(?:ผิด|พลาด)(?:ไป|เอง)?)?$"
)
_CHANGED_TO = pattern_of(
    rf"{_OOPS}(?:{ME})?(?:ขอ)?(?:เปลี่ยน|แก้|เลื่อน|ขยับ)(?:จาก\s*\S.{{0,30}}?)?เป็น\s*(?P<value>\S.{{0,40}}?)(?:ได้(?:{WHETHER})|ละกัน|แล้วกัน|ดีกว่า)*"
)
_TAKES_BACK = (
    r"เอ[๊้]ย+|เ[ฮห]้ย+|อุ[๊้]ย+|เอ๊ะ|อ๊ะ|(?<=[\d\s])ไม่เอา(?:(?:แล้ว|ละ|ค่ะ|ครับ)+(?=\s)|(?=\s+(?:ขอ|เอา|เป็น|ให้)))"
    r"|ไม่(?:ใช่)?[สซ]ิ(?![ก-๙])|ไม่ใช่ๆ|(?:พูด|ล้อ|เว้า)(?:เล่น|หยอก)(?:ๆ|ซื่อๆ|นะ)*"
    rf"|(?:ขอ)?(?:{CHANGE})(?:ใหม่)?เป็น|ที่ถูก(?:ต้อง)?(?:แล้ว)?(?:คือ|เป็น)"
    r"|แต่(?:ตรวจ(?:สอบ)?|เช็[คก]|ดู)(?:ดู|อีกที|ใหม่)?แล้ว(?:เป็น|คือ)"
)
_MAY_TAKE_BACK = (
    rf"{SORRY}|โทด(?:ที|ๆ)?|(?:(?<=\s)|(?<=ก็))(?:(?:ขอ|เอา|ให้)เป็น|(?:ให้|ใส่|ตีเป็น|คิดเป็น)(?=\s*\d{{1,3}}\s*(?:%|ละกัน|แล้วกัน|พอ)?$)"
    r"|เอา(?:(?=\s*\d{1,3}\s*%?$)|(?!\s*\d|ไว้|มา|ไป|ให้|ของ|เข้า|ออก|ใจ|จริง|ใคร|อะไร|อัน|ที่|เป็น)))"
)
"""Where any words are an answer, these stand in answers, too: `คุณสมมติ เอากระเช้ามาให้`."""
_THEN = r"(?:ค่ะ|ครับ|คับ|นะ|[\s,.!]|ไม่ใช่ๆ?)*(?:(?:ขอ)?เอา|(?:ขอ)?เป็น|คือ)?\s*"
_OF_ITSELF = pattern_of(f"(?:{_TAKES_BACK}){_THEN}")
_MAYBE_OF_ITSELF = pattern_of(f"(?:{_TAKES_BACK}|{_MAY_TAKE_BACK}){_THEN}")
_WANTED_RATHER = pattern_of(rf"(?:{ME})?ขอ(?!งด)(?P<what>\S.{{1,20}}?)(?:แทน)?ดีกว่า")
_SAID_OF_IT = pattern_of(
    r"[\s,]*(?:พิมพ?์?ผิด|กดผิด|ตอบผิด|มือลั่น|ตาลาย|โทษที|ขอโทษ|โทด)(?:ไป|แท้|เลย|ที|ๆ|ค่ะ|ครับ|คับ|อะ|\s)*$"
)
_RATHER = pattern_of(r"\s*(?:ดีกว่า|ไว้ก่อน|ไปก่อน|ละกันน?|แล้วกัน|ก็แล้วกัน|พอ|นี่[ลแ]่?ะ|นี่ล่ะ)$")
_INSTEAD = pattern_of(
    r"(?P<what>\S.{0,40}?)\s+(?:แต่)?(?:ไม่ใช่|ไม่เอา|อย่าเอา|ไม่ต้อง(?:การ|เป็น)?)\s*(?!เหรอ|หรอ|รึ|หรือ)(?P<denied>\S.{0,30})"
)
_SLIPPED_AS = pattern_of(
    rf"^(?:(?:ขอโทษ|แต่|อ๋อ|อ้อ|คือ)\s?)*(?:(?:{DID}|พิม)ผิด(?:ไป)?(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*)?(?:(?:ต้อง|ควร)?เป็น|คือ)\s*(?=\S)"
)
"""What stands before the words that are so: `เขียนผิดเป็นอบรมคุณธรรม ไม่ใช่ผลประโยชน์ทับซ้อน`."""
_ASKED_NEW = pattern_of(
    rf"\S{{0,10}}?(?:ไหน|อะไร|เท่า(?:ไร|ไหร่|ไหร)|กี่\S{{1,5}}|ใคร|{HOW_IN_FULL})(?:ดี|ได้|{_SAID}|[\s?])*"
)
_ONLY_ORDERS = pattern_of(rf"(?:ขอ|ช่วย|ให้|\s)*(?:{MEND}|เลื่อน|ย้าย)(?:ให้|ใหม่|\s)*")
_SOFTENED = pattern_of("(?<!ช)นะ$")
_AFTER = pattern_of(
    r"\s*(?:ต่างหาก|แทน|(?:ก็)?(?:ละกัน|แล้วกัน)|ให้หน่อย|หน่อย|(?<!นา)(?<!สัก)ที|(?:ก็)?(?<!เพียง)(?<!ไม่)(?<!แค่)(?<!พอ)(?<=\S{3})พอ(?:แล้ว)?)$"
)


_SHARE_ANEW = pattern_of(
    rf"{_OOPS}(?P<really>(?:{REALLY}|ความจริง)(?:แล้ว)?\s*)?(?:(?:งาน|ก็|กิจกรรม)*ยังไม่(?:เสร็จ|ครบ|ถึง|เต็ม)(?:ดี|ร้อย|100)?(?:นะ|ค่ะ|ครับ|[\s,])*)?"
    r"(?:ทำ|เพิ่ง|คืบหน้า|เสร็จ|ได้|ไป|มา)*(?P<only>แค่|เพียง)?(?:ประมาณ|ราวๆ?|สัก)?\s*"
    r"(?P<value>\d{1,3}\s*(?:%|เปอร์เซ็นต์|เปอร์เซนต์))(?:เอง|เท่านั้น|ต่างหาก|ค่ะ|ครับ|นะ|\s)*"
)


def share_anew(text: str) -> str | None:
    """Returns the share that words tell instead of an earlier one: `40%` of `จริงๆ ยังไม่เสร็จ
    ได้แค่ 40%`; None for other words."""
    found = _SHARE_ANEW.fullmatch(normalise(text[:_LONGEST]))
    return found["value"] if found is not None and (found["really"] or found["only"]) else None


def read_taken_back(text: str) -> TakenBack | None:
    """Returns what is told anew; None where nothing is said to be wrong, or nothing else told."""
    if len(text) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(text))
    found = _TAKEN_BACK.fullmatch(plain)
    if found is None:
        changed = _CHANGED_TO.fullmatch(plain)
        return TakenBack(changed["value"], True) if changed is not None else None
    value = _AFTER.sub("", found["value"])
    told = found["plainly"] or found["really"] or found["slipped"]
    if not told and value == found["value"]:
        return None
    return TakenBack(value, bool(found["plainly"]))


def told_last(text: str, plainly: bool = True) -> str | None:
    """Returns what stands after words that take back what stands before them in one sentence:
    `เขียว` of `เหลือง เอ้ย เขียว พิมพ์ผิด`, or of `ขอเขียวดีกว่า`; None where nothing is taken back.

    plainly: only words that hardly mean anything else.
    """
    if len(text) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(everyday(text)))
    if rather := _WANTED_RATHER.fullmatch(plain):
        return rather["what"]
    plain = _RATHER.sub("", without_polite_ending(_SAID_OF_IT.sub("", plain)))
    found = [*(_OF_ITSELF if plainly else _MAYBE_OF_ITSELF).finditer(plain)]
    if not found or not plain[: found[0].start()].strip():
        return None
    return without_polite_ending(plain[found[-1].end() :]) or None


def told_instead(text: str) -> Swap | None:
    """Returns what stands before words that are denied, and those: 75 and 80 of `75 นะ ไม่ใช่ 80`."""
    found = _INSTEAD.fullmatch(without_polite_ending(normalise(everyday(text))))
    return Swap(found["denied"], without_polite_ending(found["what"])) if found else None


def read_swaps(text: str, ordered: bool = False) -> Iterator[Swap]:
    """Yields what `ไม่ใช่ 80 คน 85 คน` may put in the place of what, the likeliest first.

    Prose may have the form, too: the old words must stand in an answer.

    ordered: other words say that something is exchanged, and these only what: `คนเข้าร่วม 35 เป็น 38`.
    """
    if len(text) > _LONGEST:
        return
    plain = without_polite_ending(normalise(text))
    plain = without_polite_ending(_ORDERED.sub("", _REST_STAYS.sub("", plain))) or plain
    swaps = (pattern.fullmatch(plain) for pattern in _SWAPS)
    for found in chain(swaps, [_BARE_SWAP.fullmatch(plain)] if ordered else []):
        if found is not None:
            yield from _swap(found["old"], found["new"])
    if found := _NOT_THIS.fullmatch(plain):
        words = found["both"].split()
        for at in range(len(words) - 1, 0, -1):
            yield from _swap(" ".join(words[:at]), " ".join(words[at:]))


def swaps_figures(plain: str) -> bool:
    """Tells whether the words put one figure in the place of another: `ไม่ใช่ 80 คน 85 คน`."""
    return plain.startswith(("ไม่ใช่", "มิใช่")) and any(
        _FIGURE.search(each.old) for each in read_swaps(plain)
    )


def _swap(old: str, new: str) -> Iterator[Swap]:
    """Yields the two, if they may stand for one another: figures only for figures, or for a day
    that counts from today."""
    new = _SLIPPED_AS.sub("", new)
    old, new = without_polite_ending(old), _PUT_RIGHT.sub("", _AFTER.sub("", new))
    if _FIGURE.match(old) and not old.endswith(_PEOPLE):
        new = new.removesuffix(_PEOPLE).strip()
    if _ONLY_ORDERS.fullmatch(old) or _ASKED_NEW.fullmatch(new):
        return  # `แก้ 3.3 เปลี่ยนเป็น…` names no old words, `แก้ ศุกร์นี้ เป็นวันไหนดี` no new ones
    for each in dict.fromkeys((old, _SOFTENED.sub("", old))):
        alike = bool(_FIGURE.search(each)) == bool(_FIGURE.search(new)) or says_day_by_today(each)
        if each and new and each != new and alike:
            yield Swap(each, new)
