"""Who exists on the stand-in: people, groups, the monthly count.

A person is a friend after following, and blocked after unfollowing (which is blocking). A group
holds people; the bot is in it or not. The monthly count is LINE's: pushes and multicasts by
receiver, replies free (line.md E), by month of office time.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.platform import ids
from bot.simulator.platform.platform_clock import PlatformClock

from .store import Store

DEFAULT_QUOTA = 300  # the free plan in Thailand, unconfirmed (line.md E): POST /sim/api/quota


class Unknown(Exception):
    """No such person or group."""


@dataclass
class LineUser:
    id: str
    name: str
    note: str = ""
    friend: bool = False
    blocked: bool = False

    def shown(self) -> dict[str, Any]:
        return dict(vars(self))


@dataclass
class Group:
    id: str
    name: str
    members: list[str] = field(default_factory=list)
    bot_in: bool = False

    def shown(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "members": self.members, "botIn": self.bot_in}


class World:
    """People and groups in the store; every change is on disk before the call returns."""

    def __init__(self, store: Store, clock: PlatformClock) -> None:
        self._store, self._clock = store, clock
        self._lock = threading.RLock()
        self.people = {
            row["id"]: LineUser(
                row["id"], row["name"], row["note"], bool(row["friend"]), bool(row["blocked"])
            )
            for row in store.rows("SELECT * FROM person ORDER BY rowid")
        }
        self.groups = {
            row["id"]: Group(
                row["id"], row["name"], json.loads(row["members"]), bool(row["bot_in"])
            )
            for row in store.rows("SELECT * FROM grp ORDER BY rowid")
        }
        self._used = {row["month"]: row["used"] for row in store.rows("SELECT * FROM consumption")}
        self.quota = int(store.setting("quota", str(DEFAULT_QUOTA)))

    def person(self, name: str) -> LineUser:
        """Return the person of this id. Raises Unknown."""
        if name not in self.people:
            raise Unknown(f"no person {name}")
        return self.people[name]

    def group(self, name: str) -> Group:
        """Return the group of this id. Raises Unknown."""
        if name not in self.groups:
            raise Unknown(f"no group {name}")
        return self.groups[name]

    def put_person(self, who: str | None, /, **what: Any) -> LineUser:
        """Make a person, or change these fields of one. `what`: name, note, friend, blocked."""
        with self._lock:
            person = self.people.get(who or "") or LineUser(who or ids.user_id(), "")
            for key, value in what.items():
                setattr(person, key, value)
            self.people[person.id] = person
            self._store.put(
                "INSERT INTO person VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " name = excluded.name, note = excluded.note, friend = excluded.friend,"
                " blocked = excluded.blocked",
                *vars(person).values(),
            )
            self._store.flush()
        return person

    def put_group(self, which: str | None, /, **what: Any) -> Group:
        """Make a group, or change these fields of one. `what`: name, members, bot_in."""
        with self._lock:
            group = self.groups.get(which or "") or Group(which or ids.group_id(), "")
            for key, value in what.items():
                setattr(group, key, value)
            self.groups[group.id] = group
            self._store.put(
                "INSERT INTO grp VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " name = excluded.name, members = excluded.members, bot_in = excluded.bot_in",
                group.id,
                group.name,
                json.dumps(group.members),
                group.bot_in,
            )
            self._store.flush()
        return group

    @property
    def used(self) -> int:
        """Return the messages counted in the present month of office time."""
        return int(self._used.get(self._month(), 0))

    def spend(self, count: int) -> bool:
        """Count `count` messages; return False and count nothing if the quota is too small."""
        with self._lock:
            month = self._month()
            used = self._used.get(month, 0) + count
            if count and used > self.quota:
                return False
            self._set_used(month, used)
            return True

    def set_quota(self, limit: int | None = None, used: int | None = None) -> None:
        """Set the monthly limit, or the number used this month, or both."""
        with self._lock:
            if limit is not None:
                self.quota = limit
                self._store.save_setting("quota", str(limit))
            if used is not None:
                self._set_used(self._month(), used)
            self._store.flush()

    def _set_used(self, month: str, used: int) -> None:
        self._used[month] = used
        self._store.put("INSERT OR REPLACE INTO consumption VALUES (?, ?)", month, used)

    def _month(self) -> str:
        return self._clock.now().strftime("%Y-%m")
