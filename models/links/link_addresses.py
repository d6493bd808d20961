"""Web addresses in what people typed, brought to one spelling."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

LONGEST = 2000

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”]+", re.IGNORECASE)
_BARE = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_AFTER = ".,;:!?)]}…ๆฯ"
_LONGEST_HOST = 255


def addresses_in(text: str) -> tuple[str, ...]:
    """Returns the web addresses in a text, each once; without http in front it is https."""
    found = (_spelled(each) for each in _ADDRESS.findall(text))
    return tuple(dict.fromkeys(each for each in found if host_of(each)))


def completed(word: str) -> str:
    """Returns the word with https in front if it is an address without it (`senate.go.th/a`)."""
    return f"https://{word}" if _BARE.fullmatch(word) else word


def _spelled(given: str) -> str:
    bare = given
    while bare and bare[-1] in _AFTER and not (bare[-1] == ")" and "(" in bare):
        bare = bare[:-1]
    if bare[:4].lower() == "www.":
        bare = f"https://{bare}"
    scheme, _, rest = bare.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.lower() if '@' not in host else host}{slash}{path}"[:LONGEST]


def host_of(address: str) -> str:
    """Returns the host in small letters; "" if the address names none that can be read."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.rstrip(".") if len(host) <= _LONGEST_HOST else ""


def key_of(address: str) -> str:
    """Returns the hash by which an address is found again."""
    return hashlib.sha256(address.encode()).hexdigest()
