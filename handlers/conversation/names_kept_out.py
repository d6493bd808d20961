"""Keeps people's names out of what a sentence is read for: a name is no command, whatever words it
is made of (นางสาวเตือนใจ, นายส่ง รายงานดี, คุณกันยา)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.conversation.names_standing import Names
from handlers.conversation.people_named import without_title
from handlers.understand.commands import concepts
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import SURE, Match
from models.people.people_by_name import PeopleByName
from models.people.roster_memory import roster

_SOMEBODY = "คุณสมชาย"
"""Stands for a name while the sentence is read: it holds no word of any command."""
_TITLED = pattern_of(
    r"(?:ว่าที่\s?ร้อย(?:ตรี|โท|เอก)(?:หญิง)?|นางสาว|น\.\s?ส\.|นาง|(?<!เจ้า)นาย|(?<!ขอบ)คุณ(?!ธรรม|ภาพ|สมบัติ|ค่า|วุฒิ|ประโยชน์)"
    r"|ดร\.|พี่|น้อง|ท่าน|ผอ\.?)\s?(?=[ก-ฮเ-ไ])"
)
_TWO_WORDS = pattern_of(r"(?=(?:^|(?<=\s))(?P<first>[ก-๎]{2,40})\s(?P<last>[ก-๎]{3,40})(?=\s|$))")
_ENDS = pattern_of(
    r"(?=$|[^ก-๎]|ครับ|ค่ะ|คะ|ด้วย|เป็น|ส่ง|ยัง|แล้ว|ทำ|มี|ให้|ได้|อยู่|ค้าง|รับ|แก้|ไม่|จะ|เอา|ลา|กับ|และ|หน่อย|แทน|ดู|พิจารณา)"
)
"""Where a first name ends that is said without its surname."""
_LEAST = 2
_LONGEST = 200
Read = Callable[[str], Match | None]


@dataclass(frozen=True)
class Hidden:
    """A sentence without its names.

    text: what is read; names: what stood there, in order.
    """

    text: str
    names: Sequence[str] = ()

    @property
    def alone(self) -> bool:
        """Tells whether the sentence is a name and nothing else, which asks for nothing."""
        return without_polite_ending(self.text) == _SOMEBODY

    def told(self, match: Match | None) -> Match | None:
        """Returns what was read with the names again in the words behind the command."""
        if match is None or not self.names:
            return match
        rest = match.rest
        for name in self.names:
            rest = rest.replace(_SOMEBODY, name, 1)
        return replace(match, rest=rest, exact=match.exact and match.rest == rest)


def read_without(context: Context, text: str, reads: Read) -> Match | None:
    """Returns what the sentence means besides the names of people of the roster that stand in it.

    Names without a title are looked for only where the words seem to mean something by a part of
    them.
    """
    hidden = without_titled(context, text)
    if hidden.alone:
        return None
    match = hidden.told(reads(hidden.text))
    if match is None or match.score >= SURE or hidden.names:
        return match
    hidden = _without_whole(context, text)
    return hidden.told(reads(hidden.text)) if hidden.names else match


def without_names(context: Context, text: str) -> Hidden:
    """Returns the sentence without all names of people of the roster that mean something else."""
    titled = without_titled(context, text)
    return titled if titled.names else _without_whole(context, text)


def without_titled(context: Context, text: str) -> Hidden:
    """Returns the sentence without the names behind a title that are made of words that mean
    something."""
    if context.person is None or len(text) > _LONGEST or not _TITLED.search(text):
        return Hidden(text)
    plain = normalise(text)
    names = _known(context).derived(Names)
    spans = []
    for found in _TITLED.finditer(plain):
        end = max(_ends(plain, found.end(), names), default=0)
        if end and _means(plain[found.end() : end]):
            spans.append((found.start(), end))
    return _blanked(plain, spans) if spans else Hidden(text)


def places(context: Context, plain: str) -> list[tuple[int, int, str, frozenset[int]]]:
    """Returns where people of the roster stand in a normalised sentence, with their titles, the
    part of the name that is said, and who has it: a name behind a title, or a whole name."""
    if context.person is None:
        return []
    names = _known(context).derived(Names)
    spans = {(title.start(), title.end()) for title in _TITLED.finditer(plain)}
    spans |= {(at, at) for at in _whole_names(plain, names)}
    found: list[tuple[int, int, str, frozenset[int]]] = []
    for start, begins in sorted(spans):
        end = max(_ends(plain, begins, names), default=0)
        if end and not any(a <= start < b for a, b, _, _ in found):
            said = plain[begins:end]
            found.append((start, end, said, _having(said, names)))
    return found


def _known(context: Context) -> PeopleByName:
    """Returns the names of the roster, asked for once while the event is handled."""
    if _ROSTER not in context.once:
        context.once[_ROSTER] = roster(context.session).by_name
    known: PeopleByName = context.once[_ROSTER]
    return known


_ROSTER = ("names of the roster", 0)


def _having(said: str, names: Names) -> frozenset[int]:
    """Returns the ids of those who have this very name, else of those in whose name it stands."""
    found = [*names.holding(said)]
    whole = [each for each in found if each.whole == said]
    return frozenset(each.person for each in whole or found if each.person is not None)


def _whole_names(plain: str, names: Names) -> Iterator[int]:
    """Yields where a name of several parts stands for the first time."""
    yield from (plain.find(whole) for whole in names.wholes_in(plain) if len(whole.split()) > 1)


def _ends(plain: str, start: int, names: Names) -> Iterator[int]:
    """Yields where the names end that stand at this place, whole or only one part of them."""
    yield from (start + len(whole) for whole in names.wholes_at(plain, start))
    for part in names.parts_at(plain, start):
        end = start + len(part)
        if len(part) > _LEAST and _ENDS.match(plain, end):
            yield end


def _without_whole(context: Context, text: str) -> Hidden:
    """Returns the sentence without first names and surnames that stand in it without a title."""
    plain = normalise(text)
    if context.person is None or len(text) > _LONGEST:
        return Hidden(text)
    found = [
        each for each in _TWO_WORDS.finditer(plain) if _means(f"{each['first']} {each['last']}")
    ]
    if not found:
        return Hidden(text)
    names = _known(context).derived(_by_last_part)
    spans = []
    for each in found:
        whole = f"{each['first']} {each['last']}"
        ends = [name for name in names.get(each["last"], ()) if whole.endswith(name)]
        if ends:
            spans.append((each.end("last") - len(max(ends, key=len)), each.end("last")))
    return _blanked(plain, spans) if spans else Hidden(text)


def _by_last_part(known: PeopleByName) -> Mapping[str, Sequence[str]]:
    """Returns the names without titles by what stands last in them."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for _, whole in known.here:
        name = without_title(whole)
        found[name.rpartition(" ")[2]].append(name)
    return found


def _means(name: str) -> bool:
    """Tells whether the name holds words of a command, or a day."""
    seen = concepts.read(name)
    return bool(seen.concepts or seen.spans)


def _blanked(plain: str, spans: Sequence[tuple[int, int]]) -> Hidden:
    pieces, names, at = [], [], 0
    for start, end in spans:
        if start < at:
            continue
        pieces += [plain[at:start], _SOMEBODY]
        names.append(plain[start:end])
        at = end
    return Hidden("".join([*pieces, plain[at:]]), names)
