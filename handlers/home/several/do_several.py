"""Does what one order wants of several things: one card shows what comes of each, one tap confirms
all, each by its own conversation's rules (docs/decisions/0202)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Mend, Opening, Step
from handlers.home.several import rehearsing
from handlers.home.several.rehearsing import Item, Rehearsed
from handlers.messages import Card, Message, Row, Text
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear

NAME = "do_several"
MOST = 10
_MOST_SHOWN = 3
"""Things whose own cards stand above: LINE shows five messages."""
_LEAST_LETTERS = 4
_NONE = "ยังไม่มีเรื่องที่เลือกไว้ พิมพ์ “เรื่องที่ต้องทำ” เพื่อดูเรื่องที่รอท่าน"
_TOO_MANY = "ทำพร้อมกันได้ครั้งละไม่เกิน {} เรื่อง จึงยังไม่ได้ดำเนินการเรื่องใด ระบุเป็นบางเรื่อง เช่น สองเรื่องแรก"


def given(items: Sequence[Item], words: str) -> Mapping[str, str]:
    """Returns the facts with which it opens. words: the reason or text told for all of them."""
    rows = [[each.flow, dict(each.facts), each.said, each.name, each.told] for each in items]
    return {"items": json.dumps(rows, ensure_ascii=False), "words": words}


def open_several(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the things that an order names.

    Raises Closed if one of them cannot be done.
    """
    if not facts.get("items"):
        raise Closed(Text(_NONE))
    answers: Answers = {"items": json.loads(facts["items"])}
    if facts.get("words"):
        answers["words"] = facts["words"]
    found = _rehearsed(context, answers)
    shown = [message for each in found for message in each.shown]
    most = _MOST_SHOWN if shown else MOST
    if len(found) > most:
        raise Closed(Text(_TOO_MANY.format(most)))
    answers["lacks"] = any(each.lacks for each in found)
    return Opening("", answers, shown, anew=True)


def _items(answers: Answers) -> list[Item]:
    return [Item(*each) for each in answers["items"]]


def _rehearsed(context: Context, answers: Answers) -> list[Rehearsed]:
    """Returns what comes of each, looked at once in a turn. Raises Closed with the reason where
    one cannot be done."""
    words = answers.get("words", "")
    kept = (f"{NAME} {words} {json.dumps(answers['items'])}", context.me.id)
    if kept not in context.once:
        context.once[kept] = [
            rehearsing.rehearsed(context, each, words) for each in _items(answers)
        ]
    found: list[Rehearsed] = context.once[kept]
    return found


# -- the questions -------------------------------------------------------------------------------


def ask_words(_context: Context, answers: Answers) -> Message:
    names = " · ".join(each.name for each in _items(answers))
    return Text(f"{names}\nเพราะเหตุใด พิมพ์ครั้งเดียว ใช้กับทั้ง {len(answers['items'])} เรื่อง")


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if len(words) < _LEAST_LETTERS:
        raise Unclear("กรุณาพิมพ์ให้ผู้รับเข้าใจ เช่น มูลค่าเกินเกณฑ์")
    return words[:1_000]


def ask_sure(context: Context, answers: Answers) -> Message:
    found = _rehearsed(context, answers)
    rows = tuple(Row(each.name, each.question) for each in found)
    return Card(f"ยืนยันทั้ง {len(found)} เรื่องใช่หรือไม่", rows=rows, note="ยังไม่ได้ดำเนินการจนกว่าจะกดยืนยัน")


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Does each as its own conversation does, and says what came of each."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้ดำเนินการเรื่องใด พิมพ์ “เรื่องที่ต้องทำ” เพื่อทำทีละเรื่อง")]
    words = answers.get("words", "")
    if answers.get("lacks") and not words:
        raise Mend("ยังขาดเหตุผล กรุณาพิมพ์เหตุผล", "words")
    told = [rehearsing.carried_out(context, each, words) for each in _items(answers)]
    context.must_arrive = True
    return [Text("\n".join(told))]


FLOW = Flow(
    name=NAME,
    title="การดำเนินการหลายเรื่อง",
    opens_on=(),
    steps=(
        Step(
            name="words",
            label="เหตุผล",
            ask=ask_words,
            read=read_words,
            prose=True,
            when=("lacks", frozenset((True,))),
        ),
        yes_or_no(ask_sure, "ยืนยันทั้งหมด", "ยังไม่ทำ", "ทำ", "ดำเนินการ"),
    ),
    open=open_several,
    finish=finish,
    facts=frozenset(("lacks",)),
    made_anew=frozenset(("items", "words")),
    counted=False,
)
