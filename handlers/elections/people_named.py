"""Who is meant by a typed name, or two letters of one: people of the roster, with their bureaus."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Card, Para, Part, cut_graphemes
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import Person

ALIKE = "alike"
"""Hidden key of the answers: the people that a typed name may mean, with the words typed."""

MOST = 9
_TITLE = re.compile(
    r"^(?:ว่าที่\s*(?:ร้อยตรีหญิง|ร้อย(?:ตรี|โท|เอก))|นางสาว|น\.\s?ส\.|นาง(?!\S{0,2}$)|นาย|คุณ|ท่าน|ดร\.|พี่|น้อง)\s*"
)
_LEAST = 2

Named = Mapping[str, Any]
"""A person as an answer: `id`, `name`, and `of`, the bureau and position by which two of one name
are told apart."""


def named(person: Person) -> dict[str, Any]:
    of = " · ".join(filter(None, (person.bureau.name, person.position)))
    return {"id": person.id, "name": person.name, "of": of}


def meant(context: Context, text: str, bureau_id: int | None = None) -> list[Person]:
    """Returns the people on the roster that the words may mean: one if it is clear.

    bureau_id: only of this bureau.
    """
    words = normalise(text)
    bare = _TITLE.sub("", words).strip()
    if len(fold(bare)) < _LEAST:
        return []
    found = people.search(context.session, words, bureau_id, MOST)
    found = found or people.search(context.session, bare, bureau_id, MOST)
    key = fold(bare)
    exact = [each for each in found if fold(_TITLE.sub("", each.name)) == key]
    if exact:
        return exact
    of_name = [each for each in found if key in fold(each.name)]
    return of_name or found


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


def ask_which(answers: Answers, title: str) -> Card | None:
    """Returns the question which of the people is meant; None if no name was unclear."""
    alike = answers.get(ALIKE)
    return Card(title, rows=tuple(which_rows(alike))) if alike else None


def which_rows(alike: Mapping[str, Any]) -> list[Part]:
    asks = f"“{alike['part']}” หมายถึงผู้ใด กดชื่อ หรือพิมพ์ชื่อให้ยาวขึ้น"
    found = enumerate(alike["found"], 1)
    return [
        Para(asks),
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
    bare = _TITLE.sub("", str(each["name"]))
    return cut_graphemes(f"{number}. {bare}", 20)


def show(value: Named, _answers: Answers) -> str:
    """Shows a person as an answer."""
    return str(value["name"])
