"""Asks of which kind a complaint is: at first, or as the last question before the review card where
somebody tells on instead of choosing (docs/decisions/0221)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import complaint_said
from handlers.complaints.complaint_words import KIND
from handlers.complaints.filing import opening_words
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Message, Text, cut_graphemes
from models.complaints.complaint import TIP

TOLD_GRAPHEMES = 120
BY_OPENING = "kind_by_opening"
"""Hidden key of the answers: the words that opened it told the kind, before any story."""


def ask_kind(_context: Context, answers: Answers) -> Message:
    """Asks for the kind; of a story that is told already it says that it is kept, and shows what
    was told last."""
    if not answers.get("text"):
        return Text("ต้องการแจ้งเรื่องประเภทใด กดปุ่มด้านล่าง หรือพิมพ์เล่าเรื่องมาได้เลย")
    more = answers.get("more")
    kept = kept_in_it(more[-1]) if more else "เก็บเรื่องที่เล่าไว้แล้ว "
    if waits(answers) and "identity" in answers:
        return Text(f"{kept}{_LAST}")
    tip = opening_words.kind_of(answers["text"]) == TIP
    sure = _NEED_NOT_BE_SURE if opening_words.tells_beside_a_doubt(answers["text"]) else ""
    maybe = "เรื่องนี้อาจเป็นการทุจริตด้วย " if tip else ""
    return Text(_KEPT_AND_ASKED.format(kept, f"{sure}{maybe}"))


def waits(answers: Answers) -> bool:
    """Tells whether the others are asked first: somebody has told on instead of choosing."""
    return bool(answers.get("text") and answers.get("more"))


def kind_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the kinds; of a story that is told the likeliest stands first."""
    told = answers.get("text")
    first = opening_words.kind_of(told) if told else ""
    kinds = sorted(KIND, key=lambda kind: kind != first)
    return [Choice(each, KIND[each], each, said=complaint_said.KIND[each]) for each in kinds]


def kept_in_it(told: str) -> str:
    """Says that the words are in the story, above what is asked."""
    return f"เก็บไว้ในเรื่องแล้ว: “{cut_graphemes(told, TOLD_GRAPHEMES)}”\n\n"


_NEED_NOT_BE_SURE = "ไม่ต้องแน่ใจก็แจ้งได้ ผู้รับเรื่องเป็นผู้พิจารณา "
_KEPT_AND_ASKED = "{}{}ต้องการแจ้งเรื่องประเภทใด กดปุ่มด้านล่าง"
_LAST = "เหลือข้อนี้ก่อนตรวจทาน เรื่องนี้เป็นประเภทใด กดปุ่มด้านล่าง แก้ได้ก่อนส่ง"
