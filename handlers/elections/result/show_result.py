"""`ผลการคัดเลือก`: who wins, for everybody once it is announced; before, the ranking for the
committee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.elections import election_choice, election_words
from handlers.elections.result import result_words
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.question.query import Facts, Query
from handlers.understand.dates.dates import thai_date
from models.calendar import office_day
from models.elections import counting, election_closing, election_finding, elections, voting
from models.elections.election import Election
from models.elections.election_result import ElectionOutcome
from models.errors import Refusal


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the result of the button's election (`e`), else of the one whose committee the person
    is on, else the last announced."""
    try:
        named = election_choice.of_button(context, facts)
    except Closed as closed:
        return closed.messages
    election = named or _meant(context)
    if election is None:
        return [Text("ยังไม่มีผลการคัดเลือก", (election_words.MINE,))]
    if election.announced_at is not None:
        return [announced(context, election)]
    if election_finding.sits_on(context.session, election, context.me) is None:
        words = "ยังไม่ประกาศผล เมื่อประธานกรรมการประกาศแล้วดูได้ที่นี่"
        return [Text(words, (election_words.see(election),))]
    return [to_committee(context, election)]


def _meant(context: Context) -> Election | None:
    mine = result_words.of_committee(context)
    counted = [each for each in mine if each.counted_at is not None]
    found = counted or election_finding.announced(context.session, 1)
    found = found or election_finding.going_on(context.session)
    return found[0] if found else None


# -- announced -----------------------------------------------------------------------------------


def announced(context: Context, election: Election, in_group: bool = False) -> Card:
    """Returns the winners, and each one's votes if the settings publish them; in a group the
    winners alone."""
    assert election.announced_at is not None
    standing = result_words.on_ballot(context, election)
    groups = elections.settings_of(election).groups
    rows: list[Part] = [
        Row(label, words, tone="good")
        for label, words in result_words.winners_lines(standing, election.winners or (), groups)
    ]
    if not rows:
        rows.append(Para(election_words.NOBODY_WON))
    if not in_group:
        rows += _votes(context, election)
    if election.tie_reason and not in_group:
        rows.append(Para(election_words.tie_decided(election.tie_reason), tone="muted"))
    return Card(
        "ผลการคัดเลือก",
        subtitle=election.title,
        rows=tuple(rows),
        buttons=(election_words.see(election),),
        note=f"ประกาศเมื่อ {thai_date(office_day(election.announced_at))}",
        tone="good",
    )


def _votes(context: Context, election: Election) -> Iterator[Part]:
    """Yields the votes of each, where they are published and tell of nobody how they voted."""
    if not elections.settings_of(election).shows_votes:
        return
    tally = election_closing.kept_result(context.sealer, election)
    if not counting.may_show(tally, voting.standing(context.session, election)):
        yield Para("บัตรมีน้อยหรือเลือกตรงกันหมด จึงไม่แสดงคะแนนรายคน", tone="muted")
        return
    standing = result_words.on_ballot(context, election)
    for number, votes in sorted(tally.votes.items(), key=lambda each: (-each[1], each[0])):
        yield Row(standing[number].name, f"{votes:,} เสียง")


# -- for the committee ---------------------------------------------------------------------------


def to_committee(context: Context, election: Election) -> Message:
    """Returns the ranking by the set weights, with what is still to be decided."""
    try:
        found = result_words.outcome(context, election)
    except Refusal as refusal:
        return result_words.refused(context, election, refusal)
    return Card(
        "ผลการคัดเลือก (เฉพาะกรรมการ)",
        subtitle=election.title,
        rows=tuple(_ranked(context, election, found)),
        buttons=tuple(_ways(context, election, found)),
        note=election_words.weights_words(elections.settings_of(election).score_weight),
    )


def _ranked(context: Context, election: Election, found: ElectionOutcome) -> Iterator[Part]:
    standing = result_words.on_ballot(context, election)
    if found.tally is None:
        yield Para("บัตรมีน้อยหรือเลือกตรงกันหมด จึงแสดงเฉพาะผู้ได้รับเลือก", tone="muted")
    for group, ranking in found.rankings.items():
        if group:
            yield Para(group, bold=True)
        wins = {*ranking.winners, *(election.winners or ())}
        for row in ranking.rows:
            won = " · ได้รับเลือก" if row.number in wins else ""
            tone: Tone = "good" if row.number in wins else "plain"
            words = f"{standing[row.number].name} {result_words.points_words(row.points)}{won}"
            yield Row(f"อันดับ {row.place}", words, tone=tone)
        if not ranking.rows:
            yield Row("ได้รับเลือก", result_words.names_of(standing, ranking.winners) or "–")
        if ranking.tied and election.winners is None:
            names = result_words.names_of(standing, ranking.tied)
            words = f"{names} คะแนนเท่ากัน เหลือ {ranking.places} รางวัล ประธานต้องตัดสิน"
            yield Row("คะแนนเท่ากัน", words, tone="warn")
    unfilled = result_words.unfilled_words(list(found.rankings.values()))
    yield Para(unfilled, tone="warn")
    if election.tie_reason:
        yield Row("เหตุผลที่ตัดสิน", election.tie_reason)


def _ways(context: Context, election: Election, found: ElectionOutcome) -> Iterator[Button]:
    member = election_finding.sits_on(context.session, election, context.me)
    if member is not None and member.chair:
        if result_words.tied(found.rankings):
            yield result_words.decide(election)
        yield result_words.announce(election)
    yield election_words.see(election)


QUERY = Query(
    name=election_words.OUTCOME,
    words=("ผลการคัดเลือก", "ผลคัดเลือกดีเด่น", "ใครได้คนดีเด่น", "ผู้ได้รับเลือกดีเด่น"),
    answer=answer,
)
