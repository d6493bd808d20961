"""Finds the activities in which a deed belongs, the likeliest first, though no title may have its
words (decisions/0283)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from handlers.reports.filing import shared_words
from handlers.reports.filing.told_deed_kinds import ANY_DEED, KINDS, SURE_DEED, DeedKind
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import normalise
from models.reports.figures.progress import DueReport

NO_RESULTS: Mapping[str, str] = MappingProxyType({})
_TAUGHT, _SHARED, _MOST_SHARED = 0.5, 8.0, 2.0
"""What a training adds to an activity that teaches; how much shared words weigh, and at most."""
_TRAINING = pattern_of("อบรม|สัมมนา|บรรยาย|เสวนา|(?:ให้|เสริม)ความรู้|วิทยากร")
_TRAINS = pattern_of("ปลูกจิตสำนึก|ความรู้ความเข้าใจ|ความตระหนักรู้|STRONG Model")
"""A training whose subject no kind has may belong in each activity that teaches."""


_PUBLISHED = pattern_of(
    r"(?:(?<![a-z])line|ไลน์|เพจ|เฟ[สซ]บุ๊?[กค]|facebook|เว็บ(?:ไซต์)?)\s?(?:ของ|กลุ่ม)?\s?"
    r"(?:ชมรม\s?(?:strong|สตรอง)?|strong|สตรอง|คุณธรรมข้าราชการ(?:\s?สว\.?)?|คุณธรรมคนสภา)",
    re.IGNORECASE,
)
"""Where it was made known tells nothing of the deed: `เผยแพร่ทาง LINE ชมรม STRONG`."""


def tells_training(said: str) -> bool:
    """Tells whether the words tell that people were taught."""
    return _TRAINING.search(normalise(said)) is not None


@read_once
def tells_of_one(said: str) -> bool:
    """Tells whether the words name a deed of a kind that an activity is for."""
    return SURE_DEED.search(normalise(said)) is not None


@read_once
def tells_of_any(said: str) -> bool:
    """Tells whether the words have those of any kind of deed, which are said of much else, too."""
    return ANY_DEED.search(normalise(said)) is not None


def likely(duties: Sequence[DueReport], said: str) -> list[DueReport]:
    """Returns the next report of each activity in which such a deed belongs, the likeliest first,
    and behind them those that teach, where a training is told; none if the words tell no deed of
    these kinds."""
    fits = [each for each in fitting(duties, said) if each.weight]
    return [each.duty for each in fits]


def surely(duties: Sequence[DueReport], said: str) -> DueReport | None:
    """Returns the next report of the only activity in which such a deed belongs; None where another
    is nearly as likely."""
    fits = fitting(duties, said)[:2]
    if not fits or not fits[0].weight or fits[0].weighs < _SURE:
        return None
    near = len(fits) > 1 and fits[0].weighs < fits[1].weighs * _MUCH_MORE
    return None if near else fits[0].duty


_SURE, _MUCH_MORE = 3.0, 1.5


@dataclass(frozen=True)
class Fit:
    """How well a deed belongs in an activity.

    weight: 0 if only words of the title or of what the plan asks are shared
    shared: how much of the words is shared, by how few activities have it
    because: the words of the deed that tell its kind, each with the part of the title they fit
    """

    duty: DueReport
    weight: float
    shared: float
    because: Sequence[tuple[str, str]]

    @property
    def weighs(self) -> float:
        """Returns both as one: a word that few titles have never goes before the kind of deed."""
        return self.weight + min(self.shared / _SHARED, _MOST_SHARED)


def fitting(
    duties: Sequence[DueReport], said: str, results: Mapping[str, str] = NO_RESULTS
) -> list[Fit]:
    """Returns the next report of each activity, the likeliest first.

    results: what the plan asks of an activity, by its number
    """
    plain, of_activity = _PUBLISHED.sub(" ", normalise(said)), dict[int, DueReport]()
    for each in duties:
        of_activity.setdefault(each.activity_id, each)
    told = [(found[0], kind) for kind in KINDS if (found := kind.deed.search(plain)) is not None]
    teaches = tells_training(said)
    texts = [(each.title, results.get(each.number, "")) for each in of_activity.values()]
    shared = shared_words.weights(plain, texts)
    fits = [
        _fit(duty, told, teaches, much)
        for duty, much in zip(of_activity.values(), shared, strict=True)
    ]
    return sorted(fits, key=_likeliest)


def _likeliest(fit: Fit) -> tuple[float, float]:
    return -fit.weighs, -fit.shared


def _fit(
    duty: DueReport, told: Sequence[tuple[str, DeedKind]], teaches: bool, shared: float
) -> Fit:
    weight, because = 0.0, list[tuple[str, str]]()
    for words, kind in told:
        for title, much in kind.titles.items():
            if (part := title.search(duty.title)) is not None:
                weight += much
                because.append((words, part[0]))
    if teaches and _TRAINS.search(duty.title):
        weight += _TAUGHT
    return Fit(duty, weight, shared, because)


def part_of_title(titles: Sequence[str], said: str) -> str:
    """Returns the part of a title by which such a deed belongs there; "" if none has one."""
    plain = normalise(said)
    kinds = (kind for kind in KINDS if kind.names_one and kind.deed.search(plain))
    found = (each.search(title) for kind in kinds for each in kind.titles for title in titles)
    return next((match[0] for match in found if match is not None), "")
