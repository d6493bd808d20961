"""The working group says how people behave who keep a goal, and how they do not (Do & Don't)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.ideas import idea_cards, idea_words, show_ideas
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear
from models.ideas import goal_polls, idea_rounds
from models.ideas.goals import LONGEST_CONDUCT

DOES, AVOIDS = "does", "avoids"
_ASKS: Mapping[str, str] = {
    DOES: "พฤติกรรมที่พึงประสงค์คืออะไร พิมพ์สั้น ๆ เช่น ปิดไฟทุกดวงก่อนพักเที่ยง",
    AVOIDS: "พฤติกรรมที่ไม่พึงประสงค์คืออะไร พิมพ์สั้น ๆ เช่น เปิดเครื่องปรับอากาศทิ้งไว้",
}


def open_saying(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the goal of a button (`g`) of the round `r`."""
    found = show_ideas.chosen_round(context, facts, to_run=True)
    if found is None:
        raise Closed(idea_words.gone())
    goal_id = button_facts.whole(facts, "g")
    goal = next((g for g in goal_polls.chosen(context.session, found) if g.id == goal_id), None)
    if goal is None:
        raise Closed(idea_cards.of_round(context, found))
    known = {"round": found.id, "goal": goal.id, "about": goal.text}
    return Opening(str(goal.id), known, anew=True)


def _ask(side: str, _context: Context, answers: Answers) -> Message:
    return Text(f"เป้าหมาย “{answers['about']}”\n{_ASKS[side]}")


def _read(text: str, _context: Context, _answers: Answers) -> str:
    words = " ".join(written_lines(text).split())
    if not 2 <= len(words) <= LONGEST_CONDUCT:
        raise Unclear(f"กรุณาพิมพ์ไม่เกิน {LONGEST_CONDUCT} ตัวอักษร หรือกด “ข้าม”")
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps it; returns the card of the round."""
    found = idea_rounds.named(context.session, answers["round"])
    assert found is not None
    does, avoids = answers[DOES] or "", answers[AVOIDS] or ""
    goal_polls.say_conduct(
        context.session, found, context.me, answers["goal"], does, avoids, context.now
    )
    return [idea_cards.of_round(context, found)]


def _step(side: str, label: str) -> Step:
    return Step(
        name=side,
        label=label,
        ask=partial(_ask, side),
        read=_read,
        prose=True,
        optional=True,
        show=lambda value, _answers: value or "–",
    )


FLOW = Flow(
    name=idea_cards.CONDUCT,
    title="การเขียนพฤติกรรมของเป้าหมาย",
    opens_on=(),
    steps=(_step(DOES, "สิ่งที่ทำ"), _step(AVOIDS, "สิ่งที่ไม่ทำ")),
    open=open_saying,
    finish=finish,
    roles=idea_words.ORGANISERS,
    counted=False,
)
