"""The card of a counted election, for its committee alone."""

from __future__ import annotations

from handlers.context import Context
from handlers.elections import vote_words
from handlers.elections.election_words import NOMINEE_STATES
from handlers.messages import Card, Para, Part, Row
from models.elections import counting, election_closing, nominations, voting
from models.elections.counting import Tally
from models.elections.election import GONE, Election, Nominee
from models.elections.election_closing import ElectionTotals
from models.people import people


def of_closed(context: Context, election: Election) -> tuple[Part, ...]:
    """Returns what must agree: marks, envelopes, ballots and receipts."""
    found = election_closing.totals(context.session, election)
    return (
        Row("ผู้มีสิทธิ", f"{found.roll:,} คน"),
        Row("ลงคะแนน", f"ในแชต {found.chat:,} · ซองคืน {found.returned:,} จาก {found.paper:,}"),
        Row("บัตรในหีบ", f"{found.ballots:,} ใบ · ใบรับ {found.receipts:,} รายการ"),
        _agreement(found),
    )


def count_command(election: Election) -> str:
    """Returns what is typed on the office's machine to count with the file of the key."""
    return f"strongbot election count {election.id} ชื่อไฟล์"


def _agreement(found: ElectionTotals) -> Part:
    if found.agree:
        return Para("จำนวนบัตรตรงกับจำนวนผู้ลงคะแนน", tone="good")
    return Para("จำนวนบัตรไม่ตรงกับจำนวนผู้ลงคะแนน นับตามบัตรที่มีและบันทึกทั้งสองจำนวนไว้ในรายงาน", tone="bad")


def counted(context: Context, election: Election) -> Card:
    """Returns the numbers; of few ballots, or where all chose alike, none of any nominee."""
    tally = election_closing.kept_result(context.sealer, election)
    rows: list[Part] = [
        *of_closed(context, election),
        Row("ไม่ประสงค์ลงคะแนน", f"{tally.abstained:,} ใบ"),
        Row("บัตรเสีย", f"{tally.invalid:,} ใบ"),
    ]
    standing = voting.standing(context.session, election)
    if counting.may_show(tally, standing):
        rows += _of_nominees(context, election, tally)
    else:
        rows.append(
            Para("บัตรมีน้อยหรือเลือกตรงกันหมด จึงไม่แสดงคะแนนรายคน แสดงเฉพาะผู้ได้รับเลือก", tone="muted")
        )
    return Card(
        f"ผลนับคะแนน {election.title}",
        rows=tuple(rows),
        buttons=(vote_words.MENU,),
        note="ดูได้เฉพาะคณะกรรมการ ยังไม่ใช่ผลการคัดเลือก",
    )


def _void(nominee: Nominee) -> str:
    return f" ({NOMINEE_STATES[nominee.state]} บัตรเป็นโมฆะ)" if nominee.state in GONE else ""


def _of_nominees(context: Context, election: Election, tally: Tally) -> list[Part]:
    every = [n for n in nominations.nominees(context.session, election) if n.number is not None]
    names = people.names(context.session, [each.person_id for each in every])
    votes = {**tally.votes, **tally.void}
    every.sort(key=lambda each: (-votes.get(each.number or 0, 0), each.number))
    return [
        Row(
            names[each.person_id] + _void(each),
            f"{votes.get(each.number or 0, 0):,} คะแนน",
        )
        for each in every
    ]
