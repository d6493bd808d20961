"""The tables of questions to the clinic: questions, messages, and the numbers that stay.

Every text is sealed with the key of its question. No column leads from a question to a person, a
lane or a LINE id, except the bureau and the name that its asker told and the sealed address they
asked for. Only the day of what an asker does is stored.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

ANONYMOUS, OF_BUREAU, NAMED = "anonymous", "bureau", "named"
TELLS = (ANONYMOUS, OF_BUREAU, NAMED)
"""What an asker tells of themselves."""

REPORTING, GIFTS, COMPLAINTS, MORAL, USING, OTHER = (
    "reporting", "gifts", "complaints", "moral", "using", "other",
)  # fmt: skip
TOPICS = (REPORTING, GIFTS, COMPLAINTS, MORAL, USING, OTHER)

WAITING, ANSWERED, CLOSED = "waiting", "answered", "closed"

FROM_ASKER, FROM_ADVISER = "asker", "adviser"


class CountedQuestion:
    """The columns that figures count, also after the question itself is deleted.

    topic: one of TOPICS, guessed from its words.
    activity: the number of the plan's activity it names.
    bureau_id: the bureau that its asker told, unless so few people are of it that they are known.
    answered_on: the day of the first answer.
    answered_days: working days from asking to the first answer.
    """

    topic: Mapped[str] = mapped_column(String(12))
    activity: Mapped[str | None] = mapped_column(String(20))
    asked_on: Mapped[date]
    answered_on: Mapped[date | None]
    answered_days: Mapped[int | None]


class AdviceQuestion(CountedQuestion, Base):
    """One question to the clinic.

    id: random hex; it tells neither the order nor the number of questions.
    wrapped_key: the question's own key, sealed by the key ring; it opens everything below.
    code_hash: a keyed hash of the receipt's code.
    words: what is asked, sealed with the question's key.
    tells: one of TELLS.
    asker: name and bureau as far as they were told, sealed likewise.
    push_address: where to push, sealed likewise; only if the asker wished it.
    state: waiting for an adviser, answered, or closed without an answer.
    waiting_since: the day from which the present wait counts.
    last_word_on: the day of the last message.
    shelf_topic: under which question of the clinic's shelf its answer was published.
    """

    __tablename__ = "advice_question"
    __table_args__ = (Index("ix_advice_question_state", "state"),)

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    wrapped_key: Mapped[bytes]
    code_hash: Mapped[str] = mapped_column(String(40), unique=True)
    words: Mapped[bytes]
    tells: Mapped[str] = mapped_column(String(10))
    asker: Mapped[bytes | None]
    push_address: Mapped[bytes | None]
    state: Mapped[str] = mapped_column(String(10))
    waiting_since: Mapped[date]
    last_word_on: Mapped[date]
    shelf_topic: Mapped[str | None] = mapped_column(String(40))


class AdviceMessage(Numbered):
    """A message about a question, after the question itself.

    direction: from the asker, or from an adviser (`author_id`).
    row: its own random name, for which its text is sealed with the question's key.
    """

    __tablename__ = "advice_message"

    question_id: Mapped[str] = mapped_column(ForeignKey("advice_question.id"), index=True)
    direction: Mapped[str] = mapped_column(String(10))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    row: Mapped[str] = mapped_column(String(16))
    text: Mapped[bytes]


class AdviceNumber(CountedQuestion, Numbered):
    """The numbers of a question whose texts and key are deleted; nothing leads back to it."""

    __tablename__ = "advice_number"
    __table_args__ = (Index("ix_advice_number_asked_on", "asked_on"),)

    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
