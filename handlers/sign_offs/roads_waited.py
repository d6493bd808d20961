"""The documents that wait for a checker or signer, so that a question may set a limit to them:
`เอกสารที่รอตรวจเกิน 3 วันมีไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.sign_offs import road_words
from handlers.sign_offs.road_words import STATES
from handlers.subjects.countables import Waited, WaitedThing
from handlers.understand.patterns import pattern_of
from models.calendar import office_day
from models.people.person import ADMIN, CHECKER, SIGNER
from models.sign_offs import road_lists
from models.sign_offs.sign_off import SignOff

_MOST = 200


def _may(context: Context) -> bool:
    return context.me.has(CHECKER, SIGNER, ADMIN)


def _things(context: Context) -> Sequence[WaitedThing]:
    """What waits for the person; for administrators all that is under way."""
    found = road_lists.waiting_for(context.session, context.me)
    if context.me.has(ADMIN):
        found = road_lists.under_way(context.session, _MOST)
    return [_thing(context, each) for each in found]


def _thing(context: Context, each: SignOff) -> WaitedThing:
    return WaitedThing(
        road_words.title_of(context, each),
        f"{STATES[each.state]} · {road_words.name_of(context, each.prepared_by)}",
        office_day(each.checked_at or each.prepared_at),
        see=road_words.button("ดู", road_words.ONE, each),
    )


WAITED = Waited(
    "roads",
    "เอกสารที่รอตรวจหรือลงนาม",
    "ฉบับ",
    pattern_of(
        r"(?:เอกสาร|หนังสือ)(?:ที่)?(?:ค้าง|รอ|เสนอ)*(?:ตรวจ|ลงนาม|เซ็น)?|(?:รอ|ค้าง)(?:ตรวจ|ลงนาม|เซ็น)"
    ),
    _may,
    _things,
    (road_words.TO_LIST,),
)
