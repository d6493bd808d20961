"""What the database stores about ideas; the answers are their campaigns'."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import ExpiringColumns, SealedColumn, Storage, sealed_for
from models.ideas import goal_polls, idea_rounds, idea_texts
from models.ideas.idea_round import IdeaGoal, IdeaRound

IDEAS = Storage(
    name="ideas",
    tables=(IdeaRound, IdeaGoal),
    sealed=(SealedColumn(IdeaRound, "texts", sealed_for(idea_texts.PURPOSE)),),
    expiring=(
        ExpiringColumns(IdeaRound, ("texts",), IdeaRound.closed_at, kept_for=timedelta(days=366)),
    ),
    secret_flows=("tell_ideas", "vote_goals"),
    campaigns=(idea_rounds.KIND, goal_polls.KIND),
)
