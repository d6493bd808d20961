"""The words of every kind of duty, in one list: each is declared in its subject's room."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.advice import advice_duties
from handlers.appointments import appointment_duties
from handlers.campaigns import campaign_duties
from handlers.circulars import circular_duties
from handlers.complaints import case_duties
from handlers.complaints.figures import case_result_duties
from handlers.duties.duty_words import DutyWords, Figures, checked
from handlers.elections import election_duties, vote_duties
from handlers.executive_news import news_duties
from handlers.gifts import gift_duties
from handlers.gifts.result import gift_result_duties
from handlers.links import link_duties
from handlers.new_year import year_duties
from handlers.pledges import pledge_duties
from handlers.registers import calendar_duties, register_duties
from handlers.reports import report_duties
from handlers.score_sheets import scoring_duties
from handlers.thursday_pictures import thursday_duties
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.reminders.duty_kinds import KINDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DUTY_WORDS: tuple[DutyWords, ...] = (
    *report_duties.WORDS,
    *link_duties.WORDS,
    *pledge_duties.WORDS,
    *gift_duties.WORDS,
    *gift_result_duties.WORDS,
    *case_result_duties.WORDS,
    *case_duties.WORDS,
    *advice_duties.WORDS,
    *campaign_duties.WORDS,
    *vote_duties.WORDS,
    *news_duties.WORDS,
    *circular_duties.WORDS,
    *register_duties.WORDS,
    *calendar_duties.WORDS,
    *appointment_duties.WORDS,
    *thursday_duties.WORDS,
    *election_duties.WORDS,
    *scoring_duties.WORDS,
    *year_duties.WORDS,
)
_BY_NAME = checked(KINDS, DUTY_WORDS)


def words_of(kind: DutyKind) -> DutyWords:
    """Returns the words of that kind of duty."""
    return _BY_NAME[kind.name]


def figures(session: Session, duties: Iterable[Duty], now: datetime) -> Figures:
    """Returns the figures of these duties at the aware moment, by the duty's key, with stamps.

    Reads nothing for a kind that is not among them.
    """
    by_kind: dict[str, list[Duty]] = {}
    for duty in duties:
        by_kind.setdefault(duty.kind.name, []).append(duty)
    found: dict[str, tuple[str, str]] = {}
    for words in DUTY_WORDS:
        mine = by_kind.get(words.kind.name)
        if words.figures is not None and mine:
            found |= words.figures(session, mine, now)
    return found
