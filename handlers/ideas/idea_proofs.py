"""What a bureau chose as a proof in the report of activity 1.2 (decisions/0034)."""

from __future__ import annotations

from handlers.context import Context
from handlers.ideas.idea_words import REPORT, VIRTUES
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports import report_proofs
from handlers.subjects import proofs
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from models.campaigns import campaign_shares
from models.codes import given_codes
from models.codes.short_code import number_of
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_documents import SUBJECT
from models.ideas.idea_round import COLLECTION, IdeaRound
from models.people.person import REPORTER
from models.plans.plan import Activity


def paper(context: Context, round_id: int) -> Button:
    """Returns the button that asks for the office's form on the round."""
    asks = opens(REPORT, g=number_of(_code(context, idea_rounds.known(context.session, round_id))))
    return Button("ขอแบบรายงาน", asks, "แบบรายงานระดมความคิด")


def _code(context: Context, found: IdeaRound) -> str:
    code = given_codes.of(context.session, COLLECTION, found.campaign_id)
    assert code is not None
    return code.code


def into_report(context: Context, found: IdeaRound) -> tuple[Button, ...]:
    """Returns the button that puts it into the report; none for who does not report it."""
    activity = proofs.activity_of(context, found.activity_id)
    if activity is None or not context.me.has(REPORTER):
        return ()
    if not (activity.reportable and activity.is_of(context.me.bureau_id)):
        return ()
    return (report_proofs.into_report(SUBJECT, found.id, activity.number),)


def named(context: Context, round_id: int) -> Proof | None:
    """Returns what a round of the person's own working group has chosen, or None."""
    found = idea_rounds.named(context.session, round_id)
    if found is None or not idea_rounds.may_run(context.session, context.me, found):
        return None
    activity, chosen = (
        proofs.activity_of(context, found.activity_id),
        goal_polls.chosen(context.session, found),
    )
    if activity is None or not chosen:
        return None
    code = _code(context, found)
    wrote = campaign_shares.shares(
        context.session, idea_rounds.campaign_of(context.session, found)
    ).total
    made = f"มีรายงานการทบทวนปัญหาที่อยากแก้ ความดีที่อยากทำ 1 ฉบับ รหัส {code}"
    if wrote.share is not None:
        made = (
            f"{made} บุคลากรร่วม {wrote.answered:,} จาก {wrote.asked:,} คน คิดเป็นร้อยละ {wrote.share}"
        )
    goals = " ".join(f"({n}) {VIRTUES[g.virtue]}: {g.text}" for n, g in enumerate(chosen, 1))
    reached = f"บุคลากรร่วมกันเลือกเป้าหมาย {len(chosen)} เรื่อง ได้แก่ {goals}"
    fills = {"output": made, "outcome": reached}
    return Proof(found.id, f"แบบรายงานปัญหาที่อยากแก้ ความดีที่อยากทำ รหัส {code}", activity.id, fills)


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to put in what the bureau has chosen for this activity."""
    for found in idea_rounds.of_bureau(context.session, bureau_id):
        if found.activity_id == activity.id and goal_polls.chosen(context.session, found):
            code = _code(context, found)
            return MissingProof(
                f"สำนักเลือกเป้าหมายแล้ว (รหัส {code}) แต่ยังไม่ได้แนบ กดปุ่มเพื่อแนบและเติมผลลัพธ์",
                report_proofs.into_report(SUBJECT, found.id, activity.number),
            )
    return None


PROOFS = Proofs(named, paper, lacking)
