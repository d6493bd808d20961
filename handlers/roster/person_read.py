"""Reads which person of the roster typed words mean."""

from __future__ import annotations

from typing import Any

from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.names import nearest_names, several_people
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people, roster_search
from models.people.bureau_memory import AnyBureau
from models.people.name_keys import name_key
from models.people.person import Person
from models.people.roster_search import Sought

_TITLE = pattern_of(
    r"^\s*(?:คุณ|ท่าน|พี่|น้อง|นางสาว|นาง|นาย|น\.?\s?ส\.?|ดร\.|ว่าที่\s?(?:ร\.?ต\.?|ร้อยตรี)(?:หญิง)?|ของ|ชื่อ|เลขประจำตัว"
    r"|(?:เจ้าหน้าที่|บุคลากร|ข้าราชการ|พนักงาน|คน)?(?:รหัส|ไอดี|(?i:id))(?:พนักงาน|บุคลากร)?"
    r"|(?:เจ้าหน้าที่|บุคลากร|ข้าราชการ|พนักงาน|คนที่)(?=\s?[A-Za-z]?\d))\s*"
    r"(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
)
_TITLED = pattern_of(r"\s*(?:คุณ|นางสาว|นาง|นาย|น\.?\s?ส\.)\s?[ก-๎]")
_MOST = 5
_LONGEST_NAME, _MOST_GAPS = 40, 3
_SAYS_MORE = pattern_of(r"หมายถึง|ไม่ใช่|ต่างหาก|วันที่|คนที่|เพราะ|ผิด|(?:ค่ะ|คะ|ครับ|คับ)\s")
"""A sentence, which is not said back as a name."""
HINT = "พิมพ์ชื่อหรือเลขประจำตัว เช่น D0103"


def read_person(text: str, context: Context) -> Person:
    """Returns the one person of the roster whom the words mean. Raises Unclear."""
    found = candidates(text, context)
    if len(found) == 1:
        return found[0]
    if found:
        several = (f"{each.name} ({each.staff_id} {each.bureau.name})" for each in found[:_MOST])
        raise Unclear(several_people(several))
    former = roster_search.retired_like(context.session, _bare(text))
    if former:
        raise Unclear(f"{former[0].name} ({former[0].staff_id}) พ้นจากทะเบียนแล้ว {HINT}")
    words = _bare(text)
    if len(words) > _LONGEST_NAME or words.count(" ") > _MOST_GAPS or _SAYS_MORE.search(words):
        raise Unclear(f"ไม่พบชื่อของผู้ใดในข้อความนี้ {HINT}")
    raise Unclear(f"ไม่พบ “{words}” ในทะเบียนบุคลากร {HINT}")


def is_named(text: str, context: Context) -> bool:
    """Tells whether the words name somebody of the roster; a slip counts only behind a title."""
    text, bureau_ids = _of_bureau(text, context)
    words = _bare(text)
    sought = Sought(words, bureau_ids)
    found = roster_search.found(context.session, sought, 1, 0)[1] if words else 0
    if found or len(name_key(words)) < 2:
        return bool(found)
    return words != text.strip() and bool(_alike(words, context, bureau_ids))


def candidates(text: str, context: Context) -> list[Person]:
    """Returns whom the words may mean, the likeliest first; who has the whole name comes alone."""
    if posted := people_in_post.alone(context, text):
        return posted
    text, bureau_ids = _of_bureau(text, context)
    words = _bare(text)
    if len(name_key(words)) < 2:
        return []
    found, _ = roster_search.found(context.session, Sought(words, bureau_ids), _MOST + 1, 0)
    key = name_key(words)
    whole = [p for p in found if name_key(_bare(p.name)) == key]
    named = [p for p in found if key in name_key(p.name)]
    if _TITLED.match(text):  # such a name is no part of a position
        found = [each for each in found if _may_be_called(each, text, words)]
    return whole or named or found or _alike(words, context, bureau_ids)


def _may_be_called(person: Person, text: str, words: str) -> bool:
    """Tells whether a titled name may be the person's, of which a post may stand behind:
    `คุณตั้งใจ ธุรการ`; or a post that begins like a title: `นายช่างไฟฟ้า`."""
    first = name_key(words.split()[0])
    return first in name_key(person.name) or name_key(text) in name_key(person.position)


def _of_bureau(text: str, context: Context) -> tuple[str, tuple[int, ...]]:
    """Returns the words without the bureau that stands behind a name, and its id: `คุณตั้งใจ
    สำนักบริหารงานกลาง`."""
    if " " not in text.strip() or "ส" not in text:
        return text, ()
    known = {each.name: each.id for each in people.bureaus(context.session)}
    plain = normalise(text)
    named = bureaus_named(plain, list(known))
    if len(named.names) != 1 or not named.places[0][0]:
        return text, ()
    return blanked(plain, named.places).strip(), (known[named.names[0]],)


def _alike(words: str, context: Context, bureau_ids: tuple[int, ...] = ()) -> list[Person]:
    names = roster_search.names(context.session)
    near = nearest_names(words, list(names.values()), _MOST)
    ids = [id_ for id_, name in names.items() if name in near]
    found = people.by_ids(context.session, ids).values()
    return [each for each in found if not bureau_ids or each.bureau_id in bureau_ids]


_FROM = pattern_of(r"(?<=\S\S\S)\s?จาก(?:สำนัก|กลุ่ม|ฝ่าย)?\S{2,40}$")
"""Where somebody moves from: `พอเพียงจากคลัง`."""


def _bare(text: str) -> str:
    """Returns the words without titles and polite ends."""
    plain = _FROM.sub("", without_polite_ending(text).strip(" “”\"'()"))
    while (shorter := _TITLE.sub("", plain, count=1)) != plain:
        plain = shorter
    return plain.strip()


def named(each: Person | AnyBureau) -> dict[str, Any]:
    """Returns a person or a bureau as an answer."""
    return {"id": each.id, "name": each.name}


def shown(person: Person) -> dict[str, Any]:
    """Returns a person as an answer, with the number that tells namesakes apart."""
    return {"id": person.id, "name": f"{person.name} ({person.staff_id})"}
