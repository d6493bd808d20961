"""The list of nominees that one voter sees: an order of their own, and buttons of random tokens.

The chat names everybody once, in the list; after that it speaks of places in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.people_named import is_name_of
from handlers.conversation.ticking import card_button, ticked
from handlers.elections.election_words import NOMINEE_STATES
from handlers.messages import Button, Card, Carousel, Message, Part, Row
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.elections import elections, nominations
from models.elections.election import Election
from models.people import people

PAGE = 10
"""Nominees on one card."""

NOBODY = 0
"""Stands among the numbers for abstaining."""

_TOKEN_BYTES = 12
_CHOSEN = "เลือกแล้ว"
_NUMBERS, _NUMBER = pattern_of(r"(?:\d{1,3}|และ|ลำดับ|ที่|ข้อ|เบอร์|[\s,.])+"), pattern_of(r"\d{1,3}")
_ABSTAINS = pattern_of("ไม่ประสงค์|ไม่เลือกใคร|งดออกเสียง|งดลงคะแนน")


def drawn(numbers: Sequence[int], random_bytes: Callable[[int], bytes]) -> list[list[Any]]:
    """Returns the rows of one voter's list in an order drawn for them: a random token and the
    number it stands for. The last row is for abstaining."""
    rows = sorted([random_bytes(_TOKEN_BYTES).hex(), number] for number in numbers)
    return [*rows, [random_bytes(_TOKEN_BYTES).hex(), NOBODY]]


def in_order(numbers: Sequence[int], random_bytes: Callable[[int], bytes]) -> list[list[Any]]:
    """Returns the same in the order of a printed ballot, for who reads one."""
    rows = [[random_bytes(_TOKEN_BYTES).hex(), number] for number in sorted(numbers)]
    return [*rows, [random_bytes(_TOKEN_BYTES).hex(), NOBODY]]


def numbers_of(answers: Answers) -> list[int]:
    """Returns the numbers of the nominees who are chosen; none: abstained."""
    chosen = set(answers["choice"])
    return [number for token, number in answers["ballot"] if token in chosen and number != NOBODY]


# -- the question --------------------------------------------------------------------------------


def is_many(election: Election) -> bool:
    """Tells whether more than one may be chosen, so that rows are ticked."""
    settings = elections.settings_of(election)
    return settings.choices * len(settings.groups) > 1


def how_many(election: Election, of: int) -> str:
    """Returns how many may be chosen, in words."""
    settings = elections.settings_of(election)
    each = f"เลือกได้ {settings.choices} คน" if settings.choices > 1 else "เลือกได้ 1 คน"
    in_group = f"ในแต่ละกลุ่ม ({listed(settings.groups)})" if any(settings.groups) else ""
    return f"{each}{in_group} จาก {of} คน"


_ASKED = "เลือกผู้ที่ท่านเห็นว่าดีเด่น"


def ask(context: Context, answers: Answers, asked: str = _ASKED) -> Message:
    """Returns the list, ten a card. asked: the title."""
    election = context.session.get_one(Election, answers["about"])
    on = set(ticked(answers, "choice")) if is_many(election) else set()
    rows = _rows(context, election, answers["ballot"], on)
    pages = [tuple(rows[at : at + PAGE]) for at in range(0, len(rows), PAGE)]
    cards = tuple(
        Card(
            f"{asked} ({number}/{len(pages)})" if len(pages) > 1 else asked,
            rows=page,
            note=_HOW if number == len(pages) else "เลื่อนไปทางซ้ายเพื่อดูชื่อต่อไป",
        )
        for number, page in enumerate(pages, 1)
    )
    return Carousel(cards, "รายชื่อผู้ถูกเสนอชื่อ") if len(cards) > 1 else cards[0]


_HOW = "กด “เลือก” ที่ชื่อ หรือพิมพ์ลำดับ เช่น 3 ลำดับของแต่ละคนสลับไม่เหมือนกัน"


def _rows(
    context: Context, election: Election, ballot: Sequence[Sequence[Any]], on: set[str]
) -> list[Part]:
    standing = {each.number: each for each in nominations.nominees(context.session, election)}
    names = people.names(context.session, [each.person_id for each in standing.values()])
    bureaus = {each.id: each.name for each in people.bureaus(context.session)}
    gone = nominations.gone(context.session, election)
    rows: list[Part] = []
    for place, (token, number) in enumerate(ballot, 1):
        if number == NOBODY:
            rows.append(_row(place, "", "ไม่ประสงค์ลงคะแนน", token, token in on))
            continue
        nominee = standing[number]
        about = " · ".join(filter(None, (nominee.group, bureaus.get(nominee.bureau_id, ""))))
        if number in gone:
            name = f"{names[nominee.person_id]} ({NOMINEE_STATES[gone[number]]})"
            rows.append(Row(f"{place} · {about}", name, tone="muted"))
        else:
            rows.append(_row(place, about, names[nominee.person_id], token, token in on))
    return rows


def _row(place: int, about: str, name: str, token: str, on: bool) -> Row:
    label = "เอาออก" if on else "เลือก"
    button = Button(label, card_button(f"{'off' if on else 'on'}_{token}"), _CHOSEN)
    head = f"{place} · {about}" if about else f"{place}"
    return Row(f"✓ {head}" if on else head, name, button, "good" if on else "plain")


# -- the answer ----------------------------------------------------------------------------------


def offer(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns what the buttons of the list answer."""
    election = context.session.get_one(Election, answers["about"])
    ballot = answers["ballot"]
    if not is_many(election):
        return [Choice(f"on_{token}", "", [token]) for token, _ in ballot]
    on = ticked(answers, "choice")
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on, said=("เลือกครบแล้ว",))] if on else []
    ticks = [
        Choice(f"{way}_{token}", "", token, ticks=way == "on")
        for token, number in ballot
        if number != NOBODY
        for way in ("on", "off")
    ]
    return [
        *done,
        *ticks,
        *(Choice(f"on_{t}", "", [t]) for t, number in ballot if number == NOBODY),
    ]


