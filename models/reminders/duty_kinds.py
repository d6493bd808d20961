"""Every kind of duty there is, in one list: each is declared in its subject's room."""

from __future__ import annotations

from collections.abc import Iterable

from models.advice.advice_duties import ADVICE
from models.appointments.appointment_duties import APPOINTMENT, FOLLOW_UP
from models.campaigns.campaign_duties import CAMPAIGN
from models.circulars.circular_duties import CIRCULAR_ACKNOWLEDGE, CIRCULAR_READ
from models.complaints.case_duties import CASE_ACKNOWLEDGE, CASE_RESULT, CASE_WORD
from models.complaints.figures.case_result_duties import CASE_NUMBERS
from models.duties.duty_kind import DutyKind
from models.duties.reminder_policy import Policy
from models.elections.naming_duties import ELECTION_ANSWER, ELECTION_NAMING
from models.elections.polling.vote_duties import ELECTION_COUNT, ELECTION_READY, ELECTION_VOTE
from models.executive_news.news_duties import (
    NEWS_ACKNOWLEDGE,
    NEWS_ISSUE,
    NEWS_PUBLICITY,
    NEWS_READ,
)
from models.gifts.gift_duties import GIFT_DECISION, GIFT_DRAFT, GIFT_PROOF
from models.gifts.result.gift_result_duties import GIFT_ANSWER, GIFT_RESULT
from models.links.link_duties import BROKEN_LINKS
from models.new_year.year_duties import NEW_YEAR_DUTY
from models.pledges.pledge_duties import PLEDGE
from models.registers.calendar_duties import CALENDAR_LINE
from models.registers.register_duties import REGISTER
from models.reports.deciding.approval_duties import APPROVAL
from models.reports.draft_duties import REPORT_DRAFT
from models.reports.report_duties import PROGRESS, REPORT, RETURNED_REPORT
from models.score_sheets.scoring_duties import SCORING
from models.thursday_pictures.thursday_duties import (
    THURSDAY_DECISION,
    THURSDAY_FORWARD,
    THURSDAY_PICTURE,
)

KINDS: tuple[DutyKind, ...] = (
    REPORT,
    PROGRESS,
    RETURNED_REPORT,
    APPROVAL,
    REPORT_DRAFT,
    BROKEN_LINKS,
    PLEDGE,
    GIFT_DECISION,
    GIFT_PROOF,
    GIFT_DRAFT,
    GIFT_ANSWER,
    GIFT_RESULT,
    CASE_ACKNOWLEDGE,
    CASE_WORD,
    CASE_RESULT,
    CASE_NUMBERS,
    ADVICE,
    CAMPAIGN,
    ELECTION_READY,
    ELECTION_VOTE,
    ELECTION_COUNT,
    NEWS_READ,
    NEWS_ACKNOWLEDGE,
    NEWS_ISSUE,
    NEWS_PUBLICITY,
    CIRCULAR_READ,
    CIRCULAR_ACKNOWLEDGE,
    REGISTER,
    CALENDAR_LINE,
    APPOINTMENT,
    FOLLOW_UP,
    THURSDAY_PICTURE,
    THURSDAY_DECISION,
    THURSDAY_FORWARD,
    ELECTION_NAMING,
    ELECTION_ANSWER,
    SCORING,
    NEW_YEAR_DUTY,
)
"""In the order in which they are found, and listed where nothing else orders them."""

DEFAULT = Policy({kind.name: kind.policy for kind in KINDS})
"""The policy in force."""


def keyed(keys: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Returns stored keys by the name in front of them, each with what follows it: `report:1:2`
    stands under `report` with 1 and 2."""
    found: dict[str, dict[str, list[str]]] = {}
    for key in keys:
        name, *parts = key.split(":")
        found.setdefault(name, {})[key] = parts
    return found


def of_key(name: str) -> DutyKind | None:
    """Returns the kind whose keys begin with that name. None if there is no such kind any more."""
    return next((kind for kind in KINDS if kind.key_name == name), None)
