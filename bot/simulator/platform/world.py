"""Who exists on the stand-in: people, groups, the monthly count. It sends and signs nothing.

A person is a friend after following, and blocked after unfollowing (which is blocking). A group
holds people; the bot is in it or not. The monthly count is LINE's: pushes and multicasts by
receiver, replies free (line.md E), by month of office time.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import Any

from . import ids
from .clock import OfficeClock
from .store import Store

DEFAULT_QUOTA = 300  # the free plan in Thailand, unconfirmed (line.md E): POST /sim/api/quota


class Unknown(Exception):
    """No such person or group."""


@dataclass
class Person:
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
    """People and groups, kept in the store; every change is on disk before it returns."""

    def __init__(self, store: Store, clock: OfficeClock) -> None:
        self._store, self._clock = store, clock
        self._lock = threading.RLock()
        self.people = {
            row["id"]: Person(
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

    def person(self, name: str) -> Person:
        """The person of that id; raises Unknown."""
        if name not in self.people:
            raise Unknown(f"no person {name}")
        return self.people[name]

    def group(self, name: str) -> Group:
        """The group of that id; raises Unknown."""
        if name not in self.groups:
            raise Unknown(f"no group {name}")
        return self.groups[name]

    def put_person(self, who: str | None, /, **what: Any) -> Person:
        """Makes a person, or changes what is given of one. `what`: name, note, friend, blocked."""
        with self._lock:
            person = self.people.get(who or "") or Person(who or ids.user_id(), "")
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
        """Makes a group, or changes what is given of one. `what`: name, members, bot_in."""
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
        """Messages counted in the present month of office time."""
        return int(self._used.get(self._month(), 0))

    def spend(self, count: int) -> bool:
        """Counts `count` messages; False, and nothing counted, when that would pass the quota."""
        with self._lock:
            month = self._month()
            used = self._used.get(month, 0) + count
            if count and used > self.quota:
                return False
            self._set_used(month, used)
            return True

    def set_quota(self, limit: int | None = None, used: int | None = None) -> None:
        """Sets the monthly limit, or what is used of it this month, or both."""
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
