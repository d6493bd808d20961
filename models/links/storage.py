"""What the database stores about links that are looked at; of a page its title only."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import EndingRows, SealedColumn, Storage, sealed_for
from models.links.link_requests import TOKEN
from models.links.watched_link import LinkHost, LinkLook, LinkPlace, LinkRequest, WatchedLink

LINKS = Storage(
    name="links",
    tables=(LinkHost, WatchedLink, LinkPlace, LinkLook, LinkRequest),
    sealed=(SealedColumn(LinkRequest, "reply_token", sealed_for(TOKEN)),),
    ending=(EndingRows(LinkLook, LinkLook.looked_on, timedelta(days=100)),),
)
