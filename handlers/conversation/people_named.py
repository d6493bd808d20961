"""Who is meant by a typed name, two letters of one, or a list of names: people of the roster, with
their bureaus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import controls, people_in_post
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Card, Para, Part, cut_graphemes
from handlers.understand.corrections.list_told import read_list
from handlers.understand.corrections.row_orders import place_of, row_named
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import Person

ALIKE = "alike"
"""Hidden key of the answers: the people that a typed name may mean, with the words typed."""

MOST = 9
NONE_OF_THEM = "ไม่มีผู้ใดในรายชื่อนี้ตรงตามที่บอก กรุณากดชื่อ หรือพิมพ์ชื่อให้ยาวขึ้น"
_TITLE = pattern_of(
    r"^(?:ว่าที่\s*(?:ร้อยตรีหญิง|ร้อย(?:ตรี|โท|เอก)|ร\.?\s?ต\.?(?:\s?หญิง)?)"
    r"|นางสาว|น\.\s?ส\.|นาง(?!\S{0,2}$)|นาย|คุณ|ท่าน|ดร\.|พี่|น้อง)\s*(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
)
_PARTS = pattern_of(r"[\n,;、]|\s*(?<!ประชา)(?<!สัมพันธ์)และ(?=\s|คุณ|นา)\s*|\sกับ\s")
_NUMBERED = pattern_of(r"^\s*(?:[-•*]|\(?\d{1,3}[.)])\s*")
_NAME_ALONE = pattern_of(
    r"(?:นางสาว|น\.\s?ส\.|นาง|นาย|คุณ)\s?[ก-ฮเ-ไ][ก-๎]{1,15}(?<!อะไร)(?<!หน่อย)(?<!ไหม)(?<!ด้วย)(?<!มั้ย)(?:\s[ก-๎]{2,20})?"
    r"(?<!ครับ)(?<!หน่อย)(?<!ไหม)(?<!ด้วย)(?<!มั้ย)(?:\s?(?:ครับ|ค่ะ|คะ))?"
)
_LEAST = 2
_LEAST_POST = 5
"""Letters of a post, where its beginning calls somebody."""
_LONGEST_NAME = 120
_JOINS = pattern_of("เพิ่ม|ด้วย|อีก(?:คน|ท่าน)")
_NOT_NEXT = r"(?!เป็น|ออก|แล้ว|แทน|กับ|และ|นา[งย]|คุณ|อัน|ข้อ|คน(?!อง)|เอา|ใส่|ไม่|\d)"
_WORD = r"(?:(?!(?:กับ|และ|แล้วก็)(?:คุณ|นา[งย]|น\.ส|พี่|น้อง|ท่าน|ดร\.))\S){2,}"
_ONE_PERSON = pattern_of(
    rf"(?:(?:ว่าที่\s?\S+|นางสาว|นา[งย]|น\.ส\.|คุณ|ท่าน|ดร\.|พี่|น้อง|ผอ\.?)\s?{_WORD}(?:\s{_NOT_NEXT}\S+){{0,3}}"
    rf"|(?!คุณ|นา[งย]|พี่|น้อง|ท่าน){_NOT_NEXT}[ก-๎]{{2,20}}(?:\s{_NOT_NEXT}[ก-๎]{{2,20}})?)"
)
_TITLES = ("นางสาว", "นาย")
"""`นาง` is said of any woman."""
_OWN_BUREAU = pattern_of(rf"สำนัก(?:ของ)?(?:{ME_OR_US}|เดียวกัน|นี้)(?:เอง)?|ที่(?:นี่|เรา)")
_BY_TITLE = (
    (pattern_of("(?:ผู้)?หญิง"), ("นาง", "น.ส.", "ว่าที่ร้อยตรีหญิง")),
    (pattern_of("(?:ผู้)?ชาย"), ("นาย",)),
)
_FURTHER = pattern_of(r"[\s,·()]+|(?<=[ก-๎])(?=ที่(?:อยู่|เป็น|ทำ)|สำนัก(?!งาน))")
_LEADS_TO = pattern_of(
    rf"^(?:หมายถึง|คน(?!ที่\s?\d)|ท่าน|ที่(?!\s?\d)|เป็น|อยู่|ใน|ของ|จาก|คือ|สังกัด|ตำแหน่ง|ทำ(?=งาน)|ตรง|{POLITE}$)+"
)
"""What only leads to a description."""

_DESCRIBES = pattern_of(
    r"(?:หมายถึง|เอา|ขอ|คือ|ใช่|\s)*(?:(?:คน|ท่าน|ผู้)?ที่(?=อยู่|เป็น|ทำ|สังกัด|มา)|(?:คน|ท่าน)(?=ใน|จาก|ของ|สำนัก|ตำแหน่ง)|อยู่สำนัก|(?:ของ|จาก)สำนัก)"
)

Named = Mapping[str, Any]
"""A person as an answer: `id`, `name`, and `of`, the bureau and position by which two of one name
are told apart."""


def named(person: Person) -> dict[str, Any]:
    of = " · ".join(filter(None, (person.bureau.name, person.position)))
    return {"id": person.id, "name": person.name, "of": of}


def without_title(name: str) -> str:
    """Returns the name without what people are addressed by."""
    return _TITLE.sub("", name).strip()


def is_name_of(words: str, names: Iterable[str]) -> bool:
    """Tells whether the words are one of the names, its first name or its surname."""
    typed, bare = fold(without_title(words)), map(without_title, names)
    return any(typed in map(fold, (each, *each.split())) for each in bare)


def listed_names(text: str, most: int) -> list[str]:
    """Returns the names of a typed or pasted list: by lines, commas, `และ` or in a sentence, also
    numbered.

    Raises Unclear if there are more than `most`.
    """
    told = read_list(" ".join(text.split()), has_form_of_name) if "\n" not in text.strip() else None
    if told is not None and not told.orders:
        return [each.comes for each in told.clauses]
    parts = (_NUMBERED.sub("", each).strip() for each in _PARTS.split(normalise_lines(text)))
    found = [each for each in parts if each]
    if len(found) > most:
        raise Unclear(f"ส่งได้ครั้งละไม่เกิน {most} ชื่อ")
    return found


def is_somebody(words: str, names: Iterable[str]) -> bool:
    """Tells whether the words are a person: of these names, by the place in their list, with a
    title, or by a name alone."""
    listed_there = row_named(words) is not None or is_name_of(words, names)
    short = len(words) <= _LONGEST_NAME
    return short and (listed_there or _ONE_PERSON.fullmatch(words) is not None)


def put_right(text: str, people: Sequence[Named]) -> tuple[list[Named], list[str]] | None:
    """Returns who of a list of people stays, and the names that come, as words want it; None for
    words that take nobody out and do not say that somebody joins them.

    Raises Unclear for somebody who is not in the list.
    """
    names = [str(each["name"]) for each in people]
    whole = " ".join(text.split())
    told = read_list(whole, lambda words: is_somebody(words, names)) if people else None
    gone = [each.goes for each in told.clauses if each.goes] if told is not None else []
    if told is None or not (gone or _JOINS.search(whole)):
        return None
    left = [each for each in people if not any(_is_gone(each, people, one) for one in gone)]
    if len(left) > len(people) - len(gone):
        raise Unclear(f"ไม่พบ “{cut_graphemes(gone[0], 40)}” ในรายชื่อ พิมพ์ชื่อเต็ม")
    return left, [each.comes for each in told.clauses if each.comes]


def _is_gone(each: Named, people: Sequence[Named], words: str) -> bool:
    if (said := row_named(words)) is not None:
        at = place_of(said, len(people))
        return at is not None and people[at] is each
    return is_name_of(words, [str(each["name"])])


def meant(context: Context, text: str, bureau_id: int | None = None) -> list[Person]:
    """Returns the people on the roster that the words may mean: one if it is clear.

    bureau_id: only of this bureau.
    """
    words = normalise(text)
    bare = without_title(words)
    if len(fold(bare)) < _LEAST:
        return []
    found = searched(context, words, bureau_id, MOST)
    found = found or searched(context, bare, bureau_id, MOST)
    key = fold(bare)
    exact = [each for each in found if fold(without_title(each.name)) == key]
    if not exact and (posted := people_in_post.alone(context, words)):
        exact = [each for each in posted if bureau_id in (None, each.bureau_id)]
    if exact:
        return exact
    of_name = [each for each in found if key in fold(each.name)]
    wholly = [each for each in of_name if key in map(fold, without_title(each.name).split())]
    return [*_of_title(words, wholly or of_name)] or found


def searched(
    context: Context, words: str, bureau_id: int | None = None, limit: int = MOST
) -> list[Person]:
    """Finds people by name, by staff id, or by the beginning of their post.

    Words that are said to the bot call nobody, nor do letters within a post: `ส่ง` stands in
    `กลุ่มงานส่งเสริม…`.
    """
    if controls.steers(words):
        return []
    key = fold(words)
    return [
        each
        for each in people.search(context.session, words, bureau_id, limit)
        if key in fold(each.name)
        or key == fold(each.staff_id)
        or len(key) >= _LEAST_POST
        and fold(each.position).startswith(key)
    ]


def _of_title(words: str, found: Sequence[Person]) -> Sequence[Person]:
    """Returns those of the people who have the title that stands before the name, or all."""
    titled = next((each for each in _TITLES if words.startswith(each)), None)
    having = [each for each in found if titled and each.name.startswith(titled)]
    return having or found


def has_form_of_name(words: str) -> bool:
    """Tells whether the words are a title with one or two words behind it, and nothing else."""
    return _NAME_ALONE.fullmatch(normalise(words)) is not None


def names_somebody(words: str, context: Context, _answers: Answers) -> bool:
    """Tells whether the words are the name of somebody on the roster, also if it is a command, or
    have the form of a name: `คุณช่วยเหลือ`."""
    if has_form_of_name(words):
        return True
    return is_name_of(words, (each.name for each in meant(context, words)))


def described(context: Context, words: str, found: Sequence[Named]) -> list[Named]:
    """Returns those of the people whom the words describe, by bureau, position, title or more of
    the name: `คนในสำนักเรา ที่เป็นผู้หญิง`; none if the words say anything else, too."""
    parts = _FURTHER.split(without_polite_ending(words))
    said = [plain for each in parts if (plain := _LEADS_TO.sub("", each))]
    left = [one for one in found if all(_is_said_of(context, each, one) for each in said)]
    return left if len(left) < len(found) else []


def asked_of_fewer(
    context: Context, words: str, asked: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]] | None:
    """Returns the open questions; the first now offers only the people that the words describe.
    None if the words describe one person, nobody or all of them."""
    meant = described(context, words, asked[0]["found"]) if asked else []
    return [{**asked[0], "found": meant}, *asked[1:]] if len(meant) > 1 else None


def only_describes(words: str) -> bool:
    """Tells whether the words have the form of a description, and no name: `ที่เป็นนิติกร`."""
    return _DESCRIBES.match(normalise(words)) is not None


def of_alike(context: Context, words: str, answers: Answers) -> Choice | None:
    """Looks for the words among the people who are offered. They describe one: returns that one.
    They describe several: offers only these. None if nobody is offered, or for other words.

    Raises Unclear if the words describe somebody who is not offered.
    """
    alike = answers.get(ALIKE)
    if not alike:
        return None
    meant = described(context, words, alike["found"])
    if len(meant) == 1:
        return Choice("", "", meant[0], {ALIKE: None})
    if meant:
        return Choice("", "", None, {ALIKE: {**alike, "found": meant}}, stays=True)
    if only_describes(words):
        raise Unclear(NONE_OF_THEM)
    return None


def one_described(context: Context, words: str, asked: Sequence[Mapping[str, Any]]) -> Named | None:
    """Returns the only one whom the words describe of those of whom it is asked first which of them
    a name means; None where nothing is asked, or they describe several or none."""
    meant = described(context, words, asked[0]["found"]) if asked else []
    return meant[0] if len(meant) == 1 else None


def _is_said_of(context: Context, words: str, each: Named) -> bool:
    """Tells whether one word of a description is true of somebody."""
    plain = without_polite_ending(words)
    if _OWN_BUREAU.fullmatch(plain):
        return str(each["of"]).partition(" · ")[0] == context.me.bureau.name
    titles = next((titles for cue, titles in _BY_TITLE if cue.fullmatch(plain)), None)
    if titles is not None:
        return str(each["name"]).startswith(titles)
    key = fold(without_title(plain))
    return len(key) >= _LEAST and key in fold(f"{each['name']} {each['of']}")


def one_or_which(found: Sequence[Person], text: str, nobody: str) -> dict[str, Any] | Choice:
    """Returns the one person found, or the choice that asks which of several is meant.

    Raises Unclear with `nobody` if nobody is found.
    """
    if not found:
        raise Unclear(nobody)
    if len(found) == 1:
        return named(found[0])
    alike = {"part": " ".join(text.split()), "found": [named(each) for each in found]}
    return Choice("", "", None, {ALIKE: alike}, stays=True)


def read_one(context: Context, text: str, answers: Answers, nobody: str) -> dict[str, Any] | Choice:
    """Returns one person of the whole roster: one of those who are offered, or by name. Several of
    that name are offered.

    Raises Unclear, with `nobody` if nobody has the name.
    """
    chosen = of_alike(context, text, answers)
    return one_or_which(meant(context, text), text, nobody) if chosen is None else chosen


def ask_which(answers: Answers, title: str) -> Card | None:
    """Returns the question which of the people is meant; None if no name was unclear."""
    alike = answers.get(ALIKE)
    return Card(title, rows=tuple(which_rows(alike))) if alike else None


def which_rows(alike: Mapping[str, Any]) -> list[Part]:
    found = enumerate(alike["found"], 1)
    return [
        Para(f"“{alike['part']}” หมายถึงผู้ใด กดชื่อ หรือพิมพ์ชื่อให้ยาวขึ้น"),
        *(Para(f"{number}. {each['name']}\n{each['of']}") for number, each in found),
    ]


def which_choices(answers: Answers) -> list[Choice]:
    """Returns a choice for each of the people that are meant; it also forgets that they were
    alike."""
    alike = answers.get(ALIKE)
    if not alike:
        return []
    return [
        Choice(f"n{number}", numbered(number, each), each, {ALIKE: None})
        for number, each in enumerate(alike["found"], 1)
    ]


def numbered(number: int, each: Named) -> str:
    """Returns the label of a button for one of several people."""
    return cut_graphemes(f"{number}. {without_title(str(each['name']))}", 20)


def show(value: Named, _answers: Answers) -> str:
    """Shows a person as an answer."""
    return str(value["name"])
