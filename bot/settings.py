"""All settings, read once from the environment and `.env`; the only reader of the environment.

Every fault is reported at once, by the name of its setting (contract.md, Settings).
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values

from models.calendar import BANGKOK, BUDDHIST_YEARS

LINE_API = "https://api.line.me"
LINE_DATA = "https://api-data.line.me"

NAMES = (
    "LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN", "LINE_API_ORIGIN", "LINE_DATA_ORIGIN",
    "DATABASE_URL", "DATA_DIR", "PUBLIC_ORIGIN", "SECRET_KEY", "KEY_RING", "PORT", "BIND",
    "WEB_CONCURRENCY", "LOG_FORMAT", "METRICS_TOKEN", "CLOCK_START", "CRASH_AT",
)  # fmt: skip


class SettingsFaults(Exception):
    """What is wrong with the settings, one line a fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Settings:
    """The settings of one process; README lists them with their meaning.

    simulated: no LINE channel is set, the platform stand-in takes LINE's place.
    crash_at: trials only, `point:count`, where the process kills itself.
    """

    channel_secrets: tuple[str, ...]
    access_token: str
    api_origin: str
    data_origin: str
    database_url: str
    data_dir: Path
    public_origin: str
    secret_key: str | None
    key_ring: str | None
    port: int
    bind: str
    web_concurrency: int
    log_format: Literal["console", "json"]
    metrics_token: str | None
    clock_start: datetime | None
    crash_at: str | None

    @property
    def simulated(self) -> bool:
        return not self.channel_secrets

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")

    @property
    def loopback(self) -> bool:
        return is_loopback(self.bind)

    @property
    def against_line(self) -> bool:
        return self.api_origin == LINE_API

    @property
    def standin_port(self) -> int:
        return self.port + 1


def load(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings from the environment over `folder/.env`. Raises SettingsFaults."""
    from_file = {k: v for k, v in dotenv_values(folder / ".env").items() if v is not None}
    given = {**from_file, **(os.environ if environment is None else environment)}
    return _Reader({name: given[name] for name in NAMES if given.get(name)}).settings()


class _Reader:
    def __init__(self, given: Mapping[str, str]) -> None:
        self.given = given
        self.faults: list[str] = []

    def settings(self) -> Settings:
        secrets, token = self._channel()
        port = self._number("PORT", 8000, 1, 65535)
        data_dir = Path(self.given.get("DATA_DIR", "var"))
        bind = self.given.get("BIND", "127.0.0.1")
        database_url = self.given.get("DATABASE_URL", f"sqlite:///{data_dir / 'strong.db'}")
        on_sqlite = database_url.startswith("sqlite")
        if not database_url.startswith(("sqlite:///", "postgresql://", "postgres://")):
            self.faults.append("DATABASE_URL: must begin with sqlite:/// or postgresql://")
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
            data_dir=data_dir,
            public_origin=self._origin("PUBLIC_ORIGIN", f"http://127.0.0.1:{port}"),
            secret_key=self.given.get("SECRET_KEY"),
            key_ring=self.given.get("KEY_RING"),
            port=port,
            bind=bind,
            web_concurrency=self._number("WEB_CONCURRENCY", 1 if on_sqlite else 2, 1, 64),
            log_format=self._log_format(),
            metrics_token=self.given.get("METRICS_TOKEN"),
            clock_start=self._clock_start(api),
            crash_at=self.given.get("CRASH_AT"),
        )
        if settings.crash_at and settings.against_line:
            self.faults.append("CRASH_AT: trials only, refused against LINE's own origin")
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
        return secrets, token

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
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            self.faults.append(f"{name}: must be a whole number from {least} to {most}")
            return default
        return int(text)

    def _origin(self, name: str, default: str) -> str:
        text = self.given.get(name, default).rstrip("/")
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path:
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
        if api_origin == LINE_API:
            self.faults.append("CLOCK_START: trials only, refused against LINE's own origin")
        try:
            return read_moment(text)
        except ValueError:
            self.faults.append("CLOCK_START: must be a moment such as 2567-03-13T09:00")
            return None


def read_moment(text: str) -> datetime:
    """An ISO date or moment of either era (a year over 2400 is B.E.), Asia/Bangkok if it names
    no zone, as an aware moment. Raises ValueError."""
    year = int(text[:4])
    if year > 2400:
        text = f"{year - BUDDHIST_YEARS:04d}{text[4:]}"
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=BANGKOK)


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own and nobody else's."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
