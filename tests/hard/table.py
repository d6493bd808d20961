"""The parts, and the rows of docs/hardening.md."""

from __future__ import annotations

from tests.hard import bodies, day, disk, kills, outages, troubles, years
from tests.hard.playing import Part

PARTS = (
    Part("kills-sqlite", "kill -9 of web and worker while people report, SQLite", "kills", 1000,
         kills.on("sqlite")),
    Part("kills-postgresql", "the same with two of each on PostgreSQL", "kills", 1000,
         kills.on("postgresql")),
    Part("years-sqlite", "the simulated year with faults and kills, SQLite", "seeds", 20,
         years.on("sqlite")),
    Part("years-postgresql", "the same on PostgreSQL", "seeds", 20, years.on("postgresql")),
    *(Part(f"bodies-{number}", f"mutated webhook bodies, each handled to its end: {number} of 10",
           "bodies", 100_000, bodies.tenth(number)) for number in range(1, 11)),
    Part("postgresql-cut", "PostgreSQL's connections reset in mid-run", "times", 200,
         outages.of(outages.cut)),
    Part("postgresql-stopped", "PostgreSQL stopped in mid-run and started again", "times", 50,
         outages.of(outages.stopped)),
    Part("postgresql-failover", "the leading of two PostgreSQL servers dies, the other one leads",
         "times", 50, outages.of(outages.failed_over, outages.LONG_ONES)),
    Part("line-away-minutes", "LINE's API fails for ten minutes in five ways while people ask on",
         "seconds", 600, troubles.line_away, waits=True),
    Part("line-away-hour", "the same for an hour", "seconds", 3600, troubles.line_away, waits=True),
    Part("quota-gone", "reports while the month's pushes are spent", "reports", 60,
         troubles.quota_gone),
    Part("clock-jumps", "the clock jumps both ways, up to ten hours, in mid-run", "jumps", 200,
         troubles.clock_jumps),
    Part("read-only", "the database's file system takes nothing any more in mid-run", "times", 50,
         disk.read_only),
    Part("day", "24 hours of office time full of talk, after 24 as full; memory is looked at",
         "hours", 24, day.talk),
)  # fmt: skip
