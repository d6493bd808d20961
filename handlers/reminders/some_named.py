"""Reads which people, bureaus and activities words name beside each other: `สำนักการคลังกับ D0303`,
`คนที่ทำ 3.7`, `เรื่องความเสี่ยง`. It decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.reports.filing import titles_named
from handlers.reports.led import activity_theme, people_said
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import without_polite_ending
from handlers.understand.told.order_terms import BUT
from handlers.understand.words import activity_numbers
from models.people import people
from models.people.scope import bureaus_seen
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

_JOINED = pattern_of(
    rf"\s*(?:และ|กับ|รวม(?:ทั้ง|ถึง)|ตลอดจน|หรือ|,|{BUT})\s*|(?<=#)\s+(?!ที่|ซึ่ง|ใน|ของ|เพราะ|เนื่องจาก)"
)
"""Between two that are named; `#` is the last sign of a bureau's name."""
_WHOLE_BUREAU = pattern_of(
    r"(?:#|(?:คน|ผู้รายงาน|เจ้าหน้าที่|บุคลากร|ทุกคน|พวก)?(?:ใน|ของ)?(?=\s?#)|ทั้งสำนัก|ทั้งหมด|เท่านั้น|(?:เพราะ|เนื่องจาก)\S*|\s)*"
)
"""A bureau, with nothing beside it that would narrow it; a reason does not."""
_WHO = r"(?:คน|ผู้|ท่าน|ใคร|พวก|เจ้าหน้าที่|น้อง|พี่)"
_ONE = pattern_of(rf"^(?:{_WHO}?(?:คน)?(?:นึง|หนึ่ง|เดียว)(?:อะ|อ่ะ|นะ|คือ|{POLITE}|\s)*)(?=\S)")
"""`อยากเว้นคนนึงอะ คนที่ทำ 3.7`: the one is named behind it."""
_DOES = pattern_of(
    rf"^(?:ของ)?{_WHO}(?:ที่)?(?:ทำ|ดูแล|รับผิดชอบ|รับ|รายงาน|ส่ง|ค้าง|ต้องส่ง|ยังไม่(?:ได้)?ส่ง|เป็นเจ้าของ)?(?:ของ|รายงาน|กิจกรรม|เรื่อง|งาน|ข้อ|\s)*"
)
"""Whoever does an activity."""
_MATTER = pattern_of(r"^(?:ของ|รายงาน|กิจกรรม|เรื่อง(?:ของ)?|งาน|ข้อ|ที่|\s)*")
_BESIDE = pattern_of(
    rf"(?:{_WHO}|คุณ|นาย|นาง(?:สาว)?|ชื่อ|รหัส|ที่|ของ|รายงาน|กิจกรรม|เรื่อง|ข้อ|คนเดียว|เท่านั้น|อย่างเดียว|นั้น|พอ|ด้วย|ก็|{POLITE}|[\s,./()“”\"])*"
)
"""What stands around a name or a number and says nothing more."""
_NUMBER = pattern_of(r"\d{1,2}(?:\.\d{1,2}){1,2}")
_LEAST = 4


@dataclass(frozen=True)
class SomeNamed:
    """What words name.

    doing: the activities by which people are meant, who do them.
    unread: parts that name nothing, or several people.
    """

    bureaus: frozenset[int] = frozenset()
    numbers: frozenset[str] = frozenset()
    people: frozenset[int] = frozenset()
    doing: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()

    def anything(self) -> bool:
        """Tells whether something is named that was read."""
        return bool(self.bureaus or self.numbers or self.people or self.doing)


def read(context: Context, words: str, mixed: bool = False) -> SomeNamed:
    """Returns what the normalised words name, part by part.

    mixed: whether a part may name a person with an activity: `คุณสมมติ เรื่อง 3.4`
    """
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    found = bureaus_named(words, tuple(known))
    marked = words
    if not found.unknown and len(found.mentions) == len(found.places):
        for start, end in found.places:
            marked = f"{marked[:start]}{'#' * (end - start)}{marked[end:]}"
    every = SomeNamed()
    for start, end in _parts(marked):
        inside = zip(found.mentions, found.places, strict=False)
        names = [each for each, place in inside if start <= place[0] < end]
        if "#" not in marked[start:end]:
            every = _part(context, words[start:end].strip(), every, mixed)
        elif all(len(each) == 1 for each in names) and _WHOLE_BUREAU.fullmatch(marked[start:end]):
            every = replace(every, bureaus=every.bureaus | {known[each[0]] for each in names})
        else:
            every = _unread(every, words[start:end])
    return every


def _parts(marked: str) -> list[tuple[int, int]]:
    """Returns where each part stands: `สำนักการคลัง|กับ|คนที่ลา`."""
    between = [found.span() for found in _JOINED.finditer(marked)]
    starts = [0, *(end for _, end in between)]
    ends = [*(start for start, _ in between), len(marked)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _unread(every: SomeNamed, part: str) -> SomeNamed:
    return replace(every, unread=(*every.unread, part.strip()))


def _part(context: Context, part: str, every: SomeNamed, mixed: bool) -> SomeNamed:
    """Returns `every` with what this part names, which is no bureau."""
    said = _ONE.sub("", part)
    who = people_said.said_or_numbered(context, said)
    rest = people_said.blanked(said, who) if who is not None else said
    numbers, left = frozenset(activity_numbers(rest)), _NUMBER.sub(" ", rest)
    if who is not None:
        if len(who.ids) > 1 or not _BESIDE.fullmatch(left) or (numbers and not mixed):
            return _unread(every, part)
        return replace(every, people=every.people | who.ids, numbers=every.numbers | numbers)
    if not numbers and (number := _number_of(context, rest)):
        numbers, left = frozenset((number,)), ""
    if not _BESIDE.fullmatch(_DOES.sub("", left, count=1)):
        return _unread(every, part)
    if not numbers:
        return every if _BESIDE.fullmatch(part) else _unread(every, part)
    if _DOES.match(rest) is not None:
        return replace(every, doing=every.doing | numbers)
    return replace(every, numbers=every.numbers | numbers)


def _number_of(context: Context, part: str) -> str:
    """Returns the number of the only activity that words of its title name, or of the only one of
    them that is due next; "" if none or several are."""
    said = without_polite_ending(_MATTER.sub("", _DOES.sub("", part, count=1), count=1))
    if len(said) < _LEAST:
        return ""
    seen = bureaus_seen(context.session, context.me)
    every = progress.every_duty(context.session, context.fiscal_year, ReportFilter(seen))
    called = {each.title for each in every if titles_named.only_calls(each.title, said)}
    left = [each for each in every if each.title in called and each.missing and each.due]
    next_due = min((each.due for each in left if each.due), default=None)
    numbers = {each.number for each in left if each.due == next_due}
    if len(numbers) == 1:
        return numbers.pop()
    return activity_theme.number_named(context, said) if not called else ""
