"""The cards of a round: while people write, while goals are made, in the poll, and with what it
chose."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.ideas import idea_proofs, idea_words
from handlers.ideas.idea_words import KINDS, VIRTUES
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from models.campaigns import campaign_shares
from models.campaigns.campaign import Campaign
from models.codes import given_codes
from models.ideas import goal_polls, goals, idea_rounds
from models.ideas.goals import LEAST_GOALS, Goal
from models.ideas.idea_round import IdeaRound, PollCampaign

CLOSE, MAKE_GOAL, DROP_GOAL, OPEN_POLL = "close_ideas", "make_goal", "drop_goal", "open_goal_poll"
CONDUCT, PLEDGE, HAND_IN = "say_conduct", "pledge_draft", "hand_in_pledge"


def answered_words(context: Context, campaign: Campaign) -> str:
    """Returns how many have answered of those asked; of few only that they are few."""
    total = campaign_shares.shares(context.session, campaign).total
    if total.answered is None:
        return f"น้อยกว่า 5 จาก {total.asked:,} คน"
    if total.share is None:
        return "ไม่มีผู้ถูกถาม"
    met = "ถึง" if total.share >= idea_rounds.TARGET else "ยังไม่ถึง"
    counted = f"{total.answered:,} จาก {total.asked:,} คน (ร้อยละ {total.share})"
    return f"{counted} {met}เป้าหมายร้อยละ {idea_rounds.TARGET:f}"


def opened(context: Context, campaign: Campaign, round_id: int, code: str) -> Sequence[Message]:
    """Returns the card of a round or poll that was opened, and words to forward."""
    until = thai_date(campaign.last_day)
    asked = campaign_shares.shares(context.session, campaign).total.asked
    card = Card(
        f"เปิดแล้ว รหัส {code}",
        subtitle=campaign.title,
        rows=(
            Row("เปิดถึง", until),
            Row("ผู้ตอบ", f"{asked:,} คนของสำนัก บอตเตือนเฉพาะผู้ที่ยังไม่ตอบ"),
            Para("ส่งต่อข้อความด้านล่างให้เพื่อนร่วมงาน หรือติดป้ายที่มีรหัส"),
        ),
        buttons=(
            Button("ป้าย QR", opens("code_sign", o=campaign.kind, a=campaign.id), "ป้าย QR"),
            idea_words.round_button(round_id, "ดูจำนวนผู้ตอบ"),
            _close(campaign),
        ),
        note="เห็นผลได้หลังปิดเท่านั้น",
        tone="good",
    )
    invites = f"ขอเชิญร่วม{campaign.title} ได้ถึง {until}"
    forwarded = Text(f"{invites}\nเปิดแชตกับบอตนี้ แล้วพิมพ์รหัส {code}", (idea_words.MINE,))
    return [card, forwarded]


def _close(campaign: Campaign) -> Button:
    return Button("ปิดรับ", opens(CLOSE, about=campaign.id), "ปิดรับ")


def of_round(context: Context, found: IdeaRound) -> Card:
    """Returns the card of the round as it stands; goals are changed by those who run it."""
    campaign = idea_rounds.campaign_of(context.session, found)
    poll = goal_polls.poll_of(context.session, found)
    runs = idea_rounds.may_run(context.session, context.me, found)
    if campaign.closed_at is None:
        return _running(context, campaign, runs)
    if poll is not None and poll.closed_at is None:
        return _running(context, poll, runs)
    if poll is not None and goal_polls.votes(context.session, found) is not None:
        return _chosen(context, found, poll)
    return _merging(context, found) if runs else _waiting(context, campaign)


def _running(context: Context, campaign: Campaign, runs: bool) -> Card:
    code = given_codes.of(context.session, campaign.kind, campaign.id)
    return Card(
        campaign.title,
        subtitle=f"เปิดถึง {short_date(campaign.last_day)}",
        rows=(
            Row("รหัส", code.code if code is not None else "–"),
            Row("ตอบแล้ว", answered_words(context, campaign)),
        ),
        buttons=(_close(campaign), idea_words.MINE) if runs else (idea_words.MINE,),
        note="เห็นผลได้หลังปิดเท่านั้น",
    )


def _waiting(context: Context, campaign: Campaign) -> Card:
    rows = (
        Row("ผู้เขียน", answered_words(context, campaign)),
        Para("คณะทำงานของสำนักกำลังรวมความคิดเป็นเป้าหมาย แล้วจะให้ทุกคนลงคะแนนเลือก"),
    )
    return Card(campaign.title, subtitle="ปิดรับแล้ว", rows=rows, buttons=(idea_words.MINE,))


# -- goals ---------------------------------------------------------------------------------------


def _merging(context: Context, found: IdeaRound) -> Card:
    session = context.session
    campaign = idea_rounds.campaign_of(session, found)
    told = idea_rounds.ideas(context.sealer, found)
    held = goal_polls.goals_of(session, found)
    drops = {each.id: _drop(found, each) for each in held}
    rows: list[Part] = [Row("ผู้เขียน", answered_words(context, campaign))]
    if told:
        counts = (
            f"{words} {sum(each.kind == kind for each in told):,}" for kind, words in KINDS.items()
        )
        rows.append(Row("ข้อความ", " · ".join(counts)))
    else:
        rows.append(Para(f"{idea_words.no_texts(campaign)} พิมพ์เป้าหมายจากที่ประชุมของสำนักได้"))
    rows += [Row(VIRTUES[each.virtue], each.text, drops[each.id]) for each in held]
    rows += [Para(words, tone="warn") for words in _wanting(held)]
    if goal_polls.poll_of(session, found) is not None:
        rows.append(Para(idea_words.POLL_TOO_FEW, tone="warn"))
    return Card(
        f"รวมเป็นเป้าหมาย ({len(held)} เรื่อง)",
        subtitle=f"{campaign.title} · ปิดรับแล้ว",
        rows=tuple(rows),
        buttons=(
            *_merging_buttons(found, held, bool(told)),
            idea_proofs.paper(context, found.id),
            idea_words.MINE,
        ),
        note=f"แผนกำหนดอย่างน้อย {LEAST_GOALS} เรื่อง ให้ตรงกับคุณธรรม 5 ประการ",
    )


def _wanting(held: Sequence[Goal]) -> list[str]:
    without = goals.missing(held)
    few = LEAST_GOALS - len(held)
    found = [f"ยังไม่มีเป้าหมายของ {idea_words.virtues_listed(without)}"] if without else []
    return [*found, f"ขาดอีก {few} เรื่องจึงเปิดลงคะแนนได้"] if few > 0 else found


def _drop(found: IdeaRound, goal: Goal) -> Button:
    return Button("เอาออก", opens(DROP_GOAL, r=found.id, g=goal.id), "เอาเป้าหมายออก")


def _merging_buttons(found: IdeaRound, held: Sequence[Goal], told: bool) -> tuple[Button, ...]:
    buttons = [Button("เพิ่มเป้าหมาย", opens(MAKE_GOAL, r=found.id), "เพิ่มเป้าหมาย")]
    if told:
        buttons.append(Button("อ่านข้อความทั้งหมด", opens(idea_words.TEXTS, r=found.id), "อ่านข้อความ"))
    if len(held) >= LEAST_GOALS:
        buttons.append(Button("เปิดลงคะแนน", opens(OPEN_POLL, r=found.id), "เปิดลงคะแนน"))
    return tuple(buttons)


def missing_words(held: Sequence[Goal]) -> str:
    """Returns which virtues have no goal; empty if all have one."""
    without = goals.missing(held)
    return f"ยังไม่มีเป้าหมายของ {idea_words.virtues_listed(without)}" if without else ""


# -- what was chosen -----------------------------------------------------------------------------


def _chosen(context: Context, found: IdeaRound, poll: PollCampaign) -> Card:
    session = context.session
    campaign = idea_rounds.campaign_of(session, found)
    counted = goal_polls.votes(session, found) or {}
    kept = goal_polls.chosen(session, found)
    rows: list[Part] = [
        Row("ผู้เขียน", answered_words(context, campaign)),
        Row("ผู้ลงคะแนน", answered_words(context, poll)),
    ]
    runs = idea_rounds.may_run(session, context.me, found)
    for each in kept:
        label = f"{VIRTUES[each.virtue]} · {counted.get(each.id, 0):,} คะแนน"
        rows.append(Row(label, _with_conduct(each), _conduct(found, each) if runs else None))
    without = missing_words(kept)
    rows += [Para(without, tone="warn")] if without else []
    return Card(
        f"เป้าหมายที่เลือก {len(kept)} เรื่อง",
        subtitle=campaign.title,
        rows=tuple(rows),
        buttons=(
            Button("ร่างปฏิญญา", opens(PLEDGE, r=found.id), "ร่างปฏิญญา"),
            *(_papers(context, found) if runs else ()),
            idea_words.MINE,
        ),
        note=f"คะแนนมากที่สุดของแต่ละคุณธรรม แล้วเติมตามคะแนนจนครบ {LEAST_GOALS} เรื่อง",
    )


def _conduct(found: IdeaRound, goal: Goal) -> Button:
    said = goal.does or goal.avoids
    label = "แก้พฤติกรรม" if said else "เขียนพฤติกรรม"
    return Button(label, opens(CONDUCT, r=found.id, g=goal.id), label)


def _with_conduct(goal: Goal) -> str:
    lines = [goal.text]
    lines += [f"ทำ: {goal.does}"] if goal.does else []
    lines += [f"ไม่ทำ: {goal.avoids}"] if goal.avoids else []
    return "\n".join(lines)


def _papers(context: Context, found: IdeaRound) -> tuple[Button, ...]:
    return (*idea_proofs.into_report(context, found), idea_proofs.paper(context, found.id))
