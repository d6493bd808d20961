"""The table of documents on their road: prepared, checked, signed, given a number, sent."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

CHECKING, SIGNING, SIGNED, ISSUED = "checking", "signing", "signed", "issued"
RETURNED, CHANGED, WITHDRAWN = "returned", "changed", "withdrawn"
"""Its states: it waits for the checker, for the signer, for its number; it has one. It was sent
back, its rows changed, or whoever prepared it took it back: these three end the road."""

OPEN = (CHECKING, SIGNING, SIGNED)

PROPOSE, CHECK, SIGN, ISSUE = "propose", "check", "sign", "issue"
"""What the worker makes of a tap."""

EXECUTIVES, SECRETARY, DIRECTORS = "executives", "secretary", "directors"
"""Whom it may be sent to."""

LONGEST_WORD, LONGEST_NUMBER = 300, 40


class SignOff(Numbered):
    """A document on its road. The first eight columns say which one it is (`DocumentSpec`).

    rows_at: the moment of its rows.
    code: of its content; another one from the same moment means that its rows changed.
    revision: counted up with each step: a button of an older one does nothing.
    wants: what the worker is to make next; None: nothing. wanted_at: since when.
    leased_until: ticks.
    file_key: the PDF as of the last step. frozen_key: from which the next one is printed.
    word: why it was sent back.
    number, issued_on: typed once; the number is the only one of the fiscal year (B.E.).
    sent_to: whom it was sent to, separated by spaces.
    """

    __tablename__ = "sign_off"
    __table_args__ = (
        Index("ix_sign_off_state", "state"),
        UniqueConstraint("number", "issued_year", name="uq_sign_off_number"),
        Index("ix_sign_off_wants", "wants"),
    )

    kind: Mapped[str] = mapped_column(String(20))
    ending: Mapped[str] = mapped_column(String(4))
    due: Mapped[date | None]
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    plan: Mapped[str | None] = mapped_column(String(80))
    gift: Mapped[int | None] = mapped_column("gift_id")
    named: Mapped[bool] = mapped_column(default=False)
    digits: Mapped[str | None] = mapped_column(String(6))
    rows_at: Mapped[datetime]
    code: Mapped[str] = mapped_column(String(14), index=True)
    prepared_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    prepared_at: Mapped[datetime]
    checker_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    checked_at: Mapped[datetime | None]
    signer_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    signed_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(10), default=CHECKING)
    revision: Mapped[int] = mapped_column(default=1)
    wants: Mapped[str | None] = mapped_column(String(10))
    wanted_at: Mapped[datetime | None]
    leased_until: Mapped[float] = mapped_column(default=0.0)
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    attempts: Mapped[int] = mapped_column(default=0)
    file_key: Mapped[str | None] = mapped_column(String(64))
    frozen_key: Mapped[str | None] = mapped_column(String(64))
    word: Mapped[str] = mapped_column(String(LONGEST_WORD), default="")
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]
    number: Mapped[str | None] = mapped_column(String(LONGEST_NUMBER))
    issued_on: Mapped[date | None]
    issued_year: Mapped[int | None]
    sent_to: Mapped[str] = mapped_column(String(60), default="")
