"""Keeping issued codes for a day, sealed, so that their slips can be printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.joining_slips.slip_batch import SlipBatch

CODES = "slip_batch.codes"
"""The sealing purpose of the codes."""

KEPT_FOR = timedelta(days=1)


def keep(
    session: Session,
    sealer: Sealer,
    by: int | None,
    codes: Sequence[tuple[int, str]],
    bureau_id: int | None,
    now: datetime,
) -> SlipBatch:
    """Store the codes, each with its person's id. by: who issued them; None for the
    command line."""
    batch = SlipBatch(
        made_by=by,
        made_at=now,
        bureau_id=bureau_id,
        people=len(codes),
        codes=sealer.seal(json.dumps(codes).encode(), CODES),
    )
    session.add(batch)
    session.flush()
    return batch


def named(session: Session, batch_id: int) -> SlipBatch | None:
    return session.get(SlipBatch, batch_id)


def codes_of(sealer: Sealer, batch: SlipBatch, now: datetime) -> dict[int, str]:
    """The codes by person's id; none once the day is over."""
    if batch.codes is None or now >= batch.made_at + KEPT_FOR:
        return {}
    return {person: code for person, code in json.loads(sealer.open(batch.codes, CODES))}
