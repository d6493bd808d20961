"""Reads who is to stand in: a sentence gives a name, or the post of somebody in the bureau."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.understand.corrections.correction_vocabulary import SECOND_THOUGHTS
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.givers import names_in
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise
from models.people import people
from models.people.person import Person
from models.people.roster_memory import roster

_TITLES = ("คุณ", "นาย", "นาง", "นางสาว", "พี่", "น้อง", "ให้", "ฝาก", "มอบ")
_ACTS = (
    r"เซ็น|ลงนาม|ลงชื่อ|พิจารณา|อนุมัติ|ตัดสิน|ดูแล|ดู|ทำ|รับ|รักษา|ปฏิบัติ|เป็น|แทน|ช่วย|ตั้งแต่|ระหว่าง|ช่วง|ไป|จน|พรุ่งนี้|มะรืน|วัน|อาทิตย์|สัปดาห์"
    r"|(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:นี้|หน้า)|ครับ|ค่ะ|คะ|คับ|นะ|ด้วย"
)
"""What stands behind the one who is named."""
_NAMES_ONE = pattern_of(
    rf"(?:ให้|ฝาก|มอบ(?:หมาย)?(?:ให้)?)\s?(?P<who>(?:คุณ|นางสาว|นาย|นาง|พี่|น้อง)[ก-๙]{{2,18}}?(?:\s(?!{_ACTS})[ก-๙]{{2,18}}?)?"
    r"|(?:รอง\s?)?(?:ผอ\.?|ผู้อำนวยการ|หัวหน้า|หน\.)\s?(?:สำนัก|กลุ่ม|ฝ่าย)?(?:งาน)?[ก-๙]{0,30}?)"
    rf"(?=\s|$|{_ACTS})"
)
_OF_NOTHING = pattern_of(
    rf"\s|$|[.,]|(?:ของ)?(?:{ME_OR_US}|นี้)|(?:นั่น|นี่|คนนั้น|คนเดิม|คนเดียว)?(?:แหละ|ล่ะ|ละ|เลย|ก็ได้)|คนเดิม|{_ACTS}"
)
"""Behind a post whose words are told whole: `หัวหน้ากลุ่มอนุมัติแทน`, `หัวหน้ากลุ่มนั่นแหละ`."""
_NOT_FOUND = "ไม่พบ “{}” ในสำนักของท่าน กรุณาเลือกชื่อด้านล่าง หรือพิมพ์ชื่อและนามสกุล"


def among(context: Context, text: str, candidates: Sequence[Person]) -> Sequence[str]:
    """Returns the names of the candidates that stand in the sentence."""
    names = [each.name for each in candidates]
    said = _without_posts(context, text)
    return names_in(said, names) or _addressed(said, names) or _in_office(context, text, candidates)


def instead(context: Context, text: str, candidates: Sequence[Person], now: int) -> Person | None:
    """Returns the one candidate who is to stand in rather than the one chosen by `now`; None where
    the words change nobody: `เปลี่ยนใจ ให้คุณ…แทนดีกว่า`."""
    if not _RATHER.search(normalise(text)) or _ONLY_ASKED.search(normalise(text)):
        return None
    names = among(context, text, candidates)
    others = [each for each in candidates if each.name in names and each.id != now]
    return others[0] if len(others) == 1 else None


_RATHER = pattern_of(
    rf"{SECOND_THOUGHTS}|(?:เปลี่ยน|แก้)(?:คน|ผู้|ตัว|เป็น|ให้|แทน|มา|ไป|\s)+|ดีกว่า|ไม่เอา(?:คน)?(?:นี้|นั้น|แล้ว)|เอา.{{0,40}}แทน"
)
_ONLY_ASKED = pattern_of(rf"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร")


def not_taken(
    context: Context, text: str, found: Sequence[str], why_not: Callable[[Context, Person], str]
) -> str:
    """Says why the person in the sentence cannot stand in here; "" where no person is in it, or
    exactly one who can. found: what `among` found."""
    if len(found) == 1:
        return ""
    said = _without_posts(context, text)
    names = {each.name: each.id for each in roster(context.session).people}
    others = _addressed(said, list(names)) or names_in(said, list(names))
    person = people.by_id(context.session, names[others[0]]) if len(others) == 1 else None
    if person is not None:
        return why_not(context, person)
    return "" if found else _unknown(text)


def _unknown(text: str) -> str:
    """Says that nobody has this name, where the sentence has a name and the roster does not."""
    found = _NAMES_ONE.search(normalise(text))
    return _NOT_FOUND.format(found["who"].strip()) if found is not None else ""


def _without_posts(context: Context, text: str) -> str:
    """Returns the words without the post that they call: it is nobody's name."""
    plain = normalise(text)
    called = people_in_post.named(context, text, myself=True)
    return f"{plain[: called.start]} {plain[called.end :]}" if called is not None else text


def _addressed(text: str, names: Sequence[str]) -> list[str]:
    """Returns the names by whose last part somebody is addressed: `ให้คุณกตัญญูพิจารณาแทน`."""
    key = fold(text)
    return [
        name
        for name in names
        if any(f"{title}{fold(name.split()[-1])}" in key for title in _TITLES)
    ]


def _in_office(context: Context, text: str, candidates: Sequence[Person]) -> list[str]:
    """Returns the names of those who hold the post that is said: `ให้หัวหน้ากลุ่มดูแทน`. One of
    another group or bureau is nobody's here: `ให้หัวหน้ากลุ่มคลังดูแทน`."""
    posted = people_in_post.named(context, text)
    if posted is None or _OF_NOTHING.match(normalise(text), posted.end) is None:
        return []
    ids = {each.id for each in posted.found}
    return [each.name for each in candidates if each.id in ids]
