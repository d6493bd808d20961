"""`ชื่นชมเพื่อน`: praise for a colleague, who accepts it or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, people_named
from handlers.conversation.controls import steers
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Opening
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing, mending
from handlers.good_deeds import deed_notices, deed_remembered, deed_words, keep_deed
from handlers.good_deeds.colleagues import (
    colleague_question,
    praise_asked,
    praise_besides,
    praise_told,
    praise_turned,
)
from handlers.messages import Button, Card, Message, Para, Text, cut_graphemes
from handlers.question.query import Query
from handlers.understand.unclear import Unclear
from models.good_deeds import deed_praise
from models.people import people

HINT = praise_turned.HINT
NOBODY_HERE = "nobody_here"
"""Hidden key of the answers: how somebody was described who is not on the roster."""
_MOST_SAID = 250
_UNREGISTERED = (
    "ชื่นชมเพื่อนส่งได้ถึงผู้ที่ลงทะเบียนใน LINE เท่านั้น ข้อความนี้ยังไม่ได้ส่งถึงใคร\n"
    "หากเป็นแม่บ้าน รปภ. หรือผู้ที่ไม่ทราบชื่อ กด “ส่งคำชมเชย” เพื่อส่งถึงสำนักงาน คำที่พิมพ์ไว้จะเติมให้ และไม่บอกชื่อท่านได้"
)


def ask_who(_context: Context, answers: Answers) -> Message:
    """Asks for the colleague; of praise that is told before it says that it is kept."""
    hint = answers.get(HINT)
    if not hint:
        return colleague_question.ask_which(answers, _WHOM)
    hint += "\nเก็บคำชื่นชมไว้แล้ว ยังขาดชื่อเพื่อนร่วมงาน" if "what" in answers else ""
    which = people_named.ask_which(answers, "เพื่อนร่วมงาน")
    if which is not None:
        return replace(which, rows=(Para(hint), *which.rows))
    return Text(f"{hint}\n{_WHOM}", _to_the_office(answers))


def _to_the_office(answers: Answers) -> tuple[Button, ...]:
    """Returns the button that sends the office praise of somebody not registered, as typed."""
    described = answers.get(NOBODY_HERE)
    praise = answers.get("what") or ""
    words = praise if described and described in praise else f"{described} {praise}".strip()
    said = cut_graphemes(f"ร้องเรียน ชมเชย {words}", _MOST_SAID)
    return (Button("ส่งคำชมเชย", say=said),) if described else ()


def read_who(text: str, context: Context, answers: Answers) -> dict[str, Any] | Choice:
    """Reads the colleague, also where the praise is told in the same words; if nobody is found, the
    praise stays and the name is asked again."""
    if praise_asked.answers_one(text):
        raise Unclear(_ANSWERS_ONE)
    if "what" not in answers and praise_told.tells(text):
        told = praise_told.read(context, text)
        praise = {"what": praise_told.praise_of(told.words)} if told.words else {}
        if told.who is None:
            return Choice("", "", None, {**praise, HINT: told.hint}, stays=True)
        return Choice("who", "", told.who, also=praise)
    try:
        who = colleague_question.read_or_which(text, context, answers)
    except Unclear as unclear:
        if unclear.hint != colleague_question.NOBODY or not praise_besides.describes(text):
            raise
        return Choice("", "", None, {HINT: _UNREGISTERED, NOBODY_HERE: text.strip()}, stays=True)
    if not answers.get(HINT):
        return who
    who = who if isinstance(who, Choice) else Choice("who", "", who)
    return replace(who, also={**who.also, HINT: ""})


_ANSWERS_ONE = "หน้านี้ใช้ส่งคำชื่นชมถึงผู้อื่น หากจะตอบคำชื่นชมที่ท่านได้รับ พิมพ์ “ยกเลิก” แล้วพิมพ์ “ตอบคำชื่นชม”"
_WHOM = "ชื่นชมใคร กดชื่อ หรือพิมพ์ชื่อหรือเลขประจำตัว"
_WHO = replace(colleague_question.step("เพื่อนร่วมงาน", _WHOM), ask=ask_who, read=read_who)
_WHAT = replace(
    keep_deed.WHAT,
    read=keep_deed.read_words,
    label="คำชื่นชม",
    called=("คำชม",),
    ask=plain("ชื่นชมเรื่องอะไร พิมพ์สั้น ๆ ได้เลย\nเช่น พี่อยู่ช่วยปิดงบจนดึกทั้งที่ไม่ใช่งานของตน"),
)


_SEEN_BY = (
    "ผู้ที่ท่านชื่นชมเห็นข้อความพร้อมชื่อของท่าน ส่งโดยไม่ออกชื่อไม่ได้\n"
    "ผู้นั้นเลือกเองว่าจะรับและให้ใครอ่านได้ ก่อนกดส่งยังไม่มีใครเห็น"
)
_ANOTHER = {"waiting": "who", "unreached": "who", "oneself": "who"}
"""Who cannot be praised now: another is asked for, and the words stay."""


def open_praising(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Words after the command are the colleague's name, and what is praised after it.

    facts: `said` a sentence without the command
    """
    with closing(deed_words.refused):
        deed_praise.check_more(context.session, context.me, context.now)
    said = praise_told.line_in(rest, facts.get("said", ""))
    said = "" if steers(said) else said  # `ชื่นชมเพื่อนหน่อย`
    return _with_near(context, said, _of_line(context, said))


