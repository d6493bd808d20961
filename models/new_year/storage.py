"""What the database stores of preparing fiscal years."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import ExpiringColumns, PersonalPart, SealedColumn, Storage, sealed_for
from models.new_year import personal_years, roster_checks
from models.new_year.year_tables import RosterCheck, YearMark

_WORDS = ("words",)
OPEN_KEPT = timedelta(days=400)
"""What nobody has mended stays readable so long: told in the September before a fiscal year, to the
end of that year (decisions/0054)."""

NEW_YEAR = Storage(
    name="new_year",
    tables=(YearMark, RosterCheck),
    sealed=(SealedColumn(RosterCheck, "words", sealed_for(roster_checks.WORDS)),),
    expiring=(
        ExpiringColumns(RosterCheck, _WORDS, RosterCheck.settled_at, timedelta(days=120)),
        ExpiringColumns(
            RosterCheck, _WORDS, RosterCheck.at, OPEN_KEPT, RosterCheck.settled_at.is_(None)
        ),
    ),
    personal=(PersonalPart(94, personal_years.gather),),
)
