"""Joins the parts of the stand-in: people's acts become webhook events, messages land in chats.

It knows no HTTP of its own side.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from . import events, ids
from .calls import WEBHOOKS_KEPT, CallLog
from .delivery import Courier, Delivery
from .faults import EVENT, Rates, ScriptedFaults
from .kept.chats import ChatEntry, Chats
from .kept.contents import Contents
from .kept.rich_menus import RichMenus
from .kept.store import Store
from .kept.tokens import LIFE_SECONDS, ReplyTokens, RetryKeys
from .kept.world import World
from .outages import Outages
from .platform_clock import PlatformClock
from .schema import Checker

Json = dict[str, Any]
BOT_NAME = "STRONG"
EVENTS_KEPT = 2000
ACQUAINTED_FOR = timedelta(days=7)
QUOTABLE = ("text", "textV2", "sticker", "image", "video", "template", "flex")


@dataclass(frozen=True)
class StandinSettings:
    """What a stand-in is started with.

    folder: of its store
    secret, token: of the channel
    webhook: the bot's address
    clock_start: office time at the first start
    reply_token_seconds: how long a reply token lives
    tell: takes orders for the program that started the bot
    may_begin_anew: the demo may be emptied
    """

    folder: Path
    secret: str
    token: str
    webhook: str
    clock_start: datetime | None = None
    reply_token_seconds: float = LIFE_SECONDS
    tell: Callable[[str], None] | None = None
    may_begin_anew: bool = False


class Standin:
    """The whole stand-in behind its two APIs."""

    def __init__(self, settings: StandinSettings) -> None:
        settings.folder.mkdir(parents=True, exist_ok=True)
        self.access_token = settings.token
        self.clock = PlatformClock(settings.folder, settings.clock_start)
        self.store = Store(settings.folder)
        self.world = World(self.store, self.clock)
        self.chats = Chats(self.store)
        self.contents = Contents(self.store)
        self.rich_menus = RichMenus(self.store)
        self.tokens = ReplyTokens(settings.reply_token_seconds)
        self.keys = RetryKeys(self.store)
        self.bot_id = ids.bot_id(settings.secret)
        self.courier = Courier(
            settings.webhook, settings.secret, self.bot_id, self._attempted, self._note_attempt
        )
        self.faults, self.rates, self.calls = ScriptedFaults(), Rates(), CallLog()
        self.webhooks = CallLog(WEBHOOKS_KEPT)
        # Both logs begin with this process; whole: every message of this demo is in them.
        whole = not self.store.rows("SELECT id FROM event LIMIT 1")
        self.made = self.store.setting("made", "") or ids.message_id()
        self.store.save_setting("made", self.made)
        self.log_began = {"since": self.now_text(), "whole": whole}
        self.outages = Outages(settings.tell, settings.may_begin_anew)
        self.checker = Checker()
        self.group_taps_name_user = True
        self._events: OrderedDict[str, tuple[str, Json]] = OrderedDict()
        self._events_lock = threading.Lock()

    def start(self) -> None:
        """Start the delivery threads."""
        self.courier.start()

    def close(self) -> None:
        """End the threads and put everything on disk."""
        self.courier.close()
        self.store.close()

    # From people to the bot

    def note(
        self, chat: str, message: Json, user: str | None = None, act: str = "user"
    ) -> ChatEntry:
        """Write a line into a chat. `act`: user, or system for LINE's own lines."""
        return self.chats.of(chat).add(
            act, message, self.now_text(), user_id=user, message_id=message.get("id")
        )

    def happen(
        self, kind: str, chat: str, user: str | None, replyable: bool = True, **more: Any
    ) -> tuple[Json, Delivery | None]:
        """Make a webhook event and send it to the bot.

        Returns the event and its delivery; the delivery is None if the bot is not there to receive
        it.
        """
        grouped = chat in self.world.groups
        source = events.group_source(chat, user) if grouped else events.user_source(chat)
        if replyable:
            more["replyToken"] = self.tokens.issue(chat)
        made = events.event(kind, source, self.clock.now_ms(), **more)
        if grouped and not self.world.groups[chat].bot_in and kind != "leave":
            return made, None
        return made, self.dispatch(chat, made)

    def dispatch(self, chat: str, event: Json) -> Delivery:
        """Log an event and queue it for the webhook as a body of its own.

        A fault put on events sends it twice, or late.
        """
        self._remember(chat, event)
        fault = self.faults.take(EVENT)
        if fault and fault.kind == "late":
            return self.courier.send_late(chat, [event])
        delivery = self.courier.send(chat, [event])
        if fault:
            self.courier.send(chat, [dict(event)])
        return delivery

    def redeliver(self, event_id: str) -> Delivery | None:
        """Send an event once more with isRedelivery; None if it is unknown."""
        with self._events_lock:
            found = self._events.get(event_id)
        if found is None:
            self.store.flush()
            rows = self.store.rows("SELECT body FROM event WHERE id = ?", event_id)
            if not rows:
                return None
            stored = json.loads(rows[0]["body"])
            found = (stored["chat"], stored["event"])
        chat, event = found
        return self.courier.send(chat, [event | {"deliveryContext": {"isRedelivery": True}}])

    def _remember(self, chat: str, event: Json) -> None:
        with self._events_lock:
            self._events[event["webhookEventId"]] = (chat, event)
            if len(self._events) > EVENTS_KEPT:
                self._events.popitem(last=False)
        body = json.dumps({"chat": chat, "event": event}, ensure_ascii=False)
        self.store.put("INSERT OR REPLACE INTO event VALUES (?, ?)", event["webhookEventId"], body)

    def _attempted(self, event: Any) -> None:
        token = event.get("replyToken") if isinstance(event, dict) else None
        if isinstance(token, str):
            self.tokens.renew(token)

    def _note_attempt(self, delivery: Delivery) -> None:
        """Note one delivery attempt in the log of webhooks."""
        outcome = delivery.outcome
        self.webhooks.add(
            at=self.now_text(),
            chat=delivery.chat,
            events=delivery.events,
            attempt=delivery.attempts,
            status=outcome.status if outcome else None,
            reason=outcome.reason if outcome else "",
        )

    # From the bot to people

    def receivers(self, chat: str) -> list[str]:
        """Return the people that a push to this person or group reaches, which is what LINE counts.

        It reaches friends, and people who wrote one to one in the last seven days. It does not
        reach people who blocked the bot; LINE answers 200 all the same (line.md D, E).
        """
        if chat in self.world.groups:
            group = self.world.groups[chat]
            return list(group.members) if group.bot_in else []
        person = self.world.person(chat)
        if person.blocked:
            return []
        since = (self.clock.now() - ACQUAINTED_FOR).isoformat(timespec="milliseconds")
        return [chat] if person.friend or self.chats.of(chat).wrote_since(since) else []

    def put_messages(self, chat: str, messages: Sequence[Json], via: str) -> list[Json]:
        """Put the bot's messages into a chat, all at once, if they reach anybody. Returns
        `sentMessages`."""
        sent: list[Json] = []
        heard, held = bool(self.receivers(chat)), self.chats.of(chat)
        with held.together():
            for message in messages:
                number = ids.message_id()
                sent.append({"id": number})
                if message.get("type") in QUOTABLE:
                    sent[-1]["quoteToken"] = ids.quote_token()
                if heard:
                    held.add("bot", message, self.now_text(), message_id=number, via=via)
        return sent

    def now_text(self) -> str:
        """Return the present office time as ISO text with +07:00."""
        return self.clock.now().isoformat(timespec="milliseconds")
