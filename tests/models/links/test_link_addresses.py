"""Addresses in what people typed are found and brought to one spelling."""

from __future__ import annotations

import pytest

from models.links.link_addresses import addresses_in, host_of, key_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("เว็บสำนัก https://www.senate.go.th/news/1", ("https://www.senate.go.th/news/1",)),
        ("ดูที่ (https://moral.senate.go.th/a).", ("https://moral.senate.go.th/a",)),
        ("HTTPS://Senate.GO.TH/A?b=C#d", ("https://senate.go.th/A?b=C#d",)),
        ("www.senate.go.th/x และ www.senate.go.th/x", ("https://www.senate.go.th/x",)),
        ("https://th.wikipedia.org/wiki/ก_(ข)", ("https://th.wikipedia.org/wiki/ก_(ข)",)),
        ("https://a.example/1\nhttp://b.example/2", ("https://a.example/1", "http://b.example/2")),
        ("ประชาสัมพันธ์ในไลน์กลุ่ม ftp://a.example javascript:alert(1)", ()),
        ("https://", ()),
        ("https://[::1", ()),
    ],
)
def test_addresses_are_found_in_words(text: str, found: tuple[str, ...]) -> None:
    assert addresses_in(text) == found


def test_one_address_has_one_key_whoever_typed_it() -> None:
    one, other = addresses_in("Https://A.example/x"), addresses_in("ที่ https://a.example/x ค่ะ")
    assert key_of(one[0]) == key_of(other[0]) and host_of(one[0]) == "a.example"
