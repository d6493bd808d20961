"""Checks a request body against LINE's official description and `limits.py`.

Making a `Checker` flattens the description's inheritance (allOf with a discriminator on the parent)
once. References become our own keyword, which picks the subtype by `type`: jsonschema alone knows
no discriminators. The words and property paths of faults are like LINE's: `{"message": "May not be
empty", "property": "messages[0].text"}`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, ValidationError
from jsonschema.validators import extend

from . import limits, shapes
from .fitting import Fitting

OPENAPI = Path(__file__).with_name("openapi")
Schema = dict[str, Any]
REF = "#/components/schemas/"
PLAIN_TEXT = {"type": "string"}
SHORT = 40
"""Signs of the longest word (a size, a colour, a type) of which it is kept that it fits."""
MOST_KEPT = 10_000
KEPT = (
    "type enum minLength maxLength minItems maxItems pattern minimum maximum items properties"
    " required additionalProperties allOf oneOf"
).split()


class Checker:
    """Finds what is wrong with a body, for any schema of one description file.

    at_once: bodies that surely have no fault are told by `fitting.py`, in a third of the time.
    """

    def __init__(
        self, name: str = "messaging-api.json", with_limits: bool = True, at_once: bool = True
    ) -> None:
        document = json.loads((OPENAPI / name).read_text("utf-8"))
        self._raw: dict[str, Schema] = document["components"]["schemas"]
        self._tags = _tags(self._raw)
        self._with_limits = with_limits
        self._fitting: set[tuple[int, str]] = set()
        self._kept: dict[int, Any] = {}
        self._flat = {each: self._flatten(each) for each in self._raw}
        keywords = {"is": self._is, "limits": _limits, "link": _link, "shape": _shape}
        keywords |= {"properties": self._properties, "items": self._items}
        kind = extend(Draft4Validator, validators=keywords)  # type: ignore[no-untyped-call]
        self._validators = {each: kind({"is": each}) for each in self._raw}
        self._surely = Fitting(self._flat, self._subtype) if at_once else None

    def faults(self, name: str, body: Any) -> list[dict[str, str]]:
        """Return at most 20 faults of `body` as schema `name`, as {message, property}."""
        try:
            chosen = self._subtype(name, body)
            if self._surely is not None and chosen is not None and self._surely.fits(chosen, body):
                return []
            found = [_words(error) for error in self._validators[name].iter_errors(body)]
        except RecursionError:
            return [{"message": "nested too deeply", "property": ""}]
        unique = {(fault["property"], fault["message"]): fault for fault in found}
        return list(unique.values())[:20]

    def _is(self, validator: Any, name: str, value: Any, _schema: Any) -> Iterator[ValidationError]:
        chosen = self._subtype(name, value)
        if chosen is None:
            told = self._raw[name]["discriminator"]
            yield ValidationError(_choices(told["mapping"]), path=[told["propertyName"]])
            return
        yield from self._within(validator, value, self._flat[chosen])

    def _subtype(self, name: str, value: Any) -> str | None:
        """Return the name of the schema that counts for a value: a subtype's where its `type` tells
        one, None if it tells none."""
        told = self._raw[name].get("discriminator", {})
        mapping = told.get("mapping")
        if not mapping or not isinstance(value, dict):
            return name
        chosen = value.get(told["propertyName"])
        if not isinstance(chosen, str) or chosen not in mapping:
            return None
        return str(mapping[chosen]).removeprefix(REF)

    def _within(
        self, validator: Any, value: Any, schema: Schema, at: str | int | None = None
    ) -> Iterator[ValidationError]:
        """Do as jsonschema's `descend`, which makes a validator for each value, half of its time:
        a schema's is made once here."""
        kept = self._kept.get(id(schema))
        if kept is None:
            kept = self._kept[id(schema)] = validator.evolve(schema=schema)
        for error in kept.iter_errors(value):
            if at is not None:
                error.path.appendleft(at)
            yield error

    def _items(
        self, validator: Any, each: Schema, value: Any, _schema: Any
    ) -> Iterator[ValidationError]:
        for number, item in enumerate(value if isinstance(value, list) else ()):
            yield from self._within(validator, item, each, number)

    def _properties(
        self, validator: Any, known: Schema, value: Any, _schema: Any
    ) -> Iterator[ValidationError]:
        """Do as jsonschema does, but check plain texts at once, and the few short words of a Flex
        tree only when they are first met."""
        for field, content in value.items() if isinstance(value, dict) else ():
            schema = known.get(field)
            if schema is None or (schema == PLAIN_TEXT and isinstance(content, str)):
                continue
            short = isinstance(content, str) and len(content) <= SHORT
            met = (id(schema), content)
            if short and met in self._fitting:
                continue
            faults = list(self._within(validator, content, schema, field))
            if short and not faults and len(self._fitting) < MOST_KEPT:
                self._fitting.add(met)
            yield from faults

    def _flatten(self, name: str) -> Schema:
        flat = self._merged(name)
        if name in self._tags:
            flat["properties"] = {**flat["properties"], "type": {"enum": [self._tags[name]]}}
        if self._with_limits:
            self._weave(name, flat)
        return flat

    def _merged(self, name: str) -> Schema:
        """Return one schema with what it inherits; references become the keyword `is`."""
        merged: Schema = {"properties": {}, "required": []}
        raw = self._raw[name]
        for part in (*raw.get("allOf", ()), raw):
            plain = self._merged(part["$ref"].removeprefix(REF)) if "$ref" in part else _plain(part)
            merged["properties"].update(plain.get("properties", {}))
            merged["required"] = sorted({*merged["required"], *plain.get("required", ())})
            rest = {k: v for k, v in plain.items() if k not in ("properties", "required", "allOf")}
            merged.update(rest)
        if not merged["required"]:
            del merged["required"]  # draft 4 wants at least one
        merged.setdefault("type", "object")
        return merged

    def _weave(self, name: str, flat: Schema) -> None:
        parts = self._raw[name].get("allOf", ())
        family = {name, *(part["$ref"].removeprefix(REF) for part in parts if "$ref" in part)}
        rows = [row for row in limits.LIMITS if row.schema in family]
        if rows:
            flat["limits"] = rows
        for row in rows:
            if row.unit == "grapheme" and row.field in flat["properties"]:
                # The description counts code points, LINE counts clusters: our row is right.
                content = flat["properties"][row.field]
                kept = {key: each for key, each in content.items() if key != "maxLength"}
                flat["properties"][row.field] = kept
        flat["shape"] = (name, set(flat["properties"]) if shapes.is_closed(name) else None)
        for where, schemes in limits.LINKS.items():
            schema, _, field = where.partition(".")
            if schema == name and field in flat["properties"]:
                flat["properties"][field] = {**flat["properties"][field], "link": schemes}


