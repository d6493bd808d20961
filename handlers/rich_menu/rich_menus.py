"""The rich menus: what their areas open, and who has which menu.

Sizes and limits: LINE's reference, "Rich menu" (line.md, F).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from handlers.question.query import opens
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, STAFF, SUPERVISOR

WIDTH, HEIGHT, TAB_HEIGHT = 2500, 1686, 286
STRANGER = "stranger"
"""The menu of everybody who has not joined: the channel's default."""

MEMBERS = (STAFF, REPORTER, EXECUTIVE, RECEIVER, SUPERVISOR, ADMIN)
EVERYBODY = (STRANGER, *MEMBERS)
SPARE = 900
"""The place of a target that fills a menu where another is missing."""

WORK, RIGHTS = "work", "rights"
TABS = {WORK: "งานของฉัน", RIGHTS: "สิทธิและเรื่องร้องเรียน"}
MARK = "strong-"
"""The names and aliases of our menus begin so; other menus of the channel are left alone."""

BAR = "เมนู"
_COLUMNS = {2: 2, 4: 2, 6: 3}


@dataclass(frozen=True)
class Target:
    """One large target, and where it stands.

    opens: the name of the conversation or question it opens.
    label: what is written on it.
    hint: the smaller words below the label.
    says: the words that stand in the chat as said when it is tapped.
    work: by role its place on the tab of one's work; smaller stands earlier.
    rights: the same for the tab of one's rights.
    """

    opens: str
    label: str
    hint: str
    says: str
    work: Mapping[str, int] = field(default_factory=dict)
    rights: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels from the top left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class RichMenu:
    """One tab of one role's menu. The first target is the main one."""

    role: str
    tab: str
    targets: tuple[Target, ...]

    @property
    def alias(self) -> str:
        """The name by which the tab is reached; it stays the same when the menu changes."""
        return alias(self.role, self.tab)


_FIRST_OF = (ADMIN, SUPERVISOR, RECEIVER, EXECUTIVE, REPORTER, STAFF)
"""A person with several roles has the menu of the first one here; `เมนู` has the rest."""


def menus(targets: Sequence[Target]) -> tuple[RichMenu, ...]:
    """Returns both tabs of every role's menu.

    A menu holds 2, 4 or 6 targets: the last ones are left out if there are more.
    """
    return tuple(
        RichMenu(role, tab, _fitting(places))
        for role in EVERYBODY
        for tab, places in (
            (WORK, [(each.work[role], each) for each in targets if role in each.work]),
            (RIGHTS, [(each.rights[role], each) for each in targets if role in each.rights]),
        )
    )


def _fitting(placed: list[tuple[int, Target]]) -> tuple[Target, ...]:
    placed.sort(key=lambda each: each[0])
    most = max(count for count in _COLUMNS if count <= len(placed))
    return tuple(target for _, target in placed[:most])


def alias(role: str, tab: str) -> str:
    """Returns LINE's alias of that role's tab."""
    return f"{MARK}{role}-{tab}"


def role_of(roles: Sequence[str]) -> str:
    """Returns the role whose menu a person with these roles has."""
    return next((role for role in _FIRST_OF if role in roles), STAFF)


def tab_areas() -> dict[str, Area]:
    """Returns the areas of the two tabs: along the top, each half as wide as the menu."""
    half = WIDTH // 2
    return {tab: Area(half * at, 0, half, TAB_HEIGHT) for at, tab in enumerate(TABS)}


def target_areas(count: int) -> list[Area]:
    """Returns the areas of 2, 4 or 6 targets, row by row, with no gap between them."""
    columns = _COLUMNS[count]
    rows = count // columns
    xs, ys = _cuts(0, WIDTH, columns), _cuts(TAB_HEIGHT, HEIGHT, rows)
    return [
        Area(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
        for row in range(rows)
        for column in range(columns)
    ]


def _cuts(first: int, last: int, parts: int) -> Sequence[int]:
    return [first + (last - first) * at // parts for at in range(parts + 1)]


def request(menu: RichMenu, drawn_by: bytes) -> dict[str, Any]:
    """Returns LINE's object of the menu.

    Its name ends in a hash of its content and of what draws it, so that an unchanged menu is
    recognised by its name.
    """
    whole = {
        "size": {"width": WIDTH, "height": HEIGHT},
        "selected": True,
        "chatBarText": BAR,
        "areas": list(_areas(menu)),
    }
    seen = [*TABS.values(), *((target.label, target.hint) for target in menu.targets)]
    text = json.dumps([whole, seen], ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(text.encode() + drawn_by).hexdigest()[:16]
    return {**whole, "name": f"{menu.alias}-{digest}"}


def _areas(menu: RichMenu) -> Iterator[dict[str, Any]]:
    for tab, area in tab_areas().items():
        switch = {
            "type": "richmenuswitch",
            "label": TABS[tab],
            "richMenuAliasId": alias(menu.role, tab),
            "data": f"tab:{tab}",
        }
        if tab != menu.tab:
            yield {"bounds": vars(area), "action": switch}
    for target, area in zip(menu.targets, target_areas(len(menu.targets)), strict=True):
        yield {"bounds": vars(area), "action": _action(target)}


def _action(target: Target) -> dict[str, str]:
    """Returns a postback: inside a conversation words would be taken as an answer."""
    data, says = opens(target.opens), target.says
    return {"type": "postback", "label": target.label, "data": data, "displayText": says}
