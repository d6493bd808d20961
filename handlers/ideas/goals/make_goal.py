"""The working group makes a goal of the round here: of one text, or merged from several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.ideas import idea_cards, idea_words, show_ideas
from handlers.ideas.idea_words import KINDS, VIRTUES
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.understand.thai import normalise_lines, written_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.ideas import goal_polls, goals, idea_rounds
from models.ideas.goals import LONGEST_GOAL
from models.ideas.idea_round import IdeaRound
from models.ideas.idea_texts import Idea

_SHOWN = 12


def open_making(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the round of a button (`r`), or the newest that the person may make goals of; `n`
    is the number of the text to be used."""
    found = changeable(context, facts)
    answers: Answers = {"round": found.id}
    number = button_facts.whole(facts, "n")
    told = idea_rounds.ideas(context.sealer, found)
    if number is not None and 0 < number <= len(told):
        idea = told[number - 1]
        answers["written_of"] = idea.virtue
        if len(idea.text) <= LONGEST_GOAL:
            answers["text"] = idea.text
    return Opening(str(found.id), answers, anew=True)


def changeable(context: Context, facts: Mapping[str, str]) -> IdeaRound:
    """Returns the round whose goals the person may change now. Raises Closed."""
    rounds = [show_ideas.chosen_round(context, facts, to_run=True)]
    if "r" not in facts:
        rounds = [*idea_rounds.of_bureau(context.session, context.me.bureau_id, most=1)]
    found = rounds[0] if rounds else None
    if found is None or not idea_rounds.may_run(context.session, context.me, found):
        raise Closed(idea_words.gone())
    try:
        goal_polls.check_goals(context.session, found)
    except Refusal as refusal:
        back = idea_words.round_button(found.id, "ดูการระดมความคิด")
        raise Closed(Text(idea_words.not_now(refusal), (back,))) from refusal
    return found


# -- the questions -------------------------------------------------------------------------------


def ask_text(context: Context, answers: Answers) -> Message:
    """Shows the texts with their numbers, as far as they fit, and which virtues have no goal."""
    found = show_ideas.answered_round(context, answers)
    told = idea_rounds.ideas(context.sealer, found)
    rows: list[Part] = [
        Row(f"{number}. {KINDS[each.kind]} · {_virtue(each)}", each.text)
        for number, each in enumerate(told[:_SHOWN], 1)
    ]
    if len(told) > _SHOWN:
        rows.append(
            Para(f"และอีก {len(told) - _SHOWN:,} ข้อความ ดูได้จาก “อ่านข้อความทั้งหมด”", tone="muted")
        )
    without = idea_cards.missing_words(goal_polls.goals_of(context.session, found))
    rows += [Para(without, tone="warn")] if without else []
    asks = "พิมพ์เป้าหมายที่รวมจากหลายข้อความ"
    asks = f"{asks} หรือพิมพ์หมายเลขเพื่อใช้ข้อความนั้น เช่น 2" if told else "พิมพ์เป้าหมายจากที่ประชุมของสำนัก"
    return Card("เป้าหมายคืออะไร", alt=asks, rows=(Para(asks, bold=True), *rows))


def _virtue(idea: Idea) -> str:
    return VIRTUES.get(idea.virtue, "ไม่ระบุคุณธรรม")


def read_text(text: str, context: Context, answers: Answers) -> str:
    """Returns the words, or the text with the number that was typed."""
    words = " ".join(written_lines(text).split())
    number = normalise_lines(text).strip()
    if number.isdecimal():
        told = idea_rounds.ideas(context.sealer, show_ideas.answered_round(context, answers))
        if not 0 < int(number) <= len(told):
            raise Unclear(f"มีข้อความหมายเลข 1 ถึง {len(told)} กรุณาพิมพ์หมายเลขหรือข้อความใหม่")
        words = told[int(number) - 1].text
    if not 2 <= len(words) <= LONGEST_GOAL:
        raise Unclear(f"กรุณาพิมพ์เป้าหมายสั้น ๆ ไม่เกิน {LONGEST_GOAL} ตัวอักษร")
    return words


def ask_virtue(context: Context, answers: Answers) -> Message:
    without = idea_cards.missing_words(
        goal_polls.goals_of(context.session, show_ideas.answered_round(context, answers))
    )
    body = f"“{answers['text']}” เป็นเป้าหมายของคุณธรรมใด"
    return Card("คุณธรรมของเป้าหมาย", rows=(Para(body), Para(without, tone="warn")))


def offer_virtues(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the virtue first that the text was written of."""
    found = idea_words.virtue_choices()
    first = answers.get("written_of", "")
    return sorted(found, key=lambda each: each.value != first)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Adds the goal; returns the card of the round."""
    found = show_ideas.answered_round(context, answers)
    try:
        goal_polls.add_goal(
            context.session, found, context.me, answers["virtue"], answers["text"], context.now
        )
    except Refusal as refusal:
        words = idea_words.not_now(refusal)
        if refusal.code == "same":
            raise Mend(words, "text") from refusal
        raise Closed(Text(words, (idea_words.round_button(found.id),))) from refusal
    return [idea_cards.of_round(context, found)]


FLOW = Flow(
    name=idea_cards.MAKE_GOAL,
    title="การเพิ่มเป้าหมายคุณธรรม",
    opens_on=("เพิ่มเป้าหมายคุณธรรม", "เพิ่มเป้าหมาย"),
    steps=(
        Step(
            name="text",
            label="เป้าหมาย",
            ask=ask_text,
            read=read_text,
            prose=True,
            help=(
                f"เป้าหมายหนึ่งเรื่องเป็นข้อความสั้น ๆ ไม่เกิน {LONGEST_GOAL} ตัวอักษร "
                f"แผนให้มีอย่างน้อย {goals.LEAST_GOALS} เรื่อง"
            ),
        ),
        Step(
            name="virtue",
            label="คุณธรรม",
            ask=ask_virtue,
            choices=offer_virtues,
            on_card=True,
            show=lambda value, _answers: VIRTUES[value],
        ),
    ),
    open=open_making,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
)
