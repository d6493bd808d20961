"""Lets a question of which the person has nothing give way to one of their own work: `เรื่องไหนใกล้
ครบกำหนดบ้าง` of who receives no complaints asks for none (decisions/0254)."""

from __future__ import annotations

from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.understand.wishes.wish_reader import likeliest_of
from handlers.understand.words import Match


def given_way(context: Context, match: Match, text: str) -> Match:
    """Returns the likelier of the questions that are meant instead; the match itself where it is
    meant."""
    query = registry.query(match.name) if not match.exact else None
    own = query.own_words if query is not None else None
    if own is None or context.person is None:
        return match
    if own.words.search(text) or own.has(context):
        return match
    open_ones = [each for each in own.others if context.may(_roles(each))]
    name = likeliest_of(text, open_ones)
    return replace(match, name=name, rest="") if name else match


def _roles(name: str) -> frozenset[str]:
    query = registry.query(name)
    assert query is not None
    return query.roles
