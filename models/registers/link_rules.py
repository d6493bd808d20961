"""Which addresses a register takes, and what is remarked of one that it takes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from models.calendar import BUDDHIST_YEARS
from models.errors import Refusal
from models.links import link_addresses
from models.registers.register import LONGEST_URL

OFFICE_HOSTS = ("senate.go.th",)
"""The office's own sites, with everything below them: moral.senate.go.th too."""

_SHORT = frozenset(
    "bit.ly tinyurl.com goo.gl t.co is.gd ow.ly cutt.ly rebrand.ly shorturl.at shorturl.asia "
    "bitly.com lin.ee me-qr.com qr.io qrco.de qrcode.in.th t.ly rb.gy s.id url.in.th".split()
)
"""Sites that only lead elsewhere: nobody sees where to, and they end."""

_DRIVES = (
    "drive.google.com", "docs.google.com", "onedrive.live.com", "1drv.ms", "sharepoint.com",
    "dropbox.com", "icloud.com", "mega.nz",
)  # fmt: skip
"""Drives on which files are shared by permission."""

_INSIDE = ("local", "localhost", "internal", "intranet", "lan", "corp", "home", "test", "invalid")
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
_HTTP = re.compile("https?://", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:25\d\d|20\d\d)(?!\d)")


@dataclass(frozen=True)
class LinkRemark:
    """What is remarked of an address that may be given all the same.

    code: other_host, drive, old_year or given_before.
    """

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


def read(text: str) -> str:
    """Returns the address as it is kept.

    Raises Refusal: `no_link`, `too_long`, `not_https`, `with_password`, `inside` (the intranet),
    `short` (a short link).
    """
    address = _spelled(text.strip())
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").casefold().rstrip("."), parts.port
    except ValueError:
        raise Refusal("no_link") from None
    if parts.scheme.casefold() not in ("http", "https") or not host:
        raise Refusal("no_link")
    if len(address) > LONGEST_URL:
        raise Refusal("too_long", most=LONGEST_URL)
    if parts.username is not None or parts.password is not None:
        raise Refusal("with_password")
    if is_inside(host):
        raise Refusal("inside", host=host)
    if parts.scheme.casefold() != "https" or port not in (None, 443):
        raise Refusal("not_https")
    if _below(host, _SHORT):
        raise Refusal("short", host=host)
    return address


def _spelled(given: str) -> str:
    """The address in the one spelling under which it is looked at; empty if it is none."""
    found = link_addresses.addresses_in(given)
    if _HTTP.match(given) is None or len(found) != 1 or re.search(r"[\s<>\"“”]", given):
        return ""
    return given if len(given) > LONGEST_URL else found[0]


def host_of(url: str) -> str:
    return (urlsplit(url).hostname or "").casefold().rstrip(".")


def is_inside(host: str) -> bool:
    """Whether a host is one that only the office's own network reaches, or no host of the web."""
    try:
        return not ip_address(host.strip("[]")).is_global
    except ValueError:
        named_inside = host.rsplit(".", 1)[-1] in _INSIDE or host.split(".", 1)[0] == "intranet"
        return named_inside or _HOST.fullmatch(_ascii(host)) is None


def _ascii(host: str) -> str:
    """The host as it is asked for; empty if it can be none."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def remarks(
    url: str, hosts: Iterable[str], fiscal_year: int, given_before: Collection[str]
) -> list[LinkRemark]:
    """What to tell whoever gives the address.

    hosts: the sites of the office. fiscal_year: of the register (B.E.). given_before: the numbers
    of other items that have the same address.
    """
    found, host = [], host_of(url)
    if _below(host, _DRIVES):
        found.append(LinkRemark("drive", {"host": host}))
    elif not _below(host, hosts):
        found.append(LinkRemark("other_host", {"host": host}))
    if year := old_year(url, fiscal_year):
        found.append(LinkRemark("old_year", {"year": year}))
    if given_before:
        found.append(LinkRemark("given_before", {"numbers": ", ".join(given_before)}))
    return found


def old_year(url: str, fiscal_year: int) -> str:
    """Returns the year in the path that is before the register's, "" if there is none or this
    year stands there too."""
    parts = urlsplit(url)
    found: list[str] = _YEAR.findall(unquote(f"{parts.path}?{parts.query}"))
    years = {each: int(each) + (BUDDHIST_YEARS if each.startswith("20") else 0) for each in found}
    if not years or max(years.values()) >= fiscal_year:
        return ""
    return next(iter(years))


def _below(host: str, sites: Iterable[str]) -> bool:
    return any(host == site or host.endswith(f".{site}") for site in sites)
