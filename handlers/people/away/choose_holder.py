"""A superior names who is responsible for a bureau's reports, or for those of one activity."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Heeded, Mend, Opening, Step
from handlers.conversation.questions import offering, show_name, show_words
from handlers.conversation.refusals import closing_unclear, mending
from handlers.messages import Button, Card, Message, Text, pushed
from handlers.messages.name_labels import name_label
from handlers.people.away import deputy_named
from handlers.people.away.holder_words import (
    asked_of_the_others,
    name_in,
    since_in,
    titled_in,
    without_the_one_before,
)
from handlers.people.away.person_question import PersonQuestion, choose_another, named
from handlers.question.query import opens
from handlers.reminders.duty_lines import WHY
from handlers.understand.asked import own_asked
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.bureaus.own_bureau import means_own
from handlers.understand.names import one_bureau
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.duties import duty_holders
from models.duties.near_people import NearHousehold
from models.errors import Refusal
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, SUPERVISOR, Person
from models.people.roster_memory import roster
from models.plans import plans

_OFFERED = 9
_WHO_HINT = "ไม่พบชื่อนี้ในผู้รายงานของสำนัก เลือกจากปุ่ม หรือพิมพ์ชื่อหรือเลขประจำตัวของผู้รายงาน"
_BUREAU_HINT = "ไม่พบสำนักนี้ พิมพ์ชื่อสำนัก เช่น สำนักการคลัง"
_ALL = {"id": None, "number": "", "words": "รายงานทุกกิจกรรม"}


def open_choice(context: Context, rest: str, _facts: Mapping[str, str]) -> Opening:
    """A supervisor chooses for their own bureau, an administrator for the bureau they name."""
    answers: Answers = {}
    with closing_unclear():
        number = read_activity_number(rest)
    try:
        rest = _read_bureau_told(context, rest, number, answers)
        if number is not None and "bureau" in answers:
            answers["matter"] = read_matter(number, context, answers)
        told = (context.said or rest) if rest else ""
        if "bureau" in answers and (who := _told_reporter(told, context, answers)) is not None:
            answers["who"] = who
    except Unclear as unclear:
        if not context.me.has(ADMIN) and "bureau" not in answers:
            raise Closed(Text(unclear.hint)) from unclear
        return Opening("", answers, (Text(unclear.hint), *_since(rest)), anew=True)
    return Opening("", answers, _since(rest), anew=True)


def _read_bureau_told(context: Context, rest: str, number: str | None, answers: Answers) -> str:
    """Adds the bureau to the answers, where it is known or told, else the activity that waits for
    it. Returns the words without the bureau. Raises Unclear for one that there is not."""
    if not context.me.has(ADMIN):
        answers["bureau"] = named(_with_reporters(context, context.me.bureau))
        return rest
    if (bureau := _named_within(context, rest)) is not None:
        answers["bureau"] = named(_with_reporters(context, bureau))
        return re.sub(rf"(?:ของ|ที่)?\s*{re.escape(bureau.name)}", " ", normalise(rest)).strip()
    if number is not None:
        answers[_NUMBER] = number
    left = _OF_ACTIVITY.sub(" ", rest.replace(number or "", " ", 1)).strip()
    if left and (number is None or _calls_a_bureau(left)):
        answers["bureau"] = _bureau_told(left, context)
    return rest


_OF_ACTIVITY = pattern_of(r"กิจกรรม|โครงการ|ข้อ(?:ที่)?|รายงาน")


def _named_within(context: Context, rest: str) -> AnyBureau | None:
    """Returns the only bureau that a sentence with more in it names."""
    known = {each.name: each for each in people.bureaus(context.session)}
    found = bureaus_named(rest, list(known)).names if rest else ()
    return known[found[0]] if len(found) == 1 else None


def _since(rest: str) -> Sequence[Message]:
    """Says that nothing can be set for later, where that is told."""
    since = since_in(rest)
    return (Text(_AT_ONCE.format(since)),) if since else ()


_AT_ONCE = "ผู้รับผิดชอบเปลี่ยนทันทีที่ยืนยัน ตั้งล่วงหน้า “{}” ยังไม่ได้ หากยังไม่ให้เปลี่ยน กดยกเลิก แล้วมาตั้งเมื่อถึงวัน"


_NUMBER = "number_told"
"""Hidden key of the answers: the activity that was told before its bureau."""


def _calls_a_bureau(words: str) -> bool:
    """Tells whether words beside an activity's number may be a bureau's name, known or not:
    `3.2 ต้องกดตรงไหน` only asks the way."""
    return "สำนัก" in words or not (own_asked.asks(normalise(words)) or titled_in(words))


def _told_reporter(rest: str, context: Context, answers: Answers) -> dict[str, Any] | None:
    """Reads who is named where this is opened; None where nobody is. Raises Unclear with what is to
    be done instead."""
    found = _candidates(context, answers["bureau"]["id"])
    there = deputy_named.among(context, without_the_one_before(rest), found)
    if len(there) == 1 and not _names_another(context, rest, there[0]):
        return named(next(each for each in found if each.name == there[0]))
    name = name_in(rest) or titled_in(rest)
    if not name:
        return None
    try:
        who = WHO.read(name, context, answers)
        return None if _names_another(context, rest, who["name"]) else who
    except Unclear as unclear:
        if unclear.hint != _WHO_HINT:
            raise
        raise Unclear(
            f"“{name}” ยังไม่เป็นผู้รายงานของสำนักที่ลงทะเบียนใน LINE หากจะตั้งใหม่ กรุณาแจ้งผู้ดูแลระบบ "
            "กำหนดผู้อื่นได้ที่ข้อถัดไป"
        ) from unclear


def _names_another(context: Context, words: str, name: str) -> bool:
    """Tells whether the words have the whole name of somebody else, who is called alike."""
    plain = normalise(words)
    if name in plain:
        return False
    return any(each.name in plain for each in roster(context.session).people)


# -- of which bureau -----------------------------------------------------------------------------


def bureau_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    every = people.bureaus(context.session)
    found = islice((each for each in every if _candidates(context, each.id)), _OFFERED)
    return [
        Choice(
            f"b{each.id}",
            name_label(each.name.removeprefix("สำนัก")),
            named(each),
            _matter_told(context, answers, named(each)),
        )
        for each in found
    ]


def read_bureau(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the bureau of that name, if somebody reports there, with the activity told before."""
    bureau = _bureau_told(text, context)
    return Choice("bureau", "", bureau, _matter_told(context, answers, bureau))


