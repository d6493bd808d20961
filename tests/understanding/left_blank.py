"""What leaves a question blank that may be left out, in the words of two hands who saw no code.

`left_blank.tsv` has for forty questions what leaves them blank (`skip`), what only sounds so and
answers (`answer`), what pauses and what stops. The stored weights of `understand/blanks` were
learned from these lines, so that `make wishes` measures each hand's with weights that were learned
without them (`train_blanks.crossed`). They are played and judged as those of `no_answer`; an
`answer` is right where it is kept, else wrong, though it may have been asked about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.understanding import no_answer
from tests.understanding.at_questions import rows_of
from tests.understanding.no_answer import ASKED, KEPT, MET, WRONG, Became, Line
from tests.understanding.standing import Standing, of_counts

FILE = Path(__file__).with_name("left_blank.tsv")
SKIP, ANSWER = "skip", "answer"
HANDS = ("first", "second")
KINDS = (SKIP, ANSWER, "pause", "stop")
BOUNDS = {SKIP: (767, 75), ANSWER: (279, 225), "pause": (77, 20), "stop": (59, 5)}
"""The least met or asked, and the most kept or wrong, by kind, as last measured: of the weights
that had not seen the hand; of `pause`, of the stored ones, which fare worse (83 and 16)."""


def lines(hand: str = "") -> list[Line]:
    """The lines; `half` is whose hand wrote them. hand: only those of this one."""
    found = [Line(*row) for row in rows_of(FILE)]
    return [each for each in found if hand in ("", each.half)]


def by_kind(hand: str = "") -> Mapping[str, Counter[str]]:
    """How many lines of each outcome, by what they are."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    answers = [replace(each, kind=no_answer.TALK) for each in lines(hand) if each.kind == ANSWER]
    others = [each for each in lines(hand) if each.kind != ANSWER]
    for became in no_answer.played([*answers, *others]):
        kind = ANSWER if became.line.kind == no_answer.TALK else became.line.kind
        found[kind][_outcome(became, kind)] += 1
    return found


def _outcome(became: Became, kind: str) -> str:
    if kind != ANSWER or became.outcome not in (KEPT, MET):
        return became.outcome
    return MET if became.outcome == KEPT else WRONG


def standing(kind: str, found: Counter[str]) -> Standing:
    """How the lines of a kind stand beside their bounds."""
    return of_counts(f"left blank {kind}", found, (MET, ASKED), (KEPT, WRONG), *BOUNDS[kind])
