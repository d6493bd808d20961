"""Trials look at nothing: a stand-in answers wherever the bot does not serve LINE's own API."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from bot import settings, wiring
from bot.links.link_client import LinkClient
from bot.simulator.link_stand_in import LinkStandIn
from scheduler.ports import LinkLooker

CHANNEL = {"LINE_CHANNEL_SECRET": "s" * 32, "LINE_CHANNEL_ACCESS_TOKEN": "t"}


def looker(tmp_path: Path, **given: str) -> LinkLooker | None:
    """Who looks at links under these settings."""
    return wiring.link_looker_of(settings.load(tmp_path, given), time.monotonic)


def test_no_trial_opens_a_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_of: object, **_more: object) -> None:
        raise AssertionError("a trial has opened a connection")

    trial = looker(tmp_path, **CHANNEL, LINE_API_ORIGIN="http://127.0.0.1:9")
    assert isinstance(trial, LinkStandIn) and isinstance(looker(tmp_path), LinkStandIn)
    monkeypatch.setattr(socket, "socket", opened)
    monkeypatch.setattr(socket, "getaddrinfo", opened)
    links = ("a.example/404", "www.facebook.com/x", "a.example/news", "drive.google.com/1")
    found = [trial.look(f"https://{each}").found for each in links]
    assert found == ["missing", "asks_people", "works", "login"]


def test_links_are_looked_at_where_line_is_served_unless_it_is_switched_off(tmp_path: Path) -> None:
    assert isinstance(looker(tmp_path, **CHANNEL), LinkClient)
    assert looker(tmp_path, **CHANNEL, LINK_CHECKS="off") is None
    with pytest.raises(settings.SettingsFaults, match="LINK_CHECKS: must be on or off"):
        settings.load(tmp_path, {"LINK_CHECKS": "yes"})
