"""A small control API and static server for the page's tests; it plays no bot and keeps nothing."""

from __future__ import annotations

import json
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

STATIC = Path(__file__).parents[2] / "bot" / "simulator" / "platform" / "static"
NOW = "2024-03-13T09:00:00+07:00"
REPORTER, HEAD, GROUP = "U" + "1" * 32, "U" + "2" * 32, "C" + "3" * 32
DOT = bytes.fromhex(  # a picture of one pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0500f0004850180eb20a2bf0000000049454e44ae426082"
)
Json = dict[str, Any]


class Platform:
    """The control API as the page sees it: people, chats, and everything that was posted."""

    def __init__(self) -> None:
        self.more = threading.Condition()
        self.posts: list[tuple[str, Any]] = []
        self.refused: set[str] = set()
        self.chats: dict[str, list[Json]] = {REPORTER: [], HEAD: [], GROUP: []}
        self.people = [
            {
                "id": REPORTER,
                "name": "วรรณา ตัวอย่าง",
                "note": "ผู้รายงาน",
                "friend": True,
                "blocked": False,
            },
            {"id": HEAD, "name": "สมชาย ตัวอย่าง", "note": "หัวหน้า", "friend": True, "blocked": False},
        ]
        self.offset = 0
        self.faults: list[Json] = []
        self.outage: Json = {"possible": True, "down": {}}
        self.next: Json | None = None
        self.made = "1"
        self.taking = threading.Event()  # cleared, what is posted is not answered
        self.taking.set()
        self.dead = False  # as if no process stood at the page's address
        self.logs: dict[str, list[Json]] = {"webhooks": [], "calls": []}
        self.files: dict[str, tuple[bytes, str]] = {}  # address under /sim/ -> bytes and type

    def state(self) -> Json:
        group = {"id": GROUP, "name": "ชมรม STRONG", "members": [REPORTER, HEAD], "botIn": True}
        return {
            "made": self.made,
            "people": self.people,
            "groups": [group],
            "clock": {"offset_seconds": self.offset, "now": NOW},
            "quota": {"limit": 300, "used": 12},
            "webhook": {"url": "http://127.0.0.1:1/callback", "delivered": 3, "failed": 0},
            "faults": self.faults,
            "outage": self.outage,
            "log": {name: len(lines) for name, lines in self.logs.items()},
        }

    def logged(self, name: str, **line: Any) -> None:
        """One line more in the log of `webhooks` or `calls`."""
        self.logs[name].append({"n": len(self.logs[name]) + 1, "at": NOW, **line})

    def add(self, chat: str, sender: str, message: Json, user: str | None = None) -> None:
        with self.more:
            entries = self.chats[chat]
            n = len(entries) + 1
            entries.append(
                {
                    "n": n,
                    "from": sender,
                    "userId": user,
                    "messageId": f"{n:018}",
                    "message": message,
                    "at": NOW,
                    "via": "push",
                    "unsent": False,
                }
            )
            self.more.notify_all()

    def bot(self, chat: str, *messages: Json) -> None:
        for message in messages:
            self.add(chat, "bot", message)

    def after(self, chat: str, n: int, wait: float) -> Json:
        with self.more:
            self.more.wait_for(lambda: len(self.chats[chat]) > n, min(wait, 2))
            entries = self.chats[chat]
            return {"messages": entries[n:], "last": len(entries)}

    def post(self, path: str, body: Any) -> None:
        with self.more:
            self.posts.append((path, body))
            self.more.notify_all()
        parts = path.split("/")
        if parts[1] == "outage":
            self.outage["down"] = dict.fromkeys(body["processes"], body["seconds"])
        elif parts[1] == "faults":
            self.faults.append(body)
        elif parts[1] == "people":
            person = next(p for p in self.people if p["id"] == parts[2])
            person["blocked"] = parts[3] == "unfollow"
        elif parts[-1] == "text":
            message = {"type": "text", "text": body["text"]}
            self.add(parts[2], "user", message, body["from"])
        elif parts[-1] == "tap":
            message = {"type": "postback", "displayText": body.get("displayText")}
            self.add(parts[2], "user", message, body["from"])

    def posted(self, verb: str, count: int = 1) -> list[Any]:
        """The bodies posted under that verb, as soon as there are `count` (at most 20 s)."""

        def bodies() -> list[Any]:
            return [body for path, body in self.posts if path.endswith(f"/{verb}")]

        with self.more:
            self.more.wait_for(lambda: len(bodies()) >= count, 20)
            return bodies()


class Server(ThreadingHTTPServer):
    """Serves the page under /sim/ and one platform's control API under /sim/api."""

    daemon_threads = True

    def __init__(self, platform: Platform) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.platform = platform

    def handle_error(self, *_: Any) -> None:
        """A page that leaves drops its waiting requests: nothing to tell of."""


class Handler(BaseHTTPRequestHandler):
    """One request of the page."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, *_: Any) -> None:
        """The test's own output stays clean."""

    def do_GET(self) -> None:
        if self._is_dead():
            return
        url = urlsplit(self.path)
        path = unquote(url.path).removeprefix("/sim/")
        chat = re.fullmatch(r"api/chats/(\w+)/messages", path)
        if chat:
            asked = {name: float(values[0]) for name, values in parse_qs(url.query).items()}
            self._json(self.server.platform.after(chat[1], int(asked["after"]), asked["wait"]))
        elif path in ("api/webhooks", "api/calls"):
            name = path.removeprefix("api/")
            lines = self.server.platform.logs[name][int(parse_qs(url.query)["after"][0]) :]
            last = len(self.server.platform.logs[name])
            self._json({name: lines, "last": last})
        elif path == "next" and self.server.platform.next:
            self._json(self.server.platform.next)
        elif path == "api/state":
            self._json(self.server.platform.state())
        elif path in self.server.platform.files:
            self._answer(*self.server.platform.files[path])
        elif path.startswith("api/content/"):
            self._answer(DOT, "image/png")
        else:
            self._file(STATIC / (path or "index.html"))

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        if self._is_dead():
            return
        self.server.platform.taking.wait(20)
        path = self.path.removeprefix("/sim/api")
        if path.rsplit("/", 1)[-1] in self.server.platform.refused:
            self._json({"error": "ปฏิเสธเพื่อทดสอบ"}, 409 if path == "/clock" else 400)
            return
        is_json = self.headers["Content-Type"].startswith("application/json")
        self.server.platform.post(path, json.loads(raw) if is_json else raw)
        self._json({})

    def do_DELETE(self) -> None:
        self.server.platform.faults.clear()
        self._json({"faults": []})

    def _is_dead(self) -> bool:
        """Whether the connection is closed without an answer."""
        if self.server.platform.dead:
            self.close_connection = True
        return self.server.platform.dead

    def _file(self, file: Path) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if file.parent == STATIC and file.is_file():
            self._answer(file.read_bytes(), kind)
        else:
            self._answer(b"", "text/plain", 404)

    def _json(self, body: Json, status: int = 200) -> None:
        self._answer(json.dumps(body).encode(), "application/json", status)

    def _answer(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(platform: Platform) -> Iterator[str]:
    """The page's address, as long as it is served."""
    server = Server(platform)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sim/"
    finally:
        server.shutdown()
        server.server_close()
