"""The open score sheet that a conversation of administrators is about."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.score_sheets import sheet_words
from models.score_sheets import score_sheets
from models.score_sheets.score_sheet import ScoreSheet

SHEET = "sheet"
"""Step whose answer is the id of the sheet."""
_MOST = 8


def choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    sheets = score_sheets.open_sheets(context.session, context.now)[:_MOST]
    return [Choice(f"s{each.id}", sheet_words.short(each), each.id) for each in sheets]


def chosen(context: Context, answers: Answers) -> ScoreSheet:
    sheet = score_sheets.by_id(context.session, answers[SHEET])
    assert sheet is not None  # sheets are never deleted
    return sheet
