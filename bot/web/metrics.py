"""Prometheus text from the rows themselves: what waits, what is stuck, what was sent."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from models.database import Database
from models.queues import counting


class Rows(Collector):
    """Counts by state; no names, no texts, nothing by kind of complaint."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def collect(self) -> list[GaugeMetricFamily]:
        counts = self._database.read(counting.by_state)
        families = []
        for name, states in counts.items():
            family = GaugeMetricFamily(f"strongbot_{name}", f"{name} rows", labels=["state"])
            for state, count in states.items():
                family.add_metric([state], count)
            families.append(family)
        return families


def text(database: Database) -> bytes:
    """The metrics page."""
    registry = CollectorRegistry()
    registry.register(Rows(database))
    return generate_latest(registry)
