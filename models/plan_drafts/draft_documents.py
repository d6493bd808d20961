"""A plan, or a draft of one, as a workbook to fill in and send back."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, Person
from models.plan_drafts import drafts
from models.plan_drafts.plan_draft import OPEN
from models.plans.plan import Plan

EMPTY = 0
"""The record of an empty form."""


def _may_read_plan(session: Session, person: Person, plan_id: int, _day: date) -> bool:
    known = plan_id == EMPTY or session.get(Plan, plan_id) is not None
    return person.has(ADMIN) and known


def _may_read_draft(session: Session, person: Person, draft_id: int, _day: date) -> bool:
    draft = drafts.named(session, draft_id)
    return person.has(ADMIN) and draft is not None and draft.state == OPEN


def _about(_session: Session, _record_id: int) -> int | None:
    return None


PLAN_FORM = DocumentKind(
    "plan-form",
    endings=("xlsx",),
    both_digits=False,
    record=OneRecord(_may_read_plan, _about),
)
"""Its record is the plan, by its id, or EMPTY."""

DRAFT_FORM = DocumentKind(
    "plan-draft-form",
    endings=("xlsx",),
    both_digits=False,
    record=OneRecord(_may_read_draft, _about),
)
"""Its record is the draft, by its id."""
