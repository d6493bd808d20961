"""The question which colleague is meant: people of the own bureau as buttons, others by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import show_name
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.understand.names import nearest_names, several_people
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_particles
from handlers.understand.unclear import Unclear
from models.good_deeds import deed_praise
from models.people import people
from models.people.person import Person
from models.people.roster_memory import roster

_LISTED = 8
_CALLED = pattern_of("^(?:พี่|น้อง|คุณ)(?=.)")
_TITLE = pattern_of("^(?:นางสาว|นาย|นาง)")
_DENIED = pattern_of("ไม่ใช่|ไม่เอา")
_STAFF_ID = pattern_of(r"[A-Za-z]{0,3}\d{3,}")
_MOST_WORDS, _LEAST = 12, 4
NOBODY = (
    "ไม่พบชื่อนี้ในผู้ที่ลงทะเบียนใน LINE กรุณาพิมพ์ชื่อหรือเลขประจำตัวของเพื่อนร่วมงาน\n"
    "ผู้ที่ไม่ได้ลงทะเบียน เช่น แม่บ้าน พิมพ์ “ร้องเรียน ชมเชย” ตามด้วยเรื่อง"
)


def read_colleague(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Reads one person of the whole office whom LINE reaches."""
    known = _named(text, context)
    found = [each for each in known if people.reachable(each)]
    if len(known) == 1 and not found:
        raise Unclear(not_reached(known[0]))
    if not found:
        raise Unclear(NOBODY)
    if len(found) > 1:
        several = (f"{each.name} ({each.staff_id})" for each in found[:_LISTED])
        raise Unclear(several_people(several))
    return _answer(found[0])


def near_names(name: str, context: Context) -> list[Person]:
    """Returns the others whom LINE reaches and whose name is nearest to one that nobody has."""
    names = {each.name: each.id for each in roster(context.session).people}
    ids = [names[each] for each in nearest_names(name, list(names), _MOST_NEAR)]
    found = people.by_ids(context.session, ids).values()
    return [each for each in found if people.reachable(each) and each.id != context.me.id]


_MOST_NEAR = 4


def not_reached(person: Person) -> str:
    """Says that LINE does not reach somebody."""
    return f"{person.name} ยังไม่ได้ลงทะเบียนใน LINE จึงยังส่งถึงไม่ได้ กรุณาเลือกผู้อื่น"


def read_or_which(text: str, context: Context, answers: Answers) -> dict[str, Any] | Choice:
    """Reads one person. A name of several offers these; then a description chooses one of them."""
    if (chosen := people_named.of_alike(context, text, answers)) is not None:
        return chosen
    found = [each for each in _named(text, context) if people.reachable(each)]
    if len(found) > 1:
        return people_named.one_or_which(found[:_LISTED], text, NOBODY)
    who = read_within(text, context, answers)
    return Choice("", "", who, {people_named.ALIKE: None}) if _asks_which(answers) else who


def _asks_which(answers: Answers) -> bool:
    return bool(answers.get(people_named.ALIKE))


def _named(text: str, context: Context) -> list[Person]:
    """Returns the others on the roster who have this name."""
    name = _CALLED.sub("", without_particles(text.strip()))
    return [each for each in people_named.searched(context, name) if each.id != context.me.id]


def read_within(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Reads one person also where more is said of them: `ตัวอย่าง ตั้งใจ คนในสำนักเดียวกัน`."""
    try:
        return read_colleague(text, context, answers)
    except Unclear as unclear:
        if unclear.hint != NOBODY or _DENIED.search(text):
            raise
    for part in _parts(text):
        try:
            who = read_colleague(part, context, answers)
        except Unclear as unclear:
            if unclear.hint != NOBODY:
                raise
            continue
        if fold(_plain(part)) in fold(who["name"]) or _STAFF_ID.fullmatch(_plain(part)):
            return who  # a word of a position alone names nobody
    raise Unclear(NOBODY)


def _parts(text: str) -> list[str]:
    """Returns words that stand together, the longest first."""
    tokens = normalise(text).split()[:_MOST_WORDS]
    spans = [
        " ".join(tokens[at : at + count])
        for count in (3, 2, 1)
        for at in range(len(tokens) - count + 1)
    ]
    return [each for each in spans if len(fold(_plain(each))) >= _LEAST]


def _plain(part: str) -> str:
    return _TITLE.sub("", _CALLED.sub("", without_particles(part)))


def _answer(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name}


def _offer(context: Context, answers: Answers) -> Sequence[Choice]:
    if _asks_which(answers):
        return people_named.which_choices(answers)
    offered = deed_praise.colleagues(context.session, context.me, _LISTED)
    return [Choice(f"p{each.id}", name_label(each.name), _answer(each)) for each in offered]


def ask_which(answers: Answers, asked: str) -> Message:
    """Asks for the colleague, or which of several a name means."""
    return people_named.ask_which(answers, "เพื่อนร่วมงาน") or Text(asked)


def step(label: str, asked: str) -> Step:
    """Returns the step `who`. asked: the question."""
    return Step(
        name="who",
        called=("คนที่ชม", "คนที่จะชม", "คนที่ถูกชม", "ชื่อคน", "ชื่อ"),
        label=label,
        ask=lambda _context, answers: ask_which(answers, asked),
        read=read_or_which,
        choices=_offer,
        free_text="a colleague of another bureau is typed by name",
        names=people_named.names_somebody,
        show=show_name,
    )
