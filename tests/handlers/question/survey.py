"""A small conversation for the engine's tests, as it is before and after a deploy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.questions import offering, plain
from handlers.messages import Card, Message, Text
from handlers.understand.unclear import Unclear
from models.trail import trail

DONE = "survey.done"


def read_count(text: str, _context: Context, _answers: Answers) -> object:
    """A number; `ทั้งหมด` answers the reason by the same words."""
    if text == "ทั้งหมด":
        return Choice("all", "", "99", also={"reason": "ทั้งหมดเลย"})
    if not text.isdecimal():
        raise Unclear("กรุณาพิมพ์เป็นตัวเลข")
    return text


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    return text


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    if answers.get("reason") == "ชอบเฉยๆ":
        raise Mend("ยังส่งไม่ได้", "reason")
    if answers.get("reason") == "ชอบมาก":
        raise Closed(Text("ยังส่งตอนนี้ไม่ได้ เก็บคำตอบไว้ให้แล้ว"), keeps=True)
    asked = sorted(k for k in answers if SURVEY.step(k) or SURVEY_2.step(k))
    trail.record(context.session, context.now, context.me.id, DONE, "survey:1", asked=asked)
    return [Text("ขอบคุณที่ตอบ")]


_DEEP = frozenset(("deep",))


# `tone` hangs on `colour`, `depth` on `tone`: a chain whose middle can fall away.
SURVEY = Flow(
    name="test_survey",
    title="แบบสำรวจ",
    opens_on=("แบบสำรวจทดลอง",),
    open=lambda _context, _rest, _facts: Opening(),
    finish=finish,
    review=lambda _context, _answers: Card("ตรวจทานแบบสำรวจ"),
    kept_for=timedelta(days=7),
    steps=(
        Step(
            "colour",
            "สี",
            plain("ชอบสีใด"),
            choices=offering(
                Choice("red", "แดง", "red"),
                Choice("blue", "น้ำเงิน", "blue"),
                Choice("dark", "แดงเข้ม", "red", also={"shade": "deep", "depth": "5"}),
            ),
        ),
        Step(
            "shade",
            "เฉด",
            plain("เฉดใด"),
            choices=offering(Choice("pale", "อ่อน", "pale"), Choice("deep", "เข้ม", "deep")),
            when=("colour", frozenset(("red",))),
        ),
        Step("depth", "ความเข้ม", plain("กี่ส่วน"), read=read_count, when=("shade", _DEEP)),
        Step("reason", "เหตุที่ชอบ", plain("เพราะเหตุใด"), read=read_reason, optional=True, prose=True),
        Step("picture", "ภาพ", plain("ส่งภาพ"), optional=True, takes_files=True),
        Step("count", "จำนวน", plain("กี่ชิ้น"), read=read_count),
    ),
)  # fmt: skip

_TONE = replace(SURVEY.steps[1], name="tone", label="โทน")
_DEPTH = replace(SURVEY.steps[2], when=("tone", frozenset(("deep",))))
_DARK = Choice("dark", "แดงเข้ม", "red", also={"tone": "deep", "depth": "5"})
_COLOUR = replace(
    SURVEY.steps[0],
    choices=offering(Choice("red", "แดง", "red"), Choice("blue", "น้ำเงิน", "blue"), _DARK),
)
_MOOD = Step("mood", "อารมณ์", plain("รู้สึกอย่างไร"), read=read_reason, prose=True, optional=True)

SURVEY_2 = replace(
    SURVEY,
    version=2,
    renamed={"shade": "tone"},
    steps=(_COLOUR, _TONE, _DEPTH, _MOOD, SURVEY.steps[3], SURVEY.steps[4]),
)
"""After a deploy: `shade` is called `tone`, `count` is gone, `mood` is new and comes earlier."""

SURVEY_1_AGAIN = replace(SURVEY, version=3, renamed={"tone": "shade"})
"""The deploy taken back."""