def _with_near(context: Context, said: str, opening: Opening) -> Opening:
    """Returns the opening; of a name that nobody has with those who have the nearest names, and
    what is said of that person."""
    name, praise = praise_told.unknown_name(said)
    if not _is_nobody(opening):
        return opening
    if not name and praise_besides.describes(said):
        answers = {**opening.answers, HINT: _UNREGISTERED, NOBODY_HERE: said.strip()}
        return replace(opening, answers=answers, messages=[])
    if not name:
        return opening
    near = colleague_question.near_names(name, context)
    answers = {**opening.answers, HINT: _NOT_FOUND.format(name)}
    if praise and answers.get("what") in (None, praise_told.praise_of(said)):
        answers["what"] = praise
    if near:
        found = [people_named.named(each) for each in near]
        answers[people_named.ALIKE] = {"part": name, "found": found}
    return replace(opening, answers=answers, messages=[])


_NOT_FOUND = (
    "ไม่พบชื่อ “{}” ในผู้ที่ลงทะเบียนใน LINE\n"
    "หากไม่ใช่เพื่อนร่วมงาน ส่งคำชมถึงสำนักงานได้ พิมพ์ “ร้องเรียน” แล้วเลือก “คำชมเชย”"
)


def tells_of_unknown(context: Context, said: str) -> bool:
    """Tells whether praise begins with the name of a person that nobody on the roster has."""
    return praise_told.unknown_name(said)[0] != "" and _is_nobody(_of_line(context, said))


def _is_nobody(opening: Opening) -> bool:
    nobody = colleague_question.NOBODY
    return opening.answers.get(HINT) == nobody or Text(nobody) in opening.messages


def names_colleague(context: Context, said: str) -> bool:
    """Tells whether the words begin with the name of one colleague, or of several."""
    opening = _of_line(context, said)
    return "who" in opening.answers or not _is_nobody(opening)


def _of_line(context: Context, said: str) -> Opening:
    tokens = said.split()
    hint = colleague_question.NOBODY
    for count in (3, 2, 1):
        try:
            name = " ".join(tokens[:count])
            who = colleague_question.read_colleague(name, context, {})
        except Unclear as unclear:
            hint = unclear.hint if hint == colleague_question.NOBODY else hint
        else:
            return Opening("", {"who": who, **_praised(" ".join(tokens[count:]))}, anew=True)
    told = praise_told.read(context, said)
    if told.who is not None:
        return Opening("", {"who": told.who, **_praised(told.words)}, anew=True)
    hint = told.hint if hint == colleague_question.NOBODY else hint
    if praise := _praised(praise_told.without_nickname(said)):
        return Opening("", {**praise, HINT: hint}, anew=True)
    return Opening("", messages=[Text(hint)] if said else [], anew=True)


