"""Finds the shown button whose label was typed (docs/decisions/0019), or whose row is pointed at:
`อันแรก`, `ขอดูฉบับที่สองหน่อย`, `ตัวของสำนักการคลัง` (docs/decisions/0127)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.messages import Message, Text, cut_graphemes
from handlers.question import rows_shown
from handlers.understand.choices.places import points_only
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import PointedKind, Pointing
from handlers.understand.small_words import HOW_IN_SHORT, ME
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.queues.shown_buttons import ShownButton

_LONGEST = 80
"""Letters: no label is longer, with all its polite words."""

_LEAST_CUT = 8  # letters of a label that was cut: they name it
_NTH = pattern_of(r"\s*(?:(?:รายการ|อัน|ข้อ|แถว|เรื่อง|ลำดับ)?(?:ที่)?)\s*(\d{1,2})$")
_NUMBERS = pattern_of(r"\d+(?:\.\d+)*")
_BARE = pattern_of(r"[\d.,\s%]*")

_ROW = "(?:รายการ|อัน|แถว|ลำดับ|ตัว|ฉบับ|รายงาน)"
_THING = f"(?:{_ROW}|คน|ท่าน)"
_LOOKING = rf"(?:ขอ|ช่วย|งั้น|เอา|เลือก|เปิด|ดู|อ่าน|กด|ไป|พิจารณา|ตรวจ|แล้ว|เดี๋ยว|โอเค|{ME}|[\s,])*"
_ENDS = r"(?:ก่อน|ให้|หน่อย|เลย|ที|ดีกว่า|แล้วกัน|ละกัน|ล่ะ|อีกที|\s)*"
_LOOKS = pattern_of(_LOOKING)
_BEHIND = pattern_of(rf"{_ENDS}(?:เป็น(?:{HOW_IN_SHORT}))?(?:บ้าง|ล่ะ|\s)*")
_DESCRIBED = pattern_of(
    rf"{_LOOKING}(?:รายการ|อัน|ตัว|ฉบับ)(?:ที่|ของ|เรื่อง|เป็น|เกี่ยวกับ|ชื่อ|\s)*(?P<words>\S.{{1,40}}?){_ENDS}"
)
_OF_WORDS = pattern_of(
    rf"(?:{_LOOKING}(?:(?<=เอา)|(?<=ขอ)|(?<=ดู)|(?<=เลือก)))(?:เป็น)?ของ(?P<words>\S.{{3,40}}?){_ENDS}"
)
"""`เอาของอบรมถอดบทเรียน`: the row with these words."""
_NAMED = pattern_of(r"\s?(?:อ่ะ|อะ|น่ะ|นะ|ที่(?:ว่า|เป็น|ชื่อ)|คือ|เรื่อง|ของ|ชื่อ)\s?(?P<words>\S.{2,40})")
"""`อันที่ 5 อ่ะ No Gift`: which row, and words that stand in it."""
_BEFORE = r"(?:เมื่อกี้|เมื่อครู่|ตะกี้|ก่อนหน้า)(?:นี้)?"
_NAME_ASKED = r"(?:ชื่อ(?:อะไร|ว่าอะไร|ว่าไง)|คือใคร|เป็นใคร)"
_THAT = pattern_of(
    rf"{_LOOKING}(?:{_NAME_ASKED}\s?)?{_THING}(?:นั้น|โน้น|(?P<before>{_BEFORE}))\s?(?:{_NAME_ASKED})?{_ENDS}"
)
_BOTH = pattern_of(rf"{_LOOKING}(?:ทั้งคู่|ทั้ง(?:สอง|2)\s?(?:รายการ|อัน|เรื่อง|ข้อ|ฉบับ|คน|ท่าน|ตัว)?){_ENDS}")
_LOOKS_AT_IT = pattern_of(
    rf"(?:ขอ|ช่วย|งั้น|เดี๋ยว|\s)*(?:เปิดอ่าน|เปิดดู|อ่าน|ดู(?=ฉบับ|อัน|รายงาน))(?:{_THING}|เรื่อง|ข้อ)?(?:นั้น|นี้|นั่น)?{_ENDS}"
)
"""`อ่านฉบับนั้น`, `เปิดอ่านหน่อย` below an answer with one row."""
_HERE = pattern_of(rf"(?P<label>\S.{{3,40}}?)(?:เรื่อง|อัน|ฉบับ|ข้อ)?(?:นี้|นั้น)(?:ได้|{_ENDS})*")
"""`เผยแพร่ข้อเสนอแนะนี้ได้เลย`: a button's label, of what is shown."""
_THIS = pattern_of("(?:นี้|นั้น|ไหน|อื่น|เดิม|เดียว|ใด)")


