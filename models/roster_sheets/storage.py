"""What the database stores about roster files: their rows and what was before, sealed, for days."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import ExpiringColumns, SealedColumn, Storage, sealed_for
from models.roster_sheets.roster_import import RosterImport

ROWS, WAITS, BEFORE = "roster_import.rows", "roster_import.waits", "roster_import.before"
"""The sealing purposes."""

ROWS_KEPT, UNDO_WITHIN = timedelta(days=3), timedelta(days=1)

ROSTER_SHEETS = Storage(
    name="roster_sheets",
    tables=(RosterImport,),
    sealed=(
        SealedColumn(RosterImport, "rows", sealed_for(ROWS), 4),
        SealedColumn(RosterImport, "waits", sealed_for(WAITS)),
        SealedColumn(RosterImport, "before", sealed_for(BEFORE), 4),
    ),
    expiring=(
        ExpiringColumns(RosterImport, ("rows", "waits"), RosterImport.given_at, ROWS_KEPT),
        ExpiringColumns(RosterImport, ("before",), RosterImport.applied_at, UNDO_WITHIN),
    ),
)
