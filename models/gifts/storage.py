"""What is kept of gift reports and No Gift results."""

from __future__ import annotations

from models.declaration import PersonalPart, SealedColumn, Storage, sealed_for
from models.gifts import gift_audit, gift_lists, gifts, personal_gifts
from models.gifts.gift import Gift
from models.gifts.result import gift_answers
from models.gifts.result.gift_result import GiftAnswer, GiftResult

GIFTS = Storage(
    name="gifts",
    tables=(Gift, GiftAnswer, GiftResult),
    sealed=(
        SealedColumn(Gift, "texts", sealed_for(gifts.TEXT)),
        SealedColumn(Gift, "decision_text", sealed_for(gifts.TEXT)),
        SealedColumn(Gift, "proof_text", sealed_for(gifts.TEXT)),
    ),
    personal=(PersonalPart(60, personal_gifts.gather),),
    end_standings=gift_answers.let_go,
    altered=gift_audit.altered,
    waits=gift_lists.ANY_OPEN,
)