def read(text: str, context: Context, answers: Answers) -> Any:
    """Returns the tokens of the places, or of the name, that are typed."""
    election = context.session.get_one(Election, answers["about"])
    ballot = answers["ballot"]
    words = normalise_lines(text)
    if _ABSTAINS.search(words):
        return [ballot[-1][0]]
    places = (
        _places(words, len(ballot))
        if _NUMBERS.fullmatch(words)
        else _named(context, words, answers)
    )
    if len(places) > 1 and not is_many(election):
        raise Unclear("เลือกได้คนเดียว กรุณากดชื่อเดียว หรือพิมพ์ลำดับเดียว เช่น 3")
    return [ballot[place - 1][0] for place in places]


def _places(words: str, most: int) -> list[int]:
    found = sorted({int(each) for each in _NUMBER.findall(words)})
    if not found or not set(found) <= set(range(1, most + 1)):
        raise Unclear(f"รายชื่อมีลำดับ 1 ถึง {most} กรุณาพิมพ์ลำดับใหม่ หรือกดที่ชื่อ")
    return found


def _named(context: Context, words: str, answers: Answers) -> list[int]:
    by_name = _by_name(context, answers)
    found = nearest_names(words, list(by_name))
    places = sorted(place for name in found for place in by_name[name])
    if not places:
        raise Unclear("ไม่พบชื่อนี้ในรายชื่อ กรุณากดที่ชื่อ หรือพิมพ์ลำดับ เช่น 3")
    if len(places) > 1:
        which = listed(map(str, places), "หรือ")
        raise Unclear(f"มีชื่อที่ใกล้เคียงหลายคน กรุณาพิมพ์ลำดับ {which} หรือกดที่ชื่อ")
    return places


def names_somebody(words: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words are the name of somebody on the list, also if it is a command."""
    return is_name_of(words, _by_name(context, answers))


def _by_name(context: Context, answers: Answers) -> Mapping[str, list[int]]:
    election = context.session.get_one(Election, answers["about"])
    standing = {each.number: each for each in nominations.nominees(context.session, election)}
    names = people.names(context.session, [each.person_id for each in standing.values()])
    found: dict[str, list[int]] = {}
    for place, (_, number) in enumerate(answers["ballot"], 1):
        if number != NOBODY:
            found.setdefault(names[standing[number].person_id], []).append(place)
    return found


def show(value: Any, answers: Answers) -> str:
    """Returns the places that are chosen, never a name."""
    places = [n for n, (token, _) in enumerate(answers["ballot"], 1) if token in value]
    return f"ลำดับที่ {listed(map(str, places))} ในรายชื่อด้านบน"
