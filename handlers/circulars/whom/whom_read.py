"""Reads to whom a circular goes: a group, a bureau, a duty, who lacks something, or names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from handlers.circulars import circular_line, circular_words
from handlers.circulars.whom import all_but_some, done_already, unacknowledged, whom_said
from handlers.circulars.whom.bureaus_meant import bureaus_meant
from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.conversation.controls import confirms
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Message, Text
from handlers.question import topic
from handlers.understand.bureaus.own_bureau import means_its_people, means_own
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear
from models.circulars.audiences import Audience
from models.circulars.circular import (
    NAMED,
    OF_BUREAU,
    OF_ROLE,
    REPORTERS,
    UNJOINED,
    UNSENT,
)
from models.people import people
from models.people.person import Person
from models.pledges import announcing

_NOT_SENT = pattern_of(r"(?:คน|ผู้)?(?:ที่)?(?:ยัง|ที่)?(?:ไม่(?:ได้)?(?:ส่ง|รายงาน)|ค้างส่ง|ค้าง)(?:รายงาน)?")
_NOT_JOINED = pattern_of(r"(?:คน|ผู้)?(?:ที่)?ยังไม่(?:ได้)?(?:เข้า)?(?:ร่วม|ลงนาม|ลงชื่อ)(?:ใน)?(?:ประกาศ)?")
_PARTS = pattern_of(r"[\n,;、]|\sและ\s|\sกับ\s")
_OF = pattern_of(r"^(?:คนใน|(?:คน|เจ้าหน้าที่|บุคลากร|พวก)(?:ใน|ของ|ที่)?\s?(?=สำนัก|ส\.))")
_WHO_ARE = pattern_of(r"^(?:(?:ทุก)?คน|ผู้|พวก|บุคลากร|เจ้าหน้าที่)(?:ที่)?เป็น\s*")
_WITH = pattern_of(r"\s*(?:,|、|/|และ|(?<!กำ)กับ|แล้วก็|รวมทั้ง|รวมถึง)\s*")
HINT = "กดเลือก หรือพิมพ์ เช่น ผู้รายงานทุกคน สำนักการคลัง ผู้ที่ยังไม่ส่งรอบ มี.ค. หรือชื่อบุคคล"

_NOUN = pattern_of(
    "(?:พวก)?(?:บุคลากร|เจ้าหน้าที่|ข้าราชการ|พนักงาน(?:ราชการ)?|ลูกจ้าง|หัวหน้ากลุ่ม(?:งาน)?|หัวหน้างาน|คนทำงาน|เพื่อนร่วมงาน)"
)
"""Who is called so may be anybody; it is nobody's name, though somebody may have such a name."""
_WHICH_OF_THEM = (
    "“{}” ยังไม่ชัดว่าหมายถึงใคร กดเลือก หรือพิมพ์ เช่น บุคลากรทุกคน หัวหน้ากลุ่มทุกคน สำนักการคลัง หรือชื่อและนามสกุล"
)


def audience_of(answers: Answers) -> Audience:
    """Returns whom the answers mean."""
    kind = answers["whom"]
    unsent = answers["unsent"] if kind == UNSENT else {}
    day = unsent.get("round")
    return Audience(
        kind=kind,
        bureau_id=answers["bureau"]["id"] if kind == OF_BUREAU else None,
        round=date.fromisoformat(day) if day else None,
        number=unsent.get("number"),
        announcement_id=answers["announcement"]["id"] if kind == UNJOINED else None,
        role=answers["role"] if kind == OF_ROLE else "",
        person_ids=tuple(each["id"] for each in answers["people"]) if kind == NAMED else (),
    )


_ANSWER_BY_KIND = {
    UNSENT: "unsent",
    OF_BUREAU: "bureau",
    UNJOINED: "announcement",
    OF_ROLE: "role",
    NAMED: "people",
}
"""By the kind of people, the answer that says which of them."""


def audience_is_known(answers: Answers) -> bool:
    """Tells whether the answers say whom they mean, and which of them."""
    kind = answers.get("whom")
    return kind is not None and _ANSWER_BY_KIND.get(kind, "whom") in answers


