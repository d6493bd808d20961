"""What the database stores about questions to the clinic; `advice_retention` says how long."""

from __future__ import annotations

from datetime import timedelta

from models.advice import advice_texts, personal_advice
from models.advice.advice_limits import ADVICE_LIMITS
from models.advice.advice_question import AdviceMessage, AdviceNumber, AdviceQuestion
from models.declaration import PersonalPart, SealedColumn, Storage

ADVICE = Storage(
    name="advice",
    tables=(AdviceQuestion, AdviceMessage, AdviceNumber),
    sealed=(SealedColumn(AdviceQuestion, "wrapped_key", advice_texts.purpose),),
    forgets={"advice_question": timedelta(days=ADVICE_LIMITS.kept)},
    personal=(PersonalPart(89, personal_advice.gather),),
    secret_flows=("ask_question", "track_question", "answer_question", "publish_answer"),
)
