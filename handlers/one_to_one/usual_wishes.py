"""Which wishes are offered to whom where words were not understood: those of their own work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from handlers.context import Context
from handlers.rich_menu.rich_menus import role_of
from handlers.subjects.declaration import Subject

_OWED = "own_duties"
"""What anybody has to do, which comes first."""
_MENU = "menu"
"""It stands below every refusal anyway."""


def of_others(context: Context) -> frozenset[str]:
    """Returns the names of what everybody may open and is not the work of somebody like this."""
    roles = tuple(context.person.roles) if context.person is not None else ()
    return _of_others(context.subjects, roles)


def of_role(context: Context) -> Sequence[str]:
    """Returns the names of what people like this one do most: what they owe, then what stands on
    the menu under their chat; nothing for somebody who is not on the roster."""
    if context.person is None:
        return ()
    return (_OWED, *_on_menu(context.subjects, role_of(context.person.roles)))


def of_subjects(context: Context, names: Sequence[str], subjects: frozenset[str]) -> Sequence[str]:
    """Returns those of these conversations and questions that one of these subjects declares."""
    mine = [each for each in context.subjects if each.name in subjects]
    declared = {flow.name for each in mine for flow in each.flows}
    declared |= {query.name for each in mine for query in each.queries}
    return [name for name in names if name in declared]


@cache
def _of_others(subjects: tuple[Subject, ...], roles: tuple[str, ...]) -> frozenset[str]:
    offered = [each for subject in subjects for each in subject.offered.items()]
    return frozenset(name for name, whose in offered if not whose & {*roles})


@cache
def _on_menu(subjects: tuple[Subject, ...], role: str) -> Sequence[str]:
    targets = [target for each in subjects for target in each.rich_menu if role in target.work]
    placed = sorted(targets, key=lambda target: target.work[role])
    return tuple(target.opens for target in placed if target.opens != _MENU)