def read_whom(text: str, context: Context, _answers: Answers) -> Choice:
    """Reads a group and what names it. It does not read the exceptions. Raises Unclear."""
    if unacknowledged.are_meant(without_polite_ending(text)):
        raise Unclear(unacknowledged.OF_WHICH)
    line = circular_line.recipients(text)
    if not line.whom.strip() or confirms(text, sends=True) or whom_said.asks_whom(text):
        raise Unclear(f"ยังไม่ได้บอกว่าจะส่งถึงใคร {HINT}")
    choice = _whom_all(line.whom, context)
    if not line.left_out:
        return choice
    left = whom_left(context, choice, line.left_out)
    if left is None:
        raise Unclear(why_all(context, choice, line.left_out))
    return left


def readable(words: str, context: Context) -> Choice | None:
    """Returns the people that the words name, or None."""
    try:
        return read_whom(words, context, {})
    except Unclear:
        return None


def why_all(context: Context, choice: Choice, words: str) -> str:
    """Returns why the people that the words name cannot be left out of the choice."""
    audience = _whole(choice)
    if audience is None:
        return all_but_some.NO_EXCEPTION
    return all_but_some.why_not(context, audience, words)


def whom_left(context: Context, choice: Choice, words: str) -> Choice | None:
    """Returns the people without those that the words name, by name or by what they have not done
    yet; or None."""
    kind, of = done_already.those_left(choice.value, words) or ("", "")
    if kind == UNJOINED and not announcements(context):
        kind = ""  # `ลงชื่อ` is of something else: there is no pledge to join
    if kind:
        if kind == UNJOINED:
            return _with(UNJOINED, "announcement", read_announcement, "", context)
        return _with(UNSENT, "unsent", read_unsent, of, context)
    audience = _whole(choice)
    return all_but_some.without(context, audience, words) if audience is not None else None


def _whole(choice: Choice) -> Audience | None:
    """Returns the people of a choice; None where they change, or which of them is not told yet."""
    lacks = choice.value in (OF_BUREAU, OF_ROLE) and not choice.also
    if choice.value not in all_but_some.COUNTABLE or lacks:
        return None
    return audience_of({"whom": choice.value, **choice.also})


def without_exceptions(
    context: Context, choice: Choice, line: circular_line.CircularLine
) -> tuple[Choice | None, str, tuple[Message, ...]]:
    """Returns the people left, the text, and what is said. None: the people are to be asked for."""
    left = whom_left(context, choice, line.left_out)
    if left is None and all_but_some.nobody_away(context, line.left_out):
        return choice, line.text, (Text(_NOBODY_AWAY.format(line.left_out)),)
    if left is None:
        return None, line.whole or line.text, (Text(why_all(context, choice, line.left_out)),)
    if left.value != NAMED:
        return (
            left,
            line.text,
            (Text(_LACKING.format(line.left_out, circular_words.WHOM[left.value])),),
        )
    words = f"ไม่ส่งให้ “{line.left_out}” ผู้รับเหลือ {len(left.also['people'])} คน กรุณาตรวจรายชื่อก่อนส่ง"
    return left, line.text, (Text(words),)


_LACKING = "ไม่ส่งให้ “{}” จึงส่งถึง{}"


_NOBODY_AWAY = "วันนี้ยังไม่มีผู้ใดแจ้งลา จึงไม่มี “{}” ให้เว้น กรุณาตรวจผู้รับก่อนส่ง"


def _whom_all(text: str, context: Context) -> Choice:
    plain_words = _WHO_ARE.sub("", text.strip().strip("“”\"'"))
    group = fold(without_polite_ending(plain_words))
    for kind, words in whom_said.SAID.items():
        if {fold(plain_words), group} & {
            fold(each) for each in (circular_words.WHOM[kind], *words)
        }:
            return Choice("", "", kind)
    if _NOUN.fullmatch(without_polite_ending(plain_words)):
        raise Unclear(_WHICH_OF_THEM.format(plain_words))
    for read in (_unjoined, _unsent, _role, _in_post, _together, _bureau, _named):
        found = read(plain_words, context)
        if found is not None:
            return found
    raise Unclear(f"ไม่พบผู้รับ “{plain_words[:60]}” {HINT}")


