"""`ตั้งแบบ 3`: an administrator names who scores the nominees of an election."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.elections import election_choice, election_words
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.score_sheets import scorers_named, sheet_words
from handlers.understand.dates.dates import short_span
from models.elections import election_finding, election_scores, elections
from models.elections.election import SCORING, Election
from models.errors import Refusal
from models.people import people
from models.score_sheets import score_sheets

ELECTION = "election"
"""Fact of the answers: the election's id."""


def open_setting(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's election (`e`), or for the one that goes on."""
    election = election_choice.of_button(context, facts)
    if election is None:
        found = election_finding.going_on(context.session)
        if not found:
            raise Closed(election_words.gone())
        election = found[0]
    return Opening(str(election.id), {ELECTION: election.id}, [_told(context, election)], anew=True)


def _told(context: Context, election: Election) -> Card:
    """Says that form 3 is not among the sources, and when it is scored."""
    first, last = elections.days_of(context.session, election)[SCORING]
    rows: list[Part] = [
        Row("ให้คะแนน", short_span(first, last)),
        Para("รายการและคะแนนเต็มของแบบ 3 ไม่ได้ระบุในแหล่งข้อมูล สำนักงานส่งเป็นไฟล์ Excel"),
    ]
    sheet = election_scores.sheet_of(context.session, election)
    if sheet is not None:
        names = [each.name for each in score_sheets.scorers(context.session, sheet)]
        rows.append(Row("กรรมการให้คะแนนขณะนี้", "\n".join(names)))
    return Card("แบบ 3 ให้คะแนนผู้ได้รับการเสนอชื่อ", subtitle=election.title, rows=tuple(rows))


def _committee(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the committee of the election, if it has one."""
    election = election_finding.named(context.session, answers[ELECTION])
    if election is None:
        return ()
    ids = [each.person_id for each in elections.members(context.session, election)]
    names = people.names(context.session, ids)
    value = [{"id": each, "name": names[each]} for each in ids]
    said = ("ชุดเดียวกัน", "กรรมการชุดเดิม", "คณะกรรมการชุดเดียวกัน")
    return (Choice("same", "กรรมการชุดเดียวกัน", value, said=said),) if value else ()


def _refused(refusal: Refusal) -> Text:
    words = {
        "closed": "ปิดการให้คะแนนแล้ว จึงเปลี่ยนกรรมการไม่ได้",
        "has_scored": sheet_words.SCORER_LEFT_OUT,
        "retired": sheet_words.SCORER_RETIRED,
    }.get(refusal.code, "ผู้ดูแลระบบเป็นผู้กำหนดกรรมการให้คะแนน")
    return Text(words, (sheet_words.MINE,))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sets it up and says what comes next."""
    election, who = (
        election_choice.of_draft(context, answers),
        scorers_named.people_in(context, answers),
    )
    title = f"แบบ 3 {election.title}"
    with closing(_refused):
        sheet = election_scores.prepare(
            context.session, context.me, election, title, who, context.now
        )
    context.must_arrive = True
    context.saved = {"e": election.id}
    count = len(score_sheets.candidates(context.session, sheet))
    words = f"ตั้งแบบ 3 แล้ว กรรมการ {len(who):,} คน ผู้ได้รับการเสนอชื่อที่ยอมรับแล้ว {count:,} คน"
    if not sheet.items:
        words += " ขั้นต่อไป: ส่งไฟล์ Excel ที่มีหัวตาราง ข้อ รายการ คะแนนเต็ม ในแชตนี้"
    return [Text(words, (sheet_words.MINE, election_words.see(election)))]


FLOW = Flow(
    name=election_words.FORM_THREE,
    title="การตั้งแบบ 3",
    opens_on=("ตั้งแบบ 3", "ตั้งแบบ 3 ผู้ถูกเสนอชื่อ", "กำหนดกรรมการให้คะแนน"),
    steps=(replace(scorers_named.STEP, choices=_committee, free_text="ผู้ดูแลพิมพ์รายชื่อกรรมการ"),),
    open=open_setting,
    finish=finish,
    roles=election_words.ADMINS,
    counted=False,
    facts=frozenset((ELECTION,)),
    help="ผู้ดูแลระบบกำหนดกรรมการให้คะแนนตามแบบ 3 แล้วส่งรายการของแบบเป็นไฟล์ Excel",
)
