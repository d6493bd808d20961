"""Files people sent, on disk under their message id, as LINE keeps them for the bot to fetch."""

from __future__ import annotations

from dataclasses import dataclass

from .store import Store


@dataclass(frozen=True)
class Content:
    """One file: its bytes, its MIME type and the name it was sent under."""

    data: bytes
    mime: str
    name: str


class Contents:
    """Puts, gives and deletes files by message id."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, message: str, chat: str, content: Content) -> None:
        """Keep a file; it is stored before any event mentions it."""
        (self._store.content_folder / message).write_bytes(content.data)
        self._store.put(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?)",
            message,
            chat,
            content.name,
            content.mime,
        )
        self._store.flush()

    def get(self, message: str) -> Content | None:
        """Return the message's file; None if there is none or it was deleted."""
        found = self._store.rows("SELECT name, type FROM content WHERE id = ?", message)
        if not found:
            return None
        data = (self._store.content_folder / message).read_bytes()
        return Content(data, found[0]["type"], found[0]["name"])

    def delete(self, message: str) -> None:
        """Delete the message's file, if it has one."""
        if self._store.rows("SELECT 1 FROM content WHERE id = ?", message):
            self._store.put("DELETE FROM content WHERE id = ?", message)
            self._store.flush()
            (self._store.content_folder / message).unlink(missing_ok=True)
