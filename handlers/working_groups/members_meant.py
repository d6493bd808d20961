"""Finds on the roster whom a name in a list of members may mean, also with the bureau behind it."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation import people_named
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold
from handlers.working_groups.members_ordered import wants_all_heads
from models.people import people
from models.people.person import Person
from models.people.scope import head_of, heads

_LEADS = pattern_of(r"^(?:ท่าน)?(?:ผอ\.?|ผู้อำนวยการ)\s*(?=สำนัก|ส\.)")
_OF = pattern_of(r"\s+(?:สังกัด|จาก)?\s*สำนัก\S.*$")
_LEAST_POSITION = 4
_OWN = pattern_of(rf"\s+(?:สังกัด|จาก|อยู่|ของ)?\s*สำนัก(?:ของ)?(?:{ME_OR_US}|เดียวกัน|นี้)(?:เอง)?$")
"""`คุณตั้งใจ สำนักเรา`: of the bureau of who types."""


def meant(context: Context, name: str) -> list[Person]:
    """Returns whom a name may mean; who leads a bureau is found by that: `ผอ.สำนักบริหารงานกลาง`."""
    leads = _LEADS.match(name)
    known = {each.name: each.id for each in people.bureaus(context.session)} if leads else {}
    bureaus = bureaus_named(name[leads.end() :], list(known)).names if leads is not None else ()
    if len(bureaus) == 1 and (head := head_of(context.session, known[bureaus[0]])) is not None:
        return [head]
    bare = without_own_bureau(name)
    if bare != name:
        return people_named.meant(context, bare, context.me.bureau_id)
    found = people_named.meant(context, name) or people_named.meant(context, _OF.sub("", name))
    return found or _with_position(context, name)


def heads_of_all(context: Context, words: str) -> list[Person] | None:
    """Returns who leads each bureau, where the words want all of them: `เพิ่มหัวหน้าทุกสำนักเข้าไปเลย`;
    None for other words."""
    if not wants_all_heads(words):
        return None
    found = heads(context.session)
    above = head_of(context.session, None)  # leads the office, no bureau
    every = [found[each.id] for each in people.bureaus(context.session) if each.id in found]
    return [each for each in every if above is None or each.id != above.id]


def _with_position(context: Context, name: str) -> list[Person]:
    """Returns who has the position, or is of the unit, that stands behind the name: `คุณตั้งใจ
    นักจัดการงานทั่วไป`."""
    words = name.split()
    for length in (2, 1):
        found = people_named.meant(context, " ".join(words[:length])) if words[length:] else []
        behind = fold(" ".join(words[length:]))
        having = [
            each
            for each in found
            if len(behind) >= _LEAST_POSITION
            and behind in fold(f"{each.position} {each.work_group or ''} {each.bureau.name}")
        ]
        if having:
            return having
    return []


def without_own_bureau(name: str) -> str:
    """Returns the name without the bureau of who types behind it."""
    return _OWN.sub("", name)
