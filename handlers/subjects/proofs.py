"""How a subject proves what an activity has reached: reports are filled from it and keep its name.

A report names the proof and holds no copy. The subject makes its document anew from rows that no
longer change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from handlers.context import Context
from handlers.messages import Button
from models.plans import plans
from models.plans.plan import Activity


@dataclass(frozen=True)
class Proof:
    """Something that is over and proves a result, such as a closed survey.

    about: the id by which its subject finds it again.
    name: what it is called in the report; with its code or day, so that two are told apart.
    fills: answers of the report that follow from it, by step: `output`, `outcome`.
    """

    about: int
    name: str
    activity_id: int
    fills: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class MissingProof:
    """That a report should have a proof and names none.

    button: the way to it.
    """

    sentence: str
    button: Button


def nothing_lacks(_context: Context, _activity: Activity, _bureau_id: int) -> MissingProof | None:
    return None


@dataclass(frozen=True)
class Proofs:
    """How a subject proves.

    named: takes the id; returns the proof, or None if there is none that the person talking may put
        into a report.
    shown: takes the id; returns the button that asks for its document. Whoever may read a report
        that names the proof may have it (`models.reports.proofs_given`).
    lacking: takes the activity and the bureau's id of a report that names no proof of the subject;
        returns what is remarked before it is sent, or None.
    """

    named: Callable[[Context, int], Proof | None]
    shown: Callable[[Context, int], Button]
    lacking: Callable[[Context, Activity, int], MissingProof | None] = nothing_lacks


def of_subject(context: Context, subject: str) -> Proofs | None:
    """Returns how the subject of this name proves, or None if it does not."""
    return next((each.proofs for each in context.subjects if each.name == subject), None)


def activity_of(context: Context, about: int | None) -> Activity | None:
    """Returns the activity that something belongs to; None if it belongs to none."""
    return plans.activity(context.session, about) if about is not None else None