def may_be_one(said: str) -> bool:
    """Tells whether the words may be a label; bare numbers answer questions."""
    return len(said) <= _LONGEST and not _BARE.fullmatch(normalise(said))


def typed(said: str, answers: Sequence[Sequence[ShownButton]]) -> list[ShownButton]:
    """Returns the buttons of the newest answer that shows the label; several if they differ."""
    first = fold(said)[:1]
    for shown in answers:
        # Hardly a label begins with the letter that was typed first: only these are compared.
        alike = [each for each in shown if first in (fold(each.label)[:1], fold(each.spoken)[:1])]
        found = [
            each
            for each in alike
            if _same(said, each.label) or each.spoken != each.label and _same(said, each.spoken)
        ]
        if found:
            return rows_shown.each_target_once(found)
        row = _of_row(said, shown)
        if row is not None:
            return [row]
    return []


def with_label(said: str, shown: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the buttons on which the words stand, each of what it does once."""
    return rows_shown.each_target_once([each for each in shown if _same(said, each.label)])


def may_be_row(said: str) -> bool:
    """Tells whether the words are only a row's number."""
    return _NTH.fullmatch(without_polite_ending(said)) is not None


def may_point(said: str) -> bool:
    """Tells whether the words may point at a row: `อันแรก`, `ขอดูข้อ 2 หน่อย`."""
    return len(said) <= _LONGEST and _POINTS.search(said) is not None


def only_points(said: str) -> bool:
    """Tells whether the words say nothing but which row is meant: `อันแรกเลยครับ`."""
    return len(said) <= _LONGEST and _only_place(_plain(said)) is not None


def describes(said: str) -> bool:
    """Tells whether the words point at a row by what stands in it: `เอาของอบรมถอดบทเรียน`."""
    if len(said) > _LONGEST:
        return False
    text = _plain(said)
    described = any(form.fullmatch(text) for form in (_DESCRIBED, _OF_WORDS))
    return described or _place_named(text) is not None


def names_as_well(said: str) -> bool:
    """Tells whether the words point at a row by its place and by what stands in it."""
    return len(said) <= _LONGEST and _place_named(_plain(said)) is not None


def _plain(said: str) -> str:
    return without_polite_ending(normalise(said))


_POINTS = pattern_of("อ่าน|เปิดดู|อัน|ของ|สำนัก|หน่วยงาน|ตัว|ฉบับ|ข้อ|เรื่อง|รายการ|รายงาน|แถว|ลำดับ|คน|ท่าน|ทั้ง")


def pointed(said: str, answers: Sequence[Sequence[ShownButton]]) -> list[ShownButton]:
    """Returns the button of the row in the newest answer at which the words point and say nothing
    else but to look; several where any of them may be meant, nothing if they point at none."""
    text = _plain(said)
    shown = next((each for each in answers if each), ())
    if (which := _only_place(text)) is not None:
        rows = rows_shown.opening_rows(shown) or rows_shown.offers(shown)
        bureau = which.kind is PointedKind.BUREAU
        wrong = bureau and rows and not any(rows_shown.is_of(which.kind, each) for each in rows)
        return [] if wrong else rows_shown.meant(which, rows)
    if (both := _place_named(text)) is not None:
        return _named_besides(*both, rows_shown.listed(shown))
    if found := _THAT.fullmatch(text):
        looked_at = answers if found["before"] else [shown]
        seen = (rows_shown.rows_alike(each) or rows_shown.only_row(each) for each in looked_at)
        return list(next(filter(None, seen), ())[:_MOST_MEANT])
    if _BOTH.fullmatch(text):
        pair = rows_shown.listed(shown) or rows_shown.offers(shown)
        return list(pair) if len(pair) == _PAIR else []
    if _LOOKS_AT_IT.fullmatch(text):
        return list(rows_shown.only_row(shown))
    if here := _HERE.fullmatch(text):
        labelled = [each for each in shown if _same(here["label"], each.label)]
        once = rows_shown.each_target_once(labelled)
        return once if len(once) == 1 else []
    found = _DESCRIBED.fullmatch(text) or _OF_WORDS.fullmatch(text)
    if found is None or _THIS.match(found["words"]):
        return []
    row = _with_words(found["words"], fold(found["words"]), rows_shown.listed(shown))
    return [row] if row is not None else []


_MOST_MEANT, _PAIR = 8, 2


def _only_place(text: str) -> Pointing | None:
    """Returns which row is meant by words that say nothing else; None for others."""
    which = pointing.by_place(text)
    if which is None or not _LOOKS.fullmatch(text[: which.start]):
        return None
    return which if _BEHIND.fullmatch(text[which.end :]) else None


def _place_named(text: str) -> tuple[Pointing, str] | None:
    """Returns which row is meant by its place, and the words that name it as well."""
    which = pointing.by_place(text)
    if which is None or not _LOOKS.fullmatch(text[: which.start]):
        return None
    found = _NAMED.fullmatch(text[which.end :])
    return (which, found["words"]) if found is not None else None


def _named_besides(which: Pointing, said: str, rows: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the row that the ordinal and the words name; both, if each names another one; nothing
    if the words stand in none."""
    row = next(iter(rows_shown.meant(which, rows)), None)
    by_words = _with_words(said, fold(said), [row] if row else ()) or _with_words(
        said, fold(said), rows
    )
    return [] if row is None or by_words is None else rows_shown.each_target_once([row, by_words])


def numbered(said: str, answers: Sequence[Sequence[ShownButton]]) -> list[ShownButton]:
    """Returns the button of the row whose number alone is typed, where it was asked which."""
    nth = _NTH.fullmatch(without_polite_ending(said))
    if nth is None or not answers:
        return []
    return [each for each in answers[0] if each.label.startswith(f"{int(nth[1])}. ")][:1]


def _of_row(said: str, shown: Sequence[ShownButton]) -> ShownButton | None:
    """Returns the button of one row, if the words are a label that several rows show, and behind it
    the row's number from the top, or words that stand in this row only."""
    key = fold(said)
    for label in dict.fromkeys(each.label for each in shown):
        if not fold(label) or not key.startswith(fold(label)):
            continue
        rows = rows_shown.each_target_once([each for each in shown if each.label == label])
        found = _nth(said, label, rows) or _with_words(said, key.removeprefix(fold(label)), rows)
        if len(rows) > 1 and found is not None:
            return found
    return None


def _nth(said: str, label: str, rows: Sequence[ShownButton]) -> ShownButton | None:
    text = without_polite_ending(said)
    nth = _NTH.search(text)
    if nth is None or fold(text[: nth.start()]) != fold(label):
        return None
    return rows[int(nth[1]) - 1] if 0 < int(nth[1]) <= len(rows) else None


def _with_words(said: str, rest: str, rows: Sequence[ShownButton]) -> ShownButton | None:
    about = [(each, f"{each.item} {each.spoken}") for each in rows]
    found = [
        each
        for each, words in about
        if rest and rest in fold(words) and set(_numbers(said)) <= set(_numbers(words))
    ]
    if not found and len(rest) >= _LEAST_LEFT_OUT:
        found = [
            each
            for each, words in about
            if set(_numbers(said)) <= set(_numbers(words)) and _stands_with_gap(rest, fold(words))
        ]
    return found[0] if len(found) == 1 else None


_LEAST_LEFT_OUT, _LEAST_PIECE = 8, 4
"""Letters of words, and of each half of them, that name a row though some of it is left out."""


def _stands_with_gap(said: str, name: str) -> bool:
    """Tells whether the words stand in the name but for something that is left out between."""
    for at in range(_LEAST_PIECE, len(said) - _LEAST_PIECE + 1):
        begins = name.find(said[:at])
        if begins < 0:
            return False
        if said[at:] in name[begins + at :]:
            return True
    return False


def by_label(shown: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the buttons without the words that a tap says in the chat."""
    return [
        ShownButton(each.label, each.label, each.kind, each.target, each.item, each.row)
        for each in shown
    ]


_SMALL = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|อยาก(?:ได้)?|จะ|กด|เอา|ทำ|คัดลอก|ส่ง|พิมพ์|เปิด|ดู|เป็น|ให้|ปุ่ม|งั้น|โอเค|แล้ว|ก็|เลย|หน่อย|ที|ด้วย|ได้ไหม|ได้มั้ย|ได้|{ME}|[\s,“”])*"
)
"""Words around a label that say nothing else."""
_LEAST_INSIDE = 8


def inside(said: str, shown: Sequence[ShownButton]) -> list[ShownButton]:
    """Returns the buttons whose whole label stands in the words among small ones only:
    `คัดลอกเป็นข้อความส่งต่อให้หน่อย`."""
    plain = without_polite_ending(said)
    found = [each for each in shown if _stands_in(plain, normalise(each.label))]
    return rows_shown.each_target_once(found)


def _stands_in(plain: str, label: str) -> bool:
    if len(label) < _LEAST_INSIDE or label.endswith("…"):
        return False
    before, there, after = plain.partition(label)
    around = (_SMALL.fullmatch(before), _SMALL.fullmatch(after))
    return bool(there) and None not in around


def begun_with(said: str, shown: Sequence[ShownButton]) -> tuple[list[ShownButton], str]:
    """Returns the buttons with whose label the words begin, and what is said behind it."""
    plain = normalise(said)
    found = [
        each
        for each in shown
        if len(each.label) >= _LEAST_INSIDE and plain.startswith(f"{normalise(each.label)} ")
    ]
    behind = plain[len(normalise(found[0].label)) :].strip() if found else ""
    return rows_shown.each_target_once(found), behind


def _same(said: str, label: str) -> bool:
    """Tells whether the words are the label, with or without polite words; `…` stands for the rest
    of a label that was cut."""
    given, shown = fold(said), fold(label)
    if not shown:  # a label of signs only
        return bool(label) and normalise(said) == normalise(label)
    if label.endswith("…"):
        return given == shown or len(shown) >= _LEAST_CUT and given.startswith(shown)
    return given == shown and _numbers(said) == _numbers(label)


def _numbers(text: str) -> list[str]:
    return _NUMBERS.findall(normalise(text))


def points_at_nothing(said: str) -> Message | None:
    """Says that nothing in sight is meant by words that only point; None for other words."""
    text = without_polite_ending(said)
    if len(said) > _LONGEST or not (points_only(text) or _THAT.fullmatch(text)):
        return None
    return Text(_AT_NOTHING.format(cut_graphemes(text, 30)))


_AT_NOTHING = "ยังไม่ทราบว่า “{}” หมายถึงสิ่งใดหรือผู้ใด กดปุ่มในคำตอบก่อนหน้า หรือพิมพ์ชื่อของสิ่งที่ต้องการ"
