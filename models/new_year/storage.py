"""What the database stores of preparing fiscal years."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import ExpiringColumns, PersonalPart, SealedColumn, Storage, sealed_for
from models.new_year import personal_years, roster_checks
from models.new_year.year_tables import RosterCheck, YearMark

NEW_YEAR = Storage(
    name="new_year",
    tables=(YearMark, RosterCheck),
    sealed=(SealedColumn(RosterCheck, "words", sealed_for(roster_checks.WORDS)),),
    expiring=(ExpiringColumns(RosterCheck, ("words",), RosterCheck.at, timedelta(days=120)),),
    personal=(PersonalPart(94, personal_years.gather),),
)
