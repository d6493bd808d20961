"""What the database stores about circulars."""

from __future__ import annotations

from datetime import timedelta

from models.circulars import circular_reading, personal_circulars, sending
from models.circulars.circular import Circular, CircularPerson
from models.declaration import (
    ExpiringColumns,
    PersonalPart,
    SealedColumn,
    Storage,
    sealed_for,
)

KEPT_FOR = timedelta(days=366)
"""How long the text is kept after it was sent."""

CIRCULARS = Storage(
    name="circulars",
    tables=(Circular, CircularPerson),
    sealed=(SealedColumn(Circular, "body", sealed_for(sending.BODY)),),
    expiring=(ExpiringColumns(Circular, ("body",), Circular.sent_at, KEPT_FOR),),
    personal=(PersonalPart(93, personal_circulars.gather),),
    waits=circular_reading.TO_READ,
)
