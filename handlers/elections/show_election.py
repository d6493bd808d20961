"""`คัดเลือกดีเด่น`: where an election stands, its days, and what the person may do now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.elections import (
    election_choice,
    election_documents,
    election_proofs,
    election_words,
    vote_ways,
)
from handlers.elections.election_words import NOMINEE_STATES, STEPS
from handlers.elections.scoring import form_three
from handlers.messages import Button, Card, Message, Para, Part, Row, Tone
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import nearness, short_date, thai_date
from handlers.understand.listing import listed
from models.calendar import office_day
from models.elections import election_finding, elections, nominations
from models.elections.election import (
    ACCEPTED,
    ASKED,
    NAMING,
    RESULT,
    SCORING,
    VOTING,
    Election,
    Nominee,
)
from models.elections.election_settings import Days
from models.people import people
from models.people.person import ADMIN


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the button's election (`e`), of the one that goes on, or of the last."""
    context.asked = opens(election_words.ELECTION)
    try:
        named = election_choice.of_button(context, facts)
    except Closed as closed:
        return closed.messages
    if named is not None:
        return [card(context, named)]
    found = election_finding.going_on(context.session)
    if len(found) > 1:
        return [election_choice.which(found)]
    found = found or election_finding.announced(context.session, 1)
    return [card(context, found[0])] if found else [_nothing(context)]


def _nothing(context: Context) -> Card:
    words = "ยังไม่มีการคัดเลือก เมื่อผู้ดูแลระบบกำหนดวันแล้ว บอตจะแจ้งผู้ที่ต้องเสนอชื่อ"
    buttons = (election_words.PLAN_ONE,) if context.may(election_words.ADMINS) else ()
    return Card(election_words.SUBJECT, rows=(Para(words),), buttons=buttons)


def card(context: Context, election: Election, told: str = "") -> Card:
    """Returns the card of an election. told: what was just done"""
    days = elections.days_of(context.session, election)
    rows: list[Part] = [Row("ขณะนี้", stage(election, days, context.today), tone="good")]
    rows += _own(context, election)
    rows += _of_bureau(context, election)
    rows += [
        Row(
            STEPS[name],
            election_words.days_words(days[name]),
            tone=_tone(days[name], context.today),
        )
        for name in STEPS
    ]
    rows.append(Row("คณะกรรมการ", committee_words(context, election)))
    if election.roll_size is not None:
        rows.append(Row("ผู้มีสิทธิลงคะแนน", f"{election.roll_size:,} คน"))
    if context.may(election_words.ADMINS):
        rows += _for_administrators(context, election)
    return Card(
        told or election_words.SUBJECT,
        subtitle=election.title,
        rows=tuple(rows),
        buttons=tuple(_ways(context, election)),
    )


def stage(election: Election, days: dict[str, Days], today: date) -> str:
    """Returns how far the election is."""
    if election.announced_at is not None:
        return f"ประกาศผลแล้วเมื่อ {thai_date(office_day(election.announced_at))}"
    if election.counted_at is not None:
        return f"นับคะแนนแล้ว ประกาศผล {short_date(days[RESULT][0])}"
    if election.closed_at is not None:
        return "ปิดลงคะแนนแล้ว รอคณะกรรมการเปิดหีบ"
    if election.opened_at is not None:
        return f"กำลังลงคะแนน ถึง {short_date(days[VOTING][1])}"
    for name in (NAMING, SCORING, VOTING):
        first, last = days[name]
        if today < first:
            return f"รอขั้น{STEPS[name]} เริ่ม {short_date(first)}"
        if today <= last and name != VOTING:
            return f"กำลัง{STEPS[name]} {nearness(last, today)} ({short_date(last)})"
    return "ถึงวันลงคะแนนแล้ว แต่ยังไม่ได้เปิดหีบ คณะกรรมการต้องซ้อมเปิดหีบให้ผ่านก่อน"


