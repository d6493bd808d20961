"""The documents on an executive's card: pictures of the round, and everything in one file."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.declaration import MenuButton
from models.reports.figures import progress


def overview(context: Context) -> Sequence[MenuButton]:
    """Returns buttons for the pictures and the files of the next round."""
    day = progress.next_round(context.session, context.fiscal_year, context.today)
    due = {"d": day.isoformat()} if day is not None else {}
    return (
        MenuButton(10, Button("ดูเป็นภาพ", opens("heat_map", **due), "ดูเป็นภาพ")),
        MenuButton(20, Button("กราฟความก้าวหน้า", opens("progress_chart"), "กราฟความก้าวหน้า")),
        MenuButton(
            40,
            Button("เอกสารทั้งรอบ (ZIP)", opens("documents", k="round", **due), "เอกสารทั้งรอบ"),
        ),
    )
