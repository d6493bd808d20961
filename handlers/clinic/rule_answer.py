"""A short answer about rules or about using the bot, as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Door:
    """A button that leads to a conversation or question; shown to those who may have it.

    name: of the conversation or question; without it the button is left out.
    label: of the button; words that open the same when typed, in a group's link too.
    strangers: only people who are not on the roster get it.
    """

    name: str
    label: str
    strangers: bool = False


@dataclass(frozen=True)
class RuleAnswer:
    """One answer.

    topic: the name of its question; it never changes.
    title: the question in a few words; it fits a button, and typing it asks it.
    asked: other words that ask it.
    lines: at most five short lines.
    source: where they come from.
    doors: what does it, the main one first.
    beside: topics that people mix up with it.
    about: the subject that it tells of; without that subject it is not told.
    anyone: people who are not on the roster may ask it.
    does: names of conversations and questions that do what it tells of.
    own: names of the lines that tell the asker's own case beneath it (`Subject.own_lines`).
    """

    topic: str
    title: str
    asked: tuple[str, ...]
    lines: tuple[str, ...]
    source: str
    doors: tuple[Door, ...] = ()
    beside: tuple[str, ...] = ()
    about: str = ""
    anyone: bool = False
    does: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
