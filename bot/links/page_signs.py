"""What an answer says of a link: only the status, the way there, and the first letters of the page.

Pure functions: nothing is asked here.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from models.links import link_states
from models.links.link_states import Looked

LONGEST_TITLE = 120

_PEOPLE_ONLY = (
    "facebook.com", "fb.com", "fb.me", "fb.watch", "m.me", "instagram.com", "threads.net",
    "tiktok.com", "x.com", "twitter.com", "linkedin.com", "line.me",
)  # fmt: skip
"""Hosts that answer robots with a login page or a refusal, whatever the link."""

_LOGIN_HOSTS = frozenset(
    ("accounts.google.com", "login.microsoftonline.com", "login.live.com", "login.yahoo.com")
)
_LOGIN_PATH = re.compile(r"/(?:log-?in|sign-?in|log-?on|wp-login|sso|oauth2?|auth)\b", re.I)
_PASSWORD = re.compile(rb"<input[^>]{0,300}type\s*=\s*[\"']?password", re.I)
_TITLE = re.compile(r"<title[^>]{0,200}>(.{0,2000}?)</title", re.I | re.S)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.I)
_SAYS_MISSING = re.compile(
    r"\b404\b|not found|page (?:does not|doesn.t) exist|ไม่พบ(?:หน้า|ข้อมูล|เอกสาร)|^- YouTube$", re.I
)
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PAGES = frozenset(("text/html", "application/xhtml+xml", ""))
_BY_STATUS: Mapping[int, str] = {
    401: link_states.LOGIN,
    404: link_states.MISSING,
    410: link_states.GONE,
    408: link_states.SLOW,
    425: link_states.BUSY,
    429: link_states.BUSY,
}


@dataclass(frozen=True)
class PageAnswer:
    """One answer of a host.

    address: where it came from.
    headers: with names in small letters.
    body: its first bytes; empty after HEAD.
    """

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def leads_to(self) -> str:
        """The address of a redirect; "" if it is none. Hosts send Thai letters as bare UTF-8."""
        given = self.headers.get("location", "") if self.status in _REDIRECTS else ""
        with suppress(UnicodeError):
            return given.encode("latin-1").decode()
        return given

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()[:80]

    @property
    def is_page(self) -> bool:
        return self.media_type in _PAGES

    @property
    def there(self) -> bool:
        """Whether it says that something is there; 416: it is shorter than what was asked for."""
        return 200 <= self.status < 300 or self.status == 416

    @property
    def retry_after(self) -> float:
        """Seconds for which the host asks to be left alone; 0 if it does not say."""
        given = self.headers.get("retry-after", "").strip()
        if given.isascii() and given.isdigit() and len(given) < 10:
            return float(given)
        try:
            until = parsedate_to_datetime(given)
            return max(0.0, (until - parsedate_to_datetime(self.headers["date"])).total_seconds())
        except (ValueError, TypeError, KeyError):
            return 0.0


def asks_people(host: str) -> bool:
    """Whether the host answers people only, so that there is no use in asking it."""
    return any(host == each or host.endswith(f".{each}") for each in _PEOPLE_ONLY)


def judged(asked: str, answer: PageAnswer) -> Looked:
    """Returns what the last answer says of the link that was asked for."""
    title = title_of(answer)
    found = _found(asked, answer, title)
    return Looked(found, answer.status, title, answer.media_type, answer.retry_after)


def title_of(answer: PageAnswer) -> str:
    """Returns the page's title on one line, without signs that nobody sees; "" without one."""
    if not answer.is_page or answer.headers.get("content-encoding", "identity") != "identity":
        return ""
    found = _TITLE.search(_text(answer))
    bare = html.unescape(found[1]) if found else ""
    seen = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in bare)
    return " ".join(seen.split())[:LONGEST_TITLE].strip()


def _text(answer: PageAnswer) -> str:
    stated = answer.headers.get("content-type", "").lower().partition("charset=")[2]
    inside = _META_CHARSET.search(answer.body)
    name = stated.split(";")[0].strip(" \"'") or (inside[1].decode() if inside else "utf-8")
    name = name.lower().replace("windows-874", "cp874")
    try:
        return answer.body.decode(name, errors="replace")
    except LookupError:
        return answer.body.decode(errors="replace")


def _found(asked: str, answer: PageAnswer, title: str) -> str:
    if not answer.there:
        return _refused(answer.status)
    if _is_login(asked, answer):
        return link_states.LOGIN
    if _is_front_page(asked, answer.address):
        return link_states.FRONT_PAGE
    return link_states.SAYS_MISSING if _SAYS_MISSING.search(title) else link_states.WORKS


def _refused(status: int) -> str:
    if 300 <= status < 400:
        return link_states.REDIRECTS
    if 500 <= status < 600:
        return link_states.SERVER
    return _BY_STATUS.get(status, link_states.REFUSED)


def _is_login(asked: str, answer: PageAnswer) -> bool:
    there = urlsplit(answer.address)
    if there.hostname in _LOGIN_HOSTS:
        return True
    moved = answer.address != asked and bool(_LOGIN_PATH.search(there.path))
    return moved or (answer.is_page and _PASSWORD.search(answer.body) is not None)


def _is_front_page(asked: str, address: str) -> bool:
    """Whether a link to something inside a site has led to the site's front page."""
    before, there = urlsplit(asked), urlsplit(address)
    inside = bool(before.path.strip("/") or before.query)
    return inside and not there.path.strip("/") and not there.query
