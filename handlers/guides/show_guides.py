"""`คู่มือ`: the guides of one's roles, each with its web page; others are a tap away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.guides import guide_documents, guide_shelf
from handlers.guides.guide import Guide
from handlers.guides.guide_shelf import GUIDES
from handlers.guides.roles.group_guide import GROUP_GUIDE
from handlers.guides.roles.staff_guide import STAFF_GUIDE
from handlers.messages import Button, Card, Carousel, Message, Para
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.thai import fold
from models.tables import STORAGES

NAME = "guide"
WORDS = ("คู่มือ", "คู่มือการใช้งาน", "คู่มือการใช้บอต")
_HELP = Button("วิธีใช้", opens("help_me"), "วิธีใช้")


@listener(anyone=True)
def heard(_context: Context, words: str) -> Query | None:
    """Returns the question if the words ask for a guide and nothing else: `คู่มือ การเงิน` is about
    the office's own manuals."""
    if not fold(words).startswith(fold(WORDS[0])):
        return None
    return QUERY if _called(words) is not None else None


def _called(words: str) -> Guide | None:
    """Returns the guide whose name stands after คู่มือ, or stands alone."""
    wanted = fold(words)
    for guide in GUIDES:
        for name in guide.said:
            if wanted in (fold(name), fold(f"{WORDS[0]}{name}")):
                return guide
    return None


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the guides of the person's roles, or the one that the words or a button name (`n`)."""
    asked = guide_shelf.named(facts.get("n", "")) or _called(rest)
    wanted = [asked] if asked is not None else _own(context)
    return [
        Carousel(
            tuple(_card(context, each) for each in wanted),
            alt="คู่มือการใช้งาน",
            quick=tuple(_quick(each) for each in GUIDES if each not in wanted),
        )
    ]


def _own(context: Context) -> list[Guide]:
    """Returns the guides of one's work, then the one for all."""
    found = [each for each in GUIDES if each is not STAFF_GUIDE and _is_ones_own(context, each)]
    return [*found, STAFF_GUIDE]


def _is_ones_own(context: Context, guide: Guide) -> bool:
    if context.person is None:
        return False
    if guide.roles and context.me.has(*guide.roles):
        return True
    held = [each for storage in STORAGES for each in storage.held if each.name in guide.held]
    return any(each.count(context.session, context.me, context.today) for each in held)


def _card(context: Context, guide: Guide) -> Card:
    return Card(
        guide.title,
        subtitle=guide.whom,
        rows=tuple(Para(f"• {chapter.title}") for chapter in guide.chapters),
        buttons=(_read(context, guide), *_more(context, guide)),
    )


def _more(context: Context, guide: Guide) -> tuple[Button, ...]:
    """Returns the way to the printed page: documents are for people of the roster."""
    printed = () if context.person is None else (guide_documents.print_button(guide.number),)
    return (*printed, _HELP)


def _read(context: Context, guide: Guide) -> Button:
    address = context.page_link(f"guide/{guide.name}")
    return Button("อ่านคู่มือ", uri=address, style="primary")


def _quick(guide: Guide) -> Button:
    return Button(guide.title, opens(NAME, n=guide.name), guide.title)


def in_group(context: Context, _question: GroupQuestion) -> Sequence[Message]:
    """Shows the guide for groups, and where all guides are."""
    return [
        Card(
            GROUP_GUIDE.title,
            subtitle=GROUP_GUIDE.whom,
            rows=tuple(Para(f"• {chapter.title}") for chapter in GROUP_GUIDE.chapters),
            buttons=(
                _read(context, GROUP_GUIDE),
                Button("คู่มือทั้งหมด", uri=context.page_link("guide")),
            ),
        )
    ]


QUERY = Query(name=NAME, words=WORDS, answer=answer, anyone=True, own=True)
