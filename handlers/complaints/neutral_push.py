"""The neutral push to who complained and asked for one: that something waits, and not a word more.

Never to anybody who did not ask. It is no part of what the receiver did: it leaves on the next full
ten minutes, nothing on its row but the sealed address leads to the account, and that
goes on sending.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.complaints.case_notices import not_before
from handlers.context import Context, Whisper
from handlers.messages import Text
from models.complaints import case_tracking
from models.complaints.complaint import Case

WORDS = "มีเรื่องรอท่าน"
LASTS = timedelta(days=3)
"""A push that could not leave for so long is let go: the answer waits under the code anyway."""


def waiting_for_you(context: Context, case: Case) -> None:
    """Push the neutral words where the case's complainant asked for it; nothing otherwise.

    Called after a receiver's word, result, reason or closing; in `Acted.case` the case stands.
    """
    address = case_tracking.push_address(context.sealer, case)
    if address is not None:
        at = not_before(context.now)
        context.whispers.append(Whisper(address, [Text(WORDS)], at, at + LASTS))