def _unjoined(text: str, context: Context) -> Choice | None:
    found = _NOT_JOINED.search(text)
    if found is None:
        return None
    return _with(UNJOINED, "announcement", read_announcement, text[found.end() :], context)


def _unsent(text: str, context: Context) -> Choice | None:
    found = _NOT_SENT.search(text)
    if found is None:
        return None
    left = f"{text[: found.start()]} {text[found.end() :]}"
    return _with(UNSENT, "unsent", read_unsent, left, context)


def _with(
    kind: str,
    step: str,
    read: Callable[[str, Context, Answers], dict[str, object]],
    words: str,
    context: Context,
) -> Choice:
    """Returns the kind with what the words name of it; if they are not clear, that is asked."""
    try:
        return Choice("", "", kind, also={step: read(words.strip(), context, {})})
    except Unclear:
        return Choice("", "", kind)


def _role(text: str, _context: Context) -> Choice | None:
    role = whom_said.role_said(text)
    return Choice("", "", OF_ROLE, also={"role": role}) if role else None


def _in_post(text: str, context: Context) -> Choice | None:
    """`หัวหน้ากลุ่มทุกคน`, `ผอ.คลัง`: those whose post it is."""
    everybody = people_in_post.everybody(context, text)
    found = everybody or people_in_post.alone(context, text)
    if not found or len(found) > (all_but_some.MOST_NAMED if everybody else 1):
        return None
    return Choice("", "", NAMED, also={"people": [_value(each) for each in found]})


def _together(text: str, context: Context) -> Choice | None:
    """`ผู้รายงานกับหัวหน้า`: everybody of several roles or posts, by name. Raises Unclear where they
    are too many to be named."""
    parts = [_WHO_ARE.sub("", each) for each in _WITH.split(text)]
    if len(parts) < 2:
        return None
    choices = [_of_duty(each, context) for each in parts]
    found = [audience_of({"whom": each.value, **each.also}) for each in choices if each is not None]
    if len(found) < len(parts):
        return None
    every = all_but_some.together(context, found)
    if len(every) > all_but_some.MOST_NAMED:
        first = listed([without_polite_ending(each) for each in parts], "หรือ")
        raise Unclear(_TOO_MANY.format(len(every), all_but_some.MOST_NAMED, first))
    return Choice("", "", NAMED, also={"people": every}) if every else None


_TOO_MANY = (
    "รวมกันแล้ว {:,} คน ส่งถึงหลายกลุ่มในครั้งเดียวได้ไม่เกิน {} คน กรุณาเลือก {} ก่อน แล้วส่งอีกครั้งถึงกลุ่มที่เหลือ"
)


def _of_duty(text: str, context: Context) -> Choice | None:
    """Returns those of one role or post; None for other people."""
    words = without_polite_ending(text.strip())
    if fold(words) in {fold(each) for each in whom_said.SAID[REPORTERS]}:
        return Choice("", "", REPORTERS)
    in_post = people_in_post.everybody(context, words, alone=True)
    people_found = [_value(each) for each in in_post]
    post = Choice("", "", NAMED, also={"people": people_found}) if people_found else None
    return _role(words, context) or post


def _value(person: Person) -> dict[str, object]:
    return {"id": person.id, "name": person.name}


def _bureau(text: str, context: Context) -> Choice | None:
    if means_its_people(text):
        return Choice("", "", OF_BUREAU, also={"bureau": _own(context)})
    typed = _OF.sub("", whom_said.ALL.sub("", text).removeprefix("ทุก").removeprefix("เฉพาะ"))
    found = bureaus_meant(typed, context)
    if len(found) != 1 or (not typed.startswith(("สำนัก", "ส.")) and _people(text, context)):
        return None
    return Choice("", "", OF_BUREAU, also={"bureau": found[0]})


