"""What is kept of good deeds: texts go when their owner takes them back or leaves."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import EndingRows, PersonalPart, SealedColumn, Storage, sealed_for
from models.good_deeds import deed_audit, deed_leaving, deed_praise, deed_texts, personal_deeds
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.good_deed import GoodDeed, OfferedPraise

GOOD_DEEDS = Storage(
    name="good_deeds",
    tables=(GoodDeed, OfferedPraise),
    sealed=(
        SealedColumn(GoodDeed, "wrapped_key", sealed_for(deed_texts.KEY)),
        SealedColumn(OfferedPraise, "text", deed_praise.purpose),
    ),
    ending=(
        EndingRows(
            OfferedPraise, OfferedPraise.offered_on, timedelta(days=DEED_LIMITS.praise_waits)
        ),
    ),
    secret_flows=("keep_deed", "praise_colleague", "answer_praise", "be_witness"),
    personal=(PersonalPart(92, personal_deeds.gather),),
    end_standings=deed_leaving.let_go,
    altered=deed_audit.altered,
)
