"""The least a webhook can do and keep its word: check the HMAC, insert one row, durably, answer.

No framework; SQLite in WAL with synchronous=FULL, as the bot has it; one connection a thread.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable
from typing import Any

TABLE = "CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, body BLOB NOT NULL)"
BUSY_SECONDS = 20.0
Start = Callable[[str, list[tuple[str, str]]], Any]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]


def connect(path: str) -> sqlite3.Connection:
    """A connection that commits each statement durably, unless BEGIN is said."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def signed_body(environ: dict[str, Any], secret: bytes) -> bytes | None:
    """The request's body; None if the signature is not the channel's."""
    body: bytes = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    made = base64.b64encode(hmac.new(secret, body, hashlib.sha256).digest()).decode()
    return body if hmac.compare_digest(made, environ.get("HTTP_X_LINE_SIGNATURE", "")) else None


def make() -> App:
    """The application; its file is BENCH_DATABASE."""
    path, secret = os.environ["BENCH_DATABASE"], os.environ["LINE_CHANNEL_SECRET"].encode()
    first = connect(path)
    first.execute("PRAGMA journal_mode=WAL")  # once: at each connection it locks under load
    first.execute(TABLE)
    first.close()
    mine = threading.local()

    def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        body = signed_body(environ, secret)
        if body is None:
            start("400 Bad Request", [("Content-Length", "0")])
            return []
        if not hasattr(mine, "connection"):
            mine.connection = connect(path)
        event_id = json.loads(body)["events"][0]["webhookEventId"]
        mine.connection.execute("INSERT OR IGNORE INTO event VALUES (?, ?)", (event_id, body))
        start("200 OK", [("Content-Length", "0")])
        return []

    return app
