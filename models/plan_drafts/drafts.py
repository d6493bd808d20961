"""Drafts of plans: kept, mended, dropped, and made the plan that counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import Person
from models.plan_drafts import draft_content
from models.plan_drafts.draft_content import DraftContent, ReadPlan
from models.plan_drafts.plan_draft import APPLIED, DROPPED, OPEN, PlanDraft
from models.plans import plans
from models.plans.plan import Plan
from models.reports import plan_replacing
from models.trail import trail

LONGEST_TITLE = 500


def named(session: Session, draft_id: int) -> PlanDraft | None:
    """The draft of that id, whatever its state."""
    return session.get(PlanDraft, draft_id)


def open_drafts(session: Session) -> list[PlanDraft]:
    """The drafts that neither count nor are dropped, the newest first."""
    query = select(PlanDraft).where(PlanDraft.state == OPEN).order_by(PlanDraft.id.desc())
    return list(session.scalars(query))


def taken_before(session: Session, digest: str) -> PlanDraft | None:
    """The newest draft of the same file that was not dropped."""
    query = select(PlanDraft).where(PlanDraft.digest == digest, PlanDraft.state != DROPPED)
    return session.scalars(query.order_by(PlanDraft.id.desc())).first()


def content_of(draft: PlanDraft) -> DraftContent:
    """What the draft holds. Raises Refusal: `ended` if it is open no longer."""
    if draft.state != OPEN or draft.content is None:
        raise Refusal("ended", state=draft.state)
    return draft_content.from_json(draft.content)


def keep(session: Session, me: Person, read: ReadPlan, now: datetime) -> PlanDraft:
    """Stores what was read as a new draft, or renews the draft whose Excel it is.

    A new plan, also one of another year, gets a name that no plan has. Raises Refusal: `changed` if
    somebody changed that draft after the Excel was made, `ended` if it is open no longer.
    """
    draft = _renewed(session, read, now) if read.renews is not None else None
    if draft is None:
        draft = PlanDraft(
            digest=read.digest, made_by=me.id, made_at=now, revision=0, state=OPEN, title=""
        )
        session.add(draft)
    draft.origin = read.origin
    _write(draft, read.content, now)
    session.flush()
    if read.content.year and _needs_name(session, read.content):
        _write(draft, named_anew(session, draft, read.content), now, again=True)
    trail.record(session, now, me.id, "plan_draft.keep", subject(draft), revision=draft.revision)
    return draft


def _needs_name(session: Session, content: DraftContent) -> bool:
    """Whether it has no name, or that of a plan of another year, which it must not replace."""
    name = str(content.values.get("name") or "")
    of_another = plan_replacing.of_other_year(session, name, content.year or 0)
    return not name or of_another is not None


def _renewed(session: Session, read: ReadPlan, now: datetime) -> PlanDraft | None:
    assert read.renews is not None
    draft_id, revision = read.renews
    draft = held(session, draft_id)
    if draft is None:
        return None
    if draft.state != OPEN:
        raise Refusal("ended", state=draft.state, draft=draft.id)
    if draft.revision != revision:
        raise Refusal("changed", draft=draft.id)
    draft.digest = read.digest
    return draft


def _write(draft: PlanDraft, content: DraftContent, now: datetime, again: bool = False) -> None:
    draft.content = content.as_json()
    draft.title = str(content.values.get("title") or "")[:LONGEST_TITLE]
    draft.revision += 0 if again else 1
    draft.changed_at = now


def named_anew(session: Session, draft: PlanDraft, content: DraftContent) -> DraftContent:
    """Returns the content with a name that no stored plan has."""
    name = f"plan-{content.year}" if content.year else f"plan-draft-{draft.id}"
    taken = plans.named(session, name) is not None
    return content.with_values(name=f"{name}-{draft.id}" if taken else name)


def held(session: Session, draft_id: int) -> PlanDraft | None:
    """The draft as it is now, locked until the commit."""
    query = select(PlanDraft).where(PlanDraft.id == draft_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _held_as_shown(session: Session, draft_id: int, revision: int) -> PlanDraft:
    draft = held(session, draft_id)
    if draft is None or draft.state != OPEN:
        raise Refusal("ended", state=draft.state if draft is not None else DROPPED)
    if draft.revision != revision:
        raise Refusal("changed", draft=draft.id)
    return draft


# -- mending -------------------------------------------------------------------------------------


def settle(
    session: Session, draft_id: int, revision: int, place: int, value: Any, now: datetime
) -> PlanDraft:
    """Settles the doubt at that place. Raises Refusal: `ended`, `changed`."""
    draft = _held_as_shown(session, draft_id, revision)
    content = content_of(draft)
    if not 0 <= place < len(content.doubts):
        raise Refusal("changed", draft=draft.id)
    _write(draft, _settled(session, draft, content, place, value), now)
    session.flush()
    return draft


def _settled(
    session: Session, draft: PlanDraft, content: DraftContent, place: int, value: Any
) -> DraftContent:
    found = draft_content.settled(content, place, value)
    if content.doubts[place].field == "name":
        return _named(session, draft, found, str(value))
    without = tuple(each for each in found.doubts if each.field != "name")
    if found.year and without != found.doubts and not plans_of(session, found.year):
        return named_anew(session, draft, replace(found, doubts=without))
    return found


def _named(session: Session, draft: PlanDraft, content: DraftContent, name: str) -> DraftContent:
    """Gives it the name of the plan that it is to replace, or one of its own."""
    stored = plans.named(session, name) if name else None
    if stored is None:
        return named_anew(session, draft, content)
    return draft_content.carried(content, plans.as_file(stored))


def plans_of(session: Session, year: int) -> list[Plan]:
    """The stored plans of a fiscal year (B.E.), by name."""
    return [each for each in plans.all_plans(session) if each.fiscal_year == year]


def settle_rest(session: Session, draft_id: int, revision: int, now: datetime) -> PlanDraft:
    """Settles each doubt about an activity by the likeliest value, where there is one. Raises
    Refusal: `ended`, `changed`."""
    draft = _held_as_shown(session, draft_id, revision)
    content = content_of(draft)
    while (place := _likely(content)) is not None:
        content = draft_content.settled(content, place, content.doubts[place].offers[0])
    _write(draft, content, now)
    session.flush()
    return draft


def _likely(content: DraftContent) -> int | None:
    found = (n for n, each in enumerate(content.doubts) if each.at >= 0 and each.offers)
    return next(found, None)


# -- the end -------------------------------------------------------------------------------------


def drop(session: Session, me: Person, draft_id: int, now: datetime) -> PlanDraft:
    """Throws the draft away. Raises Refusal: `ended`."""
    draft = held(session, draft_id)
    if draft is None or draft.state != OPEN:
        raise Refusal("ended", state=draft.state if draft is not None else DROPPED)
    draft.state, draft.ended_at = DROPPED, now
    session.flush()
    trail.record(session, now, me.id, "plan_draft.drop", subject(draft))
    return draft


def apply(
    session: Session, me: Person, draft_id: int, revision: int, shown: str, now: datetime
) -> Plan:
    """Makes it the plan that counts.

    revision, shown: of the draft and of the stored plan (`PlanChanges.seen`) as they were shown.
    Raises Refusal: `ended`, `changed`, `doubts` if some are left, `orphans`; and PlanFaults.
    """
    draft = _held_as_shown(session, draft_id, revision)
    content = content_of(draft)
    if content.doubts:
        raise Refusal("doubts", count=len(content.doubts))
    plan = plan_replacing.apply(session, content.plan(), me, now, shown)
    draft.state, draft.ended_at, draft.plan_id = APPLIED, now, plan.id
    session.flush()
    trail.record(session, now, me.id, "plan_draft.apply", subject(draft), plan=plan.id)
    return plan


def subject(draft: PlanDraft) -> str:
    """What the trail calls it."""
    return f"plan_draft:{draft.id}"
