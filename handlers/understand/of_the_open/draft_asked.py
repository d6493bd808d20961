"""Hears who asks what a draft of their own holds, wherever that is typed:
`รายงาน 3.3 ที่ทำค้างไว้ มีอะไรแล้วบ้าง`, `กลับไป 2.1 ต่อ ขอดูว่าจดอะไรไว้แล้ว`,
`3.3 ตรวจอีกที 18 กพ 120 คน ครบไหม`.

What names the draft is taken out of the sentence; what is left is read as it is in the draft itself
(`asked_of_open`).
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.of_the_open import asked_of_open
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise

_LONGEST = 120
_MAY_ASK = pattern_of(
    r"ร่าง|ค้าง|พัก|กรอก|พิม|ตอบ|จด|เขียน|คีย์|เล่า|บันทึก|ตรวจ|เช็|ครบ|มีอะไร|มีไร|เหลือ|ขาด|\d\.\d.*\d\s?(?:คน|บาท)"
)
"""One of these stands in all that is read here: a turn looks for them in each sentence."""
_DOTTED = r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.])"
_OF_IT = r"(?:ของ|ใน|ที่|รายงาน|กิจกรรม|ข้อ|อัน|ตัว|\s)*"
_NUMBER = pattern_of(rf"{_OF_IT}(?P<number>{_DOTTED})(?:น่ะ|นะ|อะ|อ่ะ)?\s?")
_BACK = pattern_of(
    rf"(?:ขอ|จะ|งั้น|\s)*(?:กลับ(?:ไป|มา)(?:ทำ|ที่|ต่อ|\s)*|(?:ทำ|มา)ต่อ){_OF_IT}{_DOTTED}(?:ต่อ|ก่อน|{POLITE}|\s)*"
    rf"|{_OF_IT}{_DOTTED}\s?ต่อ(?:เลย|{POLITE}|\s)*"
)
_DRAFT = pattern_of(
    r"(?:รายงาน)?ร่าง(?!กาย)(?:รายงาน)?(?:ของ|ที่|ทำ|กรอก|เขียน|พิมพ์|ค้าง|พัก|ไว้|อยู่|\s)*"
    r"|(?:อัน|เรื่อง|รายงาน)?ที่(?:ทำ|กรอก|เขียน|พิมพ์)?(?:ค้าง|พัก)(?:ไว้|อยู่)*"
)
_AS_IN_IT = " ที่ตอบไว้ "
"""What stands for the draft's name in the draft itself."""
_CALLED = pattern_of(rf"{_DRAFT.pattern}|(?<!คำ)(?:กรอก|พิมพ์|พิม|ตอบ|จด|เขียน|คีย์)(?!ได้|หนังสือ)")
_BEFORE = pattern_of(
    r"(?:ตั้งแต่)?(?:เมื่อ(?:วาน(?:ซืน|นี้)?|เช้า(?:นี้)?|คืน(?:นี้)?|บ่าย|สาย)|(?:วัน|อาทิตย์|สัปดาห์)(?:ก่อน|ที่แล้ว))"
)
_FORGOT = pattern_of(r"^(?:เดี๋ยว|อุ[๊้]ย|เอ[๊้]ย|เฮ้ย|เออ|\s)*ลืม(?:ไป|ถาม|ดู|\s)*(?!ว่า)")
_FACT = pattern_of(
    r"(?:วันที่|ใช้(?:เงิน|งบ|ไป)*|เงิน|งบ(?:ประมาณ)?|จำนวน|กับ|และ|จัด(?:วันที่)?|\s)*"
    r"(?P<fact>\d[\d,.]*\s?(?:คน|ท่าน|บาท|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)(?![ก-๎])\.?"
    r"|(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)(?:คม|ยน|พันธ์)?)?)"
)
_IS_IT = pattern_of(
    rf"(?:เดี๋ยว|เอ๊ะ|มี|ลง(?:ไว้)?|{POLITE}|\s)*(?:ใช่|ถูก)?(?:{WHETHER}|หรือเปล่า|รึเปล่า)(?:{POLITE}|\s)*"
)
"""Beside facts: `3.3 มี 120 คนใช่ไหม`."""
_KINDS = frozenset(
    (
        AskedOfOpen.SHOWN, AskedOfOpen.KEPT, AskedOfOpen.COMPLETE, AskedOfOpen.LEFT_OVER,
        AskedOfOpen.LEFT, AskedOfOpen.SAVED,
    )
)  # fmt: skip


@dataclass(frozen=True)
class DraftAsked:
    """A draft of which somebody asks what it holds."""

    number: str
    """Of its activity; "" if the words name none."""
    kinds: tuple[AskedOfOpen, ...]
    called: bool
    """They call it a draft, or speak of what was filled in: they mean one, whether there is one or
    not."""
    named: bool
    """They call it a draft in so many words, or name its activity: another one may be meant."""
    back: bool
    """They also want to go on with it."""
    facts: str
    """Days and figures of which they ask whether these stand in it; "" if there are none."""


@read_once
def draft_asked(text: str) -> DraftAsked | None:
    """Returns which draft the whole words ask after, and what; None for other words."""
    if len(text) > _LONGEST or _MAY_ASK.search(text) is None:
        return None
    plain = normalise(text)
    numbers = {each["number"] for each in _NUMBER.finditer(plain)}
    if len(numbers) > 1:
        return None
    back = _BACK.search(plain) is not None
    rest = _NUMBER.sub(" ", _BACK.sub(" ", plain))
    named = _DRAFT.search(rest) is not None
    rest = _FORGOT.sub("", _BEFORE.sub(" ", _DRAFT.sub(_AS_IN_IT, rest)))
    facts = [each["fact"].strip() for each in _FACT.finditer(rest)] if numbers or named else []
    kinds = _asked(_FACT.sub(" ", rest) if facts else rest, facts)
    if not kinds:
        return None
    called = named or _CALLED.search(plain) is not None
    number = next(iter(numbers), "")
    return DraftAsked(number, kinds, called, named or bool(number), back, " ".join(facts))


def _asked(rest: str, facts: list[str]) -> tuple[AskedOfOpen, ...]:
    said = " ".join(rest.split())
    kinds = asked_of_open.read(said) or asked_of_open.read(respelled(said))
    if facts and not kinds and _IS_IT.fullmatch(said):
        return (AskedOfOpen.SHOWN,)
    return kinds if set(kinds) <= _KINDS else ()
