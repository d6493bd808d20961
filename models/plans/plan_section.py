"""Reads one mapping of a plan file field by field. Collects faults with their places."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

_WHOLE = re.compile(r"[0-9]{1,9}")
_PERCENT = re.compile(r"[0-9]{1,3}(\.[0-9]{1,2})?")
_MONEY = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,2})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,2}")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_UNWANTED = ("Cc", "Cs")


class Section:
    """Reads the fields of one mapping. A wrong or missing field adds to ``faults`` and returns its
    empty value, so that one pass finds every fault. Dates are C.E."""

    def __init__(self, values: Any, place: str, faults: list[str]) -> None:
        self._faults = faults
        self.place = place
        self._values: dict[str, Any] = values if isinstance(values, dict) else {}
        if not isinstance(values, dict):
            self.fault("", f"must be keys with values, not {_kind(values)}")
            self._faults = []  # do not report each of its fields as missing

    def fault(self, key: str, what: str) -> None:
        """Adds a fault of ``key``, or of the mapping itself if ``key`` is empty."""
        where = ".".join(part for part in (self.place, key) if part)
        self._faults.append(f"{where or 'the file'}: {what}")

    def allow(self, known: Collection[str]) -> None:
        """Adds a fault for every unknown key."""
        for key in self._values:
            if key not in known:
                self.fault("", f"unknown key {key[:60]!r}")

    def text(self, key: str) -> str:
        """A required text."""
        given = self._values.get(key)
        if given is None or (isinstance(given, str) and not given.strip()):
            self.fault(key, "is missing")
        return self.words(key) or ""

    def words(self, key: str) -> str | None:
        """An optional text."""
        return self._as_text(key, self._values.get(key))

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of different texts."""
        found = [self._as_text(place, item) for place, item in self._items(key)]
        texts = tuple(item for item in found if item)
        if len(set(texts)) < len(texts):
            self.fault(key, "names something twice")
        if required and self._values.get(key) in (None, []):
            self.fault(key, "is missing")
        return texts

    def number(self, key: str) -> str:
        """A required number like ``1.6``."""
        number = self.text(key)
        if number and not _NUMBER.fullmatch(number):
            self.fault(key, f"{number[:60]!r} is not a number like 1.6 in Arabic digits")
            return ""
        return number

    def name(self, key: str) -> str:
        """The name under which a file is stored; required."""
        name = self.text(key)
        if name and not _NAME.fullmatch(name):
            self.fault(key, f"{name[:60]!r} may hold a-z, 0-9 and - only, 80 at most")
        return name

    def choice(self, key: str, allowed: Collection[str]) -> str | None:
        """One of the allowed words, or None."""
        word = self.words(key)
        if word is not None and word not in allowed:
            self.fault(key, f"{word[:60]!r} is none of {', '.join(allowed)}")
            return None
        return word

    def flag(self, key: str) -> bool | None:
        """true, false, or None."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, bool):
            self.fault(key, "must be true or false")
            return None
        return value

    def whole(self, key: str) -> int | None:
        """A whole number from 0 up, or None."""
        return self._as_whole(key, self._values.get(key))

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        found = (self._as_whole(place, item) for place, item in self._items(key))
        return tuple(item for item in found if item is not None)

    def required_whole(self, key: str) -> int:
        """A required whole number; 0 if it is missing."""
        if self._values.get(key) is None:
            self.fault(key, "is missing")
        return self.whole(key) or 0

    def money(self, key: str) -> Decimal | None:
        """Baht from 0 up, with at most twelve digits and two decimals, or None."""
        value = self.words(key)
        if value is None:
            return None
        if not _MONEY.fullmatch(value):
            self.fault(key, f"{value[:60]!r} is no amount like 91200.00")
            return None
        if value.startswith("-"):
            self.fault(key, f"{value} is negative")
            return None
        return Decimal(value).quantize(Decimal("0.01"))

    def percent(self, key: str) -> Decimal:
        """A required percentage from 0 to 100 with at most two decimals; 0 if it is missing."""
        value = self.text(key)
        if value and not (_PERCENT.fullmatch(value) and Decimal(value) <= 100):
            self.fault(key, f"{value[:60]!r} is no percentage from 0 to 100")
            value = ""
        return Decimal(value or "0").quantize(Decimal("0.01"))

    def day(self, key: str, first: date | None, last: date | None) -> date:
        """A required date from `first` to `last` (if known); ``date.min`` if it is missing."""
        if self._values.get(key) is None:
            self.fault(key, "is missing")
            return date.min
        return self._as_day(key, self._values[key], first, last) or date.min

    def days(self, key: str, first: date | None, last: date | None) -> tuple[date, ...]:
        """A required list of dates from `first` to `last` (if known), ascending; may be empty."""
        if key not in self._values:
            self.fault(key, "is missing (an empty list says that no date is known)")
        read = (self._as_day(place, item, first, last) for place, item in self._items(key))
        days = [day for day in read if day is not None]
        if len(set(days)) < len(days):
            self.fault(key, "holds a date twice")
        return tuple(sorted(set(days)))

    def sections(self, key: str, *, required: bool = False) -> Iterator["Section"]:
        """Yields the mappings of a list, each with its place and number for the faults."""
        if required and key not in self._values:
            self.fault(key, "is missing")
        for place, item in self._items(key):
            number = _labelled(item)
            label = f" ({number})" if isinstance(number, str) and _NUMBER.fullmatch(number) else ""
            where = f"{self.place}.{place}" if self.place else place
            yield Section(item, f"{where}{label}", self._faults)

    def _items(self, key: str) -> list[tuple[str, Any]]:
        values = self._values.get(key)
        if values is None:
            return []
        if not isinstance(values, list):
            self.fault(key, f"must be a list, not {_kind(values)}")
            return []
        items = [(f"{key}[{index}]", item) for index, item in enumerate(values)]
        for place, item in items:
            if item is None or item == "":
                self.fault(place, "is empty")
        return [(place, item) for place, item in items if item is not None and item != ""]

    def _as_text(self, key: str, value: Any) -> str | None:
        if value is None:
            return None
        if not isinstance(value, str):
            self.fault(key, f"must be text, not {_kind(value)}")
            return None
        if any(sign != "\n" and unicodedata.category(sign) in _UNWANTED for sign in value):
            self.fault(key, "holds a control character")
            return None
        return value.strip() or None

    def _as_whole(self, key: str, value: Any) -> int | None:
        if value is None:
            return None
        if not isinstance(value, str) or not _WHOLE.fullmatch(value):
            self.fault(key, "must be a whole number")
            return None
        return int(value)

    def _as_day(self, key: str, value: Any, first: date | None, last: date | None) -> date | None:
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            self.fault(key, "must be a date like 2023-03-20")
            return None
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fault(key, f"{value} is not a day of the calendar")
            return None
        if first and last and not first <= day <= last:
            era = "; years here are C.E." if day.year > 2400 else ""
            self.fault(key, f"{value} is outside the fiscal year ({first} to {last}){era}")
            return None
        return day


def _labelled(item: Any) -> Any:
    """The number that names a mapping of a list: its own, or that of its activity."""
    return item.get("number", item.get("activity")) if isinstance(item, dict) else None


def _kind(value: object) -> str:
    names = {dict: "keys with values", list: "a list", bool: "true or false", str: "text"}
    return names.get(type(value), "nothing")
