"""The least a whole turn can do and keep its word: four durable commits, then the reply call.

It answers with what the bot has answered to the same words (BENCH_ANSWER), so that LINE's side has
the same to do.

The commits are the bot's own up to its reply call, with rows of about its sizes: the event is
stored, the lane leased and the attempt counted, the turn kept (event done, conversation, outgoing
message), the message leased. All in the request thread, plain sqlite3, one kept-alive client.
"""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
import threading
from collections.abc import Iterable
from typing import Any

import urllib3

from tests.bench.bare_wsgi import App, Start, connect, signed_body

TABLES = """
CREATE TABLE IF NOT EXISTS event
  (id TEXT PRIMARY KEY, lane TEXT, body BLOB, state TEXT, attempts INTEGER);
CREATE TABLE IF NOT EXISTS lane (key TEXT PRIMARY KEY, until REAL, owner TEXT);
CREATE TABLE IF NOT EXISTS conversation (lane TEXT PRIMARY KEY, step TEXT, state BLOB);
CREATE TABLE IF NOT EXISTS outbox
  (key TEXT PRIMARY KEY, lane TEXT, token BLOB, body BLOB, state TEXT, until REAL, owner TEXT);
"""
SEALED_STATE, SEALED_TOKEN, SEALED_BODY = (secrets.token_bytes(n) for n in (500, 65, 1200))


class Turns:
    """One database and one client for all threads of the process."""

    def __init__(self, path: str, origin: str, access_token: str, answer: str) -> None:
        self._answer = json.loads(answer)
        self._path, self._url = path, f"{origin}/v2/bot/message/reply"
        self._http = urllib3.PoolManager(maxsize=32, retries=False)
        self._headers = {
            "Authorization": f"Bearer {access_token}",
            "Content-Type": "application/json",
        }
        self._mine = threading.local()

    def take(self, body: bytes) -> None:
        event = json.loads(body)["events"][0]
        self._commit(event, body)
        asked = {"replyToken": event["replyToken"], "messages": self._answer}
        self._http.request(
            "POST", self._url, body=json.dumps(asked), headers=self._headers, timeout=10
        )

    def _commit(self, event: dict[str, Any], body: bytes) -> None:
        run = self._connection().execute
        name, lane = event["webhookEventId"], event["source"]["userId"]
        run("INSERT INTO event VALUES (?, ?, ?, 'waiting', 0)", (name, lane, body))
        run("BEGIN IMMEDIATE")
        run("INSERT OR REPLACE INTO lane VALUES (?, 60.0, ?)", (lane, name))
        run("UPDATE event SET attempts = attempts + 1 WHERE id = ?", (name,))
        run("COMMIT")
        run("BEGIN IMMEDIATE")
        run("UPDATE lane SET until = 0, owner = NULL WHERE key = ?", (lane,))
        run("INSERT OR REPLACE INTO conversation VALUES (?, 'narrative', ?)", (lane, SEALED_STATE))
        row = (name, lane, SEALED_TOKEN, SEALED_BODY)
        run("INSERT INTO outbox VALUES (?, ?, ?, ?, 'waiting', 0, NULL)", row)
        run("UPDATE event SET state = 'done' WHERE id = ?", (name,))
        run("COMMIT")
        run("UPDATE outbox SET until = 90.0, owner = ? WHERE key = ?", (lane, name))

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._mine, "connection"):
            self._mine.connection = connect(self._path)
        connection: sqlite3.Connection = self._mine.connection
        return connection


def make() -> App:
    """The application; its file is BENCH_DATABASE."""
    path, secret = os.environ["BENCH_DATABASE"], os.environ["LINE_CHANNEL_SECRET"].encode()
    first = connect(path)
    first.execute("PRAGMA journal_mode=WAL")
    first.executescript(TABLES)
    first.close()
    origin, token = os.environ["LINE_API_ORIGIN"], os.environ["LINE_CHANNEL_ACCESS_TOKEN"]
    turns = Turns(path, origin, token, os.environ["BENCH_ANSWER"])

    def app(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        body = signed_body(environ, secret)
        if body is not None:
            turns.take(body)
        start("200 OK" if body is not None else "400 Bad Request", [("Content-Length", "0")])
        return []

    return app