def _own(context: Context) -> dict[str, object]:
    return {"id": context.me.bureau_id, "name": context.me.bureau.name}


def _named(text: str, context: Context) -> Choice | None:
    try:
        return Choice("", "", NAMED, also={"people": read_people(text, context, {})})
    except Unclear:
        if len(list(_parts(text))) > 1:
            raise
        return None


def read_bureau(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of one bureau."""
    if means_own(text) or means_its_people(text):
        return _own(context)
    found = bureaus_meant(text, context)
    if len(found) != 1:
        near = listed([each["name"] for each in found[:3]], "หรือ")
        raise Unclear(f"กรุณาพิมพ์ชื่อสำนักเดียว{f' เช่น {near}' if near else ''}")
    return found[0]


def read_unsent(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads a round, an activity, or both."""
    about = topic.read(context, text, {})
    if about.due is None and about.number is None:
        raise Unclear("กรุณาระบุรอบหรือกิจกรรม เช่น รอบ มี.ค. หรือ 2.1")
    return unsent_value(about.due, about.number)


def unsent_value(round_: date | None, number: str | None) -> dict[str, object]:
    """Returns the answer of a round and an activity."""
    return {
        "round": round_.isoformat() if round_ is not None else None,
        "number": number,
        "words": circular_words.unsent_words(round_, number).strip(),
    }


def read_announcement(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of an announcement that is open; of only one nothing needs to be named."""
    known = announcements(context)
    if len(known) == 1 and not text:
        return known[0]
    names = nearest_names(text, [str(each["name"]) for each in known])
    if len(names) != 1:
        offered = listed([str(each["name"]) for each in known], "หรือ")
        raise Unclear(f"กรุณาเลือกประกาศที่เปิดอยู่ {offered}".strip())
    return next(each for each in known if each["name"] == names[0])


def announcements(context: Context) -> list[dict[str, object]]:
    """Returns the announcements that are open, as answers."""
    return [
        {"id": each, "name": announcing.short_name(context.session, each)}
        for each in announcing.open_until(context.session, context.today)
    ]


def read_people(text: str, context: Context, _answers: Answers) -> list[dict[str, object]]:
    """Reads the names of people, each of which must mean one person."""
    parts = list(_parts(text))
    if len(parts) > all_but_some.MOST_NAMED:
        raise Unclear(f"ระบุได้ครั้งละไม่เกิน {all_but_some.MOST_NAMED} ชื่อ หรือเลือกส่งทั้งสำนัก")
    found: dict[int, dict[str, object]] = {}
    for part in parts:
        near = _people(part, context)
        if len(near) != 1:
            raise Unclear(_unclear_name(part, [str(each["name"]) for each in near]))
        found[int(str(near[0]["id"]))] = near[0]
    if not found:
        raise Unclear("กรุณาพิมพ์ชื่อผู้รับ คั่นด้วยจุลภาค")
    return list(found.values())


def _unclear_name(part: str, near: Sequence[str]) -> str:
    if near:
        return f"“{part}” มีหลายคน: {listed(near, 'หรือ')} กรุณาพิมพ์ชื่อและนามสกุลทุกชื่ออีกครั้ง"
    return f"ไม่พบ “{part}” ในทะเบียน กรุณาพิมพ์ชื่อทุกชื่ออีกครั้ง คั่นด้วยจุลภาค"


def _parts(text: str) -> Iterator[str]:
    stripped = (part.strip() for part in _PARTS.split(normalise_lines(text)))
    return (part for part in stripped if part)


def _people(part: str, context: Context) -> list[dict[str, object]]:
    name = all_but_some.TITLE.sub("", part)
    found = people.search(context.session, name, limit=5)
    named = [each for each in found if fold(name) in fold(each.name)]
    exact = [each for each in named if fold(all_but_some.TITLE.sub("", each.name)) == fold(name)]
    posted = [] if exact else people_in_post.alone(context, part)
    return [_value(each) for each in exact or posted or named]
