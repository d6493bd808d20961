"""All settings, read once from the environment and `.env`; nothing else reads the environment.

All faults are reported at once, by the name of the setting (docs/settings.md).
"""

from __future__ import annotations

import io
import ipaddress
import os
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from dotenv.parser import parse_stream

from models.calendar import BANGKOK, BUDDHIST_YEARS

LINE_API = "https://api.line.me"
LINE_DATA = "https://api-data.line.me"
YEARS = range(1900, 2400)
"""C.E. years that a moment may have. Others could overflow when moved between time zones."""

NAMES = (
    "LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN", "LINE_API_ORIGIN", "LINE_DATA_ORIGIN",
    "DATABASE_URL", "DATABASE_CONNECTIONS", "DATABASE_POOLER", "DATA_DIR", "PUBLIC_ORIGIN",
    "SECRET_KEY", "KEY_RING", "PORT", "BIND", "WEB_CONCURRENCY", "LOG_FORMAT", "METRICS_TOKEN",
    "LINK_CHECKS", "DPO_CONTACT", "MEMO_FROM", "MEMO_EMBLEM", "CLOCK_START", "CRASH_AT",
)  # fmt: skip

_ORIGIN = re.compile(r"https?://(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?", re.I)
_LINE = 200
_CRASH_AT = re.compile(r"[a-z_]+:[a-z_]+(@[1-9][0-9]{0,5})?")


class SettingsFaults(Exception):
    """The settings are wrong; one line a fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Settings:
    """The settings of one process; docs/settings.md lists them with their meaning.

    simulated: no LINE channel is set, the platform stand-in takes LINE's place.
    connections: how many each process has to PostgreSQL at once; pooled: through PgBouncer.
    dpo_contact: the office that answers questions about personal data; "" if it is not set.
    memo_from: the bureau, group and telephone that memos come from; "" if it is not set.
    memo_emblem: the file of the emblem at the head of memos.
    link_checks: whether links in reports are looked at.
    crash_at: trials only, `point@count`, where the process kills itself.
    """

    channel_secrets: tuple[str, ...]
    access_token: str
    api_origin: str
    data_origin: str
    database_url: str
    connections: int
    pooled: bool
    data_dir: Path
    public_origin: str
    secret_key: str | None
    key_ring: str | None
    port: int
    bind: str
    web_concurrency: int
    log_format: Literal["console", "json"]
    metrics_token: str | None
    link_checks: bool
    dpo_contact: str
    memo_from: str
    memo_emblem: Path | None
    clock_start: datetime | None
    crash_at: str | None

    @property
    def simulated(self) -> bool:
        return not self.channel_secrets

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")

    @property
    def against_line(self) -> bool:
        return _is_line(self.api_origin)

    @property
    def standin_port(self) -> int:
        return self.port + 1

    @property
    def listens_on(self) -> str:
        """Return `host:port` to listen on."""
        return f"{_bracketed(self.bind)}:{self.port}"

    @property
    def local_origin(self) -> str:
        """Return the origin by which this machine reaches its own web process."""
        here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.bind, self.bind)
        return f"http://{_bracketed(here)}:{self.port}"


def load(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings: the environment first, then `folder/.env`. Raises SettingsFaults."""
    given = {**_from_file(folder / ".env"), **(os.environ if environment is None else environment)}
    named = {name: given[name].strip() for name in NAMES if given.get(name, "").strip()}
    unreadable = [name for name, value in named.items() if not _is_text(value)]
    if unreadable:
        raise SettingsFaults([f"{name}: holds bytes that are no text" for name in unreadable])
    return _Reader(named, Path(given.get("STRONGBOT_HOME", ""))).settings()


def home() -> Path:
    """Return the folder of `.env` and of a relative DATA_DIR.

    For `.venv/bin/strongbot` that is the project, wherever it is called from; else the current
    folder.
    """
    return Path(os.environ.get("STRONGBOT_HOME", "."))


