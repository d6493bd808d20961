"""Opens what is in sight, or what waits for the person, by words that only look at it.

`ขอดู 3.7 หน่อยว่าเขาเขียนอะไรมา` below the list of waiting reports, `อีกฉบับ 1.10 เปิดเลย` below a button
that counts them, `พิจารณาอันที่รออยู่` anywhere (docs/decisions/0141).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text, render
from handlers.question import rows_shown
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing.pointing import PointedKind, Pointing
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.queues.shown_buttons import DATA, ShownButton, buttons_of

_LONGEST = 70
_CUE = pattern_of("เข้ามา|ส่งมา|อีก|เหลือ|ต่อไป|ถัดไป|รออยู่|ที่รอ|ดู|อ่าน|เปิด|พิจารณา|ตรวจ|ของขวัญ|ใคร")
_THING = "(?:ตัวรายงาน|รายงาน|ฉบับ|ของขวัญ|อัน|เรื่อง|รายการ|ชิ้น|ใบ|ตัว)"
_ONE = r"(?:\s?(?:นึง|หนึ่ง|เดียว|1(?![\d.])))?"
_WORDS = pattern_of(
    rf"(?P<other>(?:ยัง)?(?:เหลือ|มี)?(?:อยู่)?อีก\s?(?:1\s|หนึ่ง)?{_THING}{_ONE}|{_THING}\s?(?:ต่อไป|ถัดไป|ที่เหลือ(?:อยู่)?))"
    rf"|(?P<waits>ให้(?:{ME_OR_US}|พี่)?(?:พิจารณา|อนุมัติ|ตรวจ)|(?:ที่)?(?:ยัง|กำลัง)?(?:รอ|ค้าง)(?:ให้|อนุมัติ|พิจารณา|ตรวจ|{ME_OR_US}|พี่|ท่าน|อยู่)+|ที่(?:ยัง)?รอ)"
    r"|(?P<comes>(?:มี|ใคร|คน)+(?:(?:ราย)?งาน|แจ้ง|ส่ง)*(?=ของขวัญ|รายงาน|$)|(?:ส่ง|เข้า|แจ้ง)+มา(?:ให้)?(?:บ้าง|อีก)?)"
    r"|(?P<whose>ของ(?:ใคร|คนไหน|สำนักไหน|กลุ่มไหน)(?:เนี่ย|ล่ะ|หรอ|เหรอ)?|(?:ใคร|คนไหน)(?:เป็นคน|เป็น)?(?:ส่ง|แจ้ง|รายงาน)(?:มา)?(?:เนี่ย)?)"
    r"|(?P<content>เนื้อหา|เนื้อความ|รายละเอียด|ข้างใน|ฉบับเต็ม|ตัวรายงาน)"
    r"|(?P<look>เปิดอ่าน|เปิดดู|เปิด|อ่าน|ดู|พิจารณา|ตรวจ)"
    r"|(?:กิจกรรม|ข้อ|เลขที่|เลข)?\s?(?P<number>\d{1,3}(?:\.\d{1,2}){1,2})(?![\d.])"
    rf"|(?:{_THING}\s?)*ที่\s?(?P<place>\d{{1,4}})(?![\d.])"
    rf"|{_THING}\s?(?P<far>แรก|สุดท้าย)"
    r"|(?P<beside>(?:พร้อม|รวม(?:ทั้ง|ถึง)?)(?:กับ|ด้วย|ทั้ง)?(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร|รายละเอียด)(?:ที่)?(?:แนบ|ประกอบ|ทั้งหมด)?)"
    rf"|(?P<counted>(?:มี|เหลือ|ตั้ง)\s?\d{{1,3}}\s?{_THING}(?:เลย)?(?:เหรอ|หรอ)?)"
    r"|(?P<asks>ไหม|มั้ย|มัย|บ้าง|หรือเปล่า|รึเปล่า|หรือยัง|รึยัง)"
    rf"|(?P<thing>{_THING})"
    rf"|(?P<tail>(?:ว่า|มัน)?(?:เขา|เค้า)?(?:เขียน|ส่ง|รายงาน|บอก|ทำ|แจ้ง|พูด)(?:ว่า)?(?:อะไร|{HOW_IN_SHORT})(?:มา|ไว้|ไป)?(?:บ้าง)?|(?:เป็น)?(?:เรื่อง)?อะไร(?:บ้าง)?)"
    r"|(?P<small>ไม่ใช่|โอเค|เอ้ย|มี|งั้น|แล้ว|ก็|ขอ|ช่วย|เดี๋ยว|จะ|อยาก|ผม|หนู|ดิฉัน|ฉัน|พี่|เอา|กลับไป|ไป|มา|หมายถึง|ให้|หน่อย|ก่อน|เลย|ด้วย|ที|ไง|ซิ|สิ|นะ|น่ะ|อะ|อ่ะ"
    r"|ละกัน|แล้วกัน|ดีกว่า|ได้ไหม|ได้มั้ย|ครับ|คับ|ค่ะ|คะ|ของ|นั้น|นี้|ฝั่ง|พวก|ส่วน|[\s,])"
)
_FAR = {"": "", "แรก": "1", "สุดท้าย": "-1"}
_SENT = pattern_of(r"\((?:\D*)(\d+)")
"""A button that says how many wait behind it: `รออนุมัติ (2 ฉบับ)`."""
_NEAR = 3
"""Answers that are looked at: a question in between does not lose the list."""
_MANY = "มีเรื่องรอท่านมากกว่าหนึ่งอย่าง กดปุ่มเพื่อเปิด"

Does = Callable[[ShownButton], Sequence[Message] | None]


@dataclass(frozen=True)
class _Look:
    """What the words look at. number: of an activity, or "". place: its number in a list, -1 for
    the last, or "". thing: what they call it, or "". another: one that is left. waits: what waits.
    comes: who asks whether something has come in."""

    number: str
    place: str
    thing: str
    another: bool
    waits: bool
    looks: bool
    comes: bool = False

    @property
    def gift(self) -> bool:
        return self.thing == _GIFT


def opened(
    context: Context, text: str, does: Does, another: bool = False
) -> Sequence[Message] | None:
    """Does what the tap on the row does that is meant; None for other words, and where nothing is
    in sight or waits that they may mean.

    another: reads what is left, too: `อีกฉบับนึงเรื่องอะไร`; a subject that hears it knows better which
    """
    if context.person is None or len(text) > _LONGEST or _CUE.search(text) is None:
        return None
    look = _read(text)
    if look is None or look.another and not (look.number or another):
        return None
    in_sight = [each for each in context.shown() if each][:_NEAR]
    row = _in_sight(look, in_sight) if not look.comes else None
    if row is not None:
        return does(row)
    waits = look.another or look.waits or look.gift or look.comes
    return _waiting(context, look, in_sight, does) if waits else None


def _read(text: str) -> _Look | None:
    """Reads words that say nothing besides what is looked at; None for others."""
    told = _told(without_polite_ending(normalise(text)))
    things = told.get("thing", "") + told.get("other", "") + told.get("place_of", "")
    if "อนุมัติ" in told.get("waits", ""):
        things += "รายงาน"  # of a gift it is decided what becomes of it
    look = _Look(
        told.get("number", ""),
        told.get("place", "") or _FAR[told.get("far", "")],
        next((each for each in (_GIFT, "ฉบับ", "รายงาน") if each in things), ""),
        "other" in told,
        "waits" in told,
        "look" in told or _asks_whose(told),
        "comes" in told,
    )
    return look if told and _is_clear(look, told) else None


def _asks_whose(told: Mapping[str, str]) -> bool:
    """Tells whether the words ask whose it is that they point at: `อันนี้ของใครนะ`."""
    return "whose" in told and "นี้" in told.get("small", "") and "thing" in told


def _told(plain: str) -> dict[str, str]:
    """Returns the parts of the words by what they are; nothing if a part is something else, or if
    two numbers stand in them."""
    told: dict[str, str] = {}
    at = 0
    while at < len(plain):
        found = _WORDS.match(plain, at)
        if found is None:
            return {}
        kind = found.lastgroup or ""
        if kind in told and kind in ("number", "place", "far"):
            return {}
        told[kind] = f"{told.get(kind, '')}{found[kind]}"
        if kind == "place":
            told["place_of"] = found[0]
        at = found.end()
    return told


_GIFT = "ของขวัญ"


def _is_clear(look: _Look, told: Mapping[str, str]) -> bool:
    """Tells whether the words look at something at all: a number alone begins other things, and
    who asks whether something was read does not look at it."""
    if "comes" in told:
        return bool(look.thing)
    if "far" in told and "beside" not in told:
        return False  # who only points is read by what the row is (below_cards.pointed_at)
    if "asks" in told:
        return look.another  # whether something waits is answered by the list
    if look.another:
        return look.looks or "tail" in told or bool(look.number)
    named = look.number and "ที่" in told.get("waits", "")  # without a number it is the list
    turns = "แล้ว" in told.get("small", "") and {*told} == {"thing", "small"}
    return bool(look.looks or look.gift and (look.place or turns) or named)


def _in_sight(look: _Look, answers: Sequence[Sequence[ShownButton]]) -> ShownButton | None:
    """The row that is meant: the only one with the number in the newest list that has one, or the
    only one of the newest answer."""
    if look.number or look.place:
        found = (_named(look, _rows(look, shown)) for shown in answers)
        return next((each for each in found if each is not None), None)
    rows = _rows(look, answers[0]) if answers else ()
    if not rows and answers and not look.thing and look.looks:
        return rows_shown.undecided(answers[0])
    return rows[0] if len(rows) == 1 else None


def _rows(look: _Look, shown: Sequence[ShownButton]) -> Sequence[ShownButton]:
    rows = rows_shown.opening_rows(shown)
    return [each for each in rows if _GIFT in each.spoken] if look.gift else rows


def _named(look: _Look, rows: Sequence[ShownButton]) -> ShownButton | None:
    """The row with the number that is told, of an activity or of the row; else the one that stands
    at this place."""
    if look.number:
        found = [each for each in rows if look.number in _numbers(each)]
        return found[0] if len(found) == 1 else None
    which = Pointing(PointedKind.ROW, 0, 0, place=int(look.place))
    return next(iter(rows_shown.meant(which, rows)), None)


def _numbers(button: ShownButton) -> list[str]:
    head = button.item.partition("\n")[0]  # what stands below tells of more than the row
    return re.findall(r"\d+(?:\.\d+)+", f"{button.spoken} {head}")


# -- what waits ----------------------------------------------------------------------------------


def _waiting(
    context: Context, look: _Look, answers: Sequence[Sequence[ShownButton]], does: Does
) -> Sequence[Message] | None:
    """Opens what waits: the list that a button in sight counts, or that of the person's work; the
    only row of it, or the one that is named, at once."""
    newest = answers[0] if answers else ()
    counted = [each for each in newest if each.kind == DATA and _SENT.search(each.label)]
    lists = _called(look, counted) or _called(look, _of_the_person(context))
    if not lists:
        return None
    if len(lists) > 1:
        buttons = [Button(each.label, each.target, each.spoken) for each in lists]
        return [Text(_MANY, (*buttons, MENU))]
    listed = does(lists[0])
    if look.comes:
        return listed
    rows = rows_shown.opening_rows(buttons_of(render(listed))) if listed else ()
    one = rows[0] if len(rows) == 1 and not look.number and not look.place else _only(look, rows)
    return (does(one) if one is not None else None) or listed


def _only(look: _Look, rows: Sequence[ShownButton]) -> ShownButton | None:
    return _named(look, rows) if look.number or look.place else None


def _called(look: _Look, lists: Sequence[ShownButton]) -> list[ShownButton]:
    """Those of what the words call it; of a report, or an activity's number, of reports."""
    thing = "ฉบับ" if look.thing == "รายงาน" or look.number else look.thing
    named = [each for each in lists if thing and thing in each.label]
    return named or ([] if look.gift or look.comes or look.thing == "รายงาน" else [*lists])


def _of_the_person(context: Context) -> list[ShownButton]:
    """The lists of what waits for the person, as the menu counts them."""
    found = [each.waiting(context) for each in context.subjects]
    return [
        ShownButton(each.label, each.say or each.label, DATA, each.data, "")
        for each in found
        if each is not None and each.data
    ]
