"""The announced result of an election as a proof in the report of activity 1.6 (decisions/0034)."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from models.calendar import office_day
from models.elections import election_closing, election_finding, nominations
from models.elections.election import Election
from models.elections.election_documents import SUBJECT
from models.people import people
from models.people.person import REPORTER
from models.plans import plans
from models.plans.plan import Activity
from models.reports.figures.progress import percent

_NUMBER, _CUES = "1.6", ("คัดเลือก", "ข้าราชการ")
"""The plan's activity of this kind: its number, and what the title of its part has (002:182)."""


def paper(_context: Context, election_id: int) -> Button:
    """Returns the button that asks for the announcement."""
    data = opens("election_announcement", g=election_id)
    return Button("เอกสารประกาศผล", data, "เอกสารประกาศผลการคัดเลือก")


def into_report(context: Context, election: Election) -> tuple[Button, ...]:
    """Returns the button that puts the result into the report; none for who does not report it, and
    none before it is announced."""
    if election.announced_at is None or not context.me.has(REPORTER):
        return ()
    activity = _activity(context, election, context.me.bureau_id)
    if activity is None:
        return ()
    return (report_proofs.into_report(SUBJECT, election.id, activity.number),)


def _activity(context: Context, election: Election, bureau_id: int) -> Activity | None:
    """Returns the activity that the bureau reports and the election belongs to."""
    found = plans.activities_numbered(context.session, election.year, bureau_id, _NUMBER)
    return next((each for each in found if all(cue in each.title for cue in _CUES)), None)


def named(context: Context, election_id: int) -> Proof | None:
    """Returns an announced result, for who reports its activity, or None."""
    election = election_finding.named(context.session, election_id)
    if election is None or election.announced_at is None:
        return None
    activity = _activity(context, election, context.me.bureau_id)
    if activity is None:
        return None
    day = thai_date(office_day(election.announced_at))
    won = _winners(context, election)
    praised = f"ประกาศยกย่องผู้ได้รับเลือก {len(won)} คน ได้แก่ {listed(won)} เมื่อ {day}"
    fills = {"output": _held(context, election, len(won))}
    if won:
        fills["outcome"] = praised
    name = f"ประกาศผลการคัดเลือก {election.title} {day}"
    return Proof(election.id, name, activity.id, fills)


def _winners(context: Context, election: Election) -> list[str]:
    every = nominations.nominees(context.session, election)
    won = [each.person_id for each in every if each.number in (election.winners or ())]
    return sorted(people.names(context.session, won).values())


def _held(context: Context, election: Election, won: int) -> str:
    """Says that it was held, with its figures."""
    named = len(nominations.nominees(context.session, election))
    found = election_closing.totals(context.session, election)
    cast = found.chat + found.returned
    share = percent(cast, found.roll)
    of = f" คิดเป็นร้อยละ {share}" if share is not None else ""
    return (
        f"มีการคัดเลือก{election.title} มีผู้ได้รับการเสนอชื่อ {named:,} คน "
        f"ลงคะแนน {cast:,} คน จากผู้มีสิทธิ {found.roll:,} คน{of} มีผู้ได้รับเลือก {won} คน"
    )


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to put in the newest announced result that the report does not name."""
    for election in election_finding.announced(context.session):
        found = _activity(context, election, bureau_id)
        if found is not None and found.id == activity.id:
            return MissingProof(
                "ประกาศผลการคัดเลือกแล้ว แต่ยังไม่ได้แนบ กดปุ่มเพื่อแนบและเติมผลผลิต",
                report_proofs.into_report(SUBJECT, election.id, activity.number),
            )
    return None


PROOFS = Proofs(named, paper, lacking)
