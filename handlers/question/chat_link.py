"""The address that opens the direct chat with the bot, with words typed in."""

from __future__ import annotations

from urllib.parse import quote

from handlers.context import Context
from models.trail import facts


def chat_link(context: Context, typed: str) -> str:
    """Returns the address with these words typed in, to be sent by a tap; "" before the bot knows
    its own id, which stands percent-encoded in it (line.md)."""
    bot = facts.get(context.session, facts.BOT_ID)
    return f"{_CHAT}/{quote(bot, safe='')}/?{_encoded(typed)}" if bot is not None else ""


_CHAT = "https://line.me/R/oaMessage"
_LINK_UNITS = 1_800  # for the typed words; a whole address has at most 2,000


def _encoded(text: str) -> str:
    """Returns the words percent-encoded, cut between characters where they do not fit."""
    fitting, length = [], 0
    for sign in text:
        encoded = quote(sign, safe="", errors="replace")
        length += len(encoded)
        if length > _LINK_UNITS:
            break
        fitting.append(encoded)
    return "".join(fitting)
