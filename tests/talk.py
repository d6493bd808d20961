"""Somebody who talks with the bot: `talk.says("รายงาน")`, `talk.taps("ยืนยัน")`, `talk.heard`.

Events go in as LINE's JSON through the webhook's own storing; drain and sender run as they do in
production; what is heard is what left for LINE.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.web.webhook import rows_of
from models.base import insert_once
from models.queues.inbox import InboxEvent
from models.queues.outbox_queue import ClaimedMessage
from scheduler.content_fetch import fetch_one
from scheduler.inbox_drain import AtOnce, drain_one
from scheduler.outbox_send import send_claimed, send_one
from scheduler.ports import Outside
from tests.fakes import RecordingLine

_numbers = itertools.count(1)
_WAITS = text(
    "SELECT EXISTS (SELECT 1 FROM inbox_event WHERE state = 'waiting')"
    " OR EXISTS (SELECT 1 FROM outbox_message WHERE state = 'waiting')"
    " OR EXISTS (SELECT 1 FROM attachment WHERE NOT announced)"
)


def _waits(session: Session) -> bool:
    """Whether a look can find anything: a look for nothing costs more than this one."""
    return bool(session.scalar(_WAITS))


class Talk:
    """One LINE account in a one-to-one chat (or, with `group`, in a group)."""

    def __init__(self, office: Outside, line: RecordingLine, user_id: str) -> None:
        self.office, self.line, self.user_id = office, line, user_id
        self._tokens: list[str] = []
        self._read = 0
        self._in_hand: list[ClaimedMessage] = []
        # As the web process does.
        self._at_once = AtOnce(lambda: 0.0, self._in_hand.append)

    # -- doing --------------------------------------------------------------------------------

    def says(self, text: str) -> Talk:
        return self.sends({"type": "message", "message": self.message("text", text=text)})

    def taps(self, label: str) -> Talk:
        """Tap the newest button with this label."""
        return self.taps_data(self.button(label))

    def taps_data(self, data: str) -> Talk:
        return self.sends({"type": "postback", "postback": {"data": data}})

    def sends_file(self, content: bytes, name: str | None = None, **image_set: Any) -> Talk:
        """A picture, or a file if it has a name; it is fetched and checked at once."""
        kind = "file" if name else "image"
        more: dict[str, Any] = {"fileName": name, "fileSize": len(content)} if name else {}
        if image_set:
            more["imageSet"] = image_set
        message = self.message(kind, **more)
        self.line.contents[message["id"]] = content
        self.sends({"type": "message", "message": message})
        self.settles()
        return self

    def message(self, kind: str, **more: Any) -> dict[str, Any]:
        return {"type": kind, "id": f"m{next(_numbers)}", "quoteToken": "q", **more}

    def event(self, specifics: dict[str, Any]) -> dict[str, Any]:
        """An event of this account as LINE would deliver it."""
        number = next(_numbers)
        token = f"token-{number:032}"
        self._tokens.append(token)
        return {
            "webhookEventId": f"E{number:025}",
            "timestamp": int(self.office.clock.now().timestamp() * 1000) + number,
            "mode": "active",
            "source": {"type": "user", "userId": self.user_id},
            "deliveryContext": {"isRedelivery": False},
            "replyToken": token,
            **specifics,
        }

    def sends(self, specifics: dict[str, Any]) -> Talk:
        """Any event; then everything it causes."""
        self.delivers(self.event(specifics))
        self.settles()
        return self

    def delivers(self, *events: dict[str, Any]) -> None:
        """Store a webhook body as the web process does."""
        body = json.dumps({"destination": "U0", "events": events}).encode()
        insert = insert_once(InboxEvent, self.office.database.dialect)
        self.office.database.append(insert, rows_of(self.office, body))

    def settles(self) -> None:
        """Let drain, fetch and sender run until nothing is left to do."""
        while self.office.database.read(_waits) and any([*self._one_of_each()]):
            pass

    def answered(self) -> bool:
        """Handle the oldest event and send one message, as the web process does; whether there
        were both."""
        handled = drain_one(self.office, at_once=self._at_once)
        return handled and (self._sends_what_is_in_hand() or send_one(self.office))

    def _one_of_each(self) -> Iterator[bool]:
        yield drain_one(self.office, at_once=self._at_once)
        yield self._sends_what_is_in_hand()
        yield fetch_one(self.office)
        yield send_one(self.office)

    def _sends_what_is_in_hand(self) -> bool:
        ours, self._in_hand[:] = [*self._in_hand], []
        return any([send_claimed(self.office, each, "reply") for each in ours])

    # -- hearing ------------------------------------------------------------------------------

    @property
    def heard(self) -> list[dict[str, Any]]:
        """Everything LINE has brought this account so far, oldest first."""
        return [
            message
            for sent in self.line.sent
            if sent.to == self.user_id or sent.to in self._tokens
            for message in without_foot(sent.messages)[0]
        ]

    @property
    def feet(self) -> list[dict[str, Any]]:
        """What stood under replies of what is owed, oldest first."""
        found = (without_foot(s.messages)[1] for s in self.line.sent if s.to in self._tokens)
        return [foot for foot in found if foot is not None]

    @property
    def news(self) -> list[dict[str, Any]]:
        """What was heard since the last look."""
        heard = self.heard
        fresh, self._read = heard[self._read :], len(heard)
        return fresh

    @property
    def last(self) -> str:
        """All words of the newest message, buttons included."""
        return words(self.heard[-1]) if self.heard else ""

    @property
    def text(self) -> str:
        """All words heard so far."""
        return "\n".join(words(message) for message in self.heard)

    @property
    def offers(self) -> list[str]:
        """The labels of the newest message's buttons."""
        return [a["label"] for a in actions(self.heard[-1])] if self.heard else []

    def button(self, label: str) -> str:
        """The data of the newest button with this label; KeyError names those there are."""
        seen: list[str] = []
        for message in reversed(self.heard):
            for action in actions(message):
                if action.get("label") == label and "data" in action:
                    return str(action["data"])
                seen.append(action.get("label", ""))
        raise KeyError(f"no button {label}; there are {seen[:20]}")


def without_foot(
    messages: list[dict[str, Any]],
) -> tuple[list[dict[str, Any]], dict[str, Any] | None]:
    """An answer without what is owed under it, and that; quick replies go back to the answer."""
    if len(messages) < 2 or not any(
        action.get("data", "").startswith("o:why_reminded")
        for action in actions(messages[-1].get("contents", {}))
    ):
        return messages, None
    *answer, foot = messages
    if "quickReply" in foot:
        answer[-1] = answer[-1] | {"quickReply": foot["quickReply"]}
    return answer, foot


def actions(node: Any) -> Iterator[dict[str, Any]]:
    """Every action of a message."""
    ahead = [node]  # a call for each part took a tenth of a turn
    while ahead:
        part = ahead.pop()
        if isinstance(part, dict):
            if isinstance(part.get("action"), dict):
                yield part["action"]
            inside = reversed(part.items())
            ahead += [each for name, each in inside if name != "action"]
        elif isinstance(part, list):
            ahead += reversed(part)


def words(node: Any) -> str:
    """Every word a person would read in a message."""
    return "\n".join(_words(node))


def _words(node: Any) -> Iterator[str]:
    ahead = [node]
    while ahead:
        part = ahead.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            ahead += [
                each
                for name, each in reversed(part.items())
                if (name in _SAID if isinstance(each, str) else name not in _UNSAID)
            ]
        elif isinstance(part, list):
            ahead += [each for each in reversed(part) if not isinstance(each, str)]


_SAID, _UNSAID = ("text", "label"), ("altText", "type")
