"""Opens every value that the ring seals, to learn that it can be opened. Gives none of them out.

What a record's own key seals is not tried: that key is among these values.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import table_of
from models.crypto import CannotOpen, Sealer
from models.declaration import SealedColumn
from models.upkeep.key_rotation import COLUMNS


@dataclass(frozen=True)
class Tried:
    """What came of it.

    opened: how many values the ring opens
    shut: the columns with values that it does not open, as `table.column`, and how many those are
    """

    opened: int
    shut: dict[str, int]


def try_all(session: Session, sealer: Sealer) -> Tried:
    """Read every sealed value once, a batch in memory at a time. The schema must be this code's."""
    opened, shut = 0, {}
    for column in COLUMNS:
        well, badly = _tried(session, sealer, column)
        opened += well
        if badly:
            shut[f"{table_of(column.model).name}.{column.name}"] = badly
    return Tried(opened, shut)


def _tried(session: Session, sealer: Sealer, column: SealedColumn) -> tuple[int, int]:
    table = table_of(column.model)
    (key,) = table.primary_key.columns
    value = table.c[column.name]
    rows = session.execute(
        select(key, value).where(value.is_not(None)),
        execution_options={"yield_per": column.batch},
    )
    well, badly = 0, 0
    for of, sealed in rows:
        try:
            sealer.open(sealed, column.purpose(of))
        except CannotOpen:
            badly += 1
        else:
            well += 1
    return well, badly
