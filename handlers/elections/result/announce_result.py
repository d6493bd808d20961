"""`ประกาศผลการคัดเลือก`: the chair announces: committee, winners and all nominees are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.elections import election_choice, election_words
from handlers.elections.result import result_notices, result_words, show_result
from handlers.messages import Card, Message, Para, Part, Row, Text
from models.elections import election_finding, election_result, elections
from models.elections.election import RESULT, Election
from models.errors import Refusal


def open_announcing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the chair from the day of the result on, if no tie is open."""
    found = result_words.of_committee(context)
    found = found or election_finding.announced(context.session, 1)
    election = election_choice.one(context, facts, found)
    if election.announced_at is not None:
        raise Closed(show_result.announced(context, election))
    member = election_finding.sits_on(context.session, election, context.me)
    with closing(lambda refusal: result_words.refused(context, election, refusal)):
        if member is None or not member.chair:
            raise Refusal("not_chair")
        outcome = result_words.outcome(context, election)
        elections.check_begun(context.session, election, RESULT, context.now)
    if election.winners is None and result_words.tied(outcome.rankings):
        words = "มีผู้ได้คะแนนเท่ากัน ประธานต้องตัดสินและบันทึกเหตุผลก่อนประกาศผล"
        raise Closed(Text(words, (result_words.decide(election), election_words.see(election))))
    return Opening(str(election.id), {"election": election.id}, anew=True)


def _winners(context: Context, election: Election) -> list[int]:
    """Returns who wins: as the chair has fixed it, or where there is no tie."""
    if election.winners is not None:
        return election.winners
    rankings = result_words.outcome(context, election).rankings
    return [number for each in rankings.values() for number in each.winners]


def ask_sure(context: Context, answers: Answers) -> Message:
    """Shows who wins and who is told."""
    election = election_choice.of_draft(context, answers)
    standing = result_words.on_ballot(context, election)
    groups = elections.settings_of(election).groups
    lines = result_words.winners_lines(standing, _winners(context, election), groups)
    rows: list[Part] = [Row(label, words, tone="good") for label, words in lines]
    if not rows:
        rows.append(Para(election_words.NOBODY_WON, tone="warn"))
    rankings = result_words.outcome(context, election).rankings
    rows.append(Para(result_words.unfilled_words(list(rankings.values())), tone="warn"))
    rows.append(Row("ผู้ที่จะได้รับแจ้ง", "กรรมการ ผู้ได้รับเลือก และผู้ถูกเสนอชื่อทุกคน แล้วทุกคนดูผลได้"))
    return Card("ประกาศผลหรือไม่", rows=tuple(rows), note="ประกาศแล้วเปลี่ยนไม่ได้")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Fixes the winners if that is not done, announces, and tells; returns words for the group."""
    election = election_choice.of_draft(context, answers)
    if not answers["sure"]:
        return [Text("ยังไม่ได้ประกาศผล", (result_words.see_outcome(election),))]
    with closing(lambda refusal: result_words.refused(context, election, refusal)):
        if election.winners is None:
            election_result.settle(
                context.session,
                context.sealer,
                context.me,
                election,
                result_words.scores(context, election),
                (),
                "",
                context.now,
            )
        election_result.announce(context.session, context.me, election, context.now)
    context.must_arrive = True
    context.saved = {"e": election.id}
    result_notices.tell(context, election)
    return [show_result.announced(context, election), _to_forward(context, election)]


def _to_forward(context: Context, election: Election) -> Text:
    """Returns words for the office's group: the bot posts nothing there by itself."""
    lines = [f"• {words} ({label})" for label, words in result_notices.winners(context, election)]
    head = f"ประกาศผลการคัดเลือก{election.title}"
    words = "\n".join((head, *lines, "ขอแสดงความยินดีกับทุกท่าน"))
    return Text(words, (election_words.see(election),))


FLOW = Flow(
    name=election_words.ANNOUNCE,
    title="การประกาศผลการคัดเลือก",
    opens_on=("ประกาศผลการคัดเลือก", "ประกาศผลคัดเลือก"),
    steps=(yes_or_no(ask_sure, "ยืนยันประกาศผล", "ยังไม่ประกาศ", "ประกาศ", "ประกาศเลย"),),
    open=open_announcing,
    finish=finish,
    counted=False,
)
