"""What stands before words that send is given as it was typed, however long it is."""

from __future__ import annotations

import pytest

from handlers.conversation.heard.sending_words import without_sending
from handlers.reports.filing.report_activity import FLOW


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("มีวิทยากร  2 คน\nมาจาก ป.ป.ช. ส่งเลย", "มีวิทยากร  2 คน\nมาจาก ป.ป.ช."),
        ("มีวิทยากร 2 คน", ""),
        ("ส่งเลย", ""),
        (f"{'คน มา ' * 900}ส่งเลยค่ะ", ("คน มา " * 900).strip()),
    ],
)
def test_lines_and_blanks_stay(text: str, before: str) -> None:
    assert without_sending(FLOW, text) == before