def _begin(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return beginning.open_flow(context, FLOW, rest, {})


def _cannot_withdraw(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_STAYS)]


_STAYS = (
    "คำชื่นชมเพื่อนที่ส่งแล้วถอนไม่ได้ เพราะผู้รับเห็นแล้ว จะนับเป็นความดีต่อเมื่อผู้รับกดรับ\n"
    "หากไม่รับหรือไม่ตอบใน 30 วัน ข้อความจะถูกลบ\n"
    "คำชมเชยที่ส่งถึงสำนักงาน พิมพ์ “ติดตาม” ตามด้วยรหัส แล้วเขียนบอกผู้รับเรื่องว่าชื่อผิด"
)


def _praised(said: str) -> Answers:
    words = praise_told.praise_of(said)
    return {"what": words} if words else {}


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Says who sees praise, if the person wants that nobody sees it, or that it has no name; takes
    whom they say they mean."""
    if praise_besides.hides_giver(text):
        return Heeded(told=f"{_SEEN_BY}\n{_WITHOUT_A_NAME}", never_added=True)
    if at == _WHAT.name and (praise := praise_besides.before_hiding(text)):
        with suppress(Unclear):
            kept = keep_deed.read_words(praise, context, answers)
            told = f"{_SEEN_BY}\n{_WITHOUT_A_NAME}"
            return Heeded({_WHAT.name: kept}, told, never_added=True, at_once=True)
    if more := deed_remembered.heeds(text, at, answers, _WHAT.label, context.today):
        return more
    return praise_turned.heeds(text, context, answers)


_WITHOUT_A_NAME = "หากไม่ต้องการออกชื่อ พิมพ์ “ยกเลิก” แล้วพิมพ์ “ร้องเรียน” เลือก “คำชมเชย” ซึ่งไม่บอกชื่อได้"


def review(_context: Context, answers: Answers) -> Card:
    told = f"{answers['who']['name']} จะเห็นข้อความนี้พร้อมชื่อของท่าน และเลือกว่าจะรับหรือไม่"
    note = "นับเป็นความดีของผู้นั้นเมื่อรับแล้วเท่านั้น หากไม่รับหรือไม่ตอบใน 30 วัน ข้อความจะถูกลบ"
    return Card("ตรวจก่อนส่ง", rows=(Para(told),), note=note)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps the praise and asks the colleague."""
    receiver = people.by_id(context.session, answers["who"]["id"])
    words = answers["what"]
    with closing(deed_words.refused), mending(deed_words.why, **_ANOTHER):
        praise = deed_praise.offer(
            context.session, context.sealer, context.me, receiver, answers["virtue"], words,
            context.now,
        )  # fmt: skip
    context.must_arrive = True
    assert receiver is not None
    deed_notices.ask_praise(context, receiver, praise.id, words, praise.virtue)
    return [Text(f"ส่งคำชื่นชมถึง {receiver.name} แล้ว", (deed_words.MINE,))]


FLOW = Flow(
    name=deed_words.PRAISE,
    title="การชื่นชมเพื่อนร่วมงาน",
    opens_on=("ชื่นชมเพื่อน", "ชื่นชมเพื่อนร่วมงาน", "ขอชื่นชมเพื่อน"),
    steps=(_WHO, _WHAT, keep_deed.VIRTUE),
    open=open_praising,
    review=review,
    finish=finish,
    facts=frozenset((HINT, NOBODY_HERE)),
    heeds=heeds,
    confirm_label="ส่งคำชื่นชม",
    kept_for=keep_deed.DRAFT_KEPT,
    seen_by=_SEEN_BY,
    help="ส่งคำชื่นชมถึงเพื่อนร่วมงาน ผู้นั้นเลือกเองว่าจะรับไว้หรือไม่ และให้ใครอ่านได้",
)
TOLD = Query("praise_told", (), _begin, goes_on=True)
"""Praise that is told in words that do not begin with the command."""
CANNOT_WITHDRAW = Query("praise_stays", (), _cannot_withdraw)