def _matter_told(
    context: Context, answers: Answers, bureau: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Returns the activity that was told before the bureau as an answer, where the bureau reports
    it."""
    number = answers.get(_NUMBER)
    if number is None:
        return {}
    try:
        matter = read_matter(number, context, {"bureau": bureau})
    except Unclear:
        return {_NUMBER: None}
    return {"matter": matter, _NUMBER: None}


def ask_bureau(_context: Context, answers: Answers) -> Message:
    number = answers.get(_NUMBER)
    of = f"กิจกรรม {number} " if number else ""
    return Text(f"จะกำหนดผู้รับผิดชอบรายงาน{of}ของสำนักใด กดเลือก หรือพิมพ์ชื่อสำนัก")


def _bureau_told(text: str, context: Context) -> dict[str, Any]:
    if means_own(text):
        return named(_with_reporters(context, context.me.bureau))
    known = {bureau.name: bureau for bureau in people.bureaus(context.session)}
    return named(_with_reporters(context, one_bureau(text, known, _BUREAU_HINT)))


def _with_reporters(context: Context, bureau: AnyBureau) -> AnyBureau:
    if not _candidates(context, bureau.id):
        raise Unclear(f"{bureau.name}ยังไม่มีผู้รายงานที่ลงทะเบียนใน LINE จึงยังกำหนดผู้รับผิดชอบไม่ได้")
    return bureau


# -- of what -------------------------------------------------------------------------------------


def ask_matter(_context: Context, answers: Answers) -> Message:
    name = answers["bureau"]["name"]
    return Text(f"{name} กำหนดผู้รับผิดชอบรายงานทุกกิจกรรม หรือพิมพ์เลขกิจกรรมเดียว เช่น 1.10")


def read_matter(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Reads an activity that the bureau reports."""
    number = read_activity_number(text)
    if number is None:
        raise Unclear("กด “ทุกกิจกรรม” หรือพิมพ์เลขกิจกรรม เช่น 1.10")
    year, bureau_id = context.fiscal_year, answers["bureau"]["id"]
    found = plans.activities_numbered(context.session, year, bureau_id, number)
    if not found:
        raise Unclear(f"{answers['bureau']['name']}ไม่มีกิจกรรม {number} ที่ต้องรายงาน พิมพ์เลขอื่น")
    if len(found) > 1:
        parts = ", ".join(dict.fromkeys(each.number for each in found))
        raise Unclear(f"กิจกรรม {number} มีหลายรายการ ({parts}) กรุณาพิมพ์เลขข้อย่อย")
    number = found[0].number
    return {"id": found[0].id, "number": number, "words": f"รายงานกิจกรรม {number}"}


# -- who -----------------------------------------------------------------------------------------


def ask_who(context: Context, answers: Answers) -> Message:
    now = _responsible(context, answers)
    present = f" ปัจจุบันคือ {now.name}" if now is not None else ""
    return Text(f"ผู้ใดเป็นผู้รับผิดชอบ{answers['matter']['words']}{present} กดชื่อ หรือพิมพ์ชื่อ")


def _candidates(context: Context, bureau_id: int) -> list[Person]:
    """Returns the bureau's reporters whom LINE reaches, in the roster's order."""
    house = NearHousehold(context.session, context.today, (bureau_id,))
    found = house.reporters(bureau_id)
    reporters = (people.by_id(context.session, person_id) for person_id in found)
    return [each for each in reporters if each is not None and people.reachable(each)]


def _responsible(context: Context, answers: Answers) -> Person | None:
    """Returns who is responsible now, away or not."""
    bureau_id = answers["bureau"]["id"]
    house = NearHousehold(context.session, context.today, (bureau_id,))
    found = house.reporters(bureau_id, answers["matter"]["id"])
    return people.by_id(context.session, found[0]) if found else None


WHO = PersonQuestion(
    "ผู้รับผิดชอบ",
    ask_who,
    lambda context, answers: _candidates(context, answers["bureau"]["id"]),
    _WHO_HINT,
)


# -- the end -------------------------------------------------------------------------------------


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจผู้รับผิดชอบรายงาน",
        note="การเตือนจะถึงผู้รับผิดชอบก่อน ผู้รายงานคนอื่นของสำนักยังรายงานได้ตามเดิม",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the choice. Notifies the person named and the one before, once."""
    person = _standing(context, answers)
    before, matter = _responsible(context, answers), answers["matter"]
    with mending(_refused, otherwise="who"):
        duty_holders.assign(context.session, context.me, person, context.now, matter["id"])
    what = f"{matter['words']} ({answers['bureau']['name']})"
    if before is not None and before.id == person.id:
        return [Text(f"{person.name} เป็นผู้รับผิดชอบ{what} อยู่แล้ว", (_AGAIN,))]
    context.must_arrive = True
    _tell(context, person, before, what)
    also = " และแจ้งผู้ที่เกี่ยวข้องแล้ว"
    return [Text(f"{person.name} เป็นผู้รับผิดชอบ{what} แล้ว{also}", (_AGAIN,))]


def _standing(context: Context, answers: Answers) -> Person:
    """Returns the person named, checked again: an answer or the roster may have changed."""
    bureau_id, matter = answers["bureau"]["id"], answers["matter"]
    if not context.me.has(ADMIN) and bureau_id != context.me.bureau_id:
        raise Closed(Text("กำหนดผู้รับผิดชอบได้เฉพาะสำนักของท่าน พิมพ์ “ผู้รับผิดชอบรายงาน” เพื่อเริ่มใหม่"))
    try:
        now = read_matter(matter["number"], context, answers) if matter["number"] else _ALL
    except Unclear as unclear:
        raise Mend(unclear.hint, "matter") from unclear
    if now["id"] != matter["id"]:
        raise Mend("กิจกรรมนี้เปลี่ยนไปแล้ว กรุณาระบุอีกครั้ง", "matter")
    person = people.by_id(context.session, answers["who"]["id"])
    if person is None or person.bureau_id != bureau_id:
        raise Mend(_WHO_HINT, "who")
    return person


_AGAIN = Button("กำหนดอีกเรื่อง", opens("choose_holder"), "ผู้รับผิดชอบรายงาน")


def _refused(refusal: Refusal) -> str:
    if refusal.code == "not_reporter":
        return "ผู้นี้ไม่ได้เป็นผู้รายงานของสำนักแล้ว กรุณาเลือกผู้อื่น"
    return choose_another(refusal)


def _tell(context: Context, person: Person, before: Person | None, what: str) -> None:
    """Notifies the person, unless they made the choice."""
    key, by = f"holder:{context.event_key}", context.me.name
    news = {person.id: (person, f"{by} กำหนดให้ท่านเป็นผู้รับผิดชอบ{what} การเตือนจะถึงท่านก่อน")}
    if before is not None:
        words = f"{by} กำหนดให้ {person.name} เป็นผู้รับผิดชอบ{what} แทนท่าน ขอบคุณที่ดูแลมา"
        news[before.id] = (before, words)
    for each, words in news.values():
        if each.id != context.me.id:
            context.notify(
                each, [pushed("ผู้รับผิดชอบรายงาน", words, WHY)], f"{key}:{each.id}", "holder"
            )


def heeds(text: str, _at: str, _context: Context, _answers: Answers) -> Heeded | None:
    """Answers whether those before may go on reporting."""
    told = asked_of_the_others(text)
    return Heeded(told=told, never_added=True) if told else None


FLOW = Flow(
    name="choose_holder",
    title="การกำหนดผู้รับผิดชอบรายงาน",
    opens_on=("ผู้รับผิดชอบรายงาน", "กำหนดผู้รับผิดชอบ"),
    steps=(
        Step(
            name="bureau",
            label="สำนัก",
            ask=ask_bureau,
            read=read_bureau,
            choices=bureau_choices,
            show=show_name,
        ),
        Step(
            name="matter",
            label="เรื่อง",
            ask=ask_matter,
            read=read_matter,
            choices=offering(Choice("all", "ทุกกิจกรรม", _ALL)),
            show=show_words,
            why="ผู้รับผิดชอบแต่ละเรื่องเป็นคนละคนได้",
        ),
        WHO.step,
    ),
    open=open_choice,
    review=review,
    finish=finish,
    roles=frozenset((SUPERVISOR, ADMIN)),
    confirm_label="ยืนยันผู้รับผิดชอบ",
    heeds=heeds,
    counted=False,
    seen_by="เมื่อยืนยันแล้ว บอตแจ้งผู้ที่ท่านเลือกและผู้รับผิดชอบคนเดิมพร้อมชื่อของท่าน ก่อนยืนยันยังไม่มีใครได้รับแจ้ง",
)
