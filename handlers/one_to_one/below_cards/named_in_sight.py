"""Puts the name of what is in sight in the place of words that only point at it: `ทำไมสำนักนี้ถึงช้า`,
`วันนั้นติดอะไรรึเปล่า` (docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text
from handlers.one_to_one.below_cards import deed_kinds, reminded_bureau, said_deeds
from handlers.question import button_facts, days_shown, people_shown, rows_shown
from handlers.question.onward import AT
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.dates.dates import thai_date
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import PointedKind, Pointing
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people import people
from models.people.person import ADMIN, EXECUTIVE
from models.queues.shown_buttons import TEXT

_LONGEST, _MOST, _NEAR = 80, 8, 2
_CUE = pattern_of(
    "(?:สำนัก|งาน|วัน|อัน|เรื่อง|ตัว|ข้อ|กิจกรรม)(?:นั|นี้|นี่|โน|ดัง|เมื่อ|ตะกี้|ก่อน)"
    "|(?:คน|ท่าน)(?:นั|นี้|นี่|โน|ดัง|เมื่อ|ตะกี้|ที่|แรก|สุด)"
)
_ASKS_OR_WANTS = pattern_of(
    rf"{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|อะไร|ไหน|ใคร|(?<!เ)กี่|เท่าไ|ทำไม|{HOW_IN_FULL}|เป็นไง|ล่ะ|ขอ|ดู|เช็[คก]|ยัง$"
)
"""Who tells what happened `วันนั้น` means a day of their own."""
_WHICH = "หมายถึงสำนักใด กดปุ่มที่ต้องการ"


def in_full(context: Context, text: str) -> str:
    """Returns a question or a wish about `สำนักนี้` or `วันนั้น` with the name of the one that is in
    sight; the text itself where none is, or several are."""
    if not _CUE.search(text):
        return text
    plain = normalise(text)
    if (person := _person(context, plain)) is not None:
        return _with(plain, *person)
    that = _that(context, plain)
    if that is None:
        return text
    if that.kind is PointedKind.DAY:
        if _wants_a_deed(context, plain):
            return text
        names = [f"วันที่ {thai_date(each)}" for each in _days(context)]
    elif that.kind is PointedKind.BUREAU:
        names = _bureaus(context)
    else:
        names = _activity(context, plain)
    return _with(plain, that, names[0]) if len(names) == 1 else text


def _wants_a_deed(context: Context, plain: str) -> bool:
    """Tells whether the words want what a button of the newest answer changes: then its day stands
    there already, `ไม่ว่างวันนั้น ย้ายได้มั้ย`."""
    newest = next((each for each in context.shown() if each), ())
    wanted = said_deeds.wanted(plain, deed_kinds.done_by(newest))
    return wanted is not None and not all(each.looks for each in wanted.deeds)


def which(context: Context, text: str) -> Sequence[Message] | None:
    """Asks which bureau is meant by `สำนักนี้` where several are in sight; None for other words."""
    if not _CUE.search(text):
        return None
    plain = normalise(text)
    that = _that(context, plain)
    if that is None or that.kind is not PointedKind.BUREAU:
        return None
    names = _bureaus(context) or _every_bureau(context)
    if not 1 < len(names) <= _MOST:
        return None
    context.asked = context.asked_before()
    return [Text(_WHICH, (*(Button(each, say=_with(plain, that, each)) for each in names), MENU))]


def picked(context: Context, text: str) -> str:
    """Returns the question with the bureau put in, where the words only name one of those that were
    asked back just now; "" for other words."""
    if not _ONLY_BUREAU.match(text):
        return ""
    newest = next((each for each in context.shown() if each), ())
    asked = {
        each.label: each.target for each in newest if each.kind == TEXT and "สำนัก" in each.label
    }
    if len(asked) < 2 or any(label not in target for label, target in asked.items()):
        return ""
    near = nearest_names(without_polite_ending(normalise(text)), list(asked))
    return asked[near[0]] if len(near) == 1 else ""


LONGEST_NAME = 60
_ONLY_BUREAU = pattern_of(r"\s*(?:ของ|หมายถึง|เอา)?\s?สำนัก\S{2,40}\s*(?:ค่ะ|คะ|ครับ|คับ|\s)*$")


def _every_bureau(context: Context) -> list[str]:
    """Returns all bureaus to who asks of any of them; the bureau of all others is their own."""
    if not context.me.has(ADMIN, EXECUTIVE):
        return []
    return [each.name for each in people.bureaus(context.session)]


def _that(context: Context, plain: str) -> Pointing | None:
    """Returns where the words point at the bureau or the day in sight and ask or want something."""
    if context.person is None or len(plain) > _LONGEST or not _ASKS_OR_WANTS.search(plain):
        return None
    if reminded_bureau.REMINDS.search(plain) and "วัน" not in plain:
        return None  # a card of its own asks before that
    found = (each for each in pointing.every(plain) if not each.by_place)
    return next((each for each in found if each.kind in _NAMED), None)


_NAMED = (PointedKind.BUREAU, PointedKind.DAY, PointedKind.ROW, PointedKind.MATTER)


def _person(context: Context, plain: str) -> tuple[Pointing, str] | None:
    """Returns where the words ask of a person in sight, and the name; None for others."""
    if context.person is None or len(plain) > _LONGEST or not _OF_A_PERSON.search(plain):
        return None
    that = next((e for e in pointing.every(plain) if e.kind is PointedKind.PERSON), None)
    answers = [each for each in context.shown() if each][:_NEAR]
    names = next(filter(None, map(people_shown.told, answers)), [])
    if that is None or not names:
        return None
    meant = that.at(names) if that.by_place else names
    return (that, meant[0]) if len(meant) == 1 else None


_OF_A_PERSON = pattern_of(
    r"(?!.*ใคร)(?=.*(?:(?<!เว)ลา(?:อยู่|ไป|ไหม|มั้ย|มัย|หรือ|รึ|ถึง|วัน|กี่|ป่วย|กิจ|พัก|งาน|หยุด|ยัง)|ไม่อยู่|มาทำงาน|เบอร์|โทร(?:หา|ศัพท์|ได้)|ตำแหน่ง|(?:สำนัก|กลุ่ม(?:งาน)?)ไหน))"
    rf".*(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|อะไร|ไหน|เท่าไ|ยัง$)"
)
"""What is asked of a person and of nothing else; whoever complains of one puts the name in."""


def _with(plain: str, that: Pointing, name: str) -> str:
    return f"{plain[: that.start]}{name} {plain[that.end :].strip()}".strip()


def _asked(context: Context) -> dict[str, str]:
    return _facts(context.asked_before())


def _facts(target: str) -> dict[str, str]:
    return dict(parse_qsl(target.partition("?")[2]))


def _days(context: Context) -> list[date]:
    """Returns the day of the answer before; of an answer without one the days that it tells."""
    asked = _asked(context)
    ends = {button_facts.day(asked, key) for key in ("f", "l")}
    whole = ends.pop() if len(ends) == 1 else None
    day = button_facts.day(asked, AT) or button_facts.day(asked, "d") or whole
    newest = next((each for each in context.shown() if each), ())
    return [day] if day is not None else days_shown.told(newest, context.today)


def _activity(context: Context, plain: str) -> list[str]:
    """Returns the name of the activity that was asked about; none where the words name another one,
    or ask for the answer in another form."""
    number = _asked(context).get("n", "") or _only_number(context)
    if not number or _NUMBER.search(plain) or not said_deeds.ASKS.search(plain):
        return []
    return [] if _OTHER_FORM.search(plain) else [f"กิจกรรม {number}"]


def _only_number(context: Context) -> str:
    """Returns the number of the only activity that the newest answer is about; "" for others."""
    newest = next((each for each in context.shown() if each), ())
    if rows_shown.numbered(newest):
        return ""
    numbers = {_facts(each.target).get("n", "") for each in newest}
    numbers |= {found[1] for each in newest if (found := _OF_LABEL.fullmatch(each.label))}
    numbers.discard("")
    return numbers.pop() if len(numbers) == 1 else ""


_OF_LABEL = pattern_of(r"(?:รายงาน|แก้ไข|แผน|กิจกรรม)\s([1-9](?:\.\d{1,2}){1,2})")
_NUMBER = pattern_of(r"\d\.\d")
_OTHER_FORM = pattern_of(rf"{ANY_FORMAT}|เทียบ|ปีก่อน|ปีที่แล้ว|ทั้งสำนักงาน|สำนัก")


def _bureaus(context: Context) -> list[str]:
    """Returns the name of the bureau that was asked about; else of those that stand in sight, or of
    the one that was asked about a little before."""
    asked = _asked(context).get("b", "")
    newest = next((each for each in context.shown() if each), ())
    shown = [_facts(each.target).get("b", "") for each in newest]
    lately = [each.data for each in context.asked_lately() if each.lasts(context.now)]
    before = [_facts(each).get("b", "") for each in lately]
    several = [*dict.fromkeys(filter(str.isdecimal, shown))] or [*filter(str.isdecimal, before)][:1]
    ids = [asked] if asked else several
    names = {f"{each.id}": each.name for each in people.bureaus(context.session)} if ids else {}
    return [names[each] for each in ids if each in names]
