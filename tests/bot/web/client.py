"""The web process over Flask's test client: an assembled app on the test's own office."""

from __future__ import annotations

import base64
import hashlib
import hmac
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from bot import settings
from bot.files import FileLinks
from bot.line.client import LineClient
from bot.web.app import create_app
from bot.wiring import Assembled
from models.database import Database
from models.queues.inbox import InboxEvent
from scheduler.ports import Outside

SECRET = "a channel secret"
STAND_IN = {
    "LINE_CHANNEL_SECRET": SECRET,
    "LINE_CHANNEL_ACCESS_TOKEN": "a channel token",
    "LINE_API_ORIGIN": "http://127.0.0.1:1",
}


def assembled(
    office: Outside, secrets: tuple[str, ...] = (SECRET,), demo: bool = False, **environment: str
) -> Assembled:
    """What wiring would hand to the app, around a test's office; a channel unless `demo`."""
    given = {} if demo else STAND_IN
    chosen = settings.load(Path("no such folder"), {**given, **environment})
    line = LineClient(chosen.api_origin, chosen.data_origin, "a channel token")
    links = FileLinks("a test's key", chosen.public_origin)
    return Assembled(chosen, office, line, links, secrets, demo)


def made(office: Outside, **more: Any) -> Flask:
    """The application; its pump has been stopped, so that what is stored stays as it was stored."""
    app = create_app(assembled(office, **more))
    app.extensions["pump"].stop()
    return app


def signed(body: bytes, secret: str = SECRET) -> str:
    """LINE's signature of a body."""
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


def posts(client: FlaskClient, body: bytes, header: str = "X-Line-Signature") -> TestResponse:
    """Deliver a body as LINE does, signed."""
    return client.post("/callback", data=body, headers={header: signed(body)})


def stored(database: Database) -> list[InboxEvent]:
    """What stands in the inbox, in the order it came."""
    return database.read(
        lambda session: list(session.scalars(select(InboxEvent).order_by(InboxEvent.id)))
    )
