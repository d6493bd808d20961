"""The chair says who of those with equal points wins, and why; it stands in the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.people_named import is_name_of
from handlers.conversation.refusals import closing
from handlers.conversation.ticking import card_button, ticked
from handlers.elections import election_choice, election_words
from handlers.elections.result import result_words, show_result
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.understand.names import nearest_names
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
from models.elections import election_finding, election_result
from models.elections.election_result import LONGEST_REASON
from models.elections.ranking import Ranking
from models.errors import Refusal

_LEAST_REASON = 5


def open_deciding(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the chair of a counted election with a tie."""
    election = election_choice.one(context, facts, result_words.of_committee(context))
    member = election_finding.sits_on(context.session, election, context.me)
    with closing(lambda refusal: result_words.refused(context, election, refusal)):
        if member is None or not member.chair:
            raise Refusal("not_chair")
        if election.announced_at is not None:
            raise Refusal("announced")
        found = result_words.tied(result_words.outcome(context, election).rankings)
    if not found:
        ways = (result_words.announce(election), election_words.see(election))
        raise Closed(Text("ไม่มีคะแนนเท่ากันที่ต้องตัดสิน ประกาศผลได้เมื่อถึงวัน", ways))
    return Opening(str(election.id), {"election": election.id}, anew=True)


def _tied(context: Context, answers: Answers) -> dict[str, Ranking]:
    election = election_choice.of_draft(context, answers)
    return result_words.tied(result_words.outcome(context, election).rankings)


# -- who -----------------------------------------------------------------------------------------


def ask_who(context: Context, answers: Answers) -> Message:
    """Shows who is tied, for how many places."""
    standing = result_words.on_ballot(context, election_choice.of_draft(context, answers))
    on = ticked(answers, "who")
    rows: list[Part] = []
    for group, ranking in _tied(context, answers).items():
        rows.append(Para(f"{group} เลือก {ranking.places} คน".strip(), bold=True))
        for number in ranking.tied:
            way, label = ("off", "เอาออก") if number in on else ("on", "เลือก")
            each = standing[number]
            button = Button(label, card_button(f"{way}_{number}"), f"{label} {each.name}")
            words = f"✓ {each.bureau}" if number in on else each.bureau
            rows.append(Row(each.name, words, button, "good" if number in on else "plain"))
    return Card("คะแนนเท่ากัน ผู้ใดได้รับเลือก", rows=tuple(rows))


def who_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers each of the tied to be ticked, and to go on once as many are as there are places."""
    on = ticked(answers, "who")
    found = _tied(context, answers)
    full = all(len(set(on) & set(each.tied)) == each.places for each in found.values())
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on)] if full else []
    ticks = [
        Choice(f"{way}_{number}", "", number, ticks=way == "on")
        for each in found.values()
        for number in each.tied
        for way in ("on", "off")
    ]
    return [*done, *ticks]


def read_who(text: str, context: Context, answers: Answers) -> list[int]:
    """Reads one of the tied by name, where one place is left."""
    standing = result_words.on_ballot(context, election_choice.of_draft(context, answers))
    found = _tied(context, answers)
    by_name = {standing[n].name: n for each in found.values() for n in each.tied}
    near = nearest_names(text, list(by_name))
    if len(near) != 1 or sum(each.places for each in found.values()) != 1:
        raise Unclear("กรุณากด “เลือก” ที่ชื่อบนการ์ดให้ครบจำนวน")
    return [by_name[near[0]]]


def names_somebody(words: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words are the name of one of the tied, also if it is a command."""
    standing = result_words.on_ballot(context, election_choice.of_draft(context, answers))
    tied = (number for each in _tied(context, answers).values() for number in each.tied)
    return is_name_of(words, (standing[number].name for number in tied))


def show_who(value: Sequence[int], answers: Answers) -> str:
    return str(answers.get("names") or f"{len(value)} คน")


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(
        text, _LEAST_REASON, LONGEST_REASON, "กรุณาพิมพ์เหตุผลให้ผู้อ่านบันทึกเข้าใจ เช่น คะแนนกรรมการสูงกว่า"
    )


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    standing = result_words.on_ballot(context, election_choice.of_draft(context, answers))
    return Card(
        "ตรวจก่อนบันทึกการตัดสิน",
        rows=(
            Row("ได้รับเลือก", result_words.names_of(standing, answers["who"])),
            Para("การตัดสินและเหตุผลจะอยู่ในบันทึกผล เปลี่ยนได้จนกว่าจะประกาศผล", tone="muted"),
        ),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Fixes the winners."""
    election = election_choice.of_draft(context, answers)
    try:
        election_result.settle(
            context.session,
            context.sealer,
            context.me,
            election,
            result_words.scores(context, election),
            answers["who"],
            answers["reason"],
            context.now,
        )
    except Refusal as refusal:
        if refusal.code in ("wrong_number", "not_among_tied"):
            raise Mend("จำนวนที่เลือกไม่ตรงกับรางวัลที่เหลือ กรุณาเลือกใหม่", "who") from refusal
        raise Closed(result_words.refused(context, election, refusal)) from refusal
    context.must_arrive = True
    context.saved = {"e": election.id}
    return [show_result.to_committee(context, election)]


def _stands(context: Context, answers: dict[str, Any]) -> bool:
    election = election_finding.named(context.session, answers["election"])
    return election is not None and election.announced_at is None


FLOW = Flow(
    name=election_words.TIE,
    title="การตัดสินคะแนนเท่ากัน",
    opens_on=("ตัดสินคะแนนเท่ากัน", "ตัดสินผลเสมอ"),
    steps=(
        Step(
            name="who",
            label="ผู้ได้รับเลือก",
            ask=ask_who,
            read=read_who,
            names=names_somebody,
            choices=who_choices,
            free_text="the name of the only winner may be typed",
            listed=False,
            show=show_who,
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=lambda _context, _answers: Text(
                f"ตัดสินเพราะเหตุใด เหตุผลนี้จะอยู่ในบันทึกผล ไม่เกิน {LONGEST_REASON} ตัวอักษร"
            ),
            read=read_reason,
            prose=True,
            why="ให้บอกได้ภายหลังว่าตัดสินคะแนนที่เท่ากันอย่างไร",
        ),
    ),
    open=open_deciding,
    review=review,
    finish=finish,
    still=_stands,
    counted=False,
    confirm_label="บันทึกการตัดสิน",
)
