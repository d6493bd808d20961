"""A web server on this machine that plays every fault a link can have. It never sleeps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "text/html; charset=utf-8"
GIGABYTES = 2 * 1024**3


@dataclass
class Played:
    """What the server has heard and sent.

    asked: method, path, Host, and the headers' names.
    agents: the User-Agent of each.
    sent: bytes of endless bodies.
    over: set as the test ends, so that nothing waits any longer.
    """

    asked: list[tuple[str, str, str, frozenset[str]]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    sent: int = 0
    over: threading.Event = field(default_factory=threading.Event)


class Handler(BaseHTTPRequestHandler):
    """Answers by the path; `played` is the test's."""

    played: Played
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        names = frozenset(name.lower() for name in self.headers)
        self.played.agents.append(self.headers["User-Agent"])
        self.played.asked.append((self.command, self.path, self.headers["Host"], names))
        name, _, more = path.strip("/").partition("/")
        with suppress(OSError):
            PLAYS.get(name, by_number)(self, name if name.isdigit() else more)

    def log_message(self, *_args: object) -> None:
        """Says nothing."""

    def answers(self, status: int, body: bytes = b"", kind: str = PAGE, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)


def titled(title: str, more: str = "") -> bytes:
    return f"<html><head><title>{title}</title></head><body>{more}</body></html>".encode()


def by_number(to: Handler, more: str) -> None:
    """`/404`: that status; anything else is the front page."""
    to.answers(int(more) if more.isdigit() else 200, titled("หน้าแรก"))


def page(to: Handler, _more: str) -> None:
    to.answers(200, titled(" แผน&amp;ผล \n ปี\u202e 2570 "))


def thai(to: Handler, _more: str) -> None:
    to.answers(200, titled("ประกาศ").decode().encode("cp874"), "text/html; charset=windows-874")


def paper(to: Handler, _more: str) -> None:
    to.answers(200, b"%PDF-1.7", "application/pdf")


def get_only(to: Handler, _more: str) -> None:
    if to.command == "HEAD":
        to.answers(404)
    else:
        page(to, "")


def busy(to: Handler, _more: str) -> None:
    to.answers(429, Retry_After="120")


def until(to: Handler, _more: str) -> None:
    to.send_response_only(503)
    for name, value in (
        ("Date", "Mon, 01 Mar 2027 02:00:00 GMT"),
        ("Retry-After", "Mon, 01 Mar 2027 03:00:00 GMT"),
        ("Content-Length", "0"),
    ):
        to.send_header(name, value)
    to.end_headers()


def hop(to: Handler, left: str) -> None:
    """`/hop/3`: so many redirects, then a page."""
    next_one = f"/hop/{int(left) - 1}" if int(left) else "/page"
    to.answers(302, Location=next_one)


def leads(to: Handler, _more: str) -> None:
    """`/leads?…`: a redirect to whatever is asked."""
    to.answers(302, Location=to.path.partition("?")[2])


def thai_way(to: Handler, _more: str) -> None:
    to.answers(302, Location="/page/หน้า".encode().decode("latin-1"))


def password(to: Handler, _more: str) -> None:
    to.answers(200, titled("ระบบงาน", "<form><input name=p type='password'></form>"))


def missing_page(to: Handler, _more: str) -> None:
    to.answers(200, titled("404 - ไม่พบหน้าที่ต้องการ"))


def huge(to: Handler, _more: str) -> None:
    """Two gigabytes, as fast as they are taken; the title comes after the first 64 kilobytes."""
    to.send_response(200)
    to.send_header("Content-Type", PAGE)
    to.send_header("Content-Length", str(GIGABYTES))
    to.end_headers()
    piece = b" " * 65_536
    while to.command == "GET" and to.played.sent < GIGABYTES:
        to.wfile.write(piece if to.played.sent <= 65_536 else titled("late") + piece)
        to.played.sent += len(piece)


def drips(to: Handler, _more: str) -> None:
    """A page without an end, a letter at a time: each comes in time, the whole never."""
    to.send_response(200)
    to.send_header("Content-Type", PAGE)
    to.end_headers()
    while to.command == "GET" and not to.played.over.wait(0.02):
        to.wfile.write(b"x")


def drips_headers(to: Handler, _more: str) -> None:
    to.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not to.played.over.wait(0.02):
        to.wfile.write(b"X-A: b\r\n" if to.played.sent else b"X")


def many_headers(to: Handler, _more: str) -> None:
    to.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while to.played.sent < GIGABYTES:
        line = b"X-A: " + b"b" * 60_000 + b"\r\n"
        to.wfile.write(line)
        to.played.sent += len(line)


def silent(to: Handler, _more: str) -> None:
    to.played.over.wait(30)


def garbage(to: Handler, _more: str) -> None:
    to.wfile.write(b"\x00\xff no http \r\n\r\n")
    to.close_connection = True


PLAYS: Mapping[str, Callable[[Handler, str], None]] = {
    "page": page, "thai": thai, "paper": paper, "get-only": get_only, "busy": busy,
    "until": until, "hop": hop, "leads": leads, "password": password, "soft": missing_page,
    "login": page, "thai-way": thai_way, "huge": huge, "drips": drips, "silent": silent,
    "drips-headers": drips_headers, "many-headers": many_headers, "garbage": garbage,
}  # fmt: skip


def serving(played: Played) -> ThreadingHTTPServer:
    """A server on a free port of this machine; the caller closes it."""
    handler = type("PlayedHandler", (Handler,), {"played": played})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server
