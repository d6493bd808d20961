"""The sealed texts of a question: its words, who asks, the messages; and the code that opens it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import own_keys
from models.advice.advice_question import FROM_ASKER, AdviceMessage, AdviceQuestion
from models.crypto import CannotOpen, Sealer
from models.own_keys import OwnSealer
from models.receipt_code import CodeForm

CODE = CodeForm(12, "K")
"""K and twelve characters, eleven of them random: fifty bits, and guesses are counted. Complaints'
codes have twenty characters and no such letter."""

LONGEST = 5_000
"""Most characters of one text; the rest is cut."""

_WORDS, _ASKER, _PUSH, _MESSAGE = "words", "asker", "push", "message"


@dataclass(frozen=True)
class Asker:
    """Who asks, as far as they told: a name may be empty."""

    bureau: str
    name: str = ""


@dataclass(frozen=True)
class Said:
    """An opened message. direction: as in `AdviceMessage`."""

    direction: str
    day: date
    text: str


def purpose(question_id: str) -> str:
    """The purpose of a question's key; also its subject on the trail."""
    return f"advice:{question_id}"


def short(question_id: str) -> str:
    """The short name of a question among advisers: six characters of its id."""
    return question_id[:6].upper()


def code_hash(sealer: Sealer, plain: str) -> str:
    """The keyed hash of a code. plain: as `CODE.read` returns it."""
    return sealer.keyed_hash(plain, "advice.code")


def new_key(sealer: Sealer, question_id: str) -> tuple[OwnSealer, bytes]:
    return own_keys.new_key(sealer, purpose(question_id))


def _own(sealer: Sealer, question: AdviceQuestion) -> OwnSealer:
    return own_keys.unwrapped(sealer, purpose(question.id), question.wrapped_key)


def opens(sealer: Sealer, question: AdviceQuestion) -> bool:
    """Whether a key that is there opens its texts."""
    try:
        _own(sealer, question)
    except CannotOpen:
        return False
    return True


def sealed_words(own: OwnSealer, text: str) -> bytes:
    return own.seal(text.strip()[:LONGEST], _WORDS)


def sealed_asker(own: OwnSealer, asker: Asker) -> bytes:
    return own.seal_json({"bureau": asker.bureau, "name": asker.name}, _ASKER)


def words(sealer: Sealer, question: AdviceQuestion) -> str:
    """What was asked first. Raises CannotOpen."""
    return _own(sealer, question).open(question.words, _WORDS)


def asker(sealer: Sealer, question: AdviceQuestion) -> Asker | None:
    """Who asks; None where nothing was told. Raises CannotOpen."""
    if question.asker is None:
        return None
    return Asker(**_own(sealer, question).open_json(question.asker, _ASKER))


def set_push(sealer: Sealer, question: AdviceQuestion, line_user_id: str | None) -> None:
    """Keep, or with None delete, the sealed address to which a neutral push goes."""
    own = _own(sealer, question)
    question.push_address = own.seal(line_user_id, _PUSH) if line_user_id else None


def push_address(sealer: Sealer, question: AdviceQuestion) -> str | None:
    """The LINE id that asked for pushes; None if nobody did, or no key opens it."""
    if question.push_address is None:
        return None
    try:
        return _own(sealer, question).open(question.push_address, _PUSH)
    except CannotOpen:
        return None


# -- messages ------------------------------------------------------------------------------------


def add(
    session: Session,
    sealer: Sealer,
    question: AdviceQuestion,
    direction: str,
    text: str,
    day: date,
    author_id: int | None = None,
) -> None:
    """Add a message, sealed for its own row."""
    row = own_keys.new_id(sealer)
    sealed = _own(sealer, question).seal(text.strip()[:LONGEST], _MESSAGE, row)
    session.add(
        AdviceMessage(
            question_id=question.id, direction=direction, author_id=author_id, day=day, row=row,
            text=sealed,
        )
    )  # fmt: skip
    session.flush()


def messages(session: Session, sealer: Sealer, question: AdviceQuestion) -> list[Said]:
    """The messages after the question, the oldest first. Raises CannotOpen."""
    own = _own(sealer, question)
    query = select(AdviceMessage).where(AdviceMessage.question_id == question.id)
    rows = session.scalars(query.order_by(AdviceMessage.id))
    return [
        Said(each.direction, each.day, own.open(each.text, _MESSAGE, each.row)) for each in rows
    ]


def count(session: Session, question: AdviceQuestion) -> int:
    """How many messages there are."""
    query = select(func.count()).where(AdviceMessage.question_id == question.id)
    return session.scalar(query) or 0


def askers_texts(session: Session, sealer: Sealer, question: AdviceQuestion) -> list[str]:
    """All that the asker wrote; only to keep it out of what is published. Raises CannotOpen."""
    later = messages(session, sealer, question)
    return [words(sealer, question), *(e.text for e in later if e.direction == FROM_ASKER)]
