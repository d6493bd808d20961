"""What the database stores about score sheets: who scores whom, and points, sealed."""

from __future__ import annotations

from models.declaration import PersonalPart, SealedColumn, Storage, sealed_for
from models.score_sheets import personal_scores
from models.score_sheets.giving_points import PURPOSE
from models.score_sheets.held_sheets import SCORING
from models.score_sheets.score_sheet import GivenPoints, ScoreCandidate, ScoreSheet, SheetScorer

SCORE_SHEETS = Storage(
    name="score_sheets",
    tables=(ScoreSheet, ScoreCandidate, SheetScorer, GivenPoints),
    sealed=(SealedColumn(GivenPoints, "points", sealed_for(PURPOSE)),),
    personal=(PersonalPart(89, personal_scores.gather),),
    held=(SCORING,),
)
