"""The parts of the stand-in put together, and the two roads through it: people's acts become
webhook events, the bot's messages land in chats. It knows no HTTP of its own side.
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
from .chats import Chats, Entry
from .clock import OfficeClock
from .contents import Contents
from .delivery import Courier, Delivery
from .faults import EVENT, Faults, Rates
from .outages import Outages
from .rich_menus import RichMenus
from .schema import Checker
from .store import Store
from .tokens import LIFE_SECONDS, ReplyTokens, RetryKeys
from .world import World

Json = dict[str, Any]
BOT_NAME = "STRONG"
EVENTS_KEPT = 2000
ACQUAINTED_FOR = timedelta(days=7)
QUOTABLE = ("text", "textV2", "sticker", "image", "video", "template", "flex")


@dataclass(frozen=True)
class Settings:
    """What a stand-in is started with."""

    folder: Path
    secret: str
    token: str
    webhook: str
    clock_start: datetime | None = None
    reply_token_seconds: float = LIFE_SECONDS
    tell: Callable[[str], None] | None = None  # takes orders for whoever started the bot
    may_begin_anew: bool = False


class Standin:
    """All of the stand-in behind its two APIs."""

    def __init__(self, settings: Settings) -> None:
        settings.folder.mkdir(parents=True, exist_ok=True)
        self.access_token = settings.token
        self.clock = OfficeClock(settings.folder, settings.clock_start)
        self.store = Store(settings.folder)
        self.world = World(self.store, self.clock)
        self.chats = Chats(self.store)
        self.contents = Contents(self.store)
        self.rich_menus = RichMenus(self.store)
        self.tokens = ReplyTokens(settings.reply_token_seconds)
        self.keys = RetryKeys(self.store)
        self.bot_id = ids.bot_id(settings.secret)
        self.courier = Courier(
            settings.webhook, settings.secret, self.bot_id, self._attempted, self._told
        )
        self.faults, self.rates, self.calls = Faults(), Rates(), CallLog()
        self.webhooks = CallLog(WEBHOOKS_KEPT)
        # Both logs begin with this process; whole: so does everything that was ever said here.
        whole = not self.store.rows("SELECT id FROM event LIMIT 1")
        self.made = self.store.setting("made", "") or ids.message_id()
        self.store.save_setting("made", self.made)
        self.log_began = {"since": self.now_text(), "whole": whole}
        self.outages = Outages(settings.tell, settings.may_begin_anew)
        self.checker = Checker()
        self.group_taps_name_user = True
        self._events: OrderedDict[str, tuple[str, Json]] = OrderedDict()
        self._events_lock = threading.Lock()

    def set_webhook(self, url: str) -> None:
        """Changes the webhook address until the next start; `url` is checked by the caller."""
        self.courier.url = url

    def start(self) -> None:
        """Starts the delivery threads."""
        self.courier.start()

    def close(self) -> None:
        """Ends the threads and puts everything on disk."""
        self.courier.close()
        self.store.close()

    # From people to the bot

    def note(self, chat: str, message: Json, user: str | None = None, act: str = "user") -> Entry:
        """Writes a line into a chat. `act`: user, or system for what LINE itself shows."""
        return self.chats.of(chat).add(
            act, message, self.now_text(), user_id=user, message_id=message.get("id")
        )

    def happen(
        self, kind: str, chat: str, user: str | None, replyable: bool = True, **more: Any
    ) -> tuple[Json, Delivery | None]:
        """Makes an event of what happened in a chat and sends it on its way.

        Returns the event and its delivery; None when the bot is not there to hear of it.
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
        """Logs an event and queues it for the webhook as a body of its own.

        A fault put on events makes it go out twice, or late.
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
        """Sends an event once more with isRedelivery; None when it is not known."""
        with self._events_lock:
            found = self._events.get(event_id)
        if found is None:
            self.store.flush()
            rows = self.store.rows("SELECT body FROM event WHERE id = ?", event_id)
            if not rows:
                return None
            held = json.loads(rows[0]["body"])
            found = (held["chat"], held["event"])
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

    def _told(self, delivery: Delivery) -> None:
        """Notes one attempt to deliver, for the log of webhooks."""
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
        """The people a push to a person or group would reach, which is what LINE counts.

        A person is reached who is a friend, or has written one to one in the last seven days; who
        has blocked the bot is not, and LINE answers 200 all the same (line.md D, E).
        """
        if chat in self.world.groups:
            group = self.world.groups[chat]
            return list(group.members) if group.bot_in else []
        person = self.world.person(chat)
        if person.blocked:
            return []
        return [chat] if person.friend or self._wrote_lately(chat) else []

    def _wrote_lately(self, chat: str) -> bool:
        since = (self.clock.now() - ACQUAINTED_FOR).isoformat(timespec="milliseconds")
        return self.chats.of(chat).wrote_since(since)

    def put_messages(self, chat: str, messages: Sequence[Json], via: str) -> list[Json]:
        """Puts the bot's messages into a chat, if anyone is reached; returns `sentMessages`."""
        sent: list[Json] = []
        heard = bool(self.receivers(chat))
        for message in messages:
            number = ids.message_id()
            sent.append({"id": number})
            if message.get("type") in QUOTABLE:
                sent[-1]["quoteToken"] = ids.quote_token()
            if heard:
                self.chats.of(chat).add("bot", message, self.now_text(), message_id=number, via=via)
        return sent

    def now_text(self) -> str:
        """The present office time as ISO text with +07:00."""
        return self.clock.now().isoformat(timespec="milliseconds")
