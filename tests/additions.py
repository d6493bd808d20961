"""What of a newer schema older code would fail under: its migrations did more than add."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Inspector
from sqlalchemy.engine.interfaces import ReflectedColumn

REVISIONS = "alembic_version"


def faults(before: Inspector, after: Inspector) -> list[str]:
    """One line a fault; empty where every statement that works before also works after."""
    found: list[str] = []
    still = set(after.get_table_names())
    for table in sorted(set(before.get_table_names()) - {REVISIONS}):
        found += _of_table(before, after, table) if table in still else [f"{table}: is gone"]
    return found


def _of_table(before: Inspector, after: Inspector, table: str) -> Iterator[str]:
    old = {each["name"]: each for each in before.get_columns(table)}
    new = {each["name"]: each for each in after.get_columns(table)}
    for name, column in old.items():
        if name not in new:
            yield f"{table}.{name}: is gone"
        elif not _takes(new[name], column):
            yield f"{table}.{name}: is another column"
    for name in sorted(new.keys() - old.keys()):
        if not new[name]["nullable"] and new[name]["default"] is None:
            yield f"{table}.{name}: older code gives it no value"
    for columns in sorted(_unique(after, table) - _unique(before, table)):
        if set(columns) <= old.keys():
            yield f"{table}: {columns} must be unique now"


def _takes(new: ReflectedColumn, old: ReflectedColumn) -> bool:
    """Whether the column takes what it took: of the same type, not shorter, None if it took it."""
    if old["nullable"] and not new["nullable"]:
        return False
    length, before = getattr(new["type"], "length", None), getattr(old["type"], "length", None)
    shorter = length is not None and (before is None or length < before)
    return not shorter and new["type"]._type_affinity is old["type"]._type_affinity


def _unique(schema: Inspector, table: str) -> set[tuple[str, ...]]:
    keys = [each["column_names"] for each in schema.get_unique_constraints(table)]
    keys += [each["column_names"] for each in schema.get_indexes(table) if each["unique"]]
    return {tuple(sorted(name for name in columns if name)) for columns in keys}
