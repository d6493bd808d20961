"""Form 3 on the card of an election: whether it is ready, and the ways to it."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.context import Context
from handlers.elections import election_words
from handlers.messages import Button, Row
from handlers.question.query import opens
from handlers.score_sheets import sheet_words
from models.elections import election_scores
from models.elections.election import Election
from models.people.person import ADMIN
from models.score_sheets import score_sheets
from models.score_sheets.score_sheet import ScoreSheet


def row(context: Context, election: Election) -> Row:
    """Returns how far form 3 is; its items stand in no source."""
    sheet = election_scores.sheet_of(context.session, election)
    if sheet is None:
        return Row("แบบ 3", "ยังไม่ได้ตั้ง รายการไม่ได้ระบุในแหล่งข้อมูล", tone="warn")
    who = len(score_sheets.scorers(context.session, sheet))
    if not sheet.items:
        return Row("แบบ 3", f"กรรมการ {who:,} คน ยังไม่มีรายการ กรุณาส่งไฟล์ Excel", tone="warn")
    return Row("แบบ 3", f"{len(sheet.items):,} ข้อ กรรมการ {who:,} คน")


def ways(context: Context, election: Election) -> Iterator[Button]:
    """Yields the way to score for who scores, and to set form 3 up for administrators."""
    sheet = election_scores.sheet_of(context.session, election)
    if sheet is not None and _scores(context, sheet):
        yield Button("ให้คะแนนแบบ 3", opens(sheet_words.SHEETS, s=sheet.id), "แบบให้คะแนน")
    if context.me.has(ADMIN) and election.opened_at is None:
        yield Button("ตั้งแบบ 3", opens(election_words.FORM_THREE, e=election.id), "ตั้งแบบ 3")


def _scores(context: Context, sheet: ScoreSheet) -> bool:
    if score_sheets.is_closed(sheet, context.now):
        return False
    return score_sheets.is_scorer(context.session, sheet, context.me)
