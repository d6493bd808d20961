"""What the database stores of plans that were read from files and do not count yet."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import ExpiringColumns, PersonalPart, Storage
from models.plan_drafts import personal_drafts
from models.plan_drafts.plan_draft import PlanDraft

KEPT_FOR = timedelta(days=30)

PLAN_DRAFTS = Storage(
    name="plan_drafts",
    tables=(PlanDraft,),
    expiring=(ExpiringColumns(PlanDraft, ("content",), PlanDraft.ended_at, KEPT_FOR),),
    personal=(PersonalPart(93, personal_drafts.gather),),
)
