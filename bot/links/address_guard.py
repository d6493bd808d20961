"""Which web addresses may be looked at: those of the public internet, nothing of this machine, of
the office's network or of a cloud's own services."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from models.links.link_addresses import LONGEST
from models.links.link_states import ODD

WEB_PORTS = frozenset((80, 443))

_NEVER_4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32",  # a cloud's own service, though its number is a public one
        ),
    )
)  # fmt: skip
_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
_NEVER_6 = tuple(
    # Tunnels carry an IPv4 address inside, which could be any; the others are for documents.
    map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
)
_UNSEEN = re.compile(r"[\x00-\x20\x7f\\]")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]{0,251}[a-z0-9_])?")


class NotAllowed(Exception):
    """The address is not looked at.

    found: why, of `link_states`.
    """

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


@dataclass(frozen=True)
class WebTarget:
    """A checked web address, in the letters in which it is sent.

    path: with the query; never empty.
    """

    secure: bool
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _usual(self.secure) else f"{name}:{self.port}"


def target_of(address: str, ports: Collection[int] = WEB_PORTS) -> WebTarget:
    """Returns where an address leads. Raises NotAllowed: no http, a name or password before the
    host, another port, signs that have no place in an address."""
    if len(address) > LONGEST or _UNSEEN.search(address):
        raise NotAllowed(ODD)
    try:
        parts = urlsplit(address)
        port, host = parts.port, _in_ascii(parts.hostname or "")
    except ValueError:
        raise NotAllowed(ODD) from None
    secure = parts.scheme == "https"
    port = port if port is not None else _usual(secure)
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or port not in ports:
        raise NotAllowed(ODD)
    query = f"?{_quoted(parts.query)}" if parts.query else ""
    return WebTarget(secure, host, port, f"{_quoted(parts.path) or '/'}{query}")


def is_public(ip: str) -> bool:
    """Whether the address of a machine is one of the public internet. Never raises."""
    try:
        found = ipaddress.ip_address(ip)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return found.is_global and not any(found in each for each in _NEVER_4)
    inside = found in _PUBLIC_6 and not any(found in each for each in _NEVER_6)
    return inside and found.is_global and found.scope_id is None


def _usual(secure: bool) -> int:
    return 443 if secure else 80


def _quoted(part: str) -> str:
    return quote(part, safe="/%:@!$&'()*+,;=~-._?[]")


def _in_ascii(host: str) -> str:
    """Raises ValueError for what is no host."""
    if ":" in host:
        return str(ipaddress.IPv6Address(host))
    found = host.rstrip(".").encode("idna").decode().lower()
    if not _HOST.fullmatch(found):
        raise ValueError(host)
    return found
