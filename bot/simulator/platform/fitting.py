"""Tells at once whether a body surely has no fault: nearly all have none, and then the words for
faults, and the way to each, are not needed.

It reads the schemas that `schema.py` flattened. What it does not know does not fit: then jsonschema
looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from . import limits, shapes

Fits = Callable[[Any], bool]
_TYPES: Mapping[str, Fits] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}


def _never(_value: Any) -> bool:
    return False


class Fitting:
    """Tells of each schema by its name whether a body fits.

    flat: the flattened schemas by name.
    subtype: returns the name of the schema that counts for a value, or None if there is none.
    """

    def __init__(
        self, flat: Mapping[str, dict[str, Any]], subtype: Callable[[str, Any], str | None]
    ) -> None:
        self._flat, self._subtype = flat, subtype
        self._named: dict[str, Fits] = {}
        self._makers: Mapping[str, Callable[[Any], Fits]] = {
            "type": lambda name: _TYPES.get(name, _never) if isinstance(name, str) else _never,
            "enum": _enum,
            "minLength": lambda least: lambda v: not isinstance(v, str) or len(v) >= least,
            "maxLength": lambda most: lambda v: not isinstance(v, str) or len(v) <= most,
            "minItems": lambda least: lambda v: not isinstance(v, list) or len(v) >= least,
            "maxItems": lambda most: lambda v: not isinstance(v, list) or len(v) <= most,
            "pattern": lambda sign: lambda v: not isinstance(v, str) or bool(re.search(sign, v)),
            "minimum": lambda least: lambda v: not isinstance(v, int | float) or v >= least,
            "maximum": lambda most: lambda v: not isinstance(v, int | float) or v <= most,
            "required": lambda named: lambda v: not isinstance(v, dict) or v.keys() >= {*named},
            "items": self._items,
            "properties": self._properties,
            "is": self._is,
            "limits": _limits,
            "link": lambda schemes: lambda v: limits.link_fault(schemes, v) is None,
            "shape": _shape,
        }

    def fits(self, name: str, value: Any) -> bool:
        """Tells whether the value surely has no fault as this schema."""
        return self._of(name)(value)

    def _of(self, name: str) -> Fits:
        made = self._named.get(name)
        if made is None:
            made = self._named[name] = self._made(self._flat[name])
        return made

    def _made(self, schema: Mapping[str, Any]) -> Fits:
        checks = [self._makers.get(word, lambda _: _never)(held) for word, held in schema.items()]
        if len(checks) == 1:
            return checks[0]

        def fits(value: Any) -> bool:
            for check in checks:
                if not check(value):
                    return False
            return True

        return fits

    def _is(self, name: str) -> Fits:
        def fits(value: Any) -> bool:
            chosen = self._subtype(name, value)
            return chosen is not None and self._of(chosen)(value)

        return fits

    def _items(self, each: Any) -> Fits:
        one = self._made(each) if isinstance(each, dict) else _never

        def fits(value: Any) -> bool:
            if isinstance(value, list):
                for item in value:
                    if not one(item):
                        return False
            return True

        return fits

    def _properties(self, known: Mapping[str, Any]) -> Fits:
        checks = {field: self._made(schema) for field, schema in known.items()}

        def fits(value: Any) -> bool:
            if isinstance(value, dict):
                for field, content in value.items():
                    check = checks.get(field)
                    if check is not None and not check(content):
                        return False
            return True

        return fits


def _enum(values: Any) -> Fits:
    # Of what are no texts, jsonschema holds some to be alike that are not to Python.
    texts = frozenset(each for each in values if isinstance(each, str))
    return lambda value: isinstance(value, str) and value in texts


def _limits(rows: list[limits.Limit]) -> Fits:
    def fits(value: Any) -> bool:
        if isinstance(value, dict):
            for row in rows:
                if row.field and row.field not in value:
                    continue
                if limits.fault_of(row, value, value[row.field] if row.field else value):
                    return False
        return True

    return fits


def _shape(rule: tuple[str, set[str] | None]) -> Fits:
    name, known = rule

    def fits(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        if known is not None and not value.keys() <= known:
            return False
        return next(shapes.shape_faults(name, value), None) is None

    return fits
