"""The answer before, or a subject that is named, as a document or a picture."""

from __future__ import annotations

from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Text
from handlers.question import follow_forms, topic
from handlers.question.asked_in_form import InForm
from handlers.question.onward import DOCUMENTS, Facts, Find, Onward
from handlers.question.query import Following, opened_by, opens
from handlers.question.topic import PERIOD, UNDATED
from handlers.understand.asked.file_formats import ending
from models.people.person import ADMIN, EXECUTIVE

_WHOLE_YEAR = _WHOLE_OFFICE = "-"


def paper(
    context: Context, plain: str, facts: Facts, following: Following
) -> Onward | Message | None:
    """The document that holds the answer, in the format named."""
    wanted = ending(plain) if follow_forms.FORMAT.fullmatch(plain.lower()) else None
    if follow_forms.AS_FILE.fullmatch(plain):
        wanted = _ANY
    leads = context.me.has(ADMIN, EXECUTIVE)
    # Two bureaus stand together in the document of the whole office only.
    two = leads and "b2" in facts
    one = not leads or ("b" in facts and not two)
    kind = following.paper_of_one if one else following.paper
    if wanted is None:
        return None
    if not kind or not context.may(following.paper_roles):
        context.asked = context.asked_before()
        return Text(_NO_PAPER, (Button("เอกสาร", opens(DOCUMENTS), "เอกสาร"),))
    year = not any(name in facts for name in PERIOD)
    due = facts.get("d", _WHOLE_YEAR if year else None)
    given = {
        "k": kind,
        "f": wanted or None,
        "d": due,
        "b": _WHOLE_OFFICE if two else facts.get("b", _WHOLE_OFFICE),
    }
    return Onward(DOCUMENTS, {key: value for key, value in given.items() if value is not None})


_ANY = ""
"""In which format, is asked."""
_NO_PAPER = "คำตอบก่อนหน้ายังไม่มีเป็นเอกสารสำหรับท่าน กด “เอกสาร” เพื่อดูเอกสารที่ขอได้"


def drawn(context: Context, facts: Facts, following: Following) -> Message | None:
    """Says that pictures are of the whole office where the answer was of less; None where it was
    not, or where the person may have none."""
    narrow = {key for key in facts if key in ("c", *topic.FACTS)}
    if not narrow or not following.picture or not context.me.has(ADMIN, EXECUTIVE):
        return None
    context.asked = context.asked_before()
    buttons = [Button("กราฟทั้งสำนักงาน", opens(following.picture), "กราฟความก้าวหน้า")]
    due = facts.get("d", UNDATED)
    if following.picture_of_round and due != UNDATED:
        drawn = opens(following.picture_of_round, d=due)
        buttons.append(Button("ภาพทุกสำนักรอบนี้", drawn, "แผนที่ความคืบหน้า"))
    return Card(
        "กราฟมีเฉพาะของทั้งสำนักงาน",
        rows=(Para(_NOT_DRAWN),),
        buttons=tuple(buttons),
        tone="muted",
    )


_NOT_DRAWN = (
    "คำตอบก่อนหน้าเป็นบางส่วน กราฟยังแยกตามสำนัก สี หรือกิจกรรมไม่ได้ หากต้องการภาพทั้งสำนักงาน กดปุ่มด้านล่าง"
)


def in_form(
    context: Context,
    formed: InForm,
    before: tuple[str, dict[str, str], Following] | None,
    find: Find,
) -> Onward | Message | None:
    """The subject's figures as a file or a picture; of the same scope if they stand before."""
    name, given = opened_by(formed.data)
    query = find(name)
    if query is None or query.following is None or not context.may(query.roles):
        return None
    facts = before[1] if before is not None and before[0] == name else {}
    facts = {**facts, **dict(parse_qsl(given)), **_period(context, formed.period)}
    if not formed.drawn:
        return paper(context, formed.form.strip(), facts, query.following)
    picture = query.following.picture
    if not picture:
        return Text(_NO_PICTURE)
    whole = drawn(context, facts, query.following)
    if whole is not None:
        return whole
    of_round = query.following.picture_of_round
    return Onward(of_round if of_round and not formed.chart else picture, {})


def _period(context: Context, words: str) -> dict[str, str]:
    """Returns the facts of the round that is named beside the subject."""
    about = topic.read(context, words, {}) if words else None
    return {key: str(each) for key, each in about.facts().items()} if about is not None else {}


_NO_PICTURE = "เรื่องนี้ยังทำเป็นภาพไม่ได้ ถามเป็นตัวเลขหรือขอเป็นเอกสารได้"
