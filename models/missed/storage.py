"""What the database stores about sentences that were not understood: nothing of any person."""

from __future__ import annotations

from models.declaration import EndingRows, SealedColumn, Storage, sealed_for
from models.missed.missed_sentence import MissedSentence
from models.missed.missed_sentences import KEPT_FOR, WORDS

MISSED = Storage(
    name="missed",
    tables=(MissedSentence,),
    sealed=(SealedColumn(MissedSentence, "words", sealed_for(WORDS)),),
    ending=(EndingRows(MissedSentence, MissedSentence.said_on, KEPT_FOR),),
)
