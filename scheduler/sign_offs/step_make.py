"""Makes one step of a document on its road: its next PDF, and who is told.

It claims the step in one commit, gathers and prints outside any transaction, then lets it count in
another commit. The document is frozen when it is proposed. Checking and signing count only while
its rows still give the same one; a number changes nothing that was signed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from sqlalchemy.orm import Session

from handlers.papers import paper_kinds
from handlers.papers.paper_kinds import PaperRequest
from handlers.papers.printing import frozen, seal
from handlers.papers.printing.frozen import Frozen
from handlers.papers.printing.model import Digits, Document
from handlers.papers.printing.seal import Seal
from handlers.papers.sign_offs import road_lines
from handlers.sign_offs import road_notices
from models.calendar import office_day
from models.documents import document_rights
from models.errors import Refusal
from models.people.person import Person
from models.sign_offs import road_readers, road_steps, roads
from models.sign_offs.road_steps import MOST_ATTEMPTS, Files, RoadStep
from models.sign_offs.sign_off import CHECK, ISSUE, SIGN, SignOff
from scheduler.notifying import notifying
from scheduler.ports import Outside


@dataclass(frozen=True)
class _Road:
    """What a step needs of its road.

    document: as its rows give it now; None: it is not asked for, or cannot be had any more.
    """

    code: str
    frozen_key: str | None
    foot: tuple[str, ...]
    fields: dict[str, str]
    signer: tuple[str, ...]
    document: Document | None


def make_step(outside: Outside) -> bool:
    """Make the oldest step that was tapped. Returns False if there is none."""
    ticks = outside.clock.ticks()
    if not outside.database.read(lambda session: road_steps.has_waiting(session, ticks)):
        return False
    step = outside.database.write(
        lambda session: road_steps.claim(session, outside.owner_token(), outside.clock.ticks())
    )
    if step is None:
        return False
    outside.checkpoint("road:claimed")
    if step.attempts > MOST_ATTEMPTS:  # it ends the process every time
        outside.database.write(lambda session: _give_up(outside, session, step))
        return True
    road = outside.database.read(lambda session: _road(outside, session, step))
    files = _print(outside, step, road) if road is not None else None
    outside.checkpoint("road:kept")
    counts = outside.database.write(lambda session: _count(outside, session, step, files))
    outside.checkpoint("road:counted")
    outside.log.info("road_step", road=step.road_id, step=step.step, counts=counts)
    return True


def _road(outside: Outside, session: Session, step: RoadStep) -> _Road | None:
    found = roads.named(session, step.road_id)
    if found is None:
        return None
    document = None
    if step.step != ISSUE:
        with suppress(Refusal):
            document = _gathered(outside, session, found)
    foot = tuple(road_lines.foot(session, found, step.step))
    fields = dict(road_lines.fields(found))
    signer = tuple(road_lines.signer(session, found, step.step))
    return _Road(found.code, found.frozen_key, foot, fields, signer, document)


def _gathered(outside: Outside, session: Session, found: SignOff) -> Document | None:
    """Return the document as of the moment it was made; None if its preparer has lost the right.

    Raises Refusal if there is nothing to print any more.
    """
    person, spec = session.get_one(Person, found.prepared_by), road_readers.spec_of(found)
    if not document_rights.may_have(session, person, spec, office_day(outside.clock.now())):
        return None
    asked = PaperRequest(
        kind=spec.kind,
        plan=spec.plan,
        due=spec.due,
        bureau_id=spec.bureau_id,
        bureau_ids=document_rights.bureaus_of(session, person, spec.kind),
        digits=cast(Digits | None, spec.digits),
        gift=spec.gift,
        reader=person.id,
        named=spec.named,
    )
    return paper_kinds.gather(session, outside.sealer, asked, found.rows_at)


def _print(outside: Outside, step: RoadStep, road: _Road) -> Files | None:
    """Keep the PDF of this step; None if its rows give another document."""
    if step.step != ISSUE and not _same(outside, road):
        return None
    printing, frozen_key = _frozen(outside, road)
    data = printing.printed(road.foot, road.fields, road.signer)
    sealed = seal.seal(outside.sealer, data, Seal(road.code, printing.made_at))
    key = f"road-{outside.random_bytes(16).hex()}"
    outside.files.keep(key, sealed, outside.clock.now())
    return Files(key, frozen_key)


def _same(outside: Outside, road: _Road) -> bool:
    document = road.document
    return document is not None and paper_kinds.code_of(document, outside.sealer) == road.code


def _frozen(outside: Outside, road: _Road) -> tuple[Frozen, str]:
    """Return the frozen document and the key of its file; the first step freezes it."""
    kept = outside.files.fetch(road.frozen_key) if road.frozen_key is not None else None
    if kept is not None and road.frozen_key is not None:
        return frozen.read(kept), road.frozen_key
    assert road.document is not None  # the same code
    made = paper_kinds.freeze(
        road.document, outside.sealer, outside.files.fetch, outside.opener.small
    )
    key = f"frozen-{outside.random_bytes(16).hex()}"
    outside.files.keep(key, made.kept(), outside.clock.now())
    return made, key


def _count(outside: Outside, session: Session, step: RoadStep, files: Files | None) -> bool:
    found = road_steps.still(session, step)
    if found is None:
        return False  # it was taken back, or another worker has it
    now = outside.clock.now()
    if files is not None:
        road_steps.finish(session, found, step.step, files, now)
    else:
        road_steps.changed(session, found, now)
    with notifying(outside, session) as context:
        road_notices.tell(context, found, step.step)
    return files is not None


def _give_up(outside: Outside, session: Session, step: RoadStep) -> None:
    found = road_steps.still(session, step)
    if found is None:
        return
    who = _who_tapped(found)
    road_steps.give_up(session, found)
    with notifying(outside, session) as context:
        road_notices.not_made(context, found, who)


def _who_tapped(found: SignOff) -> int:
    tapped = {CHECK: found.checker_id, SIGN: found.signer_id}
    return tapped.get(found.wants or "", found.prepared_by)
