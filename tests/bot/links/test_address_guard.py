"""No address inside is ever looked at, however it is written."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.links.address_guard import NotAllowed, is_public, target_of

INSIDE_4 = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
)  # fmt: skip
INSIDE_6 = (
    "::/8", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "64:ff9b::/96", "2002::/16",
    "2001::/32", "2001:db8::/32", "::ffff:0:0/96",
)  # fmt: skip
IPV4 = st.one_of(*(st.ip_addresses(network=each) for each in INSIDE_4))
IPV6 = st.one_of(*(st.ip_addresses(network=each) for each in INSIDE_6))


@given(st.one_of(IPV4, IPV6))
def test_nothing_inside_is_public(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert not is_public(str(ip))


@given(st.ip_addresses(v=4))
@example(ipaddress.IPv4Address("169.254.169.254"))
@example(ipaddress.IPv4Address("100.100.100.200"))
@example(ipaddress.IPv4Address("168.63.129.16"))
@example(ipaddress.IPv4Address("8.8.8.8"))
def test_no_spelling_of_an_ipv4_address_in_ipv6_is_public(ip: ipaddress.IPv4Address) -> None:
    number = int(ip)
    carried = (0xFFFF << 32, 0x64FF9B << 96, 0x2002 << 112 | number << 80, 0, 0x5EFE << 32)
    for around in carried:
        assert not is_public(str(ipaddress.IPv6Address(around | number)))


@given(st.ip_addresses())
def test_what_is_public_is_so_by_the_library_too_and_no_multicast(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if is_public(str(ip)):
        assert ip.is_global and not ip.is_multicast and not ip.is_reserved


@pytest.mark.parametrize(
    "ip", ["203.150.228.1", "8.8.8.8", "1.1.1.1", "2001:4860:4860::8888", "2606:4700::1111"]
)
def test_the_public_internet_is_looked_at(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "ip",
    ["168.63.129.16", "fd00:ec2::254", "fe80::1%eth0", "2606:4700::1%1", "localhost", "", "1.1.1"],
)
def test_a_clouds_own_services_scopes_and_names_are_not(ip: str) -> None:
    assert not is_public(ip)


def test_an_address_is_sent_in_plain_letters() -> None:
    found = target_of("https://ไทย.example/ก ข?q=ค#ง".replace(" ", "%20"))
    assert (found.secure, found.port, found.host_header) == (True, 443, "xn--o3cw4h.example")
    assert found.path == "/%E0%B8%81%20%E0%B8%82?q=%E0%B8%84"
    assert target_of("http://[2606:4700::1111]").host_header == "[2606:4700::1111]"


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example:8080/", "https://a.example:22/", "http://me@a.example/", "http://a:b@a.example",
        "http:///x", "file:///etc/passwd", "gopher://a.example/", "http://a.example\\@127.0.0.1/",
        "http://a.example/\r\nX: y", "http://a b.example/", "http://a.example:99999/", "http://[::1",
        "http://-a.example/", "http://a..example/", f"http://a.example/{'x' * 2000}", "http://a.example:0/",
    ],
)  # fmt: skip
def test_what_is_no_plain_web_address_is_refused(address: str) -> None:
    with pytest.raises(NotAllowed):
        target_of(address)


@given(st.text("aZ0ก./:@?#[]\\%&= \n-", max_size=40))
def test_whatever_is_typed_ends_in_an_address_or_a_refusal(text: str) -> None:
    for address in (text, f"http://{text}", f"https://a.example/{text}"):
        try:
            found = target_of(address)
        except NotAllowed:
            continue
        assert found.path.isascii() and found.host.isascii() and not set(found.path) & set(" \r\n")
