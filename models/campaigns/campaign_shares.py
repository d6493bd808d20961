"""How many of those asked have answered, by unit. Small units of a campaign without names are
hidden, so that no sum shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.campaigns.campaign import NAMED, Campaign, CampaignPerson
from models.people.person import Bureau
from models.reports.figures.progress import percent
from models.small_counts import shares_shown


@dataclass(frozen=True)
class UnitShare:
    """How many people of a unit were asked, and how many have answered.

    bureau_id: None: all units together.
    answered: None if hidden.
    """

    bureau_id: int | None
    bureau: str
    asked: int
    answered: int | None

    @property
    def share(self) -> Decimal | None:
        """Percent of `asked` who have answered, two digits; None if hidden or nobody was asked."""
        return None if self.answered is None else percent(self.answered, self.asked)


@dataclass(frozen=True)
class CampaignShares:
    """The units by name, and all together."""

    units: tuple[UnitShare, ...]
    total: UnitShare


def shares(session: Session, campaign: Campaign) -> CampaignShares:
    """The shares as they may be shown, by one statement. A person counts in the unit in which they
    were asked, also after they have moved."""
    query = (
        select(Bureau.id, Bureau.name, func.count(), func.count(CampaignPerson.answered_on))
        .join(Bureau, Bureau.id == CampaignPerson.bureau_id)
        .where(CampaignPerson.campaign_id == campaign.id)
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    units = [
        UnitShare(bureau_id, bureau, asked, answered)
        for bureau_id, bureau, asked, answered in session.execute(query)
    ]
    exact = CampaignShares(tuple(units), _together(units))
    return exact if campaign.mode == NAMED else hidden(exact)


def _together(units: Sequence[UnitShare]) -> UnitShare:
    asked, answered = (sum(n) for n in zip(*_counts(units), strict=True)) if units else (0, 0)
    return UnitShare(None, "", asked, answered)


def _counts(units: Sequence[UnitShare]) -> list[tuple[int, int]]:
    return [(unit.asked, unit.answered or 0) for unit in units]


def hidden(exact: CampaignShares) -> CampaignShares:
    """The shares without those that would show what single people of small units have done."""
    shown, total_shown = shares_shown(_counts(exact.units))
    units = (
        unit if may else replace(unit, answered=None)
        for unit, may in zip(exact.units, shown, strict=True)
    )
    total = exact.total if total_shown else replace(exact.total, answered=None)
    return CampaignShares(tuple(units), total)
