"""Which wishes are offered to whom where words were not understood: those of their own work."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from handlers.context import Context
from handlers.rich_menu.rich_menus import role_of
from handlers.subjects.declaration import Subject
from handlers.subjects.facts import facts_told

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


def of_subjects(context: Context, names: Sequence[str], subjects: Collection[str]) -> Sequence[str]:
    """Returns those of these conversations and questions that are about one of these subjects."""
    about = _about(context.subjects)
    return [name for name in names if not about.get(name, frozenset()).isdisjoint(subjects)]


@cache
def _about(subjects: tuple[Subject, ...]) -> Mapping[str, frozenset[str]]:
    """Returns by name the subject that declares it, and those whose matters it answers about."""
    found: dict[str, set[str]] = {}
    for each in subjects:
        for name in (*(flow.name for flow in each.flows), *(query.name for query in each.queries)):
            found.setdefault(name, set()).add(each.name)
    whose = {sheet.name: each.name for each in subjects for sheet in each.fact_sheets}
    for name, sheets in facts_told.by_name(subjects).items():
        found.setdefault(name, set()).update(whose[sheet.name] for sheet in sheets)
    return {name: frozenset(each) for name, each in found.items()}


@cache
def _of_others(subjects: tuple[Subject, ...], roles: tuple[str, ...]) -> frozenset[str]:
    offered = [each for subject in subjects for each in subject.offered.items()]
    return frozenset(name for name, whose in offered if not whose & {*roles})


@cache
def _on_menu(subjects: tuple[Subject, ...], role: str) -> Sequence[str]:
    targets = [target for each in subjects for target in each.rich_menu if role in target.work]
    placed = sorted(targets, key=lambda target: target.work[role])
    return tuple(target.opens for target in placed if target.opens != _MENU)
