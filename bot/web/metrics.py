"""`/metrics`: the measured figures as Prometheus text.

It has no name, no text and no figure of one kind of complaint. A series never vanishes because it
is zero. Where the database fails, only `ill` is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot import version
from models.database import Database
from models.migrations import HEAD
from models.queues import health
from models.upkeep.illnesses import ILLNESSES, symptoms
from models.upkeep.vitals import Vitals


def page(database: Database, measured: Vitals) -> bytes:
    """Return the text. Counts rows anew."""
    registry = CollectorRegistry()
    registry.register(_Gauges(database, measured))
    return generate_latest(registry)


class _Gauges(Collector):
    def __init__(self, database: Database, measured: Vitals) -> None:
        self._database, self._measured = database, measured

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield _build()
        yield _ill(self._measured)
        if self._measured.blind:
            return
        yield from _measures(self._measured)
        counts = self._database.read(health.counts_by_state)
        for name, states in counts.items():
            yield _labelled(name, f"{name} rows", "state", states)


@cache
def _build() -> GaugeMetricFamily:
    labels = {
        "version": version.number(), "commit": version.commit() or "unknown", "schema": HEAD,
    }  # fmt: skip
    family = GaugeMetricFamily("strongbot_build_info", "this program", labels=list(labels))
    family.add_metric(list(labels.values()), 1)
    return family


def _ill(measured: Vitals) -> GaugeMetricFamily:
    there = {symptom.illness.name for symptom in symptoms(measured)}
    states = {each.name: int(each.name in there) for each in ILLNESSES}
    return _labelled(
        "ill", "1: this illness is there (`strongbot check` says more)", "illness", states
    )


def _measures(measured: Vitals) -> Iterator[GaugeMetricFamily]:
    ends = measured.certificate_ends
    yield _labelled(
        "send_failures", "messages that wait or are parked, by their last failure", "reason",
        dict(measured.failures),
    )  # fmt: skip
    gauges: tuple[tuple[str, str, float | None], ...] = (
        ("worker_age_seconds", "since the worker's last sign of life", measured.worker_age),
        ("web_age_seconds", "since a web process's last sign of life", measured.web_age),
        ("oldest_event_age_seconds", "the oldest event that waits", measured.event_age or 0.0),
        ("oldest_message_age_seconds", "the oldest message due", measured.message_age or 0.0),
        ("last_webhook_age_seconds", "since an event came", measured.webhook_age),
        ("backup_age_seconds", "since the last backup", measured.backup_age),
        ("backup_whole_age_seconds", "since the newest backup found whole", measured.whole_age),
        ("quota_limit", "pushes a month", measured.quota_limit),
        ("quota_left", "pushes left in this month", measured.quota_left),
        ("disk_free_bytes", "free where DATA_DIR is", measured.machine.free_bytes),
        ("clock_ahead_seconds", "this machine's clock against LINE's", measured.clock_ahead),
        ("certificate_end_timestamp_seconds", "when the certificate ends",
         None if ends is None else ends.timestamp()),
    )  # fmt: skip
    for name, words, value in gauges:
        family = GaugeMetricFamily(f"strongbot_{name}", words)
        if value is not None:  # not known: no figure is better than a wrong one
            family.add_metric([], value)
        yield family


def _labelled(name: str, words: str, label: str, values: dict[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"strongbot_{name}", words, labels=[label])
    for each, value in values.items():
        family.add_metric([each], value)
    return family