def _tags(raw: Mapping[str, Schema]) -> dict[str, str]:
    """Return the value of `type` for each subtype, by schema name."""
    found = {}
    for schema in raw.values():
        for tag, ref in schema.get("discriminator", {}).get("mapping", {}).items():
            found[ref.removeprefix(REF)] = tag
    return found


def _plain(schema: Any) -> Any:
    """Return a schema with only the keywords that check something, and `is` for references."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"is": schema["$ref"].removeprefix(REF)}
    plain = {key: schema[key] for key in KEPT if key in schema}
    if "properties" in plain:
        plain["properties"] = {key: _plain(each) for key, each in plain["properties"].items()}
    for key in ("items", "additionalProperties"):
        if key in plain:
            plain[key] = _plain(plain[key])
    if plain.get("minLength") == 0:
        del plain["minLength"]
    return plain


def _limits(
    _validator: Any, rows: list[limits.Limit], value: Any, _schema: Any
) -> Iterator[ValidationError]:
    if not isinstance(value, dict):
        return
    for row in rows:
        if row.field and row.field not in value:
            continue
        content = value[row.field] if row.field else value
        message = limits.fault_of(row, value, content)
        if message:
            yield ValidationError(message, path=[row.field] if row.field else [])


def _link(
    _validator: Any, schemes: tuple[str, ...], value: Any, _schema: Any
) -> Iterator[ValidationError]:
    message = limits.link_fault(schemes, value)
    if message:
        yield ValidationError(message)


def _shape(
    _validator: Any, rule: tuple[str, set[str] | None], value: Any, _schema: Any
) -> Iterator[ValidationError]:
    if not isinstance(value, dict):
        return
    name, known = rule
    for message, path in shapes.shape_faults(name, value):
        yield ValidationError(message, path=path)
    for field in () if known is None else set(value) - known:
        yield ValidationError(shapes.UNKNOWN, path=[field])


def _words(error: ValidationError) -> dict[str, str]:
    path = list(error.absolute_path)
    keyword = str(error.validator)
    message = error.message
    if keyword == "required":
        message, path = "May not be empty", [*path, error.message.split("'")[1]]
    elif keyword == "type":
        message = f"Must be of type {error.validator_value}"
    elif keyword == "enum":
        message = _choices(error.validator_value)
    elif keyword in ("minItems", "maxItems", "minLength", "maxLength"):
        message = _between(error, keyword)
    return {"message": message, "property": _property(path)}


def _choices(values: Any) -> str:
    return "Must be one of the following values: [" + ", ".join(map(str, values)) + "]"


def _between(error: ValidationError, keyword: str) -> str:
    suffix = keyword[3:]
    schema: Any = error.schema
    least, most = schema.get("min" + suffix, 0), schema.get("max" + suffix, "any")
    return f"{'Size' if suffix == 'Items' else 'Length'} must be between {least} and {most}"


def _property(path: list[str | int]) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
