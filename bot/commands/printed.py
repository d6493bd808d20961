"""How a command prints what it found: lines for people, or `--json` for scripts.

One shape (docs/decisions/0077): what is listed is an array of objects, one thing is one object.
Keys are English words. A day is `2027-03-20`, a moment `2027-03-20T09:00:00+07:00`, money a string.
Nothing else stands on stdout.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import click

from models.calendar import BANGKOK

Row = Mapping[str, Any]

JSON = click.option("--json", "as_json", is_flag=True, help="as JSON, for scripts")


def rows(found: Sequence[Row], as_json: bool, line: Callable[[Row], str], none: str = "") -> None:
    """Print each as a line, or all as JSON; `none` is the line for people where nothing is."""
    if as_json:
        put(found)
        return
    for each in found:
        click.echo(line(each))
    if not found and none:
        click.echo(none)


def put(found: Row | Sequence[Row] | None) -> None:
    """Print JSON; null where there is nothing to tell of."""
    click.echo(json.dumps(found, ensure_ascii=False, indent=2, default=_plain))


def columns(row: Row) -> str:
    """Return the values as columns; what is missing at the end is left out."""
    return "\t".join("" if value is None else str(value) for value in row.values()).rstrip()


def _plain(value: object) -> str:
    match value:
        case datetime() if value.tzinfo is not None:
            return value.astimezone(BANGKOK).isoformat(timespec="seconds")
        case date() if not isinstance(value, datetime):
            return value.isoformat()
        case Decimal():
            return str(value)
    raise TypeError(f"{value!r} has no form in JSON")
