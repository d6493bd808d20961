"""The question about who is expected at an event: names, bureaus and roles, typed or pasted.

If words may mean several people, the bot asks which, one by one. It tells which words it does not
know. Words that follow are added to the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handlers.attendance import whom_but
from handlers.context import Context
from handlers.conversation import people_in_post, people_named
from handlers.conversation.flow import Answers, Choice, Heeded, Step
from handlers.messages import Card, Message, Para, Part, Row, cut_graphemes
from handlers.messages.name_labels import name_label
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.list_told import read_list
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear
from models.attendance import expecting
from models.attendance.attendance_event import BUREAU, LISTED, OFFICE, REPORTERS
from models.attendance.expecting import Listed
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR, Person

WHOM = "whom"
_ROLES: Mapping[str, tuple[str, ...]] = {
    SUPERVISOR: ("ผู้บังคับบัญชา", "หัวหน้า", "หัวหน้าทุกสำนัก", "ผู้อำนวยการ"),
    REPORTER: ("ผู้รายงาน", "คณะทำงาน", "คณะทำงานทุกสำนัก", "คณะทำงาน STRONG"),
    EXECUTIVE: ("ผู้บริหาร",),
    ADMIN: ("ผู้ดูแลระบบ", "ผู้ดูแล"),
    RECEIVER: ("ผู้รับเรื่อง",),
}
"""The roles as people write them; the first is shown."""
_ROLE_OF = {fold(word): role for role, words in _ROLES.items() for word in words}
_EVERY = pattern_of(r"\s?(?:ทุก(?:คน|ท่าน)|ทั้งหมด)$")
_PARTS = pattern_of(r"[\n,;、]|\sและ\s|\sกับ\s")
_NUMBERED = pattern_of(r"^\s*(?:[-•*]|\(?\d{1,3}[.)])\s*")
_GROUP = pattern_of(r"^(?:ขอ|นัด|เชิญ|ประชุม|\s)*(?=คณะ)")
_LEAST_OF_GROUP = 14
"""Letters of a part of a group's title that name it."""
_UNIT = pattern_of(r"^(?:สำนัก|ส\.|กลุ่ม|ศูนย์)")
_BUREAU_HEAD = pattern_of("^(?:บุคลากร|คน|เจ้าหน้าที่)?(?:ของ|ใน)?(?:สำนัก(?!งาน))?")
_LEAST_BUREAU = 4
_CONCERNED = "ผู้เกี่ยวข้อง"
_WHO = (
    "(?:ผู้เกี่ยวข้อง|ผู้ที่เกี่ยวข้อง|คนที่(?:มา|เกี่ยวข้อง|ต้องมา|ควรมา|เข้าร่วม)|ผู้ที่(?:ควร|ต้อง)มา|ผู้เข้าร่วม|คนเข้าร่วม)"
)
_ABOUT = pattern_of(
    rf"(?:(?:ขอ|ช่วย|อยาก|เดี๋ยว|\s)*(?:แก้(?:ไข)?|เปลี่ยน|เพิ่ม)?\s*{_WHO})(?:ใหม่|ก็|ให้|ขอ|เปลี่ยน|แก้|เอา|มี|คือ|เป็น|เหลือ|ใส่|[:\s])*"
)
_ONLY = pattern_of("เฉพาะ|แค่|เพียง")
_INVITES = pattern_of(
    r"^(?:อ้อ|เอ๊ะ|แล้วก็|ขอ|งั้น|ก็|จะ|ช่วย|ลืม|เปลี่ยนเป็น|\s)*(?:เชิญ|นัด|เรียก|ชวน)(?:มา)?\s?(?=\S)"
)
"""Says whom the event concerns, at whatever question."""
_WHY = pattern_of(
    r"\s+(?:เพราะ|เค้า|เขา|ท่าน(?=ไม่|ติด|ลา)|พอดี|ไม่ว่าง|ไม่อยู่|ติด(?=ประชุม|งาน|ราชการ)|ลาพัก|ลาป่วย)\S{0,30}$"
)
"""Behind an order: why somebody comes or goes."""
_COME = pattern_of(r"\s*(?:(?:มา|เข้า|ร่วม)?ก็)(?=พอ)")
_ADDS = pattern_of("เพิ่ม|ด้วย|ออก|แทน")
_COMES_TOO = pattern_of("ด้วย|เพิ่ม|อีก(?:คน|ท่าน)")
_ALREADY = "งานนี้เกี่ยวข้องกับทั้งสำนักงานอยู่แล้ว จึงรวมผู้ที่ระบุ หากต้องการเชิญเฉพาะบางคน พิมพ์ เช่น “เชิญเฉพาะ ผอ.คลัง”"
_LEAVES_OUT = pattern_of("ไม่เอา|ไม่ต้อง|ไม่เชิญ|ออก")
_NOT_AMONG = "ผู้ที่ระบุไม่อยู่ในรายชื่อผู้เกี่ยวข้องอยู่แล้ว รายชื่อจึงคงเดิม"
_MOST_PARTS, _MOST_MEANT, _NAMED = 200, 5, 12
_HINT = (
    "พิมพ์หรือวางรายชื่อผู้ที่ควรมา บรรทัดละชื่อหรือคั่นด้วยจุลภาค "
    "ใช้ชื่อบุคคล ชื่อสำนัก หรือคำว่า ผู้บังคับบัญชา คณะทำงาน ผู้บริหาร ก็ได้"
)
NOBODY: Mapping[str, Any] = {"people": [], "bureaus": [], "roles": [], "asked": [], "unknown": []}
"""A list without anybody, as the answer keeps it."""


