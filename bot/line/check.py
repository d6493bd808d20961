"""Asks LINE whether the channel is set up as the bot needs it, and says what to do."""

from __future__ import annotations

from typing import Any

from bot.findings import Finding
from bot.line.client import LineClient
from bot.settings import Settings


def findings(line: LineClient, settings: Settings) -> list[Finding]:
    """Return the findings on credentials, webhook address and switch, and quota.

    LINE does not tell whether redelivery is on.
    """
    info = line.ask("/v2/bot/info")
    if info is None:
        return [Finding(False, "LINE does not answer or does not accept the access token: see that "
                               "this machine reaches LINE_API_ORIGIN, then issue a token in the "
                               "console and set LINE_CHANNEL_ACCESS_TOKEN")]  # fmt: skip
    found = [Finding(True, f"the access token is of {info.get('basicId', '?')}")]
    found += _webhook(line.ask("/v2/bot/channel/webhook/endpoint"), settings)
    found.append(_quota(line))
    found.append(
        Finding(True, "redelivery cannot be asked: switch it on in the console (Messaging API)")
    )
    return found


def _webhook(endpoint: dict[str, Any] | None, settings: Settings) -> list[Finding]:
    expected = f"{settings.public_origin}/callback"
    answer = (endpoint or {}).get("endpoint")
    if answer != expected:
        return [Finding(False, f"set the webhook address to {expected} (now: {answer or 'none'})")]
    if not (endpoint or {}).get("active"):
        return [Finding(False, "switch the webhook on in the console (Use webhook)")]
    return [Finding(True, f"the webhook is {expected}, switched on")]


def _quota(line: LineClient) -> Finding:
    answer = line.quota()
    if answer is None:
        return Finding(False, "LINE does not tell the quota: try again later")
    limit, spent = answer
    if limit is None:
        return Finding(True, f"pushes this month: {spent}, no limit")
    left = limit - spent
    return Finding(left > 0, f"pushes this month: {spent} of {limit}, {left} left")
