"""The gifts that wait for a superior's decision, so that a question may set a limit to them:
`ของขวัญรอพิจารณาเกิน 7 วันมีไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words
from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.countables import Waited, WaitedThing
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from models.calendar import office_day
from models.gifts import gift_decisions, gift_rules
from models.people.person import EXECUTIVE, SUPERVISOR


def _may(context: Context) -> bool:
    return context.me.has(SUPERVISOR, EXECUTIVE)


def _things(context: Context) -> Sequence[WaitedThing]:
    return [
        WaitedThing(
            gift_words.name_of(each.id),
            gift_words.money(each.value),
            office_day(each.reported_at),
            gift_rules.settled_by(each.received_on),
            gift_cards.decide(each.id),
        )
        for each in gift_decisions.awaiting(context.session, context.me, context.today)
    ]


WAITED = Waited(
    "gifts",
    "ของขวัญที่รอท่านพิจารณา",
    "เรื่อง",
    pattern_of(rf"ของขวัญ(?:ที่)?(?:รอ|ค้าง)(?:{ME_OR_US})?(?:พิจารณา)?"),
    _may,
    _things,
    (Button("ของขวัญรอพิจารณา", opens("gifts", w="wait"), "ของขวัญรอพิจารณา"),),
)
