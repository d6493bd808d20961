"""`ใครยังไม่ส่ง ยกเว้นสำนักการคลัง`: the bureaus that are left where those named are not meant."""

from __future__ import annotations

from collections.abc import Collection

from handlers.context import Context
from handlers.understand.bureaus.bureaus_named import LEFT_OUT, BureausNamed
from handlers.understand.patterns import pattern_of
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.scope import bureaus_seen

_LOOKED_AT = 20  # letters before the first name
_BUT = pattern_of(rf"(?:{LEFT_OUT})(?:ของ|พวก|สำนัก|\s){{0,3}}$")
_JOINED = pattern_of(rf"(?:และ|กับ|หรือ|รวมทั้ง|สำนัก|ของ|{LEFT_OUT}|[,/\s])*")


def are_left_out(plain: str, heard: BureausNamed) -> bool:
    """Tells whether all bureaus that the normalised words name stand behind `ยกเว้น`, one joined to
    the other. Those behind other words are meant, and so is none of a list of both."""
    places = sorted(heard.places)
    if not places or heard.unclear or heard.unknown:
        return False
    first = places[0][0]
    if _BUT.search(plain, max(0, first - _LOOKED_AT), first) is None:
        return False
    between = zip(places, places[1:], strict=False)
    return all(_JOINED.fullmatch(plain, one[1], next_[0]) for one, next_ in between)


def left(context: Context, named: Collection[AnyBureau]) -> tuple[AnyBureau, ...]:
    """Returns the bureaus with people that the person may see, without those named."""
    out = {each.id for each in named}
    seen = bureaus_seen(context.session, context.me)
    return tuple(
        each
        for each in people.staffed_bureaus(context.session)
        if each.id not in out and (seen is None or each.id in seen)
    )