def _tone(days: Days, today: date) -> Tone:
    return "muted" if days[1] < today else "plain"


def committee_words(context: Context, election: Election) -> str:
    """Returns the names of the committee, the chair first."""
    members = elections.members(context.session, election)
    names = people.names(context.session, [each.person_id for each in members])
    words = [names[m.person_id] + (" (ประธาน)" if m.chair else "") for m in members]
    return listed(words) or "ยังไม่ได้แต่งตั้ง"


def _own(context: Context, election: Election) -> Iterator[Part]:
    """Yields how it stands with the person's own name."""
    mine = nominations.of_person(context.session, election, context.me)
    if mine is None:
        return
    yield Row("ท่านได้รับการเสนอชื่อ", NOMINEE_STATES[mine.state], tone="warn")


def _of_bureau(context: Context, election: Election) -> Iterator[Part]:
    """Yields whom the person's bureau has named, for those who name."""
    if not context.may(election_words.NAMERS):
        return
    found = election_finding.of_bureau(context.session, election, context.me.bureau_id)
    names = people.names(context.session, [each.person_id for each in found])
    for each in found:
        yield Row(f"สำนักท่านเสนอ {names[each.person_id]}", NOMINEE_STATES[each.state])


def _for_administrators(context: Context, election: Election) -> Iterator[Part]:
    """Yields how many are named, and the settings with where each comes from."""
    states = [each.state for each in nominations.nominees(context.session, election)]
    accepted, asked = states.count(ACCEPTED), states.count(ASKED)
    yield form_three.row(context, election)
    yield Row("ผู้ถูกเสนอชื่อ", f"ยอมรับแล้ว {accepted} คน รอตอบ {asked} คน")
    settings = elections.settings_of(election)
    for name, (label, words) in election_words.settings_words(settings).items():
        value = settings.score_weight if name == "weights" else getattr(settings, name, None)
        yield Row(label, election_words.beside(name, words, value))


def _ways(context: Context, election: Election) -> Iterator[Button]:
    """Yields what the person may do now."""
    mine = nominations.of_person(context.session, election, context.me)
    if mine is not None:
        yield from own_ways(election, mine)
    naming = election_finding.taking_names(context.session, context.me, context.now)
    takes = election.id in {each.id for each in naming}
    if takes and nominations.places_left(context.session, election, context.me.bureau_id) > 0:
        yield election_words.name_somebody(election)
    yield from vote_ways.of(context, election)
    if _has_result(context, election):
        yield Button("ผลการคัดเลือก", opens(election_words.OUTCOME, e=election.id), "ผลการคัดเลือก")
    yield from election_documents.ways(context, election)
    yield from election_proofs.into_report(context, election)
    if context.me.has(ADMIN) and election.announced_at is None:
        yield Button("ตั้งค่า", opens(election_words.CHANGE, e=election.id), "ตั้งค่าการคัดเลือก")
    yield from form_three.ways(context, election)


def _has_result(context: Context, election: Election) -> bool:
    """Tells whether the person may see how it ends: everybody once it is announced."""
    sits = election_finding.sits_on(context.session, election, context.me) is not None
    return election.announced_at is not None or (sits and election.counted_at is not None)


def own_ways(election: Election, mine: Nominee) -> Iterator[Button]:
    """Yields what a nominee may do about their own name."""
    if election.opened_at is None and mine.state == ASKED:
        yield from election_words.answers(election)
    if election.closed_at is None and mine.state == ACCEPTED:
        yield election_words.withdraw(election)


QUERY = Query(
    name=election_words.ELECTION,
    words=(
        election_words.SUBJECT,
        "การคัดเลือกดีเด่น",
        "คัดเลือกคนดี",
        "คัดเลือกข้าราชการดีเด่น",
        "คนดีศรีสภา",
        "ข้าราชการดีเด่น",
    ),
    answer=answer,
    own=True,
)
