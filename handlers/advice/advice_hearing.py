"""Recognises questions to the clinic and their codes among typed words; keeps nothing of them."""

from __future__ import annotations

from handlers.advice import ask_question, question_receipts, track_question
from handlers.conversation.flow import Flow
from handlers.understand.words import Match

CONFIDENTIAL = (ask_question.FLOW, track_question.FLOW)
_NAMES = frozenset(flow.name for flow in CONFIDENTIAL)


def opens(words: str, inside: str | None) -> Flow | None:
    """Returns the tracking if a question's code was typed, with ติดตาม or without, and the asking if
    the words begin so outside of any conversation.

    Inside a conversation only a valid code counts: it must not become an answer that others read.
    """
    code = question_receipts.code_in(words)
    if code is not None:
        if inside in _NAMES:  # here the words around it are a message
            typed = question_receipts.asks_for(words)
        else:
            typed = inside is None or question_receipts.is_code(code)
        return track_question.FLOW if typed else None
    if (inside is None or inside in _NAMES) and question_receipts.tried(words) is not None:
        return track_question.FLOW
    return ask_question.FLOW if inside is None and ask_question.begins(words) else None


def interrupts(match: Match, words: str, inside: str) -> bool | None:
    """Tells whether a command leaves a question that is being asked: only a bare one does."""
    if inside not in _NAMES:
        return None
    return match.exact and not match.rest


def holds_receipt(words: str) -> bool:
    """Tells whether a question's code stands in the words, valid or not quite."""
    return question_receipts.code_in(words) is not None