def listed_in(answers: Answers) -> Listed | None:
    """Returns the list that was made, or None if the event expects others."""
    if answers["expects"] != "listed":
        return None
    return _listed(answers[WHOM])


def _listed(value: Mapping[str, Any]) -> Listed:
    people_ids, bureau_ids = (
        tuple(each["id"] for each in value[kind]) for kind in ("people", "bureaus")
    )
    return Listed(people_ids, bureau_ids, tuple(value["roles"]))


# -- reading -------------------------------------------------------------------------------------


def read_whom(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the people that the words name to the list. More can be added after it."""
    if left := whom_but.all_but(context, text, lambda words: _plainly_named(context, words)):
        value = {**NOBODY, "people": [shown(each) for each in left]}
        return Choice("", "", value, stays=True)
    if answers.get(WHOM) and not answers[WHOM]["asked"]:
        told = told_of_list(text, context, answers)
        if told is not None:
            return Choice("", "", told, stays=True)
    parts = list(_parts_of(text))
    if len(parts) > _MOST_PARTS:
        raise Unclear(f"ส่งได้ครั้งละไม่เกิน {_MOST_PARTS} ชื่อ กรุณาแบ่งส่งหลายครั้ง")
    value = {**NOBODY, **(answers.get(WHOM) or {}), "unknown": []}
    if value["asked"] and (meant := _described(value, text, context)) is not None:
        return Choice("", "", meant, stays=True)
    for part in parts:
        group = _of_post(context, part) or of_group(context, part, whole=True)
        value = _joined(value, group) if group else _with(value, part, *_meant(context, part))
    if len(value["unknown"]) == len(parts):
        raise Unclear(f"ไม่พบในทะเบียน: {listed(value['unknown'][:_NAMED])} {_HINT}")
    return Choice("", "", value, stays=True)


def told_of_list(text: str, context: Context, answers: Answers) -> dict[str, Any] | None:
    """Returns the list as the whole text wants it: people, bureaus or roles that come, go or take
    the place of others; None for other words, where somebody is not known or may be several, and
    where nobody would be left."""
    left = whom_but.all_but(context, text, lambda words: _plainly_named(context, words))
    if left:
        return {**NOBODY, "people": [shown(each) for each in left]}
    about = _ABOUT.match(normalise(text))
    plain = normalise(text)[about.end() :] if about is not None else text
    plain = _WHY.sub("", without_polite_ending(normalise(plain))) or plain
    if invites(plain):
        plain = _COME.sub("", _INVITES.sub("", normalise(plain)))
    told = read_list(plain, lambda words: _plainly_named(context, words) is not None)
    if told is None:
        return None
    anew = told.only or about is not None and _ADDS.search(plain) is None
    value = {**NOBODY, **({} if anew else answers.get(WHOM) or {})}
    for clause in told.clauses:
        for words, goes in ((clause.goes, True), (clause.comes, False)):
            if (named := _plainly_named(context, words)) is not None:
                kind, what = named
                others = [each for each in value[kind] if each not in what]
                value = {**value, kind: others if goes else [*others, *what]}
    return value if any(value[kind] for kind in ("people", "bureaus", "roles")) else None


def heeded(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns who is concerned as words at the review card want it: `เอาเฉพาะการคลังกับประชาสัมพันธ์
    พอ`; None for words that do not say that somebody else is."""
    try:
        return _heeded(text, context, answers)
    except Unclear as unclear:
        return Heeded(told=unclear.hint, never_added=True)


def _heeded(text: str, context: Context, answers: Answers) -> Heeded | None:
    standing = answers.get("expects") == LISTED
    if not standing and invites(text) and _COMES_TOO.search(text):
        return _too(text, context, answers)
    some = _ONLY.search(text) or invites(text) and not _ADDS.search(text)
    some = some or whom_but.leaves_out(text)
    if not (standing or _ABOUT.match(normalise(text)) or some):
        return None
    value = told_of_list(text, context, answers)
    if value is not None and value == answers.get(WHOM) and _LEAVES_OUT.search(text):
        return Heeded(told=_NOT_AMONG)
    if value is None or value == answers.get(WHOM):
        return None
    told = f"แก้{_CONCERNED}เป็น {show_whom(value, answers)} แล้ว ยังไม่ได้บันทึก"
    return Heeded({"expects": LISTED, WHOM: value}, told, at_once=True)


def _too(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the list of those who are concerned and of who is to come, too."""
    expects = answers.get("expects")
    standing: dict[str, Any] = {**NOBODY}
    if expects == REPORTERS:
        standing["roles"] = [REPORTER]
    if expects == BUREAU:
        own = answers.get("bureau", context.me.bureau_id)
        every = people.bureaus(context.session)
        standing["bureaus"] = [{"id": b.id, "name": b.name} for b in every if b.id == own]
    value = told_of_list(text, context, {WHOM: standing})
    if value is None:
        return None
    if expects == OFFICE:
        return Heeded(told=_ALREADY, never_added=True)
    told = f"แก้{_CONCERNED}เป็น {show_whom(value, answers)} แล้ว ยังไม่ได้บันทึก"
    return Heeded({"expects": LISTED, WHOM: value}, told, at_once=True)


def invites(text: str) -> bool:
    """Tells whether the words say whom to invite: `เชิญเฉพาะหัวหน้ากลุ่มพอ`."""
    return _INVITES.match(normalise(text)) is not None


def _plainly_named(context: Context, words: str) -> tuple[str, list[Any]] | None:
    """Returns the kind and what of it the words name plainly: one, or all of a post; None for
    others."""
    plain = without_polite_ending(words)
    if (role := _ROLE_OF.get(fold(_EVERY.sub("", plain)))) is not None:
        return "roles", [role]
    if in_post := _of_post(context, plain):
        return "people", in_post["people"]
    if len(of_one := people_in_post.alone(context, plain)) == 1:
        return "people", [shown(of_one[0])]
    key = _BUREAU_HEAD.sub("", fold(plain))
    known = people.staffed_bureaus(context.session) if len(key) >= _LEAST_BUREAU else []
    named = [each for each in known if key in fold(each.name)]
    if len(named) == 1:
        return "bureaus", [{"id": named[0].id, "name": named[0].name}]
    if named or not people_named.has_form_of_name(plain):
        return None
    found = _people(context, plain)
    return ("people", found) if len(found) == 1 else None


def of_group(context: Context, words: str, whole: bool = False) -> dict[str, Any]:
    """Returns the list of a working group's people that the words name by its title, those who are
    not on the roster as unknown; empty if they name none, or may mean several.

    whole: the words say nothing else.
    """
    key = fold(_GROUP.sub("", words, count=1))
    if not key.startswith("คณะ") or key in _ROLE_OF:
        return {}
    every = [each for subject in context.subjects for each in subject.named_people(context)]
    named = [each for each in every if fold(each.title) == key]
    named = named or [each for each in every if not whole and key.startswith(fold(each.title))]
    named = named or [g for g in every if len(key) >= _LEAST_OF_GROUP and key in fold(g.title)]
    if not named or len({each.title for each in named}) > 1:
        return {}
    known = people.by_ids(context.session, named[0].person_ids)
    found = [shown(each) for each in known.values() if each.retired_at is None]
    return {**NOBODY, "people": found, "unknown": [*named[0].others]} if found else {}


def _of_post(context: Context, words: str) -> dict[str, Any]:
    """Returns the list of all who hold the post that is all the words: `หัวหน้ากลุ่ม`."""
    found = people_in_post.everybody(context, words, alone=True)
    return {**NOBODY, "people": [shown(each) for each in found]} if found else {}


def _joined(value: Mapping[str, Any], group: Mapping[str, Any]) -> dict[str, Any]:
    more = [each for each in group["people"] if each not in value["people"]]
    unknown = [*value["unknown"], *group["unknown"]]
    return {**value, "people": [*value["people"], *more], "unknown": unknown}


def _parts_of(text: str) -> Iterator[str]:
    for part in _PARTS.split(normalise_lines(text)):
        plain = _NUMBERED.sub("", part).strip()
        if plain:
            yield plain


def _meant(context: Context, part: str) -> tuple[str, list[Any]]:
    """Returns the kind and what of it the words may mean; nothing: they mean nobody."""
    role = _ROLE_OF.get(fold(part))
    if role is not None:
        return "roles", [role]
    bureaus = _bureaus(context, part)
    if bureaus and _UNIT.match(part):
        return "bureaus", bureaus
    found = _people(context, part)
    return ("people", found) if found else ("bureaus", bureaus)


def _people(context: Context, part: str) -> list[Any]:
    found = people_named.meant(context, part)[:_MOST_MEANT]
    return [shown(each) for each in found]


def shown(person: Person) -> dict[str, Any]:
    """Returns somebody as the list keeps them."""
    return {"id": person.id, "name": person.name, "of": person.bureau.name}


def _bureaus(context: Context, part: str) -> list[Any]:
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    found = nearest_names(part, list(known), _MOST_MEANT)
    return [{"id": known[name], "name": name} for name in found]


def _with(value: Mapping[str, Any], part: str, kind: str, found: Sequence[Any]) -> dict[str, Any]:
    """Returns the list with what the words mean: sure, to be asked back, or unknown."""
    if len(found) == 1:
        new = [each for each in found if each not in value[kind]]
        return {**value, kind: [*value[kind], *new]}
    if not found:
        return {**value, "unknown": [*value["unknown"], part]}
    return {**value, "asked": [*value["asked"], {"part": part, "kind": kind, "found": found}]}


# -- asking --------------------------------------------------------------------------------------


def ask_whom(context: Context, answers: Answers) -> Message:
    """Shows the list so far, and asks about the first words that may mean several."""
    value = answers.get(WHOM)
    if value is None:
        return Card("ผู้ใดควรมา", rows=(Para(_HINT),))
    rows: list[Part] = [Row("รายชื่อ", show_whom(value, answers))]
    count = expecting.head_count(context.session, _listed(value))
    rows.append(Row("รวม", f"{count:,} คน ณ วันนี้ รายชื่อกำหนดในวันจัด"))
    if value["unknown"]:
        rows.append(Row("ไม่พบในทะเบียน", listed(value["unknown"][:_NAMED]), tone="warn"))
    if not value["asked"]:
        return Card("ผู้ใดควรมา", rows=tuple(rows), note="พิมพ์เพิ่มได้ ครบแล้วกด “ครบแล้ว”")
    first = value["asked"][0]
    rows.append(Para(f"“{first['part']}” หมายถึงผู้ใด"))
    for number, each in enumerate(first["found"], 1):
        of = f" {each['of']}" if "of" in each else ""
        rows.append(Para(f"{number}. {each['name']}{of}"))
    return Card("ผู้ใดควรมา", rows=tuple(rows))


def whom_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the people that the first unclear words may mean. If all is clear, it offers to end
    the list."""
    value = answers.get(WHOM)
    if value is None:
        return ()
    if value["asked"]:
        return list(_meanings(value))
    again = Choice("again", "เริ่มรายชื่อใหม่", None, stays=True)
    whole = Choice("done", "ครบแล้ว", value, means=(Common.YES,), said=("หมดแล้ว", "เท่านี้"))
    return [whole, again]


def _meanings(value: Mapping[str, Any]) -> Iterator[Choice]:
    first, *others = value["asked"]
    left = {**value, "asked": others}
    for number, each in enumerate(first["found"], 1):
        meant = _with(left, first["part"], first["kind"], [each])
        label = cut_graphemes(f"{number}. {name_label(each['name'])}", 20)
        yield Choice(f"n{number}", label, meant, stays=True)
    yield Choice("none", "ไม่ใช่ผู้ใดเลย", left, stays=True)


def _described(value: Mapping[str, Any], text: str, context: Context) -> dict[str, Any] | None:
    """Returns the list with one person added: of those asked about, the one that the words mean."""
    people_asked = [each for each in value["asked"][:1] if each["kind"] == "people"]
    if (fewer := people_named.asked_of_fewer(context, text, people_asked)) is not None:
        return {**value, "asked": [*fewer, *value["asked"][1:]]}
    meant = people_named.one_described(context, text, people_asked)
    left = {**value, "asked": value["asked"][1:]}
    return _with(left, "", "people", [meant]) if meant is not None else None


def show_whom(value: Mapping[str, Any], _answers: Answers) -> str:
    """Shows the list in short."""
    names = [each["name"] for each in (*value["bureaus"], *value["people"])]
    roles = [_ROLES[role][0] for role in value["roles"]]
    more = [f"อีก {len(names) - _NAMED:,} รายการ"] if len(names) > _NAMED else []
    return listed([*roles, *names[:_NAMED], *more]) or "ยังไม่มี"


STEP = Step(
    name=WHOM,
    label="รายชื่อ",
    ask=ask_whom,
    read=read_whom,
    names=lambda words, _context, _answers: fold(words) in _ROLE_OF,
    choices=whom_choices,
    when=("expects", frozenset(("listed",))),
    show=show_whom,
)
