"""What of an election is told in the office's groups: its days, and the announced result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.elections import election_words, show_election
from handlers.elections.election_words import STEPS
from handlers.elections.result import show_result
from handlers.messages import Card, Message, Row, Text
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.elections import election_finding, elections


def answer(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the days of the election that goes on; nothing of who is named. What the person may
    do is one to one."""
    found = election_finding.going_on(context.session)
    if not question.office:
        return None
    if not found:
        return [Text(_NONE)]
    election = found[0]
    days = elections.days_of(context.session, election)
    rows = [Row("ขณะนี้", show_election.stage(election, days, context.today))]
    rows += [Row(label, election_words.days_words(days[name])) for name, label in STEPS.items()]
    if election.roll_size is not None:
        rows.append(Row("ผู้มีสิทธิลงคะแนน", f"{election.roll_size:,} คน"))
    return [
        Card(
            election_words.SUBJECT,
            subtitle=election.title,
            rows=tuple(rows),
            buttons=question.door(election_words.SUBJECT),
            note="ชื่อ คะแนน และการลงคะแนนทำในแชตส่วนตัวเท่านั้น",
        )
    ]


_NONE = "ขณะนี้ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้"


def days_asked(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the same to who asks when the vote is; voting itself is one to one."""
    return answer(context, question) if _WHEN.search(normalise(question.text)) else None


_WHEN = pattern_of("(?:วัน|ช่วง|ตอน|เดือน)ไหน|เมื่อไ|ถึงวัน|กี่วัน|วันที่เท่าไ|หมดเขต")


def result(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the winners of the newest announced election, and no other name (decisions/0050)."""
    found = election_finding.announced(context.session, 1)
    if not question.office or not found:
        return None
    card = show_result.announced(context, found[0], in_group=True)
    return [replace(card, buttons=question.door(show_result.QUERY.words[0]))]
