"""What the database stores about slips: issued codes, sealed, for a day."""

from __future__ import annotations

from models.declaration import ExpiringColumns, SealedColumn, Storage, sealed_for
from models.joining_slips.slip_batch import SlipBatch
from models.joining_slips.slip_batches import CODES, KEPT_FOR

JOINING_SLIPS = Storage(
    name="joining_slips",
    tables=(SlipBatch,),
    sealed=(SealedColumn(SlipBatch, "codes", sealed_for(CODES)),),
    expiring=(ExpiringColumns(SlipBatch, ("codes",), SlipBatch.made_at, KEPT_FOR),),
)
