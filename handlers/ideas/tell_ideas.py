"""Writing what one would mend and what one would do: the round's code opens it, and nobody is told
who wrote what. Its row is deleted when it ends (`Storage.secret_flows`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.refusals import closing
from handlers.ideas import idea_words
from handlers.ideas.idea_words import KINDS, VIRTUES
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import thai_date
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear
from models.ideas import idea_rounds
from models.ideas.idea_round import IdeaCampaign
from models.ideas.idea_texts import GOOD, LONGEST_IDEA, PROBLEM, Idea

TELL = "tell_ideas"
_NO_VIRTUE, _LEFT_OUT = "none", "left_out"
_WRITES = frozenset((*VIRTUES, _NO_VIRTUE))
_EXAMPLES: Mapping[str, str] = {
    PROBLEM: "เช่น เปิดไฟและเครื่องปรับอากาศทิ้งไว้ตอนพักเที่ยง",
    GOOD: "เช่น ปิดไฟและเครื่องปรับอากาศทุกครั้งก่อนออกจากห้อง",
}


def open_telling(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the round's collecting. facts: `about` the id of its campaign"""
    campaign = _campaign(context, button_facts.whole(facts, "about") or 0)
    with closing(idea_words.refused):
        idea_rounds.may_answer(context.session, campaign, context.person, context.now)
    intro = Card(
        campaign.title,
        subtitle="2 เรื่อง ประมาณ 2 นาที เว้นเรื่องใดก็ได้",
        rows=(Para(idea_words.ANONYMOUS), *_virtues()),
        note=f"เขียนได้ถึง {thai_date(campaign.last_day)} กรุณาอย่าใส่ชื่อบุคคล",
    )
    opened_with = {"about": campaign.id}
    return Opening(str(campaign.id), {"opened_with": opened_with, **opened_with}, [intro])


def _virtues() -> tuple[Row, ...]:
    """What the plan says of three of the five (002:174)."""
    return (
        Row("พอเพียง", idea_words.SUFFICIENCY),
        Row("วินัย", idea_words.DISCIPLINE),
        Row("สุจริต", "ซื่อสัตย์ ซื่อตรง ยืนหยัดในความถูกต้อง ไม่ยินยอมต่อการทุจริต"),
    )


def _campaign(context: Context, campaign_id: int) -> IdeaCampaign:
    found = context.session.get(IdeaCampaign, campaign_id)
    if found is None:
        raise Closed(idea_words.gone())
    return found


# -- the questions -------------------------------------------------------------------------------


def _ask_virtue(kind: str, _context: Context, _answers: Answers) -> Message:
    return Card(
        KINDS[kind],
        rows=(
            Para(f"{KINDS[kind]}ของท่านเกี่ยวกับคุณธรรมใด {_EXAMPLES[kind]}"),
            Para("กดคุณธรรมแล้วเขียน หรือพิมพ์ข้อความมาได้เลย", tone="muted"),
        ),
    )


def _offer_virtues(_context: Context, _answers: Answers) -> Sequence[Choice]:
    return idea_words.virtue_choices(
        Choice("none", "ไม่ระบุคุณธรรม", _NO_VIRTUE, means=(Common.UNKNOWN,)),
        Choice("left_out", "เว้นเรื่องนี้", _LEFT_OUT, means=(Common.NONE, Common.NO)),
    )


def _read_at_virtue(kind: str, text: str, _context: Context, _answers: Answers) -> Choice:
    """Takes words that are no virtue as the text itself."""
    return Choice("typed", "", _NO_VIRTUE, also={kind: _text(text)})


def _ask_text(kind: str, _context: Context, _answers: Answers) -> Message:
    return Text(f"เขียน{KINDS[kind]} ได้เลย {_EXAMPLES[kind]} (อย่าใส่ชื่อบุคคล)")


def _read_text(text: str, _context: Context, _answers: Answers) -> str:
    return _text(text)


def _text(text: str) -> str:
    words = written_lines(text).strip()
    if not 2 <= len(words) <= LONGEST_IDEA:
        raise Unclear(f"กรุณาเขียนเป็นข้อความไม่เกิน {LONGEST_IDEA} ตัวอักษร หรือกด “เว้นเรื่องนี้”")
    return words


def _show_virtue(value: Any, _answers: Answers) -> str:
    return "เว้นไว้" if value == _LEFT_OUT else VIRTUES.get(value, "ไม่ระบุ")


def _steps(kind: str) -> tuple[Step, Step]:
    return (
        Step(
            name=f"{kind}_virtue",
            label=f"คุณธรรมของ{KINDS[kind]}",
            ask=partial(_ask_virtue, kind),
            read=partial(_read_at_virtue, kind),
            choices=_offer_virtues,
            free_text="whoever types the text at once has answered both questions",
            help="คุณธรรม 5 ประการ คือ พอเพียง วินัย สุจริต จิตอาสา กตัญญู หากไม่แน่ใจ กด “ไม่ระบุคุณธรรม”",
            on_card=True,
            show=_show_virtue,
        ),
        Step(
            name=kind,
            label=KINDS[kind],
            ask=partial(_ask_text, kind),
            read=_read_text,
            prose=True,
            when=(f"{kind}_virtue", _WRITES),
        ),
    )


# -- the end -------------------------------------------------------------------------------------


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจก่อนส่ง",
        subtitle=idea_words.TITLE,
        rows=(Para(idea_words.ANONYMOUS, tone="muted"),),
        note="ส่งแล้วแก้ไม่ได้ เพราะไม่เก็บว่าข้อความใดเป็นของใคร",
    )


def _ideas(answers: Answers) -> list[Idea]:
    found = []
    for kind in KINDS:
        virtue = answers.get(f"{kind}_virtue", _LEFT_OUT)
        if virtue != _LEFT_OUT:
            found.append(Idea(kind, answers[kind], "" if virtue == _NO_VIRTUE else virtue))
    return found


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Marks that the person has written and keeps what; repeats nothing of it."""
    told = _ideas(answers)
    if not told:
        raise Mend("กรุณาเขียนอย่างน้อยหนึ่งเรื่อง หากไม่มี พิมพ์ “ยกเลิก”", f"{PROBLEM}_virtue")
    campaign = _campaign(context, answers["about"])
    with closing(idea_words.refused):
        idea_rounds.tell(
            context.session, context.sealer, campaign, context.person, told, context.now
        )
    return [Text("ส่งแล้ว ขอบคุณที่ร่วมคิด เมื่อรวมเป็นเป้าหมายแล้ว จะขอให้ท่านลงคะแนนเลือก", (MENU,))]


def still_open(context: Context, answers: Answers) -> bool:
    campaign = context.session.get(IdeaCampaign, answers["about"])
    return (
        campaign is not None and campaign.closed_at is None and campaign.last_day >= context.today
    )


FLOW = Flow(
    name=TELL,
    title="การเขียนปัญหาที่อยากแก้ ความดีที่อยากทำ",
    opens_on=(),
    steps=(*_steps(PROBLEM), *_steps(GOOD)),
    open=open_telling,
    review=review,
    finish=finish,
    anyone=True,
    counted=False,
    confirm_label="ส่ง",
    still=still_open,
)
