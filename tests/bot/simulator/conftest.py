"""A real stand-in process and a bot that records what it is sent; shared by this folder's tests."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import urllib3

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
SECRET, TOKEN = "a channel secret", "a channel token"
Json = dict[str, Any]


class RecordingBot:
    """Takes webhooks, records them, answers as planned for their chat (200 when nothing is)."""

    def __init__(self) -> None:
        self.more = threading.Condition()
        self.bodies: list[Json] = []
        self.raw: list[tuple[dict[str, str], bytes]] = []
        self.plans: dict[str, list[int | threading.Event]] = {}
        self.connections = 0
        bot = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                super().setup()
                bot.connections += 1

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                self.answer(bot.take(dict(self.headers), body))

            def answer(self, status: int) -> None:
                try:
                    self.send_response(status)
                    self.send_header("content-length", "0")
                    self.end_headers()
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: Any) -> None:
                """Says nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/callback"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, headers: dict[str, str], raw: bytes) -> int:
        body = json.loads(raw) if raw[:1] == b"{" else {}
        with self.more:
            self.raw.append(({name.lower(): value for name, value in headers.items()}, raw))
            self.bodies.append(body)
            planned = self.plans.get(chat_of(body), [])
            answer = planned.pop(0) if planned else 200
            self.more.notify_all()
        if isinstance(answer, threading.Event):
            answer.wait(PATIENCE)
            return 200
        return answer

    def events_of(self, chat: str, count: int = 1) -> list[Json]:
        """The first `count` events of a chat or more, waiting for them."""
        with self.more:
            assert self.more.wait_for(lambda: len(self._events(chat)) >= count, PATIENCE), (
                f"only {self._events(chat)} came"
            )
            return self._events(chat)

    def _events(self, chat: str) -> list[Json]:
        # A body sent on purpose as LINE never sends it (test_webhook_events.py) has no events.
        events = [event for body in self.bodies for event in body.get("events") or []]
        return [event for event in events if chat_of_event(event) == chat]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def chat_of_event(event: Any) -> str:
    source = event.get("source", {}) if isinstance(event, dict) else {}
    return str(source.get("groupId") or source.get("userId") or "")


def chat_of(body: Json) -> str:
    events = body.get("events") or [{}]
    return chat_of_event(events[0])


class Answer:
    """An HTTP answer: status, headers, JSON body (or bytes)."""

    def __init__(self, response: urllib3.BaseHTTPResponse) -> None:
        self.status, self.headers, self.data = response.status, response.headers, response.data

    @property
    def body(self) -> Any:
        return json.loads(self.data)


class Line:
    """A stand-in process and both of its APIs."""

    def __init__(self, folder: Path, webhook: str, *more: str, port: int = 0) -> None:
        environment = {**os.environ, "STANDIN_SECRET": SECRET, "STANDIN_TOKEN": TOKEN}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot.simulator.platform", "--port", str(port)]
            + ["--data", str(folder), "--webhook", webhook, *more],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.ready = self.process.stdout.readline()
        self.port = int(self.ready.split()[1])
        self.origin = f"http://127.0.0.1:{self.port}"
        self.http = urllib3.PoolManager(maxsize=8, retries=False)

    def api(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """A call to LINE's side, authorised."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json", **named}
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        return Answer(
            self.http.request(method, self.origin + path, body=data, headers=sent, timeout=PATIENCE)
        )

    def sim(self, method: str, path: str, body: Any = None) -> Json:
        """A call to the control side that must succeed."""
        answer = self.sim_answer(method, path, body)
        assert answer.status == 200, answer.data
        return dict(answer.body)

    def sim_answer(self, method: str, path: str, body: Any = None) -> Answer:
        data = json.dumps(body).encode() if body is not None else None
        url = self.origin + "/sim/api" + path
        return Answer(self.http.request(method, url, body=data, timeout=PATIENCE))

    def person(self, friend: bool = True) -> str:
        """A new person's id."""
        name = "U" + uuid.uuid4().hex
        asked = {"id": name, "name": "Anong", "friend": friend}
        return str(self.sim("POST", "/people", asked)["id"])

    def group(self, *members: str) -> str:
        """A new group's id, the bot in it."""
        asked = {"name": "STRONG", "members": list(members), "botIn": True}
        return str(self.sim("POST", "/groups", asked)["id"])

    def says(self, chat: str, text: str, who: str = "", **more: Any) -> Json:
        """A person types, and the bot has answered the webhook when this returns."""
        asked = {"from": who or chat, "text": text, **more}
        return self.sim("POST", f"/chats/{chat}/text?sync=1", asked)

    def chat(self, chat: str, after: int = 0) -> list[Json]:
        return list(self.sim("GET", f"/chats/{chat}/messages?after={after}")["messages"])

    def reply(self, token: str, text: str = "answer", **headers: str) -> Answer:
        asked = {"replyToken": token, "messages": [{"type": "text", "text": text}]}
        return self.api("POST", "/v2/bot/message/reply", asked, **headers)

    def push(self, to: str, text: str = "push", **headers: str) -> Answer:
        asked = {"to": to, "messages": [{"type": "text", "text": text}]}
        return self.api("POST", "/v2/bot/message/push", asked, **headers)

    def bot_texts(self, chat: str) -> list[str]:
        return [e["message"]["text"] for e in self.chat(chat) if e["from"] == "bot"]

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ends the process; its exit code."""
        self.http.clear()
        self.process.send_signal(how)
        code = self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.rest_of_stdout = self.process.stdout.read()
        self.process.stdout.close()
        return code


@pytest.fixture(scope="session")
def bot() -> Iterator[RecordingBot]:
    recording = RecordingBot()
    yield recording
    recording.close()


@pytest.fixture(scope="session")
def shared_line(tmp_path_factory: pytest.TempPathFactory, bot: RecordingBot) -> Iterator[Line]:
    line = Line(tmp_path_factory.mktemp("line"), bot.url)
    line.sim("POST", "/webhook", {"backoff": [0.01, 0.01]})
    line.sim("POST", "/quota", {"limit": 10**6})
    yield line
    line.stop()


@pytest.fixture
def line(shared_line: Line) -> Iterator[Line]:
    """The shared stand-in; trouble made by a test ends with it."""
    yield shared_line
    shared_line.sim("DELETE", "/faults")


@pytest.fixture
def start_line(tmp_path: Path, bot: RecordingBot) -> Iterator[Callable[..., Line]]:
    """Starts stand-ins of a test's own, on one folder; they are ended with the test."""
    started: list[Line] = []

    def start(*more: str, port: int = 0) -> Line:
        started.append(Line(tmp_path, bot.url, *more, port=port))
        return started[-1]

    yield start
    for each in started:
        if each.process.poll() is None:
            each.stop()