def _from_file(path: Path) -> dict[str, str]:
    """Return what `.env` sets. Raises SettingsFaults for a line that is half-written: left out, it
    would start the simulator in place of the channel."""
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
    except PermissionError as wrong:
        told = ".env: this user may not read it: run this as the user that owns it (`sudo -u`)"
        raise SettingsFaults([told]) from wrong
    except (OSError, UnicodeDecodeError) as wrong:
        raise SettingsFaults([f".env: cannot be read as UTF-8 ({type(wrong).__name__})"]) from wrong
    lines = list(parse_stream(io.StringIO(text)))
    halves = [line for line in lines if line.error or (line.key in NAMES and line.value is None)]
    if halves:
        at = ", ".join(str(line.original.line) for line in halves)
        raise SettingsFaults([f".env: line {at} is half-written: NAME=value, quotes closed"])
    # No interpolation: a `${` inside a secret must not read the environment.
    return {line.key: line.value for line in lines if line.key and line.value is not None}


def _is_text(value: str) -> bool:
    try:
        return "\0" not in value and value.encode() is not None
    except UnicodeEncodeError:
        return False


class _Reader:
    def __init__(self, given: Mapping[str, str], home: Path) -> None:
        self.given, self.home = given, home
        self.faults: list[str] = []

    def settings(self) -> Settings:
        secrets, token = self._channel()
        port = self._number("PORT", 8000, 1, 65535 if secrets else 65534)  # stand-in: PORT + 1
        data_dir = self.home / self.given.get("DATA_DIR", "var")
        bind = self.given.get("BIND", "127.0.0.1")
        database_url = self.given.get("DATABASE_URL", f"sqlite:///{data_dir / 'strong.db'}")
        on_sqlite = database_url.startswith("sqlite")
        self._database(database_url)
        self._keys_given(on_sqlite, bind, simulated=not secrets)
        standin = f"http://127.0.0.1:{port + 1}"
        api = self._origin("LINE_API_ORIGIN", LINE_API if secrets else standin)
        data = self._origin("LINE_DATA_ORIGIN", LINE_DATA if secrets else standin)
        settings = Settings(
            channel_secrets=secrets,
            access_token=token,
            api_origin=api,
            data_origin=data,
            database_url=database_url,
            connections=self._number("DATABASE_CONNECTIONS", 8, 2, 100),
            pooled=self._switch("DATABASE_POOLER", "off"),
            data_dir=data_dir,
            public_origin=self._origin("PUBLIC_ORIGIN", f"http://127.0.0.1:{port}"),
            secret_key=self.given.get("SECRET_KEY"),
            key_ring=self.given.get("KEY_RING"),
            port=port,
            bind=bind,
            web_concurrency=self._number("WEB_CONCURRENCY", 1 if on_sqlite else 2, 1, 64),
            log_format=self._log_format(),
            metrics_token=self.given.get("METRICS_TOKEN"),
            link_checks=self._switch("LINK_CHECKS", "on"),
            dpo_contact=self._line("DPO_CONTACT"),
            memo_from=self._line("MEMO_FROM"),
            memo_emblem=self._file("MEMO_EMBLEM"),
            clock_start=self._clock_start(api),
            crash_at=self._crash_at(api),
        )
        if self.faults:
            raise SettingsFaults(self.faults)
        return settings

    def _channel(self) -> tuple[tuple[str, ...], str]:
        parts = self.given.get("LINE_CHANNEL_SECRET", "").split(",")
        secrets = tuple(part.strip() for part in parts if part.strip())
        token = self.given.get("LINE_CHANNEL_ACCESS_TOKEN", "")
        if bool(secrets) != bool(token):
            missing = "LINE_CHANNEL_ACCESS_TOKEN" if secrets else "LINE_CHANNEL_SECRET"
            self.faults.append(f"{missing}: must be set together with the other one")
        if len(secrets) > 2:
            self.faults.append("LINE_CHANNEL_SECRET: at most two, comma-separated")
        for name in ("LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"):
            text = self.given.get(name, "")
            if not (text.isascii() and text.replace(" ", "").isprintable()):
                self.faults.append(f"{name}: holds signs that the console never issues")
        return secrets, token

    def _database(self, url: str) -> None:
        if not url.startswith(("sqlite:///", "postgresql://", "postgres://")):
            self.faults.append("DATABASE_URL: must begin with sqlite:/// or postgresql://")
            return
        from sqlalchemy.engine import make_url  # noqa: PLC0415  slow to load: not for wrong use
        from sqlalchemy.exc import ArgumentError  # noqa: PLC0415

        try:
            make_url(url)
        except (ArgumentError, ValueError):
            self.faults.append("DATABASE_URL: is no SQLAlchemy URL")

    def _keys_given(self, on_sqlite: bool, bind: str, simulated: bool) -> None:
        if simulated and not is_loopback(bind):
            self.faults.append(
                "BIND: without LINE_CHANNEL_SECRET the simulator is served, on loopback only"
            )
        if on_sqlite and is_loopback(bind):
            return
        for name in ("SECRET_KEY", "KEY_RING"):
            if name not in self.given:
                self.faults.append(f"{name}: must be given unless SQLite is served on loopback")

    def _number(self, name: str, default: int, least: int, most: int) -> int:
        text = self.given.get(name, str(default))
        whole = text.isascii() and text.isdigit() and len(text) <= len(str(most))
        if not whole or not least <= int(text) <= most:
            self.faults.append(f"{name}: must be a whole number from {least} to {most}")
            return default
        return int(text)

    def _switch(self, name: str, default: str) -> bool:
        text = self.given.get(name, default)
        if text not in ("on", "off"):
            self.faults.append(f"{name}: must be on or off")
        return text == "on"

    def _line(self, name: str) -> str:
        text = self.given.get(name, "")
        if len(text) > _LINE or not text.isprintable():
            self.faults.append(f"{name}: must be one line of at most {_LINE} characters")
        return text

    def _file(self, name: str) -> Path | None:
        return self.home / self.given[name] if name in self.given else None

    def _origin(self, name: str, default: str) -> str:
        text = self.given.get(name, default).rstrip("/")
        if not _is_origin(text):
            self.faults.append(f"{name}: must be an origin such as https://bot.example.go.th")
        return text

    def _log_format(self) -> Literal["console", "json"]:
        text = self.given.get("LOG_FORMAT", "")
        if text not in ("", "console", "json"):
            self.faults.append("LOG_FORMAT: must be console or json")
        if text == "console" or (not text and os.isatty(2)):
            return "console"
        return "json"

    def _clock_start(self, api_origin: str) -> datetime | None:
        text = self.given.get("CLOCK_START")
        if text is None:
            return None
        if _is_line(api_origin):
            self.faults.append("CLOCK_START: trials only, refused against LINE's own origin")
        try:
            return read_moment(text)
        except ValueError:
            self.faults.append("CLOCK_START: must be a moment such as 2567-03-13T09:00")
            return None

    def _crash_at(self, api_origin: str) -> str | None:
        text = self.given.get("CRASH_AT")
        if text is None:
            return None
        if _is_line(api_origin):
            self.faults.append("CRASH_AT: trials only, refused against LINE's own origin")
        if not _CRASH_AT.fullmatch(text):
            self.faults.append("CRASH_AT: must be a point and a count such as drain:claimed@3")
        return text


def read_moment(text: str) -> datetime:
    """Return the aware moment of an ISO date or time in either era (a year over 2400 is B.E.).

    Text without a zone means Asia/Bangkok. Raises ValueError, also for a year out of range.
    """
    year = int(text[:4])
    if year > 2400:
        text = f"{year - BUDDHIST_YEARS:04d}{text[4:]}"
    moment = datetime.fromisoformat(text)
    if moment.year not in YEARS:
        raise ValueError(f"the year {moment.year}")
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=BANGKOK)


def _is_origin(text: str) -> bool:
    found = _ORIGIN.fullmatch(text)
    if found is None or not 0 < int(found[2] or 80) < 65536:
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:  # brackets around something that is no IPv6 address
        return False


def _is_line(origin: str) -> bool:
    """Return whether an origin is LINE's own API, however it is spelt."""
    try:
        return (urlsplit(origin).hostname or "").rstrip(".") == urlsplit(LINE_API).hostname
    except ValueError:
        return False


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def address_family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
