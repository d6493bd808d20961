"""The lines of each chat, and waiting for new ones.

The newest `KEPT` entries of a chat are in memory (no page or test asks for older ones). The store
has all.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import deque
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from .store import Store

KEPT = 500
COLUMNS = "n, sender, user_id, message_id, message, at, via, unsent"
Json = dict[str, Any]


@dataclass
class ChatEntry:
    """One line of a chat.

    n: counts from 1 within the chat
    sender: user, bot or system
    text: the message as JSON text, which takes a tenth of the memory of objects
    at: office time, ISO text
    via: how the bot sent it
    unsent: the sender took it back
    """

    n: int
    sender: str
    user_id: str | None
    message_id: str | None
    text: str
    at: str
    via: str | None = None
    unsent: bool = False

    @property
    def message(self) -> Json:
        """Return the message as LINE's JSON."""
        return dict(json.loads(self.text))

    def shown(self) -> Json:
        """Return the entry as the control API shows it."""
        return {
            "n": self.n,
            "from": self.sender,
            "userId": self.user_id,
            "messageId": self.message_id,
            "message": self.message,
            "at": self.at,
            "via": self.via,
            "unsent": self.unsent,
        }


class Chat:
    """The entries of one chat, oldest first."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name
        self._more = threading.Condition()
        self._entries: deque[ChatEntry] = deque(maxlen=KEPT)
        query = f"SELECT {COLUMNS} FROM entry WHERE chat = ? ORDER BY n DESC LIMIT {KEPT}"
        self._entries.extendleft(_entry(row) for row in store.rows(query, name))
        self.last = self._entries[-1].n if self._entries else 0

    def add(self, sender: str, message: Json, at: str, **more: Any) -> ChatEntry:
        """Append one entry and wake all waiters. `more`: user_id, message_id, via."""
        text = json.dumps(message, ensure_ascii=False)
        user, number, via = (more.get(name) for name in ("user_id", "message_id", "via"))
        with self._more:
            entry = ChatEntry(self.last + 1, sender, user, number, text, at, via)
            self._entries.append(entry)
            self.last = entry.n
            self._save(entry)
            self._more.notify_all()
        return entry

    def together(self) -> AbstractContextManager[bool]:
        """Return a block: nobody sees what is added in it before its end."""
        return self._more

    def after(self, n: int, wait_seconds: float = 0) -> list[ChatEntry]:
        """Return the entries after number `n`; wait up to `wait_seconds` for the first of them."""
        with self._more:
            self._more.wait_for(lambda: self.last > n, wait_seconds)
            newer = [entry for entry in self._entries if entry.n > n]
        return [*self._older(n, newer[0].n), *newer] if newer and newer[0].n > n + 1 else newer

    def wrote_since(self, moment: str) -> bool:
        """Return whether a person has written, tapped or sent since this moment (ISO text)."""
        with self._more:
            return any(e.sender == "user" and e.at > moment for e in self._entries)

    def find(self, message_id: str) -> ChatEntry | None:
        """Return the entry of a message; None if it is not among the newest."""
        with self._more:
            return next((e for e in self._entries if e.message_id == message_id), None)

    def change(self, entry: ChatEntry, message: Json | None = None, unsent: bool = False) -> None:
        """Replace the message of an entry, or take it back."""
        with self._more:
            if unsent:
                entry.unsent, message = True, {"type": entry.message["type"]}
            if message is not None:
                entry.text = json.dumps(message, ensure_ascii=False)
            self._save(entry)

    def _older(self, n: int, before: int) -> list[ChatEntry]:
        """Return entries that are no longer in memory, from the store."""
        self._store.flush()
        query = f"SELECT {COLUMNS} FROM entry WHERE chat = ? AND n > ? AND n < ? ORDER BY n"
        return [_entry(row) for row in self._store.rows(query, self._name, n, before)]

    def _save(self, entry: ChatEntry) -> None:
        self._store.put(
            "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self._name,
            *vars(entry).values(),
        )


class Chats:
    """All chats by id: a person's id one to one, a group's id in a group."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[str, Chat] = {}
        self._lock = threading.Lock()

    def of(self, name: str) -> Chat:
        """Return the chat of this id; the first call makes it."""
        with self._lock:
            if name not in self._held:
                self._held[name] = Chat(self._store, name)
            return self._held[name]


def _entry(row: sqlite3.Row) -> ChatEntry:
    made = ChatEntry(*row)
    made.unsent = bool(made.unsent)
    return made
